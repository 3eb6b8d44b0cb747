//! The value of a future: borrows, coercions, unnamed types and aliases are preserved.

use crate::acme::{
    Acme, Connection, Error, ErrorCode, ErrorDomain, Result, block_on, fails, fails_on, failure, succeeds, suspend,
};
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

mod borrow_of_mut_self {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn first_mut(&mut self) -> Result<&mut String> {
            suspend().await;
            self.domains.first_mut().ok_or_else(failure)
        }
    }

    #[test]
    fn is_returned() {
        let mut conn = Connection::to(&["web"]);
        succeeds(block_on(conn.first_mut())).push('1');
        assert_eq!(conn.domains, ["web1"]);
        let mut empty = Connection::default();
        let handle = empty.handle();
        fails_on(&handle, block_on(empty.first_mut()), "first_mut");
    }
}

mod shared_borrow_of_mut_self {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn add(&mut self, domain: &str) -> Result<&str> {
            if domain.is_empty() {
                return Err(failure());
            }
            suspend().await;
            self.domains.push(domain.to_owned());
            Ok(&self.domains[self.domains.len() - 1])
        }
    }

    #[test]
    fn is_returned() {
        let mut conn = Connection::default();
        assert_eq!(succeeds(block_on(conn.add("web"))), "web");
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.add("")), "add");
    }
}

mod cursor_walked_through_mut_reference {
    use super::*;

    struct Node {
        value: u32,
        next: Option<Box<Node>>,
    }

    #[vir_api]
    async fn find(mut node: &mut Node, value: u32) -> Result<&mut Node> {
        while node.value != value {
            suspend().await;
            node = node.next.as_deref_mut().ok_or_else(failure)?;
        }
        Ok(node)
    }

    #[vir_api]
    async fn last(mut node: &Node) -> Result<&Node> {
        while let Some(next) = &node.next {
            node = next;
        }
        suspend().await;
        if node.value == 0 { Err(failure()) } else { Ok(node) }
    }

    #[test]
    fn is_returned() {
        let mut list = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
        succeeds(block_on(find(&mut list, 2))).value = 0;
        fails(block_on(find(&mut list, 7)), "find");
        fails(block_on(last(&list)), "last");
        assert_eq!(succeeds(block_on(last(&Node { value: 5, next: None }))).value, 5);
    }
}

mod impl_trait {
    use super::*;

    #[vir_api]
    async fn squares(to: u32) -> Result<impl Iterator<Item = u32> + Clone> {
        if to == 0 {
            return Err(failure());
        }
        suspend().await;
        Ok((1..=to).map(|n| n * n))
    }

    #[vir_api]
    async fn multiplier(by: Option<u32>) -> Result<impl Fn(u32) -> u32> {
        let by = by.ok_or_else(failure)?;
        suspend().await;
        Ok(move |n| n * by)
    }

    impl Connection {
        #[vir_api]
        async fn names(&self) -> Result<impl ExactSizeIterator<Item = &str>> {
            self.domains.first().ok_or_else(failure)?;
            suspend().await;
            Ok(self.domains.iter().map(String::as_str))
        }
    }

    #[test]
    fn is_returned() {
        assert_eq!(succeeds(block_on(squares(3))).collect::<Vec<_>>(), [1, 4, 9]);
        fails(block_on(squares(0)), "squares");
        assert_eq!(succeeds(block_on(multiplier(Some(2))))(21), 42);
        fails(block_on(multiplier(None)), "multiplier");
        assert_eq!(succeeds(block_on(Connection::to(&["a", "b"]).names())).len(), 2);
        let empty = Connection::default();
        fails_on(&empty, block_on(empty.names()), "names");
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
    async fn shape(sides: u32) -> Result<Box<dyn Shape>> {
        if sides == 0 {
            return Ok(Box::new(Circle));
        }
        suspend().await;
        virerr::ensure!(sides > 2, ErrorCode::InvalidArg, "{sides} sides");
        Ok(Box::new(Polygon(sides)))
    }

    #[test]
    fn is_coerced() {
        assert_eq!(succeeds(block_on(shape(0))).sides(), 0);
        assert_eq!(succeeds(block_on(shape(4))).sides(), 4);
        assert_eq!(fails(block_on(shape(2)), "shape").message(), "invalid argument: 2 sides");
    }
}

mod deref_coercion {
    use super::*;

    #[expect(clippy::ptr_arg)] // What it coerces to is returned.
    #[vir_api]
    async fn longest<'a>(a: &'a String, b: &'a String) -> Result<&'a str> {
        if a.len() == b.len() {
            return Err(failure());
        }
        suspend().await;
        Ok(if a.len() > b.len() { a } else { b })
    }

    #[expect(clippy::ptr_arg)] // What it coerces to is returned.
    #[vir_api]
    async fn items(list: &Vec<u8>) -> Result<&[u8]> {
        if list.is_empty() { Err(failure()) } else { Ok(list) }
    }

    #[test]
    fn is_done() {
        assert_eq!(succeeds(block_on(longest(&"abc".to_owned(), &"d".to_owned()))), "abc");
        fails(block_on(longest(&String::new(), &String::new())), "longest");
        assert_eq!(succeeds(block_on(items(&vec![1]))), [1]);
        fails(block_on(items(&Vec::new())), "items");
    }
}

mod fn_pointer {
    use super::*;

    fn double(n: i32) -> i32 {
        2 * n
    }

    #[vir_api]
    async fn operation(name: &str) -> Result<fn(i32) -> i32> {
        suspend().await;
        match name {
            "double" => Ok(double),
            "negate" => Ok(|n| -n),
            _ => Err(failure()),
        }
    }

    #[test]
    fn is_coerced() {
        assert_eq!(succeeds(block_on(operation("double")))(21), 42);
        assert_eq!(succeeds(block_on(operation("negate")))(1), -1);
        fails(block_on(operation("halve")), "operation");
    }
}

mod alias_of_no_arguments {
    use super::*;

    type Done = Result<()>;

    #[vir_api]
    async fn check(holds: bool) -> Done {
        suspend().await;
        if holds { Ok(()) } else { Err(failure()) }
    }

    #[test]
    fn is_seen_through() {
        succeeds(block_on(check(true)));
        fails(block_on(check(false)), "check");
    }
}

mod alias_of_one_argument {
    use super::*;

    mod io_like {
        pub(super) type Result<T> = std::result::Result<T, super::Error>;
    }

    #[vir_api]
    async fn read(length: usize) -> io_like::Result<Vec<u8>> {
        suspend().await;
        if length > 9 { Err(failure()) } else { Ok(vec![0; length]) }
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(block_on(read(2))), [0, 0]);
        fails(block_on(read(10)), "read");
    }
}

mod alias_of_two_arguments {
    use super::*;

    type Either<E, T> = std::result::Result<T, E>;

    #[vir_api]
    async fn parse(text: &str) -> Either<Error, i64> {
        suspend().await;
        text.parse().map_err(|_| failure())
    }

    #[vir_api]
    async fn parse_plainly(text: &str) -> std::result::Result<i64, virerr::Error<Acme>> {
        suspend().await;
        text.parse().map_err(|_| failure())
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(block_on(parse("-4"))), -4);
        fails(block_on(parse("x")), "parse");
        assert_eq!(succeeds(block_on(parse_plainly("-4"))), -4);
        fails(block_on(parse_plainly("x")), "parse_plainly");
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
    async fn count(n: Option<u8>) -> <Acme as Api>::Outcome<u8> {
        suspend().await;
        n.ok_or_else(failure)
    }

    #[test]
    fn is_seen_through() {
        assert_eq!(succeeds(block_on(count(Some(1)))), 1);
        fails(block_on(count(None)), "count");
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
        async fn new(number: u32) -> Result<Self> {
            suspend().await;
            u16::try_from(number).map(Self).map_err(|_| failure())
        }

        #[vir_api]
        async fn next(self) -> Result<Box<Self>, <Self as HasError>::Error> {
            suspend().await;
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
        assert_eq!(succeeds(block_on(Port::new(80))).0, 80);
        fails(block_on(Port::new(70_000)), "new");
        assert_eq!(succeeds(block_on(Port(80).next())).0, 81);
        fails(block_on(Port(u16::MAX).next()), "next");
    }
}

mod infallible {
    use super::*;
    use std::convert::Infallible;

    #[vir_api]
    async fn serve(requests: &[&str]) -> Result<Infallible> {
        let mut requests = requests.iter();
        loop {
            requests.next().ok_or_else(failure)?;
            suspend().await;
        }
    }

    #[test]
    fn comes_only_as_an_error() {
        let Err(err) = block_on(serve(&["a", "b"]));
        assert_eq!(err.api(), Some("serve"));
        fails(block_on(serve(&[])), "serve");
    }
}

mod elided_lifetime_in_a_path {
    use super::*;

    struct Entry<'a>(&'a str);

    impl Connection {
        #[vir_api]
        async fn entry(&self, index: usize) -> Result<Entry<'_>> {
            suspend().await;
            self.domains.get(index).map(|domain| Entry(domain)).ok_or_else(failure)
        }
    }

    #[test]
    fn is_that_of_self() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(conn.entry(0))).0, "web");
        fails_on(&conn, block_on(conn.entry(1)), "entry");
    }
}

mod nothing_and_large_values {
    use super::*;

    #[vir_api]
    async fn unit(fail: bool) -> Result<()> {
        if fail {
            return Err(failure());
        }
        suspend().await;
        Ok(())
    }

    #[vir_api]
    async fn large(fill: Option<u8>) -> Result<[u8; 4096]> {
        suspend().await;
        Ok([fill.ok_or_else(failure)?; 4096])
    }

    #[test]
    fn are_returned() {
        succeeds(block_on(unit(false)));
        fails(block_on(unit(true)), "unit");
        assert_eq!(succeeds(block_on(large(Some(7))))[4095], 7);
        fails(block_on(large(None)), "large");
    }
}

mod a_result_in_a_result {
    use super::*;

    #[vir_api]
    async fn fetch(step: u8) -> Result<Result<u8, u8>> {
        suspend().await;
        match step {
            0 => Ok(Ok(0)),
            1 => Ok(Err(1)),
            _ => Err(failure()),
        }
    }

    #[test]
    fn is_a_success_whatever_is_inside() {
        assert_eq!(succeeds(block_on(fetch(0))), Ok(0));
        assert_eq!(succeeds(block_on(fetch(1))), Err(1));
        fails(block_on(fetch(2)), "fetch");
    }
}

mod a_future_in_a_result {
    use super::*;
    use std::future::Future;

    #[vir_api]
    async fn open(fail: bool) -> Result<impl Future<Output = u8>> {
        suspend().await;
        if fail { Err(failure()) } else { Ok(async { 7 }) }
    }

    #[test]
    fn is_returned() {
        assert_eq!(block_on(succeeds(block_on(open(false)))), 7);
        fails(block_on(open(true)), "open");
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
    async fn wrapped(n: u8) -> outcome!((u8, [u8; 2])) {
        suspend().await;
        if n == 0 { Err(failure()) } else { Ok((n, [n; 2])) }
    }

    #[allow(unused_parens)]
    #[vir_api]
    async fn parenthesised(n: u8) -> (Result<u8>) {
        suspend().await;
        if n == 0 { Err(failure()) } else { Ok(n) }
    }

    #[test]
    fn are_seen_through() {
        assert_eq!(succeeds(block_on(wrapped(1))), (1, [1; 2]));
        fails(block_on(wrapped(0)), "wrapped");
        assert_eq!(succeeds(block_on(parenthesised(1))), 1);
        fails(block_on(parenthesised(0)), "parenthesised");
    }
}
