// An error whose type has no name, and is of another kind.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
fn size() -> Result<usize, impl std::error::Error> {
    "7".parse::<usize>()
}

fn main() {}
