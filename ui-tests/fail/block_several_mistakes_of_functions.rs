// Each of several mistakes on the functions of a block is reported once, and the others still exist.

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

#[virerr::vir_api(conn = self)]
impl Connection {
    #[virerr::vir_api(skip, skip)]
    pub fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }

    pub const fn checked(number: u8) -> Result<u8> {
        Ok(number)
    }

    #[virerr::vir_api(cnn = none)]
    pub fn is_new(&self) -> Result<bool> {
        self.check()
    }
}

fn main() {
    assert!(Connection::default().is_new().is_ok());
}

