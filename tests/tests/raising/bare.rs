//! A library without domains, and a second one.

virerr::define_codes! {
    /// A library without domains.
    #[library(name = "bare", default_handler = silent)]
    pub struct Bare;

    /// What went wrong.
    pub enum BareCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// An argument that the function cannot take.
        #[role(invalid_arg)]
        InvalidArg = 8 => "invalid argument",
        /// The operating system refused.
        #[role(system)]
        SystemError = 38 => "system call error", "{}",
        /// No such file.
        NotFound = 42 => "not found",
    }
}

virerr::define_codes! {
    /// Another library without domains.
    #[library(name = "plain", default_handler = silent)]
    pub struct Plain;

    /// What went wrong.
    pub enum PlainCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

pub(crate) type Error = virerr::Error<Bare>;
pub(crate) type Result<T = (), E = Error> = std::result::Result<T, E>;
