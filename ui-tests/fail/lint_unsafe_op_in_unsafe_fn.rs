// An unsafe operation outside of a block is reported.
#![deny(unsafe_op_in_unsafe_fn)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

/// # Safety
/// The pointer is valid for reads.
#[virerr::vir_api]
unsafe fn read(at: *const u8) -> Result<u8> {
    Ok(*at)
}

fn main() {
    assert!(unsafe { read(&7) }.is_ok());
}
