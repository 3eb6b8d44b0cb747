//! The items that let C link this crate alone: a function with a C name, and a panic handler.

use crate::Page;
use core::panic::PanicInfo;

/// Returns the byte at this offset of the crate's output; -1 after its end.
// SAFETY: nothing else in the program has this name.
#[unsafe(no_mangle)]
extern "C" fn acme_byte_at(place: usize) -> i32 {
    let page = Page::of(&["7", "ACME_ERR_WORN", "InternalError", "2", "Nonsense"]);
    page.as_bytes().get(place).map_or(-1, |&byte| i32::from(byte))
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    loop {}
}
