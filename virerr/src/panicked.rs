//! Panics that become errors: running a body whose panic is an error of the role `panic`.

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

/// Runs a body. A panic in it is not printed and becomes an error, whose detail has the place and the text of the
/// panic.
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

/// Runs a body. Panics abort, so none is caught.
#[cfg(not(panic = "unwind"))]
#[inline(always)]
pub(crate) fn catch<L: Library, R>(run: impl FnOnce() -> R) -> Result<R, Error<L>> {
    Ok(run())
}

/// Prints a caught panic, unless the hook has printed it: the library whose body runs cannot know that the panic is in
/// another library's handler.
#[cfg(panic = "unwind")]
pub(crate) fn print_caught(payload: &(dyn Any + Send)) {
    places::print_caught(payload);
}

/// Does nothing.
#[cfg(not(panic = "unwind"))]
pub(crate) fn print_caught(_payload: &(dyn Any + Send)) {}

/// Makes the error of a panic that left the body with this number.
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
