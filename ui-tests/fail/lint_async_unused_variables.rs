// A parameter and a local of an async function that nobody uses are reported.
#![deny(unused_variables)]

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
async fn lookup(conn: &Connection, name: &str, key: String, owned: Connection, (x, _): (u8, u8)) -> Result<()> {
    let count = 3;
    Ok(())
}

fn main() {}
