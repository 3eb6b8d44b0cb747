//! Making an error from a failed result: by hand, and by the methods of `domain!`. The library is separate, so that the
//! failures of the other are compiled as usual.

use std::hint::black_box;
use std::io;
use std::num::ParseIntError;

virerr::define_codes! {
    /// The library.
    #[library(name = "numbers")]
    pub(crate) struct Numbers;

    /// Its codes.
    pub(crate) enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// An unwanted number.
        InvalidArg = 8 => "invalid argument",
    }

    /// Its domains.
    pub(crate) enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// The result of the functions.
pub(crate) type Result<T> = std::result::Result<T, virerr::Error<Numbers>>;

/// Fails like functions of the standard library.
#[inline(never)]
fn parsed(number: u64) -> std::result::Result<u64, ParseIntError> {
    if black_box(number) == 0 { "".parse() } else { Ok(number) }
}

/// Fails like functions of the system.
#[inline(never)]
fn written(number: u64) -> io::Result<u64> {
    if black_box(number) == 0 { Err(io::Error::last_os_error()) } else { Ok(number) }
}

/// Fails with `None`.
#[inline(never)]
fn found(number: u64) -> Option<u64> {
    (black_box(number) != 0).then_some(number)
}

pub(crate) fn parse_by_hand(number: u64) -> Result<u64> {
    let parsed = parsed(number).map_err(|err| virerr::error!(ErrorCode::InvalidArg, "{err}"))?;
    Ok(parsed ^ 5)
}

pub(crate) fn parse_or_error(number: u64) -> Result<u64> {
    let parsed = parsed(number).or_error(ErrorCode::InvalidArg)?;
    Ok(parsed ^ 5)
}

pub(crate) fn parse_by_hand_with(number: u64) -> Result<u64> {
    let parsed = parsed(number).map_err(|err| virerr::error!(ErrorCode::InvalidArg, "number {number}: {err}"))?;
    Ok(parsed ^ 5)
}

pub(crate) fn parse_or_error_with(number: u64) -> Result<u64> {
    let parsed = parsed(number).or_error_with(ErrorCode::InvalidArg, || format!("number {number}"))?;
    Ok(parsed ^ 5)
}

pub(crate) fn find_by_hand(number: u64) -> Result<u64> {
    let found = found(number).ok_or_else(|| virerr::error!(ErrorCode::InvalidArg))?;
    Ok(found ^ 5)
}

pub(crate) fn find_or_error(number: u64) -> Result<u64> {
    let found = found(number).or_error(ErrorCode::InvalidArg)?;
    Ok(found ^ 5)
}

pub(crate) fn find_by_hand_with(number: u64) -> Result<u64> {
    let found = found(number).ok_or_else(|| virerr::error!(ErrorCode::InvalidArg, "number {number}"))?;
    Ok(found ^ 5)
}

pub(crate) fn find_or_error_with(number: u64) -> Result<u64> {
    let found = found(number).or_error_with(ErrorCode::InvalidArg, || format!("number {number}"))?;
    Ok(found ^ 5)
}

pub(crate) fn write_by_hand(number: u64) -> Result<u64> {
    let written = written(number).map_err(|err| virerr::os_error!(err))?;
    Ok(written ^ 5)
}

pub(crate) fn write_or_os_error(number: u64) -> Result<u64> {
    let written = written(number).or_os_error()?;
    Ok(written ^ 5)
}

pub(crate) fn write_by_hand_with(number: u64) -> Result<u64> {
    let written = written(number).map_err(|err| virerr::os_error!(err, "number {number}"))?;
    Ok(written ^ 5)
}

pub(crate) fn write_or_os_error_with(number: u64) -> Result<u64> {
    let written = written(number).or_os_error_with(|| format!("number {number}"))?;
    Ok(written ^ 5)
}
