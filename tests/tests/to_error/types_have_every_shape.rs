//! Structs and enums of every shape can be converted, with `thiserror` or by hand, and from macros.

use crate::acme::{Acme, ErrorCode};
use std::fmt;
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[error("unit")]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
pub(crate) struct Unit;

#[derive(Debug, thiserror::Error, ToError)]
#[error("tuple {0}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, int1 = .1)]
struct Tuple(u8, i32);

#[derive(Debug, thiserror::Error, ToError)]
#[error("named")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, object = format!("{a}{b}"))]
struct Named {
    a: u8,
    b: u8,
}

#[derive(Debug, thiserror::Error, ToError)]
#[error("failed")]
#[to_error(library = Acme, code = ErrorCode::NoDomain,)]
enum Enum {
    Unit,
    Tuple(),
    Named {},
}

#[test]
fn structs_and_variants() {
    assert_eq!(Unit.to_error().detail(), Some("unit"));
    assert_eq!(Tuple(1, 2).to_error().int1(), 2);
    assert_eq!(Named { a: 1, b: 2 }.to_error().object(), Some("12"));
    for failure in [Enum::Unit, Enum::Tuple(), Enum::Named {}] {
        assert_eq!(failure.to_error().message(), "domain not found: failed");
    }
}

#[test]
fn enum_without_variants() {
    #[derive(Debug, ToError)]
    #[to_error(library = Acme)]
    enum Never {}
    #[virerr::vir_api]
    fn succeed() -> Result<u8, Never> {
        Ok(7)
    }
    assert!(matches!(succeed(), Ok(7)));
}

#[test]
fn error_trait_by_hand() {
    #[derive(Debug, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct ByHand;
    impl fmt::Display for ByHand {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("by hand")
        }
    }
    impl std::error::Error for ByHand {}
    assert_eq!(ByHand.to_error().detail(), Some("by hand"));
}

macro_rules! failure {
    ($name:ident, $library:path, $field:ident, $code:expr, $object:expr) => {
        #[derive(Debug, thiserror::Error, ToError)]
        #[error("failed")]
        #[to_error(library = $library, code = $code, object = $object, str3 = number, int1 = .$field)]
        struct $name {
            $field: i32,
            number: u8,
        }
    };
}

macro_rules! generic_failure {
    (
        $(#[$on_type:meta])* $vis:vis $name:ident<$life:lifetime, $parameter:ident: $bound:path, $count:ident: $number:ty>,
        #[$errno:meta] $io:ty, #[$transparent:meta] $inner:ty, #[$coded:meta] $field:ty, $nothing:vis,
    ) => {
        #[derive(Debug, thiserror::Error, ToError)]
        $(#[$on_type])*
        #[allow(dead_code)]
        $vis enum $name<$life, $parameter: $bound = $inner, const $count: $number = 0>
        where
            $parameter: fmt::Debug + $life,
        {
            #[$errno]
            Io(#[source] $io),
            #[$transparent]
            Inner($inner),
            #[$coded]
            Coded { $nothing field: [$field; $count], parameter: $parameter, borrowed: &$life $field },
        }
    };
}

generic_failure!(
    #[error("failed")] #[to_error(library = Acme)]
    pub(crate) OfFragments<'a, P: fmt::Display, N: usize>,
    #[to_error(errno)] std::io::Error, #[to_error(transparent)] Unit, #[to_error(code = ErrorCode::NoDomain, object = parameter)] u8,,
);

#[test]
fn all_of_it_out_of_a_macro() {
    let coded = OfFragments::Coded { field: [1, 2], parameter: "web", borrowed: &1 };
    assert_eq!(coded.to_error().object(), Some("web"));
    let inner: OfFragments<'_, String> = OfFragments::Inner(Unit);
    assert_eq!(virerr::Error::from(inner).detail(), Some("unit"));
    let io: OfFragments<'_> = OfFragments::Io(std::io::Error::from_raw_os_error(2));
    assert_eq!(io.to_error().int1(), 2);
}

failure!(FromMacro, Acme, line, ErrorCode::NoDomain, format!("line {line}"));

#[test]
fn out_of_a_macro() {
    let err = FromMacro { line: 3, number: 4 }.to_error();
    assert_eq!((err.object(), err.str3(), err.int1()), (Some("line 3"), Some("4"), 3));
}
