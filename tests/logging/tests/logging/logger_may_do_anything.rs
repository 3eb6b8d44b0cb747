//! G4: a subscriber, or a logger of `log`, that panics or calls the library neither recurses nor deadlocks.

use crate::facade::with_receiver;
use crate::fixture::{library, stderr_of};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tracing::{Event, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};
use virerr::logging::{to_log, to_tracing};

/// Runs an action for each event.
struct OnEvent<F>(F);

impl<S: Subscriber, F: Fn(&Event<'_>) + 'static> Layer<S> for OnEvent<F> {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        (self.0)(event);
    }
}

/// Runs with a subscriber that runs an action for each event.
fn with_subscriber(on_event: impl Fn(&Event<'_>) + Send + Sync + 'static, run: impl FnOnce()) {
    tracing::subscriber::with_default(tracing_subscriber::registry().with(OnEvent(on_event)), run);
}

#[test]
fn subscriber_that_panics_stops_no_other() {
    library!();
    let stderr = stderr_of(|| {
        std::panic::set_hook(Box::new(|_| ()));
        let _guard = to_tracing::<Acme>();
        Acme::observe(|err| eprintln!("observed: {err}")).forever();
        Acme::set_handler(|err| eprintln!("handled: {err}"));
        let run = || {
            assert_eq!(fail("web").unwrap_err().detail(), Some("web"));
            assert_eq!(Acme::last_error().unwrap().detail(), Some("web"));
        };
        with_subscriber(|_| panic!("full"), run);
        // The next error is logged again.
        with_subscriber(|event| eprintln!("logged: {}", event.metadata().level()), || drop(fail("again")));
    });
    let expected = "\
acme: the logger panicked at: domain not found: web
observed: domain not found: web
handled: domain not found: web
logged: ERROR
observed: domain not found: again
handled: domain not found: again
";
    assert_eq!(stderr, expected);
}

#[test]
fn logger_that_panics_stops_no_other() {
    library!();
    let stderr = stderr_of(|| {
        std::panic::set_hook(Box::new(|_| ()));
        let _guard = to_log::<Acme>();
        Acme::set_handler(|err| eprintln!("handled: {err}"));
        with_receiver(|_| panic!("full"), || assert_eq!(fail("web").unwrap_err().detail(), Some("web")));
    });
    assert_eq!(stderr, "acme: the logger panicked at: domain not found: web\nhandled: domain not found: web\n");
}

/// B6: it is a call in an observer, which reports nothing. Otherwise the lock would be taken twice.
#[test]
fn subscriber_that_calls_the_library_is_called_once() {
    library!();
    let _guard = to_tracing::<Acme>();
    let calls = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&calls);
    let on_event = move |_: &Event<'_>| {
        let mut calls = counted.try_lock().expect("not called in a call");
        *calls += 1;
        assert_eq!(fail("inside").unwrap_err().detail(), Some("inside"));
        Acme::outside(|| drop(fail("outside")));
        Acme::report(virerr::error!(ErrorCode::NoPool, domain = ErrorDomain::Qemu));
        assert_eq!(Acme::last_error().unwrap().detail(), Some("web"));
    };
    with_subscriber(on_event, || {
        fail("web").unwrap_err();
        assert_eq!(Acme::last_error().unwrap().detail(), Some("web"));
    });
    assert_eq!(*calls.lock().unwrap(), 1);
}

#[test]
fn logger_that_calls_the_library_is_called_once() {
    library!();
    let _guard = to_log::<Acme>();
    let calls = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&calls);
    let receive = move |_| {
        let mut calls = counted.try_lock().expect("not called in a call");
        *calls += 1;
        fail("inside").unwrap_err();
    };
    with_receiver(receive, || drop(fail("web")));
    assert_eq!(*calls.lock().unwrap(), 1);
}

/// Another library's event is not in a report: the subscriber's call is a boundary, and its failure is logged; the next
/// call, during that, is silent.
#[test]
fn subscriber_that_calls_the_library_for_every_event_ends() {
    library!();
    // With the global subscriber, whose recursion `tracing` does not prevent.
    stderr_of(|| {
        static EVENTS: AtomicUsize = AtomicUsize::new(0);
        to_tracing::<Acme>().forever();
        let on_event = |_: &Event<'_>| {
            assert!(EVENTS.fetch_add(1, Ordering::Relaxed) < 10, "it recurses");
            drop(fail("inside"));
        };
        tracing::subscriber::set_global_default(tracing_subscriber::registry().with(OnEvent(on_event))).unwrap();
        tracing::info!("somebody else's");
        assert_eq!(EVENTS.load(Ordering::Relaxed), 2);
    });
}

/// A subscriber may install and remove loggers, from the next report on.
#[test]
fn logger_may_be_removed_by_its_subscriber() {
    library!();
    let guard = Mutex::new(Some(to_tracing::<Acme>()));
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let on_event = move |_: &Event<'_>| {
        counted.fetch_add(1, Ordering::Relaxed);
        drop(guard.lock().unwrap().take());
    };
    Acme::set_handler(|_| ());
    with_subscriber(on_event, || {
        drop(fail("web"));
        drop(fail("web"));
    });
    assert_eq!(calls.load(Ordering::Relaxed), 1);
}
