//! What can be required, and how that is written.

virerr::define_codes! {
    #[library(name = "acme", require(docs, halp, docs), require(), require = "help", require(help "docs"))]
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
