//! A panic in a translator is caught: the message is the list's own, stderr has one line in addition to the panic
//! hook's, and a payload whose drop panics, or fails in a call, does no harm (T6).

use crate::fixture::{OnDrop, library, stderr_of, text_of};
use std::panic::{panic_any, set_hook, take_hook};
use std::sync::atomic::{AtomicBool, Ordering};

/// Silences the panic hook for the panics of translators. Those of checks are printed.
fn silence_translators() {
    let usual = take_hook();
    set_hook(Box::new(move |panic| {
        if text_of(panic).is_some_and(|text| text != "as asked") {
            usual(panic);
        }
    }));
}

/// T6
#[test]
fn message_is_the_lists_own_where_the_translator_panics() {
    let stderr = stderr_of(|| {
        library!();
        silence_translators();
        static PANICS: AtomicBool = AtomicBool::new(true);
        Acme::set_translator(|text| {
            assert!(!PANICS.load(Ordering::Relaxed), "as asked");
            format!("<{text}>")
        });
        let plain = virerr::Error::builder(ErrorCode::NoDomain).build();
        assert_eq!((plain.message(), plain.str1(), plain.str2()), ("domain not found", Some("domain not found"), None));
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let err = conn.fail("a").unwrap_err();
        assert_eq!((err.message(), err.str1()), ("domain not found: a", Some("domain not found: {}")));
        assert_eq!(conn.errors().last().unwrap().message(), "domain not found: a");
        // It is still the translator, and the thread is no longer in it.
        PANICS.store(false, Ordering::Relaxed);
        assert_eq!(error("a").message(), "<domain not found: a>");
    });
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
}

/// T6
#[test]
fn one_line_says_that_the_translator_panicked() {
    let stderr = stderr_of(|| {
        library!();
        set_hook(Box::new(|_| eprintln!("the hook")));
        Acme::set_translator(|_| -> String { panic!("as asked") });
        error("a");
    });
    let lines: Vec<_> = stderr.lines().collect();
    assert_eq!(lines, ["the hook", "acme: the translator panicked at: domain not found: {}"]);
}

/// T6: the conversion of its result is user code as well.
#[test]
fn panic_of_what_the_translator_gives_is_caught() {
    let stderr = stderr_of(|| {
        library!();
        struct Refusing;
        impl From<Refusing> for std::borrow::Cow<'static, str> {
            fn from(_: Refusing) -> Self {
                panic!("as asked");
            }
        }
        silence_translators();
        Acme::set_translator(|_| Refusing);
        assert_eq!(error("a").message(), "domain not found: a");
    });
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

/// T6
#[test]
fn payload_whose_drop_panics_does_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        /// Panics when it is dropped, with another one as the payload until the count is 0.
        struct Bomb(u32);
        impl Drop for Bomb {
            fn drop(&mut self) {
                if self.0 > 0 {
                    panic_any(Bomb(self.0 - 1));
                }
            }
        }
        silence_translators();
        for depth in 0..4 {
            Acme::set_translator(move |_| -> String { panic_any(Bomb(depth)) });
            assert_eq!(error("a").message(), "domain not found: a");
        }
    });
    assert_eq!(stderr.lines().count(), 4, "{stderr}");
}

/// T6, T4: its message would be translated, and so panic again, without end.
#[test]
fn payload_whose_drop_fails_in_a_call_does_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        silence_translators();
        Acme::set_handler(|_| ());
        Acme::set_translator(|_| -> String {
            panic_any(OnDrop::new(|| assert_eq!(fail("dropped").unwrap_err().message(), "domain not found: dropped")))
        });
        assert_eq!(error("a").message(), "domain not found: a");
    });
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

/// T6, T4: for a translator that is dropped after it has run, because it was removed meanwhile: its result is used.
#[test]
fn panic_in_the_drop_of_a_translator_in_use_does_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        silence_translators();
        let owned = OnDrop::new(|| panic!("as asked"));
        Acme::set_translator(move |text| {
            let _owned = &owned;
            Acme::clear_translator();
            text.to_uppercase()
        });
        assert_eq!(error("a").message(), "DOMAIN NOT FOUND: a");
    });
    assert_eq!(stderr, "");
}

/// T6: the same if it also panics itself, which would be a panic during a panic.
#[test]
fn panic_in_the_drop_of_a_translator_that_panics_does_no_harm() {
    let stderr = stderr_of(|| {
        library!();
        silence_translators();
        let owned = OnDrop::new(|| panic!("as asked"));
        Acme::set_translator(move |_| -> String {
            let _owned = &owned;
            Acme::clear_translator();
            panic!("as asked");
        });
        assert_eq!(error("a").message(), "domain not found: a");
    });
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}
