// Each wrong form of `library` causes one error.

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
#[to_error(library, code = ErrorCode::InternalError)]
#[error("failed")]
struct Word;

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library =, code = ErrorCode::InternalError)]
#[error("failed")]
struct WithoutValue;

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library(Acme), code = ErrorCode::InternalError)]
#[error("failed")]
struct InParentheses;

fn main() {}
