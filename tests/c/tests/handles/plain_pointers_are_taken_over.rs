//! Plain objects: only NULL is detected among their pointers, and a function that takes one over owns it.

use crate::fixture::{Acme, ErrorCode, c, failure};
use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use virerr::ConnectionErrors;
use virerr::c::{Object, Out};

#[derive(virerr::Connected)]
struct Plain {
    errors: ConnectionErrors<Acme>,
    dropped: Arc<AtomicUsize>,
}

impl Object for Plain {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
    const IS_PLAIN: bool = true;
}

impl Drop for Plain {
    fn drop(&mut self) {
        self.dropped.fetch_add(1, Ordering::SeqCst);
    }
}

fn plain() -> (Plain, Arc<AtomicUsize>) {
    let dropped = Arc::<AtomicUsize>::default();
    (Plain { errors: ConnectionErrors::new(), dropped: Arc::clone(&dropped) }, dropped)
}

virerr_tests_c::exported! {
    fn give() -> Box<Plain> {
        Ok(Box::new(plain().0))
    }

    fn give_shared(object: Out<'_, Arc<Plain>>) -> () {
        object.set(Arc::new(plain().0));
        Ok(())
    }

    fn look(object: &Plain, name: &str) -> bool {
        Ok(object.dropped.load(Ordering::SeqCst) == 0 && !name.is_empty())
    }

    fn look_if_any(object: Option<&Plain>) -> bool {
        Ok(object.is_some())
    }

    fn free(_object: Box<Plain>, name: &str) -> () {
        virerr::ensure!(name != "fail", ErrorCode::InternalError);
        Ok(())
    }

    fn free_if_any(object: Option<Box<Plain>>) -> bool {
        Ok(object.is_some())
    }

    fn unref(_object: Arc<Plain>) -> () {
        Ok(())
    }
}

#[test]
fn null_is_refused() {
    let name = c(c"name");
    assert_eq!(unsafe { look::call(ptr::null_mut(), name) }, -1);
    assert_eq!(failure(), (6, Some("look".to_owned())));
    assert_eq!(unsafe { free::call(ptr::null_mut(), name) }, -1);
    assert_eq!(failure(), (6, Some("free".to_owned())));
    assert_eq!(unsafe { unref::call(ptr::null_mut()) }, -1);
    assert_eq!(failure(), (6, Some("unref".to_owned())));
    assert_eq!(unsafe { look_if_any::call(ptr::null_mut()) }, 0);
    assert_eq!(unsafe { free_if_any::call(ptr::null_mut()) }, 0);
}

#[test]
fn box_goes_to_c_and_back() {
    let object = unsafe { give::call() };
    assert_eq!(unsafe { look::call(object, c(c"name")) }, 1);
    assert_eq!(unsafe { look_if_any::call(object) }, 1);
    assert_eq!(unsafe { free_if_any::call(object) }, 1);
    let (object, dropped) = plain();
    let object = Box::into_raw(Box::new(object));
    assert_eq!(unsafe { free::call(object, c(c"name")) }, 0);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn arc_goes_to_c_and_back() {
    let mut object = ptr::null_mut();
    assert_eq!(unsafe { give_shared::call(&raw mut object) }, 0);
    assert_eq!(unsafe { look::call(object, c(c"name")) }, 1);
    assert_eq!(unsafe { unref::call(object) }, 0);
}

#[test]
fn where_another_argument_is_refused_nothing_is_taken_over() {
    let (object, dropped) = plain();
    let errors = object.errors.clone();
    let object = Box::into_raw(Box::new(object));
    assert_eq!(unsafe { free::call(object, ptr::null()) }, -1);
    assert_eq!(failure().0, 8);
    assert_eq!(errors.last().unwrap().detail(), Some("name must not be NULL"));
    assert_eq!(dropped.load(Ordering::SeqCst), 0);
    // The call has begun, and owns the object.
    assert_eq!(unsafe { free::call(object, c(c"fail")) }, -1);
    assert_eq!(failure().0, 1);
    assert_eq!(dropped.load(Ordering::SeqCst), 1);
}

#[test]
fn the_connection_is_found() {
    let object = unsafe { give::call() };
    let errors = unsafe { &*object }.errors.clone();
    assert_eq!(unsafe { look::call(object, ptr::null()) }, -1);
    assert_eq!(errors.last().unwrap().detail(), Some("name must not be NULL"));
    assert_eq!(unsafe { free_if_any::call(object) }, 1);
}
