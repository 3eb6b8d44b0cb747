// A parameter and a local of a function that returns a future that nobody uses are reported.
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
fn lookup(conn: &Connection, name: &str, key: String, owned: Connection) -> impl Future<Output = Result<()>> {
    let count = 3;
    async {
        let total = 4;
        Ok(())
    }
}

fn main() {}
