//! The command of a library that commits a file from a template.

use virerr_generate::Output;

virerr::define_codes! {
    /// A library.
    #[library(name = "short")]
    pub struct Short;

    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No such thing.
        NotFound = 2 => "not found",
    }
}

fn main() -> std::process::ExitCode {
    virerr_generate::outputs(Short::catalogue(), [Output::Template("codes.j2", "made/codes.txt")])
}
