//! The thread's `errno`, which the functions of C's leave as it is.

use errno::{Errno, errno, set_errno};

/// Puts `errno` back when it is dropped.
pub(crate) struct KeepErrno(Errno);

impl KeepErrno {
    /// Keeps it as it is now.
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
