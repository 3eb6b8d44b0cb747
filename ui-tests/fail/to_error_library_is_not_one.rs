// The library of an error type is some other type.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }
}

struct Client;

#[derive(Debug, virerr::ToError)]
#[to_error(library = Client, code = ErrorCode::NoDomain)]
enum Failure {
    #[to_error(object = .0)]
    Missing(String),
    #[to_error(errno)]
    Io(std::io::Error),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("missing")
    }
}

impl std::error::Error for Failure {}

fn main() {
    let _ = (Failure::Missing(String::new()), Failure::Io(std::io::Error::other("a")), Client, Acme);
}
