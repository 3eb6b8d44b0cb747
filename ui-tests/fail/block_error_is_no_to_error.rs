// A method of a block, with an error that says nothing in the library's terms.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default)]
struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
}

impl virerr::Connected for Connection {
    type Library = Acme;

    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

#[virerr::vir_api]
impl Connection {
    pub fn parse(&self, text: &str) -> Result<u32, std::num::ParseIntError> {
        text.parse()
    }

    pub fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }
}

fn main() {}
