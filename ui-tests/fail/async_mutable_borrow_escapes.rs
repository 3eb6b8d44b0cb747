// A body that returns a borrow of a `mut` parameter.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn first(mut names: Vec<u8>) -> Result<&'static u8> {
    names.push(1);
    Ok(&names[0])
}

fn main() {}
