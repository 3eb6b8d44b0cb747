// Functions of a block that has no attribute.

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

impl Conn {
    #[virerr::vir_api(c)]
    fn open() -> Result<i32> {
        let _ = Self;
        Ok(3)
    }
}

fn main() {
    let _ = Conn::open();
}
