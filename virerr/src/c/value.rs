//! The results of exported functions, and the values that mean failure.

use super::text::{allocated, copied};
use crate::library::Library;
use crate::to_error::ToError;
use std::ffi::{CStr, CString, c_char, c_int};
use std::ptr;

/// A Rust value that can be given to C: as the result of an exported function, or through an output parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given to C",
    label = "C has no such value",
    note = "possible: a number, `bool`, a raw pointer, `String`, `CString`, `&'static CStr`, `Handle<T>`, and a `Vec` of these; \
            `Box<T>` and `Arc<T>` of a plain object; or implement `virerr::c::Value` for a `#[repr(C)]` struct"
)]
pub trait Value: Sized {
    /// The type in C.
    type C: Copy;

    /// Converts the value for C, which then owns it.
    fn into_c(self) -> Self::C;
}

/// A value that an exported function may return.
#[diagnostic::on_unimplemented(
    message = "an exported function cannot return `{Self}`",
    label = "C has no such value",
    note = "possible: `()`, a number, `bool`, a raw pointer, `String`, `CString`, `&'static CStr`, `Handle<T>`; `Box<T>` and \
            `Arc<T>` of a plain object; give anything else through an `Out<T>`"
)]
pub trait Return: Sized {
    /// The type in C.
    type C: Copy + PartialEq;

    /// Converts the value for C, which then owns it.
    fn into_c(self) -> Self::C;
}

/// A value that an exported function may return, and one of whose values in C means failure by default.
#[diagnostic::on_unimplemented(
    message = "no value of `{Self}` means failure",
    label = "an exported function that returns this says which value means failure",
    note = "write `#[vir_api(c, fail = …)]`, or give the value through an `Out<T>`"
)]
pub trait Failing: Return {
    /// The value that means failure.
    const FAILURE: Self::C;
}

macro_rules! given_as_they_are {
    ($($type:ty),*) => {$(
        impl Value for $type {
            type C = $type;

            fn into_c(self) -> $type {
                self
            }
        }

        impl Return for $type {
            type C = $type;

            fn into_c(self) -> $type {
                self
            }
        }
    )*};
}

given_as_they_are!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64);

macro_rules! minus_one {
    ($($type:ty),*) => {$(
        impl Failing for $type {
            const FAILURE: $type = -1;
        }
    )*};
}

minus_one!(i8, i16, i32, i64, isize);

impl Value for bool {
    type C = bool;

    fn into_c(self) -> bool {
        self
    }
}

/// Returns 1 or 0, and -1 for a failure.
impl Return for bool {
    type C = c_int;

    fn into_c(self) -> c_int {
        c_int::from(self)
    }
}

impl Failing for bool {
    const FAILURE: c_int = -1;
}

/// Returns 0, and -1 for a failure.
impl Return for () {
    type C = c_int;

    fn into_c(self) -> c_int {
        0
    }
}

impl Failing for () {
    const FAILURE: c_int = -1;
}

macro_rules! pointers {
    ($([$($parameter:ident)?] $type:ty => $c:ty, $null:expr, $value:ident: $given:expr;)*) => {$(
        impl<$($parameter)?> Value for $type {
            type C = $c;

            fn into_c(self) -> $c {
                let $value = self;
                $given
            }
        }

        impl<$($parameter)?> Return for $type {
            type C = $c;

            fn into_c(self) -> $c {
                Value::into_c(self)
            }
        }

        impl<$($parameter)?> Failing for $type {
            const FAILURE: $c = $null;
        }
    )*};
}

pointers! {
    [T] *const T => *const T, ptr::null(), pointer: pointer;
    [T] *mut T => *mut T, ptr::null_mut(), pointer: pointer;
    [] String => *mut c_char, ptr::null_mut(), text: copied(&text);
    [] CString => *mut c_char, ptr::null_mut(), text: copied_bytes(&text);
    [] &'static CStr => *const c_char, ptr::null(), text: text.as_ptr();
}

#[expect(unsafe_code, reason = "the copy is made by `malloc`")]
fn copied_bytes(text: &CStr) -> *mut c_char {
    // SAFETY: the text ends with a NUL.
    unsafe { super::text::copied_from(text.as_ptr()) }
}

/// Makes an array from `malloc` that ends with an element of zeroes: for pointers, NULL.
impl<V: Value> Value for Vec<V> {
    type C = *mut V::C;

    #[expect(unsafe_code, reason = "the array is made by `malloc`")]
    fn into_c(self) -> *mut V::C {
        let len = self.len();
        let size = size_of::<V::C>().checked_mul(len + 1).expect("the elements are in memory already");
        let array: *mut V::C = allocated(size).cast();
        let mut next = array;
        for value in self {
            // SAFETY: `next` is one of the `len` elements of the fresh allocation, and has not been written before;
            // `malloc` aligns for every C type.
            unsafe {
                next.write(value.into_c());
                next = next.add(1);
            }
        }
        // SAFETY: the last element of the allocation.
        unsafe { next.write_bytes(0, 1) };
        array
    }
}

/// The `Result` that an exported function returns, under any name.
pub trait IntoResult {
    /// The value of a success.
    type Value;
    /// The error.
    type Error: ToError;

    /// Returns it as a `Result`.
    fn into_result(self) -> Result<Self::Value, Self::Error>;
}

impl<T, E: ToError> IntoResult for Result<T, E> {
    type Value = T;
    type Error = E;

    #[inline(always)]
    fn into_result(self) -> Result<T, E> {
        self
    }
}

/// The library of the errors that a function returns.
pub type LibraryOf<R> = <<R as IntoResult>::Error as ToError>::Library;

/// The convention by which an exported function returns failure.
#[diagnostic::on_unimplemented(
    message = "an exported function that returns `{R}` cannot signal failure in this way",
    label = "a success has no place beside the failures",
    note = "`returns = code` and `returns = bool` are for a `Result<()>`: give the value through an `Out<T>`, or write \
            `#[vir_api(c, fail = …)]`"
)]
pub trait Convention<R: IntoResult> {
    /// The type that it returns in C.
    type C;

    /// Converts a success for C; returns `None` if the value means failure.
    fn success(&self, value: R::Value) -> Option<Self::C>;

    /// Converts a failure with this code for C.
    fn failure(&self, code: c_int) -> Self::C;
}

/// The C type of a function that returns `R`.
pub type Returned<W, R> = <W as Convention<R>>::C;

/// The C type, by the convention of the library's list.
pub type ReturnedOfLibrary<R> = Returned<ConventionOf<R>, R>;

/// The C type, with `fail = …`.
pub type ReturnedByThis<R> = Returned<ByThis<FailureOf<R>>, R>;

/// The C type, with `returns = code`.
pub type ReturnedByCode<R> = Returned<ByCode, R>;

/// The C type, with `returns = bool`.
pub type ReturnedByBool<R> = Returned<ByBool, R>;

/// One value of the return type means failure.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByValue;

impl<T: Failing, E: ToError> Convention<Result<T, E>> for ByValue {
    type C = T::C;

    #[inline(always)]
    fn success(&self, value: T) -> Option<T::C> {
        let value = value.into_c();
        if value == T::FAILURE { None } else { Some(value) }
    }

    #[inline(always)]
    fn failure(&self, _code: c_int) -> T::C {
        T::FAILURE
    }
}

/// This value means failure: `fail = …`.
#[derive(Clone, Copy, Debug)]
pub struct ByThis<C>(pub C);

impl<T: Return, E: ToError> Convention<Result<T, E>> for ByThis<T::C> {
    type C = T::C;

    #[inline(always)]
    fn success(&self, value: T) -> Option<T::C> {
        let value = value.into_c();
        if value == self.0 { None } else { Some(value) }
    }

    #[inline(always)]
    fn failure(&self, _code: c_int) -> T::C {
        self.0
    }
}

/// The type of `fail = …` for a function that returns `R`.
pub type FailureOf<R> = <<R as IntoResult>::Value as Return>::C;

/// Returns the number of the code, or the one that means success: `returns = code`.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByCode;

impl<E: ToError> Convention<Result<(), E>> for ByCode {
    type C = c_int;

    #[inline(always)]
    fn success(&self, (): ()) -> Option<c_int> {
        Some(const { number_of_success::<E::Library>() })
    }

    #[inline(always)]
    fn failure(&self, code: c_int) -> c_int {
        code
    }
}

const fn number_of_success<L: Library>() -> c_int {
    match super::record::success_number::<L>() {
        Some(success) => success,
        None => panic!("`returns = code` needs a number that means success, and the list says `no success;`"),
    }
}

/// Returns true or false: `returns = bool`.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByBool;

impl<E: ToError> Convention<Result<(), E>> for ByBool {
    type C = bool;

    #[inline(always)]
    fn success(&self, (): ()) -> Option<bool> {
        Some(true)
    }

    #[inline(always)]
    fn failure(&self, _code: c_int) -> bool {
        false
    }
}

/// The convention that the library's list sets.
pub type ConventionOf<R> = <LibraryOf<R> as Library>::__Convention;
