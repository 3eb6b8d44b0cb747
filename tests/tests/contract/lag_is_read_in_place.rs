//! A full queue counts further errors, and the count is read in the place of the missing errors, so that every error is
//! read or counted, in order (Q3).

use crate::fixture::{heard, library};
use virerr::Lagged;

/// Q3
#[test]
fn lag_at_the_end_is_read_after_the_errors() {
    library!();
    Acme::set_handler(|_| ());
    let mut errors = Acme::subscribe(2);
    for detail in ["a", "b", "c", "d", "e"] {
        fail(detail).unwrap_err();
    }
    assert_eq!(heard(&mut errors), ["a", "b", "+3"]);
    // Once.
    assert!(heard(&mut errors).is_empty());
    fail("f").unwrap_err();
    assert_eq!(heard(&mut errors), ["f"]);
}

/// Q3
#[test]
fn lag_in_the_middle_is_read_between_the_errors() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let mut errors = conn.errors().subscribe(2);
    for detail in ["a", "b", "missed", "missed"] {
        conn.fail(detail).unwrap_err();
    }
    // Room for one.
    assert_eq!(errors.try_recv().unwrap().unwrap().detail(), Some("a"));
    for detail in ["c", "missed"] {
        conn.fail(detail).unwrap_err();
    }
    // The count in between does not use capacity.
    assert_eq!(errors.try_recv().unwrap().unwrap().detail(), Some("b"));
    conn.fail("d").unwrap_err();
    assert_eq!(errors.try_recv().unwrap().unwrap_err(), Lagged(2));
    conn.fail("missed").unwrap_err();
    assert_eq!(heard(&mut errors), ["c", "+1", "d", "+1"]);
}

/// Q3: a count that has been read in part does not come back.
#[test]
fn lag_that_was_read_is_not_read_again() {
    library!();
    Acme::set_handler(|_| ());
    let mut errors = Acme::subscribe(1);
    for detail in ["a", "missed", "missed"] {
        fail(detail).unwrap_err();
    }
    assert_eq!(heard(&mut errors), ["a", "+2"]);
    for detail in ["b", "missed"] {
        fail(detail).unwrap_err();
    }
    assert_eq!(heard(&mut errors), ["b", "+1"]);
}

/// Q3
#[test]
fn queue_without_room_counts() {
    library!();
    Acme::set_handler(|_| ());
    let mut errors = Acme::subscribe(0);
    assert!(heard(&mut errors).is_empty());
    for _ in 0..3 {
        fail("missed").unwrap_err();
    }
    assert_eq!(heard(&mut errors), ["+3"]);
    fail("missed").unwrap_err();
    assert_eq!(heard(&mut errors), ["+1"]);
}

/// Q3: memory is allocated on demand.
#[test]
fn any_capacity_will_do() {
    library!();
    Acme::set_handler(|_| ());
    for capacity in [65, 1 << 40, usize::MAX] {
        let mut errors = Acme::subscribe(capacity);
        let details: Vec<_> = (0..65).map(|number: u32| number.to_string()).collect();
        for detail in &details {
            fail(detail).unwrap_err();
        }
        assert_eq!(heard(&mut errors), details);
    }
}

/// Q3
#[test]
fn lag_outlives_the_connection() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    let (mut errors, mut count) = (conn.errors().subscribe(1), conn.errors().subscribe(0));
    conn.fail("a").unwrap_err();
    conn.fail("missed").unwrap_err();
    drop(conn);
    assert!(!errors.is_closed() && !count.is_closed());
    assert_eq!(heard(&mut errors), ["a", "+1"]);
    assert_eq!(heard(&mut count), ["+2"]);
    assert!(errors.is_closed() && count.is_closed());
}
