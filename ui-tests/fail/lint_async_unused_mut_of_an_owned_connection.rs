// A `mut` of a connection that an async function owns is reported, where nothing needs it.
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
async fn lookup(mut conn: Connection, mut number: u8, mut _unused: String) -> Result<bool> {
    Ok(number > 1 && conn.errors.last().is_none())
}

fn main() {}
