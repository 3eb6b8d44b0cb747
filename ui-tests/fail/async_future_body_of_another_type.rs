// A future whose last expression is of another type.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn check(names: &[&str]) -> impl Future<Output = Result<usize>> {
    async move {
        let count = names.len();
        count
    }
}

fn main() {}
