// An async body that borrows what is borrowed.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn check(mut names: Vec<u8>) -> Result<usize> {
    let first = &names[0];
    names.push(1);
    Ok(usize::from(*first))
}

fn main() {}
