// A domain of another library.

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

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod other {
    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
}

#[virerr::vir_api]
fn lookup(name: &str) -> Result<usize> {
    virerr::bail!(ErrorCode::NoDomain, domain = other::ErrorDomain::None, "no domain '{name}'");
}

fn main() {
    assert!(lookup("web").is_err());
}
