// More than one word after `panics`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api(panics = error(detail))]
fn port(text: &str) -> Result<u16> {
    Ok(text.parse().unwrap())
}

fn main() {}
