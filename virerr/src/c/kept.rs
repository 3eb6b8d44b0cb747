//! The record that a connection keeps for C.
#![allow(unsafe_code)]

use super::record::Record;
use std::cell::UnsafeCell;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The record of a connection, at one address while the connection lives. It is written on demand, if the connection
/// has failed since.
pub(crate) struct ConnectionRecord {
    pub(super) record: UnsafeCell<Record>,
    /// The number of changes of the slot when the record was written, or 0. Locked while the record is written or
    /// copied.
    written_for: Mutex<u64>,
}

// SAFETY: the record is accessed under the lock; C, which gets its address, has promised to use it on one thread at a
// time.
unsafe impl Send for ConnectionRecord {}
// SAFETY: as for `Send`.
unsafe impl Sync for ConnectionRecord {}

impl ConnectionRecord {
    pub(crate) const fn new() -> Self {
        ConnectionRecord { record: UnsafeCell::new(Record::empty(0)), written_for: Mutex::new(0) }
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, u64> {
        self.written_for.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for ConnectionRecord {
    fn drop(&mut self) {
        // SAFETY: the strings of a record are NULL or from `malloc`, even those that C has put there.
        unsafe { self.record.get_mut().free_strings() };
    }
}

impl fmt::Debug for ConnectionRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConnectionRecord").finish_non_exhaustive()
    }
}
