// A `mut` in a function of a block that nothing needs is reported.
#![deny(unused_mut)]

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
    pub fn lookup(mut self, mut name: String) -> Result<bool> {
        let mut is_new = name.is_empty();
        Ok(is_new && self.errors.last().is_none())
    }

    pub async fn find(mut self, mut name: String) -> Result<bool> {
        let mut is_new = name.is_empty();
        Ok(is_new && self.errors.last().is_none())
    }
}

fn main() {}
