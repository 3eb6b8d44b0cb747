virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[category(notfound)]
        NoDomain = 42 => "domain not found",
        #[category(missing)]
        Other = 43 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
