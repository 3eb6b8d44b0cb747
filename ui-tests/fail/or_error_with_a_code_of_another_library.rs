// A code of another library, and what is not a code.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
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

fn port(text: &str) -> Result<u16> {
    text.parse::<u16>().or_error(other::ErrorCode::InternalError)
}

fn name(names: &[String]) -> Result<&String> {
    names.first().or_error_with(42, || "no name")
}

fn domain(text: &str) -> Result<u16> {
    text.parse::<u16>().or_error(ErrorDomain::Qemu)
}

fn main() {}
