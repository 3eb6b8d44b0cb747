virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[http(42)]
        NoDomain = 42 => "domain not found",
        #[http(600)]
        Other = 43 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
