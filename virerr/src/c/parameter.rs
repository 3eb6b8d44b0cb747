//! The parameters of exported functions: the values from C, and the arguments made from them.
#![allow(unsafe_code)]

use crate::error::Error;
use crate::library::{Code, Library};
use crate::raise::ErrorBuilder;
use crate::table::Entry;
use std::borrow::Cow;
use std::ffi::{CStr, c_char};
use std::fmt;
use std::ops::Deref;
use std::slice;

/// A type that a parameter of an exported function may have.
///
/// # Safety
///
/// `get` must return a valid value for everything that C may pass, or refuse it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter of an exported function",
    label = "C cannot pass this",
    note = "possible: a number, `bool`, a raw pointer; `&str`, `&CStr`, `Lossy`, or an `Option` of one; `&T` or `Handle<T>` \
            where `T` implements `virerr::c::Object`; `&[T]` and `&mut [T]` of numbers; `Out<T>`; `Callback<F>`"
)]
pub unsafe trait Parameter: Sized {
    /// The type that C passes.
    type C;
    /// The value that is kept during the call. Its drop cleans up after a call that failed.
    type Kept;
    /// The argument: the same type, with the lifetime of the call.
    type Given<'k>;

    /// Takes the value that C has passed.
    ///
    /// # Safety
    ///
    /// C must follow the function's documentation: a pointer that is not NULL points to what the parameter's type says.
    unsafe fn keep(c: Self::C) -> Self::Kept;

    /// Returns the argument for the function.
    ///
    /// # Errors
    ///
    /// Fails if the value from C cannot be such an argument.
    ///
    /// # Safety
    ///
    /// `kept` must be from `keep`, and outlive the argument.
    unsafe fn get(kept: &Self::Kept) -> Result<Self::Given<'_>, Refused>;

    /// The number of parameters in C.
    #[doc(hidden)]
    const PARTS: usize = 1;

    /// `true` if `get` takes the value over from C.
    #[doc(hidden)]
    const TAKES: bool = false;

    /// Refuses what `get` refuses, without taking anything over.
    ///
    /// # Errors
    ///
    /// As for `get`.
    ///
    /// # Safety
    ///
    /// As for `get`, which must not have been called yet.
    #[doc(hidden)]
    unsafe fn check(kept: &Self::Kept) -> Result<(), Refused> {
        // SAFETY: the caller's promise; types that take values over have their own `check`.
        unsafe { Self::get(kept) }.map(drop)
    }

    /// Returns the argument for a function of this library.
    ///
    /// # Errors
    ///
    /// As for `get`.
    ///
    /// # Safety
    ///
    /// As for `get`.
    #[doc(hidden)]
    unsafe fn get_for<L: Library>(kept: &Self::Kept) -> Result<Self::Given<'_>, Refused> {
        // SAFETY: the caller's promise.
        unsafe { Self::get(kept) }
    }

    /// Ends a call that succeeded: writes an output parameter, or takes a callback over.
    ///
    /// # Safety
    ///
    /// As for `get`, which must have returned the argument.
    unsafe fn succeed(_kept: &Self::Kept) {}
}

/// The refusal of a parameter, before the function has run.
#[derive(Debug)]
pub struct Refused(Why);

#[derive(Debug)]
enum Why {
    Argument { text: Cow<'static, str>, int1: i32 },
    Object(Entry),
}

impl Refused {
    /// Refuses a wrong argument: the role `invalid_arg`, with this text after the name of the parameter, as in "must
    /// not be NULL".
    pub fn argument(text: impl Into<Cow<'static, str>>) -> Self {
        Refused(Why::Argument { text: text.into(), int1: 0 })
    }

    /// Refuses a wrong argument with a number, such as the offset of a bad byte.
    pub fn argument_at(text: impl Into<Cow<'static, str>>, int1: i32) -> Self {
        Refused(Why::Argument { text: text.into(), int1 })
    }

    /// Refuses a handle or pointer that is not an object, with the code of its type.
    pub(crate) fn object(code: impl Code) -> Self {
        Refused(Why::Object(code.__entry()))
    }

    /// Makes the error of a call of this function.
    #[cold]
    pub(crate) fn into_error<L: Library>(
        self,
        function: &'static str,
        parameter: &'static str,
        domain: i32,
    ) -> Error<L> {
        match self.0 {
            Why::Object(code) => ErrorBuilder::new(code, domain, None).detail(function).build(),
            Why::Argument { text, int1 } => {
                let code = L::ROLES.invalid_arg.__entry();
                let builder = ErrorBuilder::new(code, domain, None).str1(function).str2(parameter).int1(int1).int2(0);
                builder.keeping_detail().__build_with_detail(format_args!("{parameter} {text}"))
            }
        }
    }
}

pub(crate) const NULL: &str = "must not be NULL";

macro_rules! passed_as_they_are {
    ($($type:ty),*) => {$(
        // SAFETY: every value that C may pass is valid.
        unsafe impl Parameter for $type {
            type C = $type;
            type Kept = $type;
            type Given<'k> = $type;

            unsafe fn keep(c: $type) -> $type {
                c
            }

            unsafe fn get(kept: &$type) -> Result<$type, Refused> {
                Ok(*kept)
            }
        }
    )*};
}

passed_as_they_are!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64, bool);

macro_rules! raw_pointers {
    ($($pointer:ty),*) => {$(
        // SAFETY: every address is valid; reading from it is up to the function.
        unsafe impl<T> Parameter for $pointer {
            type C = $pointer;
            type Kept = $pointer;
            type Given<'k> = $pointer;

            unsafe fn keep(c: $pointer) -> $pointer {
                c
            }

            unsafe fn get(kept: &$pointer) -> Result<$pointer, Refused> {
                Ok(*kept)
            }
        }
    )*};
}

raw_pointers!(*const T, *mut T);

/// Returns a text that may be NULL.
///
/// # Safety
///
/// It must be NULL, or end with a NUL and live as long as the result.
unsafe fn text<'a>(text: *const c_char) -> Option<&'a CStr> {
    // SAFETY: the caller's promise.
    if text.is_null() { None } else { Some(unsafe { CStr::from_ptr(text) }) }
}

fn utf8(text: &CStr) -> Result<&str, Refused> {
    text.to_str().map_err(|error| {
        let offset = error.valid_up_to();
        let int1 = i32::try_from(offset).unwrap_or(i32::MAX);
        Refused::argument_at(format!("is not UTF-8 from byte {offset} on"), int1)
    })
}

macro_rules! texts {
    ($($type:ty, $of_call:ty: $given:pat => $value:expr;)*) => {$(
        // SAFETY: C passes NULL or a string that ends with a NUL, which lives during the call.
        unsafe impl<'a> Parameter for $type {
            type C = *const c_char;
            type Kept = *const c_char;
            type Given<'k> = $of_call;

            unsafe fn keep(c: *const c_char) -> *const c_char {
                c
            }

            unsafe fn get(kept: &*const c_char) -> Result<Self::Given<'_>, Refused> {
                // SAFETY: the promise of `keep`.
                let $given = (unsafe { text(*kept) });
                $value
            }
        }
    )*};
}

texts! {
    &'a CStr, &'k CStr: text => text.ok_or(Refused::argument(NULL));
    Option<&'a CStr>, Option<&'k CStr>: text => Ok(text);
    &'a str, &'k str: text => utf8(text.ok_or(Refused::argument(NULL))?);
    Option<&'a str>, Option<&'k str>: text => text.map(utf8).transpose();
    Lossy<'a>, Lossy<'k>: text => Ok(Lossy(text.ok_or(Refused::argument(NULL))?.to_string_lossy()));
    Option<Lossy<'a>>, Option<Lossy<'k>>: text => Ok(text.map(|text| Lossy(text.to_string_lossy())));
}

/// A text from C that may not be UTF-8: invalid parts are replaced by U+FFFD.
///
/// ```
/// assert_eq!(&*virerr::c::Lossy::new("roof"), "roof");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Lossy<'a>(Cow<'a, str>);

impl<'a> Lossy<'a> {
    /// Wraps a text from Rust.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Lossy(text.into())
    }

    /// Returns the text.
    pub fn into_inner(self) -> Cow<'a, str> {
        self.0
    }
}

impl Deref for Lossy<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lossy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

/// An array as C passes it: a pointer, and the number of its elements.
#[derive(Clone, Copy, Debug)]
pub struct Array<P> {
    /// The first element; any value if the array is empty.
    pub pointer: P,
    /// The number of its elements.
    pub len: usize,
}

/// A parameter that is two parameters in C.
pub trait ArrayParameter: Parameter<C = Array<Self::Pointer>> {
    /// The type of the first of them.
    type Pointer;
}

/// An element of an array from C.
///
/// # Safety
///
/// Every bit pattern must be valid, and the layout must be that of C.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an element of an array from C",
    label = "C cannot pass an array of this",
    note = "possible: a number and a raw pointer; or implement `virerr::c::Element` for a `#[repr(C)]` struct of these"
)]
pub unsafe trait Element: Copy + 'static {}

macro_rules! elements {
    ($($type:ty),*) => {$(
        // SAFETY: every bit pattern is a number.
        unsafe impl Element for $type {}
    )*};
}

elements!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64);

// SAFETY: every bit pattern is an address.
unsafe impl<T: 'static> Element for *const T {}
// SAFETY: every bit pattern is an address.
unsafe impl<T: 'static> Element for *mut T {}

/// Refuses a pointer and a length that cannot be an array of `T`.
fn checked<T>(pointer: *const T, len: usize) -> Result<(), Refused> {
    if len == 0 {
        return Ok(());
    }
    if pointer.is_null() {
        return Err(Refused::argument(NULL));
    }
    if !pointer.is_aligned() {
        return Err(Refused::argument("is misaligned"));
    }
    match len.checked_mul(size_of::<T>()) {
        Some(size) if isize::try_from(size).is_ok() => Ok(()),
        _ => Err(Refused::argument("is too long")),
    }
}

// SAFETY: an invalid pointer or length is refused; the elements may have any bit pattern.
unsafe impl<T: Element> Parameter for &[T] {
    type C = Array<*const T>;
    type Kept = Array<*const T>;
    type Given<'k> = &'k [T];

    const PARTS: usize = 2;

    unsafe fn keep(c: Array<*const T>) -> Array<*const T> {
        c
    }

    unsafe fn get(kept: &Array<*const T>) -> Result<Self::Given<'_>, Refused> {
        let Array { pointer, len } = *kept;
        checked(pointer, len)?;
        // SAFETY: checked above, and C keeps the elements alive during the call.
        Ok(if len == 0 { &[] } else { unsafe { slice::from_raw_parts(pointer, len) } })
    }
}

impl<T: Element> ArrayParameter for &[T] {
    type Pointer = *const T;
}

// SAFETY: as above; and C does not use the elements during the call.
unsafe impl<T: Element> Parameter for &mut [T] {
    type C = Array<*mut T>;
    type Kept = Array<*mut T>;
    type Given<'k> = &'k mut [T];

    const PARTS: usize = 2;

    unsafe fn keep(c: Array<*mut T>) -> Array<*mut T> {
        c
    }

    unsafe fn get(kept: &Array<*mut T>) -> Result<Self::Given<'_>, Refused> {
        let Array { pointer, len } = *kept;
        checked(pointer, len)?;
        // SAFETY: checked above, and only the function uses the elements during the call.
        Ok(if len == 0 { &mut [] } else { unsafe { slice::from_raw_parts_mut(pointer, len) } })
    }
}

impl<T: Element> ArrayParameter for &mut [T] {
    type Pointer = *mut T;
}
