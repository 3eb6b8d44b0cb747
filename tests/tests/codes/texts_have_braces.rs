//! `{{` and `}}` stand for braces in messages, detail forms and titles, so that every published message can be written.

use virerr::Error;

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    pub struct Acme;

    pub enum ErrorCode {
        success Fine = 0 => "{{fine}}";
        #[role(internal)]
        InternalError = 1 => "internal error",
        Unclosed = 2 => "missing }} after {{name",
        Named = 3 => "unknown {{name}}", "unknown {{name}} in {}",
        Around = 4 => "in braces", "in {{{}}}",
        Empty = 5 => "missing {{}} in the format",
        Before = 6 => "missing", "missing {{}}: {}",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Set = 1 => "the set {{}}",
    }
}

fn with_detail(code: ErrorCode, detail: &str) -> String {
    let err: Error<Acme> = Error::builder(code).detail(detail).build();
    err.message().to_owned()
}

#[test]
fn texts_have_single_braces() {
    assert_eq!(ErrorCode::Unclosed.message(), "missing } after {name");
    assert_eq!(ErrorCode::Unclosed.detail_form(), "missing } after {name: {}");
    assert_eq!(
        (ErrorCode::Named.message(), ErrorCode::Named.detail_form()),
        ("unknown {name}", "unknown {name} in {}")
    );
    assert_eq!(ErrorCode::Empty.message(), "missing {} in the format");
    assert_eq!(ErrorDomain::Set.title(), "the set {}");
    assert_eq!(Acme::catalogue().success().unwrap().message, "{fine}");
}

#[test]
fn detail_goes_into_its_place_once() {
    assert_eq!(with_detail(ErrorCode::Unclosed, "{x}"), "missing } after {name: {x}");
    assert_eq!(with_detail(ErrorCode::Named, "{}"), "unknown {name} in {}");
    assert_eq!(with_detail(ErrorCode::Around, "{}"), "in {{}}");
    // The last of several is the place.
    assert_eq!(with_detail(ErrorCode::Empty, "x{{y"), "missing {} in the format: x{{y");
    assert_eq!(with_detail(ErrorCode::Before, "x"), "missing {}: x");
}

#[test]
fn translation_has_the_braces_of_the_form() {
    mod own {
        virerr::define_codes! {
            #[library(name = "own", default_handler = silent)]
            pub(super) struct Own;
            pub(super) enum ErrorCode {
                #[role(internal)]
                InternalError = 1 => "missing {{}} or {{name}}",
                Plain = 2 => "plain",
            }
        }
    }
    use own::{ErrorCode, Own};
    Own::set_translator(|text| match text {
        "missing {} or {name}: {}" => "es fehlt {name} oder {}, nämlich {}",
        "plain: {}" => "schlicht {}, {{}",
        other => other,
    });
    let message = |code| Error::<Own>::builder(code).detail("x {}").build().message().to_owned();
    assert_eq!(message(ErrorCode::InternalError), "es fehlt {name} oder {}, nämlich x {}");
    assert_eq!(message(ErrorCode::Plain), "plain: x {}");
}
