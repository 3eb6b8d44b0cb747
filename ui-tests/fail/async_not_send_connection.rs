// A future of a method whose connection is not `Sync`, given to where it has to be `Send`.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

fn spawn(_: impl Future + Send + 'static) {}

use std::cell::Cell;

#[derive(Default)]
struct Domain {
    errors: virerr::ConnectionErrors<Acme>,
    count: Cell<u8>,
}

impl virerr::Connected for Domain {
    type Library = Acme;

    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.errors
    }
}

impl Domain {
    #[virerr::vir_api]
    async fn count(&self) -> Result<u8> {
        std::future::ready(()).await;
        Ok(self.count.get())
    }
}

fn main() {
    let domain: &'static Domain = Box::leak(Box::default());
    spawn(domain.count());
}

