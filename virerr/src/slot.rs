//! The thread slot: the last error of the calling thread, and the word that decides if it is current.
//!
//! A thread keeps one word for each library: the number of `#[vir_api]` calls in progress (the low 20 bits) and the
//! number of finished ones (the rest). Entering a call adds 1, and leaving it adds 2^20 - 1, without any test. The
//! error in the slot is the last error only outside calls, and only while the word equals the one that the error was
//! stamped with. So a successful call makes an older error stale without touching it. A stale error is freed by the
//! next failure, by `reset_last_error`, or when the thread ends.
//!
//! With more than 2^20 nested calls the word is wrong until they have returned. A stale error would become current
//! again after exactly 2^44 calls, which take some five hours at a nanosecond each.

mod preserved;
#[cfg(feature = "c")]
pub(crate) mod shown;

pub use preserved::{Preserved, preserve_last_error};

use crate::error::Error;
use crate::library::Library;
use crate::record::Record;
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::sync::Arc;

/// The bits of the word that count the calls in progress.
const DEPTH: u64 = (1 << 20) - 1;
/// The number that leaving a call adds: one finished call more, one level of depth less.
const LEAVE: u64 = (1 << 20) - 1;
/// The bits below the number of an `outside`: 0, or the phase in which the innermost body began whose panics become
/// errors.
const CATCHING: u64 = (1 << OUTSIDE) - 1;
/// The position of that number.
const OUTSIDE: u32 = 2;

/// The state of a thread besides calls: if one of the library's handlers runs on it, and which last error that handler
/// sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// No handler runs.
    Quiet,
    /// A handler runs without a last error, for a report made inside an API body.
    Unseen,
    /// A handler runs, and the slot is pinned: getters return the error, and changes work and persist.
    Pinned,
}

/// The state of one thread in one library. It has no destructor, so it can be used while the thread runs.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct ThreadState {
    word: Cell<u64>,
    stamp: Cell<u64>,
    phase: Cell<Phase>,
    /// The number of the `outside` that runs, so that a guard made in it knows when it has ended; 0 without one. The
    /// low bits are set if a body runs in it whose panics become errors.
    outside: Cell<u64>,
    /// The number of `outside` calls so far.
    outsides: Cell<u64>,
    /// Set while the library's translator runs on the thread.
    is_translating: Cell<bool>,
    /// The failure that C sees inside a body.
    #[cfg(feature = "c")]
    shown: shown::Shown,
}

impl ThreadState {
    #[expect(clippy::new_without_default, reason = "a thread's state is made in `const` context")]
    #[inline]
    pub const fn new() -> Self {
        ThreadState {
            word: Cell::new(0),
            stamp: Cell::new(0),
            phase: Cell::new(Phase::Quiet),
            outside: Cell::new(0),
            outsides: Cell::new(0),
            is_translating: Cell::new(false),
            #[cfg(feature = "c")]
            shown: shown::Shown::nothing(),
        }
    }

    #[inline(always)]
    fn enter(&self) {
        self.word.set(self.word.get().wrapping_add(1));
    }

    #[inline(always)]
    fn leave(&self) {
        self.word.set(self.word.get().wrapping_add(LEAVE));
    }

    fn depth(&self) -> u64 {
        self.word.get() & DEPTH
    }

    /// Returns `true` if the slot's error is the last error now.
    fn is_current(&self) -> bool {
        self.phase.get() == Phase::Pinned || self.word.get() == self.stamp.get()
    }

    /// Returns the number of the `outside` that runs.
    fn outside(&self) -> u64 {
        self.outside.get() & !CATCHING
    }

    /// Returns the bits for a body that begins in this phase.
    #[cfg(panic = "unwind")]
    fn catching(&self) -> u64 {
        self.phase.get() as u64 + 1
    }

    /// Notes that the translator is about to run on the thread. Returns `false` if it already runs there.
    pub(crate) fn begin_translating(&self) -> bool {
        !self.is_translating.replace(true)
    }

    /// Notes that the translator has run.
    pub(crate) fn end_translating(&self) {
        self.is_translating.set(false);
    }

    /// Returns `true` if the slot can be changed now: outside calls, or while it is pinned.
    fn is_open(&self) -> bool {
        self.phase.get() == Phase::Pinned || self.depth() == 0
    }
}

/// The list of a capture. A program without captures does not carry the code for it.
pub(crate) trait Collect {
    /// Adds an error, unless the capture has ended. Returns `true` if it did.
    fn collect(&self, record: &Record) -> bool;
}

/// The data that a thread owns in one library; dropped when the thread ends.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct ThreadSlot {
    /// The error of the thread's last failing call.
    record: Cell<Option<Record>>,
    /// The number of changes of `record`.
    changes: Cell<u64>,
    /// The failure that C sees inside a body.
    #[cfg(feature = "c")]
    shown: Cell<Option<Record>>,
    /// Called when the thread drops the slot.
    #[cfg(feature = "c")]
    ended: Cell<Option<fn()>>,
    /// The captures that the thread is in, with the ids of their guards, the newest last.
    captures: RefCell<Vec<(u64, Arc<dyn Collect>)>>,
}

impl ThreadSlot {
    #[expect(clippy::new_without_default, reason = "a thread's slot is made in `const` context")]
    #[inline]
    pub const fn new() -> Self {
        ThreadSlot {
            record: Cell::new(None),
            changes: Cell::new(0),
            #[cfg(feature = "c")]
            shown: Cell::new(None),
            #[cfg(feature = "c")]
            ended: Cell::new(None),
            captures: RefCell::new(Vec::new()),
        }
    }

    #[inline(always)]
    fn replace(&self, record: Option<Record>) -> Option<Record> {
        self.changes.set(self.changes.get() + 1);
        self.record.replace(record)
    }
}

/// Reads the state of this thread. If the platform has already taken it away, a fresh one is used: failures are still
/// reported.
#[inline(always)]
fn state<L: Library, R>(look: impl Fn(&ThreadState) -> R) -> R {
    L::__thread().try_with(&look).unwrap_or_else(|_| look(&ThreadState::new()))
}

/// Puts an error into the slot and returns the former one, for the caller to drop where that may call the library.
/// After the thread has dropped its slot, nothing is stored.
pub(crate) fn replace<L: Library>(record: Option<Record>) -> Option<Record> {
    let replace = |slot: &ThreadSlot| {
        #[cfg(feature = "c")]
        shown::changed::<L>(slot, record.as_ref());
        slot.replace(record)
    };
    L::__thread_slot().try_with(replace).ok().flatten()
}

/// Returns the number of changes of this thread's slot: stores, takes, resets, and switches of a task. While it stays
/// the same, the last error, if there is one, is the same. Returns 0 after the thread has dropped its slot.
pub fn thread_slot_changes<L: Library>() -> u64 {
    L::__thread_slot().try_with(|slot| slot.changes.get()).unwrap_or(0)
}

/// Returns the slot's error, current or stale.
fn content<L: Library>() -> Option<Record> {
    let look = |slot: &ThreadSlot| {
        let held = slot.record.take();
        let copy = held.clone();
        slot.record.set(held);
        copy
    };
    L::__thread_slot().try_with(look).ok().flatten()
}

/// A call in progress on this thread: entered when this is made, left when it is dropped.
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Inside<L: Library> {
    thread: PhantomData<*const L>,
}

impl<L: Library> Inside<L> {
    #[inline(always)]
    pub(crate) fn enter() -> Self {
        state::<L, _>(ThreadState::enter);
        Inside { thread: PhantomData }
    }
}

/// Leaves the call, on return or panic.
impl<L: Library> Drop for Inside<L> {
    #[inline(always)]
    fn drop(&mut self) {
        state::<L, _>(ThreadState::leave);
    }
}

/// A call of a function that returns `R`, with its handling of panics. The call has been entered and is left when this
/// is dropped; or it is a future, and is entered for each poll.
#[allow(missing_debug_implementations, reason = "only generated code names it")]
pub struct Boundary<L: Library, R, I = Inside<L>, P = ()> {
    inside: I,
    /// `()` if the library decides.
    pub(crate) on_panic: P,
    /// Invariant in `R`: the body must return the exact type, lifetimes included, so that the compiler reports a wrong
    /// lifetime in the body and not where the outcome is returned.
    returned: PhantomData<fn(R) -> (L, R)>,
}

impl<L: Library, R> Boundary<L, R> {
    #[inline(always)]
    pub(crate) fn entered() -> Self {
        Boundary { inside: Inside::enter(), on_panic: (), returned: PhantomData }
    }
}

impl<L: Library, R, I> Boundary<L, R, I> {
    /// Returns the call with this handling of panics.
    #[inline(always)]
    pub(crate) fn with<P>(self, on_panic: P) -> Boundary<L, R, I, P> {
        Boundary { inside: self.inside, on_panic, returned: PhantomData }
    }

    /// Has the type of the outcome. It is called only in unreachable code, for type inference.
    pub fn __outcome(&self) -> R {
        unreachable!("only the type is asked for")
    }
}

impl<L: Library, R> Boundary<L, R, ()> {
    #[inline(always)]
    pub(crate) fn awaited() -> Self {
        Boundary { inside: (), on_panic: (), returned: PhantomData }
    }
}

// Only a type is copied.
impl<L: Library, R> Clone for Boundary<L, R, ()> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: Library, R> Copy for Boundary<L, R, ()> {}

/// One poll or the drop of a call that is a future.
///
/// If the call goes on later, perhaps on another thread, or never, the thread's word is restored: no call has finished
/// on it. If the future is ready, or panics, the call is left like any other.
pub(crate) struct Polling<L: Library> {
    inside: Inside<L>,
    /// The former word.
    word: u64,
}

impl<L: Library> Polling<L> {
    #[inline(always)]
    pub(crate) fn enter() -> Self {
        let word = state::<L, _>(|state| state.word.get());
        Polling { inside: Inside::enter(), word }
    }

    /// Leaves the call without finishing it. Inner calls that have finished meanwhile have no visible effect.
    #[inline(always)]
    pub(crate) fn suspend(self) {
        std::mem::forget(self.inside);
        state::<L, _>(|state| state.word.set(self.word));
    }
}

/// Returns `true` if the thread is inside a call (one entered before the current one, if `entered` is 1).
pub(crate) fn is_inside<L: Library>(entered: u64) -> bool {
    state::<L, _>(|state| state.depth() > entered)
}

/// Returns `true` if one of the library's handlers runs on this thread.
pub(crate) fn is_reporting<L: Library>() -> bool {
    state::<L, _>(|state| state.phase.get() != Phase::Quiet)
}

/// Reports an error that is in the slot: handlers see it there, and their changes of the slot work and persist.
pub(crate) fn pinned<L: Library>(report: impl FnOnce()) {
    in_phase::<L>(Phase::Pinned, report);
}

/// Reports an error inside an API body: handlers see no last error.
pub(crate) fn unseen<L: Library>(report: impl FnOnce()) {
    in_phase::<L>(Phase::Unseen, report);
}

/// Makes the slot's error the last error as soon as the boundary is left. No call of the library may come in between. A
/// nested call leaves that to the outer one.
pub(crate) fn stamp_on_leaving<L: Library>() {
    state::<L, _>(|state| {
        if state.depth() <= 1 {
            state.stamp.set(state.word.get().wrapping_add(LEAVE));
        }
    });
}

/// Makes panics of the thread errors of the library from now on. Returns the former state.
#[cfg(panic = "unwind")]
#[inline(always)]
pub(crate) fn begin_catching<L: Library>() -> u64 {
    state::<L, _>(|state| state.outside.replace(state.outside() | state.catching()))
}

/// Restores the former state.
#[cfg(panic = "unwind")]
#[inline(always)]
pub(crate) fn end_catching<L: Library>(former: u64) {
    state::<L, _>(|state| state.outside.set(former));
}

/// Returns `true` if panics become errors: not in a handler that began since, nor in an `outside` or a task.
#[cfg(panic = "unwind")]
pub(crate) fn is_catching<L: Library>() -> bool {
    state::<L, _>(|state| state.outside.get() & CATCHING == state.catching())
}

#[inline]
fn in_phase<L: Library>(phase: Phase, report: impl FnOnce()) {
    /// Restores the phase, even if the process lets a panic in a handler pass.
    struct FormerPhase<L: Library>(Phase, PhantomData<L>);
    impl<L: Library> Drop for FormerPhase<L> {
        fn drop(&mut self) {
            state::<L, _>(|state| state.phase.set(self.0));
        }
    }
    let _former = FormerPhase::<L>(state::<L, _>(|state| state.phase.replace(phase)), PhantomData);
    report();
}

/// Returns `true` if the thread is inside a call that `outside` can leave; in a handler it cannot.
#[inline]
pub(crate) fn is_in_a_body<L: Library>() -> bool {
    state::<L, _>(|state| state.depth() > 0 && state.phase.get() == Phase::Quiet)
}

/// The state and the last error of a task, or of the code in an `outside`, while it does not run. While it runs, those
/// of the thread.
pub(crate) struct Task<L: Library> {
    word: u64,
    stamp: u64,
    outside: u64,
    record: Option<Record>,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> Task<L> {
    pub(crate) fn new() -> Self {
        Task { word: 0, stamp: 0, outside: 0, record: None, library: PhantomData }
    }

    /// Returns that of code in an `outside`.
    pub(crate) fn outside() -> Self {
        let outside = state::<L, _>(|state| {
            state.outsides.set(state.outsides.get() + 1);
            state.outsides.get() << OUTSIDE
        });
        Task { outside, ..Task::new() }
    }

    /// Exchanges the thread's state and slot for those of the task, until the guard is dropped.
    pub(crate) fn run(&mut self) -> Running<'_, L> {
        self.swap();
        Running(self)
    }

    /// If the platform has already taken the thread's slot away, there is none to exchange. No handler runs, so neither
    /// has a phase to keep.
    fn swap(&mut self) {
        let _ = L::__thread().try_with(|state| {
            self.word = state.word.replace(self.word);
            self.stamp = state.stamp.replace(self.stamp);
            self.outside = state.outside.replace(self.outside);
        });
        let swap = |slot: &ThreadSlot| {
            #[cfg(feature = "c")]
            shown::changed::<L>(slot, self.record.as_ref());
            self.record = slot.replace(self.record.take());
        };
        let _ = L::__thread_slot().try_with(swap);
    }
}

/// A task that runs on this thread; it stops when this is dropped.
pub(crate) struct Running<'a, L: Library>(&'a mut Task<L>);

impl<L: Library> Drop for Running<'_, L> {
    fn drop(&mut self) {
        self.0.swap();
    }
}

/// Collects the reports of this thread in the list from now on. Returns the id for [`end_capture`]. After the thread
/// has dropped its slot, nothing is collected.
pub(crate) fn begin_capture<L: Library>(list: Arc<dyn Collect>) -> u64 {
    let begin = |slot: &ThreadSlot| {
        let mut captures = slot.captures.borrow_mut();
        let id = captures.last().map_or(1, |(newest, _)| newest + 1);
        captures.push((id, list));
        id
    };
    L::__thread_slot().try_with(begin).unwrap_or(0)
}

/// Ends the capture with this id.
pub(crate) fn end_capture<L: Library>(id: u64) {
    let remove = |slot: &ThreadSlot| {
        let mut captures = slot.captures.borrow_mut();
        let place = captures.iter().position(|(begun, _)| *begun == id)?;
        Some(captures.remove(place))
    };
    // The list may be dropped with it, and with the list errors whose drop calls the library.
    drop(L::__thread_slot().try_with(remove));
}

/// Adds an error to the list of the thread's newest capture that has not ended. Returns `true` if there is one.
pub(crate) fn collect<L: Library>(record: &Record) -> bool {
    let collect = |slot: &ThreadSlot| slot.captures.borrow().iter().rev().any(|(_, list)| list.collect(record));
    L::__thread_slot().try_with(collect).unwrap_or(false)
}

/// Returns the last error of the calling thread.
pub fn last_error<L: Library>() -> Option<Error<L>> {
    if state::<L, _>(ThreadState::is_current) { content::<L>().map(Error::from_record) } else { None }
}

/// Returns the last error of the calling thread, and clears it.
pub fn take_last_error<L: Library>() -> Option<Error<L>> {
    if state::<L, _>(ThreadState::is_current) { replace::<L>(None).map(Error::from_record) } else { None }
}

/// Sets the last error of the calling thread, without a report.
pub fn set_last_error<L: Library>(err: Error<L>) {
    put::<L>(Some(err.record));
}

/// Clears the last error of the calling thread.
pub fn reset_last_error<L: Library>() {
    put::<L>(None);
}

fn put<L: Library>(record: Option<Record>) {
    if !state::<L, _>(ThreadState::is_open) {
        return;
    }
    // The former error is dropped first: its `Drop` may call the library, and so fill the slot again.
    drop(replace::<L>(None));
    let refill = replace::<L>(record);
    if refill.is_some() {
        // This one is dropped as if inside a call; otherwise this could go on without end.
        let _inside = Inside::<L>::enter();
        drop(refill);
    }
    // While the slot is pinned, the boundary sets these when it is done.
    state::<L, _>(|state| {
        if state.depth() == 0 {
            state.stamp.set(state.word.get());
        }
    });
}

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "of the library the test needs its type alone")]
mod tests {
    use super::*;

    crate::define_codes! {
        /// The library of these tests.
        #[library(name = "acme", crate = crate)]
        struct Acme;

        /// What went wrong.
        enum ErrorCode {
            /// A bug.
            #[role(internal)]
            InternalError = 1 => "internal error",
        }

        /// Which part failed.
        enum ErrorDomain {
            /// No part in particular.
            None = 0 => "",
        }
    }

    fn phase() -> Phase {
        state::<Acme, _>(|state| state.phase.get())
    }

    #[test]
    fn phase_that_was_found_is_put_back() {
        pinned::<Acme>(|| {
            unseen::<Acme>(|| assert_eq!(phase(), Phase::Unseen));
            assert_eq!(phase(), Phase::Pinned);
            let panicked = std::panic::catch_unwind(|| unseen::<Acme>(|| panic!("as asked")));
            assert!(panicked.is_err());
            assert_eq!(phase(), Phase::Pinned);
        });
        assert_eq!(phase(), Phase::Quiet);
    }
}
