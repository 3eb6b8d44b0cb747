// An async body that keeps a borrow of a parameter for longer than it lives.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
async fn check(name: &str, names: &mut Vec<&'static str>) -> Result<usize> {
    names.push(name);
    Ok(names.len())
}

fn main() {}
