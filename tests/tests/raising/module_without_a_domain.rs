//! A module raises without a `domain!` if the error has its own domain, or if the library has no domains.

use crate::bare::{Bare, BareCode, Error, PlainCode, Result};
use crate::codes::{Acme, ErrorCode, ErrorDomain};
use std::io;
use virerr::NoDomains;

/// The library follows from the code, or from the domain.
#[test]
fn domain_is_given_for_one_error() {
    let err = virerr::error!(ErrorCode::NotFound, domain = ErrorDomain::Storage, "a");
    assert_eq!((err.domain(), err.detail()), (ErrorDomain::Storage, Some("a")));
    let err = virerr::error!(ErrorCode::NotFound, object = "b", domain = ErrorDomain::Network);
    assert_eq!((err.domain(), err.object()), (ErrorDomain::Network, Some("b")));
    let err = virerr::os_error!(io::Error::other("a"), domain = ErrorDomain::Network, "c");
    assert_eq!((err.domain(), err.detail()), (ErrorDomain::Network, Some("c: a")));

    fn fail(name: &str) -> crate::codes::Result {
        virerr::ensure!(!name.is_empty(), ErrorCode::NotFound, domain = ErrorDomain::Storage);
        virerr::bail!(ErrorCode::NotFound, str3 = name, domain = ErrorDomain::Network, "d")
    }
    assert_eq!(fail("").unwrap_err().domain(), ErrorDomain::Storage);
    assert_eq!(fail("web").unwrap_err().domain(), ErrorDomain::Network);

    let captured = Acme::capture();
    virerr::report!(ErrorCode::NotFound, domain = ErrorDomain::Storage, "e");
    virerr::report_warning!(ErrorCode::NotFound, domain = ErrorDomain::Network);
    let domains: Vec<_> = captured.into_errors().iter().map(virerr::Error::domain).collect();
    assert_eq!(domains, [ErrorDomain::Storage, ErrorDomain::Network]);
}

/// The values are evaluated in the order in which they are written.
#[test]
fn values_are_evaluated_in_their_order() {
    let mut order = Vec::new();
    let mut next = |name| {
        order.push(name);
        name
    };
    let code = |_| ErrorCode::NotFound;
    let domain = |_| ErrorDomain::Storage;
    let _ = virerr::error!(
        code(next("code")),
        object = next("object"),
        domain = domain(next("domain")),
        str3 = next("str3")
    );
    assert_eq!(order, ["code", "object", "domain", "str3"]);
}

/// Every macro raises in a library without domains.
#[test]
fn library_without_domains_needs_none() {
    fn system() -> Result {
        Err(io::Error::from_raw_os_error(2)).map_err(|err| virerr::os_error!(err, "a"))?;
        Ok(())
    }
    fn argument(name: &str) -> Result {
        Err(virerr::invalid_arg!(name, "must not be empty"))
    }
    fn bail() -> Result {
        virerr::bail!(BareCode::NotFound, object = "web", "a")
    }
    fn unsupported() -> Result {
        Err(virerr::unsupported!())
    }
    let captured = Bare::capture();
    virerr::report!(BareCode::NotFound, "a");
    virerr::report_warning!(BareCode::NotFound);
    let mut errors = captured.into_errors();
    let calls = [system(), argument(""), bail(), unsupported()];
    errors.extend(calls.map(Result::unwrap_err));
    errors.push(virerr::error!(BareCode::NotFound));
    let codes: Vec<_> = errors.iter().map(|err| err.code().number()).collect();
    assert_eq!(codes, [42, 42, 38, 8, 42, 1, 42]);
    for err in errors {
        let domain: NoDomains<Bare> = err.domain();
        assert_eq!((domain.number(), domain.title(), domain.to_string()), (0, "", String::new()));
    }
    // The library follows from the code.
    assert_eq!(virerr::error!(PlainCode::InternalError).code(), PlainCode::InternalError);
}

/// `domain!` without a domain defines the methods, in a module of any library.
mod with_methods {
    virerr::domain!();

    pub(super) fn with_context(result: super::Result) -> super::Result {
        result.with_context(|| "store")
    }

    pub(super) fn error() -> super::Error {
        virerr::error!(super::BareCode::NotFound, "a")
    }

    pub(super) mod below {
        use super::*;

        pub(in super::super) fn with_context(result: super::super::Result) -> super::super::Result {
            result.with_context(|| "below")
        }
    }
}

#[test]
fn domain_without_a_domain_brings_the_methods() {
    let err = with_methods::with_context(Err(with_methods::error())).unwrap_err();
    assert_eq!(err.message(), "not found: store: a");
    let err = with_methods::below::with_context(Err(err)).unwrap_err();
    assert_eq!(err.detail(), Some("below: store: a"));
}

/// A function does not see a module's domain: its library without domains needs none.
#[test]
fn library_in_a_function_needs_none() {
    virerr::define_codes! {
        #[library(name = "local", default_handler = silent)]
        struct Local;
        enum Code { #[role(internal)] InternalError = 1 => "internal error" }
    }
    let err = virerr::error!(Code::InternalError, "a");
    assert_eq!(err.message(), "internal error: a");
    assert!(Local::catalogue().domains().rows().next().is_none());
}

/// An error of a library without domains in a module with another library's domain.
mod beside_another {
    use super::{BareCode, Error, ErrorDomain};

    virerr::domain!(ErrorDomain::Storage);

    pub(super) mod bare {
        pub(in super::super) fn error() -> super::Error {
            virerr::error!(super::BareCode::NotFound)
        }
    }

    pub(super) mod with_all_of_it {
        use super::*;

        virerr::domain!();

        pub(in super::super) fn error() -> Error {
            virerr::error!(BareCode::NotFound)
        }

        pub(in super::super) fn or_error() -> Error {
            None::<()>.or_error(BareCode::NotFound).unwrap_err()
        }
    }
}

#[test]
fn child_module_need_not_import_the_domain_of_another_library() {
    assert_eq!(beside_another::bare::error().code(), BareCode::NotFound);
}

#[test]
fn domain_of_another_library_is_hidden_by_one_without_a_domain() {
    assert_eq!(beside_another::with_all_of_it::error().code(), BareCode::NotFound);
    assert_eq!(beside_another::with_all_of_it::or_error().code(), BareCode::NotFound);
}
