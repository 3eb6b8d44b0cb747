//! Nothing else can be filled in.

virerr::define_codes! {
    #[library(name = "acme", detail_form = "{message}: {}")]
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
