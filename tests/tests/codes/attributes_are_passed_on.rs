//! Derives, lint levels and tools' attributes on the struct, on both enums and on rows stay where they were written.

use std::fmt::Debug;

/// A trait that a derive could implement.
trait Described {
    fn described() -> &'static str;
}

virerr::define_codes! {
    /// The library.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[allow(non_camel_case_types)]
    #[library(name = "acme")]
    pub(crate) struct acme_library;

    /// Codes.
    #[allow(non_camel_case_types)]
    #[rustfmt::skip]
    pub(crate) enum error_code {
        /// A bug.
        #[role(internal)]
        #[allow(clippy::upper_case_acronyms)]
        ERR_INTERNAL   = 1 => "internal error",
        #[doc = concat!("Another", " error.")]
        #[expect(non_camel_case_types, reason = "the name is C's")]
        err_other      = 2 => "another error",
    }

    /// Domains.
    #[allow(non_camel_case_types)]
    pub(crate) enum error_domain {
        FROM_NONE = 0 => "",
    }
}

impl Described for acme_library {
    fn described() -> &'static str {
        "acme"
    }
}

#[test]
fn derives_on_the_library_hold() {
    fn has_them<T: Copy + Debug + Default + Eq + std::hash::Hash>(_: T) {}
    has_them(acme_library);
    assert_eq!(acme_library::described(), "acme");
}

#[test]
fn lint_levels_and_tools_attributes_on_an_enum_hold() {
    assert_eq!(error_domain::FROM_NONE.number(), 0);
}

#[test]
fn names_that_the_attributes_allow_are_the_names() {
    assert_eq!(format!("{:?}", error_code::ERR_INTERNAL), "ERR_INTERNAL");
    assert_eq!("err_other".parse(), Ok(error_code::err_other));
}

mod inner {
    pub(super) mod most {
        virerr::define_codes! {
            #[library(name = "inner")]
            pub(in super::super) struct Inner;
            pub(in super::super) enum ErrorCode { #[role(internal)] Internal = 1 => "internal error" }
            pub(in super::super) enum ErrorDomain { None = 0 => "" }
        }
    }
}

#[test]
fn visibility_is_that_of_each_item() {
    use inner::most::{ErrorCode, ErrorDomain, Inner};
    let err: virerr::Error<Inner> = virerr::Error::builder(ErrorCode::Internal).build();
    assert_eq!(err.domain(), ErrorDomain::None);
}

/// The attributes that a derive macro reads stay where they were written.
#[test]
fn helper_attributes_of_derives_stay() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        #[derive(Default)]
        enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[default]
            NoDomain = 42 => "domain not found",
        }
        #[derive(Default)]
        #[must_use]
        enum ErrorDomain { #[default] None = 0 => "" }
    }
    assert_eq!(ErrorCode::default(), ErrorCode::NoDomain);
    assert_eq!(ErrorDomain::default(), ErrorDomain::None);
}
