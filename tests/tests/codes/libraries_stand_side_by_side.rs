//! A library can be declared in any scope: several in one module tree, in private modules and in function bodies.

use virerr::{Error, Library};

mod first {
    virerr::define_codes! {
        #[library(name = "first")]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "first's" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
    virerr::domain!(ErrorDomain::None);

    #[virerr::vir_api]
    pub(crate) fn fail() -> Result<(), virerr::Error<Acme>> {
        virerr::bail!(ErrorCode::InternalError);
    }

    pub(crate) mod second {
        virerr::define_codes! {
            #[library(name = "second")]
            pub(crate) struct Acme;
            pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "second's" }
            pub(crate) enum ErrorDomain { None = 0 => "", Part = 1 => "Part" }
        }
        virerr::domain!(ErrorDomain::Part);

        #[virerr::vir_api]
        pub(crate) fn fail() -> Result<(), virerr::Error<Acme>> {
            virerr::bail!(ErrorCode::InternalError);
        }
    }
}
use first::second;

// Two lists in one module, with different names.
virerr::define_codes! {
    #[library(name = "north")]
    struct North;
    enum NorthCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum NorthDomain { None = 0 => "" }
}
virerr::define_codes! {
    #[library(name = "south")]
    struct South;
    enum SouthCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum SouthDomain { None = 0 => "" }
}

#[test]
fn libraries_do_not_see_each_other() {
    first::Acme::set_handler(|_| {});
    second::Acme::set_handler(|_| {});
    assert!(first::fail().is_err());
    assert!(second::Acme::last_error().is_none());
    assert!(second::fail().is_err());
    assert_eq!(first::Acme::last_error().unwrap().message(), "first's");
    let err = second::Acme::last_error().unwrap();
    assert_eq!((err.message(), err.domain()), ("second's", second::ErrorDomain::Part));
}

#[test]
fn two_libraries_share_a_module() {
    let north: Error<North> = Error::builder(NorthCode::InternalError).build();
    let south: Error<South> = Error::builder(SouthCode::InternalError).build();
    assert_eq!(
        (north.code().symbol(), south.code().symbol()),
        ("NORTH_ERR_INTERNAL_ERROR", "SOUTH_ERR_INTERNAL_ERROR")
    );
    assert_eq!((North::NAME, South::NAME), ("north", "south"));
    assert_eq!((NorthDomain::ALL.len(), SouthDomain::ALL.len()), (1, 1));
}

#[test]
fn a_library_is_declared_in_a_function() {
    virerr::define_codes! {
        #[library(name = "local", default_handler = silent)]
        struct Local;
        enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        enum ErrorDomain { None = 0 => "" }
    }

    #[virerr::vir_api]
    fn fail() -> Result<(), Error<Local>> {
        virerr::bail!(ErrorCode::InternalError, domain = ErrorDomain::None, "in a function");
    }
    assert!(fail().is_err());
    assert_eq!(Local::last_error().unwrap().detail(), Some("in a function"));
}
