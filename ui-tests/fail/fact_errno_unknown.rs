virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[errno(ENOTFOUND)]
        NoDomain = 42 => "domain not found",
        #[errno(NoEntry)]
        Other = 43 => "other",
        #[errno(WHATEVER_IT_WAS)]
        Further = 44 => "further",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
