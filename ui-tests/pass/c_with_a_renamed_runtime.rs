// Functions for C in a crate that knows the runtime by another name.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

errors::define_codes! {
    #[library(name = "acme", default_handler = silent, crate = errors, c(returns = bool))]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    pub(crate) enum ErrorDomain { None = 0 => "" }
}
errors::domain!(ErrorDomain::None);

#[errors::vir_api(c, prefix = "renamed", crate = errors)]
fn fail(numbers: &[i32], name: &str) -> Result<(), errors::Error<Acme>> {
    let _ = (numbers, name);
    Err(errors::error!(ErrorCode::InternalError))
}

struct Functions;

#[errors::vir_api(c, prefix = "renamed", crate = errors)]
impl Functions {
    pub fn make(number: i32) -> Result<(), errors::Error<Acme>> {
        let _ = number;
        Ok(())
    }
}

fn main() {
    assert!(fail(&[], "").is_err());
    let _ = Functions;
    assert!(Functions::make(3).is_ok());
}
