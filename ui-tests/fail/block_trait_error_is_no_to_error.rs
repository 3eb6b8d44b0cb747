// A default method of a trait, with an error that says nothing in the library's terms.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
trait Parse {
    fn parse(&self, text: &str) -> Result<u32, std::num::ParseIntError> {
        text.parse()
    }
}

fn main() {}
