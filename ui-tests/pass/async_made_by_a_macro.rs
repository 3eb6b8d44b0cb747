// Async functions, futures and blocks that are made by `macro_rules!`, of fragments of every kind.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}
virerr::domain!(ErrorDomain::None);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

#[derive(Default)]
struct Connection(virerr::ConnectionErrors<Acme>);

impl virerr::Connected for Connection {
    type Library = Acme;
    fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.0
    }
}

macro_rules! functions {
    ($vis:vis $name:ident $boxed:ident, $conn:ident: $connection:ty, $param:ident: $ty:ty => $output:ty, $body:block) => {
        #[virerr::vir_api]
        $vis async fn $name($conn: $connection, $param: $ty) -> $output $body

        #[virerr::vir_api(conn = $conn)]
        $vis fn $boxed(
            $conn: $connection,
            $param: $ty,
        ) -> Pin<Box<dyn Future<Output = $output> + '_>> {
            Box::pin(async move { $body })
        }
    };
}

functions!(pub(crate) check check_boxed, conn: &Connection, number: u8 => Result<u8>, {
    virerr::ensure!(number != 0 && conn.0.last().is_none(), ErrorCode::InternalError, "{number}");
    Ok(number)
});

macro_rules! future {
    ($name:ident, $returned:ty, $value:expr) => {
        #[virerr::vir_api]
        fn $name(mut number: u8) -> $returned {
            number += 1;
            $value(Ok(number))
        }
    };
}

fn boxed<T: 'static>(outcome: T) -> Pin<Box<dyn Future<Output = T>>> {
    Box::pin(async { outcome })
}

future!(ready, impl Future<Output = Result<u8>>, std::future::ready);
future!(in_a_box, Pin<Box<dyn Future<Output = Result<u8>>>>, boxed);

macro_rules! later {
    ($name:ident, $output:ty) => {
        #[virerr::vir_api]
        fn $name() -> impl Future<Output = $output> {
            std::future::ready(Err(virerr::error!(ErrorCode::InternalError)))
        }
    };
}

later!(later, Result<u8>);

macro_rules! block {
    ($owner:ty, $conn:expr, $($vis:vis $name:ident($param:pat_param): $ty:ty = $value:expr;)*) => {
        #[virerr::vir_api(conn = $conn)]
        impl $owner {
            $($vis async fn $name(&self, $param: $ty) -> Result<$ty> {
                let _ = self.0.last();
                Ok($value)
            })*

            pub fn fail(&self) -> Result<()> {
                virerr::bail!(ErrorCode::InternalError)
            }
        }
    };
}

struct Domain(Connection);

impl std::ops::Deref for Domain {
    type Target = virerr::ConnectionErrors<Acme>;
    fn deref(&self) -> &virerr::ConnectionErrors<Acme> {
        &self.0.0
    }
}

impl Domain {
    fn connection(&self) -> &Connection {
        &self.0
    }
}

macro_rules! items {
    ($owner:ident { $($item:item)* }) => {
        #[virerr::vir_api(conn = none)]
        impl $owner {
            $($item)*
        }
    };
}

items!(Domain {
    pub async fn start(&self, name: &str) -> Result<usize> {
        virerr::ensure!(!name.is_empty() && self.connection().0.last().is_none(), ErrorCode::InternalError);
        Ok(name.len())
    }

    pub const LIMIT: usize = 9;
});

block!(Connection, none, pub first((one, _)): (u8, u8) = (one, 7); second(number): u8 = number;);

fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(outcome) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return outcome;
        }
    }
}

fn main() {
    let conn = Connection::default();
    assert!(wait(check(&conn, 1)).is_ok() && wait(check_boxed(&conn, 2)).is_ok());
    assert_eq!((wait(ready(1)).ok(), wait(in_a_box(2)).ok()), (Some(2), Some(3)));
    assert_eq!(wait(later()).unwrap_err().api(), Some("later"));
    assert!(wait(conn.first((1, 2))).is_ok() && wait(conn.second(1)).is_ok() && conn.fail().is_err());
    assert!(wait(check(&conn, 0)).is_err() && conn.0.take().is_some());
    assert!(wait(check_boxed(&conn, 0)).is_err() && conn.0.take().is_some());
    let domain = Domain(conn);
    assert!(wait(domain.start("")).is_err() && domain.last().is_none() && Domain::LIMIT == 9);
}
