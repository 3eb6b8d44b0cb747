//! Settings that are not there, for what a template does.

virerr::define_codes! {
    #[library(name = "acme",
        code_prefix = "Q_ERROR_CODE_", error_suffix = "_E", domains_prefix = "q_", code_template = "q_{snake}", code_names)]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    pub enum ErrorDomain {
        None = 0 => "",
    }
}

fn main() {}
