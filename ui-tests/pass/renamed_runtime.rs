// A crate that knows the runtime by another name, or through the crate of somebody else.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

mod framework {
    pub(crate) mod prelude {
        pub(crate) use virerr as runtime;
    }
}

mod by_name {
    errors::define_codes! {
        #[library(name = "acme", default_handler = silent, crate = errors)]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
    errors::domain!(ErrorDomain::None);

    #[errors::vir_api(crate = errors)]
    pub(crate) fn fail() -> Result<(), errors::Error<Acme>> {
        errors::report!(ErrorCode::InternalError, int1 = 7, "by name");
        "x".parse::<u8>().or_error_with(ErrorCode::InternalError, || "by name")?;
        Ok(())
    }
}

mod by_path {
    use super::framework::prelude::runtime;

    runtime::define_codes! {
        #[library(name = "acme", default_handler = silent, crate = crate::framework::prelude::runtime)]
        pub(crate) struct Acme;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
    runtime::domain!(ErrorDomain::None);

    #[runtime::vir_api(crate = super::framework::prelude::runtime, conn = none)]
    pub(crate) fn fail() -> Result<(), runtime::Error<Acme>> {
        runtime::report_warning!(ErrorCode::InternalError, conn = runtime::ConnectionErrors::new());
        Err(std::io::Error::other("full")).or_os_error_with(|| "by path")
    }
}

fn main() {
    assert!(by_name::fail().is_err() && by_path::fail().is_err());
    assert_eq!(by_name::Acme::last_error().unwrap().detail(), Some("by name: invalid digit found in string"));
    assert_eq!(by_path::Acme::last_error().unwrap().detail(), Some("by path: full"));
}
