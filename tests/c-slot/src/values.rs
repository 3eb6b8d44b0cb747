//! Parameters and results of every kind.

use crate::connection::Conn;
use crate::{ErrorCode, ErrorDomain, Result};
use std::ffi::CStr;
use virerr::c::{Lossy, Out};
use virerr::vir_api;

virerr::domain!(ErrorDomain::Qemu);

/// Adds numbers up, and fails for a sum of 13.
#[vir_api(c, prefix = "acme")]
pub(crate) fn sum(
    conn: Option<&Conn>,
    numbers: &[i32],
    sum: Out<'_, i64>,
    count: Option<Out<'_, usize>>,
) -> Result<()> {
    let _ = conn;
    let total: i64 = numbers.iter().map(|number| i64::from(*number)).sum();
    sum.set(total);
    if let Some(count) = count {
        count.set(numbers.len());
    }
    virerr::ensure!(total != 13, ErrorCode::InternalError, "the sum is 13");
    Ok(())
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn double(numbers: &mut [f64]) -> Result<()> {
    numbers.iter_mut().for_each(|number| *number *= 2.0);
    Ok(())
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn len(text: Option<&str>) -> Result<i32> {
    Ok(text.map_or(-2, |text| i32::try_from(text.chars().count()).unwrap()))
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn shout(text: Lossy<'_>) -> Result<String> {
    virerr::ensure!(!text.is_empty(), ErrorCode::InternalError, "nothing to shout");
    Ok(text.to_uppercase())
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn bytes(text: &CStr) -> Result<i64> {
    Ok(i64::try_from(text.to_bytes().len()).unwrap())
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn constant(is_there: bool) -> Result<&'static CStr> {
    virerr::ensure!(is_there, ErrorCode::NoDomain);
    Ok(c"constant")
}

#[vir_api(c, prefix = "acme", fail = u32::MAX)]
pub(crate) fn unsigned(number: u32) -> Result<u32> {
    virerr::ensure!(number != 5, ErrorCode::NoDomain);
    Ok(number)
}

#[vir_api(c, prefix = "acme", fail = f64::NAN)]
pub(crate) fn half(number: f64) -> Result<f64> {
    virerr::ensure!(number >= 0.0, ErrorCode::NoDomain);
    Ok(number / 2.0)
}

#[vir_api(c, prefix = "acme")]
pub(crate) fn truth(number: i32) -> Result<bool> {
    virerr::ensure!(number < 10, ErrorCode::NoDomain);
    Ok(number > 5)
}

#[vir_api(c, prefix = "acme", returns = bool)]
pub(crate) fn succeeds(number: i32) -> Result<()> {
    virerr::ensure!(number > 5, ErrorCode::NoDomain);
    Ok(())
}

#[vir_api(c, prefix = "acme", returns = code)]
pub(crate) fn code_of(number: i32) -> Result<()> {
    virerr::ensure!(number > 5, ErrorCode::NoDomain);
    virerr::ensure!(number > 8, ErrorCode::SystemError);
    Ok(())
}

/// Returns a success that equals the failure value.
#[vir_api(c, prefix = "acme")]
pub(crate) fn same(number: i64) -> Result<i64> {
    Ok(number)
}

/// Returns the words of a text, as an array that ends with NULL.
#[vir_api(c, prefix = "acme")]
pub(crate) fn words(text: &str, words: Out<'_, Vec<String>>) -> Result<i32> {
    let found: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let count = i32::try_from(found.len()).unwrap();
    words.set(found);
    virerr::ensure!(count != 0, ErrorCode::NoDomain, "no words");
    Ok(count)
}
