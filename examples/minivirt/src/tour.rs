//! The tour: the rules of the error system one by one, each shown by a call and checked.

/// Prints a fact that a step shows; the step ends if it does not hold.
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

/// The node that each step opens.
const NODE: &str = "test:///default";

/// A step of the tour, which names a rule and shows it.
type Step = fn() -> Result<(), Unkept>;

/// The reason why a step did not show its rule.
struct Unkept(String);

impl From<Error> for Unkept {
    fn from(err: Error) -> Self {
        Self(format!("a call fails that should not: {err}"))
    }
}

/// Runs all steps. Returns `true` if each showed its rule.
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
    sayln!("Each step names a rule and shows it with calls: `ok` means that a line was checked.\n");
    for step in &steps {
        if let Err(Unkept(what)) = step() {
            eprintln!("minivirt: the tour ends here, since this does not hold: {what}");
            return false;
        }
        say!("\n");
    }
    sayln!("All {} steps showed their rules.", steps.len());
    true
}

fn show(what: &str, holds: bool) -> Result<(), Unkept> {
    sayln!("  {} {what}", if holds { "ok" } else { "NOT SO:" });
    if holds { Ok(()) } else { Err(Unkept(what.to_owned())) }
}

/// Returns the error of a call that must fail.
fn failure<T>(call: Result<T, Error>) -> Result<Error, Unkept> {
    match call {
        Ok(_) => Err(Unkept("a call fails that is bound to".to_owned())),
        Err(err) => Ok(err),
    }
}

/// The errors that a handler has received.
struct Reported(Receiver<Error>);

impl Reported {
    /// Returns the codes of the errors since the last call.
    fn codes(&self) -> Vec<ErrorCode> {
        self.0.try_iter().map(|err| err.code()).collect()
    }
}

/// Returns a handler, and the errors that it receives.
fn listener() -> (impl Fn(&Error) + Send + Sync + 'static, Reported) {
    let (sender, reported) = mpsc::channel();
    let handler = move |err: &Error| sender.send(err.clone()).unwrap_or_default();
    (handler, Reported(reported))
}

/// Opens a connection, and returns the errors that its handler receives too.
fn connection() -> Result<(Connection, Reported), Error> {
    let conn = Connection::open(NODE)?;
    let (handler, reported) = listener();
    conn.errors().set_handler(handler);
    Ok((conn, reported))
}

/// Returns the code of the thread's last error.
fn last_code() -> Option<ErrorCode> {
    Minivirt::last_error().map(|err| err.code())
}

/// Returns the code of the connection's last error.
fn connection_code(conn: &Connection) -> Option<ErrorCode> {
    conn.errors().last().map(|err| err.code())
}
