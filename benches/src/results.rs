//! How a failing result becomes an error: by hand, and by the methods that `domain!` brings along. The library is one of its
//! own, so that the failures of the other are compiled as ever.

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
        /// A number that is not wanted.
        InvalidArg = 8 => "invalid argument",
    }

    /// Its domains.
    pub(crate) enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// What the functions fail with.
pub(crate) type Result<T> = std::result::Result<T, virerr::Error<Numbers>>;

/// Something that may fail as the standard library's do.
#[inline(never)]
fn parsed(number: u64) -> std::result::Result<u64, ParseIntError> {
    if black_box(number) == 0 { "".parse() } else { Ok(number) }
}

/// The same of the system.
#[inline(never)]
fn written(number: u64) -> io::Result<u64> {
    if black_box(number) == 0 { Err(io::Error::last_os_error()) } else { Ok(number) }
}

/// The same of an option.
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
