//! A row that was renamed is retired, and its first name is another row's: it is not to have that number.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_former_name_of_a_retired_row.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 60 => "no domain is there at all",
        retired DomainNotFound = 42 since "0.5" "it was two things";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
