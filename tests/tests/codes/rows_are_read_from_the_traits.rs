//! Generic code reads the same facts through `Library`, `Code` and `Domain` as the enums return.

use crate::postgresql_list::{ErrorCode, ErrorDomain, Postgresql};
use virerr::{Code, Domain, Level, Library, Row};

/// Number, symbol, name, message, form.
fn code_facts<C: Code>(code: C) -> (i32, &'static str, &'static str, &'static str, &'static str) {
    let row = code.row();
    assert_eq!(row.number(), code.number());
    assert_eq!(C::from_number(row.number()), Some(code));
    (row.number(), row.symbol(), row.name(), row.text(), row.detail_form().unwrap())
}

fn domain_facts<D: Domain>(domain: D) -> (i32, &'static str, &'static str, &'static str) {
    let row = domain.row();
    assert_eq!(D::from_number(domain.number()), Some(domain));
    assert_eq!((row.detail_form(), row.level()), (None, None));
    (row.number(), row.symbol(), row.name(), row.text())
}

#[test]
fn a_code_gives_its_row() {
    for &code in ErrorCode::ALL {
        let debug = format!("{code:?}");
        let (number, symbol, variant, message, form) = code_facts(code);
        assert_eq!((number, symbol, variant), (code.number(), code.symbol(), &*debug));
        assert_eq!((message, form), (code.message(), code.detail_form()));
    }
}

#[test]
fn a_domain_gives_its_row() {
    for &domain in ErrorDomain::ALL {
        let debug = format!("{domain:?}");
        assert_eq!(domain_facts(domain), (domain.number(), domain.symbol(), &*debug, domain.title()));
    }
}

/// Even in a constant.
#[test]
fn a_row_is_the_one_of_the_catalogue() {
    const ROW: Row = ErrorCode::InternalError.row();
    const DOMAIN: Row = ErrorDomain::None.row();
    assert_eq!((ROW.name(), ROW.level(), DOMAIN.name()), ("InternalError", Some(Level::Error), "None"));
    let code = ErrorCode::ALL.iter().map(|code| format!("{:?}", code.row()));
    assert!(code.eq(Postgresql::catalogue().codes().rows().map(|row| format!("{row:?}"))));
    let domains = ErrorDomain::ALL.iter().map(|domain| format!("{:?}", domain.row()));
    assert!(domains.eq(Postgresql::catalogue().domains().rows().map(|row| format!("{row:?}"))));
}

#[test]
fn a_library_names_its_types() {
    fn name_of<L: Library>(_: L::Code, _: L::Domain) -> &'static str {
        L::NAME
    }
    assert_eq!(name_of::<Postgresql>(ErrorCode::InternalError, ErrorDomain::None), "postgresql");
}
