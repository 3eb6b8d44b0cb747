//! Functions without a type find a connection by its handle.

use crate::fixture::*;
use std::ptr;
use virerr::c::{Handle, Object, Out, connection_of};
use virerr::{Connected, ConnectionErrors, Error};

virerr::define_codes! {
    /// Another library.
    #[library(name = "other")]
    pub(crate) struct Elsewhere;

    pub(crate) enum OtherCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

#[test]
fn handle_that_a_function_returns() {
    let connection = unsafe { open::call() };
    let found = connection_of::<Acme>(untyped(connection)).unwrap();
    found.report(Error::builder(ErrorCode::InternalError).build());
    assert!(Handle::from_ptr(connection).get().unwrap().errors.last().is_some());
    assert!(connection_of::<Elsewhere>(untyped(connection)).is_none());
    drop(found);
    assert_eq!(unsafe { close::call(connection) }, 0);
    assert!(connection_of::<Acme>(untyped(connection)).is_none());
}

#[test]
fn anything_else_is_none() {
    let domain = Handle::new(Domain(1));
    for other in [
        ptr::null_mut(),
        domain.as_ptr().cast(),
        ptr::without_provenance_mut(0x1_0000_0001),
        (&raw const domain).cast_mut().cast(),
    ] {
        assert!(connection_of::<Acme>(other).is_none());
    }
    drop(domain.close());
}

/// A separate type for each way, since knowledge about a type is never forgotten.
macro_rules! objects {
    ($($name:ident)*) => {$(
        #[derive(Default)]
        struct $name(ConnectionErrors<Acme>);

        impl Connected for $name {
            type Library = Acme;
            fn errors(&self) -> &ConnectionErrors<Acme> {
                &self.0
            }
        }

        impl Object for $name {
            type Library = Acme;
            const INVALID: ErrorCode = ErrorCode::InvalidConn;
        }
    )*};
}

objects!(Unknown Made Taken TakenIfAny ListedOut Given GivenIfAny ClosedBy);

virerr_tests_c::exported! {
    fn take(_object: &Taken) -> () {
        Ok(())
    }
    fn take_if_any(_object: Option<&TakenIfAny>) -> () {
        Ok(())
    }
    fn close_it(_object: Handle<ClosedBy>) -> () {
        Ok(())
    }
    fn give_connection(object: Out<'_, Handle<Given>>) -> () {
        object.set(Handle::new(Given::default()));
        Ok(())
    }
    fn give_if_any(_object: Option<Out<'_, Handle<GivenIfAny>>>) -> () {
        Ok(())
    }
    fn list_out(_objects: Out<'_, Vec<Handle<ListedOut>>>) -> () {
        Ok(())
    }
}

fn is_found<T: Object>(handle: Handle<T>) -> bool {
    let found = connection_of::<Acme>(handle.as_ptr().cast()).is_some();
    drop(handle.close());
    found
}

#[test]
fn what_no_function_knows_is_none() {
    assert!(!is_found(Handle::new(Unknown::default())));
}

#[test]
fn what_says_so_is_found() {
    assert!(is_found(Handle::connected(Made::default())));
    assert!(is_found(Handle::new(Made::default())));
}

#[test]
fn types_that_functions_name_are_known() {
    let taken = Handle::new(Taken::default());
    assert_eq!(unsafe { take::call(taken.as_ptr()) }, 0);
    assert!(is_found(taken));
    let taken = Handle::new(TakenIfAny::default());
    assert_eq!(unsafe { take_if_any::call(taken.as_ptr()) }, 0);
    assert!(is_found(taken));
    let mut given = ptr::null_mut();
    assert_eq!(unsafe { give_connection::call(&raw mut given) }, 0);
    assert!(is_found(Handle::from_ptr(given)));
    assert_eq!(unsafe { give_if_any::call(ptr::null_mut()) }, 0);
    assert!(is_found(Handle::new(GivenIfAny::default())));
    assert_eq!(unsafe { list_out::call(ptr::null_mut()) }, -1);
    assert!(is_found(Handle::new(ListedOut::default())));
    assert_eq!(unsafe { close_it::call(ptr::null_mut()) }, -1);
    assert!(is_found(Handle::new(ClosedBy::default())));
}

/// Panics in `errors`.
struct Panics;

impl Connected for Panics {
    type Library = Acme;
    fn errors(&self) -> &ConnectionErrors<Acme> {
        panic!("as asked")
    }
}

impl Object for Panics {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

#[test]
fn panic_in_errors_is_caught() {
    assert!(!is_found(Handle::connected(Panics)));
}
