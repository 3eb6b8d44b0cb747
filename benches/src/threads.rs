//! How the failures of two threads go together: their throughput, of one thread's.

use crate::acme::Connection;
use std::hint::black_box;
use std::thread;
use std::time::{Duration, Instant};

/// Failures a thread.
const ROUNDS: u32 = 300_000;

/// Prints the ratio of a connection each, and of one for both: 2 is what threads come to that do not get into each other's
/// way. The two are timed in turns and the best of each counts, so the machine need not be quiet, but it needs two idle cores
/// now and then.
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

/// The time in which each thread has failed on its connection.
fn time(connections: &[&Connection]) -> Duration {
    let began = Instant::now();
    thread::scope(|scope| {
        for connection in connections {
            scope.spawn(|| (0..ROUNDS).for_each(|_| drop(black_box(connection.fail(black_box("some-domain"))))));
        }
    });
    began.elapsed()
}
