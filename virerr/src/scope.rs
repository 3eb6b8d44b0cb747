//! The scope of a task: its own last error and depth, which move with it from thread to thread.

use crate::around::{Around, Surrounded};
use crate::library::Library;
use crate::slot::{self, Running, Task};
use std::future::Future;
use std::marker::PhantomData;
use std::task::Poll;

/// Runs a future with its own last error.
pub fn scope<L: Library, F: Future>(future: F) -> impl Future<Output = F::Output> {
    Surrounded::new(future, Scope { task: Task::<L>::new(), output: PhantomData })
}

/// The task's state while it is not polled; during a poll, the thread's.
///
/// A handler that polls or drops the scope is still inside the failing call: the scope then has no effect.
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

    /// The values of the task, its last error included, are dropped inside the scope.
    fn drop(&mut self, drop: impl FnOnce()) {
        let running = self.run();
        drop();
        if running.is_some() {
            slot::reset_last_error::<L>();
        }
    }
}
