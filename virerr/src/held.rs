//! The locks that a failing call takes. None of them is held at a fork, since the child could never release it.

use std::sync::{Mutex, PoisonError};

#[cfg(not(feature = "python"))]
pub(crate) type Held<'a, T> = std::sync::MutexGuard<'a, T>;

#[cfg(feature = "python")]
pub(crate) use with_forks::{Held, after_fork, before_fork};

/// Locks a mutex. Under such a lock nothing can panic, nothing is dropped, and no user code runs; even if a thread died
/// in it, the data is valid.
pub(crate) fn hold<T>(mutex: &Mutex<T>) -> Held<'_, T> {
    #[cfg(feature = "python")]
    let section = with_forks::Section::enter();
    let guard = mutex.lock().unwrap_or_else(PoisonError::into_inner);
    #[cfg(feature = "python")]
    let guard = Held { guard, _section: section };
    guard
}

/// Python programs fork while other threads fail.
#[cfg(feature = "python")]
mod with_forks {
    use std::cell::Cell;
    use std::ops::{Deref, DerefMut};
    use std::sync::MutexGuard;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use std::thread;
    use std::time::Duration;

    /// The number of threads that have a lock or wait for one, and a higher bit that is set while a thread forks.
    static SECTIONS: AtomicUsize = AtomicUsize::new(0);

    const FORKING: usize = 1 << (usize::BITS - 1);

    thread_local! {
        /// The number of this thread's locks, plus one if it forks.
        static OWN: Cell<usize> = const { Cell::new(0) };
    }

    pub(crate) struct Held<'a, T> {
        // The lock is released first.
        pub(super) guard: MutexGuard<'a, T>,
        pub(super) _section: Section,
    }

    impl<T> Deref for Held<'_, T> {
        type Target = T;

        fn deref(&self) -> &T {
            &self.guard
        }
    }

    impl<T> DerefMut for Held<'_, T> {
        fn deref_mut(&mut self) -> &mut T {
            &mut self.guard
        }
    }

    /// While one of these lives, no thread forks.
    pub(super) struct Section(());

    impl Section {
        pub(super) fn enter() -> Self {
            let own = OWN.get();
            if own == 0 {
                while SECTIONS.fetch_add(1, SeqCst) & FORKING != 0 {
                    SECTIONS.fetch_sub(1, SeqCst);
                    pause();
                }
            }
            OWN.set(own + 1);
            Section(())
        }
    }

    impl Drop for Section {
        fn drop(&mut self) {
            let own = OWN.get() - 1;
            OWN.set(own);
            if own == 0 {
                SECTIONS.fetch_sub(1, SeqCst);
            }
        }
    }

    /// Waits until no other thread has a lock, and keeps others from getting one until `after_fork`.
    pub(crate) fn before_fork() {
        let own = OWN.get();
        if own == 0 {
            while SECTIONS.fetch_or(FORKING, SeqCst) & FORKING != 0 {
                pause();
            }
            while SECTIONS.load(SeqCst) & !FORKING != 0 {
                pause();
            }
        }
        OWN.set(own + 1);
    }

    /// Ends the fork on the same thread, in the parent or in the child.
    pub(crate) fn after_fork(is_child: bool) {
        let own = OWN.get().saturating_sub(1);
        OWN.set(own);
        match own {
            // A thread that has found the fork going on may be counted: it is not there any more.
            0 if is_child => SECTIONS.store(0, SeqCst),
            0 => _ = SECTIONS.fetch_and(!FORKING, SeqCst),
            _ => {}
        }
    }

    fn pause() {
        thread::sleep(Duration::from_micros(50));
    }
}
