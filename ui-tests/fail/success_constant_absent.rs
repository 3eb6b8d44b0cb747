//! Where no number means success, there is no constant of it.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        no success;
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    let _ = Acme::SUCCESS;
}
