//! The last error as C sees it.
//!
//! Code in a body of the library that calls an exported function has no `Result`. So the getters of C return its
//! failure until the thread's next exported call, or until the call around it ends. For Rust there is no last error
//! there.
//!
//! The data for the getters of numbers is in the thread's state, so that they access one thread-local only.

use super::{Phase, ThreadSlot, ThreadState, content, state};
use crate::library::Library;
use crate::record::Record;
use std::cell::Cell;
use std::ffi::{c_int, c_void};
use std::ptr;

/// The part of a thread's state about errors that C may see.
pub(super) struct Shown {
    /// The error in the slot.
    last: Noted,
    /// The failure of an exported call that was made in a body. It is separate, because the slot already has the error
    /// of the outer call when that is about to end.
    inside: Noted,
    /// The depth of that body; 0 if there is no such failure.
    depth: Cell<u64>,
}

/// The C side of an error.
struct Noted {
    /// Its numbers; `None` without an error.
    numbers: Cell<Option<ShownNumbers>>,
    /// Its record for C; NULL before one was made.
    record: Cell<*mut c_void>,
}

/// The numbers of an error.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ShownNumbers {
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
            let parts = record.parts();
            ShownNumbers { code: parts.code.number(), domain: parts.domain }
        }));
        self.record.set(ptr::null_mut());
    }
}

impl ThreadState {
    /// Returns `true` if the failure of a call inside a body is the last error for C.
    #[inline]
    fn is_shown(&self) -> bool {
        let depth = self.shown.depth.get();
        depth != 0 && self.depth() >= depth && self.phase.get() == Phase::Quiet
    }

    /// Returns the C side of the last error for C, if there is one.
    #[inline]
    fn last_for_c(&self) -> Option<&Noted> {
        if self.is_current() {
            return Some(&self.shown.last);
        }
        if self.is_shown() { Some(&self.shown.inside) } else { None }
    }
}

/// Clears everything that C could see.
impl Drop for ThreadSlot {
    fn drop(&mut self) {
        if let Some(ended) = self.ended.get() {
            ended();
        }
    }
}

/// Notes that the slot is about to be changed, and its new error.
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

/// Returns the numbers of the thread's last error as C sees it, and its record for C, or NULL.
#[inline]
pub(crate) fn last_numbers<L: Library>() -> Option<(ShownNumbers, *mut c_void)> {
    state::<L, _>(|state| {
        let last = state.last_for_c()?;
        Some((last.numbers.get()?, last.record.get()))
    })
}

/// Returns the thread's last error as C sees it.
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

/// Notes that C's record now holds its last error, or was freed. There is one record, so it holds no other error.
pub(crate) fn is_written<L: Library>(record: *mut c_void) {
    state::<L, _>(|state| {
        state.shown.last.record.set(ptr::null_mut());
        state.shown.inside.record.set(ptr::null_mut());
        if let Some(last) = state.last_for_c() {
            last.record.set(record);
        }
    });
}

/// Shows C code in a body the failure of the exported call that it made, or its absence. Returns the former failure,
/// for the caller to drop where that may call the library.
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
