//! Kinds of functions: in traits and in macros, `unsafe`, `extern "C"`, recursive, nested, shadowed.

use crate::acme::{Acme, Connection, ErrorCode, ErrorDomain, Result, fails, fails_on, failure, succeeds};
use virerr::{Connected, vir_api};

virerr::domain!(ErrorDomain::Test);

mod trait_implementations {
    use super::*;

    trait Driver {
        fn start(&self, name: &str) -> Result<usize>;
        fn version() -> Result<u32>;
    }

    impl Driver for Connection {
        #[vir_api]
        fn start(&self, name: &str) -> Result<usize> {
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }

        #[vir_api]
        fn version() -> Result<u32> {
            Err(failure())
        }
    }

    #[test]
    fn are_called_as_methods_and_through_dyn_free_generics() {
        fn start<D: Driver>(driver: &D) -> Result<usize> {
            driver.start("db")
        }
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(conn.start("web")), 0);
        fails_on(&conn, start(&conn), "start");
        fails(Connection::version(), "version");
    }
}

mod trait_objects {
    use super::*;

    trait Driver: Connected<Library = Acme> {
        fn probe(&self, fail: bool) -> Result<&'static str>;
    }
    struct Qemu(Connection);
    impl Connected for Qemu {
        type Library = Acme;
        fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
            self.0.errors()
        }
    }
    impl Driver for Qemu {
        #[vir_api]
        fn probe(&self, fail: bool) -> Result<&'static str> {
            if fail { Err(failure()) } else { Ok("qemu") }
        }
    }

    #[vir_api]
    fn first_of(drivers: &[&dyn Driver], driver: &dyn Driver) -> Result<&'static str> {
        drivers.first().copied().unwrap_or(driver).probe(drivers.is_empty())
    }

    #[test]
    fn are_connections() {
        let qemu = Qemu(Connection::default());
        let driver: Box<dyn Driver> = Box::new(Qemu(Connection::default()));
        assert_eq!(succeeds(driver.probe(false)), "qemu");
        fails_on(&driver, driver.probe(true), "probe");
        assert_eq!(succeeds(first_of(&[&qemu], &*driver)), "qemu");
        fails_on(&driver, first_of(&[], &*driver), "probe");
    }
}

mod trait_default_methods {
    use super::*;

    trait Countable {
        fn count(&self) -> usize;

        #[vir_api]
        fn checked_count(&self) -> Result<usize> {
            if self.count() == 0 { Err(failure()) } else { Ok(self.count()) }
        }

        #[vir_api]
        fn into_count(self) -> Result<usize>
        where
            Self: Sized,
        {
            if self.count() == 0 { Err(failure()) } else { Ok(self.count()) }
        }
    }

    trait CountableConnection: Countable + Connected<Library = Acme> {
        #[vir_api]
        fn count_on(&self) -> Result<usize> {
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
        assert_eq!(succeeds(vec![1].checked_count()), 1);
        fails(Vec::new().checked_count(), "checked_count");
        assert_eq!(succeeds(vec![1].into_count()), 1);
        fails(Vec::new().into_count(), "into_count");

        let conn = Connection::default();
        fails(conn.checked_count(), "checked_count");
        fails_on(&conn, conn.count_on(), "count_on");
        assert_eq!(succeeds(Connection::to(&["web"]).count_on()), 1);
    }
}

mod unsafe_functions {
    use super::*;

    /// # Safety
    /// The pointer is null or valid for reads.
    #[vir_api]
    unsafe fn read(at: *const u8) -> Result<u8> {
        if at.is_null() {
            return Err(failure());
        }
        // SAFETY: it is not null, and the caller promises the rest.
        Ok(unsafe { *at })
    }

    #[test]
    fn are_unsafe_to_call() {
        // SAFETY: the pointer is from a reference.
        assert_eq!(succeeds(unsafe { read(&7) }), 7);
        // SAFETY: the pointer is null.
        fails(unsafe { read(std::ptr::null()) }, "read");
    }

    #[test]
    fn allow_unsafe_operations_only_as_before() {
        #![deny(unsafe_op_in_unsafe_fn)]
        #[vir_api]
        unsafe fn nothing() -> Result<()> {
            Ok(())
        }
        // SAFETY: it does nothing.
        succeeds(unsafe { nothing() });
    }
}

mod extern_c_functions {
    use super::*;

    // A `Result<(), Error>` is one pointer, which Rust callers of such a function rely on.
    #[vir_api]
    #[allow(improper_ctypes_definitions)]
    pub(super) extern "C" fn check(n: i32) -> Result<()> {
        if n < 0 { Err(failure()) } else { Ok(()) }
    }

    #[vir_api]
    #[allow(improper_ctypes_definitions)]
    pub(super) unsafe extern "C-unwind" fn check_more(n: i32) -> Result<()> {
        if n < 0 { Err(failure()) } else { Ok(()) }
    }

    #[test]
    fn keep_their_abi() {
        let pointer: extern "C" fn(i32) -> Result<()> = check;
        succeeds(pointer(1));
        fails(pointer(-1), "check");
        // SAFETY: it touches nothing.
        fails(unsafe { check_more(-1) }, "check_more");
    }
}

mod recursion {
    use super::*;

    #[vir_api]
    fn depth(n: u32) -> Result<u32> {
        match n {
            0 => Ok(0),
            13 => Err(failure()),
            n => Ok(depth(n - 1)? + 1),
        }
    }

    impl Connection {
        #[vir_api]
        fn nth(&self, n: usize) -> Result<&str> {
            if n > 0 {
                return self.nth(n - 1);
            }
            self.domains.first().map(String::as_str).ok_or_else(failure)
        }
    }

    #[test]
    fn reports_once() {
        use std::sync::Arc;
        use std::sync::atomic::{AtomicU32, Ordering};
        assert_eq!(succeeds(depth(12)), 12);
        fails(depth(20), "depth");

        let reported = Arc::new(AtomicU32::new(0));
        let conn = Connection::default();
        let count = Arc::clone(&reported);
        conn.errors().set_handler(move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        });
        fails_on(&conn, conn.nth(5), "nth");
        assert_eq!(reported.load(Ordering::Relaxed), 1);
        assert_eq!(succeeds(Connection::to(&["web"]).nth(5)), "web");
    }
}

mod made_by_macro_rules {
    use super::*;

    macro_rules! getter {
        ($(#[$attr:meta])* $vis:vis fn $name:ident($($param:ident: $ty:ty),*) -> $output:ty $body:block) => {
            $(#[$attr])*
            #[vir_api]
            $vis fn $name($($param: $ty),*) -> $output $body
        };
    }

    getter! {
        /// Returns the domain at a place.
        pub(super) fn domain_at(conn: &Connection, place: usize) -> Result<&str> {
            conn.domains.get(place).map(String::as_str).ok_or_else(failure)
        }
    }

    macro_rules! from_expressions {
        ($name:ident, $conn:ty, $value:expr, $pattern:pat => $fail:stmt) => {
            #[vir_api]
            #[allow(redundant_semicolons)]
            fn $name(conn: $conn, word: &str) -> Result<usize> {
                let count = conn.domains.len();
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
                    fn $name(&$this) -> Result<&String> {
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
        fn as_item(conn: &Connection) -> Result<usize> {
            conn.domains.len().checked_sub(1).ok_or_else(failure)
        }
    }

    macro_rules! argument {
        ($pair:ident, $conn:expr) => {
            #[vir_api(conn = $conn)]
            fn named_by_expression($pair: (&Connection, u8)) -> Result<u8> {
                if $pair.1 == 0 { Err(failure()) } else { Ok($pair.1) }
            }
        };
    }
    argument!(pair, pair.0);

    #[test]
    fn are_wrapped_like_any_other() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(domain_at(&conn, 0)), "web");
        fails_on(&conn, domain_at(&conn, 1), "domain_at");
        assert_eq!(succeeds(measure(&conn, "x")), 11);
        fails_on(&conn, measure(&conn, ""), "measure");
        assert_eq!(succeeds(conn.zeroth()), "web");
        fails_on(&conn, conn.fiftieth(), "fiftieth");
        assert_eq!(succeeds(as_item(&conn)), 0);
        let empty = Connection::default();
        fails_on(&empty, as_item(&empty), "as_item");
    }

    #[test]
    fn name_their_connection_by_a_fragment() {
        let conn = Connection::default();
        assert_eq!(succeeds(named_by_expression((&conn, 1))), 1);
        fails_on(&conn, named_by_expression((&conn, 0)), "named_by_expression");
    }
}

mod nested_functions {
    use super::*;

    #[vir_api]
    fn outer(n: u8) -> Result<u8> {
        #[vir_api]
        fn inner(n: u8) -> Result<u8> {
            if n == 1 { Err(failure()) } else { Ok(n) }
        }
        if n == 0 { Err(failure()) } else { inner(n) }
    }

    #[test]
    fn are_distinguished() {
        assert_eq!(succeeds(outer(2)), 2);
        fails(outer(0), "outer");
        fails(outer(1), "inner");
    }
}

mod tests {
    use super::*;

    #[test]
    #[vir_api]
    fn are_api_functions() -> Result<()> {
        Acme::set_last_error(failure());
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        Ok(())
    }

    #[vir_api]
    #[test]
    fn are_api_functions_in_any_order() -> Result<()> {
        Acme::set_last_error(failure());
        assert!(Acme::last_error().is_none(), "inside of a call there is no last error");
        Ok(())
    }
}

mod visibilities_and_qualifiers {
    pub(super) mod inner {
        use super::super::*;

        #[vir_api]
        pub(in super::super) fn restricted(fail: bool) -> Result<()> {
            if fail { Err(failure()) } else { Ok(()) }
        }

        pub(in super::super) struct Public;
        impl Public {
            #[vir_api]
            #[doc(hidden)]
            pub(in super::super) fn method(&self, fail: bool) -> Result<()> {
                if fail { Err(failure()) } else { Ok(()) }
            }
        }
    }

    #[test]
    fn are_kept() {
        use super::*;
        succeeds(inner::restricted(false));
        fails(inner::restricted(true), "restricted");
        succeeds(inner::Public.method(false));
        fails(inner::Public.method(true), "method");
    }
}

mod the_raising_macros_inside {
    use super::*;

    #[vir_api]
    fn resize(conn: &Connection, count: usize) -> Result<usize> {
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
        assert_eq!(succeeds(resize(&conn, 1)), 1);
        let err = fails_on(&conn, resize(&conn, 0), "resize");
        assert_eq!(
            (err.message(), err.str1(), err.str2()),
            ("invalid argument: count must not be 0", Some("resize"), Some("count"))
        );
        assert_eq!(fails_on(&conn, resize(&conn, 9), "resize").object(), Some("web"));
        assert_eq!(fails_on(&conn, resize(&conn, 8), "resize").detail(), Some("0 of 8"));
        assert_eq!(fails_on(&conn, resize(&conn, 7), "resize").detail(), Some("resize"));
    }
}
