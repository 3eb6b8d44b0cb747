//! The parts that let C link this crate alone: a function under a name of C's, and a panic handler.

use crate::Page;
use core::panic::PanicInfo;

/// The byte at this place of what the crate has to say; -1 behind its end.
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
