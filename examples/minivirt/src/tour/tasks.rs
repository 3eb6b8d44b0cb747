//! Tasks: calls that are awaited, and a task's own last error.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use minivirt::asynchronous::Connection;
use minivirt::{Error, ErrorCode, Minivirt};

use super::{NODE, Reported, Step, Unkept, last_code, listener};

pub(super) const STEPS: &[Step] =
    &[failures_of_tasks_are_reported_once, dropped_tasks_leave_no_trace, scopes_are_apart];

const WEB: &str = "<domain type='test'><name>web</name><memory>1</memory><os><type>hvm</type></os></domain>";

fn failures_of_tasks_are_reported_once() -> Result<(), Unkept> {
    sayln!("A call that is awaited is reported once, even if many tasks take turns");
    let (conn, reported) = connection()?;
    let undone = conn.define_all(&[WEB, "<domain/>"]);
    let found = conn.lookup_by_name("web");
    let (undone, found) = take_turns(undone, found);
    shows!("a task that defines domains fails" => undone.is_err_and(|err| err.code() == ErrorCode::NoName));
    shows!("another one runs meanwhile" => found.is_ok());
    shows!("the one failure is reported" => reported.codes() == [ErrorCode::NoName]);
    let gone = finish(conn.lookup_by_name("web"));
    shows!("undoing the others reports nothing" => gone.is_err() && reported.codes() == [ErrorCode::NoDomain]);
    Ok(())
}

fn dropped_tasks_leave_no_trace() -> Result<(), Unkept> {
    sayln!("A call that is dropped half-way has not failed");
    let (conn, reported) = connection()?;
    let _ = finish(conn.lookup_by_name("nope"));
    let _ = reported.codes();
    {
        let dropped = pin!(conn.define_all(&[WEB, "<domain/>"]));
        shows!("it has begun" => poll(dropped).is_none());
    }
    shows!("nothing is reported" => reported.codes().is_empty());
    shows!("the last error has not changed" => last_code() == Some(ErrorCode::NoDomain));
    Ok(())
}

fn scopes_are_apart() -> Result<(), Unkept> {
    sayln!("A scope gives a task its own last error");
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
    shows!("one task has its error" => missed.0 == Some(ErrorCode::NoDomain));
    shows!("and none after a success" => missed.1.is_none());
    shows!("the other one never has one" => found == (None, None));
    shows!("nor has the thread" => last_code().is_none());
    Ok(())
}

/// Opens a connection for tasks, and returns the errors that its handler receives too.
fn connection() -> Result<(Connection, Reported), Error> {
    let conn = finish(Connection::open(NODE))?;
    let (handler, reported) = listener();
    conn.errors().set_handler(handler);
    Ok((conn, reported))
}

/// Polls a future once.
fn poll<F: Future>(future: std::pin::Pin<&mut F>) -> Option<F::Output> {
    match future.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

/// Polls a future to its end.
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
