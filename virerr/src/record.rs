//! The record of an error: one allocation with all parts and text, counted by reference, one pointer wide.
//!
//! It needs `unsafe` code, because an `Arc` of a record followed by text is either two pointers wide or two
//! allocations. A `Result<(), Error>` should be one pointer, and a failure should allocate once.
//!
//! The layout is a [`Node`] followed by `text_len` bytes of text. Each string of a record is absent, a `&'static str`,
//! or a slice of the text after the node. All three are one nullable pointer with a length.
#![allow(unsafe_code)]

use crate::let_go::{Source, let_go_of_source};
use crate::level::Level;
use crate::table::Entry;
use std::alloc::{self, Layout};
use std::any::Any;
#[cfg(feature = "c")]
use std::ffi::c_void;
#[cfg(feature = "c")]
use std::mem::ManuallyDrop;
use std::panic::{Location, RefUnwindSafe, UnwindSafe};
use std::ptr::{self, NonNull};
use std::sync::Weak;
use std::sync::atomic::{AtomicUsize, Ordering, fence};

/// All parts of an error except its texts.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) code: Entry,
    pub(crate) domain: i32,
    /// The level, if `error!` set one; most errors have the level of their code.
    pub(crate) own_level: Option<Level>,
    pub(crate) int1: i32,
    pub(crate) int2: i32,
    /// Set if it has left a call or was reported by hand, so that it is not reported again.
    pub(crate) is_marked: bool,
    /// Set if the message, `str1` or `str2` was given to the builder, so that they do not follow from the code and the
    /// detail.
    pub(crate) has_own_texts: bool,
    /// The path of the API function, which ends with its name.
    pub(crate) api_path: Option<&'static str>,
    /// The C name of the exported function.
    #[cfg(feature = "c")]
    pub(crate) exported: Option<&'static str>,
    pub(crate) location: Option<&'static Location<'static>>,
    /// The shared part of the connection's `ConnectionErrors`. It is type-erased, since a record does not depend on its
    /// library.
    pub(crate) connection: Option<Weak<dyn Any + Send + Sync>>,
    pub(crate) source: Option<Source>,
    /// The number of sources whose text is in the detail; printing the sources begins after them.
    pub(crate) sources_in_detail: u8,
}

impl Parts {
    /// Returns the level: how severe the error is.
    pub(crate) fn level(&self) -> Level {
        self.own_level.unwrap_or(self.code.level())
    }
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
    Detailed { before: &'a str, detail: &'a str, after: &'a str },
}

/// The strings of a new record.
#[derive(Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) message: Message<'a>,
    pub(crate) str1: Option<Text<'a>>,
    /// If it is absent and the message is [`Message::Detailed`], `str2` is the detail, as a slice of the message.
    pub(crate) str2: Option<Text<'a>>,
    /// The detail, if `str2` is something else.
    pub(crate) own_detail: Option<Text<'a>>,
    pub(crate) str3: Option<Text<'a>>,
    pub(crate) object: Option<Text<'a>>,
}

impl Texts<'_> {
    /// Returns the number of bytes of text that the record must hold itself. The sum can only overflow if strings are
    /// passed twice, since the texts are in memory; the allocator rejects it then.
    #[inline]
    fn copied_len(&self) -> usize {
        let message = match self.message {
            Message::Whole(text) => copied_len(Some(text)),
            Message::Detailed { before, detail, after } => before.len() + detail.len() + after.len(),
        };
        let numbered = copied_len(self.str1) + copied_len(self.str2) + copied_len(self.str3);
        message + numbered + copied_len(self.own_detail) + copied_len(self.object)
    }
}

#[inline]
fn copied_len(text: Option<Text<'_>>) -> usize {
    match text {
        Some(Text::Copied(text)) => text.len(),
        Some(Text::Static(_)) | None => 0,
    }
}

/// The strings of a record. Each pointer is valid for reads while its record lives.
struct Strings {
    message: NonNull<str>,
    str1: Option<NonNull<str>>,
    str2: Option<NonNull<str>>,
    own_detail: Option<NonNull<str>>,
    str3: Option<NonNull<str>>,
    object: Option<NonNull<str>>,
}

/// The start of a record's allocation; the text follows.
struct Node {
    owners: AtomicUsize,
    text_len: usize,
    strings: Strings,
    parts: Parts,
}

impl Node {
    /// Returns the layout of a node with its text, and the offset of the text.
    fn layout(text_len: usize) -> Option<(Layout, usize)> {
        Layout::new::<Node>().extend(Layout::array::<u8>(text_len).ok()?).ok()
    }
}

/// The maximum number of owners. More can only result from leaks; `Arc` aborts at the same count for the same reason.
const MOST_OWNERS: usize = isize::MAX as usize;

/// A counted reference to a record: one pointer, never null.
pub(crate) struct Record {
    node: NonNull<Node>,
}

/// Checks the bounds that the `Send` and `Sync` of `Record` rely on.
const _: fn() = || {
    fn send_and_sync<T: Send + Sync>() {}
    send_and_sync::<Parts>();
};

// SAFETY: a record is an atomic count, parts that are `Send + Sync` (checked above), and text that is not written after
// `new` has returned. Parts change only through `parts_mut`, which proves that there is no other owner.
unsafe impl Send for Record {}
// SAFETY: as for `Send`; through `&Record` there are only reads and the atomic count.
unsafe impl Sync for Record {}

// A panic cannot leave a half-changed record, since nobody can see a record during a change.
impl UnwindSafe for Record {}
impl RefUnwindSafe for Record {}

impl Record {
    /// Makes a record with one owner, in one allocation of the size that `parts` and `texts` need.
    #[inline(never)]
    pub(crate) fn new(parts: Parts, texts: &Texts<'_>) -> Self {
        Record::make(|| parts, texts)
    }

    /// Makes a record, inlined: if the caller knows most of the texts, only the code for the others remains.
    ///
    /// The closure makes the parts in place. Parts made before would need a copy on the stack, since the code in
    /// between may fail.
    #[inline(always)]
    pub(crate) fn make(parts: impl FnOnce() -> Parts, texts: &Texts<'_>) -> Self {
        let text_len = texts.copied_len();
        let (layout, text_at) = Node::layout(text_len).expect("the text of an error fits in memory");
        // SAFETY: the layout includes a node, so its size is not 0.
        let base = unsafe { alloc::alloc(layout) };
        let Some(node) = NonNull::new(base.cast::<Node>()) else { alloc::handle_alloc_error(layout) };
        // SAFETY: `node` is fresh, aligned for a node by its layout, and large enough for one; its fields are written
        // here and below, each once.
        unsafe { (&raw mut (*node.as_ptr()).parts).write(parts()) };
        // SAFETY: `text_at` is in the allocation or, with `text_len` 0, at its end; `text_len` bytes follow it.
        let mut tail = unsafe { Tail { next: base.add(text_at), left: text_len } };
        let mut strings = tail.message(&texts.message);
        strings.str1 = tail.optional(texts.str1);
        strings.str2 = tail.optional(texts.str2).or(strings.str2);
        strings.own_detail = tail.optional(texts.own_detail);
        strings.str3 = tail.optional(texts.str3);
        strings.object = tail.optional(texts.object);
        // SAFETY: as above; with these fields the node is complete.
        unsafe {
            (&raw mut (*node.as_ptr()).owners).write(AtomicUsize::new(1));
            (&raw mut (*node.as_ptr()).text_len).write(text_len);
            (&raw mut (*node.as_ptr()).strings).write(strings);
        }
        Record { node }
    }

    #[inline]
    fn node(&self) -> &Node {
        // SAFETY: `new` made the node, and it lives as long as any owner, such as `self`. A `&mut` to its parts exists
        // only inside a borrow of `parts_mut`, which borrows the only owner mutably.
        unsafe { self.node.as_ref() }
    }

    fn text(&self, text: NonNull<str>) -> &str {
        // SAFETY: the pointer is from this record's `strings`: a `&'static str`, or a slice of the text after the node,
        // which was filled with whole `str`s before anybody could see it and is never written again.
        unsafe { text.as_ref() }
    }

    fn optional(&self, text: Option<NonNull<str>>) -> Option<&str> {
        text.map(|text| self.text(text))
    }

    #[inline]
    pub(crate) fn parts(&self) -> &Parts {
        &self.node().parts
    }

    pub(crate) fn message(&self) -> &str {
        self.text(self.node().strings.message)
    }

    pub(crate) fn str1(&self) -> Option<&str> {
        self.optional(self.node().strings.str1)
    }

    pub(crate) fn str2(&self) -> Option<&str> {
        self.optional(self.node().strings.str2)
    }

    pub(crate) fn own_detail(&self) -> Option<&str> {
        self.optional(self.node().strings.own_detail)
    }

    pub(crate) fn detail(&self) -> Option<&str> {
        self.own_detail().or_else(|| self.str2())
    }

    pub(crate) fn str3(&self) -> Option<&str> {
        self.optional(self.node().strings.str3)
    }

    pub(crate) fn object(&self) -> Option<&str> {
        self.optional(self.node().strings.object)
    }

    /// Returns the record for a change, if nobody else can see it.
    #[inline]
    pub(crate) fn unshared(&mut self) -> Option<Unshared<'_>> {
        // Acquire: everything that former owners did with the record happens before the last one uses it.
        if self.node().owners.load(Ordering::Acquire) == 1 { Some(Unshared(self)) } else { None }
    }

    /// Returns `true` if both are references to one record.
    pub(crate) fn is(&self, other: &Record) -> bool {
        self.node == other.node
    }

    /// Returns the parts for changing them: those of this record if it is unshared, or else those of a copy that
    /// replaces it.
    #[inline]
    pub(crate) fn parts_mut(&mut self) -> &mut Parts {
        if self.unshared().is_none() {
            self.make_own();
        }
        // A fresh copy has one owner.
        Unshared(self).into_parts()
    }

    /// Replaces the record by an unshared copy.
    #[cold]
    fn make_own(&mut self) {
        let texts = Texts {
            message: Message::Whole(Text::Copied(self.message())),
            str1: self.str1().map(Text::Copied),
            str2: self.str2().map(Text::Copied),
            own_detail: self.own_detail().map(Text::Copied),
            str3: self.str3().map(Text::Copied),
            object: self.object().map(Text::Copied),
        };
        *self = Record::new(self.parts().clone(), &texts);
    }

    /// Makes `N` more owners at once. This is one plain store while the record is unshared, as it is when an error
    /// reaches the boundary for the first time.
    #[inline]
    pub(crate) fn share<const N: usize>(&mut self) -> [Record; N] {
        if let Some(own) = self.unshared() {
            return own.share();
        }
        self.add_owners(N);
        self.as_owners()
    }

    /// Returns references to the record for owners that are already counted.
    #[inline]
    fn as_owners<const N: usize>(&self) -> [Record; N] {
        std::array::from_fn(|_| Record { node: self.node })
    }

    #[inline]
    fn add_owners(&self, count: usize) {
        // Relaxed: a new owner is made from an existing one, which keeps the record alive meanwhile.
        if self.node().owners.fetch_add(count, Ordering::Relaxed) > MOST_OWNERS {
            std::process::abort();
        }
    }
}

/// A record with one owner. With the mutable borrow that cannot change until the borrow ends, since a new owner can only be
/// made from an existing one.
pub(crate) struct Unshared<'a>(&'a mut Record);

impl<'a> Unshared<'a> {
    #[inline]
    pub(crate) fn parts(&self) -> &Parts {
        self.0.parts()
    }

    #[inline]
    pub(crate) fn parts_mut(&mut self) -> &mut Parts {
        Unshared(self.0).into_parts()
    }

    #[inline]
    fn into_parts(self) -> &'a mut Parts {
        // SAFETY: the only owner is borrowed mutably while the result lives, so no other reference to the parts exists
        // or can be made.
        unsafe { &mut (*self.0.node.as_ptr()).parts }
    }

    /// Makes `N` more owners.
    #[inline]
    pub(crate) fn share<const N: usize>(self) -> [Record; N] {
        self.0.node().owners.store(1 + N, Ordering::Relaxed);
        self.0.as_owners()
    }
}

#[cfg(feature = "c")]
impl Record {
    /// Converts the reference into a raw pointer.
    pub(crate) fn into_raw(self) -> *mut c_void {
        ManuallyDrop::new(self).node.as_ptr().cast()
    }

    /// Converts a raw pointer back into a reference.
    ///
    /// # Safety
    ///
    /// The pointer must be from `into_raw`, and must be converted back once only.
    pub(crate) unsafe fn from_raw(raw: *mut c_void) -> Self {
        // SAFETY: `into_raw` returned the address of a node.
        Record { node: unsafe { NonNull::new_unchecked(raw.cast()) } }
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
        // Pairs with the Release of the other owners' last step: everything they did happens before the record is
        // freed.
        fence(Ordering::Acquire);
        let node = self.node.as_ptr();
        let text_len = self.node().text_len;
        // SAFETY: the last owner is being dropped, so nobody else reads or writes the node.
        let parts = unsafe { &mut (*node).parts };
        // These are all the fields that need a drop.
        let (connection, source) = (parts.connection.take(), parts.source.take());
        if let Some((layout, _)) = Node::layout(text_len) {
            // SAFETY: `new` allocated the node with the layout for this length; nothing in it is left to drop.
            unsafe { alloc::dealloc(node.cast::<u8>(), layout) };
        }
        drop(connection);
        // Last, because a source's `Drop` is user code: it may fail another call.
        if let Some(source) = source {
            let_go_of_source(source);
        }
    }
}

/// The part of a new record's text that is not written yet.
struct Tail {
    next: *mut u8,
    left: usize,
}

impl Tail {
    /// Copies a piece to the end.
    #[inline]
    fn push(&mut self, piece: &str) {
        assert!(piece.len() <= self.left, "the text was measured before");
        // SAFETY: `left` bytes of the fresh allocation begin at `next`, and the piece is not longer than that. It
        // does not overlap them, since no reference into a fresh allocation exists.
        unsafe {
            ptr::copy_nonoverlapping(piece.as_ptr(), self.next, piece.len());
            self.next = self.next.add(piece.len());
        }
        self.left -= piece.len();
    }

    /// Returns the `len` bytes from `start`, which `push` filled with whole `str`s.
    fn written(&self, start: *mut u8, len: usize) -> NonNull<str> {
        let bytes = ptr::slice_from_raw_parts_mut(start, len);
        // SAFETY: `start` points into an allocation, or just past it, so it is not null. As a pointer, `*mut [u8]` and
        // `*mut str` are the same.
        unsafe { NonNull::new_unchecked(bytes as *mut str) }
    }

    #[inline]
    fn text(&mut self, text: Text<'_>) -> NonNull<str> {
        match text {
            Text::Static(text) => NonNull::from(text),
            Text::Copied(text) => {
                let start = self.next;
                self.push(text);
                self.written(start, text.len())
            }
        }
    }

    #[inline]
    fn optional(&mut self, text: Option<Text<'_>>) -> Option<NonNull<str>> {
        text.map(|text| self.text(text))
    }

    /// Writes the message and, if there is one, its detail as `str2`.
    #[inline]
    fn message(&mut self, message: &Message<'_>) -> Strings {
        let absent = |message, str2| Strings { message, str1: None, str2, own_detail: None, str3: None, object: None };
        match *message {
            Message::Whole(text) => absent(self.text(text), None),
            Message::Detailed { before, detail, after } => {
                let start = self.next;
                self.push(before);
                let detail_start = self.next;
                self.push(detail);
                // Most forms end with the detail.
                if !after.is_empty() {
                    self.push(after);
                }
                let whole = self.written(start, before.len() + detail.len() + after.len());
                absent(whole, Some(self.written(detail_start, detail.len())))
            }
        }
    }
}
