// A text where a closure has to make it, and one that is not displayed.

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
    text.parse::<u16>().or_error_with(ErrorCode::NoDomain, format!("port '{text}'"))
}

fn read(path: &str) -> Result<Vec<u8>> {
    std::fs::read(path).or_os_error_with(|| ())
}

fn name(names: &[String]) -> Result<&String> {
    names.first().or_error(ErrorCode::NoDomain, || "no name")
}

fn main() {}
