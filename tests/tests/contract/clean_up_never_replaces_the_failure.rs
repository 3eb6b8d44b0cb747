//! Everything that a function owns is dropped before the call is left, with any form of parameters. So clean-up that
//! calls the API, and succeeds or fails, never replaces the failure of the call, and is not reported (B14).

use crate::executor::{Task, pause, run};
use crate::fixture::{Notes, assert_holds, library};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

library!();

/// Calls the API when it is dropped: with success, or with another failure.
struct Owner {
    name: &'static str,
    fails: bool,
    conn: Connection,
    notes: Notes,
}

impl Owner {
    fn new(name: &'static str, fails: bool, notes: &Notes) -> Self {
        Owner { name, fails, conn: Connection::new(), notes: notes.clone() }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.notes.add(self.name);
        if self.fails {
            let _ = fail("in drop");
            let _ = self.conn.fail("in drop");
        } else {
            succeed().unwrap();
            self.conn.succeed().unwrap();
        }
        if Acme::last_error().is_some() {
            self.notes.add("outside of the call");
        }
    }
}

struct Two {
    first: Owner,
    _second: Owner,
}

struct One(Owner);

/// Owns a value, and has its own drop, so that nothing can be moved out of it.
struct Sealed {
    owner: Owner,
    count: u8,
}

impl Drop for Sealed {
    fn drop(&mut self) {
        self.owner.notes.add("sealed");
        let _ = fail("in drop");
    }
}

type Pair = (Owner, Owner);

/// Defines functions that fail, each in three forms: plain, `async` with a pause, and returning a future.
macro_rules! failing {
    ($($name:ident($($parameters:tt)*) { $($statement:tt)* })*) => {
        $(
            #[virerr::vir_api]
            fn $name($($parameters)*) -> Result {
                $($statement)*
                Err(error("of the call"))
            }
        )*
        mod awaited {
            use super::*;
            $(
                #[virerr::vir_api]
                pub(super) async fn $name($($parameters)*) -> Result {
                    pause().await;
                    $($statement)*
                    Err(error("of the call"))
                }
            )*
        }
        mod later {
            use super::*;
            $(
                #[virerr::vir_api]
                pub(super) fn $name($($parameters)*) -> Pin<Box<dyn Future<Output = Result> + Send>> {
                    $($statement)*
                    Box::pin(async {
                        pause().await;
                        Err(error("of the call"))
                    })
                }
            )*
        }
    };
}

failing! {
    name(owner: Owner) { let _ = &owner.name; }
    unused_name(_owner: Owner) {}
    wild(_: Owner) {}
    wild_beside(owner: Owner, _: Owner, _other: Owner) { drop(owner); }
    tuple((owner, _count): (Owner, u8)) { let _ = &owner; }
    tuple_mut((mut owner, _count): (Owner, u8)) { owner.fails = !owner.fails; }
    half_of_a_tuple((owner, _): Pair) { let _ = &owner; }
    other_half_of_a_tuple((_, _owner): Pair) {}
    rest_of_a_tuple((_owner, ..): (Owner, u8, Owner)) {}
    no_part_of_a_tuple((_, _): Pair) {}
    nested(((_, _a), [_b, ..]): (Pair, [Owner; 3])) {}
    fields(Two { first, _second }: Two) { drop(first); }
    some_fields(Two { first, .. }: Two) { let _ = &first; }
    no_field(Two { .. }: Two) {}
    renamed_field(Two { first: _owner, _second: _ }: Two) {}
    newtype(One(owner): One) { let _ = owner.fails; }
    newtype_wild(One(_): One) {}
    referred(ref owner: Owner) { let _ = owner.fails; }
    referred_part((ref owner, ref mut other): Pair) { other.fails = owner.fails; }
    referred_field(Two { ref first, .. }: Two) { let _ = first.fails; }
    bound(pair @ (_, _): Pair) { let _ = &pair; }
    sealed(_: Sealed) {}
    copied_out_of_sealed(Sealed { count, .. }: Sealed) { let _ = count; }
    sealed_in_a_tuple((_, Sealed { count: _count, .. }): (Owner, Sealed)) {}
    boxed(_: Box<dyn Send>) {}
    unnamed_type(_: impl Send + 'static) {}
}

struct Session(Owner);

impl Session {
    #[virerr::vir_api]
    fn close(self, _: Owner) -> Result {
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    fn close_read(self, (owner, _): Pair) -> Result {
        let _ = (self.0.fails, owner.fails);
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    fn close_boxed(self: Box<Self>, One(_): One) -> Result {
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    fn close_shared(self: Arc<Self>, Two { first, .. }: Two) -> Result {
        drop(first);
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    async fn close_later(self, _: Owner) -> Result {
        pause().await;
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    async fn close_read_later(self, (owner, _): Pair) -> Result {
        pause().await;
        let _ = (self.0.fails, owner.fails);
        Err(error("of the call"))
    }

    #[virerr::vir_api]
    async fn close_shared_later(self: Arc<Self>, Two { first, .. }: Two) -> Result {
        drop(first);
        pause().await;
        Err(error("of the call"))
    }
}

/// Checks a call that fails: only its error is the last error and reported, after this many drops.
#[track_caller]
fn assert_kept(notes: &Notes, drops: usize, call: impl FnOnce() -> Result) {
    notes.take();
    let err = call().unwrap_err();
    assert_eq!(err.detail(), Some("of the call"));
    assert_holds(Acme::last_error(), "of the call");
    let noted = notes.take();
    assert_eq!(noted.iter().filter(|note| note.contains(':')).count(), 1, "{noted:?}");
    assert_eq!(noted.last().unwrap(), "acme: of the call", "all is dropped before: {noted:?}");
    assert_eq!(noted.len(), drops + 1, "{noted:?}");
}

/// Checks a call that is dropped half-way: it has not failed, and neither has its clean-up.
#[track_caller]
fn assert_silent(notes: &Notes, drops: usize, future: impl Future<Output = Result> + Send + 'static) {
    notes.take();
    fail("before").unwrap_err();
    let mut task = Task::new(future);
    task.poll_on();
    drop(task);
    assert_holds(Acme::last_error(), "before");
    let noted = notes.take();
    assert_eq!(noted.len(), drops + 1, "{noted:?}");
    assert_eq!(noted[0], "acme: before");
}

/// Runs a check with a handler that takes notes, once for each kind of clean-up. The tests share a library, so they
/// take turns.
fn with_handler(check: impl Fn(&Notes, bool)) {
    static TURN: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let notes = Notes::default();
    let _handler = Acme::scoped_handler(notes.handler("acme"));
    for fails in [false, true] {
        check(&notes, fails);
    }
}

/// Calls a check for each function above, with its arguments and the number of drops.
macro_rules! for_each_shape {
    ($owner:ident, $check:ident) => {
        let $owner = &$owner;
        let pair = || ($owner("a"), $owner("b"));
        let two = || Two { first: $owner("first"), _second: $owner("second") };
        let whole = || Sealed { owner: $owner("owner"), count: 1 };
        $check!(name($owner("a")) drops 1);
        $check!(unused_name($owner("a")) drops 1);
        $check!(wild($owner("a")) drops 1);
        $check!(wild_beside($owner("a"), $owner("b"), $owner("c")) drops 3);
        $check!(tuple(($owner("a"), 1)) drops 1);
        $check!(tuple_mut(($owner("a"), 1)) drops 1);
        $check!(half_of_a_tuple(pair()) drops 2);
        $check!(other_half_of_a_tuple(pair()) drops 2);
        $check!(rest_of_a_tuple(($owner("a"), 1, $owner("b"))) drops 2);
        $check!(no_part_of_a_tuple(pair()) drops 2);
        $check!(nested((pair(), [$owner("c"), $owner("d"), $owner("e")])) drops 5);
        $check!(fields(two()) drops 2);
        $check!(some_fields(two()) drops 2);
        $check!(no_field(two()) drops 2);
        $check!(renamed_field(two()) drops 2);
        $check!(newtype(One($owner("a"))) drops 1);
        $check!(newtype_wild(One($owner("a"))) drops 1);
        $check!(referred($owner("a")) drops 1);
        $check!(referred_part(pair()) drops 2);
        $check!(referred_field(two()) drops 2);
        $check!(bound(pair()) drops 2);
        $check!(sealed(whole()) drops 2);
        $check!(copied_out_of_sealed(whole()) drops 2);
        $check!(sealed_in_a_tuple(($owner("a"), whole())) drops 3);
        $check!(boxed(Box::new($owner("a"))) drops 1);
        $check!(unnamed_type($owner("a")) drops 1);
    };
}

/// B14
#[test]
fn of_a_functions_parameters() {
    with_handler(|notes, fails| {
        let owner = |name| Owner::new(name, fails, notes);
        macro_rules! check {
            ($name:ident($($argument:expr),*) drops $drops:literal) => {
                assert_kept(notes, $drops, || $name($($argument),*))
            };
        }
        for_each_shape!(owner, check);
    });
}

/// B14
#[test]
fn of_an_async_functions_parameters() {
    with_handler(|notes, fails| {
        let owner = |name| Owner::new(name, fails, notes);
        macro_rules! check {
            ($name:ident($($argument:expr),*) drops $drops:literal) => {
                assert_kept(notes, $drops, || run(awaited::$name($($argument),*)));
            };
        }
        for_each_shape!(owner, check);
    });
}

/// B14: before it is ready, too.
#[test]
fn of_an_async_function_that_is_given_up() {
    with_handler(|notes, fails| {
        let owner = |name| Owner::new(name, fails, notes);
        macro_rules! check {
            ($name:ident($($argument:expr),*) drops $drops:literal) => {
                assert_silent(notes, $drops, awaited::$name($($argument),*));
            };
        }
        for_each_shape!(owner, check);
    });
}

/// B14: values outside the future are dropped when the function returns it.
#[test]
fn of_a_function_that_returns_a_future() {
    with_handler(|notes, fails| {
        let owner = |name| Owner::new(name, fails, notes);
        macro_rules! check {
            ($name:ident($($argument:expr),*) drops $drops:literal) => {
                Acme::reset_last_error();
                assert_kept(notes, $drops, || {
                    let future = later::$name($($argument),*);
                    assert!(Acme::last_error().is_none(), "nothing has failed yet");
                    run(future)
                });
            };
        }
        for_each_shape!(owner, check);
    });
}

/// B14
#[test]
fn of_a_method_that_owns_its_object() {
    with_handler(|notes, fails| {
        let owner = |name| Owner::new(name, fails, notes);
        let session = || Session(owner("self"));
        let pair = || (owner("a"), owner("b"));
        let two = || Two { first: owner("first"), _second: owner("second") };
        assert_kept(notes, 2, || session().close(owner("a")));
        assert_kept(notes, 3, || session().close_read(pair()));
        assert_kept(notes, 2, || Box::new(session()).close_boxed(One(owner("a"))));
        assert_kept(notes, 3, || Arc::new(session()).close_shared(two()));
        assert_kept(notes, 2, || run(session().close_later(owner("a"))));
        assert_kept(notes, 3, || run(session().close_read_later(pair())));
        assert_kept(notes, 3, || run(Arc::new(session()).close_shared_later(two())));
        assert_silent(notes, 2, session().close_later(owner("a")));
        assert_silent(notes, 3, session().close_read_later(pair()));
    });
}

/// B14: clean-up does not turn a success into a failure.
#[test]
fn success_stays_one() {
    #[virerr::vir_api]
    fn take(_: Owner, (_owner, _): Pair) -> Result {
        Ok(())
    }

    #[virerr::vir_api]
    async fn take_later(_: Owner, (_owner, _): Pair) -> Result {
        pause().await;
        Ok(())
    }

    with_handler(|notes, fails| {
        let owner = || Owner::new("dropped", fails, notes);
        take(owner(), (owner(), owner())).unwrap();
        assert!(Acme::last_error().is_none());
        run(take_later(owner(), (owner(), owner()))).unwrap();
        assert!(Acme::last_error().is_none());
        assert_eq!(notes.take(), ["dropped"; 6], "nobody is notified");
    });
}
