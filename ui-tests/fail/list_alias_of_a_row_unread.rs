// The row is there, and cannot be read: what leads to it is right.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        # NoDomain = 42 => "domain not found",
        alias Missing = NoDomain;
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(Acme::last_error().is_none());
}
