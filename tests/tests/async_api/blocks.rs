//! `#[vir_api]` on `impl` blocks and traits whose functions are `async` or return a future.
#![allow(unreachable_pub, reason = "an `impl` block means its `pub` functions")]

use crate::acme::{Acme, Connection, Error, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use futures::future::BoxFuture;
use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Checks that a function that is not an API function records nothing.
#[track_caller]
fn is_left_alone<T>(result: Result<T>) {
    let Err(err) = result else { panic!("the call succeeded") };
    assert_eq!(err.api(), None);
    assert!(Acme::last_error().is_none());
}

mod inherent {
    use super::*;

    struct Pool {
        conn: Connection,
    }

    /// The future of a function that is skipped.
    type Later<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

    #[vir_api(conn = self.conn)]
    impl Pool {
        pub const SIZE: usize = 3;

        pub async fn open(name: &str) -> Result<Self> {
            suspend().await;
            if name.is_empty() { Err(failure()) } else { Ok(Pool { conn: Connection::to(&[name]) }) }
        }

        pub async fn first(&self) -> Result<&str> {
            suspend().await;
            self.conn.domains.first().map(String::as_str).ok_or_else(failure)
        }

        pub async fn count(&self) -> usize {
            suspend().await;
            self.conn.domains.len().min(Self::SIZE)
        }

        pub fn count_later(&self) -> impl Future<Output = Result<usize>> + Send + use<> {
            let count = self.conn.domains.len();
            async move {
                suspend().await;
                count.checked_sub(1).ok_or_else(failure)
            }
        }

        pub fn pop(&mut self) -> BoxFuture<'_, Result<String>> {
            Box::pin(async move { self.conn.domains.pop().ok_or_else(failure) })
        }

        #[vir_api(future)]
        pub fn hidden(&self) -> Later<usize> {
            let count = self.conn.domains.len();
            Box::pin(async move { count.checked_sub(1).ok_or_else(failure) })
        }

        #[vir_api(conn = none)]
        pub async fn detached(&self) -> Result<usize> {
            suspend().await;
            self.conn.domains.len().checked_sub(1).ok_or_else(failure)
        }

        #[vir_api(conn = other)]
        pub async fn on_another(&self, other: &Connection) -> Result<usize> {
            suspend().await;
            other.domains.len().checked_sub(1).ok_or_else(failure)
        }

        #[vir_api(skip)]
        pub async fn skipped(&self) -> Result<usize> {
            suspend().await;
            self.conn.domains.len().checked_sub(1).ok_or_else(failure)
        }

        async fn private(&self) -> Result<usize> {
            suspend().await;
            self.conn.domains.len().checked_sub(1).ok_or_else(failure)
        }

        pub async fn close(self: Arc<Self>, _list: Vec<u8>) -> Result<usize> {
            suspend().await;
            self.conn.domains.len().checked_sub(1).ok_or_else(failure)
        }

        pub async fn both(self) -> Result<(usize, usize)> {
            let count = self.private().await?;
            Ok((self.detached().await?, count))
        }

        pub fn ready(&self) -> impl Future<Output = u8> + use<> {
            std::future::ready(1)
        }
    }

    #[test]
    fn functions_are_api() {
        let mut pool = succeeds(block_on(Pool::open("web")));
        fails(block_on(Pool::open("")), "open");
        assert_eq!(succeeds(block_on(pool.first())), "web");
        assert_eq!(succeeds(block_on(pool.count_later())), 0);
        assert_eq!(succeeds(block_on(pool.hidden())), 0);
        assert_eq!(succeeds(block_on(pool.pop())), "web");
        let handle = pool.conn.handle();
        fails_on(&handle, block_on(pool.pop()), "pop");
        fails_on(&handle, block_on(pool.first()), "first");
        fails_on(&handle, block_on(pool.count_later()), "count_later");
        fails_on(&handle, block_on(pool.hidden()), "hidden");
        fails_on(&handle, block_on(Arc::new(pool).close(vec![1])), "close");
    }

    #[test]
    fn functions_have_arguments_of_their_own() {
        let (pool, other) = (Pool { conn: Connection::default() }, Connection::default());
        fails(block_on(pool.detached()), "detached");
        fails_on(&other, block_on(pool.on_another(&other)), "on_another");
        assert!(pool.conn.errors().last().is_none());
        assert_eq!(succeeds(block_on(pool.on_another(&Connection::to(&["web"])))), 0);
    }

    #[test]
    fn functions_that_are_none_are_left_alone() {
        let pool = Pool { conn: Connection::default() };
        assert_eq!(block_on(pool.count()) + usize::from(block_on(pool.ready())), 1);
        is_left_alone(block_on(pool.skipped()));
        is_left_alone(block_on(pool.private()));
        assert!(pool.conn.errors().last().is_none());
        let handle = pool.conn.handle();
        fails_on(&handle, block_on(pool.both()), "both");
    }
}

mod of_a_trait {
    use super::*;

    trait Driver {
        async fn start(&self, name: &str) -> Result<usize>;
        async fn count(&self) -> usize;
        async fn version() -> Result<u32, Error>;
        fn stop(&self) -> BoxFuture<'_, Result<()>>;
        fn reset(&mut self) -> Result<()>;
    }

    #[vir_api]
    impl Driver for Connection {
        async fn start(&self, name: &str) -> Result<usize> {
            suspend().await;
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }

        async fn count(&self) -> usize {
            suspend().await;
            self.domains.len()
        }

        async fn version() -> Result<u32, Error> {
            suspend().await;
            Err(failure())
        }

        fn stop(&self) -> BoxFuture<'_, Result<()>> {
            Box::pin(async move { if self.domains.is_empty() { Err(failure()) } else { Ok(()) } })
        }

        fn reset(&mut self) -> Result<()> {
            self.domains.pop().map(drop).ok_or_else(failure)
        }
    }

    #[test]
    fn functions_are_api() {
        let mut conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(conn.start("web"))), 0);
        fails_on(&conn, block_on(conn.start("db")), "start");
        assert_eq!(block_on(Driver::count(&conn)), 1);
        succeeds(block_on(conn.stop()));
        conn.domains.clear();
        fails_on(&conn, block_on(conn.stop()), "stop");
        fails(block_on(<Connection as Driver>::version()), "version");
        block_on(async {});
        assert!(conn.reset().is_err());
        assert_eq!(conn.errors().take().unwrap().api(), Some("reset"));
    }
}

mod a_trait {
    use super::*;

    #[vir_api]
    trait Countable: Connected<Library = Acme> {
        fn count(&self) -> usize;

        async fn required(&self) -> Result<usize>;

        async fn checked_count(&self) -> Result<usize> {
            suspend().await;
            self.count().checked_sub(1).ok_or_else(failure)
        }

        fn boxed_count(&self) -> Pin<Box<dyn Future<Output = Result<usize>> + '_>> {
            Box::pin(async move {
                suspend().await;
                self.count().checked_sub(1).ok_or_else(failure)
            })
        }

        #[vir_api(conn = none)]
        async fn detached_count(&self) -> Result<usize> {
            self.checked_count().await.map_err(|_| failure())
        }

        #[vir_api(skip)]
        async fn skipped_count(&self) -> Result<usize> {
            suspend().await;
            self.count().checked_sub(1).ok_or_else(failure)
        }

        async fn double_count(&self) -> usize {
            self.count() * 2
        }
    }

    impl Countable for Connection {
        fn count(&self) -> usize {
            self.domains.len()
        }

        async fn required(&self) -> Result<usize> {
            suspend().await;
            self.count().checked_sub(1).ok_or_else(failure)
        }
    }

    #[test]
    fn functions_with_a_body_are_api() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(conn.checked_count())), 0);
        fails_on(&empty, block_on(empty.checked_count()), "checked_count");
        assert_eq!(succeeds(block_on(conn.boxed_count())), 0);
        fails_on(&empty, block_on(empty.boxed_count()), "boxed_count");
        assert_eq!(block_on(conn.double_count()), 2);
        fails(block_on(empty.detached_count()), "detached_count");
        assert_eq!(empty.errors().take().unwrap().api(), Some("checked_count"));
    }

    #[test]
    fn others_are_left_alone() {
        let conn = Connection::default();
        is_left_alone(block_on(conn.required()));
        is_left_alone(block_on(conn.skipped_count()));
        assert!(conn.errors().last().is_none());
    }
}

mod generic {
    use super::*;

    struct Pool<'a, C, const N: usize> {
        conns: [&'a C; N],
    }

    #[vir_api(conn = self.conns[0])]
    impl<'a, C, const N: usize> Pool<'a, C, N>
    where
        C: Connected<Library = Acme> + 'a,
        for<'b> &'b C: Into<usize>,
    {
        pub async fn total<T: Display>(&self, unit: T) -> Result<String> {
            suspend().await;
            let total = self.conns.iter().map(|conn| (*conn).into()).sum::<usize>();
            if total == 0 { Err(failure()) } else { Ok(format!("{total} {unit}")) }
        }

        pub fn first(&self) -> BoxFuture<'a, Result<usize>> {
            let first: usize = self.conns[0].into();
            Box::pin(std::future::ready(first.checked_sub(1).ok_or_else(failure)))
        }
    }

    impl From<&Connection> for usize {
        fn from(conn: &Connection) -> usize {
            conn.domains.len()
        }
    }

    #[test]
    fn functions_are_api() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(Pool { conns: [&empty, &conn] }.total("domains"))), "1 domains");
        fails_on(&empty, block_on(Pool { conns: [&empty] }.total('x')), "total");
        assert_eq!(succeeds(block_on(Pool { conns: [&conn] }.first())), 0);
        fails_on(&empty, block_on(Pool { conns: [&empty, &conn] }.first()), "first");
    }
}

mod made_by_macro_rules {
    use super::*;

    /// A block around whole functions that are fragments.
    macro_rules! block {
        ($(#[$attribute:meta])* $ty:ty { $($function:item)* }) => {
            $(#[$attribute])*
            impl $ty { $($function)* }
        };
    }

    struct Domain(Connection);
    impl Connected for Domain {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.0.errors()
        }
    }

    block! {
        #[vir_api]
        Domain {
            pub async fn start(&self, fail: bool) -> Result<()> {
                suspend().await;
                if fail { Err(failure()) } else { Ok(()) }
            }

            async fn stop(&self) -> Result<()> {
                suspend().await;
                Err(failure())
            }
        }
    }

    /// Functions that are assembled in the block.
    macro_rules! getters {
        ($ty:ty: $($vis:vis $name:ident($($param:ident: $param_ty:ty),*) -> $output:ty { $($body:tt)* })*) => {
            #[vir_api]
            impl $ty {
                $($vis async fn $name(&self, $($param: $param_ty),*) -> $output { $($body)* })*
            }
        };
    }
    getters! {
        Domain:
        pub reboot(fail: bool) -> Result<()> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }
        pub(super) suspend_domain(_fail: bool) -> Result<()> {
            suspend().await;
            Err(failure())
        }
    }

    #[test]
    fn functions_are_api() {
        let domain = Domain(Connection::default());
        succeeds(block_on(domain.start(false)));
        fails_on(&domain, block_on(domain.start(true)), "start");
        succeeds(block_on(domain.reboot(false)));
        fails_on(&domain, block_on(domain.reboot(true)), "reboot");
    }

    #[test]
    fn functions_that_are_not_public_are_left_alone() {
        let domain = Domain(Connection::default());
        is_left_alone(block_on(domain.stop()));
        is_left_alone(block_on(domain.suspend_domain(true)));
    }
}
