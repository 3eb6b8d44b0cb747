//! The API for tasks: what takes many steps lets other tasks have their turn in between.
//!
//! Calls of [`Minivirt`](crate::Minivirt) in one task are told as those on a thread are: each failure once, however many
//! tasks take turns on a thread. A task that wants a last error of its own runs in
//! [`Minivirt::scope`](crate::Minivirt::scope).
//!
//! ```
//! use minivirt::{Minivirt, asynchronous::Connection};
//!
//! # fn block_on<F: Future>(future: F) -> F::Output {
//! #     let mut future = std::pin::pin!(future);
//! #     let mut context = std::task::Context::from_waker(std::task::Waker::noop());
//! #     loop {
//! #         if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
//! #             return output;
//! #         }
//! #     }
//! # }
//! # Minivirt::set_handler(|_| {});
//! let task = Minivirt::scope(async {
//!     let conn = Connection::open("test:///default").await?;
//!     assert!(conn.lookup_by_name("nope").await.is_err());
//!     assert!(Minivirt::last_error().is_some());
//!     Ok::<(), minivirt::Error>(())
//! });
//! block_on(task)?;
//! assert!(Minivirt::last_error().is_none());
//! # Ok::<(), minivirt::Error>(())
//! ```

use std::future::poll_fn;
use std::task::Poll;

use crate::{Domain, ErrorDomain, Result};

virerr::domain!(ErrorDomain::Domain);

/// A [`Connection`](crate::Connection) for tasks; it is the same connection, its errors included.
#[derive(Debug, Clone, virerr::Connected)]
pub struct Connection(crate::Connection);

impl From<crate::Connection> for Connection {
    fn from(connection: crate::Connection) -> Self {
        Self(connection)
    }
}

#[virerr::vir_api]
impl Connection {
    /// [`Connection::open`](crate::Connection::open) for tasks.
    ///
    /// # Errors
    ///
    /// Those of that function.
    pub async fn open(uri: &str) -> Result<Self> {
        turn().await;
        crate::Connection::open(uri).map(Self)
    }

    /// [`Connection::lookup_by_name`](crate::Connection::lookup_by_name) for tasks.
    ///
    /// # Errors
    ///
    /// Those of that function.
    pub async fn lookup_by_name(&self, name: &str) -> Result<Domain> {
        turn().await;
        self.0.lookup_by_name(name)
    }

    /// Defines several domains, or none: where one cannot be, those before it are undefined again.
    ///
    /// # Errors
    ///
    /// Those of [`Connection::define_xml`](crate::Connection::define_xml), for the first document that has one.
    pub async fn define_all(&self, documents: &[&str]) -> Result<Vec<Domain>> {
        let mut defined: Vec<Domain> = Vec::with_capacity(documents.len());
        for xml in documents {
            turn().await;
            match self.0.define_xml(xml) {
                Ok(domain) => defined.push(domain),
                Err(err) => {
                    // A failure here is nobody's business: the one to tell is the one there was.
                    defined.iter().for_each(|domain| drop(domain.undefine()));
                    return Err(err);
                }
            }
        }
        Ok(defined)
    }

    /// Starts all domains that do not run, and tells how many.
    ///
    /// # Errors
    ///
    /// None but that of a closed or read-only connection: a domain that another starts meanwhile runs, as it should.
    pub async fn start_all(&self) -> Result<usize> {
        let mut started = 0;
        for domain in self.0.list_domains()? {
            turn().await;
            self.0.driver_to_change(VIR_FROM_THIS)?;
            started += usize::from(domain.start().is_ok());
        }
        Ok(started)
    }
}

/// Lets other tasks have their turn.
async fn turn() {
    let mut is_over = false;
    poll_fn(|context| {
        if std::mem::replace(&mut is_over, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
