//! The last error as C sees it.
//!
//! Code in a body of the library that calls an exported function has no `Result` to look at: until its next exported call, or
//! until the call around it ends, the getters of C show it the failure. For Rust there is no last error there.
//!
//! What the getters of numbers need stands in the thread's state, so that they look at one thread-local only.

use super::{Phase, ThreadState, content, replace, state};
use crate::library::Library;
use crate::record::Record;
use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::ptr;

/// What a thread's state knows of the error in the slot.
pub(super) struct Shown {
    /// The numbers of the error, if there is one.
    numbers: Cell<Option<Numbers>>,
    /// The record that C has got of it; NULL before that.
    record: Cell<*mut c_void>,
    /// Where the error is the failure of an exported call that was made in a body: the depth of that; else 0.
    depth: Cell<u64>,
}

/// The numbers of an error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers {
    pub(crate) code: c_int,
    pub(crate) domain: c_int,
}

impl Shown {
    pub(super) const fn nothing() -> Self {
        Shown { numbers: Cell::new(None), record: Cell::new(ptr::null_mut()), depth: Cell::new(0) }
    }
}

impl ThreadState {
    /// Returns whether the slot's error is the last error for C.
    #[inline]
    fn is_last_for_c(&self) -> bool {
        let depth = self.shown.depth.get();
        self.is_current() || (depth != 0 && self.depth() >= depth && self.phase.get() == Phase::Quiet)
    }
}

/// Notes that the slot has been changed, and what it holds now.
pub(super) fn changed<L: Library>(record: Option<&Record>) {
    let numbers = record.map(|record| {
        let facts = record.facts();
        Numbers { code: facts.code.number(), domain: facts.domain }
    });
    state::<L, _>(|state| {
        state.shown.numbers.set(numbers);
        state.shown.record.set(ptr::null_mut());
        state.shown.depth.set(0);
    });
}

/// Returns the numbers of the last error of the thread as C sees it, and the record that C has got of it, or NULL.
#[inline]
pub(crate) fn last_numbers<L: Library>() -> Option<(Numbers, *mut c_void)> {
    state::<L, _>(|state| {
        let numbers = state.shown.numbers.get()?;
        state.is_last_for_c().then(|| (numbers, state.shown.record.get()))
    })
}

/// Returns the last error of the thread as C sees it.
pub(crate) fn last<L: Library>() -> Option<Record> {
    if state::<L, _>(ThreadState::is_last_for_c) { content::<L>() } else { None }
}

/// Notes the record that C gets of the error in the slot, or that it is gone.
pub(crate) fn is_written<L: Library>(record: *mut c_void) {
    state::<L, _>(|state| state.shown.record.set(record));
}

/// Shows the failure of an exported call to the C code in the body that has called it, or that the call has not failed. Gives
/// what the slot held, for the caller to drop where that may call the library.
pub(crate) fn show<L: Library>(failure: Option<Record>) -> Option<Record> {
    let Some(failure) = failure else {
        state::<L, _>(|state| state.shown.depth.set(0));
        return None;
    };
    let former = replace::<L>(Some(failure));
    state::<L, _>(|state| state.shown.depth.set(state.depth()));
    former
}
