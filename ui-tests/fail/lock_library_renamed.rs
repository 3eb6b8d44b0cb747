//! The name of the library is changed, and with it all of its C names: one mistake.

virerr::define_codes! {
    #[library(name = "summit", lock = "locks/lock_library_renamed.codes")]
    pub struct Summit;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
