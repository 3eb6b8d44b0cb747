//! The thread's `errno`, which functions for C preserve.

use errno::{Errno, errno, set_errno};

/// Restores `errno` when it is dropped.
pub(crate) struct KeepErrno(Errno);

impl KeepErrno {
    /// Keeps the current value.
    #[inline]
    pub(crate) fn new() -> Self {
        KeepErrno(errno())
    }
}

impl Drop for KeepErrno {
    #[inline]
    fn drop(&mut self) {
        set_errno(self.0);
    }
}
