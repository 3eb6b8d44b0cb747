//! An error holds everything about a failure, in one pointer (R1): code, domain, level, message, connection, object,
//! three strings, two numbers, the API function, the place in the source and the source error.

use crate::fixture::library;
use std::error::Error as _;
use std::io;
use virerr::Level;

library!();
virerr::domain!(ErrorDomain::Test);

#[virerr::vir_api]
fn lookup_by_name(_conn: &Connection, err: Error) -> Result {
    Err(err)
}

/// R1
#[test]
fn error_has_all_that_it_was_given() {
    let err = virerr::Error::builder(ErrorCode::NoDomain)
        .domain(ErrorDomain::Test)
        .level(Level::Warning)
        .message("whole")
        .str1("one")
        .str2("two")
        .str3("three")
        .int1(4)
        .int2(5)
        .object("web1")
        .source(io::Error::other("cause"))
        .build();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let err = lookup_by_name(&conn, err).unwrap_err();

    assert_eq!(err.code(), ErrorCode::NoDomain);
    assert_eq!(err.domain(), ErrorDomain::Test);
    assert_eq!(err.level(), Level::Warning);
    assert_eq!(err.message(), "whole");
    assert_eq!(err.to_string(), "whole");
    assert_eq!((err.str1(), err.str2(), err.str3()), (Some("one"), Some("two"), Some("three")));
    assert_eq!((err.int1(), err.int2()), (4, 5));
    assert_eq!(err.object(), Some("web1"));
    assert!(err.is_from(conn.errors()));
    assert_eq!(err.api(), Some("lookup_by_name"));
    assert_eq!(err.source().unwrap().to_string(), "cause");
}

/// R1
#[test]
fn named_arguments_are_fields_of_the_error() {
    let err = virerr::error!(
        ErrorCode::NoDomain,
        source = io::Error::other("cause"),
        level = Level::Warning,
        int2 = 5,
        int1 = 4,
        str3 = "three",
        object = "web1",
        domain = ErrorDomain::None,
        "id {}",
        7,
    );
    assert_eq!((err.domain(), err.level()), (ErrorDomain::None, Level::Warning));
    assert_eq!((err.message(), err.detail()), ("domain not found: id 7", Some("id 7")));
    assert_eq!((err.str3(), err.object()), (Some("three"), Some("web1")));
    assert_eq!((err.int1(), err.int2()), (4, 5));
    assert_eq!(err.source().unwrap().to_string(), "cause");
}

/// R1
#[test]
fn part_that_was_not_given_is_absent() {
    let err = virerr::Error::builder(ErrorCode::NoDomain).build();
    assert_eq!((err.domain(), err.level()), (ErrorDomain::None, Level::Error));
    assert_eq!((err.str3(), err.object(), err.api()), (None, None, None));
    assert_eq!((err.int1(), err.int2()), (-1, -1));
    assert!(err.connection().is_none());
    assert!(err.source().is_none());
    assert_eq!(virerr::error!(ErrorCode::NoDomain).domain(), ErrorDomain::Test, "the module's");
}

/// R1
#[test]
fn error_knows_where_it_was_raised() {
    fn bailing() -> Result<(), (Error, u32)> {
        // `?` and `bail!` convert with `From`; the line is that of the macro.
        struct AtLine(Error);
        impl From<Error> for AtLine {
            fn from(err: Error) -> Self {
                AtLine(err)
            }
        }
        let line = line!() + 1;
        let bail = || -> Result<(), AtLine> { virerr::bail!(ErrorCode::NoDomain) };
        bail().map_err(|AtLine(err)| (err, line))
    }
    fn ensuring() -> (Error, u32) {
        let line = line!() + 2;
        let ensure = || -> Result {
            virerr::ensure!(false, ErrorCode::NoDomain, "no {}", 1);
            Ok(())
        };
        (ensure().unwrap_err(), line)
    }
    let size = 0;
    let raised = [
        (virerr::error!(ErrorCode::NoDomain), line!()),
        (virerr::error!(ErrorCode::NoDomain, "id {}", 7), line!()),
        (virerr::error!(ErrorCode::NoDomain, int1 = 7, "id"), line!()),
        (virerr::os_error!(io::Error::other("full")), line!()),
        (virerr::invalid_arg!(size, "size {size}"), line!()),
        (virerr::unsupported!(), line!()),
        (virerr::Error::builder(ErrorCode::NoDomain).build(), line!()),
        bailing().unwrap_err(),
        ensuring(),
    ];
    for (err, line) in raised {
        let location = err.location().unwrap();
        assert_eq!((location.file(), location.line()), (file!(), line), "{err:?}");
    }
}

/// R1
#[test]
fn error_is_one_pointer_wide() {
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    assert_eq!(size_of::<Result>(), size_of::<usize>());
    assert_eq!(size_of::<Option<Error>>(), size_of::<usize>());
}
