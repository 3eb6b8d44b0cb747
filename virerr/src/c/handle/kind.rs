//! The kinds of objects: one for each type with handles.
#![allow(unsafe_code)]

use crate::c::object::Object;
use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::let_go::let_go;
use crate::library::Library;
use crate::probe::connection_of;
use std::any::{Any, TypeId};
use std::ptr;
use std::sync::atomic::AtomicPtr;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};

/// A type of objects. Kinds are never freed.
#[derive(Debug)]
pub(super) struct ObjectKind {
    object: TypeId,
    library: TypeId,
    /// Drops an object of this type.
    drop: unsafe fn(*mut ()),
    /// Finds the connection of an object; set once objects of this type are known to have connections.
    connection: AtomicPtr<Find>,
    /// The kind that was added before.
    next: AtomicPtr<ObjectKind>,
}

/// Finds the connection of an object and stores it, if the place is one for a connection of its library.
type Find = unsafe fn(*mut (), &mut dyn Any);

/// The kind that was added last.
static KINDS: AtomicPtr<ObjectKind> = AtomicPtr::new(ptr::null_mut());

impl ObjectKind {
    /// Returns the kind of this type.
    pub(super) fn of<T: Object>() -> &'static ObjectKind {
        let mut newest = KINDS.load(Acquire);
        if let Some(kind) = ObjectKind::among::<T>(newest) {
            return kind;
        }
        let kind = Box::into_raw(Box::new(ObjectKind {
            object: TypeId::of::<T>(),
            library: TypeId::of::<<T as Object>::Library>(),
            drop: drop_object::<T>,
            connection: AtomicPtr::new(ptr::null_mut()),
            next: AtomicPtr::new(newest),
        }));
        loop {
            match KINDS.compare_exchange(newest, kind, AcqRel, Acquire) {
                // SAFETY: a kind that has been added is never freed.
                Ok(_) => return unsafe { &*kind },
                Err(current) => newest = current,
            }
            if let Some(faster) = ObjectKind::among::<T>(newest) {
                // SAFETY: allocated above, and not shared yet.
                drop(unsafe { Box::from_raw(kind) });
                return faster;
            }
            // SAFETY: not shared yet.
            unsafe { (*kind).next.store(newest, Relaxed) };
        }
    }

    /// Returns the kind of this type, if it is in the list from this one on.
    fn among<T: Object>(mut newest: *mut ObjectKind) -> Option<&'static ObjectKind> {
        // SAFETY: kinds are never freed.
        while let Some(kind) = unsafe { newest.as_ref() } {
            if kind.is::<T>() {
                return Some(kind);
            }
            newest = kind.next.load(Relaxed);
        }
        None
    }

    /// Returns `true` if it is the kind of this type.
    #[inline(always)]
    pub(super) fn is<T: Object>(&self) -> bool {
        self.object == TypeId::of::<T>()
    }

    /// Returns `true` if its objects belong to this library.
    pub(super) fn is_of<L: Library>(&self) -> bool {
        self.library == TypeId::of::<L>()
    }

    /// Drops an object. A panic in its drop is caught.
    ///
    /// # Safety
    ///
    /// The object must be of this kind, and no longer in use.
    pub(super) unsafe fn drop(&self, object: *mut ()) {
        // SAFETY: the caller's promise.
        unsafe { (self.drop)(object) }
    }

    /// Notes that its objects have connections.
    #[inline(always)]
    pub(super) fn learn<T: Object + Connected>(&self) {
        if self.connection.load(Relaxed).is_null() {
            let find: &'static Find = const { &(find_connection::<T> as Find) };
            self.connection.store(ptr::from_ref(find).cast_mut(), Release);
        }
    }

    /// Returns the connection of an object, if objects of its type are known to have one of this library.
    ///
    /// # Safety
    ///
    /// The object must be of this kind, and in use.
    pub(super) unsafe fn connection<L: Library>(&self, object: *mut ()) -> Option<ConnectionErrors<L>> {
        let mut connection = None::<ConnectionErrors<L>>;
        // SAFETY: it is NULL or a constant.
        let find = unsafe { self.connection.load(Acquire).as_ref() }?;
        // SAFETY: the function is for objects of this kind, as the caller promises.
        unsafe { find(object, &mut connection) };
        connection
    }
}

/// # Safety
///
/// The object must be of this type, and no longer in use.
unsafe fn drop_object<T: Object>(object: *mut ()) {
    // SAFETY: `Handle::new` made it from a box.
    let_go(unsafe { Box::from_raw(object.cast::<T>()) });
}

/// # Safety
///
/// The object must be of this type, and in use.
unsafe fn find_connection<T: Object + Connected>(object: *mut (), connection: &mut dyn Any) {
    if let Some(connection) = connection.downcast_mut::<Option<ConnectionErrors<<T as Connected>::Library>>>() {
        // SAFETY: the caller's promise.
        *connection = connection_of(unsafe { &*object.cast::<T>() });
    }
}
