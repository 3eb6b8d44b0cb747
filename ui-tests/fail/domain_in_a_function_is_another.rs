// A domain in a function of a module that has another one.

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

virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::domain!(ErrorDomain::Qemu);
    virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
