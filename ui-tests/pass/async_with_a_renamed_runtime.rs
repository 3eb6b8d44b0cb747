// Async functions and blocks in a crate that knows the runtime by another name, or through the crate of somebody else.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

mod framework {
    pub(crate) mod prelude {
        pub(crate) use virerr as runtime;
    }
}

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

errors::define_codes! {
    #[library(name = "acme", default_handler = silent, crate = errors)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
errors::domain!(ErrorDomain::None);

type Result<T, E = errors::Error<Acme>> = std::result::Result<T, E>;
type Later<T> = Pin<Box<dyn Future<Output = Result<T>>>>;
struct Number(u8);

#[derive(Default)]
struct Connection(errors::ConnectionErrors<Acme>);

impl errors::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &errors::ConnectionErrors<Acme> {
        &self.0
    }
}

#[errors::vir_api(crate = crate::framework::prelude::runtime, conn = self)]
impl Connection {
    pub async fn check(&self, number: u8) -> Result<u8> {
        errors::ensure!(number != 0, ErrorCode::InternalError);
        Ok(number)
    }

    #[errors::vir_api(crate = errors)]
    pub fn check_boxed(&self, number: u8) -> Pin<Box<dyn Future<Output = Result<u8>> + '_>> {
        Box::pin(self.check(number))
    }

    pub fn number(&self) -> Number {
        Number(u8::from(self.0.last().is_some()))
    }

    #[errors::vir_api(skip)]
    pub fn skipped(&self) -> Result<()> {
        Ok(())
    }
}

mod nested {
    use crate::framework::prelude::runtime::vir_api;
    use crate::{Later, Result};

    errors::domain!(crate::ErrorDomain::None);

    #[vir_api(future, crate = crate::framework::prelude::runtime)]
    pub(super) fn later(number: u8) -> Later<u8> {
        Box::pin(async move { Ok(number) })
    }

    #[vir_api(crate = errors)]
    pub(super) async fn fail() -> Result<u8> {
        errors::bail!(crate::ErrorCode::InternalError)
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(outcome) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return outcome;
        }
    }
}

fn main() {
    let conn = Connection::default();
    assert!(wait(conn.check(0)).is_err() && conn.number().0 == 1);
    assert!(wait(conn.check_boxed(1)).is_ok() && conn.skipped().is_ok());
    assert!(wait(nested::later(1)).is_ok() && wait(nested::fail()).is_err());
}
