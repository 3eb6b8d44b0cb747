// A value where the code is returned.

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

#[virerr::vir_api(c, returns = code)]
fn lookup() -> Result<i32> {
    Ok(3)
}

#[virerr::vir_api(c, returns = bool)]
fn find() -> Result<bool> {
    Ok(true)
}

fn main() {
    let _ = (lookup(), find());
}
