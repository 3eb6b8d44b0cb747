// The domain of a module is a code: the mistake is reported once, where it is, and not at each error that is raised.

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

virerr::domain!(ErrorCode::NoDomain);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::ensure!(!name.is_empty(), ErrorCode::InternalError);
    std::fs::read(name).map_err(|err| virerr::os_error!(err, "cannot read '{name}'"))?;
    virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
