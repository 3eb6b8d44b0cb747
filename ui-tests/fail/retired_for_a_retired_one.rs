//! What to use instead is in use.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        retired Old = 13 since "0.4" "never raised" use Older;
        retired Older = 14 since "0.3" "never raised";
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
