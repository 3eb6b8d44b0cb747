//! Integers of any type, converted to the `i32` of an error.

/// An integer of a primitive type, for [`ErrorBuilder::int1`](crate::ErrorBuilder::int1) and `int2`. Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer",
    label = "`int1` and `int2` are integers",
    note = "write an integer of any type; of an enum, `value as i32`"
)]
pub trait Integer: Copy {
    /// Returns the nearest `i32`.
    #[doc(hidden)]
    fn __saturated(self) -> i32;
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Integer for $integer {
            #[inline]
            fn __saturated(self) -> i32 {
                #[allow(unused_comparisons, reason = "of an unsigned one")]
                i32::try_from(self).unwrap_or(if self < 0 { i32::MIN } else { i32::MAX })
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_that_does_not_fit_becomes_the_nearest() {
        assert_eq!([i64::MIN.__saturated(), (-7_i128).__saturated()], [i32::MIN, -7]);
        assert_eq!([u32::MAX.__saturated(), i128::MAX.__saturated(), 7_usize.__saturated()], [i32::MAX, i32::MAX, 7]);
        assert_eq!([i32::MIN.__saturated(), i32::MAX.__saturated()], [i32::MIN, i32::MAX]);
    }
}
