//! Objects: the types of Rust's that C has handles of, or pointers to.

use crate::library::Library;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A type whose values C uses through a [`Handle`](super::Handle), or, where it [is plain](Self::IS_PLAIN), through a pointer.
///
/// C uses objects from any thread, and from several at once; so what changes in one is in a `Mutex` or an atomic.
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
    /// The library whose objects they are.
    type Library: Library;

    /// The code of a call that gets something else: NULL, a handle that is closed or was never one, that of another type.
    const INVALID: <Self::Library as Library>::Code;

    /// True if C has plain pointers, for an interface that was published with them: those that `Box::into_raw` or `Arc::into_raw`
    /// gives. Of these only NULL is refused. To use one after it was freed is undefined behaviour.
    const IS_PLAIN: bool = false;

    /// The name of the type in C. Unless it is given, it is made of the library's name and the type's.
    const NAME: &'static str = "";
}

/// A type in C that may lead to an object which names itself, for the header.
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
            /// The name of the object's type in C; empty unless it names itself.
            pub fn object(&self) -> &'static str {
                T::NAME
            }
        }
    )*};
}

// An object, an output parameter of one, and of an array of them.
leading_to_objects!(*mut T, *mut *mut T, *mut *mut *mut T);

/// Something that leads to no object.
#[derive(Debug)]
pub struct Unnamed;

impl Unnamed {
    /// It has no name.
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
