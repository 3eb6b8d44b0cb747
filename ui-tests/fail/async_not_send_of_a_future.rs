// A future that is returned and is not `Send`, given to where it has to be.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

fn spawn(_: impl Future + Send + 'static) {}

use std::rc::Rc;

#[virerr::vir_api]
fn lookup() -> impl Future<Output = Result<usize>> {
    let name = Rc::new(7);
    async move { Ok(*name) }
}

fn main() {
    spawn(lookup());
}

