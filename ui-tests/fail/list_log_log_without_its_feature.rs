// A logger whose feature is not on.

virerr::define_codes! {
    #[library(name = "acme", log = log)]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

#[virerr::vir_api]
fn lookup() -> Result<(), virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::NoDomain, "web");
}

fn main() {
    let failure = lookup().unwrap_err();
    assert_eq!((failure.code(), failure.domain()), (ErrorCode::NoDomain, ErrorDomain::Qemu));
    assert!(Acme::last_error().is_some());
}
