// A function that raises an error of its library, and one of another.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

virerr::domain!(ErrorDomain::None);

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
fn check(number: u8) -> Result<u8> {
    virerr::ensure!(number > 1, ErrorCode::InternalError);
    virerr::ensure!(number > 2, other::ErrorCode::InternalError);
    Ok(number)
}

fn main() {}
