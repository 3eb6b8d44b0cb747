//! If the library keeps an error and returns a clone of it from each call, each call reports it: the kept error has not
//! left a call (B11).

use crate::fixture::{Notes, assert_holds, library};
use std::sync::{Mutex, OnceLock};

/// B11
#[test]
fn failed_start_is_reported_by_each_call() {
    library!();
    static START: OnceLock<Result> = OnceLock::new();
    #[virerr::vir_api]
    fn work() -> Result {
        START.get_or_init(|| Err(error("a"))).clone()
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    for _ in 0..1000 {
        work().unwrap_err();
    }
    assert_eq!(notes.take(), vec!["acme: a"; 1000]);
}

/// B11
#[test]
fn lost_connection_is_reported_by_each_request() {
    library!();
    #[derive(Default)]
    struct Client {
        conn: Connection,
        lost: Mutex<Option<Error>>,
    }
    impl Connected for Client {
        type Library = Acme;
        fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
            self.conn.errors()
        }
    }
    impl Client {
        #[virerr::vir_api]
        fn request(&self) -> Result {
            Err(self.lost.lock().unwrap().get_or_insert_with(|| error("lost")).clone())
        }
    }
    let notes = Notes::default();
    let client = Client::default();
    client.errors().set_handler(notes.handler("client"));
    for _ in 0..3 {
        client.errors().reset();
        client.request().unwrap_err();
        assert_eq!(notes.take(), ["client: lost"]);
        assert_holds(client.errors().last(), "lost");
    }
}

/// B11: even if it was kept from a failed nested call, which put it into the connection's slot.
#[test]
fn failure_of_a_nested_call_that_was_kept_is_reported_by_each_call() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    let mut kept = None;
    let first = conn.call(|| {
        let err = conn.fail("lost").unwrap_err();
        kept = Some(err.clone());
        Err::<(), _>(err)
    });
    assert_eq!(first.unwrap_err().detail(), Some("lost"));
    assert_eq!(notes.take(), ["conn: lost"]);
    let kept = kept.unwrap();
    for _ in 0..3 {
        conn.call(|| Err::<(), _>(kept.clone())).unwrap_err();
        assert_eq!(notes.take(), ["conn: lost"]);
    }
}

/// B11: it belongs to each call that returns it.
#[test]
fn kept_error_belongs_to_the_call_that_returns_it() {
    library!();
    let notes = Notes::default();
    let (first, second) = (Connection::new(), Connection::new());
    first.errors().set_handler(notes.handler("first"));
    second.errors().set_handler(notes.handler("second"));
    let kept = error("a");
    let of_first = first.call(|| Err::<(), _>(kept.clone())).unwrap_err();
    let of_second = second.call(|| Err::<(), _>(kept.clone())).unwrap_err();
    assert_eq!(notes.take(), ["first: a", "second: a"]);
    assert!(of_first.is_from(first.errors()) && of_second.is_from(second.errors()));
    assert!(first.errors().last().unwrap().is_from(first.errors()));
    assert!(kept.connection().is_none());
    assert_eq!(kept.api(), None);
}
