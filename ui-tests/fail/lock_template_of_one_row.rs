//! A row that is renamed is not taken for another template.

virerr::define_codes! {
    #[library(name = "acme", lock = "locks/lock_template_of_one_row.codes")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[symbol = "INTERNAL"]
        InternalError = 1 => "internal error",
        Domain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
