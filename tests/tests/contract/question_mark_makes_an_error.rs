//! `or_error` and `or_os_error` make an error of the library from any failed result, and `or_error` from an option. The
//! text is in the detail, the reason is kept, and the place is the caller's (R4, R5, R10).

use crate::fixture::{Notes, assert_holds, library};
use std::borrow::Cow;
use std::cell::Cell;
use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::num::ParseIntError;
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

library!(acme);
library!(other);
virerr::domain!(ErrorDomain::Test);

use acme::{Error, ErrorCode, ErrorDomain, Result};

const CODE: ErrorCode = ErrorCode::NoDomain;

fn parsed() -> Result<u8, ParseIntError> {
    "four".parse()
}

const DIGIT: &str = "invalid digit found in string";

/// An error with a cause.
#[derive(Debug)]
struct Outer(ParseIntError);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outer {}")
    }
}

impl StdError for Outer {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.0)
    }
}

fn outer() -> Outer {
    Outer(parsed().unwrap_err())
}

/// Returns the detail of an error and the texts of its sources.
fn texts<T>(result: Result<T>) -> Vec<String> {
    let Err(err) = result else { panic!("there is a failure") };
    let first = err.detail().map(str::to_owned);
    let sources = std::iter::successors(err.source(), |&source| source.source()).map(ToString::to_string);
    first.into_iter().chain(sources).collect()
}

/// R4, R10
#[test]
fn text_is_the_detail() {
    let err = parsed().or_error(CODE).unwrap_err();
    assert_eq!((err.code(), err.domain(), err.level()), (CODE, ErrorDomain::Test, virerr::Level::Error));
    assert_eq!(err.message(), format!("domain not found: {DIGIT}"));
    assert_eq!((err.detail(), err.str2()), (Some(DIGIT), Some(DIGIT)));
    assert_eq!(err.str1(), Some("domain not found: {}"));
    assert_eq!((err.str3(), err.object(), err.int1(), err.int2()), (None, None, -1, -1));
    assert!(err.source().is_none());
    assert!(err.cause::<ParseIntError>().is_some());

    let err = parsed().or_error_with(CODE, || "cpus {}").unwrap_err();
    assert_eq!(err.message(), format!("domain not found: cpus {{}}: {DIGIT}"));
    assert_eq!(err.detail(), Some(&*format!("cpus {{}}: {DIGIT}")));
    assert!(err.source().is_none());
    assert!(err.cause::<ParseIntError>().is_some());
    let err = parsed().or_error_with(CODE, || "").unwrap_err();
    assert_eq!(err.detail(), Some(&*format!(": {DIGIT}")));
}

/// R4
#[test]
fn option_has_nothing_to_say() {
    let none = None::<u8>;
    let err = none.or_error(CODE).unwrap_err();
    assert_eq!((err.message(), err.detail(), err.domain()), ("domain not found", None, ErrorDomain::Test));
    let err = none.or_error_with(CODE, || 7).unwrap_err();
    assert_eq!((err.message(), err.detail()), ("domain not found: 7", Some("7")));
    assert_eq!(none.or_error_with(CODE, String::new).unwrap_err().detail(), Some(""));
    // The same holds for a result with `()`.
    assert_eq!(Err::<u8, ()>(()).or_error(CODE).unwrap_err().detail(), None);
    assert_eq!(Err::<u8, ()>(()).or_error_with(CODE, || "7").unwrap_err().detail(), Some("7"));
}

/// R10: the sources are those of the reason.
#[test]
fn cause_is_printed_once() {
    let fail = || Err::<(), _>(outer());
    assert_eq!(texts(fail().or_error(CODE)), ["outer {}", DIGIT]);
    let err = fail().or_error_with(CODE, || "a").unwrap_err();
    assert_eq!(format!("{err:#}"), format!("domain not found: a: outer {{}}: {DIGIT} [ACME_ERR_NO_DOMAIN 42]"));
    assert!(err.cause::<Outer>().is_some() && err.cause::<ParseIntError>().is_some());
    assert!(err.source().unwrap().is::<ParseIntError>());
}

/// R10
#[test]
fn any_error_is_kept() {
    fn check(result: Result<()>, has_cause: bool) {
        let err = result.unwrap_err();
        assert_eq!(err.detail(), Some("outer {}"), "{err:?}");
        let source = err.source().expect("the source of the reason");
        assert_eq!(source.to_string(), DIGIT);
        assert!(source.source().is_none());
        assert_eq!(err.cause::<Outer>().is_some(), has_cause, "{err:?}");
        assert_eq!(err.cause::<ParseIntError>().is_some(), has_cause, "{err:?}");
    }
    let boxed = || Box::<dyn StdError + Send + Sync>::from(outer());
    check(Err(outer()).or_error(CODE), true);
    check(Err(boxed()).or_error(CODE), true);
    check(Err(anyhow::Error::from(outer())).or_error(CODE), true);
    check(Err(eyre::Report::from(outer())).or_error(CODE), true);
    // It may be bound to its thread.
    check(Err(Box::<dyn StdError>::from(outer())).or_error(CODE), false);
    let err = Err::<(), _>(Arc::new(outer())).or_error(CODE).unwrap_err();
    assert!(err.cause::<Arc<Outer>>().is_some());
    let shared: Arc<dyn StdError + Send + Sync> = Arc::new(outer());
    assert_eq!(texts(Err::<(), _>(shared).or_error(CODE)), ["outer {}", DIGIT]);

    // anyhow hides the type of a boxed error.
    assert_eq!(texts(Err::<(), _>(anyhow::Error::from_boxed(boxed())).or_error(CODE)), ["outer {}", DIGIT]);

    let context = anyhow::Context::context(Err::<(), _>(outer()), "context");
    assert_eq!(texts(context.or_error_with(CODE, || "a")), ["a: context", "outer {}", DIGIT]);
}

/// R10
#[test]
fn string_is_the_detail() {
    assert_eq!(texts(Err::<(), _>("a {}").or_error(CODE)), ["a {}"]);
    assert_eq!(texts(Err::<(), _>("a".to_owned()).or_error(CODE)), ["a"]);
    assert_eq!(texts(Err::<(), Cow<'_, str>>("a".into()).or_error_with(CODE, || "b")), ["b: a"]);
    let local = "local".to_owned();
    assert_eq!(texts(Err::<(), _>(&*local).or_error(CODE)), ["local"]);
}

/// Its guard stays on its thread.
#[test]
fn error_of_a_lock_is_its_text() {
    let (mutex, lock) = (Mutex::new(7), RwLock::new(7));
    std::thread::scope(|scope| {
        let poison = || {
            let _guards = (mutex.lock().unwrap(), lock.write().unwrap());
            std::panic::resume_unwind(Box::new("poison"))
        };
        scope.spawn(poison).join().unwrap_err();
    });
    let text = mutex.lock().unwrap_err().to_string();
    assert_eq!(texts(mutex.lock().or_error(CODE)), [&*text]);
    assert_eq!(texts(mutex.try_lock().or_error_with(CODE, || "a")), [format!("a: {text}")]);
    assert_eq!(texts(lock.read().or_error(CODE)), [&*text]);
    assert_eq!(texts(lock.write().or_error(CODE)), [&*text]);
    assert_eq!(texts(lock.into_inner().or_error(CODE)), [&*text]);
}

/// R5 does not apply: the code is the caller's, and the text the error's own.
#[test]
fn io_error_is_an_error() {
    let err = std::fs::read("/no/such/file").or_error(CODE).unwrap_err();
    assert_eq!((err.code(), err.int1()), (CODE, -1));
    let io = err.io_error().unwrap();
    assert_eq!(err.detail(), Some(&*io.to_string()));
    assert!(io.raw_os_error().is_some());
}

/// R5, R10
#[test]
#[cfg(target_os = "linux")]
fn system_error_has_its_role_and_number() {
    let read = || std::fs::read("/no/such/file");
    let err = read().or_os_error().unwrap_err();
    assert_eq!((err.code(), err.domain()), (ErrorCode::SystemError, ErrorDomain::Test));
    assert_eq!((err.detail(), err.int1(), err.int2()), (Some("No such file or directory"), 2, -1));
    assert_eq!(err.io_error().unwrap().kind(), io::ErrorKind::NotFound);
    assert!(err.source().is_none());
    let err = read().or_os_error_with(|| "cannot read {}").unwrap_err();
    assert_eq!((err.message(), err.int1()), ("cannot read {}: No such file or directory", 2));
    assert_eq!(err.io_error().unwrap().raw_os_error(), Some(2));
    assert!(err.source().is_none());
    assert_eq!(read().or_os_error_with(String::new).unwrap_err().detail(), Some(": No such file or directory"));
}

/// R5
#[test]
fn what_converts_into_an_io_error_is_one() {
    /// An error number of another crate.
    struct Errno(i32);
    impl From<Errno> for io::Error {
        fn from(errno: Errno) -> Self {
            io::Error::from_raw_os_error(errno.0)
        }
    }
    let err = Err::<(), _>(Errno(libc::EACCES)).or_os_error_with(|| "a").unwrap_err();
    assert_eq!(err.int1(), libc::EACCES);
    assert_eq!(err.io_error().unwrap().kind(), io::ErrorKind::PermissionDenied);
    // It is not the system's.
    let err = std::ffi::CString::new("a\0b").or_os_error().unwrap_err();
    assert_eq!((err.code(), err.int1()), (ErrorCode::SystemError, -1));
    assert_eq!(err.detail(), Some(&*err.io_error().unwrap().to_string()));
    let err = Err::<(), _>(io::Error::other(outer())).or_os_error().unwrap_err();
    assert_eq!(err.detail(), Some("outer {}"));
    assert_eq!(err.source().unwrap().to_string(), DIGIT);
}

/// R10, B11: a new error, which is reported whatever its source is.
#[test]
fn error_of_the_library_is_the_source() {
    let old = virerr::error!(ErrorCode::DomainExists, int1 = 7, "old");
    let err = Err::<(), _>(old.clone()).or_error(CODE).unwrap_err();
    assert_eq!((err.code(), err.message(), err.detail(), err.int1()), (CODE, "domain not found", None, -1));
    assert_eq!(err.source().unwrap().to_string(), "domain old exists already");
    assert_eq!(err.cause::<Error>().unwrap().int1(), 7);
    let err = Err::<(), _>(old).or_error_with(CODE, || "new").unwrap_err();
    assert_eq!(texts::<()>(Err(err)), ["new", "domain old exists already"]);
    // An error of another library is an error like any other.
    let err = Err::<(), _>(other::error("old")).or_error(CODE).unwrap_err();
    assert_eq!(err.detail(), Some("domain not found: old"));
    assert!(err.source().is_none() && err.cause::<other::Error>().is_some());
}

/// B11
#[test]
fn new_error_is_reported_in_its_own_right() {
    let notes = Notes::default();
    other::Acme::set_handler(notes.handler("other"));
    let reported = other::fail("old").unwrap_err();
    assert_eq!(notes.take(), ["other: old"]);
    let err = other::call(|| places::own::pass_on(reported)).unwrap_err();
    assert_eq!(notes.take(), ["other: new"]);
    assert_holds(other::Acme::last_error(), "new");
    assert_eq!(err.api(), Some("call"));
    assert_eq!(err.cause::<other::Error>().unwrap().api(), Some("fail"));
}

/// R1
#[test]
fn place_is_the_callers() {
    fn line<T>(result: Result<T>) -> u32 {
        let location = result.map(|_| ()).unwrap_err().location().unwrap();
        assert_eq!(location.file(), file!());
        location.line()
    }
    let io = || Err::<(), _>(io::Error::other("a"));
    assert_eq!(line(parsed().or_error(CODE)), line!());
    assert_eq!(line(parsed().or_error_with(CODE, || "a")), line!());
    assert_eq!(line(None::<u8>.or_error(CODE)), line!());
    assert_eq!(line(io().or_os_error()), line!());
    assert_eq!(line(io().or_os_error_with(|| "a")), line!());
    #[rustfmt::skip]
    let lines = line(
        parsed()
            .or_error(CODE));
    assert_eq!(lines, line!() - 1);
}

#[test]
fn success_is_passed_on() {
    fn never() -> String {
        panic!("there is no failure")
    }
    let number = Rc::new(Cell::new(7));
    let ok = || Ok::<_, io::Error>(Rc::clone(&number));
    let some = || Some(Rc::clone(&number));
    let numbers = [
        ok().or_error(CODE),
        ok().or_error_with(CODE, never),
        ok().or_os_error(),
        ok().or_os_error_with(never),
        some().or_error(CODE),
        some().or_error_with(CODE, never),
    ];
    assert!(numbers.into_iter().all(|passed| Rc::ptr_eq(&passed.unwrap(), &number)));
    let borrowed = Some(&*number).or_error(CODE).unwrap();
    borrowed.set(8);
    assert_eq!(number.get(), 8);
}

/// A text is made on failure only, and may be borrowed and of any `Display` type.
#[test]
fn text_is_made_on_failure() {
    let (path, mut made) = (String::from("p"), 0);
    let mut fail = |result: Result<u8, ParseIntError>| {
        let text = || {
            made += 1;
            &path
        };
        result.or_error_with(CODE, text).is_err()
    };
    assert_eq!([fail(Ok(1)), fail(parsed()), fail(Ok(1))], [false, true, false]);
    assert_eq!(made, 1);
}

/// A `Display` that stops early is not a reason to panic.
#[test]
fn text_that_breaks_off_is_kept_so_far() {
    #[derive(Debug)]
    struct Broken;
    impl fmt::Display for Broken {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            Err(fmt::Error)
        }
    }
    impl StdError for Broken {}
    assert_eq!(texts(Err::<(), _>(Broken).or_error(CODE)), ["half"]);
    assert_eq!(texts(Err::<(), _>(Broken).or_error_with(CODE, || "a")), ["a: half"]);
}

/// T1: the message is translated once, with the whole detail.
#[test]
fn message_is_translated() {
    mod translated {
        use super::library;
        library!(acme);
        virerr::domain!(acme::ErrorDomain::Test);
        pub(super) fn fail() -> acme::Error {
            acme::Acme::set_translator(|text| if text == "domain not found: {}" { "nicht da: {}" } else { "?" });
            "x".parse::<u8>().or_error_with(acme::ErrorCode::NoDomain, || "a").unwrap_err()
        }
    }
    let err = translated::fail();
    assert_eq!(err.message(), format!("nicht da: a: {DIGIT}"));
    assert_eq!(err.str1(), Some("domain not found: {}"));
}

/// The library follows from the module, so generic code, closures and `?` need no type annotations.
#[test]
fn types_are_inferred() {
    fn number<T: std::str::FromStr<Err: StdError + Send + Sync + 'static>>(text: &str) -> Result<T> {
        let number = text.parse::<T>().or_error(CODE)?;
        Ok(number)
    }
    fn kept<E: StdError + Send + Sync + 'static>(err: E) -> Error {
        Err::<(), E>(err).or_error(CODE).unwrap_err()
    }
    fn system<E: Into<io::Error>>(err: E) -> Result<(), Box<dyn StdError>> {
        Err(err).or_os_error()?;
        Ok(())
    }
    assert_eq!(number::<u8>("7").unwrap(), 7);
    assert_eq!(texts(number::<f32>("x")), ["invalid float literal"]);
    assert!(kept(outer()).cause::<Outer>().is_some());
    assert!(system(io::ErrorKind::NotFound).unwrap_err().is::<Error>());
    let closure = |text: &str| {
        let number: u8 = text.parse().or_error(CODE)?;
        Some(number).filter(|&number| number != 0).or_error(CODE)
    };
    assert_eq!(closure("0").unwrap_err().detail(), None);
    let all: Result<Vec<u8>> = ["1", "x"].iter().map(|text| text.parse().or_error(CODE)).collect();
    assert_eq!(texts(all), [DIGIT]);
}

/// Two libraries, and child modules that inherit the methods.
mod places {
    use super::{acme, other};

    virerr::domain!(acme::ErrorDomain::Test);

    pub(super) fn here(text: &str) -> acme::Result<u8> {
        text.parse().or_error(acme::ErrorCode::NoDomain)
    }

    pub(super) mod below {
        use super::*;

        pub(in super::super) fn here(text: &str) -> acme::Result<u8> {
            text.parse().or_error(acme::ErrorCode::NoDomain)
        }
    }

    pub(super) mod imported {
        use super::{VIR_FROM_THIS, acme};

        pub(in super::super) fn here(text: &str) -> acme::Result<u8> {
            assert_eq!(VIR_FROM_THIS, acme::ErrorDomain::Test);
            text.parse().or_error(acme::ErrorCode::NoDomain)
        }
    }

    pub(super) mod own {
        use super::*;

        virerr::domain!(other::ErrorDomain::None);

        pub(in super::super) fn here(text: &str) -> other::Result<u8> {
            text.parse().or_error(other::ErrorCode::NoDomain)
        }

        pub(in super::super) fn pass_on(err: other::Error) -> other::Result {
            Err(err).or_error_with(other::ErrorCode::NoDomain, || "new")
        }

        pub(in super::super) mod below {
            use super::*;

            pub(in super::super::super) fn here(path: &str) -> other::Result<Vec<u8>> {
                std::fs::read(path).or_os_error_with(|| "below")
            }
        }
    }
}

#[test]
fn methods_come_with_the_domain() {
    let domains =
        [places::here, places::below::here, places::imported::here].map(|here| here("x").unwrap_err().domain());
    assert_eq!(domains, [ErrorDomain::Test; 3]);
    assert_eq!(places::own::here("x").unwrap_err().domain(), other::ErrorDomain::None);
    assert_eq!(places::own::below::here("/no/such/file").unwrap_err().domain(), other::ErrorDomain::None);
}

/// Together with extension traits of other crates.
mod beside_anyhow {
    use super::library;
    use anyhow::Context as _;
    use eyre::WrapErr as _;

    library!(acme);
    virerr::domain!(acme::ErrorDomain::Test);

    pub(super) fn parse(text: &str) -> acme::Result<u8> {
        anyhow::Context::context(text.parse::<u8>(), "a").or_error_with(acme::ErrorCode::NoDomain, || "b")
    }

    pub(super) fn wrapped(text: &str) -> eyre::Result<u8> {
        None::<u8>.context("none").unwrap_or(1).checked_sub(1).or_error(acme::ErrorCode::NoDomain).wrap_err("c")?;
        text.parse::<u8>().or_error(acme::ErrorCode::NoDomain).wrap_err_with(|| "c")
    }
}

#[test]
fn others_are_left_alone() {
    assert_eq!(beside_anyhow::parse("x").unwrap_err().detail(), Some("b: a"));
    assert_eq!(beside_anyhow::wrapped("x").unwrap_err().to_string(), "c");
}
