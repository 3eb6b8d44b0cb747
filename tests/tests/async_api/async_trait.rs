//! Methods under `#[async_trait]`: with the attribute on each, or on the block, above or below.

use crate::acme::{Acme, Connection, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use async_trait::async_trait;
use virerr::{Connected, ConnectionErrors, vir_api};

/// Checks the implementation of each module's trait for [`Connection`].
macro_rules! assert_driver {
    () => {
        #[test]
        fn is_recorded() {
            let mut conn = Connection::to(&["web"]);
            assert_eq!(succeeds(block_on(conn.start("web", Vec::new()))), 0);
            fails_on(&conn, block_on(conn.start("db", vec![1])), "start");
            assert_eq!(succeeds(block_on(conn.first())), "web");
            succeeds(block_on(conn.rename("db"))).push('2');
            assert_eq!(conn.domains, ["db2"]);
            let handle = conn.handle();
            fails_on(&handle, block_on(conn.rename("")), "rename");
            assert_eq!(succeeds(block_on(Connection::version(7))), 7);
            fails(block_on(Connection::version(0)), "version");

            let object: Box<dyn Driver> = Box::new(conn);
            assert_eq!(succeeds(block_on(object.first())), "db2");
            assert_eq!(succeeds(block_on(object.stop(false))), 1);
            let empty = Connection::default();
            let handle = empty.handle();
            let object: Box<dyn Driver> = Box::new(empty);
            fails_on(&handle, block_on(object.first()), "first");
            fails_on(&handle, block_on(object.stop(true)), "stop");
        }
    };
}

mod on_each_method {
    use super::*;

    #[async_trait]
    trait Driver {
        async fn start(&self, name: &str, flags: Vec<u8>) -> Result<usize>;
        async fn first(&self) -> Result<&str>;
        async fn rename(&mut self, name: &str) -> Result<&mut String>;
        async fn stop(self: Box<Self>, fail: bool) -> Result<usize>;
        async fn version(number: u32) -> Result<u32>
        where
            Self: Sized;
    }

    #[async_trait]
    impl Driver for Connection {
        #[vir_api]
        async fn start(&self, name: &str, flags: Vec<u8>) -> Result<usize> {
            suspend().await;
            drop(flags);
            self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
        }

        #[vir_api]
        async fn first(&self) -> Result<&str> {
            suspend().await;
            self.domains.first().map(String::as_str).ok_or_else(failure)
        }

        #[vir_api]
        async fn rename(&mut self, name: &str) -> Result<&mut String> {
            suspend().await;
            if name.is_empty() {
                return Err(failure());
            }
            self.domains[0] = name.to_owned();
            self.domains.first_mut().ok_or_else(failure)
        }

        #[vir_api]
        async fn stop(self: Box<Self>, fail: bool) -> Result<usize> {
            let count = self.domains.len();
            drop(self);
            suspend().await;
            if fail { Err(failure()) } else { Ok(count) }
        }

        #[vir_api]
        async fn version(number: u32) -> Result<u32> {
            suspend().await;
            if number == 0 { Err(failure()) } else { Ok(number) }
        }
    }

    assert_driver!();
}

/// Defines the trait and its implementation, with these attributes on the implementation, in this order.
macro_rules! on_the_block {
    ($($attribute:meta),*) => {
        use super::*;

        #[async_trait]
        trait Driver {
            async fn start(&self, name: &str, flags: Vec<u8>) -> Result<usize>;
            async fn first(&self) -> Result<&str>;
            async fn rename(&mut self, name: &str) -> Result<&mut String>;
            async fn stop(self: Box<Self>, fail: bool) -> Result<usize>;
            async fn count(&self) -> usize;
            async fn probe(&self) -> Result<()>;
            async fn version(number: u32) -> Result<u32>
            where
                Self: Sized;
        }

        $(#[$attribute])*
        impl Driver for Connection {
            async fn start(&self, name: &str, flags: Vec<u8>) -> Result<usize> {
                suspend().await;
                drop(flags);
                self.domains.iter().position(|domain| domain == name).ok_or_else(failure)
            }

            async fn first(&self) -> Result<&str> {
                suspend().await;
                self.domains.first().map(String::as_str).ok_or_else(failure)
            }

            async fn rename(&mut self, name: &str) -> Result<&mut String> {
                suspend().await;
                if name.is_empty() {
                    return Err(failure());
                }
                self.domains[0] = name.to_owned();
                self.domains.first_mut().ok_or_else(failure)
            }

            async fn stop(self: Box<Self>, fail: bool) -> Result<usize> {
                let count = self.domains.len();
                drop(self);
                suspend().await;
                if fail { Err(failure()) } else { Ok(count) }
            }

            async fn count(&self) -> usize {
                suspend().await;
                self.domains.len()
            }

            #[vir_api(skip)]
            async fn probe(&self) -> Result<()> {
                suspend().await;
                Err(failure())
            }

            async fn version(number: u32) -> Result<u32> {
                suspend().await;
                if number == 0 { Err(failure()) } else { Ok(number) }
            }
        }

        assert_driver!();

        #[test]
        fn is_not_recorded_where_the_method_is_none() {
            let conn = Connection::default();
            assert_eq!(block_on(conn.count()), 0);
            assert_eq!(block_on(conn.probe()).unwrap_err().api(), None);
            assert!(Acme::last_error().is_none() && conn.errors().last().is_none());
        }
    };
}

mod on_the_block_above {
    on_the_block!(vir_api, async_trait);
}

mod on_the_block_below {
    on_the_block!(async_trait, vir_api);
}

/// Defines the default methods of a trait, with these attributes on the trait or on the method.
macro_rules! default_methods {
    ([$($on_trait:meta),*] [$($on_method:meta),*]) => {
        use super::*;

        $(#[$on_trait])*
        trait Countable: Connected<Library = Acme> + Sync {
            fn count(&self) -> usize;

            $(#[$on_method])*
            async fn checked_count(&self) -> Result<usize> {
                suspend().await;
                self.count().checked_sub(1).ok_or_else(failure)
            }

            async fn required(&self, fail: bool) -> Result<()>;
        }

        #[async_trait]
        impl Countable for Connection {
            fn count(&self) -> usize {
                self.domains.len()
            }

            #[vir_api]
            async fn required(&self, fail: bool) -> Result<()> {
                suspend().await;
                self.checked_count().await?;
                if fail { Err(failure()) } else { Ok(()) }
            }
        }

        #[test]
        fn are_recorded() {
            let (conn, empty) = (Connection::to(&["web"]), Connection::default());
            assert_eq!(succeeds(block_on(conn.checked_count())), 0);
            fails_on(&empty, block_on(empty.checked_count()), "checked_count");
            let object: &dyn Countable = &empty;
            fails_on(&empty, block_on(object.checked_count()), "checked_count");
            fails_on(&empty, block_on(object.required(false)), "checked_count");
            succeeds(block_on(conn.required(false)));
            fails_on(&conn, block_on(conn.required(true)), "required");
        }
    };
}

mod default_methods {
    default_methods!([async_trait][vir_api]);
}

mod default_methods_of_a_trait_above {
    default_methods!([vir_api, async_trait] []);
}

mod default_methods_of_a_trait_below {
    default_methods!([async_trait, vir_api] []);
}

mod not_send {
    use super::*;
    use std::rc::Rc;

    #[async_trait(?Send)]
    trait Driver {
        async fn start(&self, shared: Rc<u8>) -> Result<u8>;

        #[vir_api]
        async fn restart(&self, shared: Rc<u8>) -> Result<u8> {
            self.start(Rc::clone(&shared)).await?;
            self.start(shared).await
        }
    }

    #[async_trait(?Send)]
    impl Driver for Connection {
        #[vir_api]
        async fn start(&self, shared: Rc<u8>) -> Result<u8> {
            suspend().await;
            shared.checked_sub(1).ok_or_else(failure)
        }
    }

    struct Other(Connection);

    #[vir_api(conn = self.0)]
    #[async_trait(?Send)]
    impl Driver for Other {
        async fn start(&self, shared: Rc<u8>) -> Result<u8> {
            suspend().await;
            shared.checked_sub(1).ok_or_else(failure)
        }
    }

    #[test]
    fn is_recorded() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(conn.start(Rc::new(1)))), 0);
        fails_on(&conn, block_on(conn.start(Rc::new(0))), "start");
        assert_eq!(succeeds(block_on(conn.restart(Rc::new(1)))), 0);
        fails_on(&conn, block_on(conn.restart(Rc::new(0))), "start");
        let other = Other(conn);
        assert_eq!(succeeds(block_on(other.start(Rc::new(1)))), 0);
        fails_on(&other.0, block_on(other.start(Rc::new(0))), "start");
    }
}

mod generic {
    use super::*;

    #[async_trait]
    trait Store<T: Send + Sync> {
        async fn put<'a, const N: usize>(&'a self, values: [T; N]) -> Result<&'a str>
        where
            T: 'async_trait;
    }

    struct Pool<C>(C);

    #[async_trait]
    impl<C, T> Store<T> for Pool<C>
    where
        C: Connected<Library = Acme> + AsRef<str> + Send + Sync,
        T: Send + Sync + 'static,
    {
        #[vir_api(conn = self.0)]
        async fn put<'a, const N: usize>(&'a self, values: [T; N]) -> Result<&'a str> {
            suspend().await;
            values.first().map(|_| self.0.as_ref()).ok_or_else(failure)
        }
    }

    impl AsRef<str> for Connection {
        fn as_ref(&self) -> &str {
            &self.domains[0]
        }
    }

    #[test]
    fn is_recorded() {
        let pool = Pool(Connection::to(&["web"]));
        assert_eq!(succeeds(block_on(pool.put([1]))), "web");
        fails_on(&pool.0, block_on(Store::<u8>::put(&pool, [])), "put");
    }
}

mod another_object {
    use super::*;

    /// An object that was obtained from a connection.
    struct Domain<'a>(&'a Connection);

    impl Connected for Domain<'_> {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.0.errors()
        }
    }

    #[async_trait]
    trait Start {
        async fn start(&mut self, mut list: Vec<u8>, (a, _): (u8, u8)) -> Result<u8>;
    }

    #[async_trait]
    impl Start for Domain<'_> {
        #[vir_api]
        async fn start(&mut self, mut list: Vec<u8>, (a, _): (u8, u8)) -> Result<u8> {
            suspend().await;
            list.push(a);
            list.iter().try_fold(0, |sum: u8, n| sum.checked_add(*n)).ok_or_else(failure)
        }
    }

    #[test]
    fn fails_on_its_connection() {
        let conn = Connection::default();
        assert_eq!(succeeds(block_on(Domain(&conn).start(vec![1], (2, 3)))), 3);
        fails_on(&conn, block_on(Domain(&conn).start(vec![255], (2, 3))), "start");
    }
}

mod with_patterns {
    use super::*;

    /// Calls the API when it is dropped.
    struct Owner(u8);

    impl Drop for Owner {
        fn drop(&mut self) {
            let _ = clean_up();
        }
    }

    #[vir_api]
    fn clean_up() -> Result<()> {
        Err(failure())
    }

    struct Size {
        width: Owner,
        _height: Owner,
    }

    #[async_trait]
    trait Shelf {
        async fn put(&self, pair: (Owner, Owner), _: Owner) -> Result<u8>;
        async fn take(self, size: Size, pair: (Owner, u8)) -> Result<u8>;
    }

    struct Below;

    #[async_trait]
    impl Shelf for Below {
        #[vir_api]
        async fn put(&self, (first, _): (Owner, Owner), _: Owner) -> Result<u8> {
            suspend().await;
            first.0.checked_sub(1).ok_or_else(failure)
        }

        #[vir_api]
        async fn take(self, Size { width, .. }: Size, (first, n): (Owner, u8)) -> Result<u8> {
            suspend().await;
            (width.0 + first.0).checked_sub(n).ok_or_else(failure)
        }
    }

    struct Above;

    #[vir_api]
    #[async_trait]
    impl Shelf for Above {
        async fn put(&self, (first, _): (Owner, Owner), _: Owner) -> Result<u8> {
            suspend().await;
            first.0.checked_sub(1).ok_or_else(failure)
        }

        async fn take(self, Size { width, .. }: Size, (first, n): (Owner, u8)) -> Result<u8> {
            suspend().await;
            (width.0 + first.0).checked_sub(n).ok_or_else(failure)
        }
    }

    fn assert_shelf<S: Shelf>(shelf: impl Fn() -> S) {
        let put = |n| block_on(shelf().put((Owner(n), Owner(1)), Owner(1)));
        let take = |n| block_on(shelf().take(Size { width: Owner(1), _height: Owner(1) }, (Owner(1), n)));
        assert_eq!(succeeds(put(2)), 1);
        fails(put(0), "put");
        assert_eq!(succeeds(take(1)), 1);
        fails(take(3), "take");
    }

    #[test]
    fn clean_up_is_inside() {
        assert_shelf(|| Below);
        assert_shelf(|| Above);
    }
}
