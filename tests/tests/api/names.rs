//! Names: the user's names and those of the expansion do not collide.

use crate::acme::{Acme, Connection, Error, ErrorCode, ErrorDomain, fails, fails_on, failure, succeeds};

virerr::domain!(ErrorDomain::Test);

mod prelude_names {
    #![allow(non_upper_case_globals, unused)]
    use super::*;
    use std::result::Result::{Err as Failed, Ok as Fine};

    struct Ok;
    struct Err;
    struct Some;
    struct None;
    struct Option;
    struct Result;
    struct Box;
    struct FnOnce;
    struct Clone;
    struct Drop;
    struct String;
    struct Self_;
    type Outcome<T> = std::result::Result<T, Error>;

    #[virerr::vir_api]
    fn shadowed(fail: bool) -> Outcome<(Ok, Err)> {
        if fail { Failed(failure()) } else { Fine((Ok, Err)) }
    }

    #[virerr::vir_api]
    fn raised(n: u8) -> Outcome<u8> {
        if n == 1 {
            return Failed(virerr::invalid_arg!(n, "n is {n}"));
        }
        if n == 2 {
            return Failed(virerr::os_error!(std::io::Error::other("full"), "write {n}"));
        }
        if n == 3 {
            return Failed(virerr::os_error!(std::io::Error::other("full")));
        }
        if n == 4 {
            return Failed(virerr::unsupported!());
        }
        virerr::ensure!(n != 5, ErrorCode::InvalidArg, int1 = 5, "n is {n}");
        virerr::ensure!(n != 6, ErrorCode::InvalidArg);
        Fine(n)
    }

    #[test]
    fn may_be_the_users() {
        succeeds(shadowed(false));
        fails(shadowed(true), "shadowed");
        succeeds(raised(0));
        for n in 1..=6 {
            fails(raised(n), "raised");
        }
    }

    mod list {
        #![allow(dead_code)]
        struct Ok;
        struct Err;
        struct Some;
        struct None;
        struct Option;
        struct Result;
        struct Send;
        struct Sync;
        struct Fn;
        struct Self_;
        trait From {}
        trait TryFrom {}
        trait Clone {}
        trait Copy {}
        trait Eq {}
        trait PartialEq {}
        trait Ord {}

        virerr::define_codes! {
            #[library(name = "acme")]
            pub(super) struct Library;
            pub(super) enum Code { #[role(internal)] Error = 1 => "error", Level = 2 => "level" }
            pub(super) enum Domain { None = 0 => "", Row = 1 => "Row" }
        }
    }

    #[test]
    fn may_be_the_users_around_a_list() {
        // The prelude of edition 2018 lacks it.
        use std::convert::TryFrom as _;
        assert_eq!(list::Code::ALL, [list::Code::Error, list::Code::Level]);
        assert_eq!(list::Domain::try_from(1), Fine(list::Domain::Row));
        assert!(list::Library::last_error().is_none());
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
        pub(super) fn shadowed(conn: &Connection, fail: bool) -> crate::acme::Result<()> {
            let _ = conn;
            if fail { Err(failure()) } else { Ok(()) }
        }

        ::virerr::define_codes! {
            #[library(name = "acme")]
            pub(super) struct Inner;
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
            pub(super) enum ErrorDomain { None = 0 => "" }
        }
        ::virerr::domain!(ErrorDomain::None);

        pub(super) fn raise(n: u8) -> Result<(), ::virerr::Error<Inner>> {
            ::virerr::ensure!(n > 0, ErrorCode::InternalError, object = n, "n is {n}");
            ::virerr::bail!(ErrorCode::InternalError, "n is {n}")
        }
    }

    #[test]
    fn may_be_the_users() {
        let conn = Connection::default();
        succeeds(shadows::shadowed(&conn, false));
        fails_on(&conn, shadows::shadowed(&conn, true), "shadowed");
        assert_eq!(shadows::raise(0).unwrap_err().object(), Some("0"));
        assert!(shadows::raise(1).is_err() && shadows::Inner::last_error().is_none());
        assert_eq!(shadows::ErrorDomain::None.number(), 0);
    }
}

mod names_of_the_expansion {
    use super::*;
    use crate::acme::Result;
    use virerr::vir_api;

    #[vir_api]
    fn locals(boundary: u8, connection: &Connection, result: bool) -> Result<usize> {
        let call_once = boundary;
        if result { Err(failure()) } else { Ok(connection.domains.len() + usize::from(call_once)) }
    }

    #[vir_api]
    fn private(__private: u8, enter: u8, leave: u8) -> Result<u8> {
        __private.checked_add(enter + leave).ok_or_else(failure)
    }

    mod items {
        use super::*;

        #[allow(dead_code)]
        fn enter() {}
        #[allow(dead_code)]
        struct Probe;
        #[allow(dead_code)]
        struct NoConnection;
        #[allow(dead_code)]
        trait NotConnected {}

        #[vir_api]
        pub(super) fn shadowed(conn: &Connection, fail: bool) -> Result<()> {
            let _ = conn;
            if fail { Err(failure()) } else { Ok(()) }
        }
    }

    #[test]
    fn may_be_the_users() {
        let conn = Connection::default();
        assert_eq!(succeeds(locals(1, &conn, false)), 1);
        fails_on(&conn, locals(1, &conn, true), "locals");
        assert_eq!(succeeds(private(1, 1, 1)), 3);
        fails(private(255, 1, 1), "private");
        succeeds(items::shadowed(&conn, false));
        fails_on(&conn, items::shadowed(&conn, true), "shadowed");
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
        fn link_or(&self) -> ! {
            unreachable!()
        }
        #[allow(dead_code)]
        fn clone(&self) -> ! {
            unreachable!()
        }

        #[vir_api]
        fn shared(&self, fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }

        #[vir_api]
        fn owned(self, fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }
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
        succeeds(conn.shared(false));
        fails_on(&conn, conn.shared(true), "shared");
        let handle = conn.0.handle();
        fails_on(&handle, conn.owned(true), "owned");
        succeeds(Tricky::default().owned(false));
    }
}

mod renamed_runtime {
    use super::*;
    use crate::acme::Result;

    mod reexport {
        pub(crate) use ::virerr::*;
        pub(crate) mod deeper {
            pub(crate) use ::virerr;
        }
    }
    use virerr as other;

    #[other::vir_api(crate = other)]
    fn by_name(conn: &Connection) -> Result<usize> {
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[reexport::vir_api(crate = crate::names::renamed_runtime::reexport::deeper::virerr)]
    fn by_path(conn: &Connection) -> Result<usize> {
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    #[reexport::vir_api(crate = self::reexport, conn = pair.0)]
    fn by_relative_path(pair: (&Connection, u8)) -> Result<u8> {
        pair.1.checked_sub(1).ok_or_else(failure)
    }

    #[reexport::vir_api(conn = none, crate = super::renamed_runtime::other,)]
    fn by_path_of_the_parent(conn: &Connection) -> Result<usize> {
        conn.domains.len().checked_sub(1).ok_or_else(failure)
    }

    mod list {
        use virerr as renamed;
        renamed::define_codes! {
            #[library(name = "acme", default_handler = silent, crate = renamed)]
            pub(super) struct Library;
            pub(super) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
            pub(super) enum ErrorDomain { None = 0 => "" }
        }
        renamed::domain!(ErrorDomain::None);

        #[renamed::vir_api(crate = renamed)]
        pub(super) fn fail() -> Result<(), renamed::Error<Library>> {
            renamed::bail!(ErrorCode::InternalError, "{}", 1);
        }
    }

    #[test]
    fn is_found_by_its_path() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(by_name(&conn)), 0);
        fails_on(&empty, by_name(&empty), "by_name");
        assert_eq!(succeeds(by_path(&conn)), 0);
        fails_on(&empty, by_path(&empty), "by_path");
        assert_eq!(succeeds(by_relative_path((&conn, 1))), 0);
        fails_on(&conn, by_relative_path((&conn, 0)), "by_relative_path");
        assert_eq!(succeeds(by_path_of_the_parent(&conn)), 0);
        fails(by_path_of_the_parent(&empty), "by_path_of_the_parent");
        assert!(list::fail().is_err());
        assert_eq!(list::Library::last_error().unwrap().api(), Some("fail"));
    }
}

mod modules_that_shadow {
    use super::*;
    use crate::acme::Result;

    /// All names in the signatures have other meanings here.
    mod inner {
        use super::super::{Error, failure};
        type Result<T> = std::result::Result<Option<T>, Error>;
        #[allow(non_camel_case_types)]
        type u8 = u16;
        mod deeper {
            use super::*;
            use std::convert::TryFrom as _;
            #[virerr::vir_api]
            pub(in super::super) fn number(n: u32) -> Result<u8> {
                u8::try_from(n).map(Some).map_err(|_| failure())
            }
        }
        pub(super) use deeper::number;
    }

    #[test]
    fn mean_their_own_names() {
        let number: Option<u16> = succeeds(inner::number(300));
        assert_eq!(number, Some(300));
        let result: Result<Option<u16>> = inner::number(70_000);
        fails(result, "number");
    }
}
