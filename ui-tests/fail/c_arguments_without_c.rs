// Arguments that are for functions in C, of a function that is not.

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

#[virerr::vir_api(name = "acmeLookup")]
fn lookup() -> Result<i32> {
    Ok(3)
}

struct Conn;

#[virerr::vir_api(prefix = "acme", error = err_out)]
impl Conn {
    pub fn open() -> Result<i32> {
        Ok(3)
    }
}

#[virerr::vir_api]
impl Conn {
    #[virerr::vir_api(returns = code)]
    pub fn count() -> Result<()> {
        Ok(())
    }

    #[virerr::vir_api(skip, c)]
    pub fn size() -> Result<()> {
        Ok(())
    }
}

fn main() {
    let _ = (lookup(), Conn::open(), Conn::count(), Conn::size());
}
