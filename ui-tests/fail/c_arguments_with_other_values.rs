// Values that the arguments do not take.

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

#[virerr::vir_api(c, returns = value)]
fn lookup() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, error = out)]
fn find() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, name = acme)]
fn count() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, fail)]
fn size() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, fail = )]
fn share() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c = true)]
fn list() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c(prefix = "acme"))]
fn open() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, prefx = "acme")]
fn close() -> Result<i32> {
    Ok(3)
}

fn main() {
    let _ = (lookup(), find(), count(), size(), share(), list(), open(), close());
}
