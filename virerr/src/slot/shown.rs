//! The last error as C sees it.
//!
//! Code in a body of the library that calls an exported function has no `Result` to look at: until its next exported call, or
//! until the call around it ends, the getters of C show it the failure. For Rust there is no last error there.

use super::{Phase, ThreadSlot, ThreadState, replace, state};
use crate::library::Library;
use crate::record::Record;

/// The failure of an exported call that was made in a body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    /// The depth of the body, 0 where there is no such failure.
    depth: u64,
    /// The count of the slot's changes that it came with.
    changes: u64,
}

impl Shown {
    pub(super) const NOTHING: Shown = Shown { depth: 0, changes: 0 };
}

impl ThreadState {
    /// Returns whether the slot's error, which came with this count of changes, is the last error for C.
    #[inline]
    fn is_last_for_c(&self, changes: u64) -> bool {
        let Shown { depth, changes: shown } = self.shown.get();
        self.is_current()
            || (depth != 0 && shown == changes && self.depth() >= depth && self.phase.get() == Phase::Quiet)
    }
}

/// Looks at the last error of the thread as C sees it, and at the count of the slot's changes that it came with. `None` where
/// the thread has dropped its slot.
///
/// The function must not use the slot, and so calls no code of users.
#[inline]
pub(crate) fn look<L: Library, R>(look: impl FnOnce(u64, Option<&Record>) -> R) -> Option<R> {
    let look = |slot: &ThreadSlot| {
        let changes = slot.changes.get();
        let is_last = state::<L, _>(|state| state.is_last_for_c(changes));
        let held = if is_last { slot.record.take() } else { return look(changes, None) };
        let result = look(changes, held.as_ref());
        slot.record.set(held);
        result
    };
    L::__thread_slot().try_with(look).ok()
}

/// Shows the failure of an exported call to the C code in the body that has called it, or that the call has not failed. Gives
/// what the slot held, for the caller to drop where that may call the library.
pub(crate) fn show<L: Library>(failure: Option<Record>) -> Option<Record> {
    let Some(failure) = failure else {
        state::<L, _>(|state| state.shown.set(Shown::NOTHING));
        return None;
    };
    let former = replace::<L>(Some(failure));
    let changes = super::thread_slot_changes::<L>();
    state::<L, _>(|state| state.shown.set(Shown { depth: state.depth(), changes }));
    former
}
