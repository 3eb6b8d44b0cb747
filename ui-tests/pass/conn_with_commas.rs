// A connection that is named by an expression with commas of its own.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default)]
struct Connection {
    errors: virerr::ConnectionErrors<Acme>,
    names: Vec<String>,
}

impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

impl Connection {
    fn part<A, B>(&self) -> &Connection {
        assert!(size_of::<A>() + size_of::<B>() > 0 && self.names.is_empty());
        self
    }

    fn either(&self, first: bool, _second: bool) -> Option<&Connection> {
        first.then_some(self)
    }
}

#[virerr::vir_api(conn = pair.0.part::<u8, Vec<u16>>(), crate = virerr)]
fn turbofish(pair: (&Connection, u8)) -> Result<u8> {
    virerr::ensure!(pair.1 > 0, ErrorCode::InternalError);
    Ok(pair.1)
}

#[virerr::vir_api(conn = if pair.1 < 3 { pair.0.either(true, false).unwrap_or(pair.0) } else { pair.0 })]
fn comparison(pair: (&Connection, u8)) -> Result<u8> {
    virerr::ensure!(pair.1 > 0, ErrorCode::InternalError);
    Ok(pair.1)
}

fn main() {
    let conn = Connection::default();
    assert!(turbofish((&conn, 1)).is_ok() && turbofish((&conn, 0)).is_err());
    assert_eq!(conn.errors.take().unwrap().api(), Some("turbofish"));
    assert!(comparison((&conn, 4)).is_ok() && comparison((&conn, 0)).is_err());
    assert_eq!(conn.errors.take().unwrap().api(), Some("comparison"));
}
