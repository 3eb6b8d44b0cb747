//! The last error as C sees it.
//!
//! Code in a body of the library that calls an exported function has no `Result` to look at: until its next exported call, or
//! until the call around it ends, the getters of C show it the failure. For Rust there is no last error there.
//!
//! What the getters of numbers need stands in the thread's state, so that they look at one thread-local only.

use super::{Phase, ThreadSlot, ThreadState, content, state};
use crate::library::Library;
use crate::record::Record;
use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::ptr;

/// What a thread's state knows of the errors that C may see.
pub(super) struct Shown {
    /// The one in the slot.
    last: Noted,
    /// The failure of an exported call that was made in a body. It has a place of its own: where the call around it is about to
    /// end, the slot has that one's error already.
    inside: Noted,
    /// The depth of that body; 0 where there is no such failure.
    depth: Cell<u64>,
}

/// What is known of an error.
struct Noted {
    /// Its numbers; `None` where there is no error.
    numbers: Cell<Option<Numbers>>,
    /// The record that C has got of it; NULL before that.
    record: Cell<*mut c_void>,
}

/// The numbers of an error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers {
    pub(crate) code: c_int,
    pub(crate) domain: c_int,
}

impl Shown {
    pub(super) const fn nothing() -> Self {
        Shown { last: Noted::nothing(), inside: Noted::nothing(), depth: Cell::new(0) }
    }
}

impl Noted {
    const fn nothing() -> Self {
        Noted { numbers: Cell::new(None), record: Cell::new(ptr::null_mut()) }
    }

    fn set(&self, record: Option<&Record>) {
        self.numbers.set(record.map(|record| {
            let facts = record.facts();
            Numbers { code: facts.code.number(), domain: facts.domain }
        }));
        self.record.set(ptr::null_mut());
    }
}

impl ThreadState {
    /// Returns whether the failure of a call inside of a body is the last error for C.
    #[inline]
    fn is_shown(&self) -> bool {
        let depth = self.shown.depth.get();
        depth != 0 && self.depth() >= depth && self.phase.get() == Phase::Quiet
    }

    /// What is known of the last error for C, if there is one.
    #[inline]
    fn last_for_c(&self) -> Option<&Noted> {
        if self.is_current() {
            return Some(&self.shown.last);
        }
        if self.is_shown() { Some(&self.shown.inside) } else { None }
    }
}

/// Nothing that C could see is left then.
impl Drop for ThreadSlot {
    fn drop(&mut self) {
        if let Some(ended) = self.ended.get() {
            ended();
        }
    }
}

/// Notes that the slot is about to be changed, and what it is to hold.
pub(super) fn changed<L: Library>(slot: &ThreadSlot, record: Option<&Record>) {
    slot.ended.set(Some(forget::<L>));
    state::<L, _>(|state| {
        state.shown.last.set(record);
        state.shown.depth.set(0);
    });
}

fn forget<L: Library>() {
    state::<L, _>(|state| {
        state.shown.last.set(None);
        state.shown.inside.set(None);
        state.shown.depth.set(0);
    });
}

/// Returns the numbers of the last error of the thread as C sees it, and the record that C has got of it, or NULL.
#[inline]
pub(crate) fn last_numbers<L: Library>() -> Option<(Numbers, *mut c_void)> {
    state::<L, _>(|state| {
        let last = state.last_for_c()?;
        Some((last.numbers.get()?, last.record.get()))
    })
}

/// Returns the last error of the thread as C sees it.
pub(crate) fn last<L: Library>() -> Option<Record> {
    if state::<L, _>(ThreadState::is_current) {
        return content::<L>();
    }
    if !state::<L, _>(ThreadState::is_shown) {
        return None;
    }
    let look = |slot: &ThreadSlot| {
        let held = slot.shown.take();
        let copy = held.clone();
        slot.shown.set(held);
        copy
    };
    L::__thread_slot().try_with(look).ok().flatten()
}

/// Notes the record that C gets of its last error, or that it is gone. There is one record: it is of no other error.
pub(crate) fn is_written<L: Library>(record: *mut c_void) {
    state::<L, _>(|state| {
        state.shown.last.record.set(ptr::null_mut());
        state.shown.inside.record.set(ptr::null_mut());
        if let Some(last) = state.last_for_c() {
            last.record.set(record);
        }
    });
}

/// Shows the failure of an exported call to the C code in the body that has called it, or that there is none. Returns what was
/// shown before, for the caller to drop where that may call the library.
pub(crate) fn show<L: Library>(failure: Option<Record>) -> Option<Record> {
    let show = |slot: &ThreadSlot| {
        slot.ended.set(Some(forget::<L>));
        state::<L, _>(|state| {
            state.shown.inside.set(failure.as_ref());
            state.shown.depth.set(if failure.is_some() { state.depth() } else { 0 });
        });
        slot.shown.replace(failure)
    };
    L::__thread_slot().try_with(show).ok().flatten()
}
