//! The throughput of failures on two threads, relative to one thread.

use crate::acme::Connection;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

/// The number of failures per thread.
const ROUNDS: u32 = 300_000;

/// Prints the ratio with a connection each, and with one for both: 2 means that the threads do not slow each other
/// down. The two are timed in turns, and the best of each counts, so the machine need not be idle all the time.
pub(crate) fn print() {
    let (first, second) = (Connection::new(), Connection::new());
    let mut best = [Duration::MAX; 3];
    for _ in 0..15 {
        let runs: [&[&Connection]; 3] = [&[&first], &[&first, &second], &[&first, &first]];
        for (best, connections) in best.iter_mut().zip(runs) {
            *best = (*best).min(time(connections));
        }
    }
    let ratio = |both: Duration| 2.0 * best[0].as_secs_f64() / both.as_secs_f64();
    println!("{:20} {:7.2}", "a_connection_each", ratio(best[1]));
    println!("{:20} {:7.2}", "one_connection", ratio(best[2]));
}

/// Returns the time in which each thread fails on its connection.
fn time(connections: &[&Connection]) -> Duration {
    let began = Instant::now();
    thread::scope(|scope| {
        for connection in connections {
            scope.spawn(|| (0..ROUNDS).for_each(|_| drop(black_box(connection.fail(black_box("some-domain"))))));
        }
    });
    began.elapsed()
}
