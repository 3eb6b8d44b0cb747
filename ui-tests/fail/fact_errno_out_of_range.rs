virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[errno(0)]
        NoDomain = 42 => "domain not found",
        #[errno(4096)]
        Other = 43 => "other",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
