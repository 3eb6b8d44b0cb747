//! The scope of a task: a last error and a depth of its own, carried with it from thread to thread.

use crate::around::{Around, Surrounded};
use crate::library::Library;
use crate::slot::{self, Task};
use std::future::Future;
use std::marker::PhantomData;
use std::task::Poll;

/// Runs a future with a last error of its own.
pub fn scope<L: Library, F: Future>(future: F) -> impl Future<Output = F::Output> {
    Surrounded::new(future, Scope { task: Task::<L>::new(), output: PhantomData })
}

/// What is the task's, while it is not being polled; while it is, what is the thread's.
struct Scope<L: Library, R> {
    task: Task<L>,
    output: PhantomData<fn() -> R>,
}

/// The task is being polled, or dropped, for as long as this lives.
struct Polled<'a, L: Library>(&'a mut Task<L>);

impl<'a, L: Library> Polled<'a, L> {
    fn new(task: &'a mut Task<L>) -> Self {
        task.swap();
        Polled(task)
    }
}

impl<L: Library> Drop for Polled<'_, L> {
    fn drop(&mut self) {
        self.0.swap();
    }
}

impl<L: Library, R> Around for Scope<L, R> {
    type Output = R;

    fn poll(&mut self, poll: impl FnOnce() -> Poll<R>) -> Poll<R> {
        let _polled = Polled::new(&mut self.task);
        poll()
    }

    /// What the task owns, its last error included, is dropped inside of the scope.
    fn drop(&mut self, drop: impl FnOnce()) {
        let _polled = Polled::new(&mut self.task);
        drop();
        slot::reset_last_error::<L>();
    }
}
