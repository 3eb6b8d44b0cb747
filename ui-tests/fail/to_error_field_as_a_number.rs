// A field of a tuple variant without its dot.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[derive(Debug, thiserror::Error, virerr::ToError)]
#[to_error(library = Acme)]
enum Failure {
    #[error("no domain '{0}'")]
    #[to_error(code = ErrorCode::InternalError, object = 0)]
    NoDomain(String),
}

fn main() {}
