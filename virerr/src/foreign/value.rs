//! The values of the arguments of `#[to_error(…)]`: texts and numbers, and options of them.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

use crate::raise::Integer as _;
use std::ops::Deref;

/// A text of `#[to_error(…)]`, of any type that is `Display`; absent if it is `None`.
///
/// For an `Option` the compiler finds the method of the value itself, and for other types that of the `Deref` target.
pub struct OptionalText<'a, T: ?Sized>(PlainText<'a, T>);

/// An [`OptionalText`] that is not an `Option`.
pub struct PlainText<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> OptionalText<'a, T> {
    /// Wraps any value.
    pub fn new(value: &'a T) -> Self {
        OptionalText(PlainText(value))
    }
}

impl<'a, T> OptionalText<'a, Option<T>> {
    /// Returns the text in the `Option`.
    pub fn text(&self) -> Option<&'a T> {
        self.0.0.as_ref()
    }
}

impl<'a, T: ?Sized> PlainText<'a, T> {
    /// Returns the value.
    pub fn text(&self) -> Option<&'a T> {
        Some(self.0)
    }
}

impl<'a, T: ?Sized> Deref for OptionalText<'a, T> {
    type Target = PlainText<'a, T>;

    fn deref(&self) -> &PlainText<'a, T> {
        &self.0
    }
}

/// A number of `#[to_error(…)]`: an integer, or an `Option` of one, which is not set if it is `None`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an integer",
    label = "`int1` and `int2` are integers",
    note = "write an integer of any type, or an `Option` of one; of an enum, `*field as i32`"
)]
pub trait Number {
    /// Returns the number, if there is one.
    fn number(self) -> Option<i32>;
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Number for $number {
            #[inline]
            fn number(self) -> Option<i32> {
                Some(self.__saturated())
            }
        })*
    };
}

numbers!(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

impl<N: Number + Copy> Number for &N {
    fn number(self) -> Option<i32> {
        (*self).number()
    }
}

impl<N: Number> Number for Option<N> {
    fn number(self) -> Option<i32> {
        self?.number()
    }
}
