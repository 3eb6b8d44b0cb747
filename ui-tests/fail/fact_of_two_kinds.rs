//! A fact of the author's own is a string in all rows or an integer in all rows.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[fact(severity = 3, owner = "storage", r#type = "a")]
        InternalError = 1 => "internal error",
        #[fact(severity = "4", owner = "network")]
        Digits = 2 => "digits",
        #[fact(owner = -5)]
        #[fact(severity = "high", type = 1)]
        Word = 3 => "word",
        #[fact(severity = 5)]
        Right = 4 => "right",
    }
    pub enum ErrorDomain {
        #[fact(owner = 1)]
        None = 0 => "",
        #[fact(owner = "network")]
        Net = 1 => "Network",
    }
}

fn main() {}
