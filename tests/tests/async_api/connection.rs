//! The parameter that is an `async` call's connection, and its state during the call.

use crate::acme::{Acme, Connection, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Fails on the connection that the caller's boundary found.
async fn outcome(fail: bool) -> Result<()> {
    suspend().await;
    if fail { Err(failure()) } else { Ok(()) }
}

mod receiver_goes_first {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn migrate(&self, to: &Connection, fail: bool) -> Result<()> {
            let _ = to;
            outcome(fail).await
        }

        #[vir_api]
        async fn merge(self, from: Connection, fail: bool) -> Result<Connection> {
            outcome(fail).await?;
            Ok(from)
        }
    }

    #[test]
    fn before_any_parameter() {
        let (conn, other) = (Connection::default(), Connection::default());
        succeeds(block_on(conn.migrate(&other, false)));
        fails_on(&conn, block_on(conn.migrate(&other, true)), "migrate");
        let (handle, other_handle) = (conn.handle(), other.handle());
        fails_on(&handle, block_on(conn.merge(other, true)), "merge");
        assert!(other_handle.last().is_none());
        succeeds(block_on(Connection::default().merge(Connection::default(), false)));
    }
}

mod first_parameter_wins {
    use super::*;

    #[vir_api]
    async fn copy(name: &str, from: &Connection, to: &Connection, fail: bool) -> Result<()> {
        let _ = (to, from, name);
        outcome(fail).await
    }

    #[vir_api]
    async fn copy_owned(name: String, from: Arc<Connection>, to: Box<Connection>, fail: bool) -> Result<()> {
        drop((to, from, name));
        outcome(fail).await
    }

    #[vir_api]
    async fn copy_borrowed(name: String, from: Arc<Connection>, to: &mut Connection, fail: bool) -> Result<()> {
        let _ = (&name, &from, &to);
        outcome(fail).await
    }

    #[test]
    fn in_the_order_of_the_signature() {
        let (from, mut to) = (Arc::new(Connection::default()), Connection::default());
        succeeds(block_on(copy("web", &from, &to, false)));
        fails_on(&from, block_on(copy("web", &from, &to, true)), "copy");
        succeeds(block_on(copy_borrowed(String::new(), Arc::clone(&from), &mut to, false)));
        let result = block_on(copy_borrowed(String::new(), Arc::clone(&from), &mut to, true));
        fails_on(&from, result, "copy_borrowed");
        assert!(to.errors().last().is_none());
        succeeds(block_on(copy_owned(String::new(), Arc::clone(&from), Box::default(), false)));
        let to = Box::new(to);
        let handle = to.handle();
        fails_on(&from, block_on(copy_owned(String::new(), Arc::clone(&from), to, true)), "copy_owned");
        assert!(handle.last().is_none());
    }
}

mod receiver_that_is_none {
    use super::*;

    #[derive(Clone, Copy)]
    struct Tool;
    impl Tool {
        #[vir_api]
        async fn run(&self, conn: &mut Connection) -> Result<()> {
            suspend().await;
            conn.domains.pop().map(drop).ok_or_else(failure)
        }

        #[vir_api]
        async fn consume(self, mut conn: Connection) -> Result<()> {
            suspend().await;
            conn.domains.pop().map(drop).ok_or_else(failure)
        }
    }

    #[test]
    fn is_passed_over() {
        succeeds(block_on(Tool.run(&mut Connection::to(&["web"]))));
        let mut conn = Connection::default();
        let result = block_on(Tool.run(&mut conn));
        fails_on(&conn, result, "run");
        succeeds(block_on(Tool.consume(Connection::to(&["web"]))));
        let handle = conn.handle();
        fails_on(&handle, block_on(Tool.consume(conn)), "consume");
    }
}

mod parameter_that_is_not_mentioned {
    use super::*;

    #[vir_api]
    #[expect(unused_variables, reason = "a parameter that is not used keeps its lint, so it is not asked")]
    async fn ignored(conn: &Connection, fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[vir_api]
    #[expect(unused_variables, reason = "a parameter that is not used keeps its lint, so it is not asked")]
    async fn ignored_owned(conn: Connection, fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[vir_api]
    async fn underscored(_conn: &Connection, fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[vir_api]
    async fn underscored_owned(_conn: Connection, fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[test]
    fn is_seen_only_where_its_name_begins_with_an_underscore() {
        let conn = Connection::default();
        succeeds(block_on(ignored(&conn, false)));
        fails(block_on(ignored(&conn, true)), "ignored");
        succeeds(block_on(underscored(&conn, false)));
        fails_on(&conn, block_on(underscored(&conn, true)), "underscored");
        succeeds(block_on(ignored_owned(Connection::default(), false)));
        fails(block_on(ignored_owned(Connection::default(), true)), "ignored_owned");
        succeeds(block_on(underscored_owned(Connection::default(), false)));
        let handle = conn.handle();
        fails_on(&handle, block_on(underscored_owned(conn, true)), "underscored_owned");
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
                async fn $name(conn: $ty, fail: bool) -> Result<()> {
                    let _used = &conn;
                    outcome(fail).await
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
            succeeds(block_on($name($pass, false)));
            #[allow(unused_mut)]
            let mut $conn = Connection::default();
            let handle = $conn.handle();
            fails_on(&handle, block_on($name($pass, true)), stringify!($name));
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
        succeeds(block_on(mutable(&mut conn, false)));
        let result = block_on(mutable(&mut conn, true));
        fails_on(&conn, result, "mutable");
        succeeds(block_on(pinned(Pin::new(&mut conn), false)));
        let result = block_on(pinned(Pin::new(&mut conn), true));
        fails_on(&conn, result, "pinned");
    }
}

mod not_seen {
    use super::*;

    #[vir_api]
    async fn pattern((conn, fail): (&Connection, bool)) -> Result<()> {
        let _ = conn;
        outcome(fail).await
    }

    #[vir_api]
    async fn unbounded<C>(conn: C, fail: bool) -> Result<C> {
        outcome(fail).await?;
        Ok(conn)
    }

    #[test]
    fn in_patterns_and_unbounded_types() {
        let conn = Connection::default();
        succeeds(block_on(pattern((&conn, false))));
        fails(block_on(pattern((&conn, true))), "pattern");
        succeeds(block_on(unbounded(&conn, false)));
        fails(block_on(unbounded(&conn, true)), "unbounded");
        assert!(conn.errors().last().is_none());
    }
}

mod beside_a_pattern_that_owns {
    use super::*;

    #[vir_api]
    async fn owned(conn: Connection, (name, fail): (String, bool)) -> Result<String> {
        let _ = &conn;
        outcome(fail).await?;
        Ok(name)
    }

    #[vir_api]
    async fn moved(conn: Connection, (name, fail): (String, bool)) -> Result<(String, Connection)> {
        outcome(fail).await?;
        Ok((name, conn))
    }

    #[test]
    fn the_connection_is_found() {
        succeeds(block_on(owned(Connection::default(), ("a".to_owned(), false))));
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&handle, block_on(owned(conn, ("a".to_owned(), true))), "owned");
        succeeds(block_on(moved(Connection::default(), ("a".to_owned(), false))));
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&handle, block_on(moved(conn, ("a".to_owned(), true))), "moved");
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
        async fn by_field(&self, fail: bool) -> Result<()> {
            outcome(fail).await
        }

        #[vir_api(conn = &self.all[at])]
        async fn by_index(&mut self, at: usize, fail: bool) -> Result<()> {
            self.all.clear();
            outcome(fail).await
        }

        #[vir_api(conn = self.at(at).errors())]
        async fn by_call(&self, at: usize, fail: bool) -> Result<()> {
            outcome(fail).await
        }

        #[vir_api(conn = { let last = self.all.len() - 1; &self.all[last] },)]
        async fn by_block(self, fail: bool) -> Result<()> {
            drop(self);
            outcome(fail).await
        }

        fn at(&self, at: usize) -> &Connection {
            &self.all[at]
        }
    }

    #[vir_api(conn = to)]
    async fn second_parameter(from: &Connection, to: &Connection, fail: bool) -> Result<()> {
        let _ = from;
        outcome(fail).await
    }

    #[vir_api(conn = pair.1)]
    async fn in_a_tuple(pair: (u8, Arc<Connection>), fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[vir_api(conn = conn)]
    async fn in_a_pattern((conn, fail): (&Connection, bool)) -> Result<()> {
        outcome(fail).await
    }

    #[vir_api(conn = r#mod)]
    async fn raw(r#mod: &mut Connection, fail: bool) -> Result<()> {
        outcome(fail).await
    }

    #[test]
    fn is_taken_before_the_body_runs() {
        let mut pool = Pool::new();
        succeeds(block_on(pool.by_field(false)));
        fails_on(&pool.active, block_on(pool.by_field(true)), "by_field");
        succeeds(block_on(pool.by_call(1, false)));
        fails_on(&pool.all[1], block_on(pool.by_call(1, true)), "by_call");
        let handle = pool.all[1].handle();
        fails_on(&handle, block_on(pool.by_index(1, true)), "by_index");
        succeeds(block_on(Pool::new().by_index(0, false)));
        let pool = Pool::new();
        let handle = pool.all[1].handle();
        fails_on(&handle, block_on(pool.by_block(true)), "by_block");
        succeeds(block_on(Pool::new().by_block(false)));
    }

    #[test]
    fn goes_before_what_would_be_found() {
        let (from, mut to) = (Connection::default(), Connection::default());
        succeeds(block_on(second_parameter(&from, &to, false)));
        fails_on(&to, block_on(second_parameter(&from, &to, true)), "second_parameter");
        assert!(from.errors().last().is_none());
        let shared = Arc::new(Connection::default());
        succeeds(block_on(in_a_tuple((1, Arc::clone(&shared)), false)));
        fails_on(&shared, block_on(in_a_tuple((1, Arc::clone(&shared)), true)), "in_a_tuple");
        succeeds(block_on(in_a_pattern((&to, false))));
        fails_on(&to, block_on(in_a_pattern((&to, true))), "in_a_pattern");
        let result = block_on(raw(&mut to, true));
        fails_on(&to, result, "raw");
    }
}

mod named_none {
    use super::*;

    impl Connection {
        #[vir_api(conn = none)]
        async fn detached(&self, fail: bool) -> Result<()> {
            outcome(fail).await
        }
    }

    #[test]
    fn says_that_there_is_none() {
        let conn = Connection::default();
        succeeds(block_on(conn.detached(false)));
        fails(block_on(conn.detached(true)), "detached");
        assert!(conn.errors().last().is_none());
    }
}

mod a_call_that_is_never_polled {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn detach_later(&self, fail: bool) -> Result<()> {
            outcome(fail).await
        }
    }

    #[test]
    fn fails_nothing() {
        let conn = Connection::default();
        drop(conn.detach_later(true));
        assert!(conn.errors().last().is_none() && Acme::last_error().is_none());
        fails_on(&conn, block_on(conn.detach_later(true)), "detach_later");
    }
}
