//! The errors that one capture has collected.

use crate::record::Record;
use crate::slot::Collect;
use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A list in the order of the reports; absent after the capture has ended. The capture's thread and the attached
/// threads share it.
pub(crate) struct Collected(Mutex<Option<Vec<Record>>>);

impl Collected {
    #[inline]
    pub(crate) const fn empty() -> Self {
        Collected(Mutex::new(Some(Vec::new())))
    }

    #[inline]
    pub(crate) fn records(&self) -> Vec<Record> {
        self.lock().clone().unwrap_or_default()
    }

    /// Ends the capture and returns the collected errors, which the caller drops without a lock.
    #[inline]
    pub(crate) fn end(&self) -> Vec<Record> {
        mem::take(&mut *self.lock()).unwrap_or_default()
    }

    /// If a thread died with the lock, for example for lack of memory, the list is still valid.
    #[inline]
    fn lock(&self) -> MutexGuard<'_, Option<Vec<Record>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Collect for Collected {
    #[inline]
    fn collect(&self, record: &Record) -> bool {
        match &mut *self.lock() {
            Some(records) => {
                records.push(record.clone());
                true
            }
            None => false,
        }
    }
}
