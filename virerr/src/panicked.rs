//! Panics that become errors: where a body is run whose panic is the error of the role `panic`.

use crate::error::Error;
use crate::library::Library;

#[cfg(panic = "unwind")]
mod places;

#[cfg(panic = "unwind")]
use {
    crate::let_go::let_go,
    crate::library::Code as _,
    crate::raise::ErrorBuilder,
    crate::slot,
    places::{Body, text_of},
    std::any::Any,
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

#[cfg(all(test, panic = "unwind"))]
#[allow(dead_code, unreachable_pub, reason = "of the library the test needs its type alone")]
mod tests {
    use super::catch;

    crate::define_codes! {
        /// The library of these tests.
        #[library(name = "acme", crate = crate)]
        struct Acme;

        /// What went wrong.
        enum ErrorCode {
            /// A bug.
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }

    fn detail<R>(body: impl FnOnce() -> R) -> Option<String> {
        Some(catch::<Acme, R>(body).err()?.detail()?.to_owned())
    }

    #[test]
    fn panic_is_an_error_that_says_where_and_with_which_text() {
        let at = |line: u32, column: u32| format!("panicked at {}:{line}:{column}", file!());
        let line = line!();
        assert_eq!(detail(|| panic!("boom")), Some(at(line + 1, 30) + ": boom"));
        assert_eq!(detail(|| panic!("boom {}", 1)), Some(at(line + 2, 30) + ": boom 1"));
        assert_eq!(detail(|| std::panic::panic_any(1)), Some(at(line + 3, 30)));
        assert_eq!(detail(|| std::panic::resume_unwind(Box::new("boom"))).as_deref(), Some("panicked: boom"));
        assert_eq!(detail(|| std::panic::resume_unwind(Box::new(1))).as_deref(), Some("panicked"));
        assert_eq!(detail(|| ()), None);
    }

    #[test]
    fn place_is_that_of_the_panic_that_came_out() {
        let caught = || drop(std::panic::catch_unwind(|| panic!("caught")));
        let inner = || assert!(detail(|| panic!("boom")).is_some());
        struct OnDrop<F: Fn()>(F);
        impl<F: Fn()> Drop for OnDrop<F> {
            fn drop(&mut self) {
                (self.0)();
            }
        }
        let line = line!();
        let panicked = detail(|| {
            caught();
            inner();
            let (_first, _second) = (OnDrop(caught), OnDrop(inner));
            panic!("boom");
        });
        assert_eq!(panicked, Some(format!("panicked at {}:{}:13: boom", file!(), line + 5)));
        assert_eq!(detail(|| std::panic::resume_unwind(Box::new("boom"))).as_deref(), Some("panicked: boom"));
    }
}
