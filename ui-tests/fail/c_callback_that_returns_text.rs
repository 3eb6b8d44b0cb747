// A callback whose value does not say whether it has failed.

use std::ffi::c_void;
use virerr::c::Callback;

virerr::define_codes! {
    #[library(name = "acme")]
    pub struct Acme;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
}

fn calls(callback: Callback<unsafe extern "C" fn(*mut c_void)>) -> Result<(), virerr::Error<Acme>> {
    callback.call(|_, _| String::new())?;
    Ok(())
}

fn main() {
    let _ = calls;
}
