// A connection that C passes cannot be changed by one function alone.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default, virerr::Connected)]
struct Conn(virerr::ConnectionErrors<Acme>);

impl virerr::c::Object for Conn {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::NoDomain;
}

#[virerr::vir_api(c)]
fn lookup(conn: &mut Conn) -> Result<i32> {
    let _ = conn;
    Ok(3)
}

fn main() {}
