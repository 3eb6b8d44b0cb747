// A function that is skipped has its panics as they are.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Ports;

#[virerr::vir_api]
impl Ports {
    #[virerr::vir_api(skip, panics = error)]
    pub fn port(text: &str) -> Result<u16> {
        Ok(text.parse().unwrap())
    }
}

fn main() {}
