//! The result of a body: however control leaves it, the caller gets the result of the bare function.

use crate::acme::{Acme, Connection, Error, ErrorCode, ErrorDomain, Result, fails, fails_on, failure, succeeds};
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

    fn step(n: u8) -> Result<u8, Foreign> {
        if n > 3 { Err(Foreign(n)) } else { Ok(n) }
    }

    #[vir_api]
    fn steps(n: u8, m: Option<u8>) -> Result<u8> {
        let first = step(n)?;
        let second = step(first + m.ok_or_else(failure)?)?;
        Ok(second)
    }

    // Many types convert from a `Foreign`; only the return type selects `Error`.
    #[vir_api]
    fn converted(text: &str) -> Result<u8> {
        let number = text.parse::<u8>().map_err(|_| Foreign(9))?;
        Err(Foreign(number))?
    }

    #[test]
    fn converts_and_returns() {
        assert_eq!(succeeds(steps(1, Some(2))), 3);
        assert_eq!(fails(steps(4, None), "steps").detail(), Some("4"));
        assert_eq!(fails(steps(3, Some(2)), "steps").detail(), Some("5"));
        assert_eq!(fails(steps(3, None), "steps").detail(), Some("as asked"));
        assert_eq!(fails(converted("7"), "converted").detail(), Some("7"));
        assert_eq!(fails(converted("x"), "converted").detail(), Some("9"));
    }
}

mod returns_from_anywhere {
    use super::*;

    #[expect(clippy::needless_return, reason = "how it leaves is what is tested")]
    #[vir_api]
    fn classify(n: i32) -> Result<&'static str> {
        if n < 0 {
            return Err(failure());
        }
        for i in 0.. {
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
        assert_eq!(succeeds(classify(2)), "counted");
        assert_eq!(succeeds(classify(5)), "small");
        assert_eq!(succeeds(classify(99)), "large");
        fails(classify(-1), "classify");
        fails(classify(10), "classify");
    }

    #[vir_api]
    fn with_closure(n: i32) -> Result<i32> {
        let half = |n: i32| {
            if n % 2 == 1 {
                return Err(failure());
            }
            Ok(n / 2)
        };
        let quarter = half(half(n)?)?;
        Ok(quarter)
    }

    #[test]
    fn of_a_closure_leave_the_closure_only() {
        assert_eq!(succeeds(with_closure(8)), 2);
        fails(with_closure(2), "with_closure");
    }
}

mod labels {
    use super::*;

    #[vir_api]
    fn find(table: &[&[u8]], value: u8) -> Result<(usize, usize)> {
        let mut found = None;
        'rows: for (y, row) in table.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
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
        assert_eq!(succeeds(find(table, 5)), (1, 1));
        fails(find(table, 9), "find");
    }
}

mod let_else {
    use super::*;

    #[vir_api]
    fn port(uri: &str) -> Result<u16> {
        let Some((_, port)) = uri.rsplit_once(':') else {
            return Err(failure());
        };
        let Ok(port) = port.parse() else { virerr::bail!(ErrorCode::InvalidArg, "port '{port}'") };
        Ok(port)
    }

    #[test]
    fn returns() {
        assert_eq!(succeeds(port("host:80")), 80);
        fails(port("host"), "port");
        assert_eq!(fails(port("host:x"), "port").detail(), Some("port 'x'"));
    }
}

mod diverging {
    use super::*;

    #[vir_api]
    fn panics(conn: &Connection) -> Result<u8> {
        panic!("{} domains", conn.domains.len())
    }

    #[vir_api]
    fn does_nothing_yet() -> Result<u8> {
        todo!()
    }

    #[vir_api]
    fn cannot_happen(_n: u8) -> Result<Connection> {
        unreachable!()
    }

    #[vir_api]
    fn loops(mut n: u8) -> Result<u8> {
        loop {
            n = n.checked_sub(3).ok_or_else(failure)?;
            if n == 1 {
                break Ok(n);
            }
        }
    }

    #[vir_api]
    fn loops_until_it_fails(mut n: u8) -> Result<std::convert::Infallible> {
        loop {
            n = n.checked_sub(3).ok_or_else(failure)?;
        }
    }

    #[vir_api]
    fn exits() -> Result<()> {
        std::process::exit(3)
    }

    #[test]
    fn panics_pass_through() {
        let _: fn() -> Result<()> = exits;
        let conn = Connection::default();
        let message = |payload: Box<dyn std::any::Any + Send>| payload.downcast_ref::<String>().cloned();
        let payload = catch_unwind(AssertUnwindSafe(|| panics(&conn).is_ok())).unwrap_err();
        assert_eq!(message(payload).as_deref(), Some("0 domains"));
        assert!(catch_unwind(|| does_nothing_yet().is_ok()).is_err());
        assert!(catch_unwind(|| cannot_happen(1).is_ok()).is_err());
        assert!(Acme::last_error().is_none());
        fails(loops(2), "loops");
    }

    #[test]
    fn loops_end_where_they_break() {
        assert_eq!(succeeds(loops(7)), 1);
        fails(loops(8), "loops");
        fails(loops_until_it_fails(7), "loops_until_it_fails");
    }
}

mod inner_attributes {
    use super::*;

    #[vir_api]
    fn lax(n: u8) -> Result<u8> {
        #![allow(unused_variables)]
        #![expect(unused_mut, reason = "the attribute reaches the body")]
        let mut unused = n;
        if n == 0 { Err(failure()) } else { Ok(n) }
    }

    #[test]
    fn hold() {
        assert_eq!(succeeds(lax(1)), 1);
        fails(lax(0), "lax");
    }
}

mod items_inside {
    use super::*;

    #[vir_api]
    fn describe(n: u8) -> Result<String> {
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
        write!(text, "={:?}", late(n).checked().ok_or_else(failure)?).unwrap();
        return Ok(text);

        fn late(n: u8) -> Wrapped {
            Wrapped(n)
        }
    }

    #[test]
    fn work() {
        assert_eq!(succeeds(describe(3)), "n=Wrapped(3)");
        fails(describe(10), "describe");
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
        fn describe(&self, place: usize) -> Result<String> {
            macro_rules! domain {
                () => {
                    try_or_fail!(self.domains.get(place))
                };
            }
            Ok(format!("{}/{}", domain!(), vec![1; 3].len()))
        }
    }

    #[test]
    fn return_and_see_self() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.describe(0)), "web/3");
        fails_on(&conn, conn.describe(1), "describe");
    }
}

mod empty_and_single_expressions {
    use super::*;

    #[vir_api]
    fn ok() -> Result<()> {
        Ok(())
    }

    #[vir_api]
    fn err() -> Result<()> {
        Err(failure())
    }

    #[test]
    fn are_bodies() {
        succeeds(ok());
        fails(err(), "err");
    }
}

mod moves {
    use super::*;

    #[vir_api]
    fn spawn(list: Vec<u8>, fail: bool) -> Result<u8> {
        if fail {
            return Err(failure());
        }
        let thread = std::thread::spawn(move || list.iter().sum());
        thread.join().map_err(|_| failure())
    }

    #[vir_api]
    fn consume(text: String, sink: &mut Vec<String>) -> Result<()> {
        if text.is_empty() {
            return Err(failure());
        }
        sink.push(text);
        Ok(())
    }

    #[test]
    fn take_parameters_out() {
        assert_eq!(succeeds(spawn(vec![1, 2], false)), 3);
        fails(spawn(Vec::new(), true), "spawn");
        let mut sink = Vec::new();
        succeeds(consume("a".to_owned(), &mut sink));
        fails(consume(String::new(), &mut sink), "consume");
        assert_eq!(sink, ["a"]);
    }
}

mod try_operators_of_other_types {
    use super::*;

    #[vir_api]
    fn sum(texts: &[&str]) -> Result<i32> {
        let sum = || texts.iter().map(|text| text.parse::<i32>().ok()).sum::<Option<i32>>();
        let find = |text: &str| -> Option<usize> { texts.first()?.find(text) };
        sum().filter(|_| find("9").is_none()).ok_or_else(failure)
    }

    #[test]
    fn stay_in_their_closures() {
        assert_eq!(succeeds(sum(&["1", "2"])), 3);
        fails(sum(&["9"]), "sum");
        fails(sum(&["x"]), "sum");
    }
}
