// A value that is neither a result nor an option.

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

fn port(port: u16) -> Result<u16> {
    port.or_error(ErrorCode::NoDomain)
}

fn main() {}
