//! A variant or a struct with `#[to_error(errno)]` is converted to a system error: the code of the role `system`, errno
//! as the first number, and the system's text without Rust's addition (R5).

use crate::acme::{Acme, ErrorCode, ErrorDomain, sources};
use std::io;
use std::sync::Arc;
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme, domain = ErrorDomain::Storage, code = ErrorCode::InternalError, int1 = 77, str3 = "kept")]
enum Failure {
    #[error("cannot read '{path}': {source}")]
    #[to_error(errno, object = path)]
    Read { path: String, source: io::Error },
    #[error("cannot write")]
    #[to_error(errno, int2 = .0)]
    Write(i32, #[source] io::Error),
    #[error(transparent)]
    #[to_error(errno)]
    Other(#[from] io::Error),
    #[error("lost {0}")]
    #[to_error(errno = .1, code = ErrorCode::NoDomain)]
    Lost(u8, io::Error),
    #[error("'{cause}' again")]
    #[to_error(errno = cause, object = cause)]
    Again { cause: io::Error, attempts: u32 },
    #[error("")]
    #[to_error(errno)]
    Empty(io::Error),
    #[error("cannot list: {}", system_text(.0.raw_os_error().unwrap()))]
    #[to_error(errno)]
    List(io::Error),
}

/// Returns the system's text, without the part that Rust adds.
fn system_text(errno: i32) -> String {
    let text = io::Error::from_raw_os_error(errno).to_string();
    text.strip_suffix(&format!(" (os error {errno})")).unwrap().to_owned()
}

fn os(errno: i32) -> io::Error {
    io::Error::from_raw_os_error(errno)
}

/// R5
#[test]
fn text_that_ends_with_the_systems_loses_what_rust_adds() {
    for errno in [1, 2, 5, 13] {
        let err = Failure::Read { path: "{}".to_owned(), source: os(errno) }.to_error();
        assert_eq!(err.code(), ErrorCode::SystemError);
        let detail = format!("cannot read '{{}}': {}", system_text(errno));
        assert_eq!((err.message(), err.detail()), (&*detail, Some(&*detail)));
        assert_eq!((err.int1(), err.int2()), (errno, -1));
        assert_eq!((err.object(), err.domain()), (Some("{}"), ErrorDomain::Storage));
        assert_eq!(err.str3(), Some("kept"));
    }
}

/// R5
#[test]
fn text_that_ends_with_the_systems_own_stays() {
    let err = Failure::List(os(2)).to_error();
    assert_eq!(err.message(), format!("cannot list: {}", system_text(2)));
}

/// R5
#[test]
fn text_that_does_not_end_with_the_systems_gets_it_behind() {
    let err = Failure::Write(4, os(2)).to_error();
    assert_eq!(err.message(), format!("cannot write: {}", system_text(2)));
    assert_eq!((err.int1(), err.int2()), (2, 4));
    let err = Failure::Again { cause: os(2), attempts: 1 }.to_error();
    assert_eq!(err.detail(), Some(&*format!("'{} (os error 2)' again: {0}", system_text(2))));
}

/// R5
#[test]
fn text_alone_is_the_systems() {
    assert_eq!(Failure::from(os(13)).to_error().message(), system_text(13));
}

/// R5
#[test]
fn empty_text_counts() {
    assert_eq!(Failure::Empty(os(2)).to_error().detail(), Some(&*format!(": {}", system_text(2))));
}

/// R5
#[test]
fn error_that_is_not_the_systems_gives_its_own_text() {
    for text in ["disk {} is full: 100 %", "looks like it (os error 7)", ""] {
        let err = Failure::Read { path: "a".to_owned(), source: io::Error::other(text) }.to_error();
        assert_eq!(err.code(), ErrorCode::SystemError);
        assert_eq!(err.message(), format!("cannot read 'a': {text}"));
        assert_eq!((err.int1(), err.int2()), (-1, -1));
    }
}

#[test]
fn variant_may_have_a_code_of_its_own() {
    let err = Failure::Lost(3, os(5)).to_error();
    assert_eq!(err.code(), ErrorCode::NoDomain);
    assert_eq!(err.message(), format!("domain not found: lost 3: {}", system_text(5)));
    assert_eq!(err.int1(), 5);
}

/// R10: its text is in the detail.
#[test]
fn system_error_is_not_printed_again() {
    let failures = [
        Failure::Read { path: "a".to_owned(), source: os(2) },
        Failure::Write(1, os(2)),
        Failure::Other(os(2)),
        Failure::Lost(1, os(2)),
    ];
    for failure in failures {
        assert_eq!(sources(&failure.to_error()), [""; 0], "{failure:?}");
    }
    for failure in
        [Failure::Read { path: "a".to_owned(), source: os(2) }, Failure::Other(os(2)), Failure::Lost(1, os(2))]
    {
        let err = crate::acme::Error::wrap(failure);
        assert_eq!(sources(&err), [""; 0], "{err:#?}");
    }
    let err = crate::acme::Error::wrap(Failure::Write(1, os(2)));
    assert_eq!(err.io_error().unwrap().raw_os_error(), Some(2));
    assert_eq!(err.int1(), 2);
}

#[test]
fn struct_may_wrap_the_systems() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("mkdir")]
    #[to_error(library = Acme, errno)]
    struct Mkdir(#[from] io::Error);
    let err = Mkdir(os(13)).to_error();
    assert_eq!(err.message(), format!("mkdir: {}", system_text(13)));
    assert_eq!((err.code(), err.domain()), (ErrorCode::SystemError, ErrorDomain::None));
}

#[test]
fn system_error_may_be_behind_a_pointer() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[to_error(library = Acme)]
    #[error("failed")]
    enum Failure {
        #[to_error(errno)]
        Boxed(Box<io::Error>),
        #[to_error(errno)]
        Shared(Arc<io::Error>),
        #[to_error(errno)]
        Borrowed(&'static io::Error),
    }
    let borrowed = Box::leak(Box::new(os(4)));
    let failures = [Failure::Boxed(Box::new(os(2))), Failure::Shared(Arc::new(os(3))), Failure::Borrowed(borrowed)];
    assert_eq!(failures.map(|failure| failure.to_error().int1()), [2, 3, 4]);
}

#[derive(Debug, thiserror::Error)]
#[error("cannot read the header")]
struct Header {
    source: Arc<io::Error>,
}

impl Header {
    fn io(&self) -> &io::Error {
        &self.source
    }
}

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme)]
enum Deep {
    #[error("load")]
    #[to_error(errno = self.io())]
    Method(#[source] Header),
    #[error("load")]
    #[to_error(errno = .0.source)]
    Field(#[source] Header),
    #[error("load '{name}'")]
    #[to_error(errno = header.io(), object = name)]
    Named { name: &'static str, header: Header },
    #[error(transparent)]
    #[to_error(errno = _0.io())]
    Same(#[from] Header),
    #[error("open")]
    #[to_error(errno)]
    Shared(#[source] Arc<io::Error>),
    #[error("open")]
    #[to_error(errno = io::Error::from_raw_os_error(*code))]
    Number { code: i32 },
}

impl Deep {
    fn io(&self) -> &io::Error {
        match self {
            Deep::Method(header) => header.io(),
            _ => unreachable!(),
        }
    }
}

/// R5
#[test]
fn errno_may_be_an_expression() {
    let header = || Header { source: Arc::new(os(2)) };
    let cases = [
        (Deep::Method(header()), "load"),
        (Deep::Field(header()), "load"),
        (Deep::Named { name: "a", header: header() }, "load 'a'"),
        (Deep::Same(header()), "cannot read the header"),
        (Deep::Shared(Arc::new(os(2))), "open"),
        (Deep::Number { code: 2 }, "open"),
    ];
    for (failure, what) in cases {
        let err = failure.to_error();
        assert_eq!(err.message(), format!("{what}: {}", system_text(2)));
        assert_eq!((err.code(), err.int1()), (ErrorCode::SystemError, 2));
        // R10
        assert_eq!(sources(&err), [""; 0], "{failure:?}");
        assert_eq!(sources(&crate::acme::Error::from(failure)), [""; 0], "{err:?}");
    }
}

/// R10: only the sources of the type.
#[test]
fn errno_adds_no_source() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error(transparent)]
    #[to_error(library = Acme, errno)]
    struct Io(#[from] io::Error);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error(transparent)]
    #[to_error(library = Acme, code = ErrorCode::InternalError)]
    struct Plain(#[from] io::Error);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("lost")]
    #[to_error(library = Acme, errno)]
    struct Hidden(io::Error);
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("write")]
    #[to_error(library = Acme, errno)]
    struct Shown(#[source] io::Error);
    fn chain(err: &dyn std::error::Error) -> Vec<String> {
        sources(err)
    }
    for io in [
        || os(2),
        || io::Error::other("disk gone"),
        || io::Error::other(Io(os(2))),
        || io::Error::other("looks like it (os error 7)"),
        || io::Error::from(io::ErrorKind::Other),
    ] {
        for err in [
            Io(io()).to_error(),
            Plain(io()).to_error(),
            Hidden(io()).to_error(),
            Io(io()).into(),
            Plain(io()).into(),
            Hidden(io()).into(),
            Shown(io()).to_error(),
            Shown(io()).into(),
        ] {
            for text in chain(&err) {
                assert!(!err.message().contains(&text), "{:?} has '{text}'", err.message());
            }
        }
        assert_eq!(chain(&Hidden(io()).to_error()), [""; 0]);
    }
}

/// R5
#[test]
fn recorded_error_has_errno() {
    #[virerr::vir_api]
    fn read(path: &str) -> Result<String, Failure> {
        Ok(std::fs::read_to_string(path)?)
    }
    let Err(Failure::Other(returned)) = read("/no/such/file") else { panic!("there is no such file") };
    let err = Acme::last_error().unwrap();
    assert_eq!(Some(err.int1()), returned.raw_os_error());
    assert_eq!(err.api(), Some("read"));
}
