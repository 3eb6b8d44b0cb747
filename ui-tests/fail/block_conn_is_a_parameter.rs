// `conn` of a block names a parameter that not every function has.

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

struct Domain;

#[virerr::vir_api(conn = conn)]
impl Domain {
    pub fn start(&self, conn: &Connection) -> Result<bool> {
        Ok(conn.errors.last().is_none())
    }

    pub fn stop(&self) -> Result<bool> {
        Ok(true)
    }
}

fn main() {}
