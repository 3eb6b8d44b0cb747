// A call of a function of a block with an argument too few.

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
    pub fn find(&self, name: &str, number: usize) -> Result<usize> {
        Ok(name.len() + number)
    }
}

fn main() {
    let _ = Domain.find("web");
}

