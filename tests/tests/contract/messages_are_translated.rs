//! A message that is made from the list's texts is translated by the library's translator: the code's message, or its
//! detail form, into which the detail is then inserted; str1 is not translated (T1). The translation is not used if it
//! is empty, or if a form does not have exactly one placeholder or has another brace (T2). Texts that do not come from
//! the list are not translated: those of the raise site, level names, domain titles, the `Display` of the enums (T3).

use crate::fixture::{Notes, library, raising, stderr_of};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use virerr_tests::tools::tool;

/// Translates the fixture's texts.
fn german(text: &'static str) -> &'static str {
    match text {
        "internal error: {}" => "Fehler im Programm: {}",
        "{} is not supported by the driver" => "der Treiber kann {} nicht",
        "this domain exists already" => "diese Domäne gibt es schon",
        "domain {} exists already" => "{} gibt es schon als Domäne",
        "system call error" => "Fehler des Systems",
        "{}" => "vom System: {}",
        "domain not found" => "Domäne nicht gefunden",
        "domain not found: {}" => "Domäne nicht gefunden ({})",
        text => text,
    }
}

/// T1
#[test]
fn message_without_detail_is_translated() {
    raising!(Test, {
        Acme::set_translator(german);
        let raised = [
            virerr::error!(ErrorCode::DomainExists),
            virerr::error!(ErrorCode::DomainExists, object = "web1"),
            virerr::Error::builder(ErrorCode::DomainExists).build(),
        ];
        for err in raised {
            assert_eq!(err.message(), "diese Domäne gibt es schon");
            assert_eq!(err.to_string(), err.message());
            assert_eq!(err.str1(), Some("this domain exists already"));
            assert_eq!((err.str2(), err.detail(), err.str3()), (None, None, None));
            assert_eq!((err.int1(), err.int2()), (-1, -1));
        }
    });
}

/// T1
#[test]
fn detail_stands_in_its_place_of_the_translated_form() {
    raising!(Test, {
        Acme::set_translator(german);
        let codes = [ErrorCode::NoSupport, ErrorCode::DomainExists, ErrorCode::NoDomain, ErrorCode::SystemError];
        // R4: a detail is not changed.
        for detail in ["web1", "", "{}", "{{}} {0} }{", "100 %s", &"é".repeat(5000)] {
            for code in codes {
                let raised = [
                    virerr::error!(code, "{detail}"),
                    virerr::error!(code, object = "web1", "{}", detail),
                    virerr::Error::builder(code).detail(detail).build(),
                ];
                let (before, after) = german(code.detail_form()).split_once("{}").unwrap();
                for err in raised {
                    assert_eq!(err.message(), format!("{before}{detail}{after}"));
                    assert_eq!(err.str1(), Some(code.detail_form()));
                    assert_eq!((err.str2(), err.detail(), err.str3()), (Some(detail), Some(detail), None));
                    assert_eq!((err.int1(), err.int2()), (-1, -1));
                }
            }
        }
    });
}

/// T1, R4
#[test]
fn data_is_formatted_once() {
    raising!(Test, {
        Acme::set_translator(german);
        struct Counting(Cell<u32>);
        impl fmt::Display for Counting {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.set(self.0.get() + 1);
                f.write_str("{}")
            }
        }
        let data = Counting(Cell::new(0));
        assert_eq!(virerr::error!(ErrorCode::NoDomain, "{data}").message(), "Domäne nicht gefunden ({})");
        assert_eq!(data.0.get(), 1);
    });
}

/// T1: virerr itself chooses the code there.
#[test]
fn message_of_a_role_is_translated() {
    raising!(Test, {
        Acme::set_translator(german);
        fn migrate() -> Error {
            virerr::unsupported!()
        }
        let err = migrate();
        assert_eq!(err.message(), "der Treiber kann migrate nicht");
        assert_eq!((err.str1(), err.str2()), (Some("{} is not supported by the driver"), Some("migrate")));
        let err = virerr::os_error!(io::Error::other("disk gone"), "cannot read '{}'", "a");
        assert_eq!(err.message(), "vom System: cannot read 'a': disk gone");
        assert_eq!((err.str1(), err.str2()), (Some("{}"), Some("cannot read 'a': disk gone")));
    });
}

/// T1
#[test]
fn foreign_error_is_translated() {
    library!();
    #[derive(Debug, thiserror::Error, virerr::ToError)]
    #[to_error(library = Acme, code = ErrorCode::NoDomain)]
    enum Failure {
        #[error("no '{0}'")]
        #[to_error(object = .0)]
        Absent(String),
        #[error("unreadable")]
        #[to_error(errno)]
        Unreadable(#[source] io::Error),
    }
    #[virerr::vir_api]
    fn look_up(failure: Failure) -> std::result::Result<(), Failure> {
        Err(failure)
    }
    Acme::set_translator(german);
    Acme::set_handler(|_| ());
    look_up(Failure::Absent("web1".to_owned())).unwrap_err();
    let err = Acme::last_error().unwrap();
    assert_eq!(err.message(), "Domäne nicht gefunden (no 'web1')");
    assert_eq!((err.str1(), err.str2()), (Some("domain not found: {}"), Some("no 'web1'")));
    let err = virerr::Error::wrap(Failure::Unreadable(io::Error::other("disk gone")));
    assert_eq!(err.message(), "vom System: unreadable: disk gone");
}

/// T1
#[test]
fn failing_call_is_reported_in_the_translators_words() {
    let stderr = stderr_of(|| {
        raising!(Test, {
            Acme::set_translator(german);
            fail("a").unwrap_err();
            virerr::report_warning!(ErrorCode::DomainExists, object = "web1", "web1");
            let notes = Notes::default();
            let handler = notes.clone();
            Acme::set_handler(move |err| handler.add(err));
            let conn = Connection::new();
            let err = conn.fail("b").unwrap_err();
            assert_eq!(notes.take(), ["Domäne nicht gefunden (b)"]);
            for reported in [Some(err), Acme::last_error(), conn.errors().last()] {
                assert_eq!(reported.unwrap().message(), "Domäne nicht gefunden (b)");
            }
        });
    });
    // T3: neither the title nor the level.
    let lines = [
        "acme: Test Driver error : Domäne nicht gefunden (a)",
        "acme: Test Driver warning web1: web1 gibt es schon als Domäne",
    ];
    assert_eq!(stderr.lines().collect::<Vec<_>>(), lines);
}

/// T1, R2
#[test]
fn error_keeps_the_language_it_was_made_in() {
    library!();
    let english = error("a");
    Acme::set_translator(german);
    let german = error("a");
    Acme::clear_translator();
    assert_eq!(english.message(), "domain not found: a");
    assert_eq!(german.message(), "Domäne nicht gefunden (a)");
    Acme::set_handler(|_| ());
    let err = call(|| Err::<(), _>(german.clone())).unwrap_err();
    assert_eq!(err.message(), "Domäne nicht gefunden (a)");
}

/// T1
#[test]
fn translator_is_replaced_and_removed() {
    library!();
    let message = || error("a").message().to_owned();
    assert!(!Acme::clear_translator());
    assert_eq!(message(), "domain not found: a");
    assert!(!Acme::set_translator(german));
    assert_eq!(message(), "Domäne nicht gefunden (a)");
    assert!(Acme::set_translator(|_| "{} introuvable"));
    assert_eq!(message(), "a introuvable");
    assert!(Acme::clear_translator());
    assert_eq!(message(), "domain not found: a");
    assert!(!Acme::clear_translator());
    assert!(!Acme::set_translator(german));
    assert_eq!(message(), "Domäne nicht gefunden (a)");
}

/// T1
#[test]
fn translator_is_any_function_from_text_to_text() {
    library!();
    /// Has the signature of `gettextrs::gettext`.
    fn gettext<T: Into<String>>(text: T) -> String {
        text.into().to_uppercase()
    }
    let message = || error("a").message().to_owned();
    Acme::set_translator(gettext);
    assert_eq!(message(), "DOMAIN NOT FOUND: a");
    let catalogue = [("domain not found: {}".to_owned(), "{} introuvable".to_owned())];
    Acme::set_translator(move |text| match catalogue.iter().find(|(known, _)| known == text) {
        Some((_, translation)) => Cow::Owned(translation.clone()),
        None => Cow::Borrowed(text),
    });
    assert_eq!(message(), "a introuvable");
    Acme::set_translator(|text| format!("<{text}>"));
    assert_eq!(message(), "<domain not found: a>");
    Acme::set_translator(|_| "{} fehlt");
    assert_eq!(message(), "a fehlt");
}

/// T1, B7
#[test]
fn translator_is_one_librarys() {
    library!(left);
    library!(right);
    left::Acme::set_translator(german);
    assert_eq!(left::error("a").message(), "Domäne nicht gefunden (a)");
    assert_eq!(right::error("a").message(), "domain not found: a");
    assert!(!right::Acme::clear_translator());
}

/// T2
#[test]
fn form_without_exactly_one_place_is_not_used() {
    library!();
    let unusable = [
        "",
        "Domäne nicht gefunden",
        "{} {}",
        "{}{}",
        "{0}",
        "{{}}",
        "{detail}",
        "{ }",
        "}{",
        "{} }",
        "{ {}",
        "{",
        "}",
    ];
    for form in unusable {
        Acme::set_translator(move |_| form);
        let err = error("a");
        assert_eq!(err.message(), "domain not found: a", "{form}");
        assert_eq!((err.str1(), err.str2()), (Some("domain not found: {}"), Some("a")));
    }
}

/// T2
#[test]
fn empty_translation_is_none() {
    library!();
    Acme::set_translator(|_| "");
    let err = virerr::Error::builder(ErrorCode::NoDomain).build();
    assert_eq!((err.message(), err.str1()), ("domain not found", Some("domain not found")));
}

/// T2: it has no placeholder.
#[test]
fn translation_of_a_plain_message_is_taken_as_it_is() {
    library!();
    for text in ["{}", "{", "{{}} 100 %\n", " "] {
        Acme::set_translator(move |_| text);
        let err = virerr::Error::builder(ErrorCode::NoDomain).build();
        assert_eq!((err.message(), err.str1(), err.str2()), (text, Some("domain not found"), None));
    }
}

/// T3
#[test]
fn texts_of_the_raise_site_are_not_translated() {
    raising!(Test, {
        static ASKED: Mutex<Vec<&str>> = Mutex::new(Vec::new());
        Acme::set_translator(|text| {
            ASKED.lock().unwrap().push(text);
            format!("<{text}>")
        });
        let plain = virerr::Error::builder(ErrorCode::NoDomain).message("domain not found").build();
        assert_eq!((plain.message(), plain.str1(), plain.str2()), ("domain not found", None, None));
        let detailed = virerr::Error::builder(ErrorCode::NoDomain).message("domain not found").detail("a").build();
        assert_eq!(detailed.message(), "domain not found");
        assert_eq!((detailed.str1(), detailed.str2()), (Some("domain not found: {}"), Some("a")));
        assert!(ASKED.lock().unwrap().is_empty());

        let builder = virerr::Error::builder(ErrorCode::NoDomain).str1("domain not found").str2("system call error");
        let err = builder.str3("{}").object("not supported").detail("internal error").build();
        assert_eq!(err.message(), "<domain not found: internal error>");
        assert_eq!((err.str1(), err.str2()), (Some("domain not found"), Some("system call error")));
        assert_eq!((err.str3(), err.object()), (Some("{}"), Some("not supported")));
        let err = virerr::Error::builder(ErrorCode::NoDomain).str1("mine").build();
        assert_eq!((err.message(), err.str1()), ("<domain not found>", Some("mine")));
        let argument = 7;
        let invalid = virerr::invalid_arg!(argument, "is odd");
        assert_eq!(
            (invalid.message(), invalid.detail()),
            ("<invalid argument: argument is odd>", Some("argument is odd"))
        );
        assert_eq!(invalid.str2(), Some("argument"));
        assert_eq!(*ASKED.lock().unwrap(), ["domain not found: {}", "domain not found", "invalid argument: {}"]);
    });
}

/// T3
#[test]
fn enums_and_levels_print_what_they_printed() {
    library!();
    Acme::set_translator(|_| "übersetzt {}");
    assert_eq!(ErrorCode::NoDomain.to_string(), "domain not found");
    assert_eq!(
        (ErrorCode::NoDomain.message(), ErrorCode::NoDomain.detail_form()),
        ("domain not found", "domain not found: {}")
    );
    assert_eq!(ErrorDomain::Test.to_string(), "Test Driver");
    assert_eq!(error("a").level().to_string(), "error");
}

/// T1, with a real catalogue: written by hand, compiled by GNU gettext, read by the `gettext` crate.
#[test]
fn messages_are_read_from_a_gettext_catalogue() {
    raising!(Test, {
        let Some(compiled) = compiled("de.po") else { return };
        let catalog = gettext::Catalog::parse(File::open(compiled).unwrap()).unwrap();
        let catalog: &'static gettext::Catalog = Box::leak(Box::new(catalog));
        Acme::set_translator(|text| catalog.gettext(text));
        let notes = Notes::default();
        let handler = notes.clone();
        Acme::set_handler(move |err| {
            handler.add(format_args!("{}|{}|{}", err.message(), err.str1().unwrap(), err.str2().unwrap_or("-")));
        });
        Connection::new().fail("kein „web1“").unwrap_err();
        call(|| -> Result { virerr::bail!(ErrorCode::DomainExists, "web1") }).unwrap_err();
        call(|| -> Result { virerr::bail!(ErrorCode::NoDomain) }).unwrap_err();
        // The catalogue lacks this text.
        call(|| -> Result { virerr::bail!(ErrorCode::InternalError, "a") }).unwrap_err();
        let reported = [
            "Domäne nicht gefunden: kein „web1“|domain not found: {}|kein „web1“",
            "es gibt web1 schon als Domäne|domain {} exists already|web1",
            "Domäne nicht gefunden|domain not found|-",
            "internal error: a|internal error: {}|a",
        ];
        assert_eq!(notes.take(), reported);
    });
}

/// Returns the `.mo` file that `msgfmt` makes from a `.po` file of these tests; nothing without `msgfmt`.
fn compiled(source: &str) -> Option<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/data").join(source);
    let compiled = Path::new(env!("CARGO_TARGET_TMPDIR")).join("de.mo");
    let status = tool("msgfmt")?.arg("--output-file").arg(&compiled).arg(&source).status().unwrap();
    assert!(status.success(), "msgfmt does not take {}", source.display());
    Some(compiled)
}
