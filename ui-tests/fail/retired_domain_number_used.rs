//! Domains are retired as codes are.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        retired Xen = 1 since "0.4" "gone";
        Qemu = 1 => "QEMU Driver",
    }
}

fn main() {}
