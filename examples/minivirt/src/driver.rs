//! Drivers: choosing one for a URI. There is one, which keeps a node in memory.

mod events;
mod image;
mod test;

pub use image::ImageError;
pub(crate) use image::read as read_image;
pub(crate) use test::TestDriver;

use crate::{ErrorCode, ErrorDomain, Result};

virerr::domain!(ErrorDomain::None);

/// Opens the node that `uri` names.
pub(crate) fn open(uri: &str) -> Result<TestDriver> {
    let split = uri.split_once(':');
    let (scheme, rest) = split.or_error_with(ErrorCode::NoConnect, || format!("the URI '{uri}' names no driver"))?;
    let path = rest.strip_prefix("//").unwrap_or(rest);
    let local = path.is_empty() || path.starts_with('/');
    virerr::ensure!(scheme == "test" && local, ErrorCode::NoConnect, "no driver takes the URI '{uri}'");
    TestDriver::open(path)
}
