// A `mut` that nothing needs is reported.
#![deny(unused_mut)]

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

#[virerr::vir_api]
fn lookup(mut conn: &Connection, mut name: String, mut count: &mut u8) -> Result<bool> {
    let mut is_new = name.is_empty();
    *count += 1;
    Ok(is_new && conn.errors.last().is_none())
}

fn main() {
    assert!(lookup(&Connection::default(), String::new(), &mut 0).is_ok());
}
