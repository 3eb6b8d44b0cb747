// A future that is returned as `Send` and is not.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

use std::rc::Rc;

#[virerr::vir_api]
fn lookup() -> impl Future<Output = Result<usize>> + Send {
    let name = Rc::new(7);
    async move { Ok(*name) }
}

fn main() {}
