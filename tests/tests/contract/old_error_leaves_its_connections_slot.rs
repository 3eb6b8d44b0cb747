//! An error is stored in its own connection's slot only when it is reported: an older error that another connection's
//! call returns does not come back there (B10, B11).

use crate::fixture::{assert_holds, library};

/// B10, B11
#[test]
fn slot_of_the_errors_own_connection_stays() {
    library!();
    Acme::set_handler(|_| ());
    let (own, other) = (Connection::new(), Connection::new());
    let old = own.fail("old").unwrap_err();
    own.fail("newer").unwrap_err();
    other.call(|| Err::<(), _>(old.clone())).unwrap_err();
    assert_holds(own.errors().last(), "newer");
    assert_holds(other.errors().last(), "old");
    assert_holds(Acme::last_error(), "old");
    call(|| Err::<(), _>(old.clone())).unwrap_err();
    assert_holds(own.errors().last(), "newer");
    assert_holds(Acme::last_error(), "old");
    // Nor is a cleared slot filled again.
    own.errors().reset();
    call(|| Err::<(), _>(old)).unwrap_err();
    assert!(own.errors().last().is_none());
}

/// B5, B10, B11: in a call inside another one too.
#[test]
fn nested_failure_leaves_it_too() {
    library!();
    Acme::set_handler(|_| ());
    let (own, other) = (Connection::new(), Connection::new());
    let old = own.fail("old").unwrap_err();
    own.errors().reset();
    inside(|| {
        other.call(|| Err::<(), _>(old.clone())).unwrap_err();
        call(|| Err::<(), _>(old.clone())).unwrap_err();
    });
    assert!(own.errors().last().is_none());
    assert_holds(other.errors().last(), "old");
}
