// The word and the name in the wrong order: one error, and nothing is said to be missing.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    ErrorCode enum {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(Acme::last_error().is_none());
}
