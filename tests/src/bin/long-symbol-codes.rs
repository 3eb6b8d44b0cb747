//! The command of a library with a symbol that is longer than the name of a file can be.

virerr::define_codes! {
    /// A library.
    #[library(name = "long")]
    pub struct Long;

    /// Its codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// Has 253 letters, three less than a file that ends in `.md` may have.
        #[symbol = "LONG_WORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORDWORD"]
        Long = 2 => "long",
    }
}

fn main() -> std::process::ExitCode {
    virerr_generate::main(Long::catalogue())
}
