//! The result of a body: however control leaves it, the caller gets the result of the bare function.

use crate::acme::{
    Acme, Connection, Error, ErrorCode, ErrorDomain, Result, block_on, fails, fails_on, failure, succeeds, suspend,
};
use std::panic::{AssertUnwindSafe, catch_unwind};
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

mod question_mark {
    use super::*;

    /// An error that converts into the library's.
    struct Foreign(u8);

    impl From<Foreign> for Error {
        fn from(foreign: Foreign) -> Self {
            virerr::Error::builder(ErrorCode::InternalError).detail(foreign.0).build()
        }
    }

    async fn step(n: u8) -> Result<u8, Foreign> {
        suspend().await;
        if n > 3 { Err(Foreign(n)) } else { Ok(n) }
    }

    #[vir_api]
    async fn steps(n: u8, m: Option<u8>) -> Result<u8> {
        let first = step(n).await?;
        let second = step(first + m.ok_or_else(failure)?).await?;
        Ok(second)
    }

    // Many types convert from a `Foreign`; only the return type selects `Error`.
    #[vir_api]
    async fn converted(text: &str) -> Result<u8> {
        let number = text.parse::<u8>().map_err(|_| Foreign(9))?;
        suspend().await;
        Err(Foreign(number))?
    }

    #[test]
    fn converts_and_returns() {
        assert_eq!(succeeds(block_on(steps(1, Some(2)))), 3);
        assert_eq!(fails(block_on(steps(4, None)), "steps").detail(), Some("4"));
        assert_eq!(fails(block_on(steps(3, Some(2))), "steps").detail(), Some("5"));
        assert_eq!(fails(block_on(steps(3, None)), "steps").detail(), Some("as asked"));
        assert_eq!(fails(block_on(converted("7")), "converted").detail(), Some("7"));
        assert_eq!(fails(block_on(converted("x")), "converted").detail(), Some("9"));
    }
}

mod returns_from_anywhere {
    use super::*;

    #[expect(clippy::needless_return, reason = "how it leaves is what is tested")]
    #[vir_api]
    async fn classify(n: i32) -> Result<&'static str> {
        if n < 0 {
            return Err(failure());
        }
        for i in 0.. {
            suspend().await;
            if i == n {
                return Ok("counted");
            }
            if i > 3 {
                break;
            }
        }
        let text: &'static str = match n {
            4..=9 => "small",
            10 => return Err(failure()),
            _ => {
                return Ok("large");
            }
        };
        return Ok(text);
    }

    #[test]
    fn leave_the_function() {
        assert_eq!(succeeds(block_on(classify(2))), "counted");
        assert_eq!(succeeds(block_on(classify(5))), "small");
        assert_eq!(succeeds(block_on(classify(99))), "large");
        fails(block_on(classify(-1)), "classify");
        fails(block_on(classify(10)), "classify");
    }

    #[vir_api]
    async fn with_closure(n: i32) -> Result<i32> {
        let half = |n: i32| {
            if n % 2 == 1 {
                return Err(failure());
            }
            Ok(n / 2)
        };
        let quarter = half(half(n)?)?;
        suspend().await;
        Ok(quarter)
    }

    #[test]
    fn of_a_closure_leave_the_closure_only() {
        assert_eq!(succeeds(block_on(with_closure(8))), 2);
        fails(block_on(with_closure(2)), "with_closure");
    }

    #[vir_api]
    async fn with_block(n: i32) -> Result<i32> {
        let half = async {
            suspend().await;
            if n % 2 == 1 {
                return Err(failure());
            }
            Ok(n / 2)
        };
        match half.await {
            Ok(half) => Ok(half),
            Err(_) if n == 3 => Ok(0),
            Err(err) => Err(err),
        }
    }

    #[test]
    fn of_an_async_block_leave_the_block_only() {
        assert_eq!(succeeds(block_on(with_block(8))), 4);
        assert_eq!(succeeds(block_on(with_block(3))), 0);
        fails(block_on(with_block(5)), "with_block");
    }
}

mod labels {
    use super::*;

    #[vir_api]
    async fn find(table: &[&[u8]], value: u8) -> Result<(usize, usize)> {
        let mut found = None;
        'rows: for (y, row) in table.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                suspend().await;
                match *cell {
                    0 => continue 'rows,
                    cell if cell == value => {
                        found = Some((x, y));
                        break 'rows;
                    }
                    _ => {}
                }
            }
        }
        'block: {
            let Some((x, y)) = found else {
                break 'block Err(failure());
            };
            Ok((x, y))
        }
    }

    #[test]
    fn work() {
        let table: &[&[u8]] = &[&[1, 0, 5], &[2, 5]];
        assert_eq!(succeeds(block_on(find(table, 5))), (1, 1));
        fails(block_on(find(table, 9)), "find");
    }
}

mod let_else {
    use super::*;

    #[vir_api]
    async fn port(uri: &str) -> Result<u16> {
        let Some((_, port)) = uri.rsplit_once(':') else {
            return Err(failure());
        };
        suspend().await;
        let Ok(port) = port.parse() else { virerr::bail!(ErrorCode::InvalidArg, "port '{port}'") };
        Ok(port)
    }

    #[test]
    fn returns() {
        assert_eq!(succeeds(block_on(port("host:80"))), 80);
        fails(block_on(port("host")), "port");
        assert_eq!(fails(block_on(port("host:x")), "port").detail(), Some("port 'x'"));
    }
}

mod diverging {
    use super::*;

    #[vir_api]
    async fn panics(conn: &Connection) -> Result<u8> {
        panic!("{} domains", conn.domains.len())
    }

    #[vir_api]
    async fn panics_later(_conn: &Connection) -> Result<u8> {
        suspend().await;
        panic!("later")
    }

    #[vir_api]
    async fn does_nothing_yet() -> Result<u8> {
        todo!()
    }

    #[vir_api]
    async fn cannot_happen(_n: u8) -> Result<Connection> {
        unreachable!()
    }

    #[vir_api]
    async fn loops(mut n: u8) -> Result<u8> {
        loop {
            suspend().await;
            n = n.checked_sub(3).ok_or_else(failure)?;
            if n == 1 {
                break Ok(n);
            }
        }
    }

    #[vir_api]
    async fn loops_until_it_fails(mut n: u8) -> Result<std::convert::Infallible> {
        loop {
            suspend().await;
            n = n.checked_sub(3).ok_or_else(failure)?;
        }
    }

    #[vir_api]
    async fn never_ends() -> Result<()> {
        loop {
            suspend().await;
        }
    }

    #[vir_api]
    async fn exits() -> Result<()> {
        std::process::exit(3)
    }

    #[test]
    fn panics_pass_through() {
        drop((exits(), never_ends()));
        let conn = Connection::default();
        let message = |payload: Box<dyn std::any::Any + Send>| payload.downcast_ref::<String>().cloned();
        let payload = catch_unwind(AssertUnwindSafe(|| block_on(panics(&conn)).is_ok())).unwrap_err();
        assert_eq!(message(payload).as_deref(), Some("0 domains"));
        assert!(catch_unwind(AssertUnwindSafe(|| block_on(panics_later(&conn)).is_ok())).is_err());
        assert!(catch_unwind(|| block_on(does_nothing_yet()).is_ok()).is_err());
        assert!(catch_unwind(|| block_on(cannot_happen(1)).is_ok()).is_err());
        assert!(Acme::last_error().is_none());
        fails(block_on(loops(2)), "loops");
    }

    #[test]
    fn loops_end_where_they_break() {
        assert_eq!(succeeds(block_on(loops(7))), 1);
        fails(block_on(loops(8)), "loops");
        fails(block_on(loops_until_it_fails(7)), "loops_until_it_fails");
    }
}

mod inner_attributes {
    use super::*;

    #[vir_api]
    async fn lax(n: u8) -> Result<u8> {
        #![allow(unused_variables)]
        #![expect(unused_mut, reason = "the attribute reaches the body")]
        let mut unused = n;
        suspend().await;
        if n == 0 { Err(failure()) } else { Ok(n) }
    }

    #[test]
    fn hold() {
        assert_eq!(succeeds(block_on(lax(1))), 1);
        fails(block_on(lax(0)), "lax");
    }
}

mod items_inside {
    use super::*;

    #[vir_api]
    async fn describe(n: u8) -> Result<String> {
        use std::fmt::Write as _;
        const LIMIT: u8 = 9;
        static PREFIX: &str = "n";
        #[derive(Debug)]
        struct Wrapped(#[allow(dead_code)] u8);
        impl Wrapped {
            fn checked(self) -> Option<Self> {
                (self.0 <= LIMIT).then_some(self)
            }
        }
        let mut text = PREFIX.to_owned();
        write!(text, "={:?}", late(n).await.checked().ok_or_else(failure)?).unwrap();
        return Ok(text);

        async fn late(n: u8) -> Wrapped {
            suspend().await;
            Wrapped(n)
        }
    }

    #[test]
    fn work() {
        assert_eq!(succeeds(block_on(describe(3))), "n=Wrapped(3)");
        fails(block_on(describe(10)), "describe");
    }
}

mod macros_inside {
    use super::*;

    macro_rules! try_or_fail {
        ($option:expr) => {
            match $option {
                Some(value) => value,
                None => return Err(failure()),
            }
        };
    }

    impl Connection {
        #[vir_api]
        async fn describe(&self, place: usize) -> Result<String> {
            macro_rules! domain {
                () => {
                    try_or_fail!(self.domains.get(place))
                };
            }
            suspend().await;
            Ok(format!("{}/{}", domain!(), vec![1; 3].len()))
        }
    }

    #[test]
    fn return_and_see_self() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(conn.describe(0))), "web/3");
        fails_on(&conn, block_on(conn.describe(1)), "describe");
    }
}

mod empty_and_single_expressions {
    use super::*;

    #[vir_api]
    async fn ok() -> Result<()> {
        Ok(())
    }

    #[vir_api]
    async fn err() -> Result<()> {
        Err(failure())
    }

    #[vir_api]
    async fn other(fail: bool) -> Result<()> {
        if fail { err().await } else { ok().await }
    }

    #[test]
    fn are_bodies() {
        succeeds(block_on(ok()));
        fails(block_on(err()), "err");
        succeeds(block_on(other(false)));
        fails(block_on(other(true)), "err");
    }
}

mod moves {
    use super::*;

    #[vir_api]
    async fn sum_elsewhere(list: Vec<u8>, fail: bool) -> Result<u8> {
        if fail {
            return Err(failure());
        }
        let thread = std::thread::spawn(move || list.iter().sum());
        suspend().await;
        thread.join().map_err(|_| failure())
    }

    #[vir_api]
    async fn consume(text: String, sink: &mut Vec<String>) -> Result<()> {
        if text.is_empty() {
            return Err(failure());
        }
        let text = async move { text }.await;
        sink.push(text);
        Ok(())
    }

    #[test]
    fn take_parameters_out() {
        assert_eq!(succeeds(block_on(sum_elsewhere(vec![1, 2], false))), 3);
        fails(block_on(sum_elsewhere(Vec::new(), true)), "sum_elsewhere");
        let mut sink = Vec::new();
        succeeds(block_on(consume("a".to_owned(), &mut sink)));
        fails(block_on(consume(String::new(), &mut sink)), "consume");
        assert_eq!(sink, ["a"]);
    }
}

mod try_operators_of_other_types {
    use super::*;

    #[vir_api]
    async fn sum(texts: &[&str]) -> Result<i32> {
        let sum = || texts.iter().map(|text| text.parse::<i32>().ok()).sum::<Option<i32>>();
        let find = async |text: &str| -> Option<usize> {
            suspend().await;
            texts.first()?.find(text)
        };
        let is_there = find("9").await.is_some();
        sum().filter(|_| !is_there).ok_or_else(failure)
    }

    #[test]
    fn stay_in_their_closures() {
        assert_eq!(succeeds(block_on(sum(&["1", "2"]))), 3);
        fails(block_on(sum(&["9"])), "sum");
        fails(block_on(sum(&["x"])), "sum");
    }
}

mod calls_at_once {
    use super::*;

    #[vir_api]
    async fn after(polls: u8, fail: bool) -> Result<u8> {
        for _ in 0..polls {
            suspend().await;
        }
        if fail { Err(failure()) } else { Ok(polls) }
    }

    #[vir_api]
    async fn all(fail: bool) -> Result<u8> {
        let (first, second, third) = futures::join!(after(3, false), after(1, true), after(2, fail));
        assert!(second.is_err());
        Ok(first? + third?)
    }

    #[test]
    fn fail_within_one() {
        assert_eq!(succeeds(block_on(all(false))), 5);
        fails(block_on(all(true)), "after");
    }

    #[test]
    fn fail_each_on_its_own() {
        let (first, second) = block_on(futures::future::join(after(2, true), after(1, false)));
        assert!(second.is_ok());
        fails(first, "after");
    }
}
