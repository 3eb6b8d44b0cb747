//! Panics that become errors: where a body is run whose panic is the error of the role `panic`.

use crate::error::Error;
use crate::library::Library;
use std::any::Any;

#[cfg(panic = "unwind")]
mod places;

#[cfg(panic = "unwind")]
use {
    crate::let_go::let_go,
    crate::library::Code as _,
    crate::raise::ErrorBuilder,
    crate::slot,
    places::{Body, text_of},
    std::panic::{AssertUnwindSafe, catch_unwind},
};

/// Runs a body. A panic of it becomes an error, whose detail says where it panicked and with which text, and is not printed.
#[cfg(panic = "unwind")]
#[inline]
pub(crate) fn catch<L: Library, R>(run: impl FnOnce() -> R) -> Result<R, Error<L>> {
    let body = Body::begin(slot::is_catching::<L>);
    let former = slot::begin_catching::<L>();
    let outcome = catch_unwind(AssertUnwindSafe(run));
    slot::end_catching::<L>(former);
    let body = body.end();
    outcome.map_err(|payload| error_of(payload, body))
}

/// Runs a body. There is nothing to catch.
#[cfg(not(panic = "unwind"))]
#[inline(always)]
pub(crate) fn catch<L: Library, R>(run: impl FnOnce() -> R) -> Result<R, Error<L>> {
    Ok(run())
}

/// Prints a panic that virerr has caught, where the hook has not: the library that catches the body's panics cannot tell that
/// this one is of another library's handler.
#[cfg(panic = "unwind")]
pub(crate) fn print_caught(payload: &(dyn Any + Send)) {
    places::print_caught(payload);
}

/// There is none.
#[cfg(not(panic = "unwind"))]
pub(crate) fn print_caught(_payload: &(dyn Any + Send)) {}

/// Makes the error of a panic that came out of the body with this number.
#[cfg(panic = "unwind")]
#[cold]
#[inline(never)]
fn error_of<L: Library>(payload: Box<dyn Any + Send>, body: u64) -> Error<L> {
    let place = places::take(&*payload, body);
    let detail = match (&place, text_of(&*payload)) {
        (Some(place), Some(text)) => format!("panicked at {place}: {text}"),
        (Some(place), None) => format!("panicked at {place}"),
        (None, Some(text)) => format!("panicked: {text}"),
        (None, None) => "panicked".to_owned(),
    };
    let_go(payload);
    ErrorBuilder::new(L::ROLES.panic.__entry(), 0, None).detail(detail).build()
}
