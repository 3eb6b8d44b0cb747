//! A chain of sources of any length is dropped without recursion, so that a small stack is enough (S6).

use crate::fixture::{Notes, raising, stderr_of};
use std::error::Error as StdError;
use std::fmt;
use std::thread;

/// The length of the chains.
const LONG: usize = 100_000;

/// S6: in its own process, which an overflow would end.
#[test]
fn chain_of_the_librarys_own_errors_is_dropped() {
    stderr_of(|| {
        raising!(Test, {
            Acme::set_handler(|_| ());
            let attempt =
                |before| call(|| -> Result { Err(virerr::error!(ErrorCode::NoDomain, source = before, "again")) });
            let err = (0..LONG).fold(error("first"), |err, _| attempt(err).unwrap_err());
            let sources = std::iter::successors(err.source(), |&source| source.source());
            assert_eq!(sources.count(), LONG);
            Acme::reset_last_error();
            drop(err);
        });
    });
}

/// S6: each of them is in an error of another type, with its own drop.
#[test]
fn chain_through_other_types_is_dropped() {
    stderr_of(|| {
        raising!(Test, {
            #[derive(Debug)]
            struct Wrapped(#[expect(dead_code, reason = "dropped")] Error);
            impl fmt::Display for Wrapped {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("wrapped")
                }
            }
            impl StdError for Wrapped {}

            let wrap = |err, _| virerr::error!(ErrorCode::NoDomain, source = Box::new(Wrapped(err)), "again");
            drop((0..LONG).fold(error("first"), wrap));
        });
    });
}

/// S6: even if the drops call the API, panic, and run on a thread that ends.
#[test]
fn each_source_of_a_long_chain_is_dropped_once() {
    stderr_of(|| {
        raising!(Test, {
            std::panic::set_hook(Box::new(|_| ()));
            Acme::set_handler(|_| ());
            #[derive(Debug)]
            struct Noisy(Notes, #[expect(dead_code, reason = "dropped")] Error);
            impl Drop for Noisy {
                fn drop(&mut self) {
                    self.0.add("dropped");
                    fail("in drop").unwrap_err();
                    panic!("as asked");
                }
            }
            impl fmt::Display for Noisy {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("noisy")
                }
            }
            impl StdError for Noisy {}

            let notes = Notes::default();
            for at_thread_end in [false, true] {
                let wrap = |err, _| virerr::error!(ErrorCode::NoDomain, source = Noisy(notes.clone(), err), "again");
                let err = (0..1000).fold(error("first"), wrap);
                if at_thread_end {
                    thread::spawn(move || Acme::set_last_error(err)).join().unwrap();
                } else {
                    drop(err);
                }
                assert_eq!(notes.take().len(), 1000);
            }
        });
    });
}
