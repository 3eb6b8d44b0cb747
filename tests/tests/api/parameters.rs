//! The parameters of a function: patterns, `mut`, unnamed and conditional parameters keep their meaning.

use crate::acme::{Result, fails, failure, succeeds};
use virerr::vir_api;

mod patterns {
    use super::*;

    struct Size {
        width: u32,
        height: u32,
    }

    #[vir_api]
    fn area(Size { width, height: h }: Size) -> Result<u32> {
        width.checked_mul(h).ok_or_else(failure)
    }

    #[vir_api]
    fn sum((a, b): (u8, u8), [first, .., last]: [u8; 4], &n: &u8) -> Result<u8> {
        [b, first, last, n].iter().try_fold(a, |sum, n| sum.checked_add(*n)).ok_or_else(failure)
    }

    #[vir_api]
    fn whole(pair @ (a, _): (u8, u8), Size { .. }: Size) -> Result<u8> {
        if a == 0 { Err(failure()) } else { Ok(pair.1) }
    }

    #[test]
    fn bind_what_they_bind() {
        assert_eq!(succeeds(area(Size { width: 2, height: 3 })), 6);
        fails(area(Size { width: u32::MAX, height: 2 }), "area");
        assert_eq!(succeeds(sum((1, 2), [3, 0, 0, 4], &5)), 15);
        fails(sum((200, 2), [100, 0, 0, 4], &5), "sum");
        assert_eq!(succeeds(whole((1, 2), Size { width: 0, height: 0 })), 2);
        fails(whole((0, 2), Size { width: 0, height: 0 }), "whole");
    }
}

mod underscore {
    use super::*;

    #[vir_api]
    fn ignore(_: &str, fail: bool, _reason: &str, _: &mut u8) -> Result<()> {
        if fail { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn is_not_bound() {
        succeeds(ignore("x", false, "y", &mut 0));
        fails(ignore("x", true, "y", &mut 0), "ignore");
    }
}

mod mut_binding {
    use super::*;

    #[vir_api]
    fn countdown(mut from: u32, mut log: Vec<u32>) -> Result<Vec<u32>> {
        while from > 0 {
            log.push(from);
            from -= 1;
        }
        if log.is_empty() { Err(failure()) } else { Ok(log) }
    }

    #[vir_api]
    fn skip(mut text: &str, mut count: usize) -> Result<&str> {
        while count > 0 {
            text = text.get(1..).ok_or_else(failure)?;
            count -= 1;
        }
        Ok(text)
    }

    #[vir_api]
    fn shift<'a>(mut list: &'a mut [u8], other: &'a mut [u8]) -> Result<&'a mut u8> {
        if list.is_empty() {
            list = other;
        }
        list.first_mut().ok_or_else(failure)
    }

    #[test]
    fn can_be_changed() {
        assert_eq!(succeeds(countdown(2, vec![9])), [9, 2, 1]);
        fails(countdown(0, Vec::new()), "countdown");
        assert_eq!(succeeds(skip("abc", 2)), "c");
        fails(skip("a", 2), "skip");
        *succeeds(shift(&mut [], &mut [1])) += 1;
        fails(shift(&mut [], &mut []), "shift");
    }
}

mod mut_in_a_pattern {
    use super::*;

    #[vir_api]
    fn rest((mut text, by): (&str, usize)) -> Result<&str> {
        text = text.get(by..).ok_or_else(failure)?;
        Ok(text)
    }

    #[vir_api]
    fn longer<'a>((mut a, b): (&'a mut String, &'a mut String), [mut n, _]: [usize; 2]) -> Result<&'a mut String> {
        n += 1;
        if b.len() > a.len() + n {
            a = b;
        }
        if a.is_empty() { Err(failure()) } else { Ok(a) }
    }

    #[test]
    fn can_be_changed() {
        assert_eq!(succeeds(rest(("abc", 1))), "bc");
        fails(rest(("abc", 7)), "rest");
        let (mut a, mut b) = ("a".to_owned(), "abcd".to_owned());
        succeeds(longer((&mut a, &mut b), [0, 0])).push('e');
        assert_eq!(b, "abcde");
        fails(longer((&mut String::new(), &mut String::new()), [0, 0]), "longer");
    }
}

mod raw_identifiers {
    use super::*;

    #[vir_api]
    fn r#match(r#type: &str, r#fn: u8) -> Result<String> {
        if r#fn == 0 { Err(failure()) } else { Ok(format!("{type}{fn}")) }
    }

    #[test]
    fn lose_their_prefix_in_the_record() {
        assert_eq!(succeeds(r#match("a", 1)), "a1");
        fails(r#match("a", 0), "match");
    }
}

mod impl_fn {
    use super::*;

    #[vir_api]
    fn retry(mut attempt: impl FnMut() -> Option<u8>, times: u8) -> Result<u8> {
        for _ in 0..times {
            if let Some(n) = attempt() {
                return Ok(n);
            }
        }
        Err(failure())
    }

    #[vir_api]
    fn once(make: impl FnOnce(u8) -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        make(3)
    }

    #[test]
    fn is_called() {
        let mut calls = 0;
        let attempt = || {
            calls += 1;
            (calls == 3).then_some(calls)
        };
        assert_eq!(succeeds(retry(attempt, 5)), 3);
        fails(retry(|| None, 5), "retry");
        let list = vec![1];
        assert_eq!(succeeds(once(move |n| Ok([list, vec![n]].concat()))), [1, 3]);
        fails(once(|_| Err(failure())), "once");
    }
}

mod dyn_fn {
    use super::*;

    #[vir_api]
    fn apply(f: &dyn Fn(u8) -> Option<u8>, g: &mut dyn FnMut(u8), h: Box<dyn FnOnce() -> u8 + '_>) -> Result<u8> {
        let n = f(h()).ok_or_else(failure)?;
        g(n);
        Ok(n)
    }

    #[test]
    fn is_called() {
        let mut seen = Vec::new();
        let unit = String::from("x");
        assert_eq!(succeeds(apply(&|n| n.checked_add(1), &mut |n| seen.push(n), Box::new(|| unit.len() as u8))), 2);
        fails(apply(&|_| None, &mut |n| seen.push(n), Box::new(|| 0)), "apply");
        assert_eq!(seen, [2]);
    }
}

mod cfg_on_one {
    use super::*;
    use crate::acme::{Connection, fails_on};

    #[vir_api]
    fn open(
        name: &str,
        #[cfg(test)] limit: usize,
        #[cfg(not(test))] limit: std::num::NonZero<usize>,
        #[cfg_attr(test, allow(unused_variables))] flags: u32,
    ) -> Result<usize> {
        if name.len() > limit { Err(failure()) } else { Ok(name.len()) }
    }

    // A parameter that is compiled out is not checked for a connection either.
    #[vir_api]
    fn close(#[cfg(not(test))] conn: &Missing, #[cfg(test)] conn: &Connection) -> Result<usize> {
        let count = conn.domains.len();
        if count == 0 { Err(failure()) } else { Ok(count) }
    }

    #[vir_api]
    fn rebind(#[cfg(not(test))] mut text: &Missing, #[cfg(test)] mut text: &str) -> Result<&str> {
        text = text.get(1..).ok_or_else(failure)?;
        Ok(text)
    }

    #[test]
    fn is_there_or_not() {
        assert_eq!(succeeds(open("abc", 3, 0)), 3);
        fails(open("abc", 2, 0), "open");
        assert_eq!(succeeds(close(&Connection::to(&["web"]))), 1);
        let empty = Connection::default();
        fails_on(&empty, close(&empty), "close");
        assert_eq!(succeeds(rebind("ab")), "b");
        fails(rebind(""), "rebind");
    }
}

mod attributes_on_one {
    use super::*;

    #[vir_api]
    fn lax(#[allow(unused_variables)] unused: u8, #[expect(unused_mut)] mut fail: bool) -> Result<()> {
        if fail { Err(failure()) } else { Ok(()) }
    }

    #[vir_api]
    fn lax_owners(#[allow(unused_variables)] unused: Vec<u8>, #[expect(unused_mut)] mut list: Vec<u8>) -> Result<()> {
        if list.is_empty() { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn hold() {
        succeeds(lax(0, false));
        fails(lax(0, true), "lax");
        succeeds(lax_owners(vec![], vec![1]));
        fails(lax_owners(vec![], vec![]), "lax_owners");
    }
}

mod many {
    use super::*;

    #[vir_api]
    #[allow(clippy::too_many_arguments)]
    fn total(a: u8, b: &u8, c: &mut u8, d: Box<u8>, e: Option<u8>, f: [u8; 1], g: (u8,), h: &&u8) -> Result<u8> {
        *c += 1;
        let all = [a, *b, *c, *d, e.ok_or_else(failure)?, f[0], g.0, **h];
        Ok(all.iter().sum())
    }

    #[test]
    fn are_passed() {
        assert_eq!(succeeds(total(1, &1, &mut 1, Box::new(1), Some(1), [1], (1,), &&1)), 9);
        fails(total(1, &1, &mut 1, Box::new(1), None, [1], (1,), &&1), "total");
    }
}
