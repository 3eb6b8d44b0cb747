//! A variant or a struct with `#[to_error(transparent)]` is converted like the error that it wraps. An error of the
//! library in it belongs to the innermost call that it came out of, as without the wrapper (B10).

use crate::acme::{Acme, Connection, Error, ErrorCode, ErrorDomain, error, sources};
use virerr::{Level, ToError};

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme, code = ErrorCode::Slow)]
#[error("slow, by {0} s")]
struct Late(i32);

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme, domain = ErrorDomain::Storage, code = ErrorCode::InternalError, level = none)]
enum Failure {
    #[error("wrapped: {0}")]
    #[to_error(transparent)]
    Library(#[from] Error),
    #[error("wrapped: {cause}")]
    #[to_error(transparent = cause)]
    Late { attempts: u32, cause: Late },
    #[error("wrapped")]
    #[to_error(transparent)]
    Marked(u32, #[source] Late),
    #[error("wrapped")]
    #[to_error(transparent)]
    Called { source: Late, attempts: u32 },
    #[error("wrapped")]
    #[to_error(transparent = .1)]
    Placed(u32, Box<Late>),
    #[error("busy")]
    Busy,
}

#[test]
fn nothing_of_its_own_is_reported() {
    let raised = error("web");
    let err = Failure::from(raised.clone()).to_error();
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr(), "it is the same record");
    assert_eq!((err.domain(), err.level()), (ErrorDomain::Test, Level::Error));
    assert!(sources(&err).is_empty());
}

#[test]
fn any_report_of_the_library_will_do() {
    let late = [
        Failure::Late { attempts: 1, cause: Late(9) },
        Failure::Marked(1, Late(9)),
        Failure::Called { source: Late(9), attempts: 1 },
        Failure::Placed(1, Box::new(Late(9))),
    ];
    for failure in late {
        let err = failure.to_error();
        assert_eq!((err.message(), err.level()), ("slow: slow, by 9 s", Level::Warning));
    }
}

#[test]
fn other_variants_are_themselves() {
    let err = Failure::Busy.to_error();
    assert_eq!((err.message(), err.domain()), ("internal error: busy", ErrorDomain::Storage));
}

#[test]
fn struct_may_be_transparent() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("wrapped")]
    #[to_error(library = Acme, transparent)]
    struct Outer(Late);
    assert_eq!(Outer(Late(1)).to_error().message(), "slow: slow, by 1 s");
}

impl Connection {
    #[virerr::vir_api]
    fn inner(&self) -> Result<(), Failure> {
        Err(error("web"))?
    }

    #[virerr::vir_api]
    fn outer(&self, other: &Connection) -> Result<(), Failure> {
        other.inner()
    }
}

/// B10
#[test]
fn error_of_the_library_belongs_to_the_innermost() {
    let ((outer, outer_reported), (inner, inner_reported)) = (Connection::noting(), Connection::noting());
    let Err(Failure::Library(returned)) = outer.outer(&inner) else { panic!("the variant is untouched") };
    for err in [returned, Acme::last_error().unwrap(), outer.errors().last().unwrap()] {
        assert_eq!(err.api(), Some("inner"));
        assert!(err.is_from(inner.errors()));
    }
    assert_eq!(inner_reported.lock().unwrap().len(), 1);
    assert!(outer_reported.lock().unwrap().is_empty());
}

/// R2
#[test]
fn error_that_is_kept_elsewhere_does_not_change() {
    let kept = error("web");
    #[virerr::vir_api]
    fn fail(err: Error) -> Result<(), Failure> {
        Err(Failure::Library(err))
    }
    fail(kept.clone()).unwrap_err();
    assert_eq!(kept.api(), None);
    assert_eq!(Acme::last_error().unwrap().api(), Some("fail"));
}
