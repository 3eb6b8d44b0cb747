// `no_from` with a value, and on a variant.

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
#[to_error(library = Acme, code = ErrorCode::NoDomain, no_from = true)]
struct Failure;

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
enum Other {
    #[error("gone")]
    #[to_error(no_from)]
    Gone,
}

fn main() {}
