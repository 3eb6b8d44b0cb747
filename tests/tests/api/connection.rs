//! The parameter that is the call's connection: the receiver, else the first plain parameter that is one and that the
//! body mentions or whose name begins with `_`.

use crate::acme::{Acme, Connection, Result, fails, fails_on, failure, succeeds};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Fails on the connection that the caller's boundary found.
fn outcome(fail: bool) -> Result<()> {
    if fail { Err(failure()) } else { Ok(()) }
}

mod receiver_goes_first {
    use super::*;

    impl Connection {
        #[vir_api]
        fn migrate(&self, to: &Connection, fail: bool) -> Result<()> {
            let _ = to;
            outcome(fail)
        }
    }

    #[test]
    fn before_any_parameter() {
        let (conn, other) = (Connection::default(), Connection::default());
        succeeds(conn.migrate(&other, false));
        fails_on(&conn, conn.migrate(&other, true), "migrate");
        assert!(other.errors().last().is_none());
    }
}

mod first_parameter_wins {
    use super::*;

    #[vir_api]
    fn copy(name: &str, from: &Connection, to: &Connection, fail: bool) -> Result<()> {
        let _ = (to, from, name);
        outcome(fail)
    }

    #[test]
    fn in_the_order_of_the_signature() {
        let (from, to) = (Connection::default(), Connection::default());
        succeeds(copy("web", &from, &to, false));
        fails_on(&from, copy("web", &from, &to, true), "copy");
        assert!(to.errors().last().is_none());
    }
}

mod receiver_that_is_none {
    use super::*;

    struct Tool;
    impl Tool {
        #[vir_api]
        fn run(&self, conn: &mut Connection) -> Result<()> {
            conn.domains.pop().map(drop).ok_or_else(failure)
        }
    }

    #[test]
    fn is_passed_over() {
        succeeds(Tool.run(&mut Connection::to(&["web"])));
        let mut conn = Connection::default();
        let result = Tool.run(&mut conn);
        fails_on(&conn, result, "run");
    }
}

mod parameter_that_is_not_mentioned {
    use super::*;

    #[vir_api]
    #[expect(unused_variables, reason = "a parameter that is not used keeps its lint, so it is not asked")]
    fn ignored(conn: &Connection, fail: bool) -> Result<()> {
        outcome(fail)
    }

    #[vir_api]
    fn underscored(_conn: &Connection, fail: bool) -> Result<()> {
        outcome(fail)
    }

    #[vir_api]
    fn underscored_mut(_conn: &mut Connection, fail: bool) -> Result<()> {
        outcome(fail)
    }

    #[test]
    fn is_seen_only_where_its_name_begins_with_an_underscore() {
        let mut conn = Connection::default();
        succeeds(ignored(&conn, false));
        fails(ignored(&conn, true), "ignored");
        succeeds(underscored(&conn, false));
        fails_on(&conn, underscored(&conn, true), "underscored");
        let result = underscored_mut(&mut conn, true);
        fails_on(&conn, result, "underscored_mut");
    }
}

mod mentioned_in_a_format_string {
    use super::*;

    impl std::fmt::Display for Connection {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.pad("conn")
        }
    }

    #[vir_api]
    fn plain(conn: &Connection, fail: bool) -> Result<String> {
        if fail { Err(failure()) } else { Ok(format!("on {conn}")) }
    }

    #[vir_api]
    fn with_format(conn: &Connection, width: usize, fail: bool) -> Result<String> {
        if fail { Err(failure()) } else { Ok(format!("{{{conn:>width$}}}")) }
    }

    #[vir_api]
    fn with_debug(r#type: &Connection, fail: bool) -> Result<String> {
        if fail { Err(failure()) } else { Ok(format!(r#"{type:?}"#)) }
    }

    #[vir_api]
    #[allow(unused_variables, clippy::useless_format)]
    fn escaped(conn: &Connection, fail: bool) -> Result<String> {
        if fail { Err(failure()) } else { Ok(format!("{{conn}}")) }
    }

    #[vir_api]
    #[expect(unused_variables, reason = "the word is only part of a word")]
    fn part_of_a_word(conn: &Connection, fail: bool) -> Result<String> {
        let my_conn = 1;
        if fail { Err(failure()) } else { Ok(format!("conn {my_conn} connection")) }
    }

    #[test]
    fn counts_as_mentioned() {
        let conn = Connection::default();
        assert_eq!(succeeds(plain(&conn, false)), "on conn");
        fails_on(&conn, plain(&conn, true), "plain");
        assert_eq!(succeeds(with_format(&conn, 6, false)), "{  conn}");
        fails_on(&conn, with_format(&conn, 6, true), "with_format");
        assert!(succeeds(with_debug(&conn, false)).starts_with("Connection"));
        fails_on(&conn, with_debug(&conn, true), "with_debug");
    }

    #[test]
    fn does_not_count_where_it_names_no_argument() {
        let conn = Connection::default();
        assert_eq!(succeeds(part_of_a_word(&conn, false)), "conn 1 connection");
        fails(part_of_a_word(&conn, true), "part_of_a_word");
    }

    #[test]
    fn does_not_count_where_the_braces_are_escaped() {
        let conn = Connection::default();
        assert_eq!(succeeds(escaped(&conn, false)), "{conn}");
        fails(escaped(&conn, true), "escaped");
    }
}

mod mentioned_in_a_macro {
    use super::*;

    macro_rules! count {
        ($conn:expr) => {
            $conn.domains.len()
        };
    }

    #[vir_api]
    fn counted(conn: &Connection) -> Result<()> {
        if matches!(count!(conn), 0) { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn counts_as_mentioned() {
        succeeds(counted(&Connection::to(&["web"])));
        let conn = Connection::default();
        fails_on(&conn, counted(&conn), "counted");
    }
}

mod through_pointers {
    use super::*;

    /// Defines functions that take the connection in each of these types.
    macro_rules! takes {
        ($($name:ident: $ty:ty),* $(,)?) => {
            $(
                #[vir_api]
                #[allow(clippy::redundant_allocation)]
                fn $name(conn: $ty, fail: bool) -> Result<()> {
                    let _used = &conn;
                    outcome(fail)
                }
            )*
        };
    }
    takes! {
        by_value: Connection,
        shared: &Connection,
        mutable: &mut Connection,
        shared_twice: &&Connection,
        boxed: Box<Connection>,
        in_rc: Rc<Connection>,
        in_arc: Arc<Connection>,
        in_shared_arc: &Arc<Connection>,
        in_mutable_box: &mut Box<Connection>,
        in_boxed_arc: Box<Arc<Connection>>,
        pinned: Pin<&mut Connection>,
        in_pinned_box: Pin<Box<Connection>>,
        in_shared_pin: &Pin<Arc<Connection>>,
        as_errors: ConnectionErrors<Acme>,
        as_shared_errors: &ConnectionErrors<Acme>,
        as_object: &dyn Connected<Library = Acme>,
        as_boxed_object: Box<dyn Connected<Library = Acme> + Send>,
    }

    /// With any pointer type, a failure is the connection's.
    macro_rules! assert_found {
        ($name:ident, $conn:ident => $pass:expr) => {
            let $conn = Connection::default();
            succeeds($name($pass, false));
            #[allow(unused_mut)]
            let mut $conn = Connection::default();
            let handle = $conn.handle();
            fails_on(&handle, $name($pass, true), stringify!($name));
        };
    }

    #[test]
    fn the_connection_is_found() {
        assert_found!(by_value, conn => conn);
        assert_found!(shared, conn => &conn);
        assert_found!(shared_twice, conn => &&conn);
        assert_found!(boxed, conn => Box::new(conn));
        assert_found!(in_rc, conn => Rc::new(conn));
        assert_found!(in_arc, conn => Arc::new(conn));
        assert_found!(in_shared_arc, conn => &Arc::new(conn));
        assert_found!(in_mutable_box, conn => &mut Box::new(conn));
        assert_found!(in_boxed_arc, conn => Box::new(Arc::new(conn)));
        assert_found!(in_pinned_box, conn => Box::pin(conn));
        assert_found!(in_shared_pin, conn => &Arc::pin(conn));
        assert_found!(as_errors, conn => conn.handle());
        assert_found!(as_shared_errors, conn => &conn.handle());
        assert_found!(as_object, conn => &conn);
        assert_found!(as_boxed_object, conn => Box::new(conn));
    }

    #[test]
    fn the_connection_behind_a_mutable_reference_is_found() {
        let mut conn = Connection::default();
        succeeds(mutable(&mut conn, false));
        let result = mutable(&mut conn, true);
        fails_on(&conn, result, "mutable");
        succeeds(pinned(Pin::new(&mut conn), false));
        let result = pinned(Pin::new(&mut conn), true);
        fails_on(&conn, result, "pinned");
    }
}

mod not_seen {
    use super::*;

    #[vir_api]
    fn pattern((conn, fail): (&Connection, bool)) -> Result<()> {
        let _ = conn;
        outcome(fail)
    }

    #[vir_api]
    fn unbounded<C>(conn: &C, fail: bool) -> Result<&C> {
        outcome(fail)?;
        Ok(conn)
    }

    #[vir_api]
    fn in_an_option(conn: Option<&Connection>, fail: bool) -> Result<bool> {
        outcome(fail)?;
        Ok(conn.is_some())
    }

    #[test]
    fn in_patterns_unbounded_types_and_other_containers() {
        let conn = Connection::default();
        succeeds(pattern((&conn, false)));
        fails(pattern((&conn, true)), "pattern");
        succeeds(unbounded(&conn, false));
        fails(unbounded(&conn, true), "unbounded");
        assert!(succeeds(in_an_option(Some(&conn), false)));
        fails(in_an_option(Some(&conn), true), "in_an_option");
        assert!(conn.errors().last().is_none());
    }
}

mod bounded_type_parameters {
    use super::*;

    #[vir_api]
    fn bounded<C: Connected<Library = Acme> + ?Sized>(conn: &C, fail: bool) -> Result<()> {
        let _ = conn.errors();
        outcome(fail)
    }

    #[vir_api]
    fn anonymous(conn: impl Connected<Library = Acme>, fail: bool) -> Result<()> {
        let _ = conn.errors();
        outcome(fail)
    }

    #[vir_api]
    fn behind_a_pointer<C>(conn: Arc<C>, fail: bool) -> Result<()>
    where
        C: Connected<Library = Acme>,
    {
        drop(conn);
        outcome(fail)
    }

    // The bound does not name the library.
    #[vir_api]
    fn of_any_library<C: Connected>(conn: &C, fail: bool) -> Result<()> {
        let _ = conn.errors();
        outcome(fail)
    }

    #[test]
    fn are_seen() {
        let conn = Connection::default();
        succeeds(bounded(&conn, false));
        fails_on(&conn, bounded(&conn, true), "bounded");
        succeeds(anonymous(&conn, false));
        fails_on(&conn, anonymous(&conn, true), "anonymous");
        let conn = Arc::new(conn);
        succeeds(behind_a_pointer(Arc::clone(&conn), false));
        fails_on(&conn, behind_a_pointer(Arc::clone(&conn), true), "behind_a_pointer");
    }

    #[test]
    fn of_any_library_are_not_seen() {
        let conn = Connection::default();
        succeeds(of_any_library(&conn, false));
        fails(of_any_library(&conn, true), "of_any_library");
    }
}

mod of_another_library {
    use super::*;

    mod other {
        virerr::define_codes! {
            #[library(name = "other")]
            pub(super) struct Other;
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
            pub(super) enum ErrorDomain { None = 0 => "" }
        }
    }

    #[vir_api]
    fn bridge(other: &ConnectionErrors<other::Other>, conn: &Connection, fail: bool) -> Result<()> {
        let _ = (other, conn);
        outcome(fail)
    }

    #[test]
    fn is_passed_over() {
        let (other, conn) = (ConnectionErrors::new(), Connection::default());
        succeeds(bridge(&other, &conn, false));
        fails_on(&conn, bridge(&other, &conn, true), "bridge");
        assert!(other.last().is_none());
        assert_eq!(other::ErrorCode::InternalError.number() + other::ErrorDomain::None.number(), 1);
    }
}

mod named {
    use super::*;

    struct Pool {
        active: Connection,
        all: Vec<Connection>,
    }

    impl Pool {
        fn new() -> Self {
            Pool { active: Connection::default(), all: vec![Connection::default(), Connection::default()] }
        }

        #[vir_api(conn = self.active)]
        fn by_field(&self, fail: bool) -> Result<()> {
            outcome(fail)
        }

        #[vir_api(conn = &self.all[at])]
        fn by_index(&mut self, at: usize, fail: bool) -> Result<()> {
            self.all.clear();
            outcome(fail)
        }

        #[vir_api(conn = self.at(at).errors())]
        fn by_call(&self, at: usize, fail: bool) -> Result<()> {
            outcome(fail)
        }

        #[vir_api(conn = { let last = self.all.len() - 1; &self.all[last] },)]
        fn by_block(self, fail: bool) -> Result<()> {
            drop(self);
            outcome(fail)
        }

        fn at(&self, at: usize) -> &Connection {
            &self.all[at]
        }
    }

    #[vir_api(conn = to)]
    fn second_parameter(from: &Connection, to: &Connection, fail: bool) -> Result<()> {
        let _ = from;
        outcome(fail)
    }

    #[vir_api(conn = pair.1)]
    fn in_a_tuple(pair: (u8, Arc<Connection>), fail: bool) -> Result<()> {
        outcome(fail)
    }

    #[vir_api(conn = conn)]
    fn in_a_pattern((conn, fail): (&Connection, bool)) -> Result<()> {
        outcome(fail)
    }

    #[vir_api(conn = r#mod)]
    fn raw(r#mod: &mut Connection, fail: bool) -> Result<()> {
        outcome(fail)
    }

    #[test]
    fn is_taken_before_the_body_runs() {
        let mut pool = Pool::new();
        succeeds(pool.by_field(false));
        fails_on(&pool.active, pool.by_field(true), "by_field");
        succeeds(pool.by_call(1, false));
        fails_on(&pool.all[1], pool.by_call(1, true), "by_call");
        let handle = pool.all[1].handle();
        fails_on(&handle, pool.by_index(1, true), "by_index");
        succeeds(Pool::new().by_index(0, false));
        let pool = Pool::new();
        let handle = pool.all[1].handle();
        fails_on(&handle, pool.by_block(true), "by_block");
        succeeds(Pool::new().by_block(false));
    }

    #[test]
    fn goes_before_what_would_be_found() {
        let (from, mut to) = (Connection::default(), Connection::default());
        succeeds(second_parameter(&from, &to, false));
        fails_on(&to, second_parameter(&from, &to, true), "second_parameter");
        assert!(from.errors().last().is_none());
        let shared = Arc::new(Connection::default());
        succeeds(in_a_tuple((1, Arc::clone(&shared)), false));
        fails_on(&shared, in_a_tuple((1, Arc::clone(&shared)), true), "in_a_tuple");
        succeeds(in_a_pattern((&to, false)));
        fails_on(&to, in_a_pattern((&to, true)), "in_a_pattern");
        let result = raw(&mut to, true);
        fails_on(&to, result, "raw");
    }
}

mod named_none {
    use super::*;

    impl Connection {
        #[vir_api(conn = none)]
        fn detached(&self, fail: bool) -> Result<()> {
            outcome(fail)
        }
    }

    #[test]
    fn says_that_there_is_none() {
        let conn = Connection::default();
        succeeds(conn.detached(false));
        fails(conn.detached(true), "detached");
        assert!(conn.errors().last().is_none());
    }
}
