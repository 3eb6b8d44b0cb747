//! The value of a function: borrows, coercions, unnamed types and aliases are preserved.

use crate::acme::{Acme, Connection, Error, ErrorCode, ErrorDomain, Result, fails, fails_on, failure, succeeds};
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

mod borrow_of_mut_self {
    use super::*;

    impl Connection {
        #[vir_api]
        fn first_mut(&mut self) -> Result<&mut String> {
            self.domains.first_mut().ok_or_else(failure)
        }
    }

    #[test]
    fn is_returned() {
        let mut conn = Connection::to(&["web"]);
        succeeds(conn.first_mut()).push('1');
        assert_eq!(conn.domains, ["web1"]);
        let mut empty = Connection::default();
        let handle = empty.handle();
        fails_on(&handle, empty.first_mut(), "first_mut");
    }
}

mod shared_borrow_of_mut_self {
    use super::*;

    impl Connection {
        #[vir_api]
        fn add(&mut self, domain: &str) -> Result<&str> {
            if domain.is_empty() {
                return Err(failure());
            }
            self.domains.push(domain.to_owned());
            Ok(&self.domains[self.domains.len() - 1])
        }
    }

    #[test]
    fn is_returned() {
        let mut conn = Connection::default();
        assert_eq!(succeeds(conn.add("web")), "web");
        let handle = conn.handle();
        fails_on(&handle, conn.add(""), "add");
    }
}

mod cursor_walked_through_mut_reference {
    use super::*;

    struct Node {
        value: u32,
        next: Option<Box<Node>>,
    }

    #[vir_api]
    fn find(mut node: &mut Node, value: u32) -> Result<&mut Node> {
        while node.value != value {
            node = node.next.as_deref_mut().ok_or_else(failure)?;
        }
        Ok(node)
    }

    #[vir_api]
    fn last(mut node: &Node) -> Result<&Node> {
        while let Some(next) = &node.next {
            node = next;
        }
        if node.value == 0 { Err(failure()) } else { Ok(node) }
    }

    #[test]
    fn is_returned() {
        let mut list = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
        succeeds(find(&mut list, 2)).value = 0;
        fails(find(&mut list, 7), "find");
        fails(last(&list), "last");
        assert_eq!(succeeds(last(&Node { value: 5, next: None })).value, 5);
    }
}

mod impl_trait {
    use super::*;

    #[vir_api]
    fn squares(to: u32) -> Result<impl Iterator<Item = u32> + Clone> {
        if to == 0 {
            return Err(failure());
        }
        Ok((1..=to).map(|n| n * n))
    }

    #[vir_api]
    fn multiplier(by: Option<u32>) -> Result<impl Fn(u32) -> u32> {
        let by = by.ok_or_else(failure)?;
        Ok(move |n| n * by)
    }

    #[vir_api]
    fn counter(from: &mut u32) -> Result<impl FnMut() -> u32 + '_> {
        if *from == 0 {
            return Err(failure());
        }
        Ok(move || {
            *from += 1;
            *from
        })
    }

    impl Connection {
        #[vir_api]
        fn names(&self) -> Result<impl ExactSizeIterator<Item = &str>> {
            self.domains.first().ok_or_else(failure)?;
            Ok(self.domains.iter().map(String::as_str))
        }
    }

    #[test]
    fn is_returned() {
        assert_eq!(succeeds(squares(3)).collect::<Vec<_>>(), [1, 4, 9]);
        fails(squares(0), "squares");
        assert_eq!(succeeds(multiplier(Some(2)))(21), 42);
        fails(multiplier(None), "multiplier");
        let mut n = 6;
        assert_eq!(succeeds(counter(&mut n))(), 7);
        fails(counter(&mut 0), "counter");
        assert_eq!(succeeds(Connection::to(&["a", "b"]).names()).len(), 2);
        let empty = Connection::default();
        fails_on(&empty, empty.names(), "names");
    }
}

mod boxed_trait_with_an_early_return {
    use super::*;

    trait Shape {
        fn sides(&self) -> u32;
    }
    struct Circle;
    struct Polygon(u32);
    impl Shape for Circle {
        fn sides(&self) -> u32 {
            0
        }
    }
    impl Shape for Polygon {
        fn sides(&self) -> u32 {
            self.0
        }
    }

    #[vir_api]
    fn shape(sides: u32) -> Result<Box<dyn Shape>> {
        if sides == 0 {
            return Ok(Box::new(Circle));
        }
        virerr::ensure!(sides > 2, ErrorCode::InvalidArg, "{sides} sides");
        Ok(Box::new(Polygon(sides)))
    }

    #[test]
    fn is_coerced() {
        assert_eq!(succeeds(shape(0)).sides(), 0);
        assert_eq!(succeeds(shape(4)).sides(), 4);
        assert_eq!(fails(shape(2), "shape").message(), "invalid argument: 2 sides");
    }
}

mod deref_coercion {
    use super::*;

    #[expect(clippy::ptr_arg)] // What it coerces to is returned.
    #[vir_api]
    fn longest<'a>(a: &'a String, b: &'a String) -> Result<&'a str> {
        if a.len() == b.len() {
            return Err(failure());
        }
        Ok(if a.len() > b.len() { a } else { b })
    }

    #[expect(clippy::ptr_arg)] // What it coerces to is returned.
    #[vir_api]
    fn items(list: &Vec<u8>) -> Result<&[u8]> {
        if list.is_empty() { Err(failure()) } else { Ok(list) }
    }

    #[test]
    fn is_done() {
        assert_eq!(succeeds(longest(&"abc".to_owned(), &"d".to_owned())), "abc");
        fails(longest(&String::new(), &String::new()), "longest");
        assert_eq!(succeeds(items(&vec![1])), [1]);
        fails(items(&Vec::new()), "items");
    }
}

mod fn_pointer {
    use super::*;

    fn double(n: i32) -> i32 {
        2 * n
    }

    #[vir_api]
    fn operation(name: &str) -> Result<fn(i32) -> i32> {
        match name {
            "double" => Ok(double),
            "negate" => Ok(|n| -n),
            _ => Err(failure()),
        }
    }

    #[test]
    fn is_coerced() {
        assert_eq!(succeeds(operation("double"))(21), 42);
        assert_eq!(succeeds(operation("negate"))(1), -1);
        fails(operation("halve"), "operation");
    }
}

mod alias_of_no_arguments {
    use super::*;

    type Done = Result<()>;

    #[vir_api]
    fn check(holds: bool) -> Done {
        if holds { Ok(()) } else { Err(failure()) }
    }

    #[test]
    fn is_seen_through() {
        succeeds(check(true));
        fails(check(false), "check");
    }
}

mod alias_of_one_argument {
    use super::*;

    mod io_like {
        pub(super) type Result<T> = std::result::Result<T, super::Error>;
    }

    #[vir_api]
    fn read(length: usize) -> io_like::Result<Vec<u8>> {
        if length > 9 { Err(failure()) } else { Ok(vec![0; length]) }
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(read(2)), [0, 0]);
        fails(read(10), "read");
    }
}

mod alias_of_two_arguments {
    use super::*;

    type Either<E, T> = std::result::Result<T, E>;

    #[vir_api]
    fn parse(text: &str) -> Either<Error, i64> {
        text.parse().map_err(|_| failure())
    }

    #[vir_api]
    fn parse_plainly(text: &str) -> std::result::Result<i64, virerr::Error<Acme>> {
        text.parse().map_err(|_| failure())
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(parse("-4")), -4);
        fails(parse("x"), "parse");
        assert_eq!(succeeds(parse_plainly("-4")), -4);
        fails(parse_plainly("x"), "parse_plainly");
    }
}

mod qualified_path {
    use super::*;

    trait Api {
        type Outcome<T>;
    }
    impl Api for Acme {
        type Outcome<T> = Result<T>;
    }

    #[vir_api]
    fn count(n: Option<u8>) -> <Acme as Api>::Outcome<u8> {
        n.ok_or_else(failure)
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(count(Some(1))), 1);
        fails(count(None), "count");
    }
}

mod self_in_return {
    use super::*;
    // The prelude of edition 2018 lacks it.
    use std::convert::TryFrom as _;

    #[derive(Debug)]
    struct Port(u16);

    impl Port {
        #[vir_api]
        fn new(number: u32) -> Result<Self> {
            u16::try_from(number).map(Self).map_err(|_| failure())
        }

        #[vir_api]
        fn next(self) -> Result<Box<Self>, <Self as HasError>::Error> {
            self.0.checked_add(1).map(|number| Box::new(Self(number))).ok_or_else(failure)
        }
    }

    trait HasError {
        type Error;
    }
    impl HasError for Port {
        type Error = Error;
    }

    #[test]
    fn is_the_type() {
        assert_eq!(succeeds(Port::new(80)).0, 80);
        fails(Port::new(70_000), "new");
        assert_eq!(succeeds(Port(80).next()).0, 81);
        fails(Port(u16::MAX).next(), "next");
    }
}

mod infallible {
    use super::*;
    use std::convert::Infallible;

    #[vir_api]
    fn serve(requests: &[&str]) -> Result<Infallible> {
        let mut requests = requests.iter();
        loop {
            requests.next().ok_or_else(failure)?;
        }
    }

    #[test]
    fn comes_only_as_an_error() {
        let Err(err) = serve(&["a", "b"]);
        assert_eq!(err.api(), Some("serve"));
        fails(serve(&[]), "serve");
    }
}

mod elided_lifetime_in_a_path {
    use super::*;

    struct Entry<'a>(&'a str);

    impl Connection {
        #[vir_api]
        fn entry(&self, index: usize) -> Result<Entry<'_>> {
            self.domains.get(index).map(|domain| Entry(domain)).ok_or_else(failure)
        }

        #[vir_api]
        #[allow(mismatched_lifetime_syntaxes)]
        fn hidden(&self, index: usize) -> Result<Entry> {
            self.entry(index)
        }
    }

    #[test]
    fn is_that_of_self() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.entry(0)).0, "web");
        fails_on(&conn, conn.entry(1), "entry");
        assert_eq!(succeeds(conn.hidden(0)).0, "web");
        fails_on(&conn, conn.hidden(1), "entry");
    }
}

mod nothing_and_large_values {
    use super::*;

    #[vir_api]
    fn unit(fail: bool) -> Result<()> {
        if fail {
            return Err(failure());
        }
        Ok(())
    }

    #[vir_api]
    fn large(fill: Option<u8>) -> Result<[u8; 4096]> {
        Ok([fill.ok_or_else(failure)?; 4096])
    }

    #[test]
    fn are_returned() {
        succeeds(unit(false));
        fails(unit(true), "unit");
        assert_eq!(succeeds(large(Some(7)))[4095], 7);
        fails(large(None), "large");
    }
}

mod a_result_in_a_result {
    use super::*;

    #[vir_api]
    fn fetch(step: u8) -> Result<Result<u8, u8>> {
        match step {
            0 => Ok(Ok(0)),
            1 => Ok(Err(1)),
            _ => Err(failure()),
        }
    }

    #[test]
    fn is_a_success_whatever_is_inside() {
        assert_eq!(succeeds(fetch(0)), Ok(0));
        assert_eq!(succeeds(fetch(1)), Err(1));
        fails(fetch(2), "fetch");
    }
}

mod types_in_parentheses_and_macros {
    use super::*;

    macro_rules! outcome {
        ($value:ty) => {
            Result<$value>
        };
    }

    #[vir_api]
    fn wrapped(n: u8) -> outcome!((u8, [u8; 2])) {
        if n == 0 { Err(failure()) } else { Ok((n, [n; 2])) }
    }

    #[allow(unused_parens)]
    #[vir_api]
    fn parenthesised(n: u8) -> (Result<u8>) {
        if n == 0 { Err(failure()) } else { Ok(n) }
    }

    #[test]
    fn are_seen_through() {
        assert_eq!(succeeds(wrapped(1)), (1, [1; 2]));
        fails(wrapped(0), "wrapped");
        assert_eq!(succeeds(parenthesised(1)), 1);
        fails(parenthesised(0), "parenthesised");
    }
}
