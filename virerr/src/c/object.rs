//! Objects: the types of Rust's that C has handles of, or pointers to.

use crate::library::Library;

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

    /// Whether C has plain pointers, for an interface that was published with them: what `Box::into_raw` or `Arc::into_raw`
    /// gives. Of these only NULL is refused. To use one after it was freed is undefined behaviour.
    const IS_PLAIN: bool = false;

    /// The name of the type in C. Unless it is given, it is made of the library's name and the type's.
    const NAME: &'static str = "";
}
