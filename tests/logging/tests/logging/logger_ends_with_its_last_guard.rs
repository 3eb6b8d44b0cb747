//! G1: dropping the last guard of a logger uninstalls it, in any order and on any thread; `forever` keeps it.

use crate::facade::records;
use crate::fixture::{json_lines, library};
use std::thread;
use virerr::logging::{to_log, to_tracing};

#[test]
fn guards_are_dropped_in_any_order() {
    library!();
    Acme::set_handler(|_| ());
    let lines = || json_lines(|| drop(fail("web"))).len();
    let [first, second, third] = [(); 3].map(|()| to_tracing::<Acme>());
    drop(second);
    drop(first);
    assert_eq!(lines(), 1);
    drop(third);
    assert_eq!(lines(), 0);
    let again = to_tracing::<Acme>();
    assert_eq!(lines(), 1);
    drop(again);
    assert_eq!(lines(), 0);
}

#[test]
fn guards_are_dropped_on_any_thread() {
    library!();
    Acme::set_handler(|_| ());
    for round in 0..100 {
        let guards: Vec<_> = (0..8).map(|_| to_log::<Acme>()).collect();
        thread::scope(|threads| {
            for guard in guards {
                threads.spawn(move || {
                    let _another = (round % 2 == 0).then(to_log::<Acme>);
                    drop(guard);
                });
            }
        });
        assert_eq!(records(|| drop(fail("web"))).len(), 0, "round {round}");
    }
}

#[test]
fn one_logger_ends_without_the_other() {
    library!();
    let (to_log, to_tracing) = (to_log::<Acme>(), to_tracing::<Acme>());
    drop(to_log);
    let mut records_made = Vec::new();
    let lines = json_lines(|| records_made = records(|| drop(fail("web"))));
    assert_eq!((lines.len(), records_made.len()), (1, 0));
    drop(to_tracing);
}

#[test]
fn forever_stays() {
    library!();
    to_tracing::<Acme>().forever();
    drop(to_tracing::<Acme>());
    assert_eq!(json_lines(|| drop(fail("web"))).len(), 1);
}

/// Other observers are removed by their own guards.
#[test]
fn observers_stay_when_a_logger_goes() {
    library!();
    let (sender, receiver) = std::sync::mpsc::channel();
    let first = to_tracing::<Acme>();
    let observer = Acme::observe(move |err| sender.send(err.to_string()).unwrap());
    drop(first);
    drop(fail("web"));
    let second = to_tracing::<Acme>();
    drop(observer);
    assert_eq!(json_lines(|| drop(fail("again"))).len(), 1);
    drop(second);
    assert_eq!(receiver.iter().collect::<Vec<_>>(), ["domain not found: web"]);
}
