// The domain of a module in a function: the raising macros look for it in the module.

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
    virerr::domain!(ErrorDomain::Qemu);
    virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
