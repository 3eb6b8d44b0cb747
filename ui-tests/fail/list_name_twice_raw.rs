// A name that another row has, but for `r#`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        Try = 42 => "try again",
        r#Try = 43 => "try once more",
        NoDomain = 50 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

#[virerr::vir_api]
fn lookup() -> Result<(), virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::Try, "web");
}

fn main() {
    let failure = lookup().unwrap_err();
    assert_eq!((failure.code(), failure.domain()), (ErrorCode::Try, ErrorDomain::Qemu));
    assert!(Acme::last_error().is_some());
}
