//! `#[rstest]` and `#[fixture]`: tests and fixtures that are API functions, and cases that check reports.

use crate::{Acme, Result, assert_reported_once, check};
use rstest::{fixture, rstest};
use virerr::vir_api;

#[vir_api]
#[rstest]
#[case(1)]
#[case(2)]
fn case_above(#[case] number: i32) -> Result<()> {
    check(number)?;
    Ok(())
}

#[rstest]
#[case(1)]
#[case(2)]
#[vir_api]
fn case_below(#[case] number: i32) -> Result<()> {
    check(number)?;
    Ok(())
}

#[vir_api]
#[fixture]
fn above(#[default(7)] number: i32) -> Result<i32> {
    check(number)
}

#[fixture]
#[vir_api]
fn below(#[default(7)] number: i32) -> Result<i32> {
    check(number)
}

#[rstest]
fn fixtures_are_taken(above: Result<i32>, below: Result<i32>) {
    assert_eq!((above.unwrap(), below.unwrap()), (7, 7));
}

#[rstest]
fn failing_fixture_returns_its_error(#[with(-7)] above: Result<i32>, #[with(-7)] below: Result<i32>) {
    assert_eq!(above.unwrap_err().api(), Some("above"));
    assert_eq!(below.unwrap_err().api(), Some("below"));
}

#[rstest]
#[case(-1, 1)]
#[case(1, 0)]
fn cases_run_in_parallel(#[case] number: i32, #[case] reports: usize) {
    let captured = Acme::capture();
    _ = above(number);
    assert_eq!(captured.into_errors().len(), reports);
}

#[test]
fn failure_is_reported_once() {
    assert_reported_once("above", above);
    assert_reported_once("below", below);
}
