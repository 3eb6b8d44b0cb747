// Two ways to fail.

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

#[virerr::vir_api(c, fail = -1, returns = code)]
fn lookup() -> Result<()> {
    Ok(())
}

#[virerr::vir_api(c, returns = bool, returns = code, fail = 3, error = err_out, error = err_out, c)]
fn find() -> Result<()> {
    Ok(())
}

#[virerr::vir_api(c, name = "acmeCount", prefix = "acme", name = "acmeCount")]
fn count() -> Result<()> {
    Ok(())
}

fn main() {
    let _ = (lookup(), find(), count());
}
