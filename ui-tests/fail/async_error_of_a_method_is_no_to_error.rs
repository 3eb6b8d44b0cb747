// An async method with an error that says nothing in the library's terms.

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

struct Refused;

impl Connection {
    #[virerr::vir_api]
    async fn close(&self, name: String, really: bool) -> Result<bool, Refused> {
        if really && name.is_empty() { Ok(self.errors.last().is_none()) } else { Err(Refused) }
    }
}

fn main() {}
