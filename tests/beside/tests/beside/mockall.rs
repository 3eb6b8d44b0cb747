//! `#[automock]` and `mock!`. `#[automock]` copies the attributes below it onto the mock, so `#[vir_api]` must be above
//! it.

use crate::{Acme, Result, assert_reported_once, check};
use mockall::{automock, mock};
use virerr::vir_api;

#[vir_api]
#[automock]
pub(crate) trait Read {
    fn read(&self, number: i32) -> Result<i32>;

    fn read_twice(&self, number: i32) -> Result<i32> {
        self.read(number).and(self.read(number))
    }
}

struct Real;

#[vir_api]
impl Read for Real {
    fn read(&self, number: i32) -> Result<i32> {
        check(number)
    }
}

mod concrete {
    use super::*;

    pub(crate) struct Meter;

    #[vir_api]
    #[automock]
    impl Meter {
        pub fn measure(&self, number: i32) -> Result<i32> {
            check(number)
        }
    }
}

mod by_hand {
    use super::*;

    mock! {
        pub Reader {}
        impl Read for Reader {
            fn read(&self, number: i32) -> Result<i32>;
            fn read_twice(&self, number: i32) -> Result<i32>;
        }
    }
}

/// An API function that calls a mock.
#[vir_api]
fn through(read: &dyn Read, number: i32) -> Result<i32> {
    read.read(number)
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("read", |number| Real.read(number));
    assert_reported_once("read", |number| Real.read_twice(number));
    assert_reported_once("measure", |number| concrete::Meter.measure(number));
}

#[test]
fn mock_is_not_an_api_function() {
    let mut mock = MockRead::new();
    mock.expect_read().returning(check);
    let captured = Acme::capture();
    mock.read(-7).unwrap_err();
    assert!(captured.into_errors().is_empty());
    assert_reported_once("through", |number| through(&mock, number));

    let mut mock = by_hand::MockReader::new();
    mock.expect_read().returning(check);
    assert_reported_once("through", |number| through(&mock, number));

    let mut mock = concrete::MockMeter::new();
    mock.expect_measure().returning(check);
    let captured = Acme::capture();
    mock.measure(-7).unwrap_err();
    assert!(captured.into_errors().is_empty());
}
