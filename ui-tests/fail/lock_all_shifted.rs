//! A row that is put in at the front moves all others, retired ones and aliases too.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_all_shifted.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        New = 2 => "new",
        A = 3 => "a",
        retired B = 4 since "0.3" "never raised";
        C = 5 => "c",
        // Follows its row.
        alias AlsoA = A;
        // Does not.
        alias AlsoC = A;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
