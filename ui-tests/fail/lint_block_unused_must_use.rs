// A `Result` of a function of a block that is let go of is reported.
#![deny(unused_must_use)]

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
    pub fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }

    pub async fn check_again(&self) -> Result<bool> {
        self.check();
        self.check()
    }

    #[must_use]
    pub fn check_more(&self) -> Result<bool> {
        self.check_again();
        self.check()
    }
}

fn main() {
    Connection::default().check_more();
}
