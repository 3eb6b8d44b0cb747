//! Context changes the detail of an error, and with it the message and str2 (R4); in an argument error the detail and
//! the message (R6); in an error whose raise site set its texts only the message. Everything else stays.

use crate::fixture::{Notes, assert_holds, library, raising};
use std::fmt::Display;
use std::io;
use virerr::Level;

/// Checks that an error equals another one, except for the three texts that context changes.
#[track_caller]
fn assert_is<L: virerr::Library>(err: &virerr::Error<L>, other: &virerr::Error<L>, message: &str, str2: &str) {
    assert_eq!((err.message(), err.str2()), (message, Some(str2)));
    assert_eq!((err.code(), err.domain(), err.level()), (other.code(), other.domain(), other.level()));
    assert_eq!((err.int1(), err.int2()), (other.int1(), other.int2()));
    assert_eq!((err.str3(), err.object()), (other.str3(), other.object()));
    assert_eq!((err.api_path(), err.location()), (other.api_path(), other.location()));
    let (source, other_source) = (std::error::Error::source(err), std::error::Error::source(other));
    assert_eq!(
        source.map(|source| source as *const _ as *const ()),
        other_source.map(|source| source as *const _ as *const ())
    );
}

/// R4
#[test]
fn text_stands_before_the_detail() {
    raising!(Test, {
        let err = virerr::error!(
            ErrorCode::DomainExists,
            object = "web1",
            str3 = "c",
            int1 = 7,
            int2 = 9,
            level = Level::Warning,
            source = io::Error::other("disk gone"),
            "{}",
            "'{}'"
        );
        let with = err.clone().context("line 3");
        assert_is(&with, &err, "domain line 3: '{}' exists already", "line 3: '{}'");
        assert_eq!(with.str1(), Some("domain {} exists already"));
        assert_eq!(with.detail(), with.str2());
        // The original error, and its other owners, do not change (R2).
        assert_eq!(err.message(), "domain '{}' exists already");
        let twice = with.context(format_args!("{}.xml", "a"));
        assert_is(&twice, &err, "domain a.xml: line 3: '{}' exists already", "a.xml: line 3: '{}'");
    });
}

/// R4
#[test]
fn text_is_the_detail_where_there_is_none() {
    raising!(Test, {
        let err = virerr::error!(ErrorCode::DomainExists, object = "web1");
        let with = err.clone().context("web1");
        assert_is(&with, &err, "domain web1 exists already", "web1");
        assert_eq!(with.str1(), Some("domain {} exists already"));
        // An empty detail is a detail.
        let with = virerr::error!(ErrorCode::NoDomain, "").context("web1");
        assert_eq!((with.message(), with.detail()), ("domain not found: web1: ", Some("web1: ")));
    });
}

/// R5
#[test]
fn system_error_keeps_errno() {
    raising!(Test, {
        let err = virerr::os_error!(io::Error::from_raw_os_error(2), "a");
        let message = format!("loading: {}", err.message());
        let with = err.clone().context("loading");
        assert_is(&with, &err, &message, &message);
        assert_eq!(with.int1(), 2);
        // R10: its text is still in the detail, and printed once.
        assert_eq!(format!("{with:#}"), format!("{message} [ACME_ERR_SYSTEM_ERROR 38]"));
        assert!(with.io_error().is_some());
    });
}

/// R6
#[test]
fn argument_error_keeps_its_strings() {
    raising!(Test, {
        fn open(name: &str) -> Error {
            virerr::invalid_arg!(name, "'{name}' is no name")
        }
        let err = open("");
        let with = err.clone().context("loading");
        assert_is(&with, &err, "invalid argument: loading: name '' is no name", "name");
        assert_eq!((with.str1(), with.detail()), (Some("open"), Some("loading: name '' is no name")));
        Acme::set_translator(|_| "falsch: {}");
        let twice = with.context("now");
        assert_is(&twice, &err, "falsch: now: loading: name '' is no name", "name");
        assert_eq!((twice.str1(), twice.detail()), (Some("open"), Some("now: loading: name '' is no name")));
    });
}

#[test]
fn own_texts_stay() {
    library!();
    let builder = || virerr::Error::builder(ErrorCode::NoDomain);
    let with = builder().message("gone").context_of_built("loading");
    assert_eq!((with.message(), with.str1(), with.str2()), ("loading: gone", None, None));
    let with = builder().message("gone").detail("d").context_of_built("loading");
    assert_eq!((with.message(), with.str2()), ("loading: gone", Some("d")));
    let with = builder().str1("a").str2("b").detail("d").context_of_built("loading");
    assert_eq!(with.message(), "loading: domain not found: d");
    assert_eq!((with.str1(), with.str2()), (Some("a"), Some("b")));
    // A second context.
    assert_eq!(with.context("now").message(), "now: loading: domain not found: d");
}

trait ContextOfBuilt<L> {
    fn context_of_built(self, text: &str) -> virerr::Error<L>;
}

impl<L: virerr::Library> ContextOfBuilt<L> for virerr::ErrorBuilder<L> {
    fn context_of_built(self, text: &str) -> virerr::Error<L> {
        self.build().context(text)
    }
}

/// T1, T2, T3
#[test]
fn message_is_made_from_the_list_again() {
    raising!(Test, {
        let english = virerr::error!(ErrorCode::NoDomain, "a");
        Acme::set_translator(|text| if text == "domain not found: {}" { "nicht gefunden ({})" } else { "?" });
        let with = english.context("b");
        assert_eq!(with.message(), "nicht gefunden (b: a)");
        assert_eq!((with.str1(), with.str2()), (Some("domain not found: {}"), Some("b: a")));
        assert_eq!(with.context("c").message(), "nicht gefunden (c: b: a)");
        let plain = virerr::error!(ErrorCode::NoDomain);
        assert_eq!(plain.message(), "?");
        assert_eq!(plain.context("b").message(), "nicht gefunden (b)");
        let own = virerr::Error::builder(ErrorCode::NoDomain).message("own").build();
        assert_eq!(own.context("b").message(), "b: own");
    });
}

/// B10, B11
#[test]
fn belonging_and_mark_are_kept() {
    raising!(Test, {
        let notes = Notes::default();
        let (inner, outer) = (Connection::new(), Connection::new());
        Acme::set_handler(notes.handler("acme"));
        inner.errors().set_handler(notes.handler("inner"));
        let fail = || outer.call(|| inner.fail("a").with_context(|| "b"));
        let err = fail().unwrap_err();
        assert_eq!(notes.take(), ["inner: b: a"]);
        assert_eq!(err.api(), Some("fail"));
        assert!(err.is_from(inner.errors()));
        for connection in [&inner, &outer] {
            assert_holds(connection.errors().last(), "b: a");
        }
        assert_holds(Acme::last_error(), "b: a");
        // It was reported: a call that returns it reports nothing, and the slots have the new text.
        let passed = call(|| Err::<(), _>(err.clone()).with_context(|| "c")).unwrap_err();
        assert!(notes.take().is_empty());
        assert_is(&passed, &err, "domain not found: c: b: a", "c: b: a");
        assert_holds(Acme::last_error(), "c: b: a");
        assert_holds(inner.errors().last(), "b: a");
    });
}

#[test]
fn closure_runs_on_failure_only() {
    raising!(Test, {
        fn never() -> String {
            panic!("there is no failure")
        }
        assert_eq!(Ok::<_, Error>(7).with_context(never).unwrap(), 7);
    });
}

/// Two libraries, and child modules that inherit the method.
mod places {
    use super::library;

    library!(acme);
    library!(other);
    virerr::domain!(acme::ErrorDomain::Test);

    pub(super) fn here(result: other::Result) -> other::Result {
        result.with_context(|| "here")
    }

    pub(super) mod below {
        use super::*;

        pub(in super::super) fn here(result: acme::Result) -> acme::Result {
            result.with_context(|| "below")
        }

        pub(super) mod own {
            use super::*;

            virerr::domain!(other::ErrorDomain::None);

            pub(in super::super::super) fn here(result: acme::Result) -> acme::Result {
                result.with_context(|| format!("{:?}", VIR_FROM_THIS))
            }
        }
    }

    pub(super) fn both() -> [String; 3] {
        let detail = |err: Option<&str>| err.unwrap_or_default().to_owned();
        [
            detail(here(Err(other::error("a"))).unwrap_err().detail()),
            detail(below::here(Err(acme::error("a"))).unwrap_err().detail()),
            detail(below::own::here(Err(acme::error("a"))).unwrap_err().detail()),
        ]
    }
}

#[test]
fn method_comes_with_the_domain() {
    assert_eq!(places::both(), ["here: a", "below: a", "None: a"]);
}

/// If anyhow's trait with the same method is imported, each applies to its own results, except for those of a library.
mod beside_anyhow {
    use super::library;
    use anyhow::Context as _;

    library!(acme);
    virerr::domain!(acme::ErrorDomain::Test);

    pub(super) fn parse(text: &str) -> anyhow::Result<u8> {
        text.parse::<u8>().with_context(|| format!("number '{text}'"))
    }

    pub(super) fn fail() -> acme::Result {
        Err(acme::error("a")).map_err(|err: acme::Error| err.context("b"))
    }
}

#[test]
fn anyhow_is_left_alone() {
    assert_eq!(beside_anyhow::parse("a").unwrap_err().to_string(), "number 'a'");
    assert_eq!(beside_anyhow::fail().unwrap_err().detail(), Some("b: a"));
}

/// The text is formatted once.
#[test]
fn text_is_anything_that_is_displayed() {
    raising!(Test, {
        fn with(text: impl Display) -> String {
            virerr::error!(ErrorCode::NoDomain, "a").context(text).detail().unwrap_or_default().to_owned()
        }
        assert_eq!(
            [with(7), with("é".repeat(300)), with(format_args!("{}", "{}"))],
            ["7: a", &format!("{}: a", "é".repeat(300)), "{}: a"]
        );
    });
}
