//! The API for tasks: a call with many steps lets other tasks run in between.
//!
//! Failures of calls in a task are reported like those on a thread: once each, even if many tasks take turns on a
//! thread. A task that needs its own last error runs in [`Minivirt::scope`](crate::Minivirt::scope).
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

/// A [`Connection`](crate::Connection) for tasks. It is the same connection, with the same errors.
#[derive(Debug, Clone, virerr::Connected)]
pub struct Connection(crate::Connection);

impl From<crate::Connection> for Connection {
    fn from(connection: crate::Connection) -> Self {
        Self(connection)
    }
}

#[virerr::vir_api]
impl Connection {
    /// Opens a node, like [`Connection::open`](crate::Connection::open).
    ///
    /// # Errors
    ///
    /// Those of that function.
    pub async fn open(uri: &str) -> Result<Self> {
        turn().await;
        crate::Connection::open(uri).map(Self)
    }

    /// Finds a domain, like [`Connection::lookup_by_name`](crate::Connection::lookup_by_name).
    ///
    /// # Errors
    ///
    /// Those of that function.
    pub async fn lookup_by_name(&self, name: &str) -> Result<Domain> {
        turn().await;
        self.0.lookup_by_name(name)
    }

    /// Defines several domains, or none: if one fails, those before it are undefined again.
    ///
    /// # Errors
    ///
    /// Those of [`Connection::define_xml`](crate::Connection::define_xml), for the first document that fails.
    pub async fn define_all(&self, documents: &[&str]) -> Result<Vec<Domain>> {
        let mut defined: Vec<Domain> = Vec::with_capacity(documents.len());
        for xml in documents {
            turn().await;
            match self.0.define_xml(xml) {
                Ok(domain) => defined.push(domain),
                Err(err) => {
                    // This failure is ignored: the first one is returned.
                    defined.iter().for_each(|domain| drop(domain.undefine()));
                    return Err(err);
                }
            }
        }
        Ok(defined)
    }

    /// Starts all domains that do not run, and returns their number.
    ///
    /// # Errors
    ///
    /// Only those of a closed or read-only connection. A domain that another task starts meanwhile is not a failure.
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

/// Lets other tasks run.
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
