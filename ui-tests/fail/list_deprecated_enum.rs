// `#[deprecated]` is for rows: on the enum as a whole, what is made of the list would warn at itself.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    #[deprecated]
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

fn main() {
    let _ = (ErrorCode::InternalError, ErrorDomain::None, Acme::last_error());
}
