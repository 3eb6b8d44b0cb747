//! Uses of items that need `std`: they do not compile, and the compiler says why.

use crate::{Acme, ErrorCode, ErrorDomain};

virerr::domain!(ErrorDomain::Bus);

/// An API function.
#[virerr::vir_api]
pub fn read() -> Result<(), virerr::Error<Acme>> {
    virerr::bail!(ErrorCode::Timeout, "the bus");
}
