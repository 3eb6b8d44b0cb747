// Two libraries in one file, one of which is another crate's; and one of them twice, under other names.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

use std::ffi::c_int;

virerr::define_codes! {
    #[library(name = "acme", default_handler = silent)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

virerr::export_c_api!(Acme, prefix = "acme");
virerr::export_c_api!(self::Acme, case = snake, prefix = "again_",);
virerr::export_c_api!(kv::Kv, prefix = "other", case = snake, never_failed = zeroed, without());

unsafe extern "C" {
    safe fn acmeGetLastErrorCode() -> c_int;
    safe fn again_get_last_error_code() -> c_int;
    safe fn other_get_last_error_code() -> c_int;
}

fn main() {
    Acme::set_last_error(virerr::Error::builder(ErrorCode::InternalError).build());
    assert_eq!(acmeGetLastErrorCode(), 1);
    assert_eq!(again_get_last_error_code(), 1);
    assert_eq!(other_get_last_error_code(), 7000);
    assert!(kv::remove("nothing").is_err());
    assert_eq!(other_get_last_error_code(), 7003);
    assert_eq!(acmeGetLastErrorCode(), 1);
}
