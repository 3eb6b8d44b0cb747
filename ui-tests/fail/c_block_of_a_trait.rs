// A block of a trait, and a trait.

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

struct Conn;

#[virerr::vir_api(c)]
trait Driver {
    fn open() -> Result<i32> {
        Ok(3)
    }
}

#[virerr::vir_api(c)]
impl Driver for Conn {
    fn open() -> Result<i32> {
        Ok(3)
    }
}

fn main() {
    let _ = Conn::open();
}
