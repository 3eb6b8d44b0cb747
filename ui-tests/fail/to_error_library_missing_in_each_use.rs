// An error type without its library causes no other errors where it is used.

use virerr::ToError as _;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    enum ErrorDomain {
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(code = ErrorCode::InternalError)]
#[error("failed")]
struct Failure;

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(code = ErrorCode::InternalError)]
#[error("failed")]
struct Generic<T: std::fmt::Debug>(T)
where
    T: Clone;

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Acme)]
#[error("failed")]
enum Outer {
    #[to_error(transparent)]
    Failed(#[from] Failure),
}

#[virerr::vir_api]
fn returned(failure: Generic<u8>) -> Result<(), Generic<u8>> {
    Err(failure)
}

#[virerr::vir_api]
fn converted(failure: Failure) -> Result<(), virerr::Error<Acme>> {
    Err(failure)?
}

#[virerr::vir_api]
fn by_hand(failure: Failure) -> Result<(), virerr::Error<Acme>> {
    Err(failure.to_error())
}

#[virerr::vir_api]
fn wrapped(failure: Failure) -> Result<(), virerr::Error<Acme>> {
    Err(virerr::Error::wrap(failure))
}

#[virerr::vir_api]
fn outer(failure: Failure) -> Result<(), Outer> {
    Err(failure.into())
}

fn main() {}
