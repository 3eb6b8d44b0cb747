//! Errors.

pub enum Direction {
    Up,
    Down,
}

mod inner {
    /// What went wrong.
    #[repr(i32)]
    pub enum AcmeError {
        /// No such file.
        #[error("not found")]
        NotFound = 2,
        #[error("cannot read {0}")]
        Read(std::io::Error),
        r#Type = -5,
        Computed = unknown(),
    }
}
