//! `const` functions of the enum return the facts of a row, and so does the catalogue.

use virerr::{Category, Deprecated, LogLevel, Retry};

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// Nobody has that name.
        #[since("0.1")]
        #[help = "Look for it elsewhere."]
        #[explain = "tests/codes/data/NO_DOMAIN.md"]
        #[category(not_found)]
        #[errno(ENOENT)]
        #[http(404)]
        #[retry(never)]
        #[log(debug)]
        NoDomain = 42 => "domain not found",
        #[since = "0.3"]
        #[help("Wait.")]
        #[level(warning)]
        #[category(unavailable)]
        #[errno(107)]
        #[http(503)]
        #[retry(backoff)]
        #[log(warn)]
        Busy = 7 => "busy",
        #[retry(immediate)]
        #[errno(EWOULDBLOCK)]
        Again = 8 => "again",
        #[deprecated(since = "0.5.0", note = "use `NoDomain`")]
        Gone = 50 => "gone",
        #[deprecated = "never raised"]
        Noted = 51 => "noted",
        #[deprecated]
        Bare = 52 => "bare",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[since("0.2")]
        #[help = "Install the driver."]
        #[deprecated(since = "0.6.0")]
        Xen = 1 => "Xen",
    }
}

const HELP: Option<&str> = ErrorCode::NoDomain.help();
const LEVEL: virerr::Level = ErrorCode::Busy.level();
const CATEGORY: Option<Category> = ErrorCode::Busy.category();

#[test]
fn every_fact_is_returned() {
    let code = ErrorCode::NoDomain;
    assert_eq!((code.since(), code.help()), (Some("0.1"), Some("Look for it elsewhere.")));
    assert_eq!(code.explain(), Some(include_str!("data/NO_DOMAIN.md")));
    assert_eq!((code.category(), code.http_status()), (Some(Category::NotFound), Some(404)));
    assert_eq!((code.retry(), code.log_level()), (Some(Retry::Never), Some(LogLevel::Debug)));
    #[cfg(unix)]
    assert_eq!(code.errno(), Some(2));
    assert_eq!(LEVEL, virerr::Level::Warning);
    assert_eq!((HELP, CATEGORY), (code.help(), Some(Category::Unavailable)));
}

#[test]
fn each_row_has_its_own() {
    let code = ErrorCode::Busy;
    assert_eq!(
        (code.errno(), code.http_status(), code.category()),
        (Some(107), Some(503), Some(Category::Unavailable))
    );
    assert_eq!((code.retry(), code.log_level()), (Some(Retry::Backoff), Some(LogLevel::Warn)));
    // Texts are after `=` or in parentheses.
    assert_eq!((code.since(), code.help()), (Some("0.3"), Some("Wait.")));
    assert_eq!((code.explain(), code.deprecated()), (None, None));
    assert_eq!(ErrorCode::Again.retry(), Some(Retry::Immediate));
    #[cfg(target_os = "linux")]
    assert_eq!(ErrorCode::Again.errno(), Some(11));
}

#[test]
fn what_is_not_said_is_absent() {
    let code = ErrorCode::InternalError;
    assert_eq!((code.since(), code.help(), code.explain(), code.category()), (None, None, None, None));
    assert_eq!((code.errno(), code.http_status(), code.retry(), code.log_level()), (None, None, None, None));
    assert_eq!(ErrorDomain::None.help(), None);
}

#[test]
#[allow(deprecated)]
fn deprecation_is_shown_with_what_it_says() {
    let parts = |deprecated: Option<Deprecated>| deprecated.map(|it| (it.since, it.note));
    assert_eq!(parts(ErrorCode::Gone.deprecated()), Some((Some("0.5.0"), Some("use `NoDomain`"))));
    assert_eq!(parts(ErrorCode::Noted.deprecated()), Some((None, Some("never raised"))));
    assert_eq!(parts(ErrorCode::Bare.deprecated()), Some((None, None)));
    assert_eq!(parts(ErrorDomain::Xen.deprecated()), Some((Some("0.6.0"), None)));
    assert_eq!((ErrorDomain::Xen.since(), ErrorDomain::Xen.help()), (Some("0.2"), Some("Install the driver.")));
}

#[test]
fn the_catalogue_says_the_same() {
    let list = Acme::catalogue().codes();
    for (row, code) in list.rows().zip(ErrorCode::ALL) {
        assert_eq!((row.number(), row.symbol(), row.text()), (code.number(), code.symbol(), code.message()));
        assert_eq!((row.since(), row.help(), row.explain()), (code.since(), code.help(), code.explain()));
        assert_eq!(
            (row.category(), row.errno(), row.http_status()),
            (code.category(), code.errno(), code.http_status())
        );
        assert_eq!(
            (row.retry(), row.log_level(), row.deprecated()),
            (code.retry(), code.log_level(), code.deprecated())
        );
        assert_eq!((row.detail_form(), row.level()), (Some(code.detail_form()), Some(code.level())));
    }
    let names: Vec<_> = list.rows().map(virerr::catalogue::Row::errno_name).collect();
    assert_eq!(names[1..4], [Some("ENOENT"), Some("107"), Some("EWOULDBLOCK")]);
    assert!(Acme::catalogue().domains().rows().all(|row| row.detail_form().is_none() && row.level().is_none()));
}

#[test]
fn classes_are_those_of_google_rpc() {
    let names = [
        "cancelled",
        "unknown",
        "invalid_argument",
        "deadline_exceeded",
        "not_found",
        "already_exists",
        "permission_denied",
        "resource_exhausted",
        "failed_precondition",
        "aborted",
        "out_of_range",
        "unimplemented",
        "internal",
        "unavailable",
        "data_loss",
        "unauthenticated",
    ];
    for (number, name) in (1..).zip(names) {
        let category = Category::from_number(number).unwrap();
        assert_eq!((category.number(), category.name(), category.to_string()), (number, name, name.to_owned()));
        assert_eq!(Category::from_name(name), Some(category));
    }
    assert_eq!((Category::from_number(0), Category::from_number(17), Category::from_name("ok")), (None, None, None));
}
