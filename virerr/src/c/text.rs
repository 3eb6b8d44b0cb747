//! Strings that C owns: from `malloc`, since C may free them.
#![allow(unsafe_code)]

use std::alloc::{Layout, handle_alloc_error};
use std::ffi::{c_char, c_void};
use std::ptr;

/// Copies a text for C. It is cut at an interior NUL, where it ends for C.
pub(crate) fn copied(text: &str) -> *mut c_char {
    let bytes = text.as_bytes();
    // SAFETY: `memchr` reads only the bytes of the slice.
    let nul = unsafe { libc::memchr(bytes.as_ptr().cast(), 0, bytes.len()) };
    let len = if nul.is_null() { bytes.len() } else { nul.addr() - bytes.as_ptr().addr() };
    let copy: *mut u8 = allocated(len + 1).cast();
    // SAFETY: the allocation is fresh and one byte longer than the text, for the NUL.
    unsafe {
        copy.copy_from_nonoverlapping(bytes.as_ptr(), len);
        copy.add(len).write(0);
    }
    copy.cast()
}

/// Copies texts, one after the other, up to the first NUL.
pub(crate) fn copied_pieces<const N: usize>(pieces: [&str; N]) -> *mut c_char {
    let len = pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let copy: *mut u8 = allocated(len + 1).cast();
    let mut next = copy;
    for piece in pieces {
        // SAFETY: the allocation is fresh, and one byte longer than all pieces.
        unsafe {
            next.copy_from_nonoverlapping(piece.as_ptr(), piece.len());
            next = next.add(piece.len());
        }
    }
    // SAFETY: the last byte of the allocation.
    unsafe { next.write(0) };
    copy.cast()
}

/// Copies a text, or returns NULL without one.
pub(crate) fn copied_or_null(text: Option<&str>) -> *mut c_char {
    text.map_or(ptr::null_mut(), copied)
}

/// Copies a C string, which may be NULL.
///
/// # Safety
///
/// It must be NULL, or a string that ends with a NUL.
pub(crate) unsafe fn copied_from(text: *const c_char) -> *mut c_char {
    if text.is_null() {
        return ptr::null_mut();
    }
    // SAFETY: the caller's promise.
    let len = unsafe { libc::strlen(text) } + 1;
    let copy: *mut c_char = allocated(len).cast();
    // SAFETY: the allocation is fresh and as long as the string, its NUL included.
    unsafe { copy.copy_from_nonoverlapping(text, len) };
    copy
}

/// Allocates this many bytes by `malloc`. Aborts if there is no memory, like other allocations in Rust.
pub(crate) fn allocated(len: usize) -> *mut c_void {
    // SAFETY: `malloc` may be called with any length.
    let memory = unsafe { libc::malloc(len.max(1)) };
    if memory.is_null() {
        handle_alloc_error(Layout::array::<u8>(len).unwrap_or(Layout::new::<u8>()));
    }
    memory
}

/// Frees memory from `malloc`, or nothing for NULL.
///
/// # Safety
///
/// It must be NULL, or from `malloc` and not freed yet.
pub(crate) unsafe fn free(memory: *mut c_void) {
    // SAFETY: the caller's promise.
    unsafe { libc::free(memory) }
}
