// A transparent variant has nothing of its own.

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
#[to_error(library = Acme)]
enum Failure {
    #[error("no domain")]
    #[to_error(transparent, code = ErrorCode::NoDomain)]
    Inner(virerr::Error<Acme>),
    #[error("no domain")]
    #[to_error(errno, transparent)]
    Io(std::io::Error),
}

#[virerr::vir_api]
fn fail(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

fn main() {
    let _ = fail;
}
