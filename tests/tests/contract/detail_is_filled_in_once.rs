//! A message is the code's own one, or its detail form with the detail in its one place (R4). Data is formatted once and
//! stays as it is, whatever is in it (R4) and however long it is (R8).

use crate::fixture::library;
use std::cell::Cell;
use std::fmt;

library!();
virerr::domain!(ErrorDomain::Test);

/// Codes whose forms have the place at the beginning, in the middle, at the end, and nothing else.
const FORMS: &[ErrorCode] =
    &[ErrorCode::NoSupport, ErrorCode::DomainExists, ErrorCode::NoDomain, ErrorCode::SystemError];

/// Returns the same error, raised in every way that takes a code and a detail.
fn raised(code: ErrorCode, detail: &str) -> [Error; 5] {
    let bail = || -> Result { virerr::bail!(code, "{detail}") };
    let ensure = || -> Result {
        virerr::ensure!(detail.len() > usize::MAX - 1, code, "{detail}");
        Ok(())
    };
    [
        virerr::error!(code, "{detail}"),
        virerr::error!(code, object = "web1", "{}", detail),
        bail().unwrap_err(),
        ensure().unwrap_err(),
        virerr::Error::builder(code).detail(detail).build(),
    ]
}

fn assert_filled_in(code: ErrorCode, detail: &str) {
    let (before, after) = code.detail_form().split_once("{}").unwrap();
    for err in raised(code, detail) {
        assert_eq!(err.message(), format!("{before}{detail}{after}"));
        assert_eq!(err.str1(), Some(code.detail_form()));
        assert_eq!((err.str2(), err.detail()), (Some(detail), Some(detail)));
        assert_eq!(err.str3(), None);
        assert_eq!((err.int1(), err.int2()), (-1, -1));
    }
}

/// R4
#[test]
fn detail_stands_in_its_place_of_the_form() {
    for &code in FORMS {
        assert_filled_in(code, "web1");
    }
    let err = virerr::error!(ErrorCode::DomainExists, "{}", "web1");
    assert_eq!(err.message(), "domain web1 exists already");
    assert_eq!(err.str1(), Some("domain {} exists already"));
}

/// R4
#[test]
fn braces_and_percent_signs_in_a_detail_stay() {
    for detail in ["{}", "{{}}", "{0}", "{detail}", "100 %", "%s %d %n %%", "}{", "a {} b {} c"] {
        for &code in FORMS {
            assert_filled_in(code, detail);
        }
    }
    // In a format string they have their usual meaning.
    assert_eq!(virerr::error!(ErrorCode::NoDomain, "100 % of {{}}").detail(), Some("100 % of {}"));
}

/// R4
#[test]
fn without_detail_the_message_is_the_plain_one() {
    let raised = [
        virerr::error!(ErrorCode::DomainExists),
        virerr::error!(ErrorCode::DomainExists, object = "web1"),
        virerr::Error::builder(ErrorCode::DomainExists).build(),
    ];
    for err in raised {
        assert_eq!(err.message(), "this domain exists already");
        assert_eq!(err.str1(), Some("this domain exists already"));
        assert_eq!((err.str2(), err.detail(), err.str3()), (None, None, None));
        assert_eq!((err.int1(), err.int2()), (-1, -1));
    }
}

/// R4
#[test]
fn empty_detail_is_a_detail() {
    for &code in FORMS {
        assert_filled_in(code, "");
    }
    assert_eq!(virerr::error!(ErrorCode::NoDomain, "").message(), "domain not found: ");
}

/// R4
#[test]
fn message_alone_has_neither_form_nor_detail() {
    let err = virerr::Error::builder(ErrorCode::NoDomain).message("100 % of {}").build();
    assert_eq!(err.message(), "100 % of {}");
    assert_eq!((err.str1(), err.str2()), (None, None));
}

/// R4
#[test]
fn data_is_formatted_once() {
    struct Counting<'a>(&'a Cell<u32>);
    impl fmt::Display for Counting<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.set(self.0.get() + 1);
            f.write_str(&"x".repeat(200))
        }
    }
    let times = Cell::new(0);
    let data = Counting(&times);
    let raise: [&dyn Fn() -> Error; 4] = [
        &|| virerr::error!(ErrorCode::NoDomain, "{data}"),
        &|| virerr::error!(ErrorCode::NoDomain, int1 = 1, "{data}"),
        &|| virerr::error!(ErrorCode::NoDomain, "longer than what fits on the stack: {}{data}", "y".repeat(200)),
        &|| virerr::Error::builder(ErrorCode::NoDomain).detail(&data).build(),
    ];
    for raise in raise {
        times.set(0);
        raise();
        assert_eq!(times.get(), 1);
    }
}

/// R8
#[test]
fn length_is_not_limited() {
    for len in [255, 256, 257, 1023, 1024, 5_000_000] {
        assert_filled_in(ErrorCode::NoDomain, &"x".repeat(len));
    }
    let object = "o".repeat(100_000);
    let err = virerr::Error::builder(ErrorCode::NoDomain).object(&object).message(&object).str3(&object).build();
    assert_eq!((err.object(), err.message(), err.str3()), (Some(&*object), &*object, Some(&*object)));
}

/// R8: each piece is written separately, and any of them may be the first that does not fit.
#[test]
fn long_detail_in_pieces_is_whole() {
    for [first, second, third] in [[200, 100, 300], [0, 300, 10], [256, 0, 1], [255, 1, 0], [1, 256, 256]] {
        let [a, b, c] = ["é".repeat(first), "b".repeat(second), "☃".repeat(third)];
        let err = virerr::error!(ErrorCode::NoDomain, "{a}{b}{c}");
        assert_eq!(err.detail(), Some(&*format!("{a}{b}{c}")));
    }
}

/// R8
#[test]
fn message_may_hold_newlines_and_percent_signs() {
    for detail in ["first\nsecond\n", "\n", "\r\n%\0\u{1b}[2J", "100 %\n"] {
        assert_filled_in(ErrorCode::NoDomain, detail);
        let err = virerr::Error::builder(ErrorCode::NoDomain).message(detail).build();
        assert_eq!(err.message(), detail);
    }
}
