// A row that is not named as variants are is reported.
#![deny(non_camel_case_types)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct acme;

    enum ErrorCode {
        #[role(internal)]
        internal_error = 1 => "internal error",
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(acme::last_error().is_none());
    assert_eq!(ErrorCode::internal_error.number() + ErrorDomain::None.number(), 1);
}
