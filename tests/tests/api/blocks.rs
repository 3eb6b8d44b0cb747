//! `#[vir_api]` on `impl` blocks and traits: the functions that it applies to, and those that it skips.
#![allow(unreachable_pub, reason = "an `impl` block means its `pub` functions")]

use crate::acme::{Acme, Connection, Error, Result, fails, fails_on, failure, succeeds};
use std::fmt::Display;
use std::rc::Rc;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Checks that a function that is not an API function records nothing.
#[track_caller]
fn is_left_alone<T>(result: Result<T>) {
    let Err(err) = result else { panic!("the call succeeded") };
    assert_eq!(err.api(), None);
    assert!(Acme::last_error().is_none());
}

/// A type that has a connection but is not one.
#[derive(Default)]
struct Pool {
    conn: Connection,
}

impl Pool {
    fn count_or_fail(&self) -> Result<usize> {
        self.conn.domains.len().checked_sub(1).ok_or_else(failure)
    }
}

mod inherent {
    use super::*;

    struct Domain(Connection);

    impl Connected for Domain {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.0.errors()
        }
    }

    #[vir_api]
    impl Domain {
        /// A function without `self`.
        pub fn open(name: &str) -> Result<Self> {
            if name.is_empty() { Err(failure()) } else { Ok(Domain(Connection::to(&[name]))) }
        }

        pub fn first(&self) -> Result<&str> {
            self.0.domains.first().map(String::as_str).ok_or_else(failure)
        }

        pub fn first_mut(&mut self) -> Result<&mut String> {
            self.0.domains.first_mut().ok_or_else(failure)
        }

        pub fn close(mut self, _other: String) -> Result<String> {
            self.0.domains.pop().ok_or_else(failure)
        }

        pub fn names(&self) -> Result<impl Iterator<Item = &str>> {
            self.first()?;
            Ok(self.0.domains.iter().map(String::as_str))
        }
    }

    #[test]
    fn functions_are_api() {
        let mut domain = succeeds(Domain::open("web"));
        fails(Domain::open(""), "open");
        assert_eq!(succeeds(domain.first()), "web");
        succeeds(domain.first_mut()).push('1');
        assert_eq!(succeeds(domain.names()).collect::<Vec<_>>(), ["web1"]);
        let handle = domain.0.handle();
        assert_eq!(succeeds(domain.close(String::new())), "web1");
        assert!(handle.last().is_none());

        let mut domain = Domain(Connection::default());
        let handle = domain.0.handle();
        fails_on(&handle, domain.first(), "first");
        fails_on(&handle, domain.first_mut(), "first_mut");
        fails_on(&handle, domain.names(), "first");
        fails_on(&handle, domain.close(String::new()), "close");
    }
}

mod arguments_for_all {
    use super::*;

    #[vir_api(conn = self.conn)]
    impl Pool {
        pub fn open(name: &str) -> Result<Self> {
            if name.is_empty() { Err(failure()) } else { Ok(Pool { conn: Connection::to(&[name]) }) }
        }

        // Without `self`, the connection is found as usual.
        pub fn open_as(model: &Connection, name: &str) -> Result<Self> {
            let _ = model;
            Pool::open(name)
        }

        pub fn count(&self) -> Result<usize> {
            self.count_or_fail()
        }

        pub fn clear(&mut self) -> Result<()> {
            self.count_or_fail()?;
            self.conn.domains.clear();
            Ok(())
        }

        pub fn share(self: Rc<Self>) -> Result<usize> {
            self.count_or_fail()
        }
    }

    #[test]
    fn name_the_connection_of_what_has_a_self() {
        let mut pool = succeeds(Pool::open("web"));
        fails(Pool::open(""), "open");
        let model = Connection::default();
        succeeds(Pool::open_as(&model, "web"));
        fails_on(&model, Pool::open_as(&model, ""), "open");
        assert_eq!(succeeds(pool.count()), 0);
        succeeds(pool.clear());
        let handle = pool.conn.handle();
        fails_on(&handle, pool.count(), "count");
        fails_on(&handle, pool.clear(), "clear");
        fails_on(&handle, Rc::new(pool).share(), "share");
    }

    #[vir_api(crate = ::virerr, conn = none)]
    impl Pool {
        pub fn none(conn: &Connection) -> Result<usize> {
            conn.domains.len().checked_sub(1).ok_or_else(failure)
        }
    }

    #[test]
    fn say_that_there_is_no_connection() {
        let conn = Connection::default();
        fails(Pool::none(&conn), "none");
        assert!(conn.errors().last().is_none());
        assert_eq!(succeeds(Pool::none(&Connection::to(&["web"]))), 0);
    }
}

mod arguments_of_a_function {
    use super::*;
    use virerr as renamed;

    #[vir_api(conn = self.conn)]
    impl Pool {
        #[vir_api(conn = none)]
        pub fn detached(&self) -> Result<usize> {
            self.count_or_fail()
        }

        #[virerr::vir_api(conn = other)]
        pub fn on_another(&self, other: &Connection) -> Result<usize> {
            other.domains.len().checked_sub(1).ok_or_else(failure)
        }

        /// The other argument is the block's.
        #[::virerr::vir_api(crate = renamed)]
        pub fn renamed(&self) -> Result<usize> {
            self.count_or_fail()
        }

        // It has the attribute, though it is not public.
        #[inline]
        #[vir_api]
        #[must_use = "the count is why one asks"]
        fn private(&self) -> Result<usize> {
            self.count_or_fail()
        }

        #[vir_api]
        pub(crate) fn restricted(&self) -> Outcome {
            self.count_or_fail()
        }

        #[vir_api(conn = none)]
        pub fn renamed_type(&self) -> Outcome {
            self.count_or_fail()
        }
    }

    type Outcome = Result<usize>;

    #[test]
    fn go_before_the_blocks() {
        let (pool, other) = (Pool::default(), Connection::default());
        fails(pool.detached(), "detached");
        fails_on(&other, pool.on_another(&other), "on_another");
        fails(pool.renamed_type(), "renamed_type");
        assert!(pool.conn.errors().last().is_none());
        fails_on(&pool.conn, pool.renamed(), "renamed");
        fails_on(&pool.conn, pool.private(), "private");
        fails_on(&pool.conn, pool.restricted(), "restricted");
        assert_eq!(succeeds(Pool { conn: Connection::to(&["web"]) }.private()), 0);
    }
}

mod left_alone {
    use super::*;

    type FmtResult = std::fmt::Result;

    struct Table([u8; 4]);

    macro_rules! constant {
        ($name:ident = $value:expr) => {
            pub const $name: usize = $value;
        };
    }

    #[vir_api]
    impl Table {
        pub const LENGTH: usize = if 1 < 2 { 4 } else { 0 };
        pub const IS_LONG: bool = Self::LENGTH > 3 && Self::LENGTH << 1 < 9 || Self::LENGTH >> 1 == 7;
        pub const FIRST: fn(&Self) -> u8 = |table| table.0[0];
        const BLOCK: usize = {
            let n = 2;
            n * 2
        };

        #[vir_api(skip)]
        constant!(WIDTH = 7);
        #[vir_api(skip)]
        constant! { HEIGHT = 8 }

        pub fn new() -> Self {
            Table([1; Self::LENGTH])
        }

        pub const fn length(&self) -> usize {
            self.0.len()
        }

        pub const fn checked_length(&self) -> Option<usize> {
            if self.0.is_empty() { None } else { Some(self.0.len()) }
        }

        pub fn first(&self) -> &u8 {
            &self.0[0]
        }

        pub fn first_mut(&mut self) -> Option<&mut u8> {
            self.0.first_mut()
        }

        pub fn iter(&self) -> impl Iterator<Item = Result<u8>> + '_ {
            self.0.iter().map(|byte| byte.checked_sub(1).ok_or_else(failure))
        }

        pub fn boxed(&self) -> Box<dyn Iterator<Item = Result<u8>> + '_> {
            Box::new(self.iter())
        }

        pub fn describe(&self, text: &mut String) {
            text.push_str("table");
        }

        pub fn never(&self) -> ! {
            panic!("never")
        }

        pub fn pair(&self) -> (Result<u8>, u8) {
            (Err(failure()), 1)
        }

        pub fn outcomes(&self) -> Vec<Result<u8>> {
            vec![Err(failure())]
        }

        pub fn generic<T: Fn(u8) -> Result<u8>>(&self, f: T) -> [Option<u8>; 4 - (1 << 1)] {
            [f(self.0[0]).ok(), None]
        }

        pub fn callback(&self) -> fn(u8) -> Result<u8> {
            |n| n.checked_sub(1).ok_or_else(failure)
        }

        fn private(&self) -> Result<u8> {
            Err(failure())
        }

        pub(crate) fn restricted(&self) -> Result<u8> {
            Err(failure())
        }

        #[vir_api(skip)]
        pub fn skipped(&self) -> Result<u8> {
            Err(failure())
        }

        #[vir_api(skip)]
        pub const fn skipped_const(&self) -> std::result::Result<usize, ()> {
            if self.0.is_empty() { Err(()) } else { Ok(self.0.len()) }
        }

        // Not a failure of a library.
        #[vir_api(skip)]
        pub fn write(&self, text: &mut String) -> FmtResult {
            std::fmt::Write::write_str(text, "table")
        }

        pub fn is_api(&self, fail: bool) -> Result<u8> {
            if fail { Err(failure()) } else { Ok(self.0[1]) }
        }
    }

    impl Display for Table {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("table")
        }
    }

    #[test]
    fn are_constants() {
        assert_eq!((Table::LENGTH, Table::BLOCK, Table::WIDTH, Table::HEIGHT), (4, 4, 7, 8));
        assert_eq!((Table::IS_LONG, Table::FIRST(&Table::new())), (true, 1));
        const LENGTH: usize = Table([0; 4]).length();
        assert_eq!(LENGTH, 4);
    }

    #[test]
    fn are_functions_of_other_types() {
        let mut table = Table::new();
        *table.first_mut().unwrap() = 2;
        assert_eq!((*table.first(), table.checked_length()), (2, Some(4)));
        assert_eq!(table.iter().chain(table.boxed()).filter(Result::is_ok).count(), 8);
        let mut text = String::new();
        table.describe(&mut text);
        table.write(&mut text).unwrap();
        assert_eq!(text, format!("table{table}"));
        is_left_alone(table.pair().0);
        is_left_alone(table.outcomes().remove(0));
        is_left_alone(table.callback()(0));
        assert_eq!(table.generic(Ok), [Some(2), None]);
        assert!(std::panic::catch_unwind(|| table.never()).is_err());
    }

    #[test]
    fn are_functions_that_are_not_public_or_skipped() {
        let table = Table::new();
        is_left_alone(table.private());
        is_left_alone(table.restricted());
        is_left_alone(table.skipped());
        assert_eq!(table.skipped_const(), Ok(4));
        assert_eq!(succeeds(table.is_api(false)), 1);
        fails(table.is_api(true), "is_api");
    }
}

mod of_a_trait {
    use super::*;

    trait Driver {
        type Outcome<T>;
        type Item: Into<u8>;
        const VERSION: u32;
        fn start(&self, name: &str) -> Result<usize>;
        fn stop(self) -> std::result::Result<(), Error>;
        fn count(&self) -> usize;
        fn version() -> Result<u32>;
        fn probe(&self) -> Result<()>;
        fn any(&self) -> Self::Outcome<u8>;
    }

    #[vir_api]
    impl Driver for Connection {
        type Outcome<T> = Result<T>;
        type Item = u8;
        const VERSION: u32 = if 2 > 1 { 1 << 2 } else { 0 };

        fn start(&self, name: &str) -> Result<usize> {
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }

        fn stop(self) -> std::result::Result<(), Error> {
            if self.domains.is_empty() { Err(failure()) } else { Ok(()) }
        }

        fn count(&self) -> usize {
            self.domains.len()
        }

        fn version() -> Result<u32> {
            Err(failure())
        }

        #[vir_api(skip)]
        fn probe(&self) -> Result<()> {
            Err(failure())
        }

        #[vir_api]
        fn any(&self) -> Self::Outcome<u8> {
            Err(failure())
        }
    }

    #[test]
    fn functions_are_api() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.start("web")), 0);
        fails_on(&conn, conn.start("db"), "start");
        fails_on(&conn, conn.any(), "any");
        succeeds(conn.stop());
        let conn = Connection::default();
        let handle = conn.handle();
        is_left_alone_on(&conn, conn.probe());
        assert_eq!(conn.count(), 0);
        fails_on(&handle, conn.stop(), "stop");
        fails(<Connection as Driver>::version(), "version");
        let item: <Connection as Driver>::Item = 4;
        assert_eq!(u32::from(item), <Connection as Driver>::VERSION);
    }

    #[track_caller]
    fn is_left_alone_on<T>(conn: &Connection, result: Result<T>) {
        Acme::reset_last_error();
        is_left_alone(result);
        assert!(conn.errors().last().is_none());
    }

    /// # Safety
    /// None is asked for.
    unsafe trait Trusted {
        fn check(&self) -> Result<()>;
    }

    // SAFETY: nothing is asked for.
    #[vir_api(conn = self.conn)]
    unsafe impl Trusted for Pool {
        fn check(&self) -> Result<()> {
            self.count_or_fail().map(drop)
        }
    }

    #[test]
    fn that_is_unsafe_is_one_like_any_other() {
        let pool = Pool::default();
        fails_on(&pool.conn, pool.check(), "check");
        succeeds(Pool { conn: Connection::to(&["web"]) }.check());
    }

    // The prelude of edition 2018 lacks it.
    use std::convert::TryFrom;

    impl<'a> TryFrom<&'a Connection> for Pool {
        type Error = Error;
        #[vir_api]
        fn try_from(conn: &'a Connection) -> Result<Self> {
            Err(failure()).or_else(|err: Error| if conn.domains.is_empty() { Err(err) } else { Ok(Pool::default()) })
        }
    }

    struct Name(String);

    #[vir_api]
    impl std::str::FromStr for Name {
        type Err = Error;

        fn from_str(text: &str) -> Result<Self> {
            if text.is_empty() { Err(failure()) } else { Ok(Name(text.to_owned())) }
        }
    }

    #[test]
    fn of_the_standard_library_is_one_like_any_other() {
        let conn = Connection::default();
        fails_on(&conn, Pool::try_from(&conn), "try_from");
        succeeds(Pool::try_from(&Connection::to(&["web"])));
        assert_eq!(succeeds("web".parse::<Name>()).0, "web");
        fails("".parse::<Name>(), "from_str");
    }
}

mod a_trait {
    use super::*;

    #[vir_api]
    trait Countable: Connected<Library = Acme>
    where
        Self: 'static,
    {
        const LEAST: usize = if 1 < 2 { 1 } else { 0 };
        type Unit: Default;

        fn count(&self) -> usize;

        fn required(&self) -> Result<usize>;

        fn checked_count(&self) -> Result<usize> {
            self.count().checked_sub(Self::LEAST).ok_or_else(failure)
        }

        fn into_count(self) -> Result<usize>
        where
            Self: Sized,
        {
            self.count().checked_sub(1).ok_or_else(failure)
        }

        #[vir_api(conn = none)]
        fn detached_count(&self) -> Result<usize> {
            self.count().checked_sub(1).ok_or_else(failure)
        }

        #[vir_api(skip)]
        fn skipped_count(&self) -> Result<usize> {
            self.count().checked_sub(1).ok_or_else(failure)
        }

        fn double_count(&self) -> usize {
            self.count() * 2
        }
    }

    impl Countable for Connection {
        type Unit = u8;

        fn count(&self) -> usize {
            self.domains.len()
        }

        fn required(&self) -> Result<usize> {
            Err(failure())
        }
    }

    #[test]
    fn functions_with_a_body_are_api() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.checked_count()), 0);
        assert_eq!((conn.double_count(), <Connection as Countable>::Unit::default()), (2, 0));
        assert_eq!(succeeds(conn.into_count()), 0);
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&conn, conn.checked_count(), "checked_count");
        fails(conn.detached_count(), "detached_count");
        assert!(handle.last().is_none());
        fails_on(&handle, conn.into_count(), "into_count");
    }

    #[test]
    fn others_are_left_alone() {
        let conn = Connection::default();
        is_left_alone(conn.required());
        is_left_alone(conn.skipped_count());
        assert!(conn.errors().last().is_none());
    }

    /// # Safety
    /// None is asked for.
    #[vir_api]
    pub(super) unsafe trait Trusted<'a, T: 'a = u8, const N: usize = { 1 + 1 }>
    where
        for<'b> &'b T: PartialEq<&'a T>,
    {
        fn same(&self, a: &T, b: &'a T) -> Result<[u8; N]> {
            if a == b { Ok([0; N]) } else { Err(failure()) }
        }
    }

    // SAFETY: nothing is asked for.
    unsafe impl<'a> Trusted<'a> for Pool {}

    #[test]
    fn that_is_generic_and_unsafe_is_one_like_any_other() {
        static NUMBER: u8 = 1;
        assert_eq!(succeeds(Pool::default().same(&1, &NUMBER)), [0, 0]);
        fails(Pool::default().same(&2, &NUMBER), "same");
    }
}

mod generic {
    use super::*;

    struct Group<'a, C: ?Sized, const N: usize> {
        conns: [&'a C; N],
    }

    trait Count {
        fn count(self) -> usize;
    }

    impl Count for &Connection {
        fn count(self) -> usize {
            self.domains.len()
        }
    }

    #[vir_api(conn = self.conns[0])]
    impl<'a, C, const N: usize> Group<'a, C, N>
    where
        C: Connected<Library = Acme> + ?Sized + 'a,
        for<'b> &'b C: Count,
        [(); N]: Sized,
    {
        pub fn total<T: Display>(&self, unit: T) -> Result<String> {
            let total = self.conns.iter().map(|conn| conn.count()).sum::<usize>();
            if total == 0 { Err(failure()) } else { Ok(format!("{total} {unit}")) }
        }

        pub fn first(self) -> Result<&'a C> {
            if N > 1 { Ok(self.conns[0]) } else { Err(failure()) }
        }
    }

    trait Visit<F> {
        fn visit(&self, visit: F) -> Result<usize>;
    }

    #[vir_api]
    impl<F> Visit<F> for Connection
    where
        F: for<'a> Fn(&'a str) -> Option<&'a str>,
    {
        fn visit(&self, visit: F) -> Result<usize> {
            self.domains.iter().find_map(|domain| visit(domain)).map(str::len).ok_or_else(failure)
        }
    }

    type Part = dyn for<'a> Fn(&'a str) -> Option<&'a str>;

    trait Ask {
        fn ask(&self, text: &str) -> Result<usize>;
    }

    // A `for` that does not belong to a trait comes first.
    #[vir_api]
    impl Ask for dyn for<'a> Fn(&'a str) -> Option<&'a str> {
        fn ask(&self, text: &str) -> Result<usize> {
            self(text).map(str::len).ok_or_else(failure)
        }
    }

    trait Each<T> {
        fn each(&self, texts: T) -> Result<usize>;
    }

    #[vir_api]
    impl<T: for<'a> PartialEq<&'a str>> Each<Box<dyn for<'a> Fn(&'a T) -> bool>> for Vec<T> {
        fn each(&self, texts: Box<dyn for<'a> Fn(&'a T) -> bool>) -> Result<usize> {
            self.iter().position(|text| texts(text) && *text == "a").ok_or_else(failure)
        }
    }

    struct Callback<F>(F);

    #[vir_api]
    impl<F: for<'a> Fn(&'a str) -> bool> Callback<F> {
        pub fn call(&self, text: &str) -> Result<usize> {
            if (self.0)(text) { Ok(text.len()) } else { Err(failure()) }
        }

        fn private(&self) -> Result<usize> {
            Err(failure())
        }
    }

    #[test]
    fn functions_are_api() {
        let (conn, empty) = (Connection::to(&["web"]), Connection::default());
        assert_eq!(succeeds(Group { conns: [&empty, &conn] }.total("domains")), "1 domains");
        fails_on(&empty, Group { conns: [&empty] }.total('x'), "total");
        assert_eq!(succeeds(Group { conns: [&conn, &empty] }.first()).domains.len(), 1);
        fails_on(&conn, Group { conns: [&conn] }.first(), "first");
    }

    #[test]
    fn functions_behind_a_higher_ranked_bound_are_api() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.visit(|text: &str| text.get(1..))), 2);
        fails_on(&conn, conn.visit(|text: &str| text.get(9..)), "visit");
        let callback: Box<Part> = Box::new(|text| text.get(1..));
        assert_eq!(succeeds(callback.ask("abc")), 2);
        fails(callback.ask(""), "ask");
        let is_short: Box<dyn for<'a> Fn(&'a &'static str) -> bool> = Box::new(|text| text.len() < 2);
        assert_eq!(succeeds(vec!["bc", "a"].each(is_short)), 1);
        fails(vec!["bc"].each(Box::new(|_: &&str| true)), "each");
        let callback = Callback(|text: &str| text.is_empty());
        assert_eq!(succeeds(callback.call("")), 0);
        fails(callback.call("a"), "call");
        Acme::reset_last_error();
        is_left_alone(callback.private());
    }
}

mod made_by_macro_rules {
    use super::*;

    struct Domain(Connection);
    impl Connected for Domain {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.0.errors()
        }
    }

    /// A block around whole items that are fragments.
    macro_rules! block {
        ($(#[$attribute:meta])* $ty:ty { $($item:item)* }) => {
            $(#[$attribute])*
            impl $ty { $($item)* }
        };
    }

    block! {
        #[vir_api]
        Domain {
            pub fn start(&self, fail: bool) -> Result<()> {
                if fail { Err(failure()) } else { Ok(()) }
            }

            pub fn count(&self) -> usize {
                Self::LEAST
            }

            pub const LEAST: usize = if 1 < 2 { 1 } else { 0 };

            fn stop(&self) -> Result<()> {
                Err(failure())
            }

            #[vir_api(skip)]
            pub fn skipped(&self) -> Result<()> {
                Err(failure())
            }
        }
    }

    /// Functions that are assembled in the block.
    macro_rules! getters {
        ($ty:ty: $($vis:vis $name:ident($($param:ident: $param_ty:ty),*) -> $output:ty { $($body:tt)* })*) => {
            #[vir_api]
            impl $ty {
                $($vis fn $name(&self, $($param: $param_ty),*) -> $output { $($body)* })*
            }
        };
    }
    getters! {
        Domain:
        pub reboot(fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }
        pub copy(other: &Connection, fail: bool) -> Result<&str> {
            let _ = other;
            if fail { Err(failure()) } else { Ok("copy") }
        }
        pub(super) suspend(_fail: bool) -> Result<()> {
            Err(failure())
        }
        resume(_fail: bool) -> Result<()> {
            Err(failure())
        }
        pub length(text: &str) -> usize {
            text.len()
        }
    }

    /// A trait and its block, by name.
    macro_rules! driver {
        ($trait:ident for $ty:ty { $($name:ident -> $output:ty { $($body:tt)* })* }) => {
            trait $trait { $(fn $name(&self) -> $output;)* }
            #[vir_api]
            impl $trait for $ty { $(fn $name(&self) -> $output { $($body)* })* }
        };
    }
    driver! {
        Driver for Domain {
            destroy -> Result<()> { Err(failure()) }
            is_running -> bool { true }
        }
    }

    macro_rules! bodies {
        ($($name:ident $body:block)*) => {
            #[vir_api]
            impl Domain {
                $(pub fn $name(&self) -> Result<()> $body)*
            }
        };
    }
    bodies! { undefine { Err(failure()) } revert { Err(failure()) } }

    #[test]
    fn functions_whose_bodies_are_fragments_are_api() {
        let domain = Domain(Connection::default());
        fails_on(&domain, domain.undefine(), "undefine");
        fails_on(&domain, domain.revert(), "revert");
    }

    // Whole items that are fragments, the last of which is not a function.
    macro_rules! of_items {
        ($($item:item)*) => {
            #[vir_api]
            impl Domain {
                $($item)*
            }
        };
    }
    of_items! {
        pub fn pause(&self) -> Result<()> {
            Err(failure())
        }
        pub const LIMIT: u8 = 3;
    }

    // A lifetime that is a fragment, in a bound that is not an `impl … for`.
    macro_rules! bound_by {
        ($lifetime:lifetime) => {
            #[vir_api]
            impl<T> Wrapped<T>
            where
                for<$lifetime> &$lifetime T: Clone,
            {
                pub fn unwrap_or_fail(self) -> Result<T> {
                    self.private()
                }

                fn private(self) -> Result<T> {
                    assert!(Acme::last_error().is_none());
                    self.0.ok_or_else(failure)
                }
            }
        };
    }
    struct Wrapped<T>(Option<T>);
    bound_by!('a);

    #[test]
    fn blocks_of_fragments_are_wrapped() {
        let domain = Domain(Connection::default());
        fails_on(&domain, domain.pause(), "pause");
        assert_eq!(Domain::LIMIT, 3);
        assert_eq!(succeeds(Wrapped(Some(7)).unwrap_or_fail()), 7);
        fails(Wrapped::<u8>(None).unwrap_or_fail(), "unwrap_or_fail");
    }

    #[test]
    fn functions_are_api() {
        let (domain, other) = (Domain(Connection::default()), Connection::default());
        succeeds(domain.start(false));
        fails_on(&domain, domain.start(true), "start");
        succeeds(domain.reboot(false));
        fails_on(&domain, domain.reboot(true), "reboot");
        assert_eq!(succeeds(domain.copy(&other, false)), "copy");
        fails_on(&domain, domain.copy(&other, true), "copy");
        fails_on(&domain, domain.destroy(), "destroy");
    }

    #[test]
    fn others_are_left_alone() {
        let domain = Domain(Connection::default());
        is_left_alone(domain.stop());
        is_left_alone(domain.skipped());
        is_left_alone(domain.suspend(true));
        is_left_alone(domain.resume(true));
        assert_eq!((domain.count(), domain.length("abc"), domain.is_running()), (1, 3, true));
        assert!(domain.errors().last().is_none());
    }
}

mod conditional_functions {
    use super::*;

    #[vir_api(conn = self.conn)]
    impl Pool {
        #[cfg(test)]
        pub fn here(&self) -> Result<usize> {
            self.count_or_fail()
        }

        #[cfg(not(test))]
        pub fn here(&self) -> Result<Missing> {
            missing!(self)
        }

        #[cfg(not(test))]
        #[vir_api(conn = self.missing)]
        pub fn nowhere(&self, missing: Missing) -> Result<Missing> {
            Ok(missing)
        }

        #[cfg_attr(test, doc(hidden))]
        #[cfg_attr(not(test), missing)]
        pub fn hidden(&self, #[cfg(test)] fail: bool, #[cfg(not(test))] fail: Missing) -> Result<usize> {
            if fail { Err(failure()) } else { Ok(0) }
        }
    }

    #[test]
    fn are_there_or_not() {
        let pool = Pool::default();
        fails_on(&pool.conn, pool.here(), "here");
        assert_eq!(succeeds(Pool { conn: Connection::to(&["web"]) }.here()), 0);
        fails_on(&pool.conn, pool.hidden(true), "hidden");
        assert_eq!(succeeds(pool.hidden(false)), 0);
    }
}

mod kinds_of_functions {
    use super::*;

    #[vir_api]
    impl Connection {
        /// # Safety
        /// None is asked for.
        pub unsafe fn trust(&self, fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }

        #[allow(improper_ctypes_definitions)]
        pub extern "C" fn export(&self, fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub fn r#match(&self, r#fn: u8) -> Result<u8> {
            r#fn.checked_sub(1).ok_or_else(failure)
        }

        pub fn of_its_own(&self, n: u8) -> MyResult {
            n.checked_sub(1).ok_or_else(failure)
        }

        #[allow(unused_qualifications, reason = "the path is what is tried")]
        pub fn by_path(n: u8) -> crate::acme::Result<u8, Error> {
            n.checked_sub(1).ok_or_else(failure)
        }

        pub fn nested(&self, n: u8) -> Result<u8> {
            #[vir_api]
            fn inner(n: u8) -> Result<u8> {
                n.checked_sub(1).ok_or_else(failure)
            }
            struct Local;
            impl Local {
                pub fn fail(&self) -> Result<u8> {
                    Err(failure())
                }
            }
            if n == 1 { Local.fail() } else { inner(n) }
        }
    }

    type MyResult = Result<u8>;

    #[test]
    fn are_recognized_by_their_types() {
        let conn = Connection::default();
        // SAFETY: nothing is asked for.
        fails_on(&conn, unsafe { conn.trust(true) }, "trust");
        // SAFETY: nothing is asked for.
        succeeds(unsafe { conn.trust(false) });
        let export: extern "C" fn(&Connection, bool) -> Result<()> = Connection::export;
        succeeds(export(&conn, false));
        fails_on(&conn, export(&conn, true), "export");
        assert_eq!(succeeds(conn.r#match(1)), 0);
        fails_on(&conn, conn.r#match(0), "match");
        assert_eq!(succeeds(conn.of_its_own(1)), 0);
        fails_on(&conn, conn.of_its_own(0), "of_its_own");
        assert_eq!(succeeds(Connection::by_path(1)), 0);
        fails(Connection::by_path(0), "by_path");
    }

    #[test]
    fn leave_what_is_inside_to_itself() {
        let conn = Connection::default();
        assert_eq!(succeeds(conn.nested(2)), 1);
        fails_on(&conn, conn.nested(1), "nested");
        fails_on(&conn, conn.nested(0), "inner");
    }
}
