//! With any pattern of numbers, a list finds every row by its number, and no row by another number.

use crate::exact_lookup::knows_exactly;
use crate::{list_of_114, list_of_1000};

/// Declares a library in its own module, with these rows as its codes; the first has the `internal` role.
macro_rules! list {
    ($module:ident: $($rows:tt)*) => {
        mod $module {
            virerr::define_codes! {
                #[library(name = "rows")]
                pub(super) struct Library;
                pub(super) enum ErrorCode { #[role(internal)] $($rows)* }
                pub(super) enum ErrorDomain { None = 0 => "" }
            }
        }
    };
}

/// Checks that the list has these numbers, in this order, and no others.
macro_rules! assert_numbers {
    ($list:ident, $numbers:expr) => {{
        use $list::ErrorCode;
        let numbers: Vec<i32> = $numbers.into_iter().collect();
        assert_eq!(ErrorCode::ALL.iter().map(|code| code.number()).collect::<Vec<_>>(), numbers);
        let rows: Vec<(ErrorCode, i32)> = ErrorCode::ALL.iter().copied().zip(numbers).collect();
        knows_exactly(&rows, ErrorCode::from_number);
        for &code in ErrorCode::ALL {
            assert_eq!(ErrorCode::try_from(i32::from(code)), Ok(code));
            assert_eq!(code.message().replace(' ', ""), format!("{code:?}").to_lowercase());
            assert_eq!(code.symbol().parse(), Ok(code));
        }
    }};
}

#[test]
fn one_row() {
    list!(one: A = 1 => "a");
    assert_numbers!(one, [1]);
}

#[test]
fn one_row_at_either_end_of_the_range() {
    list!(lowest: A = -2147483648 => "a");
    list!(highest: A = 2147483647 => "a");
    assert_numbers!(lowest, [i32::MIN]);
    assert_numbers!(highest, [i32::MAX]);
}

#[test]
fn rows_without_a_gap() {
    assert_numbers!(list_of_114, 1..=114);
    assert_numbers!(list_of_1000, 1..=1000);
}

#[test]
fn rows_without_a_gap_that_begin_anywhere() {
    list!(high: A = 7001 => "a", B = 7002 => "b", C = 7003 => "c");
    assert_numbers!(high, 7001..=7003);
}

#[test]
fn holes() {
    list!(holes: A = 1 => "a", B = 2 => "b", C = 5 => "c", D = 9 => "d", E = 40 => "e");
    assert_numbers!(holes, [1, 2, 5, 9, 40]);
}

#[test]
fn rows_out_of_order() {
    list!(shuffled: A = 3 => "a", B = 1 => "b", C = 4 => "c", D = 2 => "d");
    assert_numbers!(shuffled, [3, 1, 4, 2]);
    list!(backwards: A = 3 => "a", B = 2 => "b", C = 1 => "c");
    assert_numbers!(backwards, [3, 2, 1]);
}

#[test]
fn negative_numbers() {
    list!(below: A = -3 => "a", B = -2 => "b", C = -1 => "c");
    assert_numbers!(below, [-3, -2, -1]);
    list!(around: A = -1 => "a", B = 1 => "b", C = -22 => "c", D = 13 => "d");
    assert_numbers!(around, [-1, 1, -22, 13]);
    list!(scattered: A = -1_000_000 => "a", B = 1_000_000 => "b", C = -5 => "c");
    assert_numbers!(scattered, [-1_000_000, 1_000_000, -5]);
}

#[test]
fn scattered_numbers() {
    list!(both_ends: A = -2147483648 => "a", B = 2147483647 => "b");
    assert_numbers!(both_ends, [i32::MIN, i32::MAX]);
    list!(powers: A = 1 => "a", B = 256 => "b", C = 65_536 => "c", D = 16_777_216 => "d", E = 1_073_741_824 => "e");
    assert_numbers!(powers, [1, 1 << 8, 1 << 16, 1 << 24, 1 << 30]);
    list!(high_halves: A = 0x1_0001 => "a", B = 0x2_0001 => "b", C = 0x3_0001 => "c", D = 0x7fff_0001 => "d");
    assert_numbers!(high_halves, [0x1_0001, 0x2_0001, 0x3_0001, 0x7fff_0001]);
}

#[test]
fn numbers_in_any_notation() {
    list!(notations: A = 0x10 => "a", B = 0b10001 => "b", C = 0o22 => "c", D = 1_9 => "d", E = 20i32 => "e");
    assert_numbers!(notations, 16..=20);
}

#[test]
fn domains() {
    use list_of_114::ErrorDomain;
    let rows: Vec<(ErrorDomain, i32)> = ErrorDomain::ALL.iter().copied().zip(0..).collect();
    assert_eq!(rows.len(), 70);
    knows_exactly(&rows, ErrorDomain::from_number);
}

#[test]
fn domains_with_scattered_and_negative_numbers() {
    virerr::define_codes! {
        #[library(name = "rows")]
        struct Library;
        enum ErrorCode { #[role(internal)] A = 1 => "a" }
        enum ErrorDomain { High = 900_000 => "High", None = 0 => "", Low = -900_000 => "Low" }
    }
    let rows = [(ErrorDomain::High, 900_000), (ErrorDomain::None, 0), (ErrorDomain::Low, -900_000)];
    assert_eq!(ErrorDomain::ALL, rows.map(|(domain, _)| domain));
    knows_exactly(&rows, ErrorDomain::from_number);
}
