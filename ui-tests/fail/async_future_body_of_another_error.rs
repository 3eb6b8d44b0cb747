// A future whose failure is of another type.

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
        if names.is_empty() {
            return Err("empty");
        }
        Ok(names.len())
    }
}

fn main() {}
