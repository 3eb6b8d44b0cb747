// `conn` is an expression that is not finished.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
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

impl Connection {
    #[virerr::vir_api(conn = self.)]
    fn check(&self) -> Result<bool> {
        Ok(self.errors.last().is_none())
    }
}

fn main() {
    assert!(Connection::default().check().is_ok());
}
