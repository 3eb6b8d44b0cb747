// A domain for a module of a library without domains.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }
}

virerr::domain!(ErrorCode::NoDomain);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::bail!(ErrorCode::NoDomain, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
