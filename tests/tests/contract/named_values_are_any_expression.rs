//! The raising macros take `name = value`, where the value is any expression.

use crate::fixture::library;
use std::collections::BTreeMap;
use std::error::Error as _;
use std::fmt;

library!();
virerr::domain!(ErrorDomain::Test);

#[derive(Clone, Copy)]
struct Place {
    line: i32,
    column: i32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

fn larger<T: Ord, U: Into<T>>(one: U, other: U) -> T {
    one.into().max(other.into())
}

#[test]
fn commas_in_brackets_belong_to_the_value() {
    let err = virerr::error!(
        ErrorCode::NoDomain,
        object = Place { line: 3, column: 4 },
        str3 = [("a", 1), ("b", 2)].map(|(name, number)| format!("{name}{number}")).join(", "),
        int1 = larger::<i32, i16>(5, 6),
        int2 = BTreeMap::<&str, i32>::from([("c", 7)])["c"],
        "detail",
    );
    assert_eq!((err.object(), err.str3(), err.int1(), err.int2()), (Some("3:4"), Some("a1, b2"), 6, 7));
    assert_eq!(err.detail(), Some("detail"));
}

#[test]
fn a_value_may_be_a_closure_a_block_or_a_branch() {
    let place = Place { line: 1, column: 2 };
    let err = virerr::error!(
        ErrorCode::NoDomain,
        object = [(place.line, place.column)].map(|(line, column)| line + column)[0],
        str3 = match place {
            Place { line: 1, .. } => "first",
            _ => "other",
        },
        int1 = if place.column == 2 { 8 } else { 9 },
        int2 = {
            let (a, b) = (10, 1);
            a - b
        }
    );
    assert_eq!((err.object(), err.str3(), err.int1(), err.int2()), (Some("3"), Some("first"), 8, 9));
}

/// Everything after the first `=` belongs to the value: comparisons, and an assignment, whose value is `()`.
#[test]
#[allow(clippy::unit_arg)]
fn equals_signs_belong_to_the_value() {
    let assigned: Result<i32, &str>;
    let err = virerr::error!(ErrorCode::NoDomain, object = 1 == 2, int1 = { i32::from(3 >= 2) }, "x");
    assert_eq!((err.object(), err.int1()), (Some("false"), 1));

    struct Unit;
    impl From<()> for Unit {
        fn from((): ()) -> Self {
            Unit
        }
    }
    impl From<Unit> for Box<dyn std::error::Error + Send + Sync> {
        fn from(_: Unit) -> Self {
            "unit".into()
        }
    }
    let err = virerr::error!(ErrorCode::NoDomain, source = Unit::from(assigned = Ok(1)));
    assert_eq!(err.source().unwrap().to_string(), "unit");
    assert_eq!(assigned, Ok(1));
}

/// Named arguments of the format follow it, even with names that the macro itself has.
#[test]
fn named_arguments_of_the_format_stand_after_it() {
    let err = virerr::error!(ErrorCode::NoDomain, object = "web", "{object} {level:>3}", object = 1, level = 2);
    assert_eq!((err.object(), err.detail()), (Some("web"), Some("1   2")));
    let err = virerr::error!(ErrorCode::NoDomain, "{source}", source = "s");
    assert_eq!(err.detail(), Some("s"));
}

#[test]
fn names_and_values_may_be_fragments_of_a_macro() {
    macro_rules! named {
        ($code:expr, $($name:ident = $value:expr),+; $format:literal) => {
            virerr::error!($code, $($name = $value),+, $format)
        };
    }
    let err = named!(ErrorCode::NoDomain, int1 = 1 + 2, object = "web"; "lost");
    assert_eq!((err.int1(), err.object(), err.detail()), (3, Some("web"), Some("lost")));
}
