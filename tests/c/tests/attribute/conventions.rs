//! The way in which a function returns failure to C, set for a function, a block or a library.

use std::ffi::{c_int, c_void};
use std::ptr;
use virerr::c::Out;
use virerr::vir_api;

virerr::define_codes! {
    /// A library whose functions return codes.
    #[library(name = "coded", default_handler = silent, c(returns = code))]
    pub(crate) struct Coded;

    pub(crate) enum CodedCode {
        #[role(internal)]
        Internal = 1 => "internal error",
        Gone = 0 => "it is gone",
        success Fine = 7000 => "it went well";
    }
}

type Result<T, E = virerr::Error<Coded>> = std::result::Result<T, E>;

#[vir_api(c, prefix = "coded_")]
fn by_library(fails: bool, out: Out<'_, c_int>) -> Result<()> {
    out.set(3);
    virerr::ensure!(!fails, CodedCode::Gone);
    Ok(())
}

#[vir_api(c, prefix = "coded_", fail = -1)]
fn by_value(fails: bool) -> Result<()> {
    virerr::ensure!(!fails, CodedCode::Gone);
    Ok(())
}

#[vir_api(c, prefix = "coded_", returns = bool, error = err_out)]
fn by_error(fails: bool) -> Result<()> {
    virerr::ensure!(!fails, CodedCode::Gone);
    Ok(())
}

/// Functions.
struct Block;

#[vir_api(c, prefix = "coded_block_", returns = bool, error = err_out)]
#[allow(unreachable_pub)]
impl Block {
    pub fn one(fails: bool) -> Result<()> {
        virerr::ensure!(!fails, CodedCode::Gone);
        Ok(())
    }

    #[vir_api(returns = code)]
    pub fn two(fails: bool) -> Result<()> {
        virerr::ensure!(!fails, CodedCode::Gone);
        Ok(())
    }

    #[vir_api(fail = 0, prefix = "codedBlock")]
    pub fn three(fails: bool) -> Result<u8> {
        virerr::ensure!(!fails, CodedCode::Gone);
        Ok(3)
    }
}

virerr::define_codes! {
    /// A library whose functions return `true` on success.
    #[library(name = "truth", default_handler = silent, c(returns = bool))]
    pub(crate) struct Truth;

    pub(crate) enum TruthCode {
        #[role(internal)]
        Internal = 1 => "internal error",
        no success;
    }
}

#[vir_api(c, prefix = "truth_")]
fn by_truth(fails: bool) -> Result<(), virerr::Error<Truth>> {
    virerr::ensure!(!fails, TruthCode::Internal);
    Ok(())
}

unsafe extern "C" {
    fn coded_by_library(fails: bool, out: *mut c_int) -> c_int;
    fn coded_by_value(fails: bool) -> c_int;
    fn coded_by_error(fails: bool, error: *mut *mut c_void) -> bool;
    fn coded_block_one(fails: bool, error: *mut *mut c_void) -> bool;
    fn coded_block_two(fails: bool, error: *mut *mut c_void) -> c_int;
    fn codedBlockThree(fails: bool, error: *mut *mut c_void) -> u8;
    fn truth_by_truth(fails: bool) -> bool;
}

/// Takes an error from C.
fn taken(error: *mut c_void) -> Option<CodedCode> {
    (!error.is_null()).then(|| unsafe { virerr::Error::<Coded>::from_raw(error) }.code())
}

#[test]
fn code_is_returned_and_success_has_a_number() {
    let mut out = 0;
    assert_eq!(unsafe { coded_by_library(false, &mut out) }, 7000);
    assert_eq!(out, 3);
    out = 0;
    assert_eq!(unsafe { coded_by_library(true, &mut out) }, 0);
    assert_eq!(out, 0);
    assert_eq!(Coded::last_error().unwrap().code(), CodedCode::Gone);
    assert_eq!(unsafe { coded_by_library(false, ptr::null_mut()) }, 1);
}

#[test]
fn function_has_a_convention_of_its_own() {
    assert_eq!(unsafe { (coded_by_value(false), coded_by_value(true)) }, (0, -1));
}

#[test]
fn error_is_given_to_c() {
    let mut error = ptr::dangling_mut();
    assert!(unsafe { coded_by_error(false, &mut error) });
    assert!(error.is_null());
    assert!(!unsafe { coded_by_error(true, &mut error) });
    assert_eq!(taken(error), Some(CodedCode::Gone));
    assert!(!unsafe { coded_by_error(true, ptr::null_mut()) });
}

#[test]
fn block_has_one_and_its_functions_others() {
    let mut error = ptr::null_mut();
    unsafe {
        assert!(coded_block_one(false, &mut error));
        assert!(!coded_block_one(true, &mut error));
        assert_eq!(taken(error), Some(CodedCode::Gone));
        assert_eq!((coded_block_two(false, &mut error), taken(error)), (7000, None));
        assert_eq!((coded_block_two(true, &mut error), taken(error)), (0, Some(CodedCode::Gone)));
        assert_eq!((codedBlockThree(false, &mut error), taken(error)), (3, None));
        assert_eq!((codedBlockThree(true, &mut error), taken(error)), (0, Some(CodedCode::Gone)));
    }
}

#[test]
fn library_returns_whether_it_succeeds() {
    assert_eq!(unsafe { (truth_by_truth(false), truth_by_truth(true)) }, (true, false));
}
