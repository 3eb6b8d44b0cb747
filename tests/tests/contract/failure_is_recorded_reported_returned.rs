//! After a call that returned Ok there is no last error. A call that returns Err first stores it in the connection's
//! slot and the thread's, then reports it, then returns (B2).

use crate::fixture::{Notes, assert_holds, library};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// B2
#[test]
fn success_leaves_no_last_error() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let succeeding: [&dyn Fn() -> Result; 4] =
        [&succeed, &|| conn.succeed(), &|| call(succeed), &|| call(|| fail("caught").or(Ok(())))];
    for succeeding in succeeding {
        fail("stale").unwrap_err();
        assert_holds(Acme::last_error(), "stale");
        succeeding().unwrap();
        assert!(Acme::last_error().is_none());
        assert!(Acme::take_last_error().is_none());

        Acme::set_last_error(error("set"));
        succeeding().unwrap();
        assert!(Acme::last_error().is_none());
    }
}

/// B2
#[test]
fn failure_is_stored_then_reported_then_returned() {
    library!();
    let conn = Connection::new();
    let notes = Notes::default();
    let errors = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |err| {
        assert_holds(errors.last(), err.detail().unwrap());
        assert_holds(Acme::last_error(), err.detail().unwrap());
    }));
    for detail in ["first", "second"] {
        let err = conn.fail(detail).unwrap_err();
        assert_eq!(notes.take(), [format!("conn: {detail}")], "reported before it was returned");
        assert_eq!(err.detail(), Some(detail));
        assert_holds(conn.errors().last(), detail);
        assert_holds(Acme::last_error(), detail);
    }
}

/// B2: a failing call with any error type leaves a full record.
#[test]
fn failure_of_any_type_is_recorded() {
    library!();
    struct Gone;
    impl virerr::ToError for Gone {
        type Library = Acme;
        fn to_error(&self) -> Error {
            virerr::Error::builder(ErrorCode::NoDomain).build()
        }
    }
    #[virerr::vir_api]
    fn lookup(_conn: &Connection) -> Result<(), Gone> {
        Err(Gone)
    }
    let conn = Connection::new();
    let notes = Notes::default();
    conn.errors().set_handler(notes.handler("conn"));
    assert!(lookup(&conn).is_err());
    assert_eq!(notes.take(), ["conn: "]);
    for err in [Acme::last_error(), conn.errors().last()] {
        let err = err.unwrap();
        assert_eq!((err.message(), err.api()), ("domain not found", Some("lookup")));
        assert!(err.is_from(conn.errors()));
    }
}

/// B2: however a call takes its connection, the connection's slot holds the error and its handler is called.
#[test]
fn connection_of_a_call_is_found_however_it_is_passed() {
    library!();
    impl Connection {
        #[virerr::vir_api]
        fn by_mut(&mut self) -> Result {
            *self = Connection::new();
            Err(error("by_mut"))
        }
        #[virerr::vir_api]
        fn by_value(self) -> Result {
            Err(error("by_value"))
        }
        #[virerr::vir_api]
        fn by_arc(self: Arc<Self>) -> Result {
            Err(error("by_arc"))
        }
        #[virerr::vir_api]
        fn by_pin(self: Pin<&mut Self>) -> Result {
            Err(error("by_pin"))
        }
    }
    #[virerr::vir_api]
    fn as_parameter(detail: &str, _conn: &Rc<Connection>) -> Result {
        Err(error(detail))
    }
    #[virerr::vir_api(conn = pair.1)]
    fn named(pair: &(u8, Connection)) -> Result {
        Err(error("named"))
    }

    let notes = Notes::default();
    let open = || {
        let conn = Connection::new();
        conn.errors().set_handler(notes.handler("reported"));
        (conn.errors().clone(), conn)
    };
    let check = |errors: &virerr::ConnectionErrors<Acme>, result: Result| {
        let err = result.unwrap_err();
        assert_eq!(notes.take(), [format!("reported: {}", err.detail().unwrap())]);
        assert_holds(errors.last(), err.detail().unwrap());
        assert_holds(Acme::last_error(), err.detail().unwrap());
        assert!(err.is_from(errors));
    };
    let (errors, mut conn) = open();
    check(&errors, conn.by_mut());
    let (errors, conn) = open();
    check(&errors, conn.by_value());
    let (errors, conn) = open();
    check(&errors, Arc::new(conn).by_arc());
    let (errors, mut conn) = open();
    check(&errors, Pin::new(&mut conn).by_pin());
    let (errors, conn) = open();
    check(&errors, as_parameter("as_parameter", &Rc::new(conn)));
    let (errors, conn) = open();
    check(&errors, named(&(0, conn)));
}

/// Defines a lease that calls the API when it is dropped, and API functions that own one and drop it at their end.
macro_rules! lease {
    ($on_drop:expr) => {
        struct Lease(Connection);
        impl Drop for Lease {
            fn drop(&mut self) {
                let on_drop: fn(&Connection) -> Result = $on_drop;
                let _ = on_drop(&self.0);
            }
        }
        #[virerr::vir_api]
        fn end(lease: Lease, result: Result) -> Result {
            let _lease = &lease.0;
            result
        }
        impl Lease {
            #[virerr::vir_api]
            fn close(self, result: Result) -> Result {
                let _lease = &self.0;
                result
            }
        }
    };
}

/// B2: the values of a call are dropped before it returns, so their calls are inside and replace nothing.
#[test]
fn argument_whose_drop_succeeds_does_not_squash_the_failure() {
    library!();
    lease!(Connection::succeed);
    Acme::set_handler(|_| ());
    for ending in [end, Lease::close] {
        let err = ending(Lease(Connection::new()), Err(error("cause"))).unwrap_err();
        assert_eq!(err.detail(), Some("cause"));
        assert_holds(Acme::last_error(), "cause");
    }
}

/// B2
#[test]
fn argument_whose_drop_fails_neither_replaces_the_failure_nor_is_reported() {
    library!();
    lease!(|conn| conn.fail("in drop"));
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    for ending in [end, Lease::close] {
        ending(Lease(Connection::new()), Err(error("cause"))).unwrap_err();
        assert_eq!(notes.take(), ["acme: cause"]);
        assert_holds(Acme::last_error(), "cause");

        ending(Lease(Connection::new()), Ok(())).unwrap();
        assert!(notes.take().is_empty());
        assert!(Acme::last_error().is_none());
    }
}

/// B2: the locals of a body are dropped inside, however the body ends.
#[test]
fn local_whose_drop_calls_the_api_does_not_squash_the_failure() {
    library!();
    struct Lease;
    impl Drop for Lease {
        fn drop(&mut self) {
            fail("in drop").unwrap_err();
            succeed().unwrap();
        }
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    call(|| {
        let _lease = Lease;
        Err::<(), _>(error("cause"))?;
        Ok(())
    })
    .unwrap_err();
    assert_eq!(notes.take(), ["acme: cause"]);
    assert_holds(Acme::last_error(), "cause");
}
