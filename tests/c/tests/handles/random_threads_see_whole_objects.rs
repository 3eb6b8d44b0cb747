//! Handles that four threads open, use and close at random refer to the object that they were opened for, or to none.

use crate::fixture::{Acme, ErrorCode};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use virerr::c::{Handle, Object};

/// It has its number in two forms, so that a torn or a freed object is detected.
struct Numbered {
    number: usize,
    text: String,
}

static OPENED: AtomicUsize = AtomicUsize::new(0);
static DROPPED: AtomicUsize = AtomicUsize::new(0);

impl Object for Numbered {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InvalidConn;
}

impl Drop for Numbered {
    fn drop(&mut self) {
        assert_eq!(std::mem::take(&mut self.text), self.number.to_string());
        self.number = 0;
        DROPPED.fetch_add(1, Ordering::SeqCst);
    }
}

/// A handle, and the number of its object.
type Opened = (usize, Handle<Numbered>);

/// Handles that all threads use, closed ones as well.
const SHARED: usize = 64;
static HANDLES: [Mutex<Option<Opened>>; SHARED] = [const { Mutex::new(None) }; SHARED];

fn open() -> Opened {
    let number = OPENED.fetch_add(1, Ordering::SeqCst) + 1;
    (number, Handle::new(Numbered { number, text: number.to_string() }))
}

fn work(mut random: u64, rounds: u32) {
    for _ in 0..rounds {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = (random >> 33) as usize % SHARED;
        let shared = *HANDLES[place].lock().unwrap();
        match (random >> 60, shared) {
            (0..4, _) | (_, None) => {
                let former = HANDLES[place].lock().unwrap().replace(open());
                if let Some((_, former)) = former {
                    drop(former.close());
                }
            }
            (4..7, Some((number, handle))) => {
                if let Some(last) = handle.close() {
                    assert_eq!((last.number, &last.text), (number, &number.to_string()));
                    assert!(handle.get().is_none() && handle.close().is_none());
                }
            }
            (_, Some((number, handle))) => {
                if let Some(used) = handle.get() {
                    assert_eq!((used.number, &used.text), (number, &number.to_string()));
                }
            }
        }
    }
}

#[test]
fn four_threads() {
    let rounds = 50_000;
    thread::scope(|scope| {
        for seed in 1..=4 {
            scope.spawn(move || work(seed, rounds));
        }
    });
    for handle in &HANDLES {
        if let Some((_, handle)) = handle.lock().unwrap().take() {
            drop(handle.close());
        }
    }
    assert_eq!(OPENED.load(Ordering::SeqCst), DROPPED.load(Ordering::SeqCst));
    // Slots are reused: there are as many as were in use at the same time.
    let number = Handle::new(Numbered { number: 0, text: "0".to_owned() });
    assert!(number.as_ptr().addr() as u32 >> 1 < 10_000, "{number:?}");
    drop(number.close());
}
