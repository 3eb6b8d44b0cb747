//! The library that the cases belong to, and checks of the results of API functions. It is compiled as a separate
//! crate, which each case may name.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::{Arc, Once};
use std::task::{Context, Poll, Wake, Waker};
use virerr::{Connected, ConnectionErrors, ToError};

virerr::define_codes! {
    /// A depot of goods.
    #[library(name = "depot", default_handler = silent)]
    pub struct Depot;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// Nothing of that name is kept here.
        Missing = 2 => "not in stock",
    }

    /// Where it went wrong.
    pub enum ErrorDomain {
        /// In no part in particular.
        None = 0 => "",
    }
}

/// The library's error.
pub type Error = virerr::Error<Depot>;

/// The error of the cases, which only implements `ToError`.
pub struct Failure(pub &'static str);

impl ToError for Failure {
    type Library = Depot;

    fn to_error(&self) -> Error {
        Error::builder(ErrorCode::Missing).detail(self.0).build()
    }
}

impl From<&'static str> for Failure {
    fn from(why: &'static str) -> Self {
        Failure(why)
    }
}

/// The return type of the functions of the cases.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// A connection.
#[derive(Clone, Debug, Default)]
pub struct Link(ConnectionErrors<Depot>);

impl Link {
    /// Takes the kept error, and returns `true` if there was one.
    pub fn kept(&self) -> bool {
        self.0.take().is_some()
    }
}

impl Connected for Link {
    type Library = Depot;

    fn errors(&self) -> &ConnectionErrors<Depot> {
        &self.0
    }
}

thread_local! {
    static HANDLED: Cell<usize> = const { Cell::new(0) };
}

/// Makes the call, and counts the errors that were handled meanwhile.
fn count<R>(call: impl FnOnce() -> R) -> (R, usize) {
    static LISTENING: Once = Once::new();
    LISTENING.call_once(|| {
        Depot::set_handler(|_| HANDLED.set(HANDLED.get() + 1));
    });
    let before = HANDLED.get();
    let returned = call();
    (returned, HANDLED.get() - before)
}

/// Checks that the call succeeds and nothing is handled, and returns its value.
#[track_caller]
pub fn succeeds<T, E>(call: impl FnOnce() -> Result<T, E>) -> T {
    let (result, handled) = count(call);
    assert_eq!(handled, 0, "a success is not handled");
    result.unwrap_or_else(|_| panic!("the call failed"))
}

/// Checks that the call fails with an error that is handled once and is the last error, with the function's name, and
/// returns it.
#[track_caller]
pub fn fails<T, E>(name: &str, call: impl FnOnce() -> Result<T, E>) -> E {
    let (result, handled) = count(call);
    assert_eq!(handled, 1, "a failure is handled once");
    assert_eq!(Depot::last_error().and_then(|error| error.api().map(str::to_owned)).as_deref(), Some(name));
    result.err().expect("the call fails")
}

/// Checks that the call of a function without the attribute fails, and returns its error.
#[track_caller]
pub fn fails_unseen<T, E>(call: impl FnOnce() -> Result<T, E>) -> E {
    let (result, handled) = count(call);
    assert_eq!(handled, 0, "the failure is nobody's");
    result.err().expect("the call fails")
}

/// Polls a future to its end and returns its value.
pub fn block_on<F: Future>(future: F) -> F::Output {
    struct Busy;
    impl Wake for Busy {
        fn wake(self: Arc<Self>) {}
    }
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Busy));
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return output;
        }
    }
}

/// A future that is ready at the second poll.
pub async fn pause() {
    let mut is_ready = false;
    poll_fn(|_| if std::mem::replace(&mut is_ready, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}
