//! A row's detail form is the text after its message in the list, or else the library's `detail_form`, or "message:
//! {}".

use virerr::Error;

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        DomainExists = 28 => "this domain exists already", "domain {} exists already",
        SystemError = 38 => "system call error", "{}",
        AtTheEnd = 40 => "one\ntwo \"three\"", "ends with {}",
        AtTheStart = 41 => "großes Übel, 100%", "{} begins",
    }
    enum ErrorDomain { None = 0 => "" }
}

#[test]
fn forms_are_as_written_or_made_from_the_message() {
    let forms: Vec<&str> = ErrorCode::ALL.iter().map(|code| code.detail_form()).collect();
    let expected = ["internal error: {}", "domain {} exists already", "{}", "ends with {}", "{} begins"];
    assert_eq!(forms, expected);
}

#[test]
fn messages_may_hold_anything_but_braces() {
    assert_eq!(ErrorCode::AtTheEnd.message(), "one\ntwo \"three\"");
    assert_eq!(ErrorCode::AtTheStart.message(), "großes Übel, 100%");
}

#[test]
fn errors_fill_the_form() {
    let message = |code| Error::builder(code).detail("{web} 7%").build().message().to_owned();
    assert_eq!(message(ErrorCode::InternalError), "internal error: {web} 7%");
    assert_eq!(message(ErrorCode::DomainExists), "domain {web} 7% exists already");
    assert_eq!(message(ErrorCode::SystemError), "{web} 7%");
    assert_eq!(message(ErrorCode::AtTheEnd), "ends with {web} 7%");
    assert_eq!(message(ErrorCode::AtTheStart), "{web} 7% begins");
}

#[test]
fn library_gives_the_form_of_rows_that_give_none() {
    virerr::define_codes! {
        #[library(name = "acme", detail_form = "{}")]
        struct Acme;
        enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            DomainExists = 28 => "this domain exists already", "domain {} exists already",
        }
        enum ErrorDomain { None = 0 => "" }
    }
    let forms = ErrorCode::ALL.iter().map(|code| code.detail_form());
    assert!(forms.eq(["{}", "domain {} exists already"]));
    let err = Error::builder(ErrorCode::InternalError).detail("{web}").build();
    assert_eq!((err.message(), err.str1(), err.detail()), ("{web}", Some("{}"), Some("{web}")));
    assert_eq!(ErrorCode::InternalError.message(), "internal error");
}
