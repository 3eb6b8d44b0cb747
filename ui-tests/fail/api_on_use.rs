// The attribute on a use declaration.

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

#[virerr::vir_api]
use std::collections::BTreeMap;

fn main() {
    assert!(BTreeMap::<u8, u8>::new().is_empty());
}
