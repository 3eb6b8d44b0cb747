//! The derive implements `From` for the library's error: `?` converts, keeps the error itself as the cause, and sets
//! its own place (R10). An error of the library in a transparent variant does not change, and keeps its mark (B11).

use crate::acme::{Acme, Error, ErrorCode, error, sources};
use std::cell::Cell;
use std::error::Error as _;
use std::panic::Location;
use std::rc::Rc;
use std::{fmt, io};
use virerr::ToError;

#[derive(Debug, PartialEq, thiserror::Error, ToError)]
#[error("cannot parse line {line}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain, int1 = line)]
struct Malformed {
    line: i32,
    source: std::num::ParseIntError,
}

fn malformed() -> Malformed {
    Malformed { line: 3, source: "x".parse::<u8>().unwrap_err() }
}

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme)]
enum Failure {
    #[error(transparent)]
    #[to_error(transparent)]
    Library(#[from] Error),
    #[error(transparent)]
    #[to_error(transparent)]
    Same(Malformed),
    #[error("cannot load")]
    #[to_error(transparent)]
    Load(#[from] Malformed),
    #[error("cannot read")]
    #[to_error(errno)]
    Read(#[from] io::Error),
    #[error("cannot open")]
    #[to_error(transparent)]
    Open(#[source] Read),
    #[error("cannot start")]
    #[to_error(transparent)]
    Again(#[source] Box<Failure>),
    #[error("busy")]
    #[to_error(code = ErrorCode::Slow)]
    Busy,
}

#[derive(Debug, thiserror::Error, ToError)]
#[error("'a': {0}")]
#[to_error(library = Acme, errno)]
struct Read(#[source] io::Error);

fn through<E>(error: E) -> Result<(), Error>
where
    Error: From<E>,
{
    Err(error)?
}

/// R10
#[test]
fn error_itself_is_the_cause() {
    let err = through(malformed()).unwrap_err();
    assert_eq!(err.message(), "domain not found: cannot parse line 3");
    assert_eq!((err.code(), err.int1()), (ErrorCode::NoDomain, 3));
    assert_eq!(err.cause(), Some(&malformed()));
    assert!(err.source().unwrap().is::<std::num::ParseIntError>());
    assert_eq!(sources(&err), ["invalid digit found in string"]);
    let err = through(Failure::Busy).unwrap_err();
    assert!(matches!(err.cause(), Some(Failure::Busy)) && err.source().is_none());
}

/// R10
#[test]
fn no_text_is_printed_twice() {
    let os = || io::Error::from_raw_os_error(2);
    let cases: [(Failure, &[&str]); 6] = [
        (Failure::Same(malformed()), &["invalid digit found in string"]),
        (Failure::Load(malformed()), &["invalid digit found in string"]),
        (Failure::Read(os()), &[]),
        (Failure::Open(Read(os())), &[]),
        (Failure::Again(Box::new(Failure::Load(malformed()))), &["invalid digit found in string"]),
        (Failure::Busy, &[]),
    ];
    for (failure, chain) in cases {
        let name = format!("{failure:?}");
        let err = Error::from(failure);
        assert_eq!(sources(&err), chain, "{name}");
        assert!(err.cause::<Failure>().is_some(), "{name}");
    }
}

#[test]
fn place_is_that_of_the_question_mark() {
    fn load() -> (Result<(), Error>, u32) {
        let mut line = 0;
        let mut load = || {
            line = Location::caller().line() + 1;
            Err(malformed())?;
            Ok(())
        };
        (load(), line)
    }
    let (failed, _) = load();
    let location = *failed.unwrap_err().location().unwrap();
    assert!(location.file().ends_with("question_mark_converts_into_the_librarys_error.rs"));
    let text = include_str!("question_mark_converts_into_the_librarys_error.rs");
    let line = text.lines().nth(location.line() as usize - 1).unwrap();
    assert_eq!(line.trim(), "Err(malformed())?;");
}

#[test]
fn place_of_an_inner_conversion_is_not_that_of_the_question_mark() {
    #[derive(Debug, thiserror::Error)]
    #[error("by hand")]
    struct ByHand;
    impl ToError for ByHand {
        type Library = Acme;
        fn to_error(&self) -> Error {
            error("by hand")
        }
    }
    #[derive(Debug, thiserror::Error, ToError)]
    #[error(transparent)]
    #[to_error(library = Acme, transparent)]
    struct Outer(ByHand);
    let line = Location::caller().line() + 1;
    let err = Error::from(Outer(ByHand));
    assert_eq!(err.location().unwrap().line(), line);
}

/// B11, R2
#[test]
fn error_of_the_library_stays_as_it_is() {
    #[virerr::vir_api]
    fn inner() -> Result<(), Error> {
        Err(error("web"))
    }
    #[virerr::vir_api]
    fn outer() -> Result<(), Error> {
        let failed = inner().map_err(Failure::from);
        Ok(failed?)
    }
    let raised = error("web");
    let err = Error::from(Failure::from(raised.clone()));
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr(), "it is the same record");
    assert_eq!(err.location(), raised.location());

    let captured = Acme::capture();
    let err = std::thread::spawn(inner).join().unwrap().unwrap_err();
    #[virerr::vir_api]
    fn pass_on(err: Error) -> Result<(), Error> {
        Err(Failure::Library(err))?
    }
    pass_on(err).unwrap_err();
    assert!(captured.errors().is_empty(), "it was reported in the thread");
    assert_eq!(outer().unwrap_err().api(), Some("inner"));
    assert_eq!(captured.into_errors().len(), 1);
}

/// R10: it is the same as the text that the boundary would have recorded.
#[test]
fn boundary_of_either_type_records_the_same() {
    #[virerr::vir_api]
    fn typed() -> Result<(), Malformed> {
        Err(malformed())
    }
    #[virerr::vir_api]
    fn converted() -> Result<(), Error> {
        Err(malformed())?
    }
    typed().unwrap_err();
    let text = format!("{:#}", Acme::last_error().unwrap());
    converted().unwrap_err();
    assert_eq!(format!("{:#}", Acme::last_error().unwrap()), text);
}

/// An error that is not `Send` is converted, but cannot be kept.
#[test]
fn error_that_is_not_send_is_converted() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("not Send")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct NotSend(Rc<str>);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("not Sync")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct NotSync(Cell<u8>, #[source] io::Error);
    let err = through(NotSend("x".into())).unwrap_err();
    assert_eq!(err.detail(), Some("not Send"));
    assert!(err.location().is_some() && err.cause::<NotSend>().is_none());
    let err = through(NotSync(Cell::new(1), io::Error::other("disk gone"))).unwrap_err();
    assert_eq!(sources(&err), ["disk gone"]);
    assert!(err.cause::<NotSync>().is_none());
}

#[test]
fn error_that_borrows_is_converted() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("cannot parse '{0}'")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain, object = .0)]
    struct Borrows<'a>(&'a str);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("cannot parse '{text}': {why}")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct Both<'a, 'b: 'a, T: ?Sized + fmt::Debug + fmt::Display> {
        text: &'a &'b str,
        why: Box<T>,
    }
    fn parse(text: &str) -> Result<(), Error> {
        Err(Borrows(text))?
    }
    fn parse_again(text: &str) -> Result<(), Error> {
        Err(Both { text: &text, why: Box::new(Rc::new(3)) })?
    }
    let text = String::from("four");
    assert_eq!(parse(&text).unwrap_err().object(), Some("four"));
    assert_eq!(parse_again(&text).unwrap_err().detail(), Some("cannot parse 'four': 3"));
}

#[test]
fn generic_error_is_kept_where_its_arguments_allow() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("generic {0}")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct Generic<T: fmt::Debug + fmt::Display, const N: usize = 2>(T);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("sized")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct Array<const N: usize>([u8; N]);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("outer")]
    #[to_error(library = Acme)]
    enum Outer<T> {
        #[to_error(transparent)]
        Wraps(T),
    }
    assert_eq!(through(Generic::<_, 7>(3)).unwrap_err().cause::<Generic<i32, 7>>().unwrap().0, 3);
    assert_eq!(through(Array([1, 2])).unwrap_err().cause::<Array<2>>().unwrap().0, [1, 2]);
    assert_eq!(through(Outer::Wraps(malformed())).unwrap_err().int1(), 3);
}

#[test]
fn error_type_may_be_no_error_at_all() {
    #[derive(ToError)]
    #[to_error(library = Acme, transparent)]
    struct Any(Box<dyn ToError<Library = Acme>>);
    assert_eq!(through(Any(Box::new(malformed()))).unwrap_err().int1(), 3);
    let raised = error("web");
    let err = through(Any(Box::new(raised.clone()))).unwrap_err();
    assert_eq!(err.message().as_ptr(), raised.message().as_ptr());
}

/// With `no_from`, the author writes the conversion.
#[test]
fn own_conversion_takes_its_place() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("own")]
    #[to_error(library = Acme, code = ErrorCode::NoDomain, no_from)]
    struct Own;
    impl From<Own> for Error {
        fn from(_: Own) -> Self {
            error("by hand")
        }
    }
    assert_eq!(through(Own).unwrap_err().detail(), Some("by hand"));
    assert_eq!(Own.to_error().detail(), Some("own"));
}

/// The list and the error types may be in different modules or crates.
mod elsewhere {
    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[error("first")]
    #[to_error(library = crate::acme::Acme, code = crate::acme::ErrorCode::NoDomain)]
    pub(super) struct First;

    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[error("second")]
    #[to_error(library = crate::acme::Acme, code = crate::acme::ErrorCode::Slow)]
    pub(super) struct Second;
}

#[test]
fn two_types_convert_in_one_function() {
    fn fail(first: bool) -> Result<(), Error> {
        if first {
            Err(elsewhere::First)?;
        }
        Err(elsewhere::Second)?
    }
    assert_eq!(fail(true).unwrap_err().code(), ErrorCode::NoDomain);
    assert_eq!(fail(false).unwrap_err().code(), ErrorCode::Slow);
}

/// The methods of `domain!` add a text to the library's error, so an error type of one's own is converted first.
mod in_a_module_with_a_domain {
    use super::{Error, ErrorCode, Malformed, malformed};
    use crate::acme::ErrorDomain;

    virerr::domain!(ErrorDomain::Storage);

    #[test]
    fn converted_error_gets_a_text_and_keeps_its_code() {
        let failed: Result<(), Malformed> = Err(malformed());
        let err = failed.map_err(Error::from).with_context(|| "config").unwrap_err();
        assert_eq!((err.code(), err.int1()), (ErrorCode::NoDomain, 3));
        assert_eq!(err.detail(), Some("config: cannot parse line 3"));
        assert_eq!(err.cause::<Malformed>(), Some(&malformed()));
    }
}
