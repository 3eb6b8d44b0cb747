//! G1: each report is logged exactly once per logger, with any handlers, any number of guards, and on any way of the
//! error.

use crate::facade::records;
use crate::fixture::{json_lines, library, messages};
use std::thread;
use tracing::Instrument as _;
use virerr::Connected as _;
use virerr::logging::{to_log, to_tracing};

#[test]
fn failure_of_nested_calls_is_one_line() {
    library!();
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| drop(call(|| call(|| fail("web"))).unwrap_err()));
    assert_eq!(messages(&lines), ["domain not found: web"]);
}

#[test]
fn failure_of_three_api_layers_is_one_line() {
    library!();
    #[virerr::vir_api]
    fn driver(_conn: &Connection) -> Result {
        fail("web")
    }
    #[virerr::vir_api]
    fn domain(conn: &Connection) -> Result {
        driver(conn)
    }
    #[virerr::vir_api]
    fn front(conn: &Connection) -> Result {
        domain(conn)
    }
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| drop(front(&Connection::default())));
    assert_eq!(messages(&lines), ["domain not found: web"]);
}

#[test]
fn retry_that_succeeds_is_no_line() {
    library!();
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| call(|| fail("web").or(Ok(()))).unwrap());
    assert_eq!(messages(&lines), [""; 0]);
}

#[test]
fn each_failure_is_a_line() {
    library!();
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| {
        drop(fail("one"));
        drop(fail("two"));
    });
    assert_eq!(messages(&lines), ["domain not found: one", "domain not found: two"]);
}

#[test]
fn handlers_and_captures_change_nothing() {
    library!();
    let _guard = to_tracing::<Acme>();
    let conn = Connection::default();
    Acme::set_handler(|_| ());
    conn.errors().set_handler(|_| ());
    let captured = Acme::capture();
    let lines = json_lines(|| {
        drop(fail("of the library's handler"));
        drop(conn.fail("of the connection's handler"));
    });
    let expected = ["domain not found: of the library's handler", "domain not found: of the connection's handler"];
    assert_eq!(messages(&lines), expected);
    assert_eq!(captured.errors().len(), 2);
}

#[test]
fn report_by_hand_is_a_line_but_not_in_a_handler() {
    library!();
    let _guard = to_tracing::<Acme>();
    Acme::set_handler(|_| Acme::report(virerr::error!(ErrorCode::NoPool, domain = ErrorDomain::Qemu)));
    let lines = json_lines(|| {
        let body = || {
            Acme::report(virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu));
            Ok(())
        };
        call(body).unwrap();
    });
    assert_eq!(messages(&lines), ["domain not found"]);
}

/// The failure of another thread or task is logged there, and not again when a call returns it.
#[test]
fn failure_that_moves_is_one_line() {
    library!();
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| {
        let subscriber = tracing::dispatcher::get_default(Clone::clone);
        let there = || tracing::dispatcher::with_default(&subscriber, || fail("web"));
        call(|| thread::scope(|threads| threads.spawn(there).join().unwrap())).unwrap_err();
    });
    assert_eq!(messages(&lines), ["domain not found: web"]);
}

/// The closure carries the span, since the line is written on the failing thread.
#[test]
fn failure_in_spawn_blocking_is_one_line_in_the_callers_span() {
    library!();
    #[virerr::vir_api]
    async fn lookup(name: &'static str) -> Result {
        let (span, subscriber) = (tracing::Span::current(), tracing::dispatcher::get_default(Clone::clone));
        let blocking = move || tracing::dispatcher::with_default(&subscriber, || span.in_scope(|| fail(name)));
        tokio::task::spawn_blocking(blocking).await.unwrap()
    }
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let request = tracing::info_span!("request", id = 7);
        runtime.block_on(lookup("web").instrument(request)).unwrap_err();
    });
    assert_eq!(messages(&lines), ["domain not found: web"]);
    assert_eq!(lines[0]["span"]["id"], 7);
}

#[test]
fn logger_that_is_installed_twice_logs_once() {
    library!();
    let _guards = [to_tracing::<Acme>(), to_tracing::<Acme>()];
    to_tracing::<Acme>().forever();
    assert_eq!(messages(&json_lines(|| drop(fail("web")))), ["domain not found: web"]);

    let _guards = [to_log::<Acme>(), to_log::<Acme>()];
    assert_eq!(records(|| drop(fail("web"))).len(), 1);
}

#[test]
fn logger_of_the_list_logs_once() {
    library!(log = tracing);
    assert_eq!(messages(&json_lines(|| drop(fail("web")))), ["domain not found: web"]);
    let guard = to_tracing::<Acme>();
    assert_eq!(messages(&json_lines(|| drop(fail("web")))), ["domain not found: web"]);
    drop(guard);
    assert_eq!(messages(&json_lines(|| drop(fail("web")))), ["domain not found: web"]);
    assert_eq!(records(|| drop(fail("web"))).len(), 0);
}

#[test]
fn logger_of_the_list_writes_to_log() {
    library!(log = log);
    let _guard = to_log::<Acme>();
    assert_eq!(records(|| drop(fail("web"))).len(), 1);
    assert_eq!(json_lines(|| drop(fail("web"))).len(), 0);
}

#[test]
fn two_loggers_log_once_each() {
    library!(log = log);
    let _guard = to_tracing::<Acme>();
    let mut records_made = Vec::new();
    let lines = json_lines(|| records_made = records(|| drop(fail("web"))));
    assert_eq!((lines.len(), records_made.len()), (1, 1));
}

#[test]
fn libraries_do_not_log_for_each_other() {
    mod other {
        crate::fixture::library!();
        pub(super) fn fails() {
            drop(fail("web"));
        }
    }
    library!();
    let _guard = to_tracing::<Acme>();
    assert_eq!(json_lines(other::fails).len(), 0);
}
