//! The API for tasks does what the one for threads does, with turns in between.

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use minivirt::asynchronous::Connection;
use minivirt::{DomainState, ErrorCode, Minivirt};

fn xml(name: &str) -> String {
    format!("<domain type='test'><name>{name}</name><memory>1</memory><os><type>hvm</type></os></domain>")
}

fn poll<F: Future>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}

fn finish<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(output) = poll(future.as_mut()) {
            return output;
        }
    }
}

fn open() -> (minivirt::Connection, Connection) {
    let conn = minivirt::Connection::open("test:///default").unwrap();
    conn.errors().set_handler(|_| {});
    (conn.clone(), conn.into())
}

fn count(conn: &minivirt::Connection) -> usize {
    conn.list_domains().unwrap().len()
}

#[test]
fn all_are_defined_and_started() {
    let (conn, tasks) = open();
    let documents = [xml("a"), xml("b")];
    let defined = finish(tasks.define_all(&documents.each_ref().map(String::as_str))).unwrap();
    assert_eq!(defined.len(), 2);
    assert_eq!(finish(tasks.start_all()).unwrap(), 2);
    assert!(conn.list_domains().unwrap().iter().all(|domain| domain.info().unwrap().state == DomainState::Running));
}

#[test]
fn all_are_defined_or_none() {
    let (conn, tasks) = open();
    let err = finish(tasks.define_all(&[&xml("a"), &xml("b"), "<domain/>"])).unwrap_err();
    assert_eq!((err.code(), err.api()), (ErrorCode::NoName, Some("define_xml")));
    assert_eq!(count(&conn), 1);
}

#[test]
fn other_tasks_have_their_turn() {
    let (conn, tasks) = open();
    let documents = [xml("a"), xml("b")];
    let documents = documents.each_ref().map(String::as_str);
    let mut task = pin!(tasks.define_all(&documents));
    for defined in 1..=2 {
        assert!(poll(task.as_mut()).is_pending());
        assert_eq!(count(&conn), defined);
    }
    assert!(poll(task).is_ready());
}

#[test]
fn failure_is_the_connections() {
    let (conn, tasks) = open();
    let err = finish(tasks.lookup_by_name("nope")).unwrap_err();
    assert!(err.is_from(conn.errors()));
    assert_eq!(conn.errors().last().unwrap().code(), ErrorCode::NoDomain);
    assert_eq!(Minivirt::last_error().unwrap().code(), ErrorCode::NoDomain);
    let err = finish(Connection::open("foo:///x")).unwrap_err();
    assert_eq!((err.code(), err.api()), (ErrorCode::NoConnect, Some("open")));
}
