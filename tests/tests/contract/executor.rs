//! Futures that a test polls by hand.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// A task that is polled by hand.
pub(crate) struct Task<T>(Pin<Box<dyn Future<Output = T> + Send>>);

impl<T> Task<T> {
    pub(crate) fn new(future: impl Future<Output = T> + Send + 'static) -> Self {
        Task(Box::pin(future))
    }

    /// Polls it once, and returns the output if it is ready.
    pub(crate) fn poll(&mut self) -> Option<T> {
        match self.0.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }

    /// Polls it once; it must be pending.
    #[track_caller]
    pub(crate) fn poll_on(&mut self) {
        assert!(self.poll().is_none(), "the task goes on");
    }

    /// Polls it once; it must be ready.
    #[track_caller]
    pub(crate) fn poll_to_end(&mut self) -> T {
        self.poll().expect("the task is at its end")
    }
}

/// Polls a future to its end.
pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

/// Pauses: pending once, then ready.
pub(crate) async fn pause() {
    let mut is_ready = false;
    std::future::poll_fn(|_| if std::mem::replace(&mut is_ready, true) { Poll::Ready(()) } else { Poll::Pending })
        .await;
}

/// Runs an action on another thread and waits for it.
pub(crate) fn on_thread<T: Send + 'static>(action: impl FnOnce() -> T + Send + 'static) -> T {
    std::thread::spawn(action).join().unwrap()
}
