//! A type that stands for any error, from any crate, is reported through a newtype of one line.

use crate::acme::{Acme, Error, ErrorCode, sources};
use eyre::WrapErr as _;
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[error(transparent)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Anyhow(#[from] anyhow::Error);

#[derive(Debug, thiserror::Error, ToError)]
#[error(transparent)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Eyre(#[from] eyre::Report);

#[derive(Debug, thiserror::Error, ToError)]
#[error(transparent)]
#[to_error(library = Acme, code = ErrorCode::InternalError)]
struct Boxed(#[from] Box<dyn std::error::Error + Send + Sync>);

#[derive(Debug, thiserror::Error)]
#[error("cannot parse '{text}'")]
struct Malformed {
    text: &'static str,
    source: std::num::ParseIntError,
}

fn parse(text: &'static str) -> Result<u8, Malformed> {
    text.parse().map_err(|source| Malformed { text, source })
}

#[track_caller]
fn assert_recorded(api: &str, message: &str, chain: &[&str]) {
    let err = Acme::last_error().unwrap();
    assert_eq!((err.code(), err.message()), (ErrorCode::InternalError, message));
    assert_eq!(err.api(), Some(api));
    assert_eq!(sources(&err), chain);
}

#[test]
fn anyhow() {
    fn read() -> anyhow::Result<u8> {
        anyhow::Context::context(parse("x"), "bad configuration")
    }
    #[virerr::vir_api]
    fn load() -> Result<u8, Anyhow> {
        Ok(read()?)
    }
    let failure = load().unwrap_err();
    let chain = ["cannot parse 'x'", "invalid digit found in string"];
    assert_recorded("load", "internal error: bad configuration", &chain);
    assert!(failure.0.downcast_ref::<Malformed>().is_some(), "the caller has the error itself");
    let err = Error::wrap(failure);
    assert!(err.cause::<Anyhow>().unwrap().0.is::<Malformed>());
}

#[test]
fn eyre() {
    fn read() -> eyre::Result<u8> {
        parse("x").wrap_err("bad configuration")
    }
    #[virerr::vir_api]
    fn load() -> Result<u8, Eyre> {
        Ok(read()?)
    }
    let failure = load().unwrap_err();
    let chain = ["cannot parse 'x'", "invalid digit found in string"];
    assert_recorded("load", "internal error: bad configuration", &chain);
    assert!(failure.0.downcast_ref::<Malformed>().is_some());
}

#[test]
fn boxed() {
    fn read() -> Result<u8, Box<dyn std::error::Error + Send + Sync>> {
        Ok(parse("x")?)
    }
    #[virerr::vir_api]
    fn load() -> Result<u8, Boxed> {
        Ok(read()?)
    }
    let failure = load().unwrap_err();
    assert_recorded("load", "internal error: cannot parse 'x'", &["invalid digit found in string"]);
    assert!(failure.0.is::<Malformed>());
}

#[test]
fn texts_alone_are_errors_too() {
    #[virerr::vir_api]
    fn load() -> Result<u8, Anyhow> {
        Err(anyhow::anyhow!("nothing to load"))?
    }
    load().unwrap_err();
    assert_recorded("load", "internal error: nothing to load", &[]);
}
