//! Room for a text that is formatted once, without an allocation if it is short.
//!
//! It needs `unsafe` code, because the room on the stack is not cleared first.
#![allow(unsafe_code)]

use std::fmt::{self, Write as _};
use std::mem::MaybeUninit;

/// The maximum number of bytes that are formatted without an allocation.
const SHORT: usize = 256;

/// Room for a text that is formatted once: on the stack until it outgrows that, then on the heap.
pub(crate) struct Scratch {
    short: [MaybeUninit<u8>; SHORT],
    /// The number of bytes of `short` that are written, in whole strings only.
    len: usize,
    long: String,
}

impl Scratch {
    #[inline]
    pub(crate) const fn new() -> Self {
        Scratch { short: [const { MaybeUninit::uninit() }; SHORT], len: 0, long: String::new() }
    }

    /// Formats a text. It is not copied if there is nothing to format.
    #[inline]
    pub(crate) fn format(&mut self, text: fmt::Arguments<'_>) -> &str {
        if let Some(text) = text.as_str() {
            return text;
        }
        // An error here means that a `Display` stopped early; the text is what it wrote until then.
        let _ = self.write_fmt(text);
        self.as_str()
    }

    fn as_str(&self) -> &str {
        if !self.long.is_empty() {
            return &self.long;
        }
        // SAFETY: only `write_str` writes to `short`. It wrote its first `len` bytes, which are `str`s one after
        // another.
        unsafe { str::from_utf8_unchecked(&*(&raw const self.short[..self.len] as *const [u8])) }
    }

    #[cold]
    #[inline(never)]
    fn outgrow(&mut self, text: &str) {
        if self.long.is_empty() {
            self.long = self.as_str().to_owned();
        }
        self.long.push_str(text);
        // From now on only an empty string fits.
        self.len = SHORT;
    }
}

impl fmt::Write for Scratch {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.len + text.len();
        match self.short.get_mut(self.len..end) {
            Some(free) => {
                // Before the copy, so that no register has to be saved across it.
                self.len = end;
                // SAFETY: `free` is as long as `text`, and is borrowed mutably: the two do not overlap.
                unsafe { text.as_ptr().copy_to_nonoverlapping(free.as_mut_ptr().cast(), text.len()) };
            }
            None => self.outgrow(text),
        }
        Ok(())
    }
}
