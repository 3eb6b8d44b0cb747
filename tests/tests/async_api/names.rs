//! Names: the user's `async` code and the expansion do not collide.

use crate::acme::{Acme, Connection, Error, block_on, fails, fails_on, failure, succeeds, suspend};

mod prelude_names {
    #![allow(non_upper_case_globals, unused)]
    use super::*;
    use std::boxed::Box as Boxed;
    use std::future::Future as Later;
    use std::result::Result::{Err as Failed, Ok as Fine};

    struct Ok;
    struct Err;
    struct Some;
    struct None;
    struct Option;
    struct Result;
    struct Box;
    struct Pin;
    struct Future;
    struct Poll;
    struct FnOnce;
    struct Clone;
    struct Drop;
    struct Self_;
    type Outcome<T> = std::result::Result<T, Error>;

    #[virerr::vir_api]
    async fn shadowed(fail: bool) -> Outcome<(Ok, Err)> {
        suspend().await;
        if fail { Failed(failure()) } else { Fine((Ok, Err)) }
    }

    type LaterOutcome = std::pin::Pin<Boxed<dyn Later<Output = Outcome<Ok>>>>;

    #[virerr::vir_api(future)]
    fn shadowed_later(fail: bool) -> LaterOutcome {
        Boxed::pin(async move { if fail { Failed(failure()) } else { Fine(Ok) } })
    }

    #[test]
    fn may_be_the_users() {
        succeeds(block_on(shadowed(false)));
        fails(block_on(shadowed(true)), "shadowed");
        succeeds(block_on(shadowed_later(false)));
        fails(block_on(shadowed_later(true)), "shadowed_later");
    }
}

mod crate_names {
    use super::*;
    use virerr::vir_api;

    mod shadows {
        use super::*;

        #[allow(dead_code)]
        mod core {}
        #[allow(dead_code)]
        mod std {}
        #[allow(dead_code)]
        mod virerr {}
        #[allow(dead_code)]
        mod alloc {}

        #[vir_api]
        pub(super) async fn shadowed(conn: &Connection, fail: bool) -> crate::acme::Result<()> {
            let _ = conn;
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        #[vir_api]
        pub(super) fn boxed(
            conn: &Connection,
            fail: bool,
        ) -> ::std::pin::Pin<Box<dyn ::std::future::Future<Output = crate::acme::Result<()>>>> {
            let _ = conn;
            Box::pin(async move { if fail { Err(failure()) } else { Ok(()) } })
        }
    }

    #[test]
    fn may_be_the_users() {
        let conn = Connection::default();
        succeeds(block_on(shadows::shadowed(&conn, false)));
        fails_on(&conn, block_on(shadows::shadowed(&conn, true)), "shadowed");
        succeeds(block_on(shadows::boxed(&conn, false)));
        fails_on(&conn, block_on(shadows::boxed(&conn, true)), "boxed");
    }
}

mod names_of_the_expansion {
    use super::*;
    use crate::acme::Result;
    use virerr::vir_api;

    #[vir_api]
    async fn locals(boundary: Vec<u8>, connection: &Connection, outcome: bool, probe: String) -> Result<usize> {
        let call = boundary;
        suspend().await;
        drop(probe);
        if outcome { Err(failure()) } else { Ok(connection.domains.len() + call.len()) }
    }

    #[vir_api]
    async fn private(__private: u8, call: u8, await_polls: u8) -> Result<u8> {
        suspend().await;
        __private.checked_add(call + await_polls).ok_or_else(failure)
    }

    mod items {
        use super::*;

        #[allow(dead_code)]
        fn call() {}
        #[allow(dead_code)]
        struct Probe;
        #[allow(dead_code)]
        struct OwnedProbe;
        #[allow(dead_code)]
        struct NoConnection;

        #[vir_api]
        pub(super) async fn shadowed(conn: Connection, fail: bool) -> Result<()> {
            drop(conn);
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }
    }

    #[test]
    fn may_be_the_users() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(locals(vec![1], &conn, false, String::new()))), 1);
        fails_on(&conn, block_on(locals(vec![1], &conn, true, String::new())), "locals");
        assert_eq!(succeeds(block_on(private(1, 1, 1))), 3);
        fails(block_on(private(255, 1, 1)), "private");
        succeeds(block_on(items::shadowed(Connection::default(), false)));
        let handle = conn.handle();
        fails_on(&handle, block_on(items::shadowed(conn, true)), "shadowed");
    }
}

mod methods_of_the_expansion {
    use super::*;
    use crate::acme::Result;
    use virerr::{Connected, ConnectionErrors, vir_api};

    /// A connection whose own methods have names from the expansion.
    #[derive(Default)]
    struct Tricky(Connection);

    impl Tricky {
        #[allow(dead_code)]
        fn errors(&self) -> ! {
            unreachable!()
        }
        #[allow(dead_code)]
        fn clone(&self) -> ! {
            unreachable!()
        }
        #[allow(dead_code)]
        fn poll(&self) -> ! {
            unreachable!()
        }

        #[vir_api]
        async fn shared(&self, fail: bool) -> Result<()> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }

        #[vir_api]
        async fn owned(self, fail: bool) -> Result<()> {
            suspend().await;
            if fail { Err(failure()) } else { Ok(()) }
        }
    }

    #[vir_api]
    async fn passed(tricky: Tricky, fail: bool) -> Result<()> {
        drop(tricky);
        suspend().await;
        if fail { Err(failure()) } else { Ok(()) }
    }

    impl Connected for Tricky {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.0.errors()
        }
    }

    #[test]
    fn may_be_the_users() {
        let conn = Tricky::default();
        succeeds(block_on(conn.shared(false)));
        fails_on(&conn, block_on(conn.shared(true)), "shared");
        let handle = conn.0.handle();
        fails_on(&handle, block_on(conn.owned(true)), "owned");
        succeeds(block_on(Tricky::default().owned(false)));
        let conn = Tricky::default();
        let handle = conn.0.handle();
        fails_on(&handle, block_on(passed(conn, true)), "passed");
        succeeds(block_on(passed(Tricky::default(), false)));
    }
}

mod renamed_runtime {
    use super::*;
    use crate::acme::Result;
    use std::future::Future;

    mod reexport {
        pub(crate) use ::virerr::*;
    }
    use virerr as other;

    #[other::vir_api(crate = other)]
    async fn by_name(conn: &Connection) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[reexport::vir_api(crate = crate::names::renamed_runtime::reexport)]
    async fn by_path(conn: Connection) -> Result<usize> {
        suspend().await;
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[reexport::vir_api(crate = self::reexport, conn = pair.0)]
    fn by_relative_path(pair: (&Connection, u8)) -> impl Future<Output = Result<u8>> {
        std::future::ready(pair.1.checked_sub(1).ok_or_else(failure))
    }

    #[test]
    fn is_found_by_its_path() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(block_on(by_name(&conn))), 0);
        fails_on(&empty, block_on(by_name(&empty)), "by_name");
        assert_eq!(succeeds(block_on(by_relative_path((&conn, 1)))), 0);
        fails_on(&conn, block_on(by_relative_path((&conn, 0))), "by_relative_path");
        assert_eq!(succeeds(block_on(by_path(conn))), 0);
        let handle = empty.handle();
        fails_on(&handle, block_on(by_path(empty)), "by_path");
    }
}

mod modules_that_shadow {
    use super::*;
    use crate::acme::Result;

    /// All names in the signatures have other meanings here.
    mod inner {
        use super::super::{Error, failure, suspend};
        type Result<T> = std::result::Result<Option<T>, Error>;
        #[allow(non_camel_case_types)]
        type u8 = u16;
        mod deeper {
            use super::*;
            use std::convert::TryFrom as _;
            #[virerr::vir_api]
            pub(in super::super) async fn number(n: u32) -> Result<u8> {
                suspend().await;
                u8::try_from(n).map(Some).map_err(|_| failure())
            }
        }
        pub(super) use deeper::number;
    }

    #[test]
    fn mean_their_own_names() {
        let number: Option<u16> = succeeds(block_on(inner::number(300)));
        assert_eq!(number, Some(300));
        let result: Result<Option<u16>> = block_on(inner::number(70_000));
        fails(result, "number");
    }
}
