// A lifetime that is not seen is reported.
#![deny(elided_lifetimes_in_paths, elided_named_lifetimes, mismatched_lifetime_syntaxes)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct View<'a>(&'a str);

#[virerr::vir_api]
async fn start(name: &str) -> Result<View> {
    Ok(View(name))
}

fn main() {}
