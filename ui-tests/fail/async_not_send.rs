// A future that keeps what is not `Send` across an `await`, given to where it has to be.

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
async fn lookup() -> Result<usize> {
    let name = Rc::new(7);
    std::future::ready(()).await;
    Ok(*name)
}

fn main() {
    spawn(lookup());
}

