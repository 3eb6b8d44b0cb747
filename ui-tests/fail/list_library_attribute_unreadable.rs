// What cannot be read may be the name: that is not asked for as well.

virerr::define_codes! {
    #[library(name = "acme") silent]
    struct Acme;

    enum ErrorCode {
        #[role(internal) level(warning)]
        InternalError = 1 => "internal error",
        alias Bug InternalError;
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(Acme::last_error().is_none());
}
