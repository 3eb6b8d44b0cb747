// The error type is none of the library's at all.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(panics = error)]
fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_| text.to_owned())
}

fn main() {}
