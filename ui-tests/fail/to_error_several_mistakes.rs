// Each of several mistakes is reported once, and nothing else.

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
#[to_error(library = Acme, errno)]
enum Failure {
    #[error("no domain")]
    #[to_error(code = ErrorCode::NoDomain, objekt = name, level = fatal)]
    Missing { name: String },
    #[error("cannot read")]
    #[to_error(errno = cause, int1 = 3)]
    Io { source: std::io::Error },
    #[error("inner")]
    #[to_error(transparent, domain = ErrorDomain::Qemu)]
    Inner(virerr::Error<Acme>, String),
    #[error("gone")]
    Gone,
}

#[virerr::vir_api]
fn fail(failure: Failure) -> Result<(), Failure> {
    Err(failure)
}

fn main() {
    let _ = fail;
}
