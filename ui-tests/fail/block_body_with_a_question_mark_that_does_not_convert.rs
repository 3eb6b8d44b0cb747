// The body of a function in a block, with a `?` on an error that does not become the function's.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

struct Domain;

#[virerr::vir_api]
impl Domain {
    pub fn check(&self, text: &str) -> Result<u32> {
        Ok(text.parse::<u32>()?)
    }
}

fn main() {}
