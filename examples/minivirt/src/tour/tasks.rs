//! Tasks: calls that are awaited, and what a task has of its own.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use minivirt::asynchronous::Connection;
use minivirt::{Error, ErrorCode, Minivirt};

use super::{NODE, Step, Told, Unkept, last_code, listener};

pub(super) const STEPS: &[Step] = &[failures_of_tasks_are_told_once, dropped_tasks_leave_no_trace, scopes_are_apart];

const WEB: &str = "<domain type='test'><name>web</name><memory>1</memory><os><type>hvm</type></os></domain>";

fn failures_of_tasks_are_told_once() -> Result<(), Unkept> {
    sayln!("A call that is awaited is told once, however many tasks take turns");
    let (conn, told) = connection()?;
    let undone = conn.define_all(&[WEB, "<domain/>"]);
    let found = conn.lookup_by_name("web");
    let (undone, found) = take_turns(undone, found);
    shows!("a task that defines domains fails" => undone.is_err_and(|err| err.code() == ErrorCode::NoName));
    shows!("another one looks in while that is going on" => found.is_ok());
    shows!("the one failure is told" => told.codes() == [ErrorCode::NoName]);
    let gone = finish(conn.lookup_by_name("web"));
    shows!("what was undone on the way tells nobody" => gone.is_err() && told.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn dropped_tasks_leave_no_trace() -> Result<(), Unkept> {
    sayln!("A call that is dropped half-way failed nobody");
    let (conn, told) = connection()?;
    let _ = finish(conn.lookup_by_name("nope"));
    let _ = told.codes();
    {
        let dropped = pin!(conn.define_all(&[WEB, "<domain/>"]));
        shows!("it has begun" => poll(dropped).is_none());
    }
    shows!("nobody is told" => told.codes().is_empty());
    shows!("the last error is what it was" => last_code() == Some(ErrorCode::NoDomain));
    Ok(())
}

fn scopes_are_apart() -> Result<(), Unkept> {
    sayln!("A scope gives a task a last error of its own");
    let (conn, _) = connection()?;
    let task = |name: &'static str| {
        let conn = conn.clone();
        Minivirt::scope(async move {
            let _ = conn.lookup_by_name(name).await;
            let before = last_code();
            let _ = conn.define_all(&[]).await;
            (before, last_code())
        })
    };
    let (found, missed) = take_turns(task("test"), task("nope"));
    shows!("one task finds its error" => missed.0 == Some(ErrorCode::NoDomain));
    shows!("and none after a success" => missed.1.is_none());
    shows!("the other one never has one" => found == (None, None));
    shows!("nor has the thread" => last_code().is_none());
    Ok(())
}

/// A connection for tasks, and what its handler will be told.
fn connection() -> Result<(Connection, Told), Error> {
    let conn = finish(Connection::open(NODE))?;
    let (handler, told) = listener();
    conn.errors().set_handler(handler);
    Ok((conn, told))
}

/// Polls once.
fn poll<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

/// Polls to the end.
fn finish<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Some(output) = poll(future.as_mut()) {
            return output;
        }
    }
}

/// Polls two tasks in turns, to the end of both.
fn take_turns<A: Future, B: Future>(first: A, second: B) -> (A::Output, B::Output) {
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut of_first, mut of_second) = (None, None);
    loop {
        of_first = of_first.or_else(|| poll(first.as_mut()));
        of_second = of_second.or_else(|| poll(second.as_mut()));
        (of_first, of_second) = match (of_first, of_second) {
            (Some(of_first), Some(of_second)) => return (of_first, of_second),
            unfinished => unfinished,
        };
    }
}
