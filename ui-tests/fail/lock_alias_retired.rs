//! A name that was published beside that of a row goes with the row, and not alone.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_alias_retired.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        NoNetwork = 43 => "network not found",
        retired Missing = 42 since "0.5" "says the same";
        // Whichever number it is said to have had.
        #[symbol = "NO_NET"]
        retired NoNet = 44 since "0.5" "says the same";
    }

    pub enum ErrorDomain {
        None = 0 => "",
        Kvm = 10 => "KVM Driver",
        retired Qemu = 10 since "0.5" "renamed";
    }
}

fn main() {}
