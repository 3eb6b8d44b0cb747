//! Subscribing and unsubscribing cost the same with any number of subscribers (Q5).

use crate::fixture::library;
use std::time::{Duration, Instant};
use virerr::{Library, Subscriber};

/// Returns the minimum time of subscribing and unsubscribing, which other work on the machine cannot lower.
fn least_time<L: Library>(subscribe: &dyn Fn() -> Subscriber<L>) -> Duration {
    let round = |_| {
        let start = Instant::now();
        drop(subscribe());
        start.elapsed()
    };
    (0..200).map(round).min().unwrap_or_default()
}

/// Q5
#[test]
fn subscribing_beside_many_takes_no_longer() {
    library!();
    let conn = Connection::new();
    let ways: [&dyn Fn() -> Subscriber<Acme>; 2] = [&|| Acme::subscribe(0), &|| conn.errors().subscribe(0)];
    for subscribe in ways {
        let alone = least_time(subscribe);
        let mut others: Vec<_> = (0..16_000).map(|_| subscribe()).collect();
        let beside_many = least_time(subscribe);
        // A copy of the list takes a hundred times as long.
        assert!(beside_many < alone * 10, "{beside_many:?} beside 16,000, {alone:?} alone");

        // The remaining ones still get errors, whatever the order in which others left.
        let mut kept: Vec<_> =
            (0..others.len()).rev().filter(|at| at % 1000 == 7).map(|at| others.remove(at)).collect();
        drop(others);
        conn.errors().set_handler(|_| ());
        conn.fail("a").unwrap_err();
        assert_eq!(kept.len(), 16);
        assert!(kept.iter_mut().all(|errors| errors.try_recv().is_some()));
    }
}
