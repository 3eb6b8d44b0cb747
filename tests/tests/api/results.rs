//! Results and options that are converted into errors of the library, in each edition.

use crate::acme::{Connection, Error, ErrorCode, ErrorDomain, Result, fails, fails_on, succeeds};
use std::error::Error as _;
use virerr::vir_api;

virerr::domain!(ErrorDomain::Test);

impl Connection {
    #[vir_api]
    fn domain(&self, at: &str) -> Result<&str> {
        let at = at.parse::<usize>().or_error_with(ErrorCode::InvalidArg, || format!("place '{}'", at))?;
        let domain = self.domains.get(at).or_error_with(ErrorCode::NoDomain, || at)?;
        Ok(domain)
    }
}

#[vir_api]
fn read(path: &str) -> Result<String> {
    std::fs::read_to_string(path).or_os_error_with(|| format!("cannot read '{}'", path))
}

#[test]
fn failure_is_the_functions() {
    let conn = Connection::to(&["web"]);
    assert_eq!(succeeds(conn.domain("0")), "web");
    let err = fails_on(&conn, conn.domain("x"), "domain");
    assert_eq!(err.detail(), Some("place 'x': invalid digit found in string"));
    let err = fails_on(&conn, conn.domain("1"), "domain");
    assert_eq!((err.code(), err.detail(), err.domain()), (ErrorCode::NoDomain, Some("1"), ErrorDomain::Test));
    let err = fails(read("/no/such/file"), "read");
    assert!(err.io_error().is_some() && err.detail().unwrap().starts_with("cannot read '/no/such/file': "));
}

#[test]
fn reported_error_is_the_source() {
    #[vir_api]
    fn inner() -> Result<()> {
        None.or_error(ErrorCode::NoDomain)
    }
    #[vir_api]
    fn outer(failed: Result<()>) -> Result<()> {
        failed.or_error(ErrorCode::InternalError)
    }
    let inner = fails(inner(), "inner");
    let err = fails(outer(Err(inner)), "outer");
    assert_eq!((err.message(), err.detail()), ("internal error", None));
    assert_eq!(err.source().map(ToString::to_string).as_deref(), Some("domain not found"));
    assert_eq!(err.cause::<Error>().and_then(Error::api), Some("inner"));
}

mod below {
    use super::*;

    virerr::domain!(ErrorDomain::None);

    pub(super) fn parse<T: std::str::FromStr>(text: &str) -> Result<T>
    where
        T::Err: std::error::Error + Send + Sync + 'static,
    {
        text.parse().or_error(ErrorCode::InvalidArg)
    }

    pub(super) mod further {
        use super::*;

        pub(in super::super) fn parse(text: &str) -> Result<u8> {
            text.parse().or_error(ErrorCode::InvalidArg)
        }
    }
}

#[test]
fn domain_is_the_modules() {
    assert_eq!(below::parse::<f32>("x").unwrap_err().domain(), ErrorDomain::None);
    assert_eq!(below::further::parse("x").unwrap_err().domain(), ErrorDomain::None);
    let here: Result<u8> = "x".parse().or_error(ErrorCode::InvalidArg);
    assert_eq!(here.unwrap_err().domain(), ErrorDomain::Test);
}
