//! The record behind an error: one allocation that holds facts and text, counted by reference, one pointer wide.
//!
//! This is the only module with `unsafe` code. What asks for it: an `Arc` of a record with text behind it is two
//! pointers wide or two allocations, and a `Result<(), Error>` is to be one pointer and a failure one allocation.
//!
//! The layout is a [`Node`] followed by `text_len` bytes of text. The five strings of a record are each absent, a
//! `&'static str`, or a slice of the text behind the node; all three are one nullable pointer with a length.
#![allow(unsafe_code)]

use crate::level::Level;
use crate::table::CodeInfo;
use std::alloc::{self, Layout};
use std::any::Any;
use std::error::Error as StdError;
use std::panic::{Location, RefUnwindSafe, UnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicUsize, Ordering, fence};
use std::sync::{Arc, Weak};

/// Everything about an error that is not text.
#[derive(Clone)]
pub(crate) struct Facts {
    pub(crate) code: &'static CodeInfo,
    pub(crate) domain: i32,
    pub(crate) level: Level,
    pub(crate) int1: i32,
    pub(crate) int2: i32,
    pub(crate) api: Option<&'static str>,
    pub(crate) location: Option<&'static Location<'static>>,
    /// The shared part of the connection's `ConnectionErrors`, whatever its library: a record does not depend on it.
    pub(crate) connection: Option<Weak<dyn Any + Send + Sync>>,
    pub(crate) source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// A string of a new record.
#[derive(Clone, Copy)]
pub(crate) enum Text<'a> {
    /// Kept by reference.
    Static(&'static str),
    /// Copied into the record.
    Copied(&'a str),
}

/// The message of a new record.
#[derive(Clone, Copy)]
pub(crate) enum Message<'a> {
    /// The whole message.
    Whole(Text<'a>),
    /// The detail between the two halves of its form.
    Detailed {
        before: &'a str,
        detail: &'a str,
        after: &'a str,
    },
}

/// The strings of a new record.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) message: Message<'a>,
    pub(crate) str1: Option<Text<'a>>,
    /// Where it is absent and the message is [`Message::Detailed`], it is the detail, as a slice of the message.
    pub(crate) str2: Option<Text<'a>>,
    pub(crate) str3: Option<Text<'a>>,
    pub(crate) object: Option<Text<'a>>,
}

impl Texts<'_> {
    /// How many bytes of text the record has to hold itself; `None` where memory could not hold them either.
    fn copied_len(&self) -> Option<usize> {
        let message = match self.message {
            Message::Whole(text) => text.copied_len(),
            Message::Detailed { before, detail, after } => {
                before.len().checked_add(detail.len())?.checked_add(after.len())?
            }
        };
        [self.str1, self.str2, self.str3, self.object]
            .iter()
            .flatten()
            .try_fold(message, |sum, text| sum.checked_add(text.copied_len()))
    }
}

impl Text<'_> {
    fn copied_len(&self) -> usize {
        match self {
            Text::Static(_) => 0,
            Text::Copied(text) => text.len(),
        }
    }
}

/// The strings of a record. Each pointer is good for reads as long as its record lives.
struct Strings {
    message: NonNull<str>,
    str1: Option<NonNull<str>>,
    str2: Option<NonNull<str>>,
    str3: Option<NonNull<str>>,
    object: Option<NonNull<str>>,
}

/// What stands at the start of a record's allocation; the text follows.
struct Node {
    owners: AtomicUsize,
    text_len: usize,
    strings: Strings,
    facts: Facts,
}

impl Node {
    /// The layout of a node with its text, and where the text begins.
    fn layout(text_len: usize) -> Option<(Layout, usize)> {
        Layout::new::<Node>().extend(Layout::array::<u8>(text_len).ok()?).ok()
    }
}

/// More owners than this can only be leaked ones; `Arc` gives up at the same count, for the same reason.
const MOST_OWNERS: usize = isize::MAX as usize;

/// A counted reference to a record: one pointer, never null.
pub(crate) struct Record {
    node: NonNull<Node>,
}

/// Checked here because `Record` claims both for what it points to.
const _: fn() = || {
    fn send_and_sync<T: Send + Sync>() {}
    send_and_sync::<Facts>();
};

// SAFETY: a record is a count that is atomic, facts that are `Send + Sync` (checked above), and text that nobody
// writes once `new` has returned. Facts change only through `facts_mut`, which proves that there is no other owner.
unsafe impl Send for Record {}
// SAFETY: as for `Send`; through `&Record` there are only reads and the atomic count.
unsafe impl Sync for Record {}

// Nobody can see a record in the middle of a change, so a panic leaves none behind.
impl UnwindSafe for Record {}
impl RefUnwindSafe for Record {}

impl Record {
    /// Makes a record with one owner. One allocation, of the size that `facts` and `texts` need.
    pub(crate) fn new(facts: Facts, texts: &Texts<'_>) -> Self {
        let (text_len, layout, text_at) = texts
            .copied_len()
            .and_then(|len| Node::layout(len).map(|(layout, at)| (len, layout, at)))
            .expect("the text of an error fits in memory");
        // SAFETY: the layout is that of a node and more, so its size is not 0.
        let base = unsafe { alloc::alloc(layout) };
        let Some(node) = NonNull::new(base.cast::<Node>()) else {
            alloc::handle_alloc_error(layout)
        };
        // SAFETY: `text_at` lies in the allocation or, with `text_len` 0, at its end; `text_len` bytes follow it.
        let mut tail = unsafe {
            Tail {
                next: base.add(text_at),
                left: text_len,
            }
        };
        let mut strings = tail.message(&texts.message);
        strings.str1 = tail.optional(texts.str1);
        strings.str2 = tail.optional(texts.str2).or(strings.str2);
        strings.str3 = tail.optional(texts.str3);
        strings.object = tail.optional(texts.object);
        // SAFETY: `node` is fresh, aligned for a node by its layout, and large enough for one.
        unsafe {
            node.write(Node {
                owners: AtomicUsize::new(1),
                text_len,
                strings,
                facts,
            })
        };
        Record { node }
    }

    fn node(&self) -> &Node {
        // SAFETY: `new` made the node, and it lives as long as one owner does, which `self` is. A `&mut` to its facts
        // exists only inside a borrow of `facts_mut`, which borrows the only owner mutably.
        unsafe { self.node.as_ref() }
    }

    fn text(&self, text: NonNull<str>) -> &str {
        // SAFETY: the pointer comes out of this record's `strings`: a `&'static str`, or a slice of the text behind
        // the node, filled with whole `str`s before anybody could see it and never written again.
        unsafe { text.as_ref() }
    }

    pub(crate) fn facts(&self) -> &Facts {
        &self.node().facts
    }

    pub(crate) fn message(&self) -> &str {
        self.text(self.node().strings.message)
    }

    pub(crate) fn str1(&self) -> Option<&str> {
        self.node().strings.str1.map(|text| self.text(text))
    }

    pub(crate) fn str2(&self) -> Option<&str> {
        self.node().strings.str2.map(|text| self.text(text))
    }

    pub(crate) fn str3(&self) -> Option<&str> {
        self.node().strings.str3.map(|text| self.text(text))
    }

    pub(crate) fn object(&self) -> Option<&str> {
        self.node().strings.object.map(|text| self.text(text))
    }

    /// Whether `self` is the only owner. With `&mut self` that cannot change until the borrow ends: a new owner can
    /// only be made from an existing one.
    fn is_unshared(&mut self) -> bool {
        // Acquire: what former owners did with the record happens before what the last one does with it.
        self.node().owners.load(Ordering::Acquire) == 1
    }

    /// The facts, for changing them: those of this record while nobody else can see it, else those of a copy that takes
    /// its place.
    pub(crate) fn facts_mut(&mut self) -> &mut Facts {
        if !self.is_unshared() {
            *self = self.copy();
        }
        // SAFETY: `self` is the only owner (a fresh copy has one), and it is borrowed mutably for as long as the result
        // lives, so no other reference to the facts exists or can be made.
        unsafe { &mut (*self.node.as_ptr()).facts }
    }

    /// A record of its own with the same content.
    fn copy(&self) -> Record {
        let texts = Texts {
            message: Message::Whole(Text::Copied(self.message())),
            str1: self.str1().map(Text::Copied),
            str2: self.str2().map(Text::Copied),
            str3: self.str3().map(Text::Copied),
            object: self.object().map(Text::Copied),
        };
        Record::new(self.facts().clone(), &texts)
    }

    /// `N` more owners at once: one plain store while the record is unshared, as it is when an error reaches the
    /// boundary for the first time.
    pub(crate) fn share<const N: usize>(&mut self) -> [Record; N] {
        if self.is_unshared() {
            self.node().owners.store(1 + N, Ordering::Relaxed);
        } else {
            self.add_owners(N);
        }
        std::array::from_fn(|_| Record { node: self.node })
    }

    fn add_owners(&self, count: usize) {
        // Relaxed: a new owner is made from an existing one, which keeps the record alive meanwhile.
        if self.node().owners.fetch_add(count, Ordering::Relaxed) > MOST_OWNERS {
            std::process::abort();
        }
    }
}

impl Clone for Record {
    #[inline]
    fn clone(&self) -> Self {
        self.add_owners(1);
        Record { node: self.node }
    }
}

impl Drop for Record {
    #[inline]
    fn drop(&mut self) {
        if self.node().owners.fetch_sub(1, Ordering::Release) == 1 {
            self.free();
        }
    }
}

impl Record {
    #[cold]
    #[inline(never)]
    fn free(&mut self) {
        // With the Release of every other owner's last step: all they did happens before the record goes.
        fence(Ordering::Acquire);
        let node = self.node.as_ptr();
        let text_len = self.node().text_len;
        // SAFETY: the last owner is being dropped, so nobody reads the node again; the facts are moved out once.
        let facts = unsafe { ptr::read(&raw const (*node).facts) };
        if let Some((layout, _)) = Node::layout(text_len) {
            // SAFETY: `new` allocated the node with the layout of this very length; nothing in it is left to drop.
            unsafe { alloc::dealloc(node.cast::<u8>(), layout) };
        }
        // Last, because a source's `Drop` is a user's code: it may panic, or fail another call.
        drop(facts);
    }
}

/// The part of a new record's text that is not written yet.
struct Tail {
    next: *mut u8,
    left: usize,
}

impl Tail {
    /// Copies `pieces` behind each other and gives the whole. The slice is good for reads as long as the allocation is.
    fn push<const N: usize>(&mut self, pieces: [&str; N]) -> NonNull<str> {
        let start = self.next;
        for piece in pieces {
            assert!(piece.len() <= self.left, "the text was measured before");
            // SAFETY: `left` bytes of the fresh allocation begin at `next`, and the piece is not longer than that. It
            // does not overlap them: no reference into a fresh allocation exists.
            unsafe {
                ptr::copy_nonoverlapping(piece.as_ptr(), self.next, piece.len());
                self.next = self.next.add(piece.len());
            }
            self.left -= piece.len();
        }
        self.written(start, self.next.addr() - start.addr())
    }

    /// The `len` bytes from `start`, which `push` filled with whole `str`s.
    fn written(&self, start: *mut u8, len: usize) -> NonNull<str> {
        let bytes = ptr::slice_from_raw_parts_mut(start, len);
        // SAFETY: `start` points into an allocation, or right behind it, so it is not null. As a pointer, `*mut [u8]`
        // and `*mut str` are the same.
        unsafe { NonNull::new_unchecked(bytes as *mut str) }
    }

    fn text(&mut self, text: Text<'_>) -> NonNull<str> {
        match text {
            Text::Static(text) => NonNull::from(text),
            Text::Copied(text) => self.push([text]),
        }
    }

    fn optional(&mut self, text: Option<Text<'_>>) -> Option<NonNull<str>> {
        text.map(|text| self.text(text))
    }

    /// The message and, where it has one, its detail as `str2`.
    fn message(&mut self, message: &Message<'_>) -> Strings {
        let absent = |message, str2| Strings {
            message,
            str1: None,
            str2,
            str3: None,
            object: None,
        };
        match *message {
            Message::Whole(text) => absent(self.text(text), None),
            Message::Detailed { before, detail, after } => {
                let start = self.next;
                let whole = self.push([before, detail, after]);
                // In bounds: `before` and `detail` were just written there.
                let detail = self.written(start.wrapping_add(before.len()), detail.len());
                absent(whole, Some(detail))
            }
        }
    }
}
