//! The parameters of an `async` function: patterns, `mut`, unnamed and conditional parameters keep their meaning.

use crate::acme::{Connection, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use virerr::vir_api;

mod patterns {
    use super::*;

    struct Size {
        width: u32,
        height: u32,
    }

    #[vir_api]
    async fn area(Size { width, height: h }: Size) -> Result<u32> {
        suspend().await;
        width.checked_mul(h).ok_or_else(failure)
    }

    #[vir_api]
    async fn sum((a, b): (u8, u8), [first, .., last]: [u8; 4], &n: &u8) -> Result<u8> {
        suspend().await;
        [b, first, last, n].iter().try_fold(a, |sum, n| sum.checked_add(*n)).ok_or_else(failure)
    }

    #[vir_api]
    async fn whole(pair @ (a, _): (u8, u8), Size { .. }: Size) -> Result<u8> {
        suspend().await;
        if a == 0 { Err(failure()) } else { Ok(pair.1) }
    }

    #[vir_api]
    async fn of_owners((name, list): (String, Vec<u8>), Size { width, .. }: Size) -> Result<String> {
        let list = async move { list }.await;
        if list.len() == width as usize { Ok(name) } else { Err(failure()) }
    }

    #[test]
    fn bind_what_they_bind() {
        assert_eq!(succeeds(block_on(area(Size { width: 2, height: 3 }))), 6);
        fails(block_on(area(Size { width: u32::MAX, height: 2 })), "area");
        assert_eq!(succeeds(block_on(sum((1, 2), [3, 0, 0, 4], &5))), 15);
        fails(block_on(sum((200, 2), [100, 0, 0, 4], &5)), "sum");
        assert_eq!(succeeds(block_on(whole((1, 2), Size { width: 0, height: 0 }))), 2);
        fails(block_on(whole((0, 2), Size { width: 0, height: 0 })), "whole");
        assert_eq!(succeeds(block_on(of_owners(("a".to_owned(), vec![1]), Size { width: 1, height: 0 }))), "a");
        fails(block_on(of_owners(("a".to_owned(), vec![1]), Size { width: 0, height: 0 })), "of_owners");
    }
}

mod underscore {
    use super::*;

    #[vir_api]
    async fn ignore(_: &str, fail: bool, _reason: &str, _: &mut u8, _: Vec<u8>) -> Result<()> {
        suspend().await;
        if fail { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn is_not_bound() {
        succeeds(block_on(ignore("x", false, "y", &mut 0, vec![1])));
        fails(block_on(ignore("x", true, "y", &mut 0, vec![1])), "ignore");
    }
}

mod mut_binding {
    use super::*;

    #[vir_api]
    async fn countdown(mut from: u32, mut log: Vec<u32>) -> Result<Vec<u32>> {
        while from > 0 {
            suspend().await;
            log.push(from);
            from -= 1;
        }
        if log.is_empty() { Err(failure()) } else { Ok(log) }
    }

    #[vir_api]
    async fn skip(mut text: &str, mut count: usize) -> Result<&str> {
        while count > 0 {
            suspend().await;
            text = text.get(1..).ok_or_else(failure)?;
            count -= 1;
        }
        Ok(text)
    }

    #[vir_api]
    async fn shift<'a>(mut list: &'a mut [u8], other: &'a mut [u8]) -> Result<&'a mut u8> {
        suspend().await;
        if list.is_empty() {
            list = other;
        }
        list.first_mut().ok_or_else(failure)
    }

    #[test]
    fn can_be_changed() {
        assert_eq!(succeeds(block_on(countdown(2, vec![9]))), [9, 2, 1]);
        fails(block_on(countdown(0, Vec::new())), "countdown");
        assert_eq!(succeeds(block_on(skip("abc", 2))), "c");
        fails(block_on(skip("a", 2)), "skip");
        *succeeds(block_on(shift(&mut [], &mut [1]))) += 1;
        fails(block_on(shift(&mut [], &mut [])), "shift");
    }
}

mod mut_in_a_pattern {
    use super::*;

    #[vir_api]
    async fn rest((mut text, by): (&str, usize)) -> Result<&str> {
        suspend().await;
        text = text.get(by..).ok_or_else(failure)?;
        Ok(text)
    }

    #[vir_api]
    async fn longer<'a>(
        (mut a, b): (&'a mut String, &'a mut String),
        [mut n, _]: [usize; 2],
    ) -> Result<&'a mut String> {
        n += 1;
        suspend().await;
        if b.len() > a.len() + n {
            a = b;
        }
        if a.is_empty() { Err(failure()) } else { Ok(a) }
    }

    #[test]
    fn can_be_changed() {
        assert_eq!(succeeds(block_on(rest(("abc", 1)))), "bc");
        fails(block_on(rest(("abc", 7))), "rest");
        let (mut a, mut b) = ("a".to_owned(), "abcd".to_owned());
        succeeds(block_on(longer((&mut a, &mut b), [0, 0]))).push('e');
        assert_eq!(b, "abcde");
        fails(block_on(longer((&mut String::new(), &mut String::new()), [0, 0])), "longer");
    }
}

mod raw_identifiers {
    use super::*;

    #[vir_api]
    async fn r#match(r#type: &str, r#fn: u8, r#await: String) -> Result<String> {
        suspend().await;
        if r#fn == 0 { Err(failure()) } else { Ok(format!("{type}{fn}{await}")) }
    }

    #[test]
    fn lose_their_prefix_in_the_record() {
        assert_eq!(succeeds(block_on(r#match("a", 1, "b".to_owned()))), "a1b");
        fails(block_on(r#match("a", 0, String::new())), "match");
    }
}

mod impl_fn {
    use super::*;
    use std::future::{Future, ready};

    #[vir_api]
    async fn retry(mut attempt: impl FnMut() -> Option<u8>, times: u8) -> Result<u8> {
        for _ in 0..times {
            if let Some(n) = attempt() {
                return Ok(n);
            }
            suspend().await;
        }
        Err(failure())
    }

    #[vir_api]
    async fn once(make: impl FnOnce(u8) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        suspend().await;
        make(3)
    }

    #[vir_api]
    async fn retry_later(mut attempt: impl AsyncFnMut(u8) -> Option<u8>, times: u8) -> Result<u8> {
        for n in 0..times {
            if let Some(n) = attempt(n).await {
                return Ok(n);
            }
        }
        Err(failure())
    }

    #[vir_api]
    async fn then<F: Future<Output = Result<u8>>>(first: impl Future<Output = u8>, next: fn(u8) -> F) -> Result<u8> {
        next(first.await).await
    }

    #[test]
    fn is_called() {
        let mut calls = 0;
        let attempt = || {
            calls += 1;
            (calls == 3).then_some(calls)
        };
        assert_eq!(succeeds(block_on(retry(attempt, 5))), 3);
        fails(block_on(retry(|| None, 5)), "retry");
        let list = vec![1];
        assert_eq!(succeeds(block_on(once(move |n| Ok([list, vec![n]].concat())))), [1, 3]);
        fails(block_on(once(|_| Err(failure()))), "once");
    }

    #[test]
    fn is_awaited() {
        let mut seen = Vec::new();
        let attempt = async |n| {
            suspend().await;
            seen.push(n);
            (n == 2).then_some(n)
        };
        assert_eq!(succeeds(block_on(retry_later(attempt, 5))), 2);
        assert_eq!(seen, [0, 1, 2]);
        fails(block_on(retry_later(async |_| None, 5)), "retry_later");
        assert_eq!(succeeds(block_on(then(ready(1), |n| ready(Ok(n + 1))))), 2);
        fails(block_on(then(async { 1 }, |_| ready(Err(failure())))), "then");
    }
}

mod dyn_fn {
    use super::*;

    #[vir_api]
    async fn apply(f: &dyn Fn(u8) -> Option<u8>, g: &mut dyn FnMut(u8), h: Box<dyn FnOnce() -> u8 + '_>) -> Result<u8> {
        suspend().await;
        let n = f(h()).ok_or_else(failure)?;
        suspend().await;
        g(n);
        Ok(n)
    }

    #[test]
    fn is_called() {
        let mut seen = Vec::new();
        let unit = String::from("x");
        let length = Box::new(|| unit.len() as u8);
        assert_eq!(succeeds(block_on(apply(&|n| n.checked_add(1), &mut |n| seen.push(n), length))), 2);
        fails(block_on(apply(&|_| None, &mut |n| seen.push(n), Box::new(|| 0))), "apply");
        assert_eq!(seen, [2]);
    }
}

mod cfg_on_one {
    use super::*;

    #[vir_api]
    async fn open(
        name: &str,
        #[cfg(test)] limit: usize,
        #[cfg(not(test))] limit: std::num::NonZero<usize>,
        #[cfg_attr(test, allow(unused_variables))] flags: u32,
    ) -> Result<usize> {
        suspend().await;
        if name.len() > limit { Err(failure()) } else { Ok(name.len()) }
    }

    // A parameter that is compiled out is not checked for a connection either.
    #[vir_api]
    async fn close(#[cfg(not(test))] conn: &Missing, #[cfg(test)] conn: &Connection) -> Result<usize> {
        suspend().await;
        let count = conn.domains.len();
        if count == 0 { Err(failure()) } else { Ok(count) }
    }

    #[vir_api]
    async fn close_owned(#[cfg(not(test))] conn: Missing, #[cfg(test)] mut conn: Connection) -> Result<Connection> {
        suspend().await;
        conn.domains.pop().ok_or_else(failure)?;
        Ok(conn)
    }

    #[vir_api]
    async fn rebind(#[cfg(not(test))] mut text: &Missing, #[cfg(test)] mut text: &str) -> Result<&str> {
        suspend().await;
        text = text.get(1..).ok_or_else(failure)?;
        Ok(text)
    }

    #[test]
    fn is_there_or_not() {
        assert_eq!(succeeds(block_on(open("abc", 3, 0))), 3);
        fails(block_on(open("abc", 2, 0)), "open");
        assert_eq!(succeeds(block_on(close(&Connection::to(&["web"])))), 1);
        let empty = Connection::default();
        fails_on(&empty, block_on(close(&empty)), "close");
        assert!(succeeds(block_on(close_owned(Connection::to(&["web"])))).domains.is_empty());
        let handle = empty.handle();
        fails_on(&handle, block_on(close_owned(empty)), "close_owned");
        assert_eq!(succeeds(block_on(rebind("ab"))), "b");
        fails(block_on(rebind("")), "rebind");
    }
}

mod attributes_on_one {
    use super::*;

    #[vir_api]
    async fn lax(#[allow(unused_variables)] unused: u8, #[expect(unused_mut)] mut fail: bool) -> Result<()> {
        suspend().await;
        if fail { Err(failure()) } else { Ok(()) }
    }

    #[vir_api]
    async fn lax_owners(
        #[allow(unused_variables)] unused: Vec<u8>,
        #[expect(unused_mut)] mut list: Vec<u8>,
    ) -> Result<()> {
        if list.is_empty() { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn hold() {
        succeeds(block_on(lax(0, false)));
        fails(block_on(lax(0, true)), "lax");
        succeeds(block_on(lax_owners(vec![], vec![1])));
        fails(block_on(lax_owners(vec![], vec![])), "lax_owners");
    }
}

mod many {
    use super::*;

    #[vir_api]
    #[allow(clippy::too_many_arguments)]
    async fn total(a: u8, b: &u8, c: &mut u8, d: Box<u8>, e: Option<u8>, f: [u8; 1], g: (u8,), h: &&u8) -> Result<u8> {
        *c += 1;
        suspend().await;
        let all = [a, *b, *c, *d, e.ok_or_else(failure)?, f[0], g.0, **h];
        Ok(all.iter().sum())
    }

    #[test]
    fn are_passed() {
        assert_eq!(succeeds(block_on(total(1, &1, &mut 1, Box::new(1), Some(1), [1], (1,), &&1))), 9);
        fails(block_on(total(1, &1, &mut 1, Box::new(1), None, [1], (1,), &&1)), "total");
    }
}
