//! An error never changes once another part of the program can see it, and cloning it copies no string (R2).

use crate::fixture::{assert_holds, library};
use std::error::Error as _;
use std::io;
use std::sync::{Arc, Barrier};
use std::thread;

/// Everything that a layer must not change in a shared error.
macro_rules! facts {
    ($err:expr) => {{
        let err: &Error = $err;
        let source = err.source().map(|source| std::ptr::from_ref(source).cast::<()>());
        (
            (err.code(), err.domain(), err.level(), err.message().to_owned()),
            [err.str1(), err.str2(), err.str3(), err.object()].map(|text| text.map(str::to_owned)),
            (err.int1(), err.int2(), err.location(), source),
        )
    }};
}

/// R2
#[test]
fn clone_copies_no_string() {
    library!();
    let err = virerr::Error::builder(ErrorCode::NoDomain).detail("detail").str3("three").object("web1").build();
    let texts = |err: &Error| {
        let texts = [Some(err.message()), err.str1(), err.str2(), err.str3(), err.object()];
        texts.map(|text| text.unwrap().as_ptr())
    };
    assert_eq!(texts(&err), texts(&err.clone()));
}

/// R2
#[test]
fn clone_that_was_kept_does_not_change() {
    library!();
    Acme::set_handler(|_| ());
    let kept = virerr::Error::builder(ErrorCode::NoDomain)
        .detail("kept")
        .str3("three")
        .object("web1")
        .int1(4)
        .int2(5)
        .source(io::Error::other("cause"))
        .build();
    let given = kept.clone();
    let before = facts!(&kept);
    let conn = Connection::new();
    let returned = conn.call(|| Err::<(), _>(given)).unwrap_err();

    assert_eq!(facts!(&kept), before);
    assert_eq!(kept.api(), None);
    assert!(kept.connection().is_none());
    // A copy was completed, which has everything else too.
    assert_eq!(facts!(&returned), before);
    assert_eq!(returned.api(), Some("call"));
    assert!(returned.is_from(conn.errors()));
}

/// R2
#[test]
fn error_that_a_slot_or_a_handler_got_does_not_change() {
    library!();
    let (sender, reported) = std::sync::mpsc::channel();
    Acme::set_handler(move |err| sender.send(err.clone()).unwrap());
    // A report adds neither an API function nor a connection; a later call that returns the same error would.
    let err = error("twice");
    Acme::report(err.clone());
    let in_slot = Acme::last_error().unwrap();
    let in_handler = reported.recv().unwrap();
    let conn = Connection::new();
    conn.call(|| Err::<(), _>(err)).unwrap_err();

    for seen in [in_slot, in_handler] {
        assert_eq!(seen.api(), None);
        assert!(seen.connection().is_none());
    }
    assert_eq!(reported.recv().unwrap().api(), Some("call"));
}

/// R2
#[test]
fn error_shared_by_threads_does_not_change() {
    library!();
    Acme::set_handler(|_| ());
    const THREADS: usize = 4;
    let kept = error("shared");
    let before = facts!(&kept);
    let start = Arc::new(Barrier::new(THREADS));
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (given, start) = (kept.clone(), start.clone());
            thread::spawn(move || {
                start.wait();
                for _ in 0..500 {
                    let conn = Connection::new();
                    let given = given.clone();
                    let returned = conn.call(|| Err::<(), _>(given)).unwrap_err();
                    assert!(returned.is_from(conn.errors()));
                    assert_holds(conn.errors().last(), "shared");
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(facts!(&kept), before);
    assert_eq!(kept.api(), None);
    assert!(kept.connection().is_none());
}

/// R2
#[test]
fn error_is_read_on_another_thread_than_the_failure() {
    library!();
    fn shared_by_threads<T: Send + Sync + 'static>(value: T) -> T {
        value
    }
    let failing = thread::spawn(|| {
        Acme::set_handler(|_| ());
        fail("elsewhere").unwrap_err()
    });
    // The thread is gone, its slot with it.
    let err = shared_by_threads(failing.join().unwrap());
    assert_eq!(err.message(), "domain not found: elsewhere");
    assert_eq!(err.api(), Some("fail"));
}
