// A function that returns a future of no `Result`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

#[virerr::vir_api]
fn count(names: &[&str]) -> impl Future<Output = usize> {
    std::future::ready(names.len())
}

fn main() {}
