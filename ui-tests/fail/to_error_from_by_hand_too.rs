// A conversion of the author's own, and none is left out.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[error("gone")]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
struct Failure;

impl From<Failure> for virerr::Error<Acme> {
    fn from(_: Failure) -> Self {
        virerr::Error::builder(ErrorCode::NoDomain).build()
    }
}

fn main() {}
