//! Generic code reads the same facts through `Library`, `Code` and `Domain` as the enums give themselves.

use crate::postgresql_list::{ErrorCode, ErrorDomain, Postgresql};
use virerr::{Code, Domain, Library};

/// Number, symbol, name, message, form.
fn code_facts<C: Code>(code: C) -> (i32, &'static str, &'static str, &'static str, &'static str) {
    let info = code.info();
    assert_eq!(info.number(), code.number());
    assert_eq!(C::from_number(info.number()), Some(code));
    (info.number(), info.symbol(), info.variant(), info.message(), info.detail_form())
}

fn domain_facts<D: Domain>(domain: D) -> (i32, &'static str, &'static str, &'static str) {
    let info = domain.info();
    assert_eq!(D::from_number(domain.number()), Some(domain));
    (info.number(), info.symbol(), info.variant(), info.title())
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

#[test]
fn a_library_names_its_types() {
    fn name_of<L: Library>(_: L::Code, _: L::Domain) -> &'static str {
        L::NAME
    }
    assert_eq!(name_of::<Postgresql>(ErrorCode::InternalError, ErrorDomain::None), "postgresql");
}
