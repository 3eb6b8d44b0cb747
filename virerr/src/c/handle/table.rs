//! The table of handles: one for the process, which never waits.
//!
//! A handle is an odd number: the generation of a place, its index, and a 1 bit. The word of a place has the same
//! generation, a bit that is set while the place is open, and the number of uses of its object. A use is counted only if
//! the word is open and has the handle's generation, in one atomic step. Closing clears the bit, and so ends the
//! handle; the last use drops the object. The next object in the place has the next generation.
//!
//! There is no lock and no thread-local: handles work in a forked child, and while a thread ends. Slots are never
//! freed, so that any number can be looked up.
#![allow(unsafe_code)]

use super::kind::ObjectKind;
use std::alloc::{Layout, alloc_zeroed, dealloc, handle_alloc_error};
use std::ptr::{self, NonNull};
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicU64, AtomicUsize, fence};

/// The number of bits below the generation: in a handle the index and the 1 bit, in a word the open bit and the uses.
const LOW: u32 = if usize::BITS == 64 { 32 } else { 21 };
const GENERATION: usize = !0 << LOW;
const NEXT_GENERATION: usize = 1 << LOW;
/// A place with this generation is not used again. The bit above it is set in each handle.
const LAST_GENERATION: usize = GENERATION >> 1 & GENERATION;
const TOP: usize = 1 << (usize::BITS - 1);

const OPEN: usize = 1 << (LOW - 1);
const USES: usize = OPEN - 1;

/// The number of indices that fit into the bits.
const INDICES: usize = 1 << (LOW - 1);
const INDEX: usize = INDICES - 1;

/// The number of places in the first chunk. Each further chunk has twice as many.
const FIRST: usize = 32;

/// A place for an object. An unused one is all zeroes.
#[derive(Debug)]
pub(super) struct HandlePlace {
    word: AtomicUsize,
    kind: AtomicPtr<ObjectKind>,
    object: AtomicPtr<()>,
    /// In a place in use its index; in a free place the index of the next free one plus 1, or 0.
    link: AtomicU32,
}

impl HandlePlace {
    /// Returns the kind of its object.
    ///
    /// # Safety
    ///
    /// Its word must have been seen open.
    #[inline(always)]
    pub(super) unsafe fn kind(&self) -> &'static ObjectKind {
        // SAFETY: a place that has been opened has a kind, which is never freed.
        unsafe { &*self.kind.load(Relaxed) }
    }
}

/// The places, and the list of free ones.
#[derive(Debug)]
pub(super) struct HandleTable {
    /// The generation that stands for 0 in handles. So handles of one table are not handles of another in the same
    /// process, and small numbers and addresses of user memory are not handles.
    salt: AtomicUsize,
    /// The number of indices that have been given to places.
    begun: AtomicUsize,
    /// The place that was freed last: its index plus 1, or 0. The upper half counts the changes, so that a thread
    /// notices a change of the list even if it begins with the same place again.
    free: AtomicU64,
    /// By the logarithm of their size.
    chunks: [AtomicPtr<HandlePlace>; LOW as usize],
}

/// The table of the process.
pub(super) static TABLE: HandleTable = HandleTable::new();

impl HandleTable {
    const fn new() -> Self {
        HandleTable {
            salt: AtomicUsize::new(0),
            begun: AtomicUsize::new(0),
            free: AtomicU64::new(0),
            chunks: [const { AtomicPtr::new(ptr::null_mut()) }; LOW as usize],
        }
    }

    /// Opens a handle of an object.
    pub(super) fn open(&'static self, kind: &'static ObjectKind, object: *mut ()) -> usize {
        let index = self.pop().unwrap_or_else(|| self.begin());
        let place = self.place(index).expect("a place with an index is in a chunk");
        place.kind.store(ptr::from_ref(kind).cast_mut(), Relaxed);
        place.object.store(object, Relaxed);
        place.link.store(index as u32, Relaxed);
        // Nobody else changes a word that is not open.
        let generation = (place.word.load(Relaxed) & GENERATION) + NEXT_GENERATION;
        place.word.store(generation | OPEN, Release);
        (generation | index << 1 | 1) ^ self.salt.load(Relaxed)
    }

    /// Counts a use of the object of this handle, if it is of this kind.
    #[inline(always)]
    pub(super) fn find(
        &'static self,
        number: usize,
        is_kind: impl Fn(&'static ObjectKind) -> bool,
    ) -> Option<(&'static HandlePlace, *mut ())> {
        self.change(number, is_kind, |word| word + 1)
    }

    /// Closes a handle, and returns a last use of its object.
    pub(super) fn close(
        &'static self,
        number: usize,
        is_kind: impl Fn(&'static ObjectKind) -> bool,
    ) -> Option<(&'static HandlePlace, *mut ())> {
        self.change(number, is_kind, |word| (word & !OPEN) + 1)
    }

    /// Returns `true` if this is an open handle of an object of this kind.
    pub(super) fn has(&'static self, number: usize, is_kind: impl Fn(&'static ObjectKind) -> bool) -> bool {
        let used = self.find(number, is_kind);
        if let Some((place, _)) = used {
            self.end(place);
        }
        used.is_some()
    }

    /// Changes the word of a handle's place and adds a use, if it is open.
    #[inline(always)]
    fn change(
        &'static self,
        number: usize,
        is_kind: impl Fn(&'static ObjectKind) -> bool,
        change: impl Fn(usize) -> usize,
    ) -> Option<(&'static HandlePlace, *mut ())> {
        let number = number ^ self.salt.load(Relaxed);
        if number & 1 == 0 {
            return None;
        }
        let place = self.place(number >> 1 & INDEX)?;
        let open = number & GENERATION | OPEN;
        let mut word = place.word.load(Acquire);
        // Of this generation and open, with room for one more use.
        while word ^ open < USES {
            // A kind belongs to a generation: if the exchange succeeds, the word still has it.
            // SAFETY: the word is open.
            if !is_kind(unsafe { place.kind() }) {
                return None;
            }
            match place.word.compare_exchange_weak(word, change(word), Acquire, Acquire) {
                Ok(_) => return Some((place, place.object.load(Relaxed))),
                Err(current) => word = current,
            }
        }
        None
    }

    /// Ends a use, and drops the object with the last one.
    #[inline(always)]
    pub(super) fn end(&'static self, place: &'static HandlePlace) {
        let word = place.word.fetch_sub(1, Release);
        if word & (OPEN | USES) == 1 {
            self.free(place);
        }
    }

    /// Frees the place of a closed handle that is no longer in use, and drops the object.
    #[cold]
    #[inline(never)]
    fn free(&'static self, place: &'static HandlePlace) {
        // Everything that other users did with the object happens before its drop.
        fence(Acquire);
        // SAFETY: the place was open.
        let (kind, object) = (unsafe { place.kind() }, place.object.load(Relaxed));
        if place.word.load(Relaxed) & GENERATION != LAST_GENERATION {
            self.push(place);
        }
        // SAFETY: the object is of this kind, and no longer in use.
        unsafe { kind.drop(object) };
    }

    /// Takes a place from the list of free ones.
    fn pop(&'static self) -> Option<usize> {
        let mut free = self.free.load(Acquire);
        loop {
            let index = (free as u32).checked_sub(1)? as usize;
            let place = self.place(index)?;
            // If another thread has taken the place meanwhile, this value is wrong, but then the list has changed.
            let next = place.link.load(Relaxed);
            match self.free.compare_exchange_weak(free, changed(free, next), Acquire, Acquire) {
                Ok(_) => return Some(index),
                Err(current) => free = current,
            }
        }
    }

    /// Adds a place to the list of free ones.
    fn push(&'static self, place: &'static HandlePlace) {
        let index = place.link.load(Relaxed);
        let mut free = self.free.load(Relaxed);
        loop {
            place.link.store(free as u32, Relaxed);
            match self.free.compare_exchange_weak(free, changed(free, index + 1), Release, Relaxed) {
                Ok(_) => return,
                Err(current) => free = current,
            }
        }
    }

    /// Takes an index that no place has had.
    #[cold]
    fn begin(&'static self) -> usize {
        // All threads compute the same value.
        self.salt.store(
            (ptr::from_ref(self).addr().wrapping_mul(0x9E37_79B9_7F4A_7C15_u64 as usize) | TOP) & GENERATION,
            Relaxed,
        );
        let begun = self.begun.fetch_update(Relaxed, Relaxed, |begun| (begun < INDICES).then_some(begun + 1));
        let index = begun.expect("no more handles can be open at once");
        let size: usize = 1 << (index + FIRST).ilog2();
        let chunk = &self.chunks[size.ilog2() as usize];
        if chunk.load(Acquire).is_null() {
            add_chunk(chunk, size);
        }
        index
    }

    /// Returns the place with this index, if its chunk exists.
    #[inline(always)]
    fn place(&'static self, index: usize) -> Option<&'static HandlePlace> {
        let at = index + FIRST;
        let size = at.ilog2();
        let chunk = NonNull::new(self.chunks.get(size as usize)?.load(Acquire))?;
        // SAFETY: the index is within the chunk, which lives forever.
        Some(unsafe { chunk.add(at ^ (1 << size)).as_ref() })
    }

    /// Returns the number of open handles whose kind passes the test.
    pub(super) fn count(&'static self, is_kind: impl Fn(&'static ObjectKind) -> bool) -> usize {
        let places = (0..self.begun.load(Relaxed)).filter_map(|index| self.place(index));
        // SAFETY: the word is open.
        places.filter(|place| place.word.load(Acquire) & OPEN != 0 && is_kind(unsafe { place.kind() })).count()
    }
}

/// Returns the head of a list of free places that begins with this one.
fn changed(free: u64, first: u32) -> u64 {
    (free >> 32).wrapping_add(1) << 32 | u64::from(first)
}

/// Allocates a chunk, unless another thread is faster.
fn add_chunk(chunk: &AtomicPtr<HandlePlace>, size: usize) {
    let layout = Layout::array::<HandlePlace>(size).expect("the chunk fits into memory");
    // SAFETY: the layout has a size.
    let places = unsafe { alloc_zeroed(layout) }.cast::<HandlePlace>();
    if places.is_null() {
        handle_alloc_error(layout);
    }
    if chunk.compare_exchange(ptr::null_mut(), places, Release, Relaxed).is_err() {
        // SAFETY: allocated above, and not shared yet. A place needs no drop.
        unsafe { dealloc(places.cast(), layout) };
    }
}

#[cfg(test)]
#[allow(dead_code, unreachable_pub, reason = "of the library the test needs its type alone")]
mod tests {
    use super::*;
    use crate::c::object::Object;

    crate::define_codes! {
        /// The library of these tests.
        #[library(name = "acme", crate = crate)]
        struct Acme;

        /// The codes.
        enum ErrorCode {
            /// A bug.
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
    }

    struct Thing;

    impl Object for Thing {
        type Library = Acme;
        const INVALID: ErrorCode = ErrorCode::InternalError;
    }

    fn open(table: &'static HandleTable) -> usize {
        table.open(ObjectKind::of::<Thing>(), Box::into_raw(Box::new(Thing)).cast())
    }

    fn is_open(table: &'static HandleTable, number: usize) -> bool {
        table.has(number, ObjectKind::is::<Thing>)
    }

    fn close(table: &'static HandleTable, number: usize) -> &'static HandlePlace {
        let (place, _) = table.close(number, ObjectKind::is::<Thing>).expect("it is open");
        table.end(place);
        place
    }

    fn index(number: usize) -> usize {
        number >> 1 & INDEX
    }

    #[test]
    fn slot_whose_generations_are_used_up_is_not_used_again() {
        static TABLE: HandleTable = HandleTable::new();
        let first = open(&TABLE);
        let place = close(&TABLE, first);
        place.word.store(LAST_GENERATION - NEXT_GENERATION, Relaxed);
        let last = open(&TABLE);
        assert_eq!(index(last), index(first));
        assert!(is_open(&TABLE, last) && !is_open(&TABLE, first));
        close(&TABLE, last);
        let other = open(&TABLE);
        assert_ne!(index(other), index(first));
        assert!(is_open(&TABLE, other) && !is_open(&TABLE, last) && !is_open(&TABLE, first));
        close(&TABLE, other);
    }

    #[test]
    fn use_that_cannot_be_counted_is_refused() {
        static TABLE: HandleTable = HandleTable::new();
        let number = open(&TABLE);
        let place = TABLE.place(index(number)).expect("it is there");
        place.word.fetch_add(USES - 1, Relaxed);
        let (_, object) = TABLE.find(number, ObjectKind::is::<Thing>).expect("there is room for one use");
        assert!(!object.is_null());
        assert!(TABLE.find(number, ObjectKind::is::<Thing>).is_none());
        assert!(TABLE.close(number, ObjectKind::is::<Thing>).is_none());
        place.word.fetch_sub(USES, Relaxed);
        close(&TABLE, number);
    }

    #[test]
    fn handle_of_another_table_is_refused() {
        static ONE: HandleTable = HandleTable::new();
        static OTHER: HandleTable = HandleTable::new();
        let (one, other) = (open(&ONE), open(&OTHER));
        assert!(is_open(&ONE, one) && is_open(&OTHER, other));
        assert!(!is_open(&ONE, other) && !is_open(&OTHER, one));
        close(&ONE, one);
        close(&OTHER, other);
    }

    /// A thread that has looked at the list, and then sleeps, sees that it has changed.
    #[test]
    fn list_that_begins_with_the_same_slot_again_is_another_one() {
        static TABLE: HandleTable = HandleTable::new();
        let [one, two] = [(); 2].map(|()| open(&TABLE));
        close(&TABLE, one);
        close(&TABLE, two);
        let before = TABLE.free.load(Relaxed);
        let [two, one] = [(); 2].map(|()| open(&TABLE));
        close(&TABLE, two);
        let after = TABLE.free.load(Relaxed);
        assert_eq!(before as u32, after as u32);
        assert_ne!(before, after);
        close(&TABLE, one);
    }

    #[test]
    fn slots_are_used_again() {
        static TABLE: HandleTable = HandleTable::new();
        let numbers: Vec<usize> = (0..100).map(|_| open(&TABLE)).collect();
        assert_eq!(TABLE.begun.load(Relaxed), 100);
        for &number in &numbers {
            close(&TABLE, number);
        }
        let again: Vec<usize> = (0..100).map(|_| open(&TABLE)).collect();
        assert_eq!(TABLE.begun.load(Relaxed), 100);
        assert!(numbers.iter().all(|&number| !is_open(&TABLE, number)));
        again.into_iter().for_each(|number| _ = close(&TABLE, number));
    }
}
