//! An error that is dropped while a slot changes may itself call the API, in its source's Drop: no borrow or lock is
//! held then. At a boundary, the former errors are dropped after the new error is stored and while the call is in
//! progress, so the thread slot holds the call's own error (S6).

use crate::fixture::{Notes, assert_holds, library, without_deadlock};

/// Everything that a Drop may do, on the connection whose slot changes and without a connection.
macro_rules! actions {
    () => {{
        let actions: [fn(&virerr::ConnectionErrors<Acme>); 8] = [
            |_| succeed().unwrap(),
            |_| assert_eq!(fail("in drop").unwrap_err().detail(), Some("in drop")),
            |errors| drop(fail_on(errors).unwrap_err()),
            |_| drop(Acme::last_error()),
            |errors| drop((errors.last(), errors.take())),
            |errors| {
                Acme::reset_last_error();
                errors.reset();
            },
            |_| Acme::set_last_error(error("in drop")),
            |errors| {
                errors.set_handler(|_| ());
                errors.take_handler();
            },
        ];
        #[virerr::vir_api]
        fn fail_on(_errors: &virerr::ConnectionErrors<Acme>) -> Result {
            Err(error("in drop"))
        }
        actions
    }};
}

/// Checks the reports and drops of a failure, in any order.
fn assert_noted(notes: &Notes, expected: &[&str]) {
    let mut noted = notes.take();
    noted.sort();
    assert_eq!(noted, expected);
}

/// S6
#[test]
fn boundary_drops_the_former_error_after_it_stored_the_new_one() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let conn = Connection::new();
        for action in actions!() {
            let former = || {
                let (notes, errors) = (notes.clone(), conn.errors().clone());
                error_with_drop("former", move || {
                    notes.add(format_args!("dropped after {}", errors.last().unwrap()));
                    action(&errors);
                })
            };
            // In both slots, only in the connection's, only in the thread's.
            conn.errors().report(former());
            notes.take();
            conn.fail("new").unwrap_err();
            assert_holds(Acme::last_error(), "new");
            assert_noted(&notes, &["acme: new", "dropped after domain not found: new"]);

            conn.errors().report(former());
            notes.take();
            Acme::reset_last_error();
            conn.fail("new").unwrap_err();
            assert_holds(Acme::last_error(), "new");
            assert_noted(&notes, &["acme: new", "dropped after domain not found: new"]);

            conn.errors().report(error("of the connection"));
            notes.take();
            Acme::set_last_error(former());
            fail("new").unwrap_err();
            assert_holds(Acme::last_error(), "new");
            assert_noted(&notes, &["acme: new", "dropped after domain not found: of the connection"]);
        }
    });
}

/// S6
#[test]
fn report_drops_the_former_error_after_it_stored_the_new_one() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let conn = Connection::new();
        for action in actions!() {
            let (on_drop, errors) = (notes.clone(), conn.errors().clone());
            conn.errors().report(error_with_drop("former", move || {
                on_drop.add(format_args!("dropped after {}", errors.last().unwrap()));
                action(&errors);
            }));
            notes.take();
            conn.errors().report(error("new"));
            assert_holds(Acme::last_error(), "new");
            assert_noted(&notes, &["acme: new", "dropped after domain not found: new"]);
        }
    });
}

/// S6, B1: the call is still in progress, so there is no last error then, whatever the handler did before.
#[test]
fn error_that_a_boundary_drops_sees_no_last_error() {
    library!();
    let notes = Notes::default();
    let handlers: [fn(&Error); 3] =
        [|_| (), |_| drop(fail("nested").unwrap_err()), |_| Acme::set_last_error(error("set in the handler"))];
    for handler in handlers {
        let on_drop = notes.clone();
        let look = move || {
            assert!(Acme::last_error().is_none());
            assert!(Acme::take_last_error().is_none());
            on_drop.add("dropped");
        };
        Acme::set_last_error(error_with_drop("former", look));
        Acme::set_handler(handler);
        fail("new").unwrap_err();
        assert_eq!(notes.take(), ["dropped"]);
        assert!(Acme::last_error().is_some());
    }
}

/// S6, B9: a report made then is one made inside a body.
#[test]
fn error_that_a_boundary_drops_may_report() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let conn = Connection::new();
        let errors = conn.errors().clone();
        conn.errors().report(error_with_drop("former", move || errors.report(error("in drop"))));
        conn.fail("new").unwrap_err();
        assert_noted(&notes, &["acme: former", "acme: in drop", "acme: new"]);
        assert_holds(Acme::last_error(), "new");
        assert_holds(conn.errors().last(), "in drop");
    });
}

/// S6: a handler may remove all other owners of the call's own error.
#[test]
fn error_that_the_handler_removed_may_call_the_api_when_dropped() {
    without_deadlock(|| {
        library!();
        struct Foreign(fn());
        impl virerr::ToError for Foreign {
            type Library = Acme;
            fn to_error(&self) -> Error {
                error_with_drop("foreign", self.0)
            }
        }
        #[virerr::vir_api]
        fn fail_with(err: Foreign) -> Result<(), Foreign> {
            Err(err)
        }
        let notes = Notes::default();
        Acme::set_handler({
            let notes = notes.clone();
            move |err| {
                notes.handler("acme")(err);
                Acme::set_last_error(error("set in the handler"));
            }
        });
        let actions: [fn(); 4] = [
            || succeed().unwrap(),
            || drop(fail("in drop").unwrap_err()),
            Acme::reset_last_error,
            || Acme::set_last_error(error("in drop")),
        ];
        for action in actions {
            assert!(fail_with(Foreign(action)).is_err());
            assert_eq!(notes.take(), ["acme: foreign"]);
            assert_holds(Acme::last_error(), "set in the handler");
            Acme::report(error_with_drop("reported", action));
            assert_eq!(notes.take(), ["acme: reported"]);
            assert_holds(Acme::last_error(), "set in the handler");
        }
    });
}

/// S6
#[test]
fn error_that_take_reset_or_set_drops_may_call_the_api() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(|_| ());
        let conn = Connection::new();
        for action in actions!() {
            let former = || {
                let (on_drop, errors) = (notes.clone(), conn.errors().clone());
                error_with_drop("former", move || {
                    on_drop.add("dropped");
                    action(&errors);
                })
            };
            let of_thread: [&dyn Fn(); 5] = [
                &|| drop(Acme::take_last_error()),
                &Acme::reset_last_error,
                &|| Acme::set_last_error(error("set")),
                &|| {
                    let former = Acme::take_last_error().unwrap();
                    let _empty = Acme::preserve_last_error();
                    Acme::set_last_error(former);
                },
                &|| drop(fail("next").unwrap_err()),
            ];
            for change in of_thread {
                Acme::set_last_error(former());
                change();
                assert_eq!(notes.take(), ["dropped"]);
            }
            let of_connection: [&dyn Fn(); 3] =
                [&|| drop(conn.errors().take()), &|| conn.errors().reset(), &|| drop(conn.fail("next").unwrap_err())];
            for change in of_connection {
                conn.errors().report(former());
                Acme::reset_last_error();
                change();
                assert_eq!(notes.take(), ["dropped"]);
            }
        }
    });
}

/// S6, S4: `reset` empties and `set` replaces, whatever the Drop of the former error does.
#[test]
fn drop_of_the_former_error_does_not_undo_set_and_reset() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    for action in actions!() {
        let former = || {
            let errors = conn.errors().clone();
            error_with_drop("former", move || action(&errors))
        };
        conn.errors().report(error("of the connection"));
        Acme::set_last_error(former());
        Acme::set_last_error(error("set"));
        assert_holds(Acme::last_error(), "set");
        Acme::set_last_error(former());
        Acme::reset_last_error();
        assert!(Acme::last_error().is_none());
    }
}

/// S6: a nested failure replaces the error in a connection's slot, too.
#[test]
fn error_that_a_nested_failure_replaces_may_call_the_api() {
    without_deadlock(|| {
        library!();
        let notes = Notes::default();
        Acme::set_handler(notes.handler("acme"));
        let conn = Connection::new();
        for action in actions!() {
            let (on_drop, errors) = (notes.clone(), conn.errors().clone());
            conn.errors().report(error_with_drop("former", move || {
                on_drop.add("dropped");
                action(&errors);
            }));
            Acme::reset_last_error();
            notes.take();
            inside(|| {
                conn.fail("nested").unwrap_err();
                assert!(Acme::last_error().is_none());
            });
            assert_eq!(notes.take(), ["dropped"]);
            assert!(Acme::last_error().is_none());
            conn.errors().reset();
        }
    });
}
