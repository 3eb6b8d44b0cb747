// A module that makes an error of a result without `domain!`, beside one that has it.

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

mod qemu {
    virerr::domain!(super::ErrorDomain::Qemu);

    fn port(text: &str) -> super::Result<u16> {
        text.parse().or_error(super::ErrorCode::NoDomain)
    }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

fn port(text: &str) -> Result<u16> {
    text.parse::<u16>().or_error(ErrorCode::NoDomain)
}

fn read(path: &str) -> Result<Vec<u8>> {
    std::fs::read(path).or_os_error_with(|| format!("cannot read '{path}'"))
}

fn main() {}
