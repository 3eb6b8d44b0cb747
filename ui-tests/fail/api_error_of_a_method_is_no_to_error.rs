// A method with an error that says nothing in the library's terms.

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

#[derive(Debug, PartialEq)]
struct Refused;

impl Connection {
    #[virerr::vir_api]
    fn close(&self, really: bool) -> Result<bool, Refused> {
        if really { Ok(self.errors.last().is_none()) } else { Err(Refused) }
    }
}

fn main() {
    assert_eq!(Connection::default().close(false), Err(Refused));
}
