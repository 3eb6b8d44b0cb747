// Each of several mistakes is reported once, and nothing else.

virerr::define_codes! {
    #[library(nam = "acme")]
    struct Acme;

    enum ErrorCode {
        InternalError = 1 => "internal error",
        #[role(sytem)]
        SystemError = 1 => "system call error", "{0}",
        NoDomain = 42 "domain not found",
        #[symbol = "no domain"]
        Gone = 99999999999 => "",
        reserved 5..7;
    }

    enum ErrorDomain {
        Qemu = 10 => "",
        Xen = 10 => "Xen Driver", "Xen {}",
    }
}

virerr::domain!(ErrorDomain::Qemu);

#[virerr::vir_api]
fn lookup() -> Result<(), virerr::Error<Acme>> {
    virerr::ensure!(Acme::last_error().is_none(), ErrorCode::SystemError);
    virerr::ensure!(ErrorDomain::Xen.number() > 0, ErrorCode::Gone);
    virerr::bail!(ErrorCode::NoDomain, "web");
}

fn main() {
    assert_eq!(lookup().unwrap_err().code(), ErrorCode::InternalError);
}
