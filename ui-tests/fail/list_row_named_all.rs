//! The enum has that itself.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        ALL = 43 => "all",
        from_number = 44 => "from number",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
