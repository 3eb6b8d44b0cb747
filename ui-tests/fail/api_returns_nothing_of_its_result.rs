// A function without a return type, whose body gives a result.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

fn find(name: &str) -> Result<u32> {
    Ok(name.len() as u32)
}

#[virerr::vir_api]
fn start(name: &str) {
    let id = find(name)?;
    Ok(id)
}

fn main() {
    start("web");
}
