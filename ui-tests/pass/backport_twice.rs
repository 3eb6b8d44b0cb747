//! What two branches have published with the same number agrees, once they are merged.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/backport_twice.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        success Ok = 0 => "no error";
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[since = "0.1.1"]
        Backported = 43 => "backported",
        retired Old = 13 since "0.1.1" "never raised";
        reserved 90..=99;
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

fn main() {
    assert_eq!(Acme::catalogue().unpublished(), "");
}
