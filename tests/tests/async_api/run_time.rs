//! Run time: the order of drops does not change, even if a future is dropped half-way; the type of the future and the
//! function's own attributes stay.

use crate::acme::{
    Acme, Connection, ErrorCode, ErrorDomain, Result, block_on, count_reports, fails, fails_on, failure, poll_once,
    succeeds, suspend,
};
use futures::future::BoxFuture;
use std::cell::RefCell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use virerr::{Connected as _, vir_api};

virerr::domain!(ErrorDomain::Test);

/// Defines the functions bare, and as API functions.
macro_rules! bare_and_wrapped {
    (#![$inner:meta] $($functions:tt)*) => {
        mod bare {
            #![$inner]
            #![allow(unreachable_pub, dead_code)]
            use super::*;
            pub struct Session(pub Guard);
            impl Session {
                $($functions)*
            }
        }
        mod wrapped {
            #![$inner]
            #![allow(unreachable_pub, dead_code)]
            use super::*;
            pub struct Session(pub Guard);
            #[vir_api]
            impl Session {
                $($functions)*
            }
        }
    };
}

mod drop_order {
    use super::*;

    thread_local!(static DROPPED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) });

    /// Takes a note when it is dropped.
    #[derive(Debug)]
    pub(super) struct Guard(&'static str);
    impl Drop for Guard {
        fn drop(&mut self) {
            DROPPED.with_borrow_mut(|dropped| dropped.push(self.0));
        }
    }

    bare_and_wrapped! {
        #![allow(unused, clippy::manual_async_fn)]

        pub async fn arguments(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn used(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            let _ = (&second, &first);
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn used_in_order(first: Guard, second: Guard, third: Guard, fail: bool) -> Result<()> {
            let _ = (&first, &second, &third);
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn one_is_used(first: Guard, _second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            drop(first);
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn the_other_is_used(_first: Guard, second: Guard, _third: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            let _ = &second;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn one_is_not_mentioned(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            let _ = &first;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn close_beside_one(self, other: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn never_suspended(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            let _ = &second;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn unnamed(_: Guard, _first: Guard, (_second, _): (Guard, Guard), fail: bool) -> Result<()> {
            let _local = Guard("local");
            let _ = Guard("at once");
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn unnamed_only(_: Guard, first: Guard, _: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            let _ = &first;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn underscored(_first: Guard, _second: Guard, _third: Guard, fail: bool) -> Result<()> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn mutable(mut first: Guard, mut second: Guard, fail: bool) -> Result<()> {
            std::mem::swap(&mut first, &mut second);
            let _local = Guard("local");
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn mut_in_a_pattern((mut first, second): (Guard, Guard), third: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            first.0 = "first, changed";
            suspend().await;
            let _ = (&second, &third);
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn partly_moved(pair: (Guard, Guard), third: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            drop(pair.1);
            suspend().await;
            let _ = &third;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn returned(first: Guard, second: Guard, fail: bool) -> Result<Guard> {
            let local = Guard("local");
            suspend().await;
            if fail {
                return Err(failure());
            }
            let _ = &first;
            drop(local);
            Ok(second)
        }

        pub async fn temporary(first: Guard, fail: bool) -> Result<usize> {
            let _second = Guard("second");
            match Guard("temporary").0.len() + async { suspend().await; first.0.len() }.await {
                n if !fail => Ok(n),
                _ => Err(failure()),
            }
        }

        pub async fn tail_temporary(first: Guard, fail: bool) -> Result<usize> {
            let _local = Guard("local");
            suspend().await;
            Some(Guard("temporary").0.len() + first.0.len()).filter(|_| !fail).ok_or_else(failure)
        }

        pub async fn suspended_tail_temporary(first: Guard, fail: bool) -> Result<usize> {
            let _local = Guard("local");
            async {
                suspend().await;
                Some(Guard("inside").0.len()).filter(|_| !fail).ok_or_else(failure)
            }
            .await
            .map(|length| length + Guard("temporary").0.len())
        }

        pub async fn moved_into_a_closure(first: Guard, second: Guard, fail: bool) -> Result<()> {
            let length = move || second.0.len();
            suspend().await;
            let _ = (length(), &first);
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn panicking(first: Guard, _second: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            let _ = &first;
            suspend().await;
            assert!(!fail);
            Ok(())
        }

        pub async fn close(self, other: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            let _ = (&self, &other);
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn close_unused(self, _other: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn close_partly(self, _other: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            drop(self.0);
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub async fn share(self: Arc<Self>, other: Guard, fail: bool) -> Result<()> {
            let _local = Guard("local");
            suspend().await;
            drop(other);
            if fail { Err(failure()) } else { Ok(()) }
        }
    }

    /// Returns the dropped values, in order, of a future that was polled this often, and when it was ready.
    fn dropped_by<F: Future<Output = Result<T>>, T>(polls: usize, call: impl FnOnce() -> F) -> Vec<&'static str> {
        DROPPED.take();
        let run = AssertUnwindSafe(|| {
            let mut future = Box::pin(call());
            DROPPED.with_borrow_mut(|dropped| dropped.push("called"));
            for _ in 0..polls {
                if let std::task::Poll::Ready(outcome) = poll_once(future.as_mut()) {
                    DROPPED.with_borrow_mut(|dropped| dropped.push("ready"));
                    drop(outcome);
                    break;
                }
            }
            DROPPED.with_borrow_mut(|dropped| dropped.push("given up"));
        });
        let _ = catch_unwind(run);
        DROPPED.take()
    }

    /// Both versions drop the same values in the same order: on success, on failure, and if dropped before, between and
    /// after the polls.
    macro_rules! assert_unchanged {
        ($name:ident($($argument:expr),*) drops $count:literal) => {
            for fail in [false, true] {
                for polls in 0..4 {
                    let bare = {
                        use self::bare::Session;
                        dropped_by(polls, || Session::$name($($argument,)* fail))
                    };
                    let wrapped = {
                        use self::wrapped::Session;
                        dropped_by(polls, || Session::$name($($argument,)* fail))
                    };
                    assert_eq!(wrapped, bare, "fail: {fail}, polls: {polls}");
                    let dropped = bare.iter().filter(|name| !["called", "ready", "given up"].contains(name));
                    assert!(dropped.count() >= $count);
                }
            }
        };
    }

    #[test]
    fn of_arguments_is_unchanged() {
        assert_unchanged!(arguments(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(used(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(used_in_order(Guard("first"), Guard("second"), Guard("third")) drops 3);
        assert_unchanged!(never_suspended(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(mutable(Guard("first"), Guard("second")) drops 2);
        let last = block_on(wrapped::Session::arguments(Guard("first"), Guard("second"), true));
        fails(last, "arguments");
    }

    #[test]
    fn of_arguments_that_are_not_all_used_is_unchanged() {
        assert_unchanged!(one_is_used(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(the_other_is_used(Guard("first"), Guard("second"), Guard("third")) drops 3);
        assert_unchanged!(underscored(Guard("first"), Guard("second"), Guard("third")) drops 3);
        assert_unchanged!(unnamed_only(Guard("_"), Guard("first"), Guard("_")) drops 3);
    }

    #[test]
    fn of_arguments_that_are_not_mentioned_is_unchanged() {
        assert_unchanged!(one_is_not_mentioned(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(close_beside_one(Session(Guard("self")), Guard("other")) drops 2);
    }

    #[test]
    fn of_patterns_is_unchanged() {
        assert_unchanged!(unnamed(Guard("_"), Guard("first"), (Guard("second"), Guard("in _"))) drops 4);
        assert_unchanged!(mut_in_a_pattern((Guard("first"), Guard("second")), Guard("third")) drops 3);
    }

    #[test]
    fn of_what_is_moved_is_unchanged() {
        assert_unchanged!(partly_moved((Guard("first"), Guard("second")), Guard("third")) drops 3);
        assert_unchanged!(returned(Guard("first"), Guard("second")) drops 2);
        assert_unchanged!(moved_into_a_closure(Guard("first"), Guard("second")) drops 2);
    }

    #[test]
    fn of_temporaries_is_unchanged() {
        assert_unchanged!(temporary(Guard("first")) drops 1);
        assert_unchanged!(tail_temporary(Guard("first")) drops 1);
        assert_unchanged!(suspended_tail_temporary(Guard("first")) drops 1);
    }

    #[test]
    fn of_a_panic_is_unchanged() {
        assert_unchanged!(panicking(Guard("first"), Guard("second")) drops 2);
    }

    #[test]
    fn of_self_is_unchanged() {
        assert_unchanged!(close(Session(Guard("self")), Guard("other")) drops 2);
        assert_unchanged!(close_unused(Session(Guard("self")), Guard("other")) drops 2);
        assert_unchanged!(close_partly(Session(Guard("self")), Guard("other")) drops 2);
        assert_unchanged!(share(Arc::new(Session(Guard("self"))), Guard("other")) drops 2);
    }

    mod of_functions_that_return_a_future {
        use super::*;

        bare_and_wrapped! {
            #![allow(unused, clippy::manual_async_fn)]

            pub fn unnamed_future(first: Guard, second: Guard, fail: bool) -> impl Future<Output = Result<()>> {
                let _local = Guard("local");
                async move {
                    suspend().await;
                    let _ = &second;
                    if fail { Err(failure()) } else { Ok(()) }
                }
            }

            pub fn boxed(first: Guard, mut second: Guard, fail: bool) -> BoxFuture<'static, Result<()>> {
                let _local = Guard("local");
                let in_future = Guard("in future");
                second.0 = "second, changed";
                Box::pin(async move {
                    let _ = (&second, &in_future);
                    suspend().await;
                    if fail { Err(failure()) } else { Ok(()) }
                })
            }

            pub fn patterns((first, _): (Guard, Guard), _: Guard, fail: bool) -> BoxFuture<'static, Result<()>> {
                let _local = Guard("local");
                Box::pin(async move {
                    suspend().await;
                    let _ = &first;
                    if fail { Err(failure()) } else { Ok(()) }
                })
            }

            pub fn close(self, other: Guard, fail: bool) -> Pin<Box<dyn Future<Output = Result<()>>>> {
                let _local = Guard("local");
                Box::pin(async move {
                    suspend().await;
                    let _ = &self;
                    if fail { Err(failure()) } else { Ok(()) }
                })
            }
        }

        #[test]
        fn is_unchanged() {
            assert_unchanged!(unnamed_future(Guard("first"), Guard("second")) drops 2);
            assert_unchanged!(boxed(Guard("first"), Guard("second")) drops 2);
            assert_unchanged!(patterns((Guard("first"), Guard("in _")), Guard("_")) drops 3);
            assert_unchanged!(close(Session(Guard("self")), Guard("other")) drops 2);
        }
    }
}

mod dropped_before_it_is_reported {
    use super::*;
    use std::sync::Mutex;

    struct Guard(Arc<Mutex<Vec<&'static str>>>, &'static str);
    impl Drop for Guard {
        fn drop(&mut self) {
            self.0.lock().unwrap().push(self.1);
        }
    }

    #[vir_api]
    async fn fail(conn: &Connection, guard: Guard) -> Result<()> {
        let _local = Guard(Arc::clone(&guard.0), "local");
        suspend().await;
        let _ = conn;
        Err(failure())
    }

    #[test]
    fn locals_and_arguments_are_gone_when_a_handler_runs() {
        let log = Arc::new(Mutex::new(Vec::new()));
        let conn = Connection::default();
        let reported = Arc::clone(&log);
        conn.errors().set_handler(move |_| reported.lock().unwrap().push("reported"));
        assert!(block_on(fail(&conn, Guard(Arc::clone(&log), "argument"))).is_err());
        assert_eq!(*log.lock().unwrap(), ["local", "argument", "reported"]);
        assert_eq!(conn.errors().last().unwrap().api(), Some("fail"));
    }
}

mod cancellation {
    use super::*;

    #[vir_api]
    async fn check(conn: &Connection, list: Vec<u8>) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(list.len()).ok_or_else(failure)
    }

    #[vir_api]
    async fn first_of(conn: &Connection, fail: bool) -> Result<usize> {
        let mut never = Box::pin(check_never(conn));
        let mut soon = Box::pin(check(conn, vec![0; usize::from(fail)]));
        futures::future::select(&mut never, &mut soon).await.factor_first().0
    }

    #[vir_api]
    async fn check_never(conn: &Connection) -> Result<usize> {
        std::future::pending::<()>().await;
        Ok(conn.domains.len())
    }

    #[test]
    fn fails_nothing() {
        let conn = Connection::default();
        drop(check(&conn, vec![1]));
        let mut call = Box::pin(check(&conn, vec![1]));
        assert!(poll_once(call.as_mut()).is_pending());
        drop(call);
        assert!(Acme::last_error().is_none() && conn.errors().last().is_none());
        fails_on(&conn, block_on(check(&conn, vec![1])), "check");
    }

    #[test]
    fn inside_of_a_call_leaves_that_a_call() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(first_of(&conn, false))), 0);
        fails_on(&conn, block_on(first_of(&conn, true)), "check");
    }
}

mod suspended_calls {
    use super::*;

    #[vir_api]
    async fn check(conn: &Connection) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[vir_api]
    fn fail_at_once() -> Result<()> {
        Err(failure())
    }

    #[test]
    fn do_not_keep_others_from_failing() {
        let conn = Connection::default();
        let mut call = Box::pin(check(&conn));
        assert!(poll_once(call.as_mut()).is_pending());
        fails(fail_at_once(), "fail_at_once");
        fails_on(&conn, block_on(call), "check");
    }

    #[test]
    fn may_end_in_another_order() {
        let (first, second) = (Connection::default(), Connection::default());
        let (mut a, mut b) = (Box::pin(check(&first)), Box::pin(check(&second)));
        assert!(poll_once(a.as_mut()).is_pending());
        assert!(poll_once(b.as_mut()).is_pending());
        fails_on(&first, block_on(a), "check");
        fails_on(&second, block_on(b), "check");
    }
}

mod auto_traits {
    use super::*;

    fn is_send(_: &impl Send) {}
    fn is_sync(_: &impl Sync) {}
    fn is_unpin(_: &impl Unpin) {}

    #[vir_api]
    async fn by_reference(conn: &Connection, n: &u8) -> Result<u8> {
        suspend().await;
        let _ = conn;
        n.checked_sub(1).ok_or_else(failure)
    }

    #[vir_api]
    async fn by_value(conn: Connection, (name, list): (String, Vec<u8>), mut text: String) -> Result<u8> {
        text.push_str(&name);
        suspend().await;
        drop(conn);
        list.first().copied().ok_or_else(failure)
    }

    #[vir_api]
    async fn generic<T: Send>(value: T, conn: Arc<Connection>) -> Result<T> {
        suspend().await;
        if conn.domains.is_empty() { Err(failure()) } else { Ok(value) }
    }

    #[vir_api]
    async fn not_send(conn: Rc<Connection>, n: Rc<u8>) -> Result<u8> {
        let kept = Rc::clone(&n);
        suspend().await;
        let _ = conn;
        kept.checked_sub(1).ok_or_else(failure)
    }

    #[vir_api]
    fn unpinned(conn: &Connection) -> impl Future<Output = Result<usize>> + Send + Sync + Unpin + use<> {
        std::future::ready(conn.domains.len().checked_sub(1).ok_or_else(failure))
    }

    impl Connection {
        #[vir_api]
        async fn close_and(self, list: Vec<u8>) -> Result<usize> {
            suspend().await;
            self.domains.len().checked_sub(list.len()).ok_or_else(failure)
        }

        #[vir_api]
        async fn change(&mut self, list: &mut Vec<u8>) -> Result<usize> {
            suspend().await;
            list.push(0);
            self.domains.len().checked_sub(list.len()).ok_or_else(failure)
        }
    }

    #[test]
    fn stay() {
        let mut conn = Connection::default();
        let handle = conn.handle();
        let call = by_reference(&conn, &0);
        is_send(&call);
        is_sync(&call);
        fails_on(&conn, block_on(call), "by_reference");
        let call = by_value(Connection::to(&["web"]), (String::new(), vec![1]), String::new());
        is_send(&call);
        is_sync(&call);
        assert_eq!(succeeds(block_on(call)), 1);
        let call = generic(1, Arc::new(Connection::to(&["web"])));
        is_send(&call);
        is_sync(&call);
        assert_eq!(succeeds(block_on(call)), 1);
        let mut list = Vec::new();
        let call = conn.change(&mut list);
        is_send(&call);
        is_sync(&call);
        let result = block_on(call);
        fails_on(&conn, result, "change");
        let call = unpinned(&conn);
        is_unpin(&call);
        fails_on(&handle, block_on(call), "unpinned");
        let call = conn.close_and(vec![1]);
        is_send(&call);
        is_sync(&call);
        fails_on(&handle, block_on(call), "close_and");
    }

    #[test]
    fn of_what_is_not_send_are_not_asked_for() {
        let conn = Rc::new(Connection::default());
        assert_eq!(succeeds(block_on(not_send(Rc::clone(&conn), Rc::new(1)))), 0);
        fails_on(&conn, block_on(not_send(Rc::clone(&conn), Rc::new(0))), "not_send");
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
    async fn count(conn: &Connection) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[vir_api]
    #[inline]
    #[cfg(test)]
    #[allow(unused_assignments, non_snake_case)]
    async fn NewCount(conn: &Connection) -> Result<usize> {
        let mut count = 0;
        suspend().await;
        count = conn.domains.len();
        count.checked_sub(1).ok_or_else(failure)
    }

    #[must_use = "the count is why one asks"]
    #[vir_api]
    fn boxed_count(conn: &Connection) -> BoxFuture<'_, Result<usize>> {
        Box::pin(async move { conn.domains.len().checked_sub(1).ok_or_else(failure) })
    }

    #[test]
    #[expect(deprecated, reason = "the function is, still")]
    fn deprecated_stays() {
        let conn = Connection::default();
        fails_on(&conn, block_on(count(&conn)), "count");
        assert_eq!(succeeds(block_on(count(&Connection::to(&["web"])))), 0);
    }

    #[test]
    fn must_use_stays() {
        let conn = Connection::default();
        #[expect(unused_must_use, reason = "a future does nothing unless it is polled")]
        fn forgets(conn: &Connection) {
            NewCount(conn);
        }
        #[expect(unused_must_use, reason = "the function says so")]
        fn forgets_boxed(conn: &Connection) {
            boxed_count(conn);
        }
        #[expect(unused_must_use, reason = "the outcome is a `Result`")]
        fn forgets_outcome(conn: &Connection) {
            block_on(async {
                NewCount(conn).await;
            });
        }
        forgets(&conn);
        forgets_boxed(&conn);
        assert!(conn.errors().last().is_none());
        forgets_outcome(&conn);
        assert!(conn.errors().last().is_some());
    }

    #[test]
    fn others_stay() {
        let conn = Connection::default();
        fails_on(&conn, block_on(NewCount(&conn)), "NewCount");
        assert_eq!(succeeds(block_on(NewCount(&Connection::to(&["web"])))), 0);
        assert_eq!(succeeds(block_on(boxed_count(&Connection::to(&["web"])))), 0);
    }
}

mod location {
    use super::*;

    #[vir_api]
    async fn check(n: u8) -> Result<u8> {
        suspend().await;
        virerr::ensure!(n > 0, ErrorCode::InvalidArg, "raised in line {}", line!());
        Ok(n)
    }

    #[test]
    fn is_the_line_that_raised() {
        assert_eq!(succeeds(block_on(check(1))), 1);
        let err = fails(block_on(check(0)), "check");
        let at = err.location().unwrap();
        assert!(at.file().ends_with("run_time.rs"));
        assert_eq!(err.detail(), Some(&*format!("raised in line {}", at.line())));
    }
}

mod threads {
    use super::*;

    #[vir_api]
    async fn check(conn: Arc<Connection>) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[test]
    fn that_poll_a_call_to_its_end_have_its_failure() {
        let conn = Arc::new(Connection::default());
        let mut call = Box::pin(check(Arc::clone(&conn)));
        assert!(poll_once(call.as_mut()).is_pending());
        let kept = conn.handle();
        let thread = std::thread::spawn(move || drop(fails_on(&kept, block_on(call), "check")));
        thread.join().unwrap();
        assert!(Acme::last_error().is_none());
        fails_on(&conn, block_on(check(Arc::clone(&conn))), "check");
    }
}

mod runtimes {
    use super::*;
    use std::time::Duration;

    #[vir_api]
    async fn check(conn: Arc<Connection>, n: u64) -> Result<u64> {
        suspend().await;
        tokio::time::sleep(Duration::from_millis(n % 3)).await;
        let _ = conn;
        if n % 2 == 1 { Err(failure()) } else { Ok(n) }
    }

    #[vir_api]
    async fn check_anywhere(conn: Arc<Connection>, n: u64) -> Result<u64> {
        for _ in 0..n {
            suspend().await;
        }
        let _ = conn;
        if n % 2 == 1 { Err(failure()) } else { Ok(n) }
    }

    /// Each call fails on its own connection, or not at all.
    fn assert_recorded(conns: &[Arc<Connection>], outcomes: Vec<Result<u64>>, api: &str) {
        assert_eq!(conns.len(), outcomes.len());
        for (n, (conn, outcome)) in conns.iter().zip(outcomes).enumerate() {
            assert_eq!(outcome.is_err(), n % 2 == 1);
            assert_eq!(conn.errors().take().and_then(|err| err.api()), (n % 2 == 1).then_some(api));
        }
    }

    fn connections() -> Vec<Arc<Connection>> {
        (0..20).map(|_| Arc::default()).collect()
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_tokio_run_calls_on_threads() {
        count_reports();
        let conns = connections();
        let tasks: Vec<_> = (0..).zip(&conns).map(|(n, conn)| tokio::spawn(check(Arc::clone(conn), n))).collect();
        let outcomes = futures::future::join_all(tasks).await.into_iter().map(|outcome| outcome.unwrap()).collect();
        assert_recorded(&conns, outcomes, "check");
    }

    #[tokio::test]
    async fn of_tokio_run_calls_on_one_thread() {
        count_reports();
        let conns = connections();
        let calls = (0..).zip(&conns).map(|(n, conn)| check(Arc::clone(conn), n));
        let outcomes = futures::future::join_all(calls).await;
        assert_recorded(&conns, outcomes, "check");
    }

    #[test]
    fn of_smol_run_calls() {
        count_reports();
        let conns = connections();
        let outcomes = smol::block_on(async {
            let tasks = (0..).zip(&conns).map(|(n, conn)| smol::spawn(check_anywhere(Arc::clone(conn), n)));
            futures::future::join_all(tasks.collect::<Vec<_>>()).await
        });
        assert_recorded(&conns, outcomes, "check_anywhere");
    }

    #[test]
    fn of_futures_run_calls() {
        count_reports();
        let conns = connections();
        let calls = (0..).zip(&conns).map(|(n, conn)| check_anywhere(Arc::clone(conn), n));
        let outcomes = futures::executor::block_on(futures::future::join_all(calls));
        assert_recorded(&conns, outcomes, "check_anywhere");
    }
}
