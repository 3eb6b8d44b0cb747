// Names of async functions and in blocks that are not the custom are reported.
#![deny(non_snake_case)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn lookUp(theName: &str) -> Result<usize> {
    let theLength = theName.len();
    Ok(theLength)
}

struct Domain;

#[virerr::vir_api]
impl Domain {
    pub fn lookUp(&self, theName: String) -> Result<usize> {
        Ok(theName.len())
    }
}

fn main() {}
