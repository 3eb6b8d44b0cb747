//! Threads fail, keep errors, pass them to each other and return them again: each failure is reported once, and each
//! `again()` once more (B11).

use crate::fixture::library;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread;

const THREADS: i32 = 8;
const STEPS: i32 = 2_000;

/// Pseudorandom numbers, the same each time (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }
}

/// B11
#[test]
fn counts_add_up() {
    library!();
    let reports = Arc::new(Mutex::new(HashMap::<i32, u32>::new()));
    let counted = Arc::clone(&reports);
    Acme::set_handler(move |err| *counted.lock().unwrap().entry(err.int1()).or_default() += 1);
    let connections: Vec<Connection> = (0..4).map(|_| Connection::new()).collect();
    // Errors that have left a call and wait for the next thread.
    let moving = Mutex::new(Vec::<Error>::new());
    let expected = Mutex::new(HashMap::<i32, u32>::new());

    let act = |thread: i32| {
        let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15 ^ u64::from(thread.unsigned_abs() + 1));
        for step in 0..STEPS {
            let number = thread * STEPS + step;
            let (outer, inner) = (&connections[numbers.below(4)], &connections[numbers.below(4)]);
            let next = moving.lock().unwrap().pop();
            let (err, is_reported) = match (numbers.below(5), next) {
                (0 | 1, Some(err)) => (err, false),
                (2, Some(err)) => (err.again(), true),
                (3, Some(err)) => {
                    moving.lock().unwrap().extend([err.clone(), err.clone()]);
                    (err, false)
                }
                (_, _) => (virerr::Error::builder(ErrorCode::NoDomain).int1(number).build(), true),
            };
            if is_reported {
                *expected.lock().unwrap().entry(err.int1()).or_default() += 1;
            }
            let returned = match numbers.below(4) {
                0 => outer.call(|| Err::<(), _>(err)),
                1 => call(|| Err::<(), _>(err)),
                2 => outer.call(|| inner.call(|| Err::<(), _>(err))),
                _ => call(|| thread::scope(|scope| scope.spawn(|| inner.call(|| Err::<(), _>(err))).join().unwrap())),
            };
            drop(returned);
            if let Some(last) = Acme::last_error() {
                moving.lock().unwrap().push(last);
            }
        }
    };
    let act = &act;
    thread::scope(|scope| {
        for thread in 0..THREADS {
            scope.spawn(move || act(thread));
        }
    });
    let (reports, expected) = (reports.lock().unwrap(), expected.lock().unwrap());
    assert_eq!(*reports, *expected);
    assert!(reports.len() > 1000, "enough happened");
}
