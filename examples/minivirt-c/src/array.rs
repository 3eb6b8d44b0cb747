//! C arrays that a function fills, with an `int` for their length.

use std::ffi::c_int;

use virerr::c::Value;

/// Refuses an invalid array or length. It is a macro, so that the error names them and has the module's domain.
macro_rules! check {
    ($array:ident, $length:ident) => {
        if $length < 0 {
            return Err(virerr::invalid_arg!($length, "must be zero or greater"));
        }
        if $length > 0 && $array.is_null() {
            return Err(virerr::invalid_arg!($array, "must not be NULL"));
        }
    };
}

pub(crate) use check;

/// Fills an array with as many values as fit, and returns their number.
///
/// # Safety
///
/// It must have been checked, and must have room for as many as its length says.
pub(crate) unsafe fn fill<V: Value>(array: *mut V::C, length: c_int, values: impl Iterator<Item = V>) -> c_int {
    let mut filled = 0;
    for (place, value) in (0..length).zip(values) {
        // SAFETY: the place is within the array, and not negative.
        unsafe { array.offset(place as isize).write(value.into_c()) };
        filled += 1;
    }
    filled
}
