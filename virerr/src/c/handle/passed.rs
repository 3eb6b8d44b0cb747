//! Objects as parameters and results: handles, and plain pointers.
#![allow(unsafe_code)]

use super::kind::ObjectKind;
use super::table::TABLE;
use super::{Handle, Use, not_plain};
use crate::c::object::Object;
use crate::c::parameter::{Parameter, Refused};
use crate::c::value::{Failing, Return, Value};
use crate::connected::Connected;
use std::cell::Cell;
use std::fmt;
use std::ptr;
use std::sync::Arc;

/// An object during the call that got it.
pub struct PassedObject<T: Object> {
    c: *mut T,
    /// Absent for a plain object, which C keeps alive.
    used: Option<Use<T>>,
}

impl<T: Object> PassedObject<T> {
    #[inline(always)]
    fn new(c: *mut T) -> Self {
        PassedObject { c, used: if T::IS_PLAIN { None } else { Use::of(TABLE.find(c.addr(), ObjectKind::is::<T>)) } }
    }

    /// Returns the object, if there is one.
    ///
    /// # Safety
    ///
    /// The reference must not be used after `self` has been dropped. A plain object must be alive.
    #[inline(always)]
    pub(crate) unsafe fn object<'a>(&self) -> Option<&'a T> {
        let object =
            if T::IS_PLAIN { self.c } else { self.used.as_ref().map_or(ptr::null_mut(), |used| used.object.as_ptr()) };
        // SAFETY: the caller's promise; an object in use is alive.
        unsafe { object.as_ref() }
    }

    /// Calls a closure with the object, if there is one.
    pub(crate) fn with_object<R>(&self, look: impl FnOnce(&T) -> Option<R>) -> Option<R> {
        // SAFETY: the reference ends here; C keeps a plain object alive during the call.
        look(unsafe { self.object() }?)
    }

    /// Notes that objects of this type have connections.
    #[inline(always)]
    pub(crate) fn learn(&self)
    where
        T: Connected,
    {
        if let Some(used) = &self.used {
            // SAFETY: an object in use is in a place that was open.
            unsafe { used.place.kind() }.learn::<T>();
        }
    }
}

impl<T: Object> fmt::Debug for PassedObject<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PassedObject").field(&self.c).finish()
    }
}

#[cold]
fn refused<T: Object>() -> Refused {
    Refused::object(T::INVALID)
}

// SAFETY: a value that is not an open handle is refused. C passes a pointer to a plain object, or NULL.
unsafe impl<T: Object> Parameter for &T {
    type C = *mut T;
    type Kept = PassedObject<T>;
    type Given<'k> = &'k T;

    #[inline(always)]
    unsafe fn keep(c: *mut T) -> PassedObject<T> {
        PassedObject::new(c)
    }

    #[inline(always)]
    unsafe fn get(kept: &PassedObject<T>) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: the caller's promise.
        unsafe { kept.object() }.ok_or_else(refused::<T>)
    }
}

// SAFETY: as above.
unsafe impl<T: Object> Parameter for Option<&T> {
    type C = *mut T;
    type Kept = PassedObject<T>;
    type Given<'k> = Option<&'k T>;

    #[inline(always)]
    unsafe fn keep(c: *mut T) -> PassedObject<T> {
        PassedObject::new(c)
    }

    #[inline(always)]
    unsafe fn get(kept: &PassedObject<T>) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: the caller's promise.
        let object = unsafe { kept.object() };
        if object.is_none() && !kept.c.is_null() { Err(refused::<T>()) } else { Ok(object) }
    }
}

/// A type whose only reference a function may have. None has this property.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`&mut {Self}` cannot be a parameter of an exported function",
    label = "C cannot promise that nobody else uses it",
    note = "for an object, which other threads may use at the same time, take `&{Self}`, and put what changes in it into a \
            `Mutex` or an atomic; for a value that the function gives, take an `Out<{Self}>`"
)]
pub trait Exclusive: 'static {}

// SAFETY: there is no such type.
unsafe impl<T: Exclusive> Parameter for &mut T {
    type C = *mut T;
    type Kept = *mut T;
    type Given<'k> = &'k mut T;

    unsafe fn keep(c: *mut T) -> *mut T {
        c
    }

    unsafe fn get(_kept: &*mut T) -> Result<Self::Given<'_>, Refused> {
        Err(Refused::argument("cannot be changed"))
    }
}

// SAFETY: any address is a handle, open or not.
unsafe impl<T: Object> Parameter for Handle<T> {
    type C = *mut T;
    type Kept = *mut T;
    type Given<'k> = Handle<T>;

    unsafe fn keep(c: *mut T) -> *mut T {
        const { not_plain::<T>() };
        c
    }

    unsafe fn get(kept: &*mut T) -> Result<Self::Given<'_>, Refused> {
        let handle = Handle(*kept);
        if TABLE.has(handle.number(), ObjectKind::is::<T>) { Ok(handle) } else { Err(refused::<T>()) }
    }
}

// SAFETY: as above.
unsafe impl<T: Object> Parameter for Option<Handle<T>> {
    type C = *mut T;
    type Kept = *mut T;
    type Given<'k> = Option<Handle<T>>;

    unsafe fn keep(c: *mut T) -> *mut T {
        const { not_plain::<T>() };
        c
    }

    unsafe fn get(kept: &*mut T) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: the caller's promise.
        if kept.is_null() { Ok(None) } else { unsafe { Handle::get_parameter(kept).map(Some) } }
    }
}

impl<T: Object> Handle<T> {
    /// # Safety
    ///
    /// As for [`Parameter::get`].
    unsafe fn get_parameter(kept: &*mut T) -> Result<Self, Refused> {
        // SAFETY: the caller's promise.
        unsafe { <Self as Parameter>::get(kept) }
    }
}

impl<T: Object> Value for Handle<T> {
    type C = *mut T;

    fn into_c(self) -> *mut T {
        self.0
    }
}

impl<T: Object> Return for Handle<T> {
    type C = *mut T;

    fn into_c(self) -> *mut T {
        self.0
    }
}

impl<T: Object> Failing for Handle<T> {
    const FAILURE: *mut T = ptr::null_mut();
}

/// A pointer that C has passed and still owns: it becomes NULL when the function takes it over.
#[derive(Debug)]
pub struct OwnedPointer<T>(Cell<*mut T>);

impl<T: Object> OwnedPointer<T> {
    /// Calls a closure with the object, if there is one that has not been taken over.
    pub(crate) fn with_object<R>(&self, look: impl FnOnce(&T) -> Option<R>) -> Option<R> {
        // SAFETY: it is NULL, or C still owns it and keeps it alive during the call.
        look(unsafe { self.0.get().as_ref() }?)
    }
}

macro_rules! plain_pointers {
    ($($pointer:ident)*) => {$(
        // SAFETY: NULL is refused; C gives away any other pointer, which a function of the same type has returned.
        unsafe impl<T: Object> Parameter for $pointer<T> {
            type C = *mut T;
            type Kept = OwnedPointer<T>;
            type Given<'k> = $pointer<T>;

            const TAKES: bool = true;

            unsafe fn keep(c: *mut T) -> OwnedPointer<T> {
                const { plain::<T>() };
                OwnedPointer(Cell::new(c))
            }

            unsafe fn check(kept: &OwnedPointer<T>) -> Result<(), Refused> {
                if kept.0.get().is_null() { Err(refused::<T>()) } else { Ok(()) }
            }

            unsafe fn get(kept: &OwnedPointer<T>) -> Result<Self::Given<'_>, Refused> {
                let object = kept.0.replace(ptr::null_mut());
                // SAFETY: C has given it away, and it is taken once.
                if object.is_null() { Err(refused::<T>()) } else { Ok(unsafe { $pointer::from_raw(object) }) }
            }
        }

        // SAFETY: as above.
        unsafe impl<T: Object> Parameter for Option<$pointer<T>> {
            type C = *mut T;
            type Kept = OwnedPointer<T>;
            type Given<'k> = Option<$pointer<T>>;

            const TAKES: bool = true;

            unsafe fn keep(c: *mut T) -> OwnedPointer<T> {
                const { plain::<T>() };
                OwnedPointer(Cell::new(c))
            }

            unsafe fn check(_kept: &OwnedPointer<T>) -> Result<(), Refused> {
                Ok(())
            }

            unsafe fn get(kept: &OwnedPointer<T>) -> Result<Self::Given<'_>, Refused> {
                let object = kept.0.replace(ptr::null_mut());
                // SAFETY: C has given it away, and it is taken once.
                Ok(if object.is_null() { None } else { Some(unsafe { $pointer::from_raw(object) }) })
            }
        }

        impl<T: Object> Value for $pointer<T> {
            type C = *mut T;

            fn into_c(self) -> *mut T {
                const { plain::<T>() };
                let object: *const T = $pointer::into_raw(self);
                object.cast_mut()
            }
        }

        impl<T: Object> Return for $pointer<T> {
            type C = *mut T;

            fn into_c(self) -> *mut T {
                Value::into_c(self)
            }
        }

        impl<T: Object> Failing for $pointer<T> {
            const FAILURE: *mut T = ptr::null_mut();
        }
    )*};
}

plain_pointers!(Box Arc);

/// Rejects objects with handles: C has pointers to plain objects only.
///
/// ```compile_fail,E0080
#[doc = include_str!("../../../docs/acme.in")]
/// struct Connection;
///
/// impl virerr::c::Object for Connection {
///     type Library = Acme;
///     const INVALID: ErrorCode = ErrorCode::InvalidArg;
/// }
///
/// let _ = virerr::c::Value::into_c(Box::new(Connection));
/// ```
const fn plain<T: Object>() {
    assert!(
        T::IS_PLAIN,
        "C has handles of this object, not pointers: use `Handle<T>`, or write `const IS_PLAIN: bool = true;` in its `Object`"
    );
}
