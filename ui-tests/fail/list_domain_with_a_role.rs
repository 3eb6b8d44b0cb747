// A role on a domain.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        #[role(internal)]
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

#[virerr::vir_api]
fn lookup() -> Result<(), virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::NoDomain, "web");
}

fn main() {
    let failure = lookup().unwrap_err();
    assert_eq!((failure.code(), failure.domain()), (ErrorCode::NoDomain, ErrorDomain::None));
    assert!(Acme::last_error().is_some());
}
