//! The scope of a task: a last error and a depth of its own, carried with it from thread to thread.

use crate::around::{Around, Surrounded};
use crate::library::Library;
use crate::slot::{self, Running, Task};
use std::future::Future;
use std::marker::PhantomData;
use std::task::Poll;

/// Runs a future with a last error of its own.
pub fn scope<L: Library, F: Future>(future: F) -> impl Future<Output = F::Output> {
    Surrounded::new(future, Scope { task: Task::<L>::new(), output: PhantomData })
}

/// What is the task's, while it is not being polled; while it is, what is the thread's.
///
/// A handler that polls or drops the scope is inside the call that failed all the same: there the future is polled and
/// dropped as any other.
struct Scope<L: Library, R> {
    task: Task<L>,
    output: PhantomData<fn() -> R>,
}

impl<L: Library, R> Scope<L, R> {
    fn run(&mut self) -> Option<Running<'_, L>> {
        if slot::is_reporting::<L>() { None } else { Some(self.task.run()) }
    }
}

impl<L: Library, R> Around for Scope<L, R> {
    type Output = R;

    fn poll(&mut self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        let _running = self.run();
        poll()
    }

    /// What the task owns, its last error included, is dropped inside of the scope.
    fn drop(&mut self, drop: impl FnOnce()) {
        let running = self.run();
        drop();
        if running.is_some() {
            slot::reset_last_error::<L>();
        }
    }
}
