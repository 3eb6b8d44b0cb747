// The code of another library in a module without a domain.

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
    Err(virerr::os_error!(std::fs::read(name).unwrap_err(), "cannot read '{name}'"))
}

fn main() {
    assert!(lookup("web").is_err());
}
