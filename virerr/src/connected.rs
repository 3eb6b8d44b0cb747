//! The trait `Connected` of types that have a connection.

use crate::connection::ConnectionErrors;
use crate::library::Library;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// A type whose failures belong to a connection: the connection itself, or an object that was obtained from one.
///
/// `#[vir_api]` looks for one among the receiver and the parameters.
/// [`#[derive(virerr::Connected)]`](derive@crate::Connected) implements it for a struct. Any crate may implement it by
/// hand. The implementation should only return a reference, and always to the same errors.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use virerr::{Connected, ConnectionErrors};
///
/// #[derive(Clone, Default)]
/// struct Connection {
///     errors: ConnectionErrors<Acme>,
/// }
///
/// impl Connected for Connection {
///     type Library = Acme;
///     fn errors(&self) -> &ConnectionErrors<Acme> {
///         &self.errors
///     }
/// }
///
/// /// Fails on the connection that it was obtained from.
/// struct Domain {
///     connection: Connection,
/// }
///
/// impl Connected for Domain {
///     type Library = Acme;
///     fn errors(&self) -> &ConnectionErrors<Acme> {
///         self.connection.errors()
///     }
/// }
///
/// let domain = Domain { connection: Connection::default() };
/// domain.errors().report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// assert!(domain.connection.errors().last().is_some());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a connection",
    label = "does not implement `virerr::Connected`",
    note = "implement or derive `virerr::Connected` for `{Self}`, or name something else as the connection"
)]
pub trait Connected {
    /// The library that the connection belongs to.
    type Library: Library;

    /// Returns the connection's slot and handler.
    fn errors(&self) -> &ConnectionErrors<Self::Library>;
}

impl<L: Library> Connected for ConnectionErrors<L> {
    type Library = L;

    fn errors(&self) -> &ConnectionErrors<L> {
        self
    }
}

macro_rules! connected_through {
    ($($pointer:ty),*) => {$(
        impl<C: Connected + ?Sized> Connected for $pointer {
            type Library = C::Library;

            fn errors(&self) -> &ConnectionErrors<C::Library> {
                (**self).errors()
            }
        }
    )*};
}

connected_through!(&C, &mut C, Box<C>, Rc<C>, Arc<C>);

impl<P: Deref<Target: Connected>> Connected for Pin<P> {
    type Library = <P::Target as Connected>::Library;

    fn errors(&self) -> &ConnectionErrors<Self::Library> {
        self.as_ref().get_ref().errors()
    }
}
