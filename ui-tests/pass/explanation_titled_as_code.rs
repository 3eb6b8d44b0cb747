// The title of an explanation as code, and below a title of other pages.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[explain = "docs/as_code.md"]
        NoDomain = 42 => "domain not found",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {
    assert!(ErrorCode::NoDomain.explain().unwrap().starts_with("## `ACME_ERR_NO_DOMAIN` (42)\n"));
}
