// A function that returns a text which lives as long as an argument.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;

    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

virerr::domain!(ErrorDomain::Qemu);

type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

use std::ffi::CStr;

#[virerr::vir_api(c)]
fn name(text: &CStr) -> Result<&CStr> {
    Ok(text)
}

fn main() {
    let _ = name(c"");
}
