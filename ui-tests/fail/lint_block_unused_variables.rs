// Parameters and locals of the functions of a block that nobody uses are reported, in those that are left alone too.
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
impl Connection {
    pub fn lookup(&self, name: &str, key: String) -> Result<()> {
        let count = 3;
        Ok(())
    }

    pub async fn find(&self, name: &str, key: String) -> Result<()> {
        let count = 3;
        Ok(())
    }

    fn private(&self, name: &str) -> Result<()> {
        let count = 3;
        Ok(())
    }

    pub fn count(&self, name: &str) -> Count {
        let count = 3;
        Count
    }

    #[virerr::vir_api(skip)]
    pub fn skipped(&self, name: &str) -> Result<()> {
        let count = 3;
        Ok(())
    }
}

struct Count;

fn main() {}
