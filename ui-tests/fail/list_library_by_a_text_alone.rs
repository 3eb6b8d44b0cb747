// A text alone is taken for the name, and is the only error.

virerr::define_codes! {
    #[library("acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
