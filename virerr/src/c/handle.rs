//! Handles: numbers by which C knows objects.
#![allow(unsafe_code)]

mod kind;
pub(crate) mod passed;
mod table;

use super::object::Object;
use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::library::Library;
use kind::ObjectKind;
use std::ffi::c_void;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::ptr::{self, NonNull};
use table::{HandlePlace, TABLE};

/// A handle of an object: for C, a pointer to an opaque type. It is a number that is never reused for another object. A
/// pointer is refused, with the code of the type, if it is NULL, a closed handle, a handle of another type, or not a
/// handle.
///
/// A handle is `Copy`, and closing it closes all copies. The object lives while it is [used](Use), by another thread or
/// by the call that closes it; it is dropped when the last use ends.
///
/// An exported function takes `&T` for a handle, `Option<&T>` if C may pass NULL, and `Handle<T>` if it needs the
/// handle itself, for example to close it:
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// use virerr::c::{Handle, Object};
///
/// struct Domain(String);
///
/// impl Object for Domain {
///     type Library = Acme;
///     const INVALID: ErrorCode = ErrorCode::NoDomain;
/// }
///
/// fn define(name: &str) -> Result<Handle<Domain>, virerr::Error<Acme>> {
///     Ok(Handle::new(Domain(name.to_owned())))
/// }
///
/// fn undefine(domain: Handle<Domain>) -> Result<(), virerr::Error<Acme>> {
///     // The caller has looked: but another thread may have been faster.
///     virerr::ensure!(domain.close().is_some(), ErrorCode::NoDomain);
///     Ok(())
/// }
///
/// let domain = define("web1").unwrap();
/// assert!(undefine(domain).is_ok());
/// assert!(undefine(domain).is_err());
/// # }
/// ```
///
/// A handle that is never closed keeps its object. Leak checkers do not see that: [`handle_count`] returns the number
/// of open handles.
///
/// At most 2³¹ handles can be open at once (2²⁰ with 32-bit addresses); [`new`](Self::new) panics if there are more.
#[repr(transparent)]
pub struct Handle<T>(*mut T);

// SAFETY: it is a number.
unsafe impl<T> Send for Handle<T> {}
// SAFETY: it is a number.
unsafe impl<T> Sync for Handle<T> {}

impl<T: Object> Handle<T> {
    /// Opens a handle of this object.
    #[must_use = "the object lives until its handle is closed"]
    pub fn new(object: T) -> Self {
        const { not_plain::<T>() };
        Handle::of_number(TABLE.open(ObjectKind::of::<T>(), Box::into_raw(Box::new(object)).cast()))
    }

    /// Opens a handle of an object that has a connection. Functions that take handles of any type, such as
    /// `ConnSetErrorFunc` of [`export_c_api!`](crate::export_c_api), can then find the connection. For a handle that
    /// passes through a function with `#[vir_api(c)]`, [`new`](Self::new) is enough.
    ///
    /// ```
    #[doc = include_str!("../../docs/acme.in")]
    /// use virerr::c::{Handle, Object, connection_of};
    ///
    /// #[derive(Default, virerr::Connected)]
    /// struct Connection {
    ///     errors: virerr::ConnectionErrors<Acme>,
    /// }
    ///
    /// impl Object for Connection {
    ///     type Library = Acme;
    ///     const INVALID: ErrorCode = ErrorCode::InvalidArg;
    /// }
    ///
    /// let connection = Handle::connected(Connection::default());
    /// assert!(connection_of::<Acme>(connection.as_ptr().cast()).is_some());
    /// ```
    #[must_use = "the object lives until its handle is closed"]
    pub fn connected(object: T) -> Self
    where
        T: Connected,
    {
        ObjectKind::of::<T>().learn::<T>();
        Handle::new(object)
    }

    /// Returns a use of the object, or `None` if this is not an open handle of a `T`.
    #[inline]
    pub fn get(self) -> Option<Use<T>> {
        const { not_plain::<T>() };
        Use::of(TABLE.find(self.number(), ObjectKind::is::<T>))
    }

    /// Closes the handle, and returns a last use of the object, or `None` if this is not an open handle of a `T`. The
    /// object is dropped when its last use ends. A panic in its drop is caught.
    pub fn close(self) -> Option<Use<T>> {
        const { not_plain::<T>() };
        Use::of(TABLE.close(self.number(), ObjectKind::is::<T>))
    }

    /// Returns the handle as C has it. It does not point to memory.
    pub const fn as_ptr(self) -> *mut T {
        self.0
    }

    /// Makes a handle from a value that C passed. The value may be anything: each use of the handle checks it.
    pub const fn from_ptr(handle: *mut T) -> Self {
        Handle(handle)
    }

    fn of_number(number: usize) -> Self {
        Handle(ptr::without_provenance_mut(number))
    }

    #[inline(always)]
    fn number(self) -> usize {
        self.0.addr()
    }
}

/// Rejects plain objects, of which C has no handles.
///
/// ```compile_fail,E0080
#[doc = include_str!("../../docs/acme.in")]
/// struct Plain;
///
/// impl virerr::c::Object for Plain {
///     type Library = Acme;
///     const INVALID: ErrorCode = ErrorCode::InvalidArg;
///     const IS_PLAIN: bool = true;
/// }
///
/// let _ = virerr::c::Handle::new(Plain);
/// ```
const fn not_plain<T: Object>() {
    assert!(
        !T::IS_PLAIN,
        "there are no handles of a plain object: use `Box<T>` or `Arc<T>`, or remove `IS_PLAIN` from its `Object`"
    );
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Handle<T> {}

impl<T> Hash for Handle<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Handle").field(&self.0).finish()
    }
}

/// A use of an object that C has a handle of. The object lives at least as long as the use, even if its handle is
/// closed meanwhile.
pub struct Use<T: Object> {
    place: &'static HandlePlace,
    object: NonNull<T>,
}

// SAFETY: a use is a shared reference that may be the last owner; an object is `Send` and `Sync`.
unsafe impl<T: Object> Send for Use<T> {}
// SAFETY: as above.
unsafe impl<T: Object> Sync for Use<T> {}

impl<T: Object> Use<T> {
    /// Makes a use that has been counted, of an object of this type.
    #[inline(always)]
    fn of(counted: Option<(&'static HandlePlace, *mut ())>) -> Option<Self> {
        let (place, object) = counted?;
        // SAFETY: objects are boxed.
        Some(Use { place, object: unsafe { NonNull::new_unchecked(object.cast()) } })
    }
}

impl<T: Object> Deref for Use<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        // SAFETY: the object lives while a use of it is counted, and nobody has it mutably.
        unsafe { self.object.as_ref() }
    }
}

impl<T: Object> Drop for Use<T> {
    #[inline(always)]
    fn drop(&mut self) {
        TABLE.end(self.place);
    }
}

impl<T: Object + fmt::Debug> fmt::Debug for Use<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// Returns the number of open handles of the library's objects.
///
/// It is for tests, since tools such as valgrind do not see an unclosed handle as a leak.
pub fn handle_count<L: Library>() -> usize {
    TABLE.count(ObjectKind::is_of::<L>)
}

/// Returns the errors of the connection that C has passed. The argument is a handle of an object, of any type, that is
/// or belongs to a connection of the library. Returns `None` for NULL and for anything else.
///
/// virerr learns that the objects of a type have connections when an exported function first returns or takes a handle
/// of that type, or when [`Handle::connected`] is called.
pub fn connection_of<L: Library>(connection: *mut c_void) -> Option<ConnectionErrors<L>> {
    let (place, object) = TABLE.find(connection.addr(), |_| true)?;
    /// Ends the use, even if a user's function panics.
    struct Ended(&'static HandlePlace);
    impl Drop for Ended {
        fn drop(&mut self) {
            TABLE.end(self.0);
        }
    }
    let used = Ended(place);
    // SAFETY: the object is of the place's kind, and in use: the place was open.
    unsafe { used.0.kind().connection::<L>(object) }
}

/// Notes that objects of this type have connections.
pub(crate) fn learn<T: Object + Connected>() {
    ObjectKind::of::<T>().learn::<T>();
}
