//! A library whose functions come in pairs: bare, and as API functions.

use std::hint::black_box;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use virerr::ConnectionErrors;

virerr::define_codes! {
    /// The library.
    #[library(name = "acme")]
    pub(crate) struct Acme;

    /// Its codes: a list with gaps, as usual.
    pub(crate) enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// An unwanted number.
        InvalidArg = 8 => "invalid argument",
        /// The object does not exist.
        NoDomain = 42 => "domain not found",
    }

    /// Its domains.
    pub(crate) enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// The result of the functions.
pub(crate) type Result<T> = std::result::Result<T, virerr::Error<Acme>>;

/// A connection.
#[derive(virerr::Connected)]
pub(crate) struct Connection {
    errors: ConnectionErrors<Acme>,
    base: u64,
    unwanted: u64,
}

/// A function to call.
#[inline(never)]
fn step(number: u64) -> u64 {
    black_box(number) + 1
}

/// A function to call that may fail.
#[inline(never)]
fn check(number: u64) -> Result<u64> {
    virerr::ensure!(black_box(number) != 0, ErrorCode::InvalidArg);
    Ok(number)
}

/// Defines each function twice, with the same body.
macro_rules! pairs {
    ($($bare:ident $api:ident ($($receiver:tt)+) -> $output:ty |$number:ident| $body:block)*) => {
        impl Connection {
            $(
                pub(crate) fn $bare($($receiver)+, $number: u64) -> Result<$output> $body
                #[virerr::vir_api]
                pub(crate) fn $api($($receiver)+, $number: u64) -> Result<$output> $body
            )*
        }
    };
}

pairs! {
    leaf leaf_api (&self) -> u64 |number| {
        virerr::ensure!(number != self.unwanted, ErrorCode::InvalidArg);
        Ok(number + self.base)
    }
    one_call one_call_api (&self) -> u64 |number| {
        check(number + self.base)
    }
    two_calls two_calls_api (&self) -> u64 |number| {
        let first = step(number + self.base);
        let second = check(first + self.unwanted)?;
        Ok(first ^ second)
    }
    two_calls_early two_calls_early_api (&self) -> u64 |number| {
        let first = step(number + self.base + self.unwanted);
        let second = check(first)?;
        Ok(first ^ second)
    }
    large large_api (&self) -> [u64; 6] |number| {
        let first = step(number + self.base);
        let second = check(first + self.unwanted)?;
        Ok([first, second, number, first, second, number])
    }
    mutable mutable_api (&mut self) -> u64 |number| {
        let first = step(number + self.base);
        self.unwanted = first + 1;
        let second = check(first)?;
        Ok(first ^ second)
    }
}

/// A value that a function owns, whose drop calls a function.
pub(crate) struct Parcel(u64);

impl From<u64> for Parcel {
    fn from(number: u64) -> Self {
        Parcel(number)
    }
}

impl Drop for Parcel {
    fn drop(&mut self) {
        step(self.0);
    }
}

/// Two of them.
pub(crate) struct Pair {
    first: Parcel,
    _second: Parcel,
}

impl From<u64> for Pair {
    fn from(number: u64) -> Self {
        Pair { first: Parcel(number), _second: Parcel(number) }
    }
}

/// Defines each function that owns its parameters twice, with the same body, after one that makes them.
macro_rules! owning_pairs {
    ($($bare:ident $api:ident ($($pattern:pat => $owned:ty),+) $body:block)*) => {
        impl Connection {
            $(
                pub(crate) fn $bare(&self, number: u64) -> Result<u64> {
                    #[inline(never)]
                    fn owning($($pattern: $owned),+) -> Result<u64> $body
                    owning($(<$owned>::from(number + self.base)),+)
                }
                pub(crate) fn $api(&self, number: u64) -> Result<u64> {
                    #[inline(never)]
                    #[virerr::vir_api]
                    fn owning($($pattern: $owned),+) -> Result<u64> $body
                    owning($(<$owned>::from(number + self.base)),+)
                }
            )*
        }
    };
}

owning_pairs! {
    by_value by_value_api (pair => Pair) {
        check(step(pair.first.0))
    }
    apart apart_api (Pair { first, .. } => Pair) {
        check(step(first.0))
    }
    unnamed unnamed_api (first => Parcel, _ => Parcel) {
        check(step(first.0))
    }
}

/// Not ready the first time it is polled.
struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// Defines each `async` function twice, with the same body.
macro_rules! async_pairs {
    ($($bare:ident $api:ident |$self:ident, $number:ident| $body:block)*) => {
        impl Connection {
            $(
                pub(crate) async fn $bare(&$self, $number: u64) -> Result<u64> $body
                #[virerr::vir_api]
                pub(crate) async fn $api(&$self, $number: u64) -> Result<u64> $body
            )*
        }
    };
}

async_pairs! {
    ready ready_api |self, number| {
        let first = step(number + self.base);
        let second = check(first + self.unwanted)?;
        Ok(first ^ second)
    }
    pausing pausing_api |self, number| {
        let first = step(number + self.base);
        Pause(false).await;
        let second = check(first + self.unwanted)?;
        Ok(first ^ second)
    }
}

impl Connection {
    pub(crate) fn boxed(&self, number: u64) -> Pin<Box<dyn Future<Output = Result<u64>> + '_>> {
        Box::pin(self.ready(number))
    }

    #[virerr::vir_api]
    pub(crate) fn boxed_api(&self, number: u64) -> Pin<Box<dyn Future<Output = Result<u64>> + '_>> {
        Box::pin(self.ready(number))
    }
}

/// Polls a future to its end.
#[inline(never)]
pub(crate) fn finish<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    loop {
        if let Poll::Ready(output) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return output;
        }
    }
}

impl Connection {
    pub(crate) fn new() -> Self {
        Connection { errors: ConnectionErrors::new(), base: 5, unwanted: 7 }
    }

    /// Fails with a formatted detail.
    #[virerr::vir_api]
    pub(crate) fn fail(&self, name: &str) -> Result<()> {
        virerr::bail!(ErrorCode::NoDomain, "no domain with matching name '{name}'")
    }

    /// Fails with a detail that needs no formatting.
    #[virerr::vir_api]
    pub(crate) fn fail_plainly(&self) -> Result<()> {
        virerr::bail!(ErrorCode::NoDomain, "no domain with matching name 'some-domain'")
    }
}
