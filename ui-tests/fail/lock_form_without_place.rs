//! A published detail form keeps its place for the detail.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_form_without_place.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found", "domain not found",
        NoNetwork = 43 => "network not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {}
