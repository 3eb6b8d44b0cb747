// A `mut` in an async function that nothing needs is reported.
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
async fn lookup(mut conn: &Connection, mut name: String, mut count: &mut u8) -> Result<bool> {
    let mut is_new = name.is_empty();
    *count += 1;
    Ok(is_new && conn.errors.last().is_none())
}

fn main() {}
