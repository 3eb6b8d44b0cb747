// Code after a return in a block is reported.
#![deny(unreachable_code)]

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
    pub fn lookup(&self) -> Result<()> {
        return Ok(());
        println!("looked up");
    }

    pub fn left_alone(&self) -> Domain {
        return Domain;
        println!("looked up");
    }
}

fn main() {}
