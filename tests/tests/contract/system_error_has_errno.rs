//! An error of the operating system has the code of the role `system`, a detail with the attempt and the system's text,
//! errno as its first number, and the `io::Error` as its cause (R5).

use crate::fixture::library;
use std::io;

library!();
virerr::domain!(ErrorDomain::Test);

/// Returns the system's text, without the part that Rust adds.
fn system_text(errno: i32) -> String {
    let text = io::Error::from_raw_os_error(errno).to_string();
    text.strip_suffix(&format!(" (os error {errno})")).unwrap().to_owned()
}

/// R5
#[test]
fn system_error_says_what_was_tried_and_what_the_system_says() {
    for errno in [1, 2, 5, 13] {
        let (io, path) = (io::Error::from_raw_os_error(errno), "/dev/{}%s");
        let err = virerr::os_error!(io, "cannot open '{path}'");
        let detail = format!("cannot open '/dev/{{}}%s': {}", system_text(errno));
        assert_eq!(err.code(), ErrorCode::SystemError);
        assert_eq!(err.domain(), ErrorDomain::Test);
        assert_eq!(err.message(), detail);
        assert_eq!((err.str1(), err.str2(), err.str3()), (Some("{}"), Some(&*detail), None));
        assert_eq!((err.int1(), err.int2()), (errno, -1));
    }
}

/// R5
#[test]
fn without_what_the_text_stands_alone() {
    let err = virerr::os_error!(io::Error::from_raw_os_error(2));
    assert_eq!(err.detail(), Some(&*system_text(2)));
    assert_eq!((err.int1(), err.int2()), (2, -1));
}

/// R5
#[test]
fn empty_what_counts() {
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), "");
    assert_eq!(err.detail(), Some(&*format!(": {}", system_text(2))));
    let nothing = "";
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), "{nothing}");
    assert_eq!(err.detail(), Some(&*format!(": {}", system_text(2))));
}

/// R5
#[cfg(target_os = "linux")]
#[test]
fn real_failure_has_its_errno() {
    let io = std::fs::File::open("/no/such/file").unwrap_err();
    let err = virerr::os_error!(io, "cannot open");
    assert_eq!(err.message(), "cannot open: No such file or directory");
    assert_eq!(err.int1(), 2);
}

/// R5
#[test]
fn error_that_is_not_the_systems_gives_its_own_text() {
    let texts = ["disk {} is full: 100 %", "looks like it (os error 7)", ""];
    for text in texts {
        let err = virerr::os_error!(io::Error::other(text), "write");
        assert_eq!(err.code(), ErrorCode::SystemError);
        assert_eq!(err.detail(), Some(&*format!("write: {text}")));
        assert_eq!((err.int1(), err.int2()), (-1, -1));
    }
    let kind = io::ErrorKind::UnexpectedEof;
    let err = virerr::os_error!(io::Error::from(kind));
    assert_eq!(err.detail(), Some(&*kind.to_string()));
    assert_eq!(err.int1(), -1);
}

/// R5
#[test]
fn io_error_is_kept_as_the_cause() {
    let err = virerr::os_error!(io::Error::from_raw_os_error(13), "mkdir");
    assert_eq!(err.io_error().unwrap().raw_os_error(), Some(13));
    let err = virerr::os_error!(io::Error::other("mine"));
    assert_eq!(err.cause::<io::Error>().unwrap().to_string(), "mine");
}

/// R5: the names of `error!`.
#[test]
fn named_values_are_set() {
    let path = "/etc/acme";
    let err = virerr::os_error!(
        io::Error::from_raw_os_error(2),
        object = path,
        str3 = "kept",
        int2 = 7_u64,
        level = virerr::Level::Warning,
        domain = ErrorDomain::None,
        "cannot open '{path}'",
    );
    assert_eq!(err.detail(), Some(&*format!("cannot open '/etc/acme': {}", system_text(2))));
    assert_eq!((err.object(), err.str3(), err.int1(), err.int2()), (Some(path), Some("kept"), 2, 7));
    assert_eq!((err.level(), err.domain()), (virerr::Level::Warning, ErrorDomain::None));
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), object = path);
    assert_eq!(err.detail(), Some(&*system_text(2)));
    assert_eq!(err.object(), Some(path));
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), int1 = 9, "mkdir");
    assert_eq!((err.int1(), err.io_error().unwrap().raw_os_error()), (9, Some(2)));
}

/// R5, R10: the system's error is kept beside a source that the author gives.
#[test]
fn system_error_is_kept_beside_a_source() {
    let parsed = "x".parse::<u8>().unwrap_err();
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), source = parsed.clone(), "mkdir");
    assert_eq!(err.io_error().unwrap().raw_os_error(), Some(2));
    assert_eq!(err.cause::<std::num::ParseIntError>(), Some(&parsed));
    assert!(std::error::Error::source(&err).unwrap().is::<std::num::ParseIntError>());
    let err = virerr::os_error!(io::Error::from_raw_os_error(2), source = io::Error::other("mine"));
    assert_eq!(err.io_error().unwrap().raw_os_error(), Some(2));
}
