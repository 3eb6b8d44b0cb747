// The domain of one error is a code.

virerr::define_codes! {
    #[library(name = "acme")]
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

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::bail!(ErrorCode::NoDomain, domain = ErrorCode::InternalError, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
