//! G2: the level is that of the code's `#[log]`; else WARN for a warning, ERROR for an error, and INFO for an error
//! without a level. The target is the library's name.

use crate::facade::records;
use crate::fixture::{Written, json_lines, library, stderr_of};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use virerr::Level;
use virerr::logging::{to_log, to_tracing};

#[test]
fn level_is_that_of_the_row_or_the_error() {
    library!();
    let (_log, _tracing) = (to_log::<Acme>(), to_tracing::<Acme>());
    let cases = [
        (virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu), "ERROR"),
        (virerr::error!(ErrorCode::Degraded, domain = ErrorDomain::Qemu), "WARN"),
        (virerr::error!(ErrorCode::Degraded, domain = ErrorDomain::Qemu, level = Level::Error), "ERROR"),
        (virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, level = Level::Warning), "WARN"),
        (virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, level = Level::None), "INFO"),
        (virerr::error!(ErrorCode::CacheMiss, domain = ErrorDomain::Qemu), "DEBUG"),
        (virerr::error!(ErrorCode::CacheMiss, domain = ErrorDomain::Qemu, level = Level::Warning), "DEBUG"),
    ];
    for (err, level) in cases {
        let mut records_made = Vec::new();
        let lines = json_lines(|| records_made = records(|| Acme::report(err.clone())));
        assert_eq!((lines.len(), records_made.len()), (1, 1));
        assert_eq!((lines[0]["level"].as_str(), lines[0]["target"].as_str()), (Some(level), Some("acme")));
        assert_eq!((records_made[0].level.as_str(), &*records_made[0].target), (level, "acme"));
    }
}

/// Each of the five levels has its own callsite in `tracing`.
#[test]
fn each_level_is_filtered_by_itself() {
    mod acme {
        virerr::define_codes! {
            #[library(name = "levels", log = tracing)]
            pub(super) struct Levels;
            pub(super) enum ErrorCode {
                #[role(internal)]
                InternalError = 1 => "internal error",
                #[log(warn)]
                Warn = 2 => "warn",
                #[log(info)]
                Info = 3 => "info",
                #[log(debug)]
                Debug = 4 => "debug",
                #[log(trace)]
                Trace = 5 => "trace",
            }
            pub(super) enum ErrorDomain {
                None = 0 => "",
            }
        }
    }
    use acme::*;
    for (place, most) in ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"].into_iter().enumerate() {
        let written = Written::default();
        let subscriber = tracing_subscriber::fmt().with_writer(written.clone()).without_time();
        let subscriber = subscriber.with_max_level(most.parse::<tracing::Level>().unwrap()).finish();
        tracing::subscriber::with_default(subscriber, || {
            for code in ErrorCode::ALL {
                Levels::report(virerr::error!(*code, domain = ErrorDomain::None));
            }
        });
        assert_eq!(written.lines().len(), place + 1, "{most}: {:?}", written.lines());
    }
}

/// The target is the library's name.
#[test]
fn line_is_selected_by_its_target() {
    library!(log = tracing);
    let written_with = |targets: Targets| {
        let written = Written::default();
        let layer = tracing_subscriber::fmt::layer().with_writer(written.clone());
        let subscriber = tracing_subscriber::registry().with(layer.with_filter(targets));
        // Another layer wants everything: the line is made, but filtered.
        let subscriber = subscriber.with(tracing_subscriber::fmt::layer().with_writer(std::io::sink));
        tracing::subscriber::with_default(subscriber, || drop(fail("web")));
        written.lines().len()
    };
    let all = Targets::new().with_default(LevelFilter::TRACE);
    assert_eq!(written_with(all.clone()), 1);
    assert_eq!(written_with(all.with_target("acme", LevelFilter::OFF)), 0);
    assert_eq!(written_with(Targets::new().with_target("acme", LevelFilter::ERROR)), 1);
}

/// The maximum level of the program's subscribers is checked first.
#[test]
fn hint_of_the_subscriber_is_taken() {
    library!(log = tracing);
    struct WarningsAtMost;
    impl<S: tracing::Subscriber> Layer<S> for WarningsAtMost {
        fn max_level_hint(&self) -> Option<LevelFilter> {
            Some(LevelFilter::WARN)
        }
        fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
            eprintln!("{}", event.metadata().level());
        }
    }
    let stderr = stderr_of(|| {
        tracing::subscriber::with_default(tracing_subscriber::registry().with(WarningsAtMost), || {
            Acme::report(virerr::error!(ErrorCode::CacheMiss, domain = ErrorDomain::Qemu));
            Acme::report(virerr::error!(ErrorCode::Degraded, domain = ErrorDomain::Qemu));
        });
    });
    assert_eq!(stderr, "WARN\n");
}

/// A subscriber is asked if it is enabled before the line is made.
#[test]
fn line_that_is_not_wanted_is_not_made() {
    library!(log = tracing);
    struct Refuse;
    impl<S: tracing::Subscriber> Layer<S> for Refuse {
        fn enabled(&self, metadata: &tracing::Metadata<'_>, _: Context<'_, S>) -> bool {
            metadata.target() != "acme"
        }
        fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
            panic!("{event:?} is made");
        }
    }
    let stderr = stderr_of(|| {
        tracing::subscriber::with_default(tracing_subscriber::registry().with(Refuse), || drop(fail("web")));
    });
    assert_eq!(stderr, "");
}

/// So is a logger of `log`.
#[test]
fn record_that_is_not_wanted_is_not_made() {
    virerr::define_codes! {
        #[library(name = "off", log = log)]
        struct Off;
        enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
        enum ErrorDomain {
            None = 0 => "",
        }
    }
    assert_eq!(records(|| Off::report(virerr::error!(ErrorCode::InternalError, domain = ErrorDomain::None))).len(), 0);
}
