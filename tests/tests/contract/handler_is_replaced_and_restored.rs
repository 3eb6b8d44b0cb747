//! `set_handler` replaces and returns the former; `take_handler` removes and returns it, which restores the default
//! printer or, on a connection, the library's; `restore_handler` restores a former one, or none; a scoped handler does
//! so when dropped; a new handler can call the former (H1). Setting a handler changes no error (H5).

use crate::fixture::{Notes, assert_holds, library, stderr_of};

/// Calls a handler that was returned, to identify it.
macro_rules! is_handler {
    ($notes:expr, $handler:expr, $name:literal) => {{
        $handler.unwrap().call(&error("called"));
        assert_eq!($notes.take(), [concat!($name, ": called")]);
    }};
}

/// The same steps on a library and on a connection; `$fail` fails there.
macro_rules! replace_and_restore {
    ($set:expr, $take:expr, $restore:expr, $fail:expr) => {{
        let (notes, set, take, restore, fail) = (Notes::default(), $set, $take, $restore, $fail);
        let set = |name| set(notes.handler(name));
        assert!(take().is_none());
        assert!(set("first").is_none());
        fail();
        assert_eq!(notes.take(), ["first: a"]);

        is_handler!(notes, set("second"), "first");
        fail();
        assert_eq!(notes.take(), ["second: a"]);

        let second = take();
        is_handler!(notes, second.clone(), "second");
        assert!(take().is_none());
        fail();
        assert!(notes.take().is_empty());

        assert!(restore(second).is_none());
        fail();
        assert_eq!(notes.take(), ["second: a"]);
        set("third");
        is_handler!(notes, restore(None), "third");
        assert!(restore(None).is_none());
        fail();
        assert!(notes.take().is_empty());
    }};
}

/// H1
#[test]
fn handler_of_a_library_is_replaced_removed_and_put_back() {
    let stderr = stderr_of(|| {
        library!();
        replace_and_restore!(|handler| Acme::set_handler(handler), Acme::take_handler, Acme::restore_handler, || drop(
            fail("a").unwrap_err()
        ));
    });
    // Twice there is no handler.
    assert_eq!(stderr, "acme: Test Driver error : domain not found: a\n".repeat(2));
}

/// H1
#[test]
fn handler_of_a_connection_is_replaced_removed_and_put_back() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    replace_and_restore!(
        |handler| conn.errors().set_handler(handler),
        || conn.errors().take_handler(),
        |former| conn.errors().restore_handler(former),
        || drop(conn.fail("a").unwrap_err())
    );
}

/// H1
#[test]
fn removing_a_librarys_handler_restores_the_default_printer() {
    let stderr = stderr_of(|| {
        library!();
        Acme::set_handler(|_| ());
        fail("reported").unwrap_err();
        Acme::take_handler();
        fail("taken").unwrap_err();
        let guard = Acme::scoped_handler(|_| ());
        fail("reported").unwrap_err();
        drop(guard);
        fail("scope left").unwrap_err();
        Acme::set_handler(|_| ());
        Acme::restore_handler(None);
        fail("none restored").unwrap_err();
    });
    let details: Vec<_> = stderr.lines().filter_map(|line| line.rsplit_once(": ")).map(|(_, end)| end).collect();
    assert_eq!(details, ["taken", "scope left", "none restored"]);
}

/// H1
#[test]
fn removing_a_connections_handler_falls_back_to_the_librarys() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    conn.errors().take_handler();
    conn.fail("a").unwrap_err();
    let guard = conn.errors().scoped_handler(notes.handler("scoped"));
    conn.fail("b").unwrap_err();
    drop(guard);
    conn.fail("c").unwrap_err();
    assert_eq!(notes.take(), ["acme: a", "scoped: b", "acme: c"]);
}

/// H1
#[test]
fn scoped_handler_puts_the_former_back_when_dropped() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    Acme::set_handler(notes.handler("acme"));
    conn.errors().set_handler(notes.handler("conn"));
    {
        let _outer = Acme::scoped_handler(notes.handler("outer"));
        {
            let _inner = Acme::scoped_handler(notes.handler("inner"));
            let _own = conn.errors().scoped_handler(notes.handler("own"));
            fail("a").unwrap_err();
            conn.fail("a").unwrap_err();
        }
        fail("b").unwrap_err();
        conn.fail("b").unwrap_err();
    }
    fail("c").unwrap_err();
    assert_eq!(notes.take(), ["inner: a", "own: a", "outer: b", "conn: b", "acme: c"]);

    let unwinding = std::panic::catch_unwind(|| {
        let _scoped = Acme::scoped_handler(|_| ());
        panic!("as asked");
    });
    assert!(unwinding.is_err());
    fail("d").unwrap_err();
    assert_eq!(notes.take(), ["acme: d"]);
}

/// H1
#[test]
fn new_handler_can_call_the_former() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("first"));
    let former = Acme::take_handler();
    Acme::set_handler({
        let notes = notes.clone();
        move |err| {
            notes.handler("second")(err);
            former.as_ref().unwrap().call(err);
        }
    });
    fail("a").unwrap_err();
    assert_eq!(notes.take(), ["second: a", "first: a"]);

    // A connection's handler can call the library's.
    let conn = Connection::new();
    let former = Acme::take_handler().unwrap();
    Acme::restore_handler(Some(former.clone()));
    conn.errors().set_handler(move |err| former.call(err));
    conn.fail("b").unwrap_err();
    assert_eq!(notes.take(), ["second: b", "first: b"]);
}

/// H5
#[test]
fn setting_a_handler_changes_no_error() {
    library!();
    let conn = Connection::new();
    let errors = conn.errors().clone();
    let change_handlers = move || {
        let former = (Acme::set_handler(|_| ()), errors.set_handler(|_| ()));
        drop((Acme::scoped_handler(|_| ()), errors.scoped_handler(|_| ())));
        drop((Acme::take_handler(), errors.take_handler()));
        Acme::restore_handler(former.0);
        errors.restore_handler(former.1);
    };
    Acme::set_handler(|_| ());
    change_handlers();
    assert!(Acme::last_error().is_none() && conn.errors().last().is_none());
    conn.fail("a").unwrap_err();
    change_handlers();
    assert_holds(Acme::last_error(), "a");
    assert_holds(conn.errors().last(), "a");
    conn.succeed().unwrap();
    change_handlers();
    assert!(Acme::last_error().is_none());
    assert_holds(conn.errors().last(), "a");

    // In a handler, too.
    let notes = Notes::default();
    let errors = conn.errors().clone();
    conn.errors().set_handler(notes.checking("conn", move |_| {
        change_handlers();
        assert_holds(Acme::last_error(), "b");
        assert_holds(errors.last(), "b");
    }));
    conn.fail("b").unwrap_err();
    assert_eq!(notes.take(), ["conn: b"]);
    assert_holds(Acme::last_error(), "b");
    assert_holds(conn.errors().last(), "b");
}
