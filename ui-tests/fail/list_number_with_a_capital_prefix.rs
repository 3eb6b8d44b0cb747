// All mistakes of a number with a capital prefix are reported at the number.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        TooLarge = 0X1FFFFFFFF => "too large",
        Suffix = 0XFFu8 => "suffix",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
