//! Kinds of `async` functions: in traits and in macros, `unsafe`, recursive, nested, shadowed.

use crate::acme::{
    Acme, Connection, ErrorCode, ErrorDomain, Result, block_on, fails, fails_on, failure, succeeds, suspend,
};
use virerr::{Connected, vir_api};

virerr::domain!(ErrorDomain::Test);

mod trait_implementations {
    use super::*;

    trait Driver {
        async fn start(&self, name: &str) -> Result<usize>;
        async fn stop(self) -> Result<()>;
        async fn version() -> Result<u32>;
    }

    impl Driver for Connection {
        #[vir_api]
        async fn start(&self, name: &str) -> Result<usize> {
            suspend().await;
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }

        #[vir_api]
        async fn stop(self) -> Result<()> {
            suspend().await;
            if self.domains.is_empty() { Err(failure()) } else { Ok(()) }
        }

        #[vir_api]
        async fn version() -> Result<u32> {
            suspend().await;
            Err(failure())
        }
    }

    #[test]
    fn are_called_as_methods_and_through_generics() {
        async fn start<D: Driver>(driver: &D) -> Result<usize> {
            driver.start("db").await
        }
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(conn.start("web"))), 0);
        fails_on(&conn, block_on(start(&conn)), "start");
        succeeds(block_on(conn.stop()));
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.stop()), "stop");
        fails(block_on(Connection::version()), "version");
    }
}

mod trait_implementations_that_return_a_future {
    use super::*;
    use std::future::Future;

    trait Driver {
        fn start(&self, name: &str) -> impl Future<Output = Result<usize>> + Send;
    }

    impl Driver for Connection {
        #[vir_api]
        async fn start(&self, name: &str) -> Result<usize> {
            suspend().await;
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }
    }

    #[test]
    fn are_as_good_as_the_trait_says() {
        fn is_send(_: &impl Send) {}
        let conn = Connection::to(&["web"]);
        is_send(&conn.start("web"));
        assert_eq!(succeeds(block_on(conn.start("web"))), 0);
        fails_on(&conn, block_on(conn.start("db")), "start");
    }
}

mod trait_default_methods {
    use super::*;

    trait Countable {
        fn count(&self) -> usize;

        #[vir_api]
        async fn checked_count(&self) -> Result<usize> {
            suspend().await;
            if self.count() == 0 { Err(failure()) } else { Ok(self.count()) }
        }

        #[vir_api]
        async fn into_count(self) -> Result<usize>
        where
            Self: Sized,
        {
            suspend().await;
            if self.count() == 0 { Err(failure()) } else { Ok(self.count()) }
        }
    }

    trait CountableConnection: Countable + Connected<Library = Acme> {
        #[vir_api]
        async fn count_on(&self) -> Result<usize> {
            suspend().await;
            if self.count() == 0 { Err(failure()) } else { Ok(self.count()) }
        }
    }

    impl Countable for Vec<u8> {
        fn count(&self) -> usize {
            self.len()
        }
    }
    impl Countable for Connection {
        fn count(&self) -> usize {
            self.domains.len()
        }
    }
    impl CountableConnection for Connection {}

    #[test]
    fn know_of_a_connection_what_the_trait_says() {
        assert_eq!(succeeds(block_on(vec![1].checked_count())), 1);
        fails(block_on(Vec::new().checked_count()), "checked_count");
        assert_eq!(succeeds(block_on(vec![1].into_count())), 1);
        fails(block_on(Vec::new().into_count()), "into_count");

        let conn = Connection::default();
        fails(block_on(conn.checked_count()), "checked_count");
        fails_on(&conn, block_on(conn.count_on()), "count_on");
        assert_eq!(succeeds(block_on(Connection::to(&["web"]).count_on())), 1);
    }
}

mod unsafe_functions {
    use super::*;

    /// # Safety
    /// The pointer is null or valid for reads.
    #[vir_api]
    async unsafe fn read(at: *const u8) -> Result<u8> {
        suspend().await;
        if at.is_null() {
            return Err(failure());
        }
        // SAFETY: it is not null, and the caller promises the rest.
        Ok(unsafe { *at })
    }

    #[test]
    fn are_unsafe_to_call() {
        // SAFETY: the pointer is from a reference.
        assert_eq!(succeeds(block_on(unsafe { read(&7) })), 7);
        // SAFETY: the pointer is null.
        fails(block_on(unsafe { read(std::ptr::null()) }), "read");
    }
}

mod extern_c_functions {
    use super::*;

    #[vir_api]
    #[allow(improper_ctypes_definitions)]
    async extern "C" fn check(n: i32) -> Result<()> {
        suspend().await;
        if n < 0 { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn keep_their_abi() {
        succeeds(block_on(check(1)));
        fails(block_on(check(-1)), "check");
    }
}

mod recursion {
    use super::*;

    #[vir_api]
    async fn depth(n: u32) -> Result<u32> {
        suspend().await;
        match n {
            0 => Ok(0),
            13 => Err(failure()),
            n => Ok(Box::pin(depth(n - 1)).await? + 1),
        }
    }

    impl Connection {
        #[vir_api]
        async fn nth(&self, n: usize) -> Result<&str> {
            if n > 0 {
                return Box::pin(self.nth(n - 1)).await;
            }
            suspend().await;
            self.domains.first().map(String::as_str).ok_or_else(failure)
        }
    }

    #[test]
    fn reports_once() {
        assert_eq!(succeeds(block_on(depth(12))), 12);
        fails(block_on(depth(20)), "depth");
        let conn = Connection::default();
        fails_on(&conn, block_on(conn.nth(5)), "nth");
        assert_eq!(succeeds(block_on(Connection::to(&["web"]).nth(5))), "web");
    }
}

mod made_by_macro_rules {
    use super::*;
    use std::future::Future;

    macro_rules! getter {
        ($(#[$attr:meta])* $vis:vis fn $name:ident($($param:ident: $ty:ty),*) -> $output:ty $body:block) => {
            $(#[$attr])*
            #[vir_api]
            $vis async fn $name($($param: $ty),*) -> $output $body
        };
    }

    getter! {
        /// Returns the domain at a place.
        pub(super) fn domain_at(conn: &Connection, place: usize) -> Result<&str> {
            suspend().await;
            conn.domains.get(place).map(String::as_str).ok_or_else(failure)
        }
    }

    getter! {
        fn last_of(conn: Connection) -> Result<String> {
            suspend().await;
            conn.domains.into_iter().next_back().ok_or_else(failure)
        }
    }

    macro_rules! from_expressions {
        ($name:ident, $conn:ty, $value:expr, $pattern:pat => $fail:stmt) => {
            #[vir_api]
            #[allow(redundant_semicolons)]
            async fn $name(conn: $conn, word: &str) -> Result<usize> {
                let count = conn.domains.len();
                suspend().await;
                if let $pattern = word {
                    $fail;
                }
                Ok($value + count)
            }
        };
    }
    from_expressions!(measure, &Connection, 10, "" => return Err(failure()));

    macro_rules! methods {
        ($this:ident: $($name:ident => $index:literal),*) => {
            impl Connection {
                $(
                    #[vir_api(conn = $this)]
                    async fn $name(&$this) -> Result<&String> {
                        suspend().await;
                        $this.domains.get($index).ok_or_else(failure)
                    }
                )*
            }
        };
    }
    methods!(self: zeroth => 0, fiftieth => 50);

    macro_rules! whole_item {
        ($item:item) => {
            #[vir_api]
            $item
        };
    }
    whole_item! {
        async fn as_item(conn: &Connection) -> Result<usize> {
            suspend().await;
            conn.domains.len().checked_sub(1).ok_or_else(failure)
        }
    }

    macro_rules! argument {
        ($pair:ident, $conn:expr) => {
            #[vir_api(conn = $conn)]
            async fn named_by_expression($pair: (&Connection, u8)) -> Result<u8> {
                suspend().await;
                if $pair.1 == 0 { Err(failure()) } else { Ok($pair.1) }
            }
        };
    }
    argument!(pair, pair.0);

    macro_rules! boxed {
        ($lifetime:lifetime, $output:ty) => {
            #[vir_api]
            fn boxed<$lifetime>(conn: &$lifetime Connection) -> futures::future::BoxFuture<$lifetime, $output> {
                Box::pin(async move {
                    suspend().await;
                    conn.domains.len().checked_sub(1).ok_or_else(failure)
                })
            }
        };
    }
    boxed!('a, Result<usize>);

    macro_rules! with_output {
        ($output:ty) => {
            #[vir_api]
            fn given_later(conn: &Connection) -> $output {
                let count = conn.domains.len();
                Box::pin(async move { count.checked_sub(1).ok_or_else(failure) })
            }
        };
    }
    with_output!(std::pin::Pin<Box<dyn Future<Output = Result<usize>>>>);

    #[test]
    fn are_wrapped_like_any_other() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(domain_at(&conn, 0))), "web");
        fails_on(&conn, block_on(domain_at(&conn, 1)), "domain_at");
        assert_eq!(succeeds(block_on(last_of(Connection::to(&["web", "db"])))), "db");
        let empty = Connection::default();
        let handle = empty.handle();
        fails_on(&handle, block_on(last_of(empty)), "last_of");
        assert_eq!(succeeds(block_on(measure(&conn, "x"))), 11);
        fails_on(&conn, block_on(measure(&conn, "")), "measure");
        assert_eq!(succeeds(block_on(conn.zeroth())), "web");
        fails_on(&conn, block_on(conn.fiftieth()), "fiftieth");
        assert_eq!(succeeds(block_on(as_item(&conn))), 0);
        let empty = Connection::default();
        fails_on(&empty, block_on(as_item(&empty)), "as_item");
    }

    #[test]
    fn name_their_connection_by_a_fragment() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(named_by_expression((&conn, 1)))), 1);
        fails_on(&conn, block_on(named_by_expression((&conn, 0))), "named_by_expression");
    }

    #[test]
    fn return_futures_named_by_fragments() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(boxed(&conn))), 0);
        fails_on(&empty, block_on(boxed(&empty)), "boxed");
        assert_eq!(succeeds(block_on(given_later(&conn))), 0);
        fails_on(&empty, block_on(given_later(&empty)), "given_later");
    }
}

mod nested_functions {
    use super::*;

    #[vir_api]
    async fn outer(n: u8) -> Result<u8> {
        #[vir_api]
        async fn inner(n: u8) -> Result<u8> {
            suspend().await;
            if n == 1 { Err(failure()) } else { Ok(n) }
        }
        #[vir_api]
        fn blocking(n: u8) -> Result<u8> {
            if n == 2 { Err(failure()) } else { Ok(n) }
        }
        if n == 0 { Err(failure()) } else { blocking(inner(n).await?) }
    }

    #[test]
    fn are_distinguished() {
        assert_eq!(succeeds(block_on(outer(3))), 3);
        fails(block_on(outer(0)), "outer");
        fails(block_on(outer(1)), "inner");
        fails(block_on(outer(2)), "blocking");
    }
}

mod tests {
    use super::*;

    #[vir_api]
    async fn fail() -> Result<()> {
        suspend().await;
        Err(failure())
    }

    #[tokio::test]
    #[vir_api]
    async fn are_api_functions() -> Result<()> {
        fail().await.unwrap_err();
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        Ok(())
    }

    #[vir_api]
    #[tokio::test]
    async fn are_api_functions_in_any_order() -> Result<()> {
        fail().await.unwrap_err();
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        Ok(())
    }

    #[vir_api]
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn are_api_functions_on_threads() -> Result<()> {
        fail().await.unwrap_err();
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        let name = tokio::spawn(async { fail().await.unwrap_err().api() }).await.unwrap();
        assert_eq!(name, Some("fail"));
        Ok(())
    }
}

mod visibilities_and_qualifiers {
    pub(super) mod inner {
        use super::super::*;

        #[vir_api]
        pub(in super::super) async fn restricted(fail: bool) -> Result<()> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub(in super::super) struct Public;
        impl Public {
            #[vir_api]
            #[doc(hidden)]
            pub(in super::super) async fn method(&self, fail: bool) -> Result<()> {
                suspend().await;
                if fail { Err(failure()) } else { Ok(()) }
            }
        }
    }

    #[test]
    fn are_kept() {
        use super::*;
        succeeds(block_on(inner::restricted(false)));
        fails(block_on(inner::restricted(true)), "restricted");
        succeeds(block_on(inner::Public.method(false)));
        fails(block_on(inner::Public.method(true)), "method");
    }
}

mod the_raising_macros_inside {
    use super::*;

    #[vir_api]
    async fn resize(conn: &Connection, count: usize) -> Result<usize> {
        suspend().await;
        if count == 0 {
            return Err(virerr::invalid_arg!(count, "must not be {count}"));
        }
        virerr::ensure!(count < 9, ErrorCode::InvalidArg, object = "web", "{count} is too many");
        if count == 8 {
            virerr::bail!(ErrorCode::NoDomain, "{} of {count}", conn.domains.len());
        }
        if count == 7 {
            return Err(virerr::unsupported!());
        }
        Ok(count)
    }

    #[test]
    fn name_the_function() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(resize(&conn, 1))), 1);
        let err = fails_on(&conn, block_on(resize(&conn, 0)), "resize");
        assert_eq!(
            (err.message(), err.str1(), err.str2()),
            ("invalid argument: count must not be 0", Some("resize"), Some("count"))
        );
        assert_eq!(fails_on(&conn, block_on(resize(&conn, 9)), "resize").object(), Some("web"));
        assert_eq!(fails_on(&conn, block_on(resize(&conn, 8)), "resize").detail(), Some("0 of 8"));
        assert_eq!(fails_on(&conn, block_on(resize(&conn, 7)), "resize").detail(), Some("resize"));
    }
}
