// A role that is almost one.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(no_memry)]
        NoMemory = 2 => "out of memory",
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
    virerr::bail!(ErrorCode::NoMemory, "web");
}

fn main() {
    let failure = lookup().unwrap_err();
    assert_eq!((failure.code(), failure.domain()), (ErrorCode::NoMemory, ErrorDomain::Qemu));
    assert!(Acme::last_error().is_some());
}
