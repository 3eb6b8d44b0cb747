// Names that C does not take.

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

#[virerr::vir_api(c, name = "acme-lookup")]
fn lookup() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, prefix = "2acme")]
fn find() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c)]
fn größe() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c)]
fn double() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, prefix = "")]
fn open() -> Result<i32> {
    Ok(3)
}

fn main() {
    let _ = (lookup(), find(), größe(), double(), open());
}
