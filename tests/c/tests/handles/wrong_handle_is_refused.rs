//! C13: a handle that is NULL, closed, reused, of another type, or not a handle at all fails with the code of its type.

use crate::fixture::*;
use std::ptr;
use virerr::c::Handle;

fn opened() -> *mut Connection {
    let connection = unsafe { open::call() };
    assert!(!connection.is_null());
    connection
}

/// Checks that every function refuses it.
fn assert_refused(connection: *mut Connection) {
    assert_eq!(unsafe { ping::call(connection) }, -1);
    assert_eq!(failure(), (6, Some("ping".to_owned())));
    assert_eq!(unsafe { close::call(connection) }, -1);
    assert_eq!(failure(), (6, Some("close".to_owned())));
    if !connection.is_null() {
        assert_eq!(unsafe { ping_if_any::call(connection) }, -1);
        assert_eq!(failure(), (6, Some("ping_if_any".to_owned())));
        assert_eq!(unsafe { close_if_any::call(connection) }, -1);
        assert_eq!(failure(), (6, Some("close_if_any".to_owned())));
    }
    assert!(Handle::from_ptr(connection).get().is_none());
    assert!(Handle::from_ptr(connection).close().is_none());
}

#[test]
fn open_one_is_taken() {
    let connection = opened();
    assert_eq!(unsafe { ping::call(connection) }, 0);
    assert_eq!(failure(), (0, None));
    assert_eq!(unsafe { ping_if_any::call(connection) }, 1);
    assert_eq!(unsafe { close::call(connection) }, 0);
}

#[test]
fn null() {
    assert_refused(ptr::null_mut());
    assert_eq!(unsafe { ping_if_any::call(ptr::null_mut()) }, 0);
    assert_eq!(unsafe { close_if_any::call(ptr::null_mut()) }, 0);
}

#[test]
fn closed_and_closed_twice() {
    let connection = opened();
    assert_eq!(unsafe { close::call(connection) }, 0);
    assert_refused(connection);
    let connection = opened();
    assert_eq!(unsafe { close_if_any::call(connection) }, 1);
    assert_refused(connection);
}

#[test]
fn address_of_something_else() {
    let connection = opened();
    let local = 0_u8;
    let boxed = Box::new(Connection::default());
    let wild = [
        ptr::from_ref(&local).cast_mut().cast(),
        ptr::from_ref(&local).wrapping_add(1).cast_mut().cast(),
        ptr::from_ref(&*boxed).cast_mut(),
        ptr::from_ref(&*boxed).wrapping_byte_add(1).cast_mut(),
    ];
    for wild in wild {
        assert_refused(wild);
    }
    assert_eq!(unsafe { close::call(connection) }, 0);
}

#[test]
fn any_number() {
    let connection = opened();
    let number = connection.addr();
    let bits = (0..usize::BITS).map(|bit| number ^ (1 << bit));
    let small = (1..1000).chain((1..1000).map(|number| number << 32)).chain((1..1000).map(|number| (number << 32) | 1));
    for number in bits.chain(small).chain([usize::MAX, usize::MAX >> 1, isize::MAX as usize - 1, !number]) {
        // Another test's handle may differ from this one in a bit of the index.
        if (number ^ connection.addr()) as u32 >> 1 < 1 << 12
            && number & 1 == 1
            && number >> 32 == connection.addr() >> 32
        {
            continue;
        }
        assert_refused(ptr::without_provenance_mut(number));
    }
    assert_eq!(unsafe { close::call(connection) }, 0);
}

#[test]
fn of_another_type() {
    let connection = opened();
    let mut domain = ptr::null_mut();
    assert_eq!(unsafe { define::call(connection, 5, &raw mut domain) }, 0);
    assert_eq!(unsafe { domain_id::call(domain) }, 5);
    assert_refused(domain.cast());
    assert_eq!(unsafe { domain_id::call(connection.cast()) }, -1);
    assert_eq!(failure(), (7, Some("domain_id".to_owned())));
    assert_eq!(unsafe { close::call(connection) }, 0);
    // It may be in the slot of the connection, but is not one.
    let second = Handle::new(Domain(6));
    assert_refused(second.as_ptr().cast());
    assert_refused(connection);
    assert_eq!(unsafe { domain_id::call(second.as_ptr()) }, 6);
    assert!(second.close().is_some() && Handle::from_ptr(domain).close().is_some());
}

#[test]
fn reused_slot() {
    let mut former = Vec::new();
    for _ in 0..100 {
        let connection = opened();
        for &former in &former {
            assert_ne!(connection, former);
        }
        assert_eq!(unsafe { close::call(connection) }, 0);
        former.push(connection);
    }
    let connection = opened();
    for former in former {
        assert_refused(former);
    }
    assert_eq!(unsafe { ping::call(connection) }, 0);
    assert_eq!(unsafe { close::call(connection) }, 0);
}

#[test]
fn many_are_open_at_once() {
    let handles: Vec<_> = (0..5000).map(|id| Handle::new(Domain(id))).collect();
    for (id, handle) in handles.iter().enumerate() {
        assert_eq!(unsafe { domain_id::call(handle.as_ptr()) }, id as i64);
    }
    for handle in handles {
        assert!(handle.close().is_some());
        assert_eq!(unsafe { domain_id::call(handle.as_ptr()) }, -1);
    }
}

#[test]
fn the_failure_is_on_the_connection_that_another_parameter_is() {
    let connection = opened();
    let errors = Handle::from_ptr(connection).get().unwrap().errors.clone();
    assert_eq!(unsafe { rename::call(ptr::null(), connection) }, -1);
    assert_eq!(errors.last().unwrap().detail(), Some("_name must not be NULL"));
    assert!(Acme::last_error().unwrap().is_from(&errors));
    errors.reset();
    assert_eq!(unsafe { rename::call(c(c"\xff"), connection) }, -1);
    assert_eq!(errors.last().unwrap().code(), ErrorCode::InvalidArg);
    errors.reset();
    // If two are wrong, the first is named, without a connection.
    assert_eq!(unsafe { rename::call(ptr::null(), ptr::null_mut()) }, -1);
    assert_eq!(failure().0, 8);
    assert!(Acme::last_error().unwrap().connection().is_none());
    assert!(errors.last().is_none());
    assert_eq!(unsafe { close::call(connection) }, 0);
}

#[test]
fn handles_are_values() {
    let handle = Handle::new(Domain(1));
    let copy = handle;
    assert_eq!(handle, copy);
    assert_eq!(Handle::from_ptr(handle.as_ptr()), handle);
    assert!(format!("{handle:?}").starts_with("Handle(0x"));
    assert!(std::collections::HashSet::from([handle]).contains(&copy));
    assert_eq!(size_of::<Handle<Domain>>(), size_of::<*mut ()>());
    assert!(copy.close().is_some());
    assert!(handle.get().is_none());
}
