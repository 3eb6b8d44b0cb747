//! What is retired has no alias in the list any more, and may be retired by any of its names; a reserved number may turn out to be that of an old row.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_retired_with_all_names.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        retired NoDomain = 42 since "0.5" "never raised";
        retired NoNet = 43 since "0.5" "never raised";
        retired Xen = 13 since "0.0.1" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
