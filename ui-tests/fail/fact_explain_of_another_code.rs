//! The file begins with the title of the code.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[explain = "docs/another.md"]
        NoDomain = 42 => "domain not found",
        #[explain = "docs/untitled.md"]
        Other = 43 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
