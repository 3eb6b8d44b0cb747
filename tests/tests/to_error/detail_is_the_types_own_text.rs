//! The detail of the library's error is the type's own `Display`, and is inserted into the code's detail form like any
//! detail (R4).

use crate::acme::{Acme, ErrorCode};
use std::fmt;
use virerr::ToError;

#[derive(Debug, thiserror::Error, ToError)]
#[error("{0}")]
#[to_error(library = Acme, code = ErrorCode::NoDomain)]
struct Failure(String);

/// R4
#[test]
fn detail_stands_in_the_form() {
    let err = Failure("no 'web'".to_owned()).to_error();
    assert_eq!(err.message(), "domain not found: no 'web'");
    assert_eq!((err.str1(), err.str2()), (Some("domain not found: {}"), Some("no 'web'")));
}

/// R4, R8
#[test]
fn text_is_formatted_once_and_of_any_length() {
    let long = "{} %s\n".repeat(1000);
    for text in ["", "{}", "{0} %s {{", "two\nlines", &long] {
        let err = Failure(text.to_owned()).to_error();
        assert_eq!(err.detail(), Some(text));
        assert_eq!(err.message(), format!("domain not found: {text}"));
    }
}

#[test]
fn display_that_gives_up_is_no_panic() {
    #[derive(Debug, ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    struct Broken;
    impl fmt::Display for Broken {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            Err(fmt::Error)
        }
    }
    impl std::error::Error for Broken {
        fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
            Some(&Broken)
        }
    }
    let err = Broken.to_error();
    assert_eq!(err.detail(), Some("half"));
}
