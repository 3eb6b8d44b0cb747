//! Bells that wake tasks of asyncio: a pair of sockets for each task that waits.
//!
//! A failing thread shuts one socket of the pair down, for which it needs no interpreter; the task waits for the other one.

use std::ffi::c_int;
use std::sync::Arc;
use std::task::Wake;

pub(crate) use system::Bells;

impl Wake for Bells {
    fn wake(self: Arc<Self>) {
        self.ring();
    }
}

#[cfg(unix)]
mod system {
    use super::c_int;
    use crate::held::{Held, hold};
    use std::io;
    use std::mem;
    use std::net::Shutdown;
    use std::os::fd::{AsRawFd, IntoRawFd};
    use std::os::unix::net::UnixStream;
    use std::sync::Mutex;

    /// The bells of the tasks that wait, each with the number of the socket that its task has.
    #[derive(Default)]
    pub(crate) struct Bells(Mutex<Vec<(c_int, UnixStream)>>);

    impl Bells {
        /// Adds a bell. If there is still nothing to read, its task gets the socket to wait for, which it closes.
        pub(crate) fn add<T>(&self, read: impl FnOnce() -> Option<T>) -> io::Result<Result<T, c_int>> {
            let (own, of_task) = UnixStream::pair()?;
            self.lock().push((of_task.as_raw_fd(), own));
            Ok(match read() {
                Some(read) => {
                    self.remove(of_task.as_raw_fd());
                    Ok(read)
                }
                None => Err(of_task.into_raw_fd()),
            })
        }

        /// Removes the bell of a task that does not wait any more, and has not closed its socket yet.
        pub(crate) fn remove(&self, of_task: c_int) {
            let mut bells = self.lock();
            let place = bells.iter().position(|(other, _)| *other == of_task);
            let removed = place.map(|place| bells.swap_remove(place));
            drop(bells);
            drop(removed);
        }

        /// Wakes all tasks that wait.
        pub(crate) fn ring(&self) {
            let bells = mem::take(&mut *self.lock());
            for (_, bell) in bells {
                // A forked child may have the socket too: that this one is closed says nothing.
                _ = bell.shutdown(Shutdown::Both);
            }
        }

        fn lock(&self) -> Held<'_, Vec<(c_int, UnixStream)>> {
            hold(&self.0)
        }
    }
}

/// Elsewhere there are none, and a task reads again after a while.
#[cfg(not(unix))]
mod system {
    use super::c_int;
    use std::io;

    #[derive(Default)]
    pub(crate) struct Bells;

    impl Bells {
        pub(crate) fn add<T>(&self, read: impl FnOnce() -> Option<T>) -> io::Result<Result<T, c_int>> {
            Ok(read().ok_or(-1))
        }

        pub(crate) fn remove(&self, _: c_int) {}

        pub(crate) fn ring(&self) {}
    }
}
