//! The thread slot: the last error of the calling thread, and when there is one.
//!
//! A thread keeps one word a library: how many `#[vir_api]` calls it is inside of (the low 20 bits) and how many it has
//! finished (the rest). Entering one adds 1, leaving it adds 2^20 - 1; neither looks at anything. An error in the slot
//! is the last error only outside calls and while the word is still the one that the error was stamped with, so a
//! successful call makes an older error stale without touching it. A stale error is freed by the next failure, by
//! `reset_last_error` or when the thread ends.
//!
//! More than 2^20 calls deep the word miscounts, and is right again when they have returned. An error could be taken
//! for the last one again 2^44 calls later, which at a nanosecond each is some five hours, if the getter is called
//! after exactly that many.

#[cfg(feature = "c")]
pub(crate) mod shown;

use crate::capture::list::List;
use crate::error::Error;
use crate::library::Library;
use crate::record::Record;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

/// The bits of the word that count the calls the thread is inside of.
const DEPTH: u64 = (1 << 20) - 1;
/// What leaving a call adds: one finished call more, one level of depth less.
const LEAVE: u64 = (1 << 20) - 1;
/// The bits beside the number of an `outside`: 0, or the phase in which the innermost body began whose panics become errors.
const CATCHING: u64 = (1 << OUTSIDE) - 1;
/// Where the number begins.
const OUTSIDE: u32 = 2;

/// What a thread does besides calls: whether one of the library's handlers is running on it, and what that one sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// No handler is running.
    Quiet,
    /// A handler is running that sees no last error: that of a report made inside an API body.
    Unseen,
    /// A handler is running, and the slot is pinned: getters see the error, changes work and last.
    Pinned,
}

/// Where one thread stands in one library. Nothing in it is dropped, so it can be used for as long as the thread runs.
#[doc(hidden)]
pub struct ThreadState {
    word: Cell<u64>,
    stamp: Cell<u64>,
    phase: Cell<Phase>,
    /// Which `outside` is running, so that what was made in one can tell that it has ended; 0 where none is. In the low bits,
    /// whether a body is running in it whose panics become errors.
    outside: Cell<u64>,
    /// How many have been.
    outsides: Cell<u64>,
    /// Whether the library's translator is running on it.
    is_translating: Cell<bool>,
    /// Where C sees a failure inside of a body.
    #[cfg(feature = "c")]
    shown: shown::Shown,
}

impl ThreadState {
    #[expect(clippy::new_without_default, reason = "a thread's state is made in `const` context")]
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

    /// Whether the slot's error is the last error now.
    fn is_current(&self) -> bool {
        self.phase.get() == Phase::Pinned || self.word.get() == self.stamp.get()
    }

    /// Which `outside` is running.
    fn outside(&self) -> u64 {
        self.outside.get() & !CATCHING
    }

    /// What says that a body has begun in this phase.
    #[cfg(panic = "unwind")]
    fn catching(&self) -> u64 {
        self.phase.get() as u64 + 1
    }

    /// The translator is to run on the thread; whether it is not running there already.
    pub(crate) fn begin_translating(&self) -> bool {
        !self.is_translating.replace(true)
    }

    /// It has run.
    pub(crate) fn end_translating(&self) {
        self.is_translating.set(false);
    }

    /// Whether a change of the slot is to be done now: outside calls, or while it is pinned.
    fn is_open(&self) -> bool {
        self.phase.get() == Phase::Pinned || self.depth() == 0
    }
}

impl fmt::Debug for ThreadState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThreadState").field("depth", &self.depth()).finish_non_exhaustive()
    }
}

/// All that a thread owns in one library; dropped when the thread ends.
#[doc(hidden)]
pub struct ThreadSlot {
    /// The error that the thread's last failing call left.
    record: Cell<Option<Record>>,
    /// How often that was changed.
    changes: Cell<u64>,
    /// The failure that C sees inside of a body.
    #[cfg(feature = "c")]
    shown: Cell<Option<Record>>,
    /// Called when the thread drops it.
    #[cfg(feature = "c")]
    ended: Cell<Option<fn()>>,
    /// The captures that the thread is in, by the ids of their guards, the newest last.
    captures: RefCell<Vec<(u64, Arc<List>)>>,
}

impl ThreadSlot {
    #[expect(clippy::new_without_default, reason = "a thread's slot is made in `const` context")]
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

impl fmt::Debug for ThreadSlot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThreadSlot").finish_non_exhaustive()
    }
}

/// The state of this thread. Where a platform has already taken it away, a fresh one: failures are still reported.
#[inline(always)]
fn state<L: Library, R>(look: impl Fn(&ThreadState) -> R) -> R {
    L::__thread().try_with(&look).unwrap_or_else(|_| look(&ThreadState::new()))
}

/// Puts an error into the slot and gives what was in it, for the caller to drop where that may call the library. Once
/// the thread has dropped its slot, nothing is stored.
pub(crate) fn replace<L: Library>(record: Option<Record>) -> Option<Record> {
    let replace = |slot: &ThreadSlot| {
        #[cfg(feature = "c")]
        shown::changed::<L>(slot, record.as_ref());
        slot.replace(record)
    };
    L::__thread_slot().try_with(replace).ok().flatten()
}

/// How often this thread's slot has been changed: by a store, a take, a reset, or a task that began or ceased to run. While
/// the number is the same, and there is a last error, it is the same one. 0 where the thread has dropped its slot.
pub fn thread_slot_changes<L: Library>() -> u64 {
    L::__thread_slot().try_with(|slot| slot.changes.get()).unwrap_or(0)
}

/// What is in the slot, current or stale.
fn content<L: Library>() -> Option<Record> {
    let look = |slot: &ThreadSlot| {
        let held = slot.record.take();
        let copy = held.clone();
        slot.record.set(held);
        copy
    };
    L::__thread_slot().try_with(look).ok().flatten()
}

/// The thread is inside a call of the library for as long as this lives.
#[derive(Debug)]
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

/// The call is left, by return or by panic.
impl<L: Library> Drop for Inside<L> {
    #[inline(always)]
    fn drop(&mut self) {
        state::<L, _>(ThreadState::leave);
    }
}

/// A call of a function that returns `R`, with what comes of a panic: one that has been entered, and is left when this is
/// dropped, or one that is a future and is entered poll by poll.
#[derive(Debug)]
pub struct Boundary<L: Library, R, I = Inside<L>, P = ()> {
    inside: I,
    /// Nothing where the library says it.
    pub(crate) on_panic: P,
    /// Invariant in `R`: the body gives the very type, lifetimes included, so that the compiler finds a wrong lifetime in the
    /// body, and not where the outcome is returned.
    returned: PhantomData<fn(R) -> (L, R)>,
}

impl<L: Library, R> Boundary<L, R> {
    #[inline(always)]
    pub(crate) fn entered() -> Self {
        Boundary { inside: Inside::enter(), on_panic: (), returned: PhantomData }
    }
}

impl<L: Library, R, I> Boundary<L, R, I> {
    /// Returns the call with this for a panic.
    #[inline(always)]
    pub(crate) fn with<P>(self, on_panic: P) -> Boundary<L, R, I, P> {
        Boundary { inside: self.inside, on_panic, returned: PhantomData }
    }

    /// What the call comes to. For the compiler alone: it stands in code that is never reached.
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

// What there is to copy is a type.
impl<L: Library, R> Clone for Boundary<L, R, ()> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: Library, R> Copy for Boundary<L, R, ()> {}

/// The thread is inside a call of the library that is a future, for one poll or for its drop.
///
/// Where the call goes on later, perhaps elsewhere, or never, the thread is as it was: no call has finished on it. Where
/// it is ready, or panics, the call is left as any other.
#[derive(Debug)]
pub(crate) struct Polling<L: Library> {
    inside: Inside<L>,
    /// The word before.
    word: u64,
}

impl<L: Library> Polling<L> {
    #[inline(always)]
    pub(crate) fn enter() -> Self {
        let word = state::<L, _>(|state| state.word.get());
        Polling { inside: Inside::enter(), word }
    }

    /// Leaves the call without an end. Calls inside that have finished meanwhile changed nothing that could be seen.
    #[inline(always)]
    pub(crate) fn suspend(self) {
        std::mem::forget(self.inside);
        state::<L, _>(|state| state.word.set(self.word));
    }
}

/// Whether the thread is inside a call (of those entered before the current one, where `entered` is 1).
pub(crate) fn is_inside<L: Library>(entered: u64) -> bool {
    state::<L, _>(|state| state.depth() > entered)
}

/// Whether one of the library's handlers is running on this thread.
pub(crate) fn is_reporting<L: Library>() -> bool {
    state::<L, _>(|state| state.phase.get() != Phase::Quiet)
}

/// Reports an error that is in the slot: handlers see it there, and what they do to the slot works and lasts.
pub(crate) fn pinned<L: Library>(report: impl FnOnce()) {
    in_phase::<L>(Phase::Pinned, report);
}

/// Reports an error inside an API body: handlers see no last error.
pub(crate) fn unseen<L: Library>(report: impl FnOnce()) {
    in_phase::<L>(Phase::Unseen, report);
}

/// At the boundary: makes what the slot holds the last error from the moment on that the call is left. No call of the
/// library may come in between. A nested call leaves that to the outer one.
pub(crate) fn stamp_on_leaving<L: Library>() {
    state::<L, _>(|state| {
        if state.depth() <= 1 {
            state.stamp.set(state.word.get().wrapping_add(LEAVE));
        }
    });
}

/// The panics of the thread become errors of the library from now on. Returns what is to be put back.
#[cfg(panic = "unwind")]
#[inline(always)]
pub(crate) fn begin_catching<L: Library>() -> u64 {
    state::<L, _>(|state| state.outside.replace(state.outside() | state.catching()))
}

/// They no longer do, unless they did before.
#[cfg(panic = "unwind")]
#[inline(always)]
pub(crate) fn end_catching<L: Library>(former: u64) {
    state::<L, _>(|state| state.outside.set(former));
}

/// Returns whether they do: not where a handler has begun since, nor in an `outside` or a task.
#[cfg(panic = "unwind")]
pub(crate) fn is_catching<L: Library>() -> bool {
    state::<L, _>(|state| state.outside.get() & CATCHING == state.catching())
}

#[inline]
fn in_phase<L: Library>(phase: Phase, report: impl FnOnce()) {
    /// Back to the phase before, even where the process lets a panic in a handler pass.
    struct Found<L: Library>(Phase, PhantomData<L>);
    impl<L: Library> Drop for Found<L> {
        fn drop(&mut self) {
            state::<L, _>(|state| state.phase.set(self.0));
        }
    }
    let _found = Found::<L>(state::<L, _>(|state| state.phase.replace(phase)), PhantomData);
    report();
}

/// Returns whether the thread is inside a call that can be stepped out of: in a handler it cannot.
#[inline]
pub(crate) fn is_in_a_body<L: Library>() -> bool {
    state::<L, _>(|state| state.depth() > 0 && state.phase.get() == Phase::Quiet)
}

/// What a task, or the code in an `outside`, has of its own while it is not running: where it stands in the library, and
/// its last error. While it is running, what is the thread's.
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

    /// That of code in an `outside`.
    pub(crate) fn outside() -> Self {
        let outside = state::<L, _>(|state| {
            state.outsides.set(state.outsides.get() + 1);
            state.outsides.get() << OUTSIDE
        });
        Task { outside, ..Task::new() }
    }

    /// Puts what is the task's in the place of what is the thread's, until the guard is dropped.
    pub(crate) fn run(&mut self) -> Running<'_, L> {
        self.swap();
        Running(self)
    }

    /// Where a platform has already taken the thread's away, there is nothing to put it in. No handler is running, so
    /// neither has a phase to keep.
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

/// The task is running on this thread for as long as this lives.
pub(crate) struct Running<'a, L: Library>(&'a mut Task<L>);

impl<L: Library> Drop for Running<'_, L> {
    fn drop(&mut self) {
        self.0.swap();
    }
}

/// Collects the reports of this thread in the list from now on. Returns the id by which that ends; where the thread has dropped
/// its slot, nothing has begun.
pub(crate) fn begin_capture<L: Library>(list: Arc<List>) -> u64 {
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
    // The list may go with it, and with the list errors that call the library as they go.
    drop(L::__thread_slot().try_with(remove));
}

/// Adds an error to the list of the newest capture that this thread is in and that has not ended. Returns whether there is
/// one.
pub(crate) fn collect<L: Library>(record: &Record) -> bool {
    let collect = |slot: &ThreadSlot| slot.captures.borrow().iter().rev().any(|(_, list)| list.collect(record));
    L::__thread_slot().try_with(collect).unwrap_or(false)
}

/// The last error of the calling thread.
pub fn last_error<L: Library>() -> Option<Error<L>> {
    if state::<L, _>(ThreadState::is_current) { content::<L>().map(Error::from_record) } else { None }
}

/// The last error of the calling thread, which then has none.
pub fn take_last_error<L: Library>() -> Option<Error<L>> {
    if state::<L, _>(ThreadState::is_current) { replace::<L>(None).map(Error::from_record) } else { None }
}

/// Makes an error the last one of the calling thread without telling anybody.
pub fn set_last_error<L: Library>(err: Error<L>) {
    put::<L>(Some(err.record));
}

/// Leaves the calling thread without a last error.
pub fn reset_last_error<L: Library>() {
    put::<L>(None);
}

fn put<L: Library>(record: Option<Record>) {
    if !state::<L, _>(ThreadState::is_open) {
        return;
    }
    // What the slot held goes first: its `Drop` may call the library, and so fill the slot again.
    drop(replace::<L>(None));
    let refill = replace::<L>(record);
    if refill.is_some() {
        // This one is dropped as if inside a call, or there would be no end to it.
        let _inside = Inside::<L>::enter();
        drop(refill);
    }
    // While the slot is pinned, that is the boundary's when it is done.
    state::<L, _>(|state| {
        if state.depth() == 0 {
            state.stamp.set(state.word.get());
        }
    });
}

/// Keeps the thread's last error as it is now until the guard is dropped.
pub fn preserve_last_error<L: Library>() -> Preserved<L> {
    let (is_open, outside) = state::<L, _>(|state| (state.is_open(), state.outside()));
    Preserved { kept: is_open.then(last_error::<L>), outside, thread: PhantomData }
}

/// Puts the thread's last error back when dropped, whatever happened meanwhile, also where there was none (libvirt's
/// `virErrorPreserveLast` and `virErrorRestore`).
///
/// Made by `preserve_last_error()` of the library. Made or dropped inside the body of an API function it does nothing:
/// there is no last error there. A guard that was made in the library's `outside` does nothing after `outside` has returned. It is
/// bound to its thread.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// #[virerr::vir_api]
/// fn clean_up() -> Result<(), virerr::Error<Acme>> {
///     Ok(())
/// }
///
/// Acme::set_last_error(virerr::Error::builder(ErrorCode::NoDomain).build());
/// {
///     let _guard = Acme::preserve_last_error();
///     clean_up().unwrap();
///     assert!(Acme::last_error().is_none());
/// }
/// assert_eq!(Acme::last_error().unwrap().code(), ErrorCode::NoDomain);
/// # }
/// ```
#[must_use = "the last error is put back when the guard is dropped, here at once, as with `let _ =`: write `let _kept =`"]
pub struct Preserved<L: Library> {
    /// Absent where the guard was made inside a call.
    kept: Option<Option<Error<L>>>,
    /// Where it was made.
    outside: u64,
    thread: PhantomData<*const ()>,
}

impl<L: Library> Drop for Preserved<L> {
    fn drop(&mut self) {
        let is_where_it_was_made = state::<L, _>(|state| state.outside() == self.outside);
        if let Some(kept) = self.kept.take()
            && is_where_it_was_made
        {
            put::<L>(kept.map(|err| err.record));
        }
    }
}

impl<L: Library> fmt::Debug for Preserved<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Preserved").field("kept", &self.kept).finish()
    }
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
