// A future with a `?` on an error that does not become the function's.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn check(text: &str) -> impl Future<Output = Result<u32>> {
    async move {
        Ok(text.parse::<u32>()?)
    }
}

fn main() {}
