// A text alone is no error: its code comes first.
virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

fn main() {
    virerr::report!("lost");
    virerr::report_warning!("lost");
    let _ = (ErrorCode::InternalError, VIR_FROM_THIS, Acme::last_error());
}
