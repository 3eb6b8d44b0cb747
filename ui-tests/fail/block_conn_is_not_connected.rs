// `conn` of a block names a field that is no connection.

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

struct Domain {
    conn: Connection,
    name: String,
}

#[virerr::vir_api(conn = self.name)]
impl Domain {
    pub fn start(&self) -> Result<bool> {
        Ok(self.conn.errors.last().is_none())
    }

    pub fn length(&self) -> Result<usize> {
        Ok(self.name.len())
    }
}

fn main() {}
