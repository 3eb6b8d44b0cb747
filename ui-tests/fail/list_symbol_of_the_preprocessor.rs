// Names that the preprocessor has a use for.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        #[symbol = "defined"]
        InternalError = 1 => "internal error",
        #[symbol = "__cplusplus"]
        Other = 2 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
