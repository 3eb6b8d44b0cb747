// A function that returns what C has not.

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

struct Domain;

#[virerr::vir_api(c)]
fn lookup() -> Result<Domain> {
    Ok(Domain)
}

#[virerr::vir_api(c)]
fn names() -> Result<Option<&'static str>> {
    Ok(None)
}

fn main() {
    let _ = (lookup(), names());
}
