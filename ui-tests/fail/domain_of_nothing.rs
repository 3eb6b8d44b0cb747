// `domain!` without a domain, in a library that has domains.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!();

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
