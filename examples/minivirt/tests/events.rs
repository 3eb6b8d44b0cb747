//! Domain events reach the callbacks that are registered, and what a callback does is not the event loop's call.

use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use minivirt::{Connection, Domain, DomainEvent, ErrorCode, Minivirt};

const WEB: &str = include_str!("data/correct.xml");
const NO_WAIT: Duration = Duration::ZERO;
/// Longer than any test takes.
const LONG: Duration = Duration::from_secs(20);

/// The notes of callbacks or handlers, in order.
#[derive(Debug, Clone)]
struct Notes<T>(Arc<Mutex<Vec<T>>>);

impl<T> Notes<T> {
    fn new() -> Self {
        Self(Arc::default())
    }

    fn add(&self, note: T) {
        self.0.lock().unwrap().push(note);
    }

    fn take(&self) -> Vec<T> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// A connection, and the codes that its handler is given.
fn open() -> (Connection, Notes<ErrorCode>) {
    let conn = Connection::open("test:///default").unwrap();
    let reports = Notes::new();
    let notes = reports.clone();
    conn.errors().set_handler(move |err| notes.add(err.code()));
    (conn, reports)
}

/// Registers a callback that notes the names of domains and what happened to them.
fn register_notes(conn: &Connection) -> (i32, Notes<(String, DomainEvent)>) {
    let notes = Notes::new();
    let noted = notes.clone();
    let callback = move |_: &Connection, domain: &Domain, event| noted.add((domain.name().to_owned(), event));
    (conn.domain_event_register(callback).unwrap(), notes)
}

/// Makes something happen: one event.
fn define_web(conn: &Connection) -> Domain {
    conn.define_xml(WEB).unwrap()
}

/// Runs `f` on another thread; one that waits for a lock for ever makes the test fail.
#[track_caller]
fn ends_in_time<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, is_done) = mpsc::channel();
    thread::spawn(move || done.send(f()));
    is_done.recv_timeout(LONG).unwrap()
}

fn last_code() -> Option<ErrorCode> {
    Minivirt::last_error().map(|err| err.code())
}

#[test]
fn events_are_libvirts() {
    use DomainEvent::{Defined, Started, Stopped, Undefined};
    let path = std::env::temp_dir().join(format!("minivirt-events-{}", std::process::id()));
    let path = path.to_str().unwrap();
    let (conn, _) = open();
    let (_, notes) = register_notes(&conn);
    let mut web = define_web(&conn);
    define_web(&conn);
    web.start().unwrap();
    web.shutdown().unwrap();
    web.start().unwrap();
    web.destroy().unwrap();
    web.rename("www").unwrap();
    web.start().unwrap();
    web.save(path).unwrap();
    conn.restore(path).unwrap();
    std::fs::remove_file(path).unwrap();
    web.undefine().unwrap();
    web.destroy().unwrap();
    conn.create_xml(WEB).unwrap().shutdown().unwrap();
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 15);
    let events = notes.take().into_iter().map(|(name, event)| (name, event as i32));
    let expected = [
        ("web", Defined),
        ("web", Defined),
        ("web", Started),
        ("web", Stopped),
        ("web", Started),
        ("web", Stopped),
        ("web", Undefined),
        ("www", Defined),
        ("www", Started),
        ("www", Stopped),
        ("www", Started),
        ("www", Undefined),
        ("www", Stopped),
        ("web", Started),
        ("web", Stopped),
    ];
    assert!(events.eq(expected.map(|(name, event)| (name.to_owned(), event as i32))));
    assert_eq!([Defined, Undefined, Started, Stopped].map(|event| event as i32), [0, 1, 2, 5]);
}

#[test]
fn details_are_libvirts() {
    let path = std::env::temp_dir().join(format!("minivirt-details-{}", std::process::id()));
    let path = path.to_str().unwrap();
    let (conn, _) = open();
    let notes = Notes::new();
    let noted = notes.clone();
    conn.domain_event_register_detailed(move |_, _, detail| noted.add((detail.event() as i32, detail.number())))
        .unwrap();
    let mut web = define_web(&conn);
    define_web(&conn);
    web.start().unwrap();
    web.shutdown().unwrap();
    web.start().unwrap();
    web.destroy().unwrap();
    web.rename("www").unwrap();
    web.start().unwrap();
    web.save(path).unwrap();
    conn.restore(path).unwrap();
    std::fs::remove_file(path).unwrap();
    web.undefine().unwrap();
    conn.run_events(NO_WAIT).unwrap();
    let expected = [(0, 0), (0, 1), (2, 0), (5, 0), (2, 0), (5, 1), (1, 1), (0, 2), (2, 0), (5, 4), (2, 2), (1, 0)];
    assert_eq!(notes.take(), expected);
}

#[test]
fn failed_call_causes_no_event() {
    let (conn, reports) = open();
    let (_, notes) = register_notes(&conn);
    let mut test = conn.lookup_by_name("test").unwrap();
    assert!(test.start().is_err() && test.rename("other").is_err() && test.save("/no/such/file").is_err());
    assert!(conn.define_xml("<domain/>").is_err() && conn.restore("/no/such/file").is_err());
    assert_eq!(reports.take().len(), 5);
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 0);
    assert!(notes.take().is_empty());
}

#[test]
fn callback_hears_when_the_loop_runs() {
    let (conn, _) = open();
    let (_, notes) = register_notes(&conn);
    define_web(&conn);
    assert!(notes.take().is_empty());
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert_eq!(notes.take(), [("web".to_owned(), DomainEvent::Defined)]);
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 0);
}

#[test]
fn callback_hears_of_what_happens_while_it_is_registered() {
    let (conn, _) = open();
    let (early, early_notes) = register_notes(&conn);
    let web = define_web(&conn);
    let (_, late_notes) = register_notes(&conn);
    web.start().unwrap();
    conn.domain_event_deregister(early).unwrap();
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert!(early_notes.take().is_empty());
    assert_eq!(late_notes.take(), [("web".to_owned(), DomainEvent::Started)]);
}

#[test]
fn callback_is_given_the_connection_and_the_domain() {
    let (conn, reports) = open();
    conn.domain_event_register(|conn, domain, _| {
        assert_eq!(conn.lookup_by_name(domain.name()).unwrap().uuid(), domain.uuid());
        assert!(domain.abort_job().unwrap_err().is_from(conn.errors()));
    })
    .unwrap();
    define_web(&conn);
    conn.run_events(NO_WAIT).unwrap();
    assert_eq!(reports.take(), [ErrorCode::NoSupport]);
}

#[test]
fn loop_waits_for_an_event() {
    let (conn, _) = open();
    let (_, notes) = register_notes(&conn);
    let began = Instant::now();
    thread::scope(|scope| {
        let run = scope.spawn(|| conn.run_events(LONG).unwrap());
        thread::sleep(Duration::from_millis(20));
        define_web(&conn);
        assert_eq!(run.join().unwrap(), 1);
    });
    assert!(began.elapsed() < LONG);
    assert_eq!(notes.take().len(), 1);
    assert_eq!(conn.run_events(Duration::from_millis(1)).unwrap(), 0);
}

#[test]
fn event_is_heard_once_by_each_callback_however_many_threads_run_the_loop() {
    let (conn, _) = open();
    let (_, first) = register_notes(&conn);
    let (_, second) = register_notes(&conn);
    let web = define_web(&conn);
    for _ in 0..100 {
        web.start().unwrap();
        web.destroy().unwrap();
    }
    let runs = thread::scope(|scope| {
        let threads = [(); 4].map(|()| scope.spawn(|| conn.run_events(NO_WAIT).unwrap()));
        threads.map(|thread| thread.join().unwrap()).iter().sum::<usize>()
    });
    assert_eq!((runs, first.take().len(), second.take().len()), (402, 201, 201));
}

/// B13
#[test]
fn failure_in_a_callback_is_reported_and_is_not_the_loops() {
    let (conn, reports) = open();
    let seen = Notes::new();
    for name in ["first", "second"] {
        let seen = seen.clone();
        conn.domain_event_register(move |conn, _, _| {
            let begins_with = last_code();
            let err = conn.lookup_by_name(name).unwrap_err();
            assert_eq!(Minivirt::last_error().unwrap().to_string(), err.to_string());
            seen.add((name, begins_with, conn.lookup_by_id(-1).is_err(), last_code()));
        })
        .unwrap();
    }
    define_web(&conn);
    conn.lookup_by_name("before").unwrap_err();
    assert_eq!(reports.take(), [ErrorCode::NoDomain]);

    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 2);
    let last = Some(ErrorCode::InvalidArg);
    assert_eq!(seen.take(), [("first", None, true, last), ("second", None, true, last)]);
    assert_eq!(reports.take(), [ErrorCode::NoDomain, ErrorCode::InvalidArg].repeat(2));
    assert_eq!(last_code(), None);
    assert_eq!(conn.errors().last().unwrap().code(), ErrorCode::InvalidArg);
}

/// B8, B13
#[test]
fn panic_in_a_callback_leaves_every_state_right() {
    let (conn, reports) = open();
    conn.domain_event_register(|conn, _, _| {
        conn.lookup_by_name("nope").unwrap_err();
        panic::resume_unwind(Box::new("as asked"));
    })
    .unwrap();
    let (_, notes) = register_notes(&conn);
    define_web(&conn);

    panic::catch_unwind(AssertUnwindSafe(|| conn.run_events(NO_WAIT))).unwrap_err();
    assert_eq!(reports.take(), [ErrorCode::NoDomain]);
    assert_eq!(last_code(), None);
    // The next call is a boundary.
    conn.lookup_by_id(-1).unwrap_err();
    assert_eq!((reports.take(), last_code()), (vec![ErrorCode::InvalidArg], Some(ErrorCode::InvalidArg)));
    // The loop goes on where it was.
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert_eq!(notes.take(), [("web".to_owned(), DomainEvent::Defined)]);
}

#[test]
fn callback_may_deregister_itself() {
    let (conn, reports) = open();
    let id = Arc::new(AtomicI32::new(-1));
    let own_id = id.clone();
    let callback = move |conn: &Connection, _: &Domain, _| {
        let id = own_id.load(Ordering::Relaxed);
        conn.domain_event_deregister(id).unwrap();
        assert_eq!(conn.domain_event_deregister(id).unwrap_err().code(), ErrorCode::InvalidArg);
    };
    id.store(conn.domain_event_register(callback).unwrap(), Ordering::Relaxed);
    define_web(&conn).start().unwrap();
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert_eq!(reports.take(), [ErrorCode::InvalidArg]);
    // Nothing holds what it captured any more.
    assert_eq!(Arc::strong_count(&id), 1);
}

#[test]
fn callback_may_register_others() {
    let (conn, _) = open();
    let notes = Notes::new();
    let registered = notes.clone();
    conn.domain_event_register(move |conn, domain, event| {
        if event == DomainEvent::Defined {
            registered.add(register_notes(conn));
            domain.start().unwrap();
        }
    })
    .unwrap();
    define_web(&conn);
    // The event that the callback caused is heard of in the next run, by the new callback too.
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 2);
    let (_, heard) = notes.take().remove(0);
    assert_eq!(heard.take(), [("web".to_owned(), DomainEvent::Started)]);
}

#[test]
fn callback_may_close_the_connection() {
    let (conn, reports) = open();
    let other = Arc::new(Mutex::new(conn.clone()));
    let closing = other.clone();
    conn.domain_event_register(move |_, _, _| {
        let mut conn = closing.lock().unwrap();
        conn.close().unwrap();
        conn.list_domains().unwrap_err();
        assert_eq!(last_code(), Some(ErrorCode::InvalidConn));
    })
    .unwrap();
    define_web(&conn);
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    assert_eq!((reports.take(), last_code()), (vec![ErrorCode::InvalidConn], None));
    other.lock().unwrap().run_events(NO_WAIT).unwrap_err();
    assert_eq!(reports.take(), [ErrorCode::InvalidConn]);
}

#[test]
fn callback_may_run_the_loop() {
    let (conn, reports) = open();
    let order = Notes::new();
    let noted = order.clone();
    conn.domain_event_register(move |conn, _, event| {
        conn.lookup_by_name("nope").unwrap_err();
        noted.add(event);
        conn.run_events(NO_WAIT).unwrap();
        assert_eq!(last_code(), None);
        noted.add(event);
    })
    .unwrap();
    define_web(&conn).start().unwrap();
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    let [outer, inner] = [DomainEvent::Defined, DomainEvent::Started];
    assert_eq!(order.take(), [outer, inner, inner, outer]);
    assert_eq!(reports.take(), [ErrorCode::NoDomain; 2]);
}

#[test]
fn no_lock_is_held_while_a_callback_runs() {
    let (conn, _) = open();
    conn.domain_event_register(move |conn, domain, event| {
        if event == DomainEvent::Defined {
            let (conn, domain) = (conn.clone(), domain.clone());
            let other = move || {
                let (id, _) = register_notes(&conn);
                domain.start().unwrap();
                conn.domain_event_deregister(id).unwrap();
                conn.run_events(NO_WAIT).unwrap()
            };
            assert_eq!(thread::spawn(other).join().unwrap(), 1);
        }
    })
    .unwrap();
    define_web(&conn);
    assert_eq!(ends_in_time(move || conn.run_events(NO_WAIT).unwrap()), 1);
}

#[test]
fn no_lock_is_held_while_a_callback_is_dropped() {
    struct ChangesAllInDrop(Connection);

    impl Drop for ChangesAllInDrop {
        fn drop(&mut self) {
            let (id, _) = register_notes(&self.0);
            define_web(&self.0);
            self.0.domain_event_deregister(id).unwrap();
        }
    }

    let (conn, _) = open();
    let captured = ChangesAllInDrop(conn.clone());
    let id = conn.domain_event_register(move |_, _, _| _ = &captured).unwrap();
    ends_in_time(move || conn.domain_event_deregister(id).unwrap());
}

/// Fails on a connection of its own as it is dropped.
struct FailsInDrop(Connection, Notes<Option<ErrorCode>>);

impl Drop for FailsInDrop {
    fn drop(&mut self) {
        self.0.lookup_by_name("nope").unwrap_err();
        self.1.add(last_code());
    }
}

/// B13
#[test]
fn callback_is_dropped_outside_of_the_call_that_lets_it_go() {
    let reported = Notes::new();
    let (watch, reports) = open();
    let register = |conn: &Connection| {
        let captured = FailsInDrop(watch.clone(), reported.clone());
        let callback = move |conn: &Connection, _: &Domain, _| {
            let _ = &captured;
            conn.domain_event_deregister(0).unwrap();
        };
        conn.domain_event_register(callback)
    };
    let is_reported = |by: &str| {
        assert_eq!(reports.take(), [ErrorCode::NoDomain], "{by}");
        assert_eq!(reported.take(), [Some(ErrorCode::NoDomain)], "{by}");
        assert_eq!(last_code(), None, "{by}");
    };

    let (mut conn, _) = open();
    let id = register(&conn).unwrap();
    conn.domain_event_deregister(id).unwrap();
    is_reported("deregister");

    register(&conn).unwrap();
    conn.close().unwrap();
    is_reported("close");

    register(&conn).unwrap_err();
    assert_eq!((reports.take(), last_code()), (vec![ErrorCode::NoDomain], Some(ErrorCode::InvalidConn)));
    reported.take();

    let (conn, _) = open();
    register(&conn).unwrap();
    define_web(&conn);
    assert_eq!(conn.run_events(NO_WAIT).unwrap(), 1);
    is_reported("the run of a callback that deregistered itself");
}
