//! The tour: the rules of the error system one by one, each shown by a running call and checked on the spot.

/// Prints what a step shows; the step ends where it does not hold.
macro_rules! shows {
    ($what:literal => $holds:expr) => {
        $crate::tour::show(&format!($what), $holds)?
    };
}

mod boundary;
mod callbacks;
mod clock;
mod failures;
mod handlers;
mod slots;
mod subscribers;
mod tasks;

use std::sync::mpsc::{self, Receiver};

use minivirt::{Connection, Error, ErrorCode, Minivirt};

/// The node that the steps use, a new one each.
const NODE: &str = "test:///default";

/// A step of the tour: it says which rule it is about and shows it.
type Step = fn() -> Result<(), Unkept>;

/// Why a step did not show what it promises.
struct Unkept(String);

impl From<Error> for Unkept {
    fn from(err: Error) -> Self {
        Self(format!("a call fails that should not: {err}"))
    }
}

/// Walks through all steps; whether each showed what it promises.
pub(crate) fn run() -> bool {
    let steps = [
        failures::STEPS,
        slots::STEPS,
        handlers::STEPS,
        boundary::STEPS,
        callbacks::STEPS,
        subscribers::STEPS,
        tasks::STEPS,
    ]
    .concat();
    sayln!("Each step names a promise and keeps it by calls that run here: `ok` stands where one was seen to hold.\n");
    for step in &steps {
        if let Err(Unkept(what)) = step() {
            eprintln!("minivirt: the tour ends where this does not hold: {what}");
            return false;
        }
        say!("\n");
    }
    sayln!("All {} steps showed what they promise.", steps.len());
    true
}

fn show(what: &str, holds: bool) -> Result<(), Unkept> {
    sayln!("  {} {what}", if holds { "ok" } else { "NOT SO:" });
    if holds { Ok(()) } else { Err(Unkept(what.to_owned())) }
}

/// The error of a call that must fail.
fn failure<T>(call: Result<T, Error>) -> Result<Error, Unkept> {
    match call {
        Ok(_) => Err(Unkept("a call fails that is bound to".to_owned())),
        Err(err) => Ok(err),
    }
}

/// The errors that one handler was told.
struct Told(Receiver<Error>);

impl Told {
    /// The codes of the errors told since the last look.
    fn codes(&self) -> Vec<ErrorCode> {
        self.0.try_iter().map(|err| err.code()).collect()
    }
}

/// A handler, and what it will be told.
fn listener() -> (impl Fn(&Error) + Send + Sync + 'static, Told) {
    let (tell, told) = mpsc::channel();
    let handler = move |err: &Error| tell.send(err.clone()).unwrap_or_default();
    (handler, Told(told))
}

/// A connection, and what its handler will be told.
fn connection() -> Result<(Connection, Told), Error> {
    let conn = Connection::open(NODE)?;
    let (handler, told) = listener();
    conn.errors().set_handler(handler);
    Ok((conn, told))
}

/// The code of the thread's last error.
fn last_code() -> Option<ErrorCode> {
    Minivirt::last_error().map(|err| err.code())
}

/// The code of the connection's last error.
fn connection_code(conn: &Connection) -> Option<ErrorCode> {
    conn.errors().last().map(|err| err.code())
}
