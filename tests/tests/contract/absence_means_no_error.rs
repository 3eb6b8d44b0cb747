//! Level is None 0, Warning 1, Error 2. Absence means that there is no error, never a code: 0 is not a code, and no
//! other number is mistaken for one (R3).

use crate::fixture::library;
use virerr::{Code, Level};

/// R3
#[test]
fn levels_have_libvirts_numbers() {
    let numbers = [(Level::None, 0), (Level::Warning, 1), (Level::Error, 2)];
    for (level, number) in numbers {
        assert_eq!(level.number(), number);
        assert_eq!(Level::from_number(number), Some(level));
    }
    for number in [-1, 3, i32::MIN, i32::MAX] {
        assert_eq!(Level::from_number(number), None);
    }
}

/// R3
#[test]
fn absence_means_that_nothing_failed() {
    library!();
    let conn = Connection::new();
    for _ in 0..2 {
        assert!(Acme::last_error().is_none());
        assert!(Acme::take_last_error().is_none());
        assert!(conn.errors().last().is_none());
        assert!(conn.errors().take().is_none());
    }
}

/// R3: an error of unknown severity is an error.
#[test]
fn level_none_is_no_absence() {
    library!();
    Acme::set_handler(|_| ());
    let err = virerr::Error::builder(ErrorCode::NoDomain).level(Level::None).build();
    call(|| Err::<(), _>(err)).unwrap_err();
    assert_eq!(Acme::last_error().unwrap().level(), Level::None);
}

/// Makes lists whose numbers are looked up in different ways.
macro_rules! list {
    ($name:ident: $($variant:ident = $number:literal),*) => {
        #[allow(dead_code)]
        mod $name {
            virerr::define_codes! {
                /// A library.
                #[library(name = "acme")]
                pub(crate) struct Acme;
                /// Codes.
                pub(crate) enum ErrorCode {
                    /// A bug.
                    #[role(internal)]
                    InternalError = 1 => "internal error",
                    $(
                        /// A code.
                        $variant = $number => "a code",
                    )*
                }
                /// Domains.
                pub(crate) enum ErrorDomain {
                    /// None.
                    None = 0 => "",
                }
            }
        }
    };
}
list!(contiguous: Two = 2, Three = 3);
list!(with_holes: Minus = -3, Four = 4, Nine = 9);
list!(sparse: Lowest = -2147483648, Low = -70000, Mid = 65537, High = 1073741824, Highest = 2147483647);

/// Returns every number near a boundary that an index could get wrong, and all the small ones.
fn numbers() -> impl Iterator<Item = i32> {
    let powers = (0..32).map(|bit| (1_i64 << bit) as i32);
    let near = powers.flat_map(|power| (-2..=2).map(move |step| power.wrapping_add(step)));
    near.chain(-70_010..70_010)
}

fn assert_found_by_its_number_only<C: Code>(all: &[C]) {
    assert_eq!(C::from_number(0), None, "0 is never a code");
    for number in numbers() {
        let expected = all.iter().copied().find(|code| code.number() == number);
        assert_eq!(C::from_number(number), expected, "{number}");
    }
}

/// R3
#[test]
fn number_that_no_code_has_is_no_code() {
    assert_found_by_its_number_only(contiguous::ErrorCode::ALL);
    assert_found_by_its_number_only(with_holes::ErrorCode::ALL);
    assert_found_by_its_number_only(sparse::ErrorCode::ALL);
    assert!(sparse::ErrorCode::try_from(0).is_err());
    assert!(sparse::ErrorCode::try_from(2).is_err());
}

/// R3
#[test]
fn every_declared_code_can_be_raised_and_found() {
    fn check<C: Code>(all: &[C], count: usize) {
        assert_eq!(all.len(), count);
        for &code in all {
            assert_eq!(C::from_number(code.number()), Some(code));
            assert_eq!(virerr::Error::builder(code).build().code(), code);
        }
    }
    check(contiguous::ErrorCode::ALL, 3);
    check(with_holes::ErrorCode::ALL, 4);
    check(sparse::ErrorCode::ALL, 6);
    for &code in sparse::ErrorCode::ALL {
        assert_eq!(code.symbol().parse(), Ok(code));
    }
}
