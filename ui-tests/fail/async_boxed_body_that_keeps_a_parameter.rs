// A boxed future that keeps a borrow of a parameter for longer than it lives.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[virerr::vir_api]
fn check(name: &str, names: &mut Vec<&'static str>) -> std::pin::Pin<Box<dyn Future<Output = Result<usize>>>> {
    Box::pin(async move {
        names.push(name);
        Ok(names.len())
    })
}

fn main() {}
