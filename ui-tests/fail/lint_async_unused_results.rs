// A result that is let go of is reported.
#![deny(unused_results)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn start(names: &mut Vec<String>) -> Result<()> {
    names.pop();
    Ok(())
}

fn main() {}
