// One variant has a mistake: the imports of the others are used, and the type converts.

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

mod codes {
    pub(crate) use crate::{Acme, ErrorCode};
    pub(crate) fn object() -> &'static str {
        "web"
    }
}

mod failure {
    use crate::codes::{Acme, ErrorCode, object};

    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[to_error(library = Acme)]
    pub(crate) enum Failure {
        #[error("gone")]
        #[to_error(code = ErrorCode::NoDomain, object = object())]
        Gone,
        #[error("no code")]
        Bare(u8),
    }
}

fn convert(failure: failure::Failure) -> Result<(), virerr::Error<Acme>> {
    Err(failure)?
}

#[virerr::vir_api]
fn fail(failure: failure::Failure) -> Result<(), failure::Failure> {
    Err(failure)
}

fn main() {
    let _ = (fail, convert);
}
