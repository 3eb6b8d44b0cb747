//! B3: while a logger is installed, the default printer is skipped, even if the line is lost.

use crate::fixture::{library, stderr_of};
use tracing_subscriber::filter::LevelFilter;
use virerr::logging::{to_log, to_tracing};

const PRINTED: &str = "acme: QEMU Driver error : domain not found: web\n";

#[test]
fn printer_waits_for_the_logger_to_go() {
    library!();
    let stderr = stderr_of(|| {
        let guards = (to_tracing::<Acme>(), to_log::<Acme>());
        drop(fail("not printed"));
        drop(guards.0);
        drop(fail("not printed"));
        drop(guards.1);
        drop(fail("web"));
    });
    assert_eq!(stderr, PRINTED);
}

#[test]
fn logger_of_the_list_silences_the_printer() {
    library!(log = tracing);
    assert_eq!(stderr_of(|| drop(fail("web"))), "");
}

#[test]
fn filtered_line_is_not_printed() {
    library!(log = tracing);
    let stderr = stderr_of(|| {
        let subscriber =
            tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(LevelFilter::OFF).finish();
        tracing::subscriber::with_default(subscriber, || drop(fail("web")));
    });
    assert_eq!(stderr, "");
}

#[test]
fn handler_is_notified_all_the_same() {
    library!(log = log);
    let stderr = stderr_of(|| {
        Acme::set_handler(|err| eprintln!("handled: {err}"));
        drop(fail("web"));
    });
    assert_eq!(stderr, "handled: domain not found: web\n");
}

/// Other observers do not silence the printer.
#[test]
fn observer_leaves_the_printer_alone() {
    library!();
    let stderr = stderr_of(|| {
        Acme::observe(|_| ()).forever();
        drop(fail("web"));
    });
    assert_eq!(stderr, PRINTED);
}
