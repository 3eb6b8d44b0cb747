//! Run time: the order of drops does not change, and the function's own attributes stay on it.

use crate::acme::{Connection, ErrorCode, ErrorDomain, Result, fails, fails_on, failure, succeeds};
use std::cell::RefCell;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

/// Defines the functions bare, and as API functions.
macro_rules! bare_and_wrapped {
    (#![$inner:meta] $(fn $name:ident $params:tt -> $output:ty $body:block)*) => {
        mod bare {
            #![$inner]
            use super::*;
            $(pub(super) fn $name $params -> $output $body)*
        }
        mod wrapped {
            #![$inner]
            use super::*;
            $(#[vir_api] pub(super) fn $name $params -> $output $body)*
        }
    };
}

mod drop_order {
    use super::*;

    thread_local!(static DROPPED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) });

    /// Takes a note when it is dropped.
    struct Guard(&'static str);
    impl Drop for Guard {
        fn drop(&mut self) {
            DROPPED.with_borrow_mut(|dropped| dropped.push(self.0));
        }
    }

    bare_and_wrapped! {
        #![allow(unused)]

        fn arguments(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            if fail { Err(failure()) } else { Ok(()) }
        }

        fn one_is_used(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            drop(first);
            if fail { Err(failure()) } else { Ok(()) }
        }

        fn unnamed(_: Guard, _first: Guard, (_second, _): (Guard, Guard), fail: bool) -> Result<()> {
            let _local = Guard("local");
            let _ = Guard("at once");
            if fail { Err(failure()) } else { Ok(()) }
        }

        fn mutable(mut first: Guard, mut second: Guard, fail: bool) -> Result<()> {
            std::mem::swap(&mut first, &mut second);
            let _local = Guard("local");
            if fail { Err(failure()) } else { Ok(()) }
        }

        fn mut_in_a_pattern((mut first, second): (Guard, Guard), third: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            first.0 = "first, changed";
            let _ = (&second, &third);
            if fail { Err(failure()) } else { Ok(()) }
        }

        fn returned(first: Guard, second: Guard, fail: bool) -> Result<Guard> {
            let local = Guard("local");
            if fail {
                return Err(failure());
            }
            let _ = &first;
            drop(local);
            Ok(second)
        }

        fn temporary(first: Guard, fail: bool) -> Result<usize> {
            let _second = Guard("second");
            match Guard("temporary").0.len() + first.0.len() {
                n if !fail => Ok(n),
                _ => Err(failure()),
            }
        }

        fn tail_temporary(first: Guard, fail: bool) -> Result<usize> {
            let _local = Guard("local");
            Some(Guard("temporary").0.len() + first.0.len()).filter(|_| !fail).ok_or_else(failure)
        }

        fn panicking(first: Guard, _second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            let _ = &first;
            assert!(!fail);
            Ok(())
        }
    }

    /// Returns the values that were dropped while `call` ran, in order.
    fn dropped_by(call: impl FnOnce()) -> Vec<&'static str> {
        DROPPED.take();
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(call));
        DROPPED.take()
    }

    /// Both versions drop the same values in the same order, on success and on failure.
    macro_rules! assert_unchanged {
        ($name:ident($($argument:expr),*) drops $count:literal) => {
            for fail in [false, true] {
                let bare = dropped_by(|| drop(bare::$name($($argument,)* fail)));
                let wrapped = dropped_by(|| drop(wrapped::$name($($argument,)* fail)));
                assert_eq!(wrapped, bare, "fail: {fail}");
                assert_eq!(bare.len(), $count);
            }
        };
    }

    #[test]
    fn is_unchanged() {
        assert_unchanged!(arguments(Guard("first"), Guard("second")) drops 3);
        assert_unchanged!(one_is_used(Guard("first"), Guard("second")) drops 3);
        assert_unchanged!(unnamed(Guard("_"), Guard("first"), (Guard("second"), Guard("in _"))) drops 6);
        assert_unchanged!(mutable(Guard("first"), Guard("second")) drops 3);
        assert_unchanged!(returned(Guard("first"), Guard("second")) drops 3);
        assert_unchanged!(panicking(Guard("first"), Guard("second")) drops 3);
        let last = wrapped::arguments(Guard("first"), Guard("second"), true);
        fails(last, "arguments");
    }

    #[test]
    fn of_temporaries_is_unchanged() {
        assert_unchanged!(temporary(Guard("first")) drops 3);
        assert_unchanged!(tail_temporary(Guard("first")) drops 3);
    }

    #[test]
    fn is_unchanged_where_a_pattern_binds_mutably() {
        assert_unchanged!(mut_in_a_pattern((Guard("first"), Guard("second")), Guard("third")) drops 4);
    }

    #[test]
    fn of_self_is_unchanged() {
        struct Session(#[allow(dead_code)] Guard);
        impl Session {
            fn close(self, _other: Guard) -> Result<()> {
                let _local = Guard("local");
                Ok(())
            }
            #[vir_api]
            fn close_api(self, _other: Guard) -> Result<()> {
                let _local = Guard("local");
                Ok(())
            }
        }
        let bare = dropped_by(|| Session(Guard("self")).close(Guard("other")).unwrap());
        let wrapped = dropped_by(|| Session(Guard("self")).close_api(Guard("other")).unwrap());
        assert_eq!(wrapped, bare);
        assert_eq!(bare, ["local", "other", "self"]);
    }
}

mod dropped_before_it_is_reported {
    use super::*;
    use std::sync::{Arc, Mutex};
    use virerr::Connected as _;

    struct Guard(Arc<Mutex<Vec<&'static str>>>, &'static str);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.lock().unwrap().push(self.1);
        }
    }

    #[vir_api]
    fn fail(conn: &Connection, log: &Arc<Mutex<Vec<&'static str>>>) -> Result<()> {
        let _local = Guard(Arc::clone(log), "local");
        let _ = conn;
        Err(failure())
    }

    #[test]
    fn locals_are_gone_when_a_handler_runs() {
        let log = Arc::new(Mutex::new(Vec::new()));
        let conn = Connection::default();
        let reported = Arc::clone(&log);
        conn.errors().set_handler(move |_| reported.lock().unwrap().push("reported"));
        fails_on(&conn, fail(&conn, &log), "fail");
        assert_eq!(*log.lock().unwrap(), ["local", "reported"]);
    }
}

mod attributes {
    use super::*;

    #[must_use = "the count is why one asks"]
    #[inline(never)]
    #[deprecated(since = "0.2.0", note = "use `new_count`")]
    #[doc(alias = "virConnectNumOfDomains")]
    #[vir_api]
    #[cold]
    fn count(conn: &Connection) -> Result<usize> {
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[vir_api]
    #[inline]
    #[cfg(test)]
    #[cfg_attr(test, must_use = "the count is why one asks")]
    #[allow(unused_assignments, non_snake_case)]
    fn NewCount(conn: &Connection) -> Result<usize> {
        let mut count = 0;
        count = conn.domains.len();
        count.checked_sub(1).ok_or_else(failure)
    }

    #[test]
    #[expect(deprecated, reason = "the function is, still")]
    fn deprecated_stays() {
        let conn = Connection::default();
        fails_on(&conn, count(&conn), "count");
        assert_eq!(succeeds(count(&Connection::to(&["web"]))), 0);
    }

    #[test]
    fn others_stay() {
        let conn = Connection::default();
        fails_on(&conn, NewCount(&conn), "NewCount");
        assert_eq!(succeeds(NewCount(&Connection::to(&["web"]))), 0);
    }
}

mod location {
    use super::*;

    #[vir_api]
    fn check(n: u8) -> Result<u8> {
        virerr::ensure!(n > 0, ErrorCode::InvalidArg, "raised in line {}", line!());
        Ok(n)
    }

    #[test]
    fn is_the_line_that_raised() {
        assert_eq!(succeeds(check(1)), 1);
        let err = fails(check(0), "check");
        let at = err.location().unwrap();
        assert!(at.file().ends_with("run_time.rs"));
        assert_eq!(err.detail(), Some(&*format!("raised in line {}", at.line())));
    }
}

mod threads {
    use super::*;

    #[vir_api]
    fn check(conn: &Connection) -> Result<usize> {
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[test]
    fn each_have_their_own_last_error() {
        let conn = Connection::default();
        std::thread::scope(|scope| {
            scope.spawn(|| assert!(check(&conn).is_err())).join().unwrap();
        });
        assert!(crate::acme::Acme::last_error().is_none());
        fails_on(&conn, check(&conn), "check");
    }
}
