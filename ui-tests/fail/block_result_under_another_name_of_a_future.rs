// A function of a block that returns a future of a `Result` under another name.

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

type Checked<T> = Result<T>;

#[virerr::vir_api]
impl Connection {
    pub fn check(&self) -> impl Future<Output = Checked<bool>> {
        std::future::ready(Ok(self.errors.last().is_none()))
    }

    pub fn is_new(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }
}

fn main() {}
