// Results whose error is not of the system.

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

fn port(text: &str) -> Result<u16> {
    Ok(text.parse::<u16>().or_os_error()?)
}

fn name(names: &[String]) -> Result<&String> {
    names.first().or_os_error_with(|| "no name")
}

fn main() {}
