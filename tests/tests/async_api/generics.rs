//! Generic `async` functions: parameters, bounds and the errors that generic code can name.

use crate::acme::{Acme, Connection, Error, ErrorCode, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use std::fmt::Display;
use virerr::{Connected, ToError, vir_api};

mod type_parameters {
    use super::*;

    #[vir_api]
    async fn first<T: Clone>(list: &[T]) -> Result<T> {
        suspend().await;
        list.first().cloned().ok_or_else(failure)
    }

    #[vir_api]
    async fn show<T, U>(value: T, or: Option<U>) -> Result<String>
    where
        T: Display,
        U: Into<String> + Default,
    {
        suspend().await;
        let text = value.to_string();
        if text.is_empty() { or.map(Into::into).ok_or_else(failure) } else { Ok(text) }
    }

    #[vir_api]
    async fn size_of<T: ?Sized>(value: Box<T>) -> Result<usize> {
        suspend().await;
        size_of_val(&*value).checked_sub(1).ok_or_else(failure)
    }

    #[test]
    fn are_inferred_or_given() {
        assert_eq!(succeeds(block_on(first(&["a"]))), "a");
        fails(block_on(first::<u8>(&[])), "first");
        assert_eq!(succeeds(block_on(show::<_, String>(4, None))), "4");
        fails(block_on(show::<_, String>("", None)), "show");
        assert_eq!(succeeds(block_on(size_of::<str>("abc".into()))), 2);
        fails(block_on(size_of::<[u8]>(Box::new([]))), "size_of");
    }
}

mod const_parameters {
    use super::*;
    // The prelude of edition 2018 lacks it.
    use std::convert::TryInto as _;

    #[vir_api]
    async fn chunk<const N: usize>(bytes: &[u8]) -> Result<[u8; N]> {
        suspend().await;
        bytes.try_into().map_err(|_| failure())
    }

    #[vir_api]
    async fn is_at_least<const MIN: i32, const STRICT: bool>(n: i32) -> Result<()> {
        suspend().await;
        if n > MIN || (!STRICT && n == MIN) { Ok(()) } else { Err(failure()) }
    }

    #[test]
    fn are_inferred_or_given() {
        assert_eq!(succeeds(block_on(chunk(&[1, 2]))), [1, 2]);
        fails(block_on(chunk::<3>(&[1, 2])), "chunk");
        succeeds(block_on(is_at_least::<{ -1 }, false>(-1)));
        fails(block_on(is_at_least::<{ -1 }, true>(-1)), "is_at_least");
    }
}

mod where_clauses {
    use super::*;

    #[vir_api]
    async fn total<'a, I>(numbers: I) -> Result<u8>
    where
        I: IntoIterator<Item = &'a u8>,
        I::IntoIter: Clone,
        Result<u8>: Sized,
    {
        let numbers = numbers.into_iter();
        suspend().await;
        let sum = numbers.clone().try_fold(0, |sum: u8, n| sum.checked_add(*n));
        drop(numbers);
        sum.ok_or_else(failure)
    }

    #[test]
    fn hold() {
        assert_eq!(succeeds(block_on(total(&[1, 2]))), 3);
        fails(block_on(total(&[200, 200])), "total");
    }
}

mod higher_ranked_bounds {
    use super::*;

    #[vir_api]
    async fn pick<F>(text: &str, pick: F) -> Result<&str>
    where
        for<'a> F: Fn(&'a str) -> Option<&'a str>,
    {
        suspend().await;
        pick(text).ok_or_else(failure)
    }

    #[vir_api]
    async fn each(texts: &[&str], seen: &mut dyn for<'a> FnMut(&'a str) -> bool) -> Result<()> {
        suspend().await;
        if texts.iter().all(|text| seen(text)) { Ok(()) } else { Err(failure()) }
    }

    #[test]
    fn hold() {
        assert_eq!(succeeds(block_on(pick("a b", |text| text.split_once(' ').map(|(a, _)| a)))), "a");
        fails(block_on(pick("ab", |text| text.split_once(' ').map(|(a, _)| a))), "pick");
        succeeds(block_on(each(&["a"], &mut |text| text.len() == 1)));
        fails(block_on(each(&["ab"], &mut |text| text.len() == 1)), "each");
    }
}

mod lifetimes {
    use super::*;

    #[vir_api]
    async fn either<'a, 'b: 'a>(a: &'a str, b: &'b str, first: Option<bool>) -> Result<&'a str> {
        suspend().await;
        Ok(if first.ok_or_else(failure)? { a } else { b })
    }

    struct Parser<'text> {
        rest: &'text str,
    }
    impl<'text> Parser<'text> {
        #[vir_api]
        async fn word(&mut self) -> Result<&'text str> {
            suspend().await;
            let (word, rest) = self.rest.split_once(' ').ok_or_else(failure)?;
            self.rest = rest;
            Ok(word)
        }
    }

    #[test]
    fn are_those_of_the_signature() {
        assert_eq!(succeeds(block_on(either("a", "b", Some(false)))), "b");
        fails(block_on(either("a", "b", None)), "either");
        let text = String::from("one two three");
        let mut parser = Parser { rest: &text };
        let words = [succeeds(block_on(parser.word())), succeeds(block_on(parser.word()))];
        fails(block_on(parser.word()), "word");
        assert_eq!(words, ["one", "two"]);
    }
}

mod error_that_is_neither_debug_nor_display {
    use super::*;

    struct Plain(u8);

    impl ToError for Plain {
        type Library = Acme;
        fn to_error(&self) -> Error {
            virerr::Error::builder(ErrorCode::InternalError).detail(self.0).build()
        }
    }

    #[vir_api]
    async fn check(n: u8) -> Result<u8, Plain> {
        suspend().await;
        if n > 9 { Err(Plain(n)) } else { Ok(n) }
    }

    #[test]
    fn is_recorded_and_returned() {
        assert_eq!(succeeds(block_on(check(9))), 9);
        assert_eq!(fails(block_on(check(10)), "check").0, 10);
        assert_eq!(Acme::last_error().unwrap().message(), "internal error: 10");
    }
}

mod error_that_is_a_parameter {
    use super::*;

    #[vir_api]
    async fn relay<E>(outcome: Result<u8, E>) -> Result<u8, E>
    where
        E: ToError<Library = Acme>,
    {
        suspend().await;
        outcome
    }

    #[test]
    fn is_recorded() {
        assert_eq!(succeeds(block_on(relay::<Error>(Ok(1)))), 1);
        fails(block_on(relay(Err(failure()))), "relay");
    }
}

mod library_that_is_a_parameter {
    use super::*;
    use virerr::{Level, Library};

    #[vir_api]
    async fn weigh<L: Library>(err: Option<virerr::Error<L>>) -> Result<Level, virerr::Error<L>> {
        suspend().await;
        match err {
            Some(err) if err.level() == Level::Error => Err(err),
            Some(err) => Ok(err.level()),
            None => Ok(Level::None),
        }
    }

    #[test]
    fn is_recorded() {
        assert_eq!(succeeds(block_on(weigh::<Acme>(None))), Level::None);
        fails(block_on(weigh(Some(failure()))), "weigh");
    }
}

mod connection_that_is_a_parameter {
    use super::*;

    #[vir_api]
    async fn check<C: Connected<Library = Acme>>(conn: &C, fail: bool) -> Result<bool> {
        suspend().await;
        if fail { Err(failure()) } else { Ok(conn.errors().last().is_none()) }
    }

    #[vir_api]
    async fn consume(conn: impl Connected<Library = Acme>, fail: bool) -> Result<()> {
        drop(conn);
        suspend().await;
        if fail { Err(failure()) } else { Ok(()) }
    }

    struct Pool<C>(C);
    impl<C> Pool<C>
    where
        C: Connected<Library = Acme> + Default,
    {
        #[vir_api(conn = self.0)]
        async fn renew(&mut self, fail: bool) -> Result<C> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(C::default()) }
        }
    }

    #[test]
    fn is_found_by_its_bound() {
        let conn = Connection::default();
        assert!(succeeds(block_on(check(&conn, false))));
        fails_on(&conn, block_on(check(&conn, true)), "check");
        let handle = conn.handle();
        succeeds(block_on(consume(Connection::default(), false)));
        fails_on(&handle, block_on(consume(conn, true)), "consume");
        let mut pool = Pool(Connection::default());
        succeeds(block_on(pool.renew(false)));
        let result = block_on(pool.renew(true));
        fails_on(&pool.0, result, "renew");
    }
}
