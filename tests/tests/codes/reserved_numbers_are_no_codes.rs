//! `reserved` may be anywhere among the rows of either list, and its numbers have no row.

use crate::exact_lookup::knows_exactly;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    #[allow(non_camel_case_types)]
    enum ErrorCode {
        reserved -3..=-1 "signs of the 0.1 series";
        #[role(internal)]
        InternalError = 1 => "internal error",
        reserved 13, 40..=41, 0x100 "taken by the 0.x series";
        NoDomain = 42 => "domain not found",
        reserved 2;
        reserved 3, 4;
        reserved = 5 => "a row may have that name too",
    }
    enum ErrorDomain {
        reserved 7 "Xen";
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
        reserved 2147483647, -2147483648 "markers";
    }
}

#[test]
fn reserved_numbers_are_no_rows() {
    let code = |number| (ErrorCode::from_number(number).unwrap(), number);
    knows_exactly(&[code(1), code(42), code(5)], ErrorCode::from_number);
    assert_eq!(ErrorCode::ALL.len(), 3);
}

#[test]
fn reserved_domains_are_no_domains() {
    knows_exactly(&[(ErrorDomain::None, 0), (ErrorDomain::Qemu, 10)], ErrorDomain::from_number);
}
