// A method of a trait that returns an associated type, which may be a `Result`.

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

trait Check {
    type Checked;

    fn check(&self) -> Self::Checked;

    fn is_new(&self) -> Result<bool>;
}

#[virerr::vir_api]
impl Check for Connection {
    type Checked = Result<bool>;

    fn check(&self) -> Self::Checked {
        Ok(self.errors.last().is_none())
    }

    fn is_new(&self) -> Result<bool> {
        self.check()
    }
}

fn main() {}
