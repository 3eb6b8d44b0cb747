//! Signatures of every kind for C.
#![allow(unreachable_pub, reason = "a block exports functions that are `pub`")]

use crate::{Acme, ErrorCode, ErrorDomain, Result};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use virerr::c::{Callback, FreeFunc, Lossy, Out};
use virerr::vir_api;

virerr::domain!(ErrorDomain::Qemu);

type Number = i32;
type Text<'a> = &'a str;
type Outcome = std::result::Result<Number, virerr::Error<Acme>>;

#[vir_api(c, prefix = "shape_")]
fn lifetimes<'a, 'b>(first: &'a str, _second: &'b CStr, third: Text<'a>) -> Result<i64>
where
    'b: 'a,
{
    Ok(first.len() as i64 + third.len() as i64)
}

#[vir_api(c, prefix = "shape_")]
fn patterns(_: i32, mut sum: i32, Pair(a, b): Pair, r#type: Number) -> Outcome {
    sum += a + b + r#type;
    Ok(sum)
}

/// Two numbers, as C passes them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Pair(i32, i32);

// SAFETY: every bit pattern is valid.
unsafe impl virerr::c::Parameter for Pair {
    type C = Pair;
    type Kept = Pair;
    type Given<'k> = Pair;

    unsafe fn keep(c: Pair) -> Pair {
        c
    }

    unsafe fn get(kept: &Pair) -> std::result::Result<Pair, virerr::c::Refused> {
        if kept.0 < 0 { Err(virerr::c::Refused::argument("must not be negative")) } else { Ok(*kept) }
    }
}

#[vir_api(c, prefix = "shape_")]
fn arrays(read: &[i16], written: &mut [u8]) -> Result<i32> {
    let sum = read.iter().map(|&number| i32::from(number)).sum();
    written.fill(7);
    Ok(sum)
}

#[vir_api(c, name = "shapeTexts")]
fn texts(text: Option<&str>, lossy: Lossy<'_>, optional: Option<&CStr>) -> Result<String> {
    Ok(format!("{}|{lossy}|{}", text.unwrap_or("-"), optional.is_some()))
}

/// Reads a number.
///
/// # Safety
///
/// `number` must be valid for reads.
#[vir_api(c, prefix = "shape_")]
unsafe fn read(number: *const i32) -> Result<i32> {
    Ok(unsafe { *number })
}

#[vir_api(c, prefix = "shape_")]
fn outputs(number: Out<'_, i64>, text: Option<Out<'_, String>>, fails: bool) -> Result<()> {
    number.set(5);
    if let Some(text) = text {
        text.set("x".to_owned());
    }
    virerr::ensure!(!fails, ErrorCode::NoDomain);
    Ok(())
}

#[vir_api(c, prefix = "shape_", fail = u32::MAX)]
fn unsigned(number: u32) -> Result<u32> {
    virerr::ensure!(number < 10, ErrorCode::NoDomain);
    Ok(number)
}

#[vir_api(c, prefix = "shape_", fail = f64::NEG_INFINITY)]
fn float(number: f64) -> Result<f64> {
    virerr::ensure!(number < 10.0, ErrorCode::NoDomain);
    Ok(number)
}

#[vir_api(c, prefix = "shape_")]
fn nothing() -> Result<()> {
    Ok(())
}

#[vir_api(c, prefix = "shape_")]
fn truth(number: i32) -> Result<bool> {
    virerr::ensure!(number < 10, ErrorCode::NoDomain);
    Ok(number > 5)
}

#[vir_api(c, prefix = "shape_")]
fn constant(there: bool) -> Result<&'static CStr> {
    virerr::ensure!(there, ErrorCode::NoDomain);
    Ok(c"constant")
}

#[vir_api(c, prefix = "shape_")]
fn pointer(there: bool) -> Result<*const c_void> {
    virerr::ensure!(there, ErrorCode::NoDomain);
    Ok((&raw const NUMBER).cast())
}

static NUMBER: i32 = 3;

#[cfg(any())]
#[vir_api(c, prefix = "shape_")]
fn absent(number: Missing) -> Result<()> {
    Ok(())
}

#[vir_api(c, prefix = "shape_")]
#[cfg(any())]
fn absent_below(number: Missing) -> Result<()> {
    Ok(())
}

/// Old.
#[vir_api(c, prefix = "shape_")]
#[deprecated = "it is old"]
fn old() -> Result<i32> {
    Ok(4)
}

#[vir_api(c, prefix = "shape_")]
#[expect(non_snake_case, reason = "it is that of C")]
fn LookupByID(ID: i32) -> Result<i32> {
    Ok(ID)
}

#[vir_api(c, prefix = "shape")]
fn shape_once(keep: i32, call: i32, exported: i32, connection: i32, value: i32) -> Result<i32> {
    Ok(keep + call + exported + connection + value)
}

macro_rules! made {
    ($name:ident, $parameter:ident: $type:ty, $returns:ty, $value:expr) => {
        #[vir_api(c, prefix = "shape_")]
        fn $name($parameter: $type, other: i32) -> $returns {
            let _ = ($parameter, other);
            $value
        }
    };
}

made!(made_by_a_macro, number: i32, Result<i32>, Ok(9));

/// A type with functions.
pub struct Shape;

#[vir_api(c, prefix = "shape")]
impl Shape {
    /// Makes one.
    pub fn count(&self, sides: i32) -> Result<i32> {
        let _ = self;
        Ok(sides)
    }

    /// Counts.
    pub fn make(sides: i32) -> Result<i32> {
        Shape.count(sides + Self::skipped::<i32>()?)
    }

    /// Returns the name.
    #[vir_api(name = "shape_name", fail = std::ptr::dangling_mut())]
    pub fn name(_sides: i32) -> Result<String> {
        virerr::bail!(ErrorCode::NoDomain)
    }

    /// Not for C.
    #[vir_api(skip)]
    pub fn skipped<T: Default>() -> Result<T> {
        Ok(T::default())
    }
}

#[vir_api]
impl Shape {
    /// In a block without.
    #[vir_api(c, name = "shape_alone")]
    pub fn alone(selfish: Self2<'_, Self>) -> Result<i32> {
        Ok(*selfish)
    }
}

type Self2<'a, T> = <(&'a T,) as Pick>::Picked;

/// A type that depends on another.
pub trait Pick {
    /// It.
    type Picked;
}

impl Pick for (&Shape,) {
    type Picked = Deref32;
}

type Deref32 = Wrapped;

/// A number.
#[derive(Clone, Copy)]
pub struct Wrapped(i32);

impl std::ops::Deref for Wrapped {
    type Target = i32;

    fn deref(&self) -> &i32 {
        &self.0
    }
}

// SAFETY: every number is valid.
unsafe impl virerr::c::Parameter for Wrapped {
    type C = i32;
    type Kept = i32;
    type Given<'k> = Wrapped;

    unsafe fn keep(c: i32) -> i32 {
        c
    }

    unsafe fn get(kept: &i32) -> std::result::Result<Self, virerr::c::Refused> {
        Ok(Wrapped(*kept))
    }
}

type Visit = unsafe extern "C-unwind" fn(number: c_int, data: *mut c_void) -> c_int;

#[vir_api(c, prefix = "shape_")]
fn visit(numbers: &[c_int], visit: Callback<Visit>, other: Option<Callback<Visit>>) -> Result<bool> {
    for &number in numbers {
        visit.call(|function, data| unsafe { function(number, data) })?;
    }
    Ok(other.is_some())
}

unsafe extern "C" {
    #[allow(clippy::too_many_arguments)]
    fn shape_visit(
        numbers: *const c_int,
        numbers_len: usize,
        visit: Option<Visit>,
        visit_data: *mut c_void,
        visit_free: Option<FreeFunc>,
        other: Option<Visit>,
        other_data: *mut c_void,
        other_free: Option<FreeFunc>,
    ) -> c_int;
    fn shape_lifetimes(first: *const c_char, second: *const c_char, third: *const c_char) -> i64;
    fn shape_patterns(arg1: c_int, sum: c_int, arg3: Pair, r#type: c_int) -> c_int;
    fn shape_arrays(read: *const i16, read_len: usize, written: *mut u8, written_len: usize) -> c_int;
    fn shapeTexts(text: *const c_char, lossy: *const c_char, optional: *const c_char) -> *mut c_char;
    fn shape_read(number: *const i32) -> c_int;
    fn shape_outputs(number: *mut i64, text: *mut *mut c_char, fails: bool) -> c_int;
    fn shape_unsigned(number: u32) -> u32;
    fn shape_float(number: f64) -> f64;
    fn shape_nothing() -> c_int;
    fn shape_truth(number: c_int) -> c_int;
    fn shape_constant(there: bool) -> *const c_char;
    fn shape_pointer(there: bool) -> *const c_void;
    fn shape_old() -> c_int;
    fn shape_LookupByID(id: c_int) -> c_int;
    fn shapeOnce(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int) -> c_int;
    fn shape_made_by_a_macro(number: c_int, other: c_int) -> c_int;
    fn shapeMake(sides: c_int) -> c_int;
    fn shape_name(sides: c_int) -> *mut c_char;
    fn shape_alone(number: c_int) -> c_int;
}

#[test]
fn lifetimes_and_aliases_are_taken_over() {
    assert_eq!(unsafe { shape_lifetimes(c"ab".as_ptr(), c"".as_ptr(), c"abc".as_ptr()) }, 5);
    let null = std::ptr::null();
    assert_eq!(unsafe { shape_lifetimes(c"ab".as_ptr(), null, c"abc".as_ptr()) }, -1);
    assert_eq!(unsafe { shape_lifetimes(c"ab".as_ptr(), c"".as_ptr(), null) }, -1);
    assert_eq!(Acme::last_error().unwrap().str2(), Some("third"));
}

#[test]
fn parameter_may_be_a_pattern() {
    assert_eq!(unsafe { shape_patterns(1, 10, Pair(100, 1000), 10000) }, 11110);
    assert_eq!(unsafe { shape_patterns(1, 10, Pair(-1, 0), 10000) }, -1);
    assert_eq!(Acme::last_error().unwrap().str2(), Some("arg3"));
}

#[test]
fn array_is_a_pointer_and_a_length() {
    let mut written = [0; 3];
    assert_eq!(unsafe { shape_arrays([1, 2, -5].as_ptr(), 2, written.as_mut_ptr(), 2) }, 3);
    assert_eq!(written, [7, 7, 0]);
    assert_eq!(unsafe { shape_arrays(std::ptr::null(), 0, std::ptr::null_mut(), 0) }, 0);
    assert_eq!(unsafe { shape_arrays(std::ptr::null(), 1, written.as_mut_ptr(), 2) }, -1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("read must not be NULL"));
}

#[test]
fn text_comes_in_every_form() {
    let null = std::ptr::null();
    let given = |text, lossy, optional| unsafe {
        let given = shapeTexts(text, lossy, optional);
        let text = (!given.is_null()).then(|| CStr::from_ptr(given).to_str().unwrap().to_owned());
        libc::free(given.cast());
        text
    };
    assert_eq!(given(c"a".as_ptr(), c"b".as_ptr(), c"c".as_ptr()).unwrap(), "a|b|true");
    assert_eq!(given(null, c"\xff".as_ptr(), null).unwrap(), "-|\u{fffd}|false");
    assert_eq!(given(null, null, null), None);
}

#[test]
fn unsafe_function_is_exported() {
    assert_eq!(unsafe { shape_read(&3) }, 3);
}

#[test]
fn output_is_written_on_success_only() {
    let (mut number, mut text) = (1, std::ptr::null_mut());
    assert_eq!(unsafe { shape_outputs(&mut number, &mut text, true) }, -1);
    assert_eq!((number, text), (1, std::ptr::null_mut()));
    assert_eq!(unsafe { shape_outputs(&mut number, &mut text, false) }, 0);
    assert_eq!((number, unsafe { CString::from(CStr::from_ptr(text)) }), (5, c"x".to_owned()));
    unsafe { libc::free(text.cast()) };
    assert_eq!(unsafe { shape_outputs(&mut number, std::ptr::null_mut(), false) }, 0);
    assert_eq!(unsafe { shape_outputs(std::ptr::null_mut(), &mut text, false) }, -1);
}

#[test]
fn failure_is_a_value_of_the_type() {
    unsafe {
        assert_eq!((shape_unsigned(3), shape_unsigned(10)), (3, u32::MAX));
        assert_eq!((shape_float(3.0), shape_float(10.0)), (3.0, f64::NEG_INFINITY));
        assert_eq!(shape_nothing(), 0);
        assert_eq!((shape_truth(3), shape_truth(6), shape_truth(10)), (0, 1, -1));
        assert_eq!(CStr::from_ptr(shape_constant(true)), c"constant");
        assert_eq!(shape_constant(false), std::ptr::null());
        assert_eq!(shape_pointer(true), (&raw const NUMBER).cast());
        assert_eq!(shape_pointer(false), std::ptr::null());
    }
}

#[test]
fn name_is_made_of_prefix_and_function() {
    unsafe {
        assert_eq!(shape_old(), 4);
        assert_eq!(shape_LookupByID(3), 3);
        assert_eq!(shapeOnce(1, 2, 3, 4, 5), 15);
        assert_eq!(shape_made_by_a_macro(1, 2), 9);
    }
}

#[test]
fn block_exports_its_functions_without_self() {
    unsafe {
        assert_eq!(shapeMake(3), 3);
        assert_eq!(shape_name(3), std::ptr::dangling_mut());
        assert_eq!(shape_alone(3), 3);
    }
}

unsafe extern "C-unwind" fn add(number: c_int, data: *mut c_void) -> c_int {
    let sum = unsafe { &mut *data.cast::<c_int>() };
    *sum += number;
    if number < 0 { -1 } else { 0 }
}

unsafe extern "C-unwind" fn free(data: *mut c_void) {
    unsafe { *data.cast::<c_int>() += 1000 };
}

#[test]
fn callback_is_a_function_its_data_and_what_frees_it() {
    let mut sums: [c_int; 2] = [0, 0];
    let data = sums.as_mut_ptr();
    let (null, numbers) = (std::ptr::null_mut(), [1, 2, -3]);
    let visit = |len, function, other| unsafe {
        let data = (data.cast(), data.add(1).cast());
        shape_visit(numbers.as_ptr(), len, function, data.0, Some(free), other, data.1, Some(free))
    };
    assert_eq!(visit(2, Some(add as Visit), Some(add as Visit)), 1);
    assert_eq!(unsafe { (*data, *data.add(1)) }, (1003, 1000));
    assert_eq!(visit(3, Some(add as Visit), None), -1);
    assert_eq!(unsafe { (*data, *data.add(1)) }, (1003, 1000), "the call has failed");
    assert_eq!(visit(2, None, Some(add as Visit)), -1);
    assert_eq!(Acme::last_error().unwrap().detail(), Some("visit must not be NULL"));
    assert_eq!(unsafe { (*data, *data.add(1)) }, (1003, 1000));
    assert_eq!(unsafe { shape_visit(numbers.as_ptr(), 0, Some(add), null, None, None, null, None) }, 0);
}
