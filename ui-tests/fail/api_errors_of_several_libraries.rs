// A function that passes the error of another library on.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

mod other {
    virerr::define_codes! {
        #[library(name = "other")]
        pub(crate) struct Other;
        pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
        pub(crate) enum ErrorDomain { None = 0 => "" }
    }
}

#[virerr::vir_api]
fn check() -> Result<u8> {
    let number = inner()?;
    Ok(number)
}

#[virerr::vir_api]
fn inner() -> Result<u8, virerr::Error<other::Other>> {
    Ok(7)
}

fn main() {}
