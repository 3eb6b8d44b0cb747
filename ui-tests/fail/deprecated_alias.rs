//! The compiler warns where a deprecated alias or row is used.

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        /// Was called so.
        #[deprecated(since = "0.4", note = "use `NoDomain`")]
        alias Missing = NoDomain;
        #[deprecated(since = "0.5", note = "it is never raised")]
        Old = 43 => "old",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

#[deny(deprecated)]
fn main() {
    let _ = (ErrorCode::Missing, ErrorCode::Old);
}
