// The error of a panic does not convert to the error type.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Debug, virerr::ToError)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct NotANumber;

impl std::fmt::Display for NotANumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not a number")
    }
}

impl std::error::Error for NotANumber {}

#[virerr::vir_api(panics = error)]
fn port(text: &str) -> Result<u16, NotANumber> {
    text.parse().map_err(|_| NotANumber)
}

fn main() {}
