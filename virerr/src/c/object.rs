//! Objects: the Rust types that C has handles of, or pointers to.

use crate::library::Library;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A type whose values C uses through a [`Handle`](super::Handle) or, if it [is plain](Self::IS_PLAIN), through a
/// pointer.
///
/// C uses objects from any thread, and from several at once, so changing parts must be in a `Mutex` or an atomic.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// struct Connection {
///     uri: String,
/// }
///
/// impl virerr::c::Object for Connection {
///     type Library = Acme;
///     const INVALID: ErrorCode = ErrorCode::InvalidArg;
/// }
///
/// let handle = virerr::c::Handle::new(Connection { uri: "test:///default".to_owned() });
/// assert_eq!(handle.get().unwrap().uri, "test:///default");
/// assert!(handle.close().is_some());
/// assert!(handle.get().is_none());
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an object that C may have",
    label = "does not implement `virerr::c::Object`",
    note = "for an object of the library's, write `impl virerr::c::Object for {Self}`; a number is a parameter by value, and \
            a value that the function gives is an `Out<{Self}>`"
)]
pub trait Object: Send + Sync + Sized + 'static {
    /// The library that the type belongs to.
    type Library: Library;

    /// The code of the failure if C passes something else: NULL, a closed handle, one of another type, or any other
    /// pointer.
    const INVALID: <Self::Library as Library>::Code;

    /// `true` if C has plain pointers, for an interface that was published with them: those from `Box::into_raw` or
    /// `Arc::into_raw`. Only NULL is refused among these. Using one after it was freed is undefined behaviour.
    const IS_PLAIN: bool = false;

    /// The name of the type in C. By default it is made from the library's name and the type's.
    const NAME: &'static str = "";
}

/// A C type that may point to an object with its own name, for the header.
pub struct Named<C>(PhantomData<fn() -> C>);

impl<C> Named<C> {
    /// Asks about a type.
    #[expect(clippy::new_without_default, reason = "generated code names the type")]
    pub const fn new() -> Self {
        Named(PhantomData)
    }
}

macro_rules! leading_to_objects {
    ($($pointer:ty),*) => {$(
        impl<T: Object> Named<$pointer> {
            /// Returns the C name of the object's type; empty if it has no name of its own.
            pub fn object(&self) -> &'static str {
                T::NAME
            }
        }
    )*};
}

// An object, an output parameter of one, and one of an array of them.
leading_to_objects!(*mut T, *mut *mut T, *mut *mut *mut T);

/// The `Deref` target for types that point to no object.
#[derive(Debug)]
pub struct Unnamed;

impl Unnamed {
    /// Returns an empty name.
    pub fn object(&self) -> &'static str {
        ""
    }
}

impl<C> Deref for Named<C> {
    type Target = Unnamed;

    fn deref(&self) -> &Unnamed {
        &Unnamed
    }
}

impl<C> fmt::Debug for Named<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Named").finish_non_exhaustive()
    }
}
