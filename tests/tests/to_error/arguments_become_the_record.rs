//! Each argument of `#[to_error(…)]` sets a field of the record; the others have the same defaults as in a raised
//! error.

use crate::acme::{Acme, ErrorCode, ErrorDomain};
use virerr::{Level, ToError};

#[derive(Debug, thiserror::Error, ToError)]
#[to_error(library = Acme, domain = ErrorDomain::Storage, int2 = 7)]
enum Failure {
    #[error("no '{name}'")]
    #[to_error(code = ErrorCode::NoDomain, domain = ErrorDomain::Test, level = warning, object = name)]
    #[to_error(str3 = "kept", int1 = 3, int2 = -4)]
    All { name: &'static str },
    #[error("one")]
    #[to_error(code = ErrorCode::Slow)]
    One,
}

#[test]
fn all_are_set() {
    let err = Failure::All { name: "web" }.to_error();
    assert_eq!((err.code(), err.domain(), err.level()), (ErrorCode::NoDomain, ErrorDomain::Test, Level::Warning));
    assert_eq!((err.object(), err.str3()), (Some("web"), Some("kept")));
    assert_eq!((err.int1(), err.int2()), (3, -4));
}

#[test]
fn what_the_enum_says_holds_for_variants_that_say_nothing() {
    let err = Failure::One.to_error();
    assert_eq!((err.domain(), err.int2()), (ErrorDomain::Storage, 7));
}

/// R4
#[test]
fn what_is_not_given_is_as_in_an_error_that_is_raised() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[error("bare")]
    #[to_error(library = Acme, code = ErrorCode::Slow)]
    struct Bare;
    let err = Bare.to_error();
    assert_eq!((err.domain(), err.level()), (ErrorDomain::None, Level::Warning));
    assert_eq!((err.object(), err.str3()), (None, None));
    assert_eq!((err.int1(), err.int2()), (-1, -1));
}

#[test]
fn there_is_no_location_and_no_function_yet() {
    let err = Failure::One.to_error();
    assert_eq!((err.location(), err.api()), (None, None));
    assert!(err.connection().is_none());
}

#[test]
fn levels_are_words_or_expressions() {
    const LEVEL: Level = Level::None;
    #[derive(Debug, thiserror::Error, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    #[error("failed")]
    enum Failure {
        #[to_error(level = none)]
        None,
        #[to_error(level = warning)]
        Warning,
        #[to_error(level = error, code = ErrorCode::Slow)]
        Error,
        #[to_error(level = LEVEL)]
        Constant,
        #[to_error(level = .0)]
        Field(Level),
        #[to_error(level = .error)]
        FieldOfThatName { error: Level },
        #[to_error(level = severity)]
        Named { severity: Level },
    }
    let levels = [
        (Failure::None, Level::None),
        (Failure::Warning, Level::Warning),
        (Failure::Error, Level::Error),
        (Failure::Constant, Level::None),
        (Failure::Field(Level::Warning), Level::Warning),
        (Failure::FieldOfThatName { error: Level::None }, Level::None),
        (Failure::Named { severity: Level::Warning }, Level::Warning),
    ];
    for (failure, level) in levels {
        assert_eq!(failure.to_error().level(), level, "{failure:?}");
    }
}

#[test]
fn numbers_are_of_any_type_that_fits() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    #[error("failed")]
    enum Failure {
        #[to_error(int1 = .0, int2 = _1)]
        Small(u8, i8),
        #[to_error(int1 = .0, int2 = _1)]
        Medium(u16, i16),
        #[to_error(int1 = .0, int2 = _1)]
        Borrowed(i32, &'static i32),
        #[to_error(int1 = *_0 as i32, int2 = i32::try_from(*_1).ok())]
        Large(u32, usize),
    }
    let numbers = [
        (Failure::Small(255, -128), (255, -128)),
        (Failure::Medium(65_535, -32_768), (65_535, -32_768)),
        (Failure::Borrowed(i32::MIN, &i32::MAX), (i32::MIN, i32::MAX)),
        (Failure::Large(9, 10), (9, 10)),
        (Failure::Large(9, usize::MAX), (9, -1)),
    ];
    for (failure, numbers) in numbers {
        let err = failure.to_error();
        assert_eq!((err.int1(), err.int2()), numbers, "{failure:?}");
    }
}

#[test]
fn option_that_is_none_is_absent() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain, object = owner, str3 = .path.to_str(), int1 = line, int2 = *column)]
    #[error("failed")]
    struct Failure {
        owner: Option<String>,
        path: std::path::PathBuf,
        line: Option<u16>,
        column: Option<i32>,
    }
    let set = Failure { owner: Some("root".into()), path: "/tmp".into(), line: Some(1), column: Some(2) }.to_error();
    assert_eq!((set.object(), set.str3(), set.int1(), set.int2()), (Some("root"), Some("/tmp"), 1, 2));
    let unset = Failure { owner: None, path: "/tmp".into(), line: None, column: None }.to_error();
    assert_eq!((unset.object(), unset.int1(), unset.int2()), (None, -1, -1));
}

#[test]
fn texts_are_whatever_can_be_printed() {
    #[derive(Debug, thiserror::Error, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    #[error("failed")]
    enum Failure {
        #[to_error(object = .0, str3 = format_args!("{_0:03}"))]
        Number(u64),
        #[to_error(object = .0, str3 = "")]
        Address(std::net::Ipv4Addr),
    }
    let err = Failure::Number(7).to_error();
    assert_eq!((err.object(), err.str3()), (Some("7"), Some("007")));
    let err = Failure::Address([127, 0, 0, 1].into()).to_error();
    assert_eq!((err.object(), err.str3()), (Some("127.0.0.1"), Some("")));
}
