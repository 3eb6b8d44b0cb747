//! Functions that are not `async` and return a future: recognised by their return type, or by `#[vir_api(future)]`.

use crate::acme::{
    Acme, Connection, ErrorCode, ErrorDomain, Result, block_on, fails, fails_on, failure, succeeds, suspend,
};
use futures::FutureExt as _;
use futures::future::{BoxFuture, LocalBoxFuture};
use std::future::{Future, ready};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

/// Compiles if the value is `Send`.
fn is_send(_: &impl Send) {}

mod impl_future {
    #![allow(clippy::manual_async_fn, reason = "the shape is what is tried")]
    use super::*;

    #[vir_api]
    fn plain(n: u8) -> impl Future<Output = Result<u8>> {
        async move {
            suspend().await;
            n.checked_sub(1).ok_or_else(failure)
        }
    }

    #[vir_api]
    fn with_bounds(list: Vec<u8>) -> impl Send + Future<Output = Result<u8>> + 'static {
        async move {
            suspend().await;
            list.first().copied().ok_or_else(failure)
        }
    }

    #[vir_api]
    #[allow(unused_qualifications, reason = "the path is what is tried")]
    fn by_path(n: u8) -> impl std::future::Future<Output = Result<u8, crate::acme::Error>> + Unpin {
        ready(n.checked_sub(1).ok_or_else(failure))
    }

    #[vir_api]
    fn of_another_function(n: u8) -> impl Future<Output = Result<u8>> {
        plain(n).map(|outcome| outcome.map(|n| n + 1))
    }

    #[vir_api]
    fn squares(to: u32) -> impl Future<Output = Result<impl Iterator<Item = u32> + Clone>> {
        async move {
            suspend().await;
            if to == 0 { Err(failure()) } else { Ok((1..=to).map(|n| n * n)) }
        }
    }

    #[vir_api]
    fn generic<'a, T, const N: usize>(list: &'a [T; N]) -> impl Future<Output = Result<T>> + use<'a, T, N>
    where
        T: Clone,
    {
        async move {
            suspend().await;
            list.first().cloned().ok_or_else(failure)
        }
    }

    impl Connection {
        #[vir_api]
        fn first(&self) -> impl Future<Output = Result<&str>> + '_ {
            async move {
                suspend().await;
                self.domains.first().map(String::as_str).ok_or_else(failure)
            }
        }

        #[vir_api]
        fn first_mut_later(&mut self) -> impl Future<Output = Result<&mut String>> + Send + '_ {
            async move {
                suspend().await;
                self.domains.first_mut().ok_or_else(failure)
            }
        }

        #[vir_api]
        fn count_later(&self) -> impl Future<Output = Result<usize>> + use<> {
            let count = self.domains.len();
            async move {
                suspend().await;
                count.checked_sub(1).ok_or_else(failure)
            }
        }
    }

    #[test]
    fn is_wrapped() {
        assert_eq!(succeeds(block_on(plain(1))), 0);
        fails(block_on(plain(0)), "plain");
        is_send(&with_bounds(vec![1]));
        assert_eq!(succeeds(block_on(with_bounds(vec![1]))), 1);
        fails(block_on(with_bounds(Vec::new())), "with_bounds");
        assert_eq!(succeeds(block_on(&mut by_path(1))), 0);
        fails(block_on(by_path(0)), "by_path");
        assert_eq!(succeeds(block_on(of_another_function(1))), 1);
        fails(block_on(of_another_function(0)), "plain");
        assert_eq!(succeeds(block_on(squares(2))).collect::<Vec<_>>(), [1, 4]);
        fails(block_on(squares(0)), "squares");
        assert_eq!(succeeds(block_on(generic(&["a"]))), "a");
        fails(block_on(generic::<u8, 0>(&[])), "generic");
    }

    #[test]
    fn may_borrow_or_outlive_its_connection() {
        let (mut conn, mut empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(conn.first())), "web");
        fails_on(&empty, block_on(empty.first()), "first");
        succeeds(block_on(conn.first_mut_later())).push('1');
        let handle = empty.handle();
        fails_on(&handle, block_on(empty.first_mut_later()), "first_mut_later");
        assert_eq!(succeeds(block_on(conn.count_later())), 0);
        let call = empty.count_later();
        drop(empty);
        fails_on(&handle, block_on(call), "count_later");
    }
}

mod boxed_future {
    use super::*;

    #[vir_api]
    fn plain(n: u8) -> Pin<Box<dyn Future<Output = Result<u8>>>> {
        Box::pin(async move {
            suspend().await;
            n.checked_sub(1).ok_or_else(failure)
        })
    }

    #[vir_api]
    #[allow(unused_qualifications, reason = "the path is what is tried")]
    fn by_path(n: u8) -> std::pin::Pin<std::boxed::Box<dyn Send + std::future::Future<Output = Result<u8>>>> {
        async move { n.checked_sub(1).ok_or_else(failure) }.boxed()
    }

    #[vir_api]
    fn unnamed(n: u8) -> Pin<Box<impl Future<Output = Result<u8>>>> {
        Box::pin(async move {
            suspend().await;
            n.checked_sub(1).ok_or_else(failure)
        })
    }

    #[vir_api]
    fn unpinned(n: u8) -> Box<dyn Future<Output = Result<u8>> + Unpin + Send> {
        Box::new(ready(n.checked_sub(1).ok_or_else(failure)))
    }

    #[vir_api]
    fn of_two_kinds(n: u8) -> Pin<Box<dyn Future<Output = Result<u8>> + Send>> {
        if n == 0 {
            return Box::pin(ready(Err(failure())));
        }
        match n {
            1 => Box::pin(async { Err(failure()) }),
            _ => Box::pin(async move {
                suspend().await;
                Ok(n)
            }),
        }
    }

    #[vir_api]
    fn does_nothing_yet(_n: u8) -> Pin<Box<dyn Future<Output = Result<u8>>>> {
        todo!()
    }

    #[test]
    fn is_wrapped() {
        assert_eq!(succeeds(block_on(plain(1))), 0);
        fails(block_on(plain(0)), "plain");
        is_send(&by_path(1));
        assert_eq!(succeeds(block_on(by_path(1))), 0);
        fails(block_on(by_path(0)), "by_path");
        assert_eq!(succeeds(block_on(unnamed(1))), 0);
        fails(block_on(unnamed(0)), "unnamed");
        is_send(&unpinned(1));
        assert_eq!(succeeds(block_on(&mut unpinned(1))), 0);
        fails(block_on(unpinned(0)), "unpinned");
    }

    #[test]
    fn is_coerced() {
        assert_eq!(succeeds(block_on(of_two_kinds(2))), 2);
        fails(block_on(of_two_kinds(0)), "of_two_kinds");
        fails(block_on(of_two_kinds(1)), "of_two_kinds");
        assert!(catch_unwind(|| drop(does_nothing_yet(1))).is_err());
        assert!(Acme::last_error().is_none());
        fails(block_on(plain(0)), "plain");
    }
}

mod boxed_future_with_a_lifetime {
    use super::*;

    impl Connection {
        #[vir_api]
        fn boxed_first(&self) -> Pin<Box<dyn Future<Output = Result<&str>> + Send + '_>> {
            Box::pin(async move {
                suspend().await;
                self.domains.first().map(String::as_str).ok_or_else(failure)
            })
        }

        #[vir_api]
        fn boxed_find<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<usize>> {
            async move {
                suspend().await;
                self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
            }
            .boxed()
        }

        #[vir_api]
        fn boxed_push(&mut self, name: &'static str) -> LocalBoxFuture<'_, Result<&mut String>> {
            Box::pin(async move {
                suspend().await;
                if name.is_empty() {
                    return Err(failure());
                }
                self.domains.push(name.to_owned());
                self.domains.last_mut().ok_or_else(failure)
            })
        }
    }

    #[vir_api]
    #[allow(unused_qualifications, reason = "the path is what is tried")]
    fn last<'a>(mut list: &'a mut [String], conn: &'a Connection) -> futures::future::BoxFuture<'a, Result<&'a str>> {
        if let [_, rest @ ..] = list {
            list = rest;
        }
        Box::pin(async move {
            suspend().await;
            let _ = conn;
            list.last().map(String::as_str).ok_or_else(failure)
        })
    }

    #[test]
    fn is_wrapped() {
        let mut conn = Connection::to(&["web"]);
        is_send(&conn.boxed_first());
        assert_eq!(succeeds(block_on(conn.boxed_first())), "web");
        assert_eq!(succeeds(block_on(conn.boxed_find("web"))), 0);
        fails_on(&conn, block_on(conn.boxed_find("db")), "boxed_find");
        succeeds(block_on(conn.boxed_push("db"))).push('2');
        assert_eq!(conn.domains, ["web", "db2"]);
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.boxed_push("")), "boxed_push");
        let empty = Connection::default();
        fails_on(&empty, block_on(empty.boxed_first()), "boxed_first");
        assert_eq!(succeeds(block_on(last(&mut ["a".to_owned(), "b".to_owned()], &conn))), "b");
        fails_on(&conn, block_on(last(&mut ["a".to_owned()], &conn)), "last");
    }
}

mod static_future_from_a_borrow {
    use super::*;

    impl Connection {
        #[vir_api]
        fn boxed_count(&self) -> Pin<Box<dyn Future<Output = Result<usize>> + Send + 'static>> {
            let count = self.domains.len();
            Box::pin(async move {
                suspend().await;
                count.checked_sub(1).ok_or_else(failure)
            })
        }

        #[vir_api]
        fn boxed_take(&mut self) -> BoxFuture<'static, Result<String>> {
            let domain = self.domains.pop();
            Box::pin(ready(domain.ok_or_else(failure)))
        }

        #[vir_api(conn = self)]
        fn boxed_count_named(&self) -> BoxFuture<'static, Result<usize>> {
            let count = self.domains.len();
            Box::pin(async move { count.checked_sub(1).ok_or_else(failure) })
        }
    }

    #[test]
    fn outlives_the_connection() {
        let mut conn = Connection::to(&["web"]);
        let call = conn.boxed_count();
        let taken = conn.boxed_take();
        let named = conn.boxed_count_named();
        let handle = conn.handle();
        drop(conn);
        assert_eq!(succeeds(block_on(call)), 0);
        assert_eq!(succeeds(block_on(taken)), "web");
        fails_on(&handle, block_on(named), "boxed_count_named");
        let mut conn = Connection::default();
        let handle = conn.handle();
        let (call, taken) = (conn.boxed_count(), conn.boxed_take());
        drop(conn);
        fails_on(&handle, block_on(call), "boxed_count");
        fails_on(&handle, block_on(taken), "boxed_take");
    }

    #[test]
    fn is_spawned() {
        let conn = Connection::default();
        let (count, kept) = (conn.boxed_count(), conn.handle());
        let failed = std::thread::spawn(move || block_on(count).is_err() && Acme::last_error().is_some());
        assert!(failed.join().unwrap());
        assert_eq!(kept.take().unwrap().api(), Some("boxed_count"));
        assert!(Acme::last_error().is_none());
    }
}

mod alias_that_hides_one {
    use super::*;

    type Later<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;
    type Done = LocalBoxFuture<'static, Result<()>>;

    impl Connection {
        #[vir_api(future)]
        fn later_first(&self) -> Later<'_, &str> {
            Box::pin(async move {
                suspend().await;
                self.domains.first().map(String::as_str).ok_or_else(failure)
            })
        }

        #[vir_api(future, conn = none)]
        fn later_detached(&self) -> Later<'static, usize> {
            let count = self.domains.len();
            Box::pin(async move { count.checked_sub(1).ok_or_else(failure) })
        }
    }

    #[vir_api(future)]
    fn done(shared: Rc<u8>) -> Done {
        Box::pin(async move {
            suspend().await;
            if *shared == 0 { Err(failure()) } else { Ok(()) }
        })
    }

    #[test]
    fn is_wrapped() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(conn.later_first())), "web");
        fails_on(&empty, block_on(empty.later_first()), "later_first");
        assert_eq!(succeeds(block_on(conn.later_detached())), 0);
        fails(block_on(empty.later_detached()), "later_detached");
        succeeds(block_on(done(Rc::new(1))));
        fails(block_on(done(Rc::new(0))), "done");
    }
}

mod receivers {
    use super::*;

    impl Connection {
        #[vir_api]
        fn close_later(self) -> Pin<Box<dyn Future<Output = Result<usize>>>> {
            Box::pin(async move {
                suspend().await;
                self.domains.len().checked_sub(1).ok_or_else(failure)
            })
        }

        #[vir_api]
        fn share_later(self: Arc<Self>) -> impl Future<Output = Result<usize>> {
            async move {
                let count = Arc::strong_count(&self);
                suspend().await;
                drop(self);
                if count == 1 { Err(failure()) } else { Ok(count) }
            }
        }

        #[vir_api]
        fn with_later(mut self: Box<Self>, domain: &'static str) -> BoxFuture<'static, Result<Box<Self>>> {
            self.domains.push(domain.to_owned());
            Box::pin(async move { if domain.is_empty() { Err(failure()) } else { Ok(self) } })
        }

        #[vir_api]
        fn pop(self: Pin<&mut Self>) -> LocalBoxFuture<'_, Result<String>> {
            Box::pin(async move {
                suspend().await;
                self.get_mut().domains.pop().ok_or_else(failure)
            })
        }
    }

    #[test]
    fn are_found() {
        assert_eq!(succeeds(block_on(Connection::to(&["web"]).close_later())), 0);
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.close_later()), "close_later");
        let conn = Arc::new(Connection::default());
        let handle = conn.handle();
        assert_eq!(succeeds(block_on(Arc::clone(&conn).share_later())), 2);
        fails_on(&handle, block_on(conn.share_later()), "share_later");
        let mut conn = succeeds(block_on(Box::new(Connection::default()).with_later("web")));
        let handle = conn.handle();
        assert_eq!(succeeds(block_on(Pin::new(&mut *conn).pop())), "web");
        fails_on(&handle, block_on(Pin::new(&mut *conn).pop()), "pop");
        fails_on(&handle, block_on(conn.with_later("")), "with_later");
    }
}

mod work_before_the_future {
    use super::*;

    #[vir_api]
    fn check(conn: &Connection, (n, by): (u8, u8), mut log: Vec<u8>) -> BoxFuture<'static, Result<Vec<u8>>> {
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        let count = conn.domains.len();
        if count == 0 {
            return Box::pin(ready(Err(failure())));
        }
        let Some(n) = n.checked_sub(by) else {
            return Box::pin(async { virerr::bail!(ErrorCode::InvalidArg, "too small") });
        };
        log.push(n);
        Box::pin(async move {
            suspend().await;
            Ok(log)
        })
    }

    #[test]
    fn is_inside_of_the_call_too() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(check(&conn, (3, 1), vec![1]))), [1, 2]);
        fails_on(&empty, block_on(check(&empty, (3, 1), Vec::new())), "check");
        let err = fails_on(&conn, block_on(check(&conn, (1, 3), Vec::new())), "check");
        assert_eq!(err.detail(), Some("too small"));
    }

    #[vir_api]
    fn nested(conn: &Connection) -> impl Future<Output = Result<usize>> + use<> {
        let outcome = conn.len_or_fail();
        async move {
            suspend().await;
            outcome
        }
    }

    impl Connection {
        #[vir_api]
        fn len_or_fail(&self) -> Result<usize> {
            self.domains.len().checked_sub(1).ok_or_else(failure)
        }
    }

    #[test]
    fn fails_once_with_the_call() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(nested(&conn))), 0);
        fails_on(&empty, block_on(nested(&empty)), "len_or_fail");
        drop(nested(&empty));
        assert_eq!(Acme::last_error().map(|last| last.api()), Some(Some("len_or_fail")));
    }
}

mod recursion {
    use super::*;

    #[vir_api]
    fn depth(n: u32) -> BoxFuture<'static, Result<u32>> {
        Box::pin(async move {
            suspend().await;
            match n {
                0 => Ok(0),
                13 => Err(failure()),
                n => Ok(depth(n - 1).await? + 1),
            }
        })
    }

    impl Connection {
        #[vir_api]
        fn nth_later(&self, n: usize) -> Pin<Box<dyn Future<Output = Result<&str>> + '_>> {
            if n > 0 {
                return self.nth_later(n - 1);
            }
            Box::pin(async move { self.domains.first().map(String::as_str).ok_or_else(failure) })
        }
    }

    #[test]
    fn reports_once() {
        assert_eq!(succeeds(block_on(depth(12))), 12);
        fails(block_on(depth(20)), "depth");
        let conn = Connection::default();
        fails_on(&conn, block_on(conn.nth_later(5)), "nth_later");
        assert_eq!(succeeds(block_on(Connection::to(&["web"]).nth_later(5))), "web");
    }
}

mod in_traits {
    use super::*;

    trait Driver {
        fn start(&self, name: &str) -> impl Future<Output = Result<usize>> + Send;

        fn stop(&self) -> BoxFuture<'_, Result<()>>;

        #[vir_api]
        fn restart(&self) -> impl Future<Output = Result<usize>>
        where
            Self: Sync,
        {
            async move {
                self.stop().await?;
                self.start("web").await
            }
        }

        #[vir_api]
        fn halt(&self) -> Pin<Box<dyn Future<Output = Result<()>> + '_>> {
            Box::pin(async move {
                self.stop().await.map_err(drop).ok();
                Err(failure())
            })
        }
    }

    impl Driver for Connection {
        #[vir_api]
        fn start(&self, name: &str) -> impl Future<Output = Result<usize>> + Send {
            let place = self.domains.iter().position(|domain| domain == name);
            async move {
                suspend().await;
                place.ok_or_else(failure)
            }
        }

        #[vir_api]
        fn stop(&self) -> BoxFuture<'_, Result<()>> {
            Box::pin(async move { if self.domains.is_empty() { Err(failure()) } else { Ok(()) } })
        }
    }

    #[test]
    fn are_wrapped() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(conn.start("web"))), 0);
        fails_on(&conn, block_on(conn.start("db")), "start");
        succeeds(block_on(conn.stop()));
        fails_on(&empty, block_on(empty.stop()), "stop");
        assert_eq!(succeeds(block_on(conn.restart())), 0);
        fails_on(&empty, block_on(empty.restart()), "stop");
        fails(block_on(conn.halt()), "halt");
    }
}

mod panics {
    use super::*;

    #[vir_api]
    fn at_once(conn: &Connection) -> BoxFuture<'static, Result<()>> {
        panic!("{} domains", conn.domains.len())
    }

    #[vir_api]
    fn later(conn: &Connection) -> BoxFuture<'_, Result<()>> {
        Box::pin(async move {
            suspend().await;
            panic!("{} domains", conn.domains.len())
        })
    }

    #[test]
    fn pass_through() {
        let conn = Connection::default();
        assert!(catch_unwind(AssertUnwindSafe(|| drop(at_once(&conn)))).is_err());
        assert!(catch_unwind(AssertUnwindSafe(|| drop(block_on(later(&conn))))).is_err());
        assert!(Acme::last_error().is_none());
        fails_on(&conn, block_on(conn.is_full()), "is_full");
    }

    impl Connection {
        #[vir_api]
        fn is_full(&self) -> BoxFuture<'_, Result<()>> {
            Box::pin(ready(if self.domains.is_empty() { Err(failure()) } else { Ok(()) }))
        }
    }
}
