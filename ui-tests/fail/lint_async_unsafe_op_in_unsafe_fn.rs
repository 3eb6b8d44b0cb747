// An unsafe operation in an async function outside of a block is reported.
#![deny(unsafe_op_in_unsafe_fn)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    enum ErrorDomain { None = 0 => "" }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

/// # Safety
/// The pointer is valid for reads.
#[virerr::vir_api]
async unsafe fn read(at: *const u8) -> Result<u8> {
    Ok(*at)
}

fn main() {}
