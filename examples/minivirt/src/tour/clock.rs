//! Another library in the same program, to show that libraries do not affect each other.

virerr::define_codes! {
    /// The library.
    #[library(name = "clock")]
    pub(crate) struct Clock;

    /// What failed.
    pub(crate) enum ErrorCode {
        /// It does not tick.
        #[role(internal)]
        Stopped = 1 => "the clock has stopped",
    }

    /// Which part failed.
    pub(crate) enum ErrorDomain {
        /// There are no parts.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

/// Returns the time, or would.
#[virerr::vir_api]
pub(crate) fn now() -> Result<u64, virerr::Error<Clock>> {
    virerr::bail!(ErrorCode::Stopped)
}
