//! `source = expression` names the error in a type that does not implement `std::error::Error`, such as a newtype with
//! a `From` for every error. Its text is not printed again (R10).

use crate::acme::{Acme, Error, ErrorCode, sources};
use std::error::Error as StdError;
use std::{fmt, io};
use virerr::ToError;

/// Chooses the code of any error.
fn code_of(error: &(dyn StdError + 'static)) -> ErrorCode {
    match error.downcast_ref::<io::Error>() {
        Some(_) => ErrorCode::SystemError,
        None if error.is::<std::num::ParseIntError>() => ErrorCode::NoDomain,
        None => ErrorCode::InternalError,
    }
}

/// Defines the newtype around a type that stands for any error, in its own module.
macro_rules! newtype {
    ($module:ident, $inner:ty $(, $bound:path)*) => {
        mod $module {
            use super::*;

            #[derive(Debug, ToError)]
            #[to_error(library = Acme, code = code_of(&*self.0), source = &*self.0)]
            pub(super) struct Failure(pub(super) $inner);

            impl<E: StdError $(+ $bound)* + 'static> From<E> for Failure {
                fn from(error: E) -> Self {
                    Failure(error.into())
                }
            }

            impl fmt::Display for Failure {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }

            #[virerr::vir_api]
            pub(super) fn number(text: &str) -> Result<u32, Failure> {
                if text.is_empty() {
                    std::fs::read("/no/such/file")?;
                }
                Ok(text.parse()?)
            }

            pub(super) fn twice(text: &str) -> Result<u32, Error> {
                Ok(2 * number(text)?)
            }
        }

        #[test]
        fn $module() {
            assert_eq!($module::number("2").unwrap(), 2);
            $module::number("x").unwrap_err();
            let err = Acme::last_error().unwrap();
            assert_eq!(err.message(), "domain not found: invalid digit found in string");
            assert_eq!((err.code(), err.api()), (ErrorCode::NoDomain, Some("number")));
            assert_eq!(sources(&err), [""; 0]);
            assert_eq!($module::number("").map_err(|failure| failure.to_error().code()), Err(ErrorCode::SystemError));
            let err = $module::twice("x").unwrap_err();
            assert_eq!((err.code(), sources(&err).len()), (ErrorCode::NoDomain, 0));
            assert!(err.location().unwrap().file().ends_with("error_is_named_where_the_type_is_none.rs"));
            // A value that is not `Send` cannot be kept.
            let is_kept = stringify!($module) != "boxed_error";
            assert_eq!(err.cause::<std::num::ParseIntError>().is_some(), is_kept);
            assert_eq!($module::twice("").unwrap_err().io_error().is_some(), is_kept);
        }
    };
}

newtype!(boxed_error, Box<dyn StdError>);
newtype!(boxed_error_that_may_be_sent, Box<dyn StdError + Send + Sync>, Send, Sync);
newtype!(anyhow_error, anyhow::Error, Send, Sync);
newtype!(eyre_report, eyre::Report, Send, Sync);

#[derive(Debug, thiserror::Error)]
#[error("cannot parse '{text}'")]
struct Malformed {
    text: &'static str,
    source: std::num::ParseIntError,
}

fn malformed() -> Malformed {
    Malformed { text: "x", source: "x".parse::<u8>().unwrap_err() }
}

/// R10
#[test]
fn sources_of_the_error_follow() {
    let failure = anyhow_error::Failure::from(malformed());
    let err = failure.to_error();
    assert_eq!(err.message(), "internal error: cannot parse 'x'");
    assert_eq!(sources(&err), ["invalid digit found in string"]);
    let failure = anyhow_error::Failure(anyhow::Context::context(Err::<(), _>(malformed()), "bad file").unwrap_err());
    assert_eq!(sources(&failure.to_error()), ["cannot parse 'x'", "invalid digit found in string"]);
    assert_eq!(sources(&Error::from(failure)), ["cannot parse 'x'", "invalid digit found in string"]);
}

/// Returns the code of a type that prints a text with this source.
macro_rules! printed {
    ($text:literal, $($source:tt)+) => {{
        #[derive(ToError)]
        #[to_error(library = Acme, code = ErrorCode::NoDomain, source = $($source)+)]
        struct Failure(Malformed);
        impl fmt::Display for Failure {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($text)
            }
        }
        sources(&Failure(malformed()).to_error())
    }};
}

/// R10
#[test]
fn texts_that_the_detail_contains_are_left_out() {
    let whole = ["cannot parse 'x'", "invalid digit found in string"];
    assert_eq!(printed!("line 3", &self.0), whole);
    assert_eq!(printed!("line 3: cannot parse 'x'", &self.0), whole[1..]);
    assert_eq!(printed!("cannot parse 'x' in line 3", &self.0), whole[1..]);
    assert_eq!(printed!("cannot parse 'x': invalid digit found in string", &self.0), [""; 0]);
}

#[test]
fn source_is_any_reference_or_none() {
    assert_eq!(printed!("line 3", .0).len(), 2);
    assert_eq!(printed!("line 3", Some(&self.0)).len(), 2);
    assert_eq!(printed!("line 3", &self.0 as &dyn StdError).len(), 2);
    assert_eq!(printed!("line 3", self.0.source()).len(), 1);
    assert_eq!(printed!("line 3", Some(&self.0).filter(|_| false)).len(), 0);
}

#[derive(ToError)]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
enum Mixed {
    #[to_error(source = &**error)]
    Foreign {
        error: Box<dyn StdError>,
    },
    #[to_error(errno, source = .0)]
    Io(io::Error),
    #[to_error(transparent)]
    Library(Error),
    Busy,
}

impl fmt::Display for Mixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mixed")
    }
}

#[test]
fn each_variant_says_its_own() {
    assert_eq!(sources(&Mixed::Foreign { error: "web".into() }.to_error()), ["web"]);
    let err = Mixed::Io(io::Error::from_raw_os_error(2)).to_error();
    assert_eq!((err.code(), err.int1(), sources(&err).len()), (ErrorCode::SystemError, 2, 0));
    assert_eq!(sources(&Mixed::Busy.to_error()), [""; 0]);
    assert_eq!(Error::from(Mixed::Library(crate::acme::error("web"))).detail(), Some("web"));
}

#[test]
fn variants_may_share_it() {
    #[derive(ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain, source = &**error)]
    enum Failure<E: ?Sized + StdError + 'static> {
        Read {
            error: Box<dyn StdError>,
            _kind: Box<E>,
        },
        #[to_error(code = ErrorCode::Slow)]
        Late {
            error: Box<Malformed>,
        },
    }
    impl<E: ?Sized + StdError + 'static> fmt::Display for Failure<E> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("failed")
        }
    }
    let read = Failure::Read { error: "web".into(), _kind: Box::new(fmt::Error) };
    assert_eq!(sources(&read.to_error()), ["web"]);
    let late = Failure::<fmt::Error>::Late { error: Box::new(malformed()) };
    assert_eq!(sources(&Error::from(late)).len(), 2);
}
