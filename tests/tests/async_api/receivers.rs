//! `async` methods with any `self`: its connection is found, even if the body moves or drops it.

use crate::acme::{Acme, Connection, Result, block_on, fails, fails_on, failure, succeeds, suspend};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use virerr::{Connected as _, vir_api};

mod by_value {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn close(self) -> Result<usize> {
            let count = self.domains.len();
            drop(self);
            suspend().await;
            if count == 0 { Err(failure()) } else { Ok(count) }
        }
    }

    #[test]
    fn is_consumed() {
        assert_eq!(succeeds(block_on(Connection::to(&["web"]).close())), 1);
        let conn = Connection::default();
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.close()), "close");
    }
}

mod mut_by_value {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn with(mut self, domain: &str) -> Result<Self> {
            suspend().await;
            if domain.is_empty() {
                return Err(failure());
            }
            self.domains.push(domain.to_owned());
            Ok(self)
        }
    }

    #[test]
    fn can_be_changed() {
        let conn = succeeds(block_on(Connection::default().with("web")));
        assert_eq!(conn.domains, ["web"]);
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.with("")), "with");
    }
}

mod by_reference {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn lookup(&self, name: &str) -> Result<&str> {
            suspend().await;
            self.domains.iter().find(|domain| *domain == name).map(String::as_str).ok_or_else(failure)
        }

        #[vir_api]
        async fn lookup_for<'a>(&'a self, name: &str) -> Result<&'a str> {
            suspend().await;
            self.domains.iter().find(|domain| *domain == name).map(String::as_str).ok_or_else(failure)
        }

        #[vir_api]
        #[allow(clippy::needless_arbitrary_self_type)]
        async fn count(self: &Self) -> Result<usize> {
            suspend().await;
            self.domains.len().checked_sub(1).ok_or_else(failure)
        }
    }

    #[test]
    fn is_borrowed() {
        let conn = Connection::to(&["web"]);
        assert_eq!(succeeds(block_on(conn.lookup("web"))), "web");
        fails_on(&conn, block_on(conn.lookup("db")), "lookup");
        assert_eq!(succeeds(block_on(conn.lookup_for("web"))), "web");
        fails_on(&conn, block_on(conn.lookup_for("db")), "lookup_for");
        assert_eq!(succeeds(block_on(conn.count())), 0);
        let empty = Connection::default();
        fails_on(&empty, block_on(empty.count()), "count");
    }
}

mod by_mut_reference {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn rename(&mut self, index: usize, name: &str) -> Result<()> {
            suspend().await;
            *self.domains.get_mut(index).ok_or_else(failure)? = name.to_owned();
            Ok(())
        }

        #[vir_api]
        async fn replace(&mut self) -> Result<()> {
            let former = std::mem::take(self);
            suspend().await;
            if former.domains.is_empty() { Err(failure()) } else { Ok(()) }
        }

        #[vir_api]
        #[allow(clippy::needless_arbitrary_self_type)]
        async fn slot<'a>(self: &'a mut Self, index: usize) -> Result<&'a mut String> {
            suspend().await;
            self.domains.get_mut(index).ok_or_else(failure)
        }
    }

    #[test]
    fn can_be_changed() {
        let mut conn = Connection::to(&["web"]);
        succeeds(block_on(conn.rename(0, "db")));
        assert_eq!(conn.domains, ["db"]);
        let result = block_on(conn.rename(1, "db"));
        fails_on(&conn, result, "rename");
        succeeds(block_on(conn.slot(0))).push('2');
        assert_eq!(conn.domains, ["db2"]);
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.slot(1)), "slot");
    }

    #[test]
    fn the_connection_is_the_one_before_the_body() {
        let mut conn = Connection::default();
        let before = conn.handle();
        fails_on(&before, block_on(conn.replace()), "replace");
        assert!(conn.errors().last().is_none());
        succeeds(block_on(Connection::to(&["web"]).replace()));
    }
}

mod mut_by_mut_reference {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn longest<'a>(mut self: &'a mut Self, other: &'a mut Self) -> Result<&'a mut Self> {
            suspend().await;
            if other.domains.len() > self.domains.len() {
                self = other;
            }
            if self.domains.is_empty() { Err(failure()) } else { Ok(self) }
        }
    }

    #[test]
    fn can_be_pointed_elsewhere() {
        let (mut a, mut b) = (Connection::to(&["web"]), Connection::to(&["web", "db"]));
        assert_eq!(succeeds(block_on(a.longest(&mut b))).domains.len(), 2);
        let (mut a, mut b) = (Connection::default(), Connection::default());
        let handle = a.handle();
        fails_on(&handle, block_on(a.longest(&mut b)), "longest");
    }
}

mod arc {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn share(self: Arc<Self>) -> Result<usize> {
            let count = Arc::strong_count(&self);
            drop(self);
            suspend().await;
            if count == 1 { Err(failure()) } else { Ok(count) }
        }

        #[vir_api]
        async fn share_more(mut self: Arc<Self>) -> Result<Arc<Self>> {
            suspend().await;
            Arc::get_mut(&mut self).ok_or_else(failure)?.domains.clear();
            Ok(self)
        }

        #[vir_api]
        async fn downgrade(self: &Arc<Self>) -> Result<std::sync::Weak<Self>> {
            suspend().await;
            if self.domains.is_empty() { Err(failure()) } else { Ok(Arc::downgrade(self)) }
        }
    }

    #[test]
    fn is_consumed() {
        let conn = Arc::new(Connection::default());
        assert_eq!(succeeds(block_on(Arc::clone(&conn).share())), 2);
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.share()), "share");
    }

    #[test]
    fn can_be_changed() {
        let conn = succeeds(block_on(Arc::new(Connection::to(&["web"])).share_more()));
        assert!(conn.domains.is_empty());
        fails_on(&conn, block_on(Arc::clone(&conn).share_more()), "share_more");
    }

    #[test]
    fn is_borrowed() {
        let conn = Arc::new(Connection::to(&["web"]));
        assert!(succeeds(block_on(conn.downgrade())).upgrade().is_some());
        let empty = Arc::new(Connection::default());
        fails_on(&empty, block_on(empty.downgrade()), "downgrade");
    }
}

mod boxed {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn unbox(self: Box<Self>) -> Result<Self> {
            suspend().await;
            if self.domains.is_empty() { Err(failure()) } else { Ok(*self) }
        }

        #[vir_api]
        async fn boxed_with(mut self: Box<Self>, domain: &str) -> Result<Box<Self>> {
            self.domains.push(domain.to_owned());
            suspend().await;
            if domain.is_empty() { Err(failure()) } else { Ok(self) }
        }
    }

    #[test]
    fn is_consumed() {
        assert_eq!(succeeds(block_on(Box::new(Connection::to(&["web"])).unbox())).domains.len(), 1);
        let conn = Box::new(Connection::default());
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.unbox()), "unbox");
        let conn = succeeds(block_on(Box::new(Connection::default()).boxed_with("web")));
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.boxed_with("")), "boxed_with");
    }
}

mod rc {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn owners(self: Rc<Self>) -> Result<usize> {
            suspend().await;
            let count = Rc::strong_count(&self);
            if count == 1 { Err(failure()) } else { Ok(count) }
        }

        #[vir_api]
        async fn owners_of_it(self: &Rc<Self>) -> Result<usize> {
            suspend().await;
            let count = Rc::strong_count(self);
            if count == 1 { Err(failure()) } else { Ok(count) }
        }
    }

    #[test]
    fn is_consumed() {
        let conn = Rc::new(Connection::default());
        assert_eq!(succeeds(block_on(Rc::clone(&conn).owners())), 2);
        fails_on(&conn, block_on(conn.owners_of_it()), "owners_of_it");
        let handle = conn.handle();
        fails_on(&handle, block_on(conn.owners()), "owners");
    }
}

mod pinned {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn poll(self: Pin<&mut Self>) -> Result<usize> {
            suspend().await;
            let this = self.get_mut();
            this.domains.pop().map(|domain| domain.len()).ok_or_else(failure)
        }

        #[vir_api]
        async fn peek(self: Pin<&Self>) -> Result<&str> {
            suspend().await;
            self.get_ref().domains.last().map(String::as_str).ok_or_else(failure)
        }

        #[vir_api]
        async fn poll_twice(mut self: Pin<&mut Self>) -> Result<usize> {
            Ok(self.as_mut().poll().await? + self.poll().await?)
        }

        #[vir_api]
        async fn finish(self: Pin<Box<Self>>) -> Result<()> {
            suspend().await;
            if self.domains.is_empty() { Err(failure()) } else { Ok(()) }
        }
    }

    #[test]
    fn is_consumed() {
        let mut conn = Connection::to(&["web", "db"]);
        assert_eq!(succeeds(block_on(Pin::new(&conn).peek())), "db");
        assert_eq!(succeeds(block_on(Pin::new(&mut conn).poll())), 2);
        let handle = conn.handle();
        fails_on(&handle, block_on(Pin::new(&mut conn).poll_twice()), "poll");
        fails_on(&handle, block_on(Pin::new(&conn).peek()), "peek");
        fails_on(&handle, block_on(Box::pin(conn).finish()), "finish");
        succeeds(block_on(Box::pin(Connection::to(&["web"])).finish()));
    }
}

mod none {
    use super::*;

    impl Connection {
        #[vir_api]
        async fn open(uri: &str) -> Result<Self> {
            suspend().await;
            if uri.is_empty() { Err(failure()) } else { Ok(Connection::to(&[uri])) }
        }
    }

    #[test]
    fn is_an_associated_function() {
        assert_eq!(succeeds(block_on(Connection::open("test:///"))).domains.len(), 1);
        fails(block_on(Connection::open("")), "open");
    }
}

mod of_an_object {
    use super::*;
    use virerr::{Connected, ConnectionErrors};

    /// An object that was obtained from a connection.
    struct Domain<'a> {
        conn: &'a Connection,
        is_running: bool,
    }

    impl Connected for Domain<'_> {
        type Library = Acme;
        fn errors(&self) -> &ConnectionErrors<Acme> {
            self.conn.errors()
        }
    }

    impl Domain<'_> {
        #[vir_api]
        async fn start(&mut self) -> Result<()> {
            suspend().await;
            if std::mem::replace(&mut self.is_running, true) { Err(failure()) } else { Ok(()) }
        }
    }

    #[test]
    fn fails_on_its_connection() {
        let conn = Connection::default();
        let mut domain = Domain { conn: &conn, is_running: false };
        succeeds(block_on(domain.start()));
        fails_on(&conn, block_on(domain.start()), "start");
    }
}
