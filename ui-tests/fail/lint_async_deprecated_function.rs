// A deprecated async function is reported where it is called.
#![deny(deprecated)]

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

#[deprecated = "use `find`"]
#[virerr::vir_api]
async fn lookup() -> Result<()> {
    Ok(())
}

#[virerr::vir_api]
impl Connection {
    #[deprecated]
    pub fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }
}

#[virerr::vir_api]
async fn all(conn: &Connection) -> Result<()> {
    conn.check()?;
    lookup().await
}

fn main() {}
