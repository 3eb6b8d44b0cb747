// An error that is made and not returned is not reported, and the compiler says so.
#![deny(unused_must_use)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    virerr::error!(ErrorCode::InternalError, "lost");
    virerr::unsupported!();
    let _ = (ErrorCode::InternalError, ErrorDomain::None, Acme::last_error());
}
