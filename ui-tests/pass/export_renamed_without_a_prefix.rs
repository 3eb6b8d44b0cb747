// Where every function is renamed, or left out, no prefix is needed.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

virerr::define_codes! {
    #[library(name = "acme")]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

virerr::export_c_api!(
    Acme,
    without(HandleCount, Version, SetErrorFuncFull, ErrorMessage),
    rename(
        GetLastError = "acme_err",
        GetLastErrorCode = "acme_errno",
        GetLastErrorDomain = "acme_errdomain",
        GetLastErrorMessage = "acme_errmsg",
        SaveLastError = "acme_err_save",
        CopyLastError = "acme_err_copy",
        ResetLastError = "acme_err_clear",
        ResetError = "acme_err_reset",
        FreeError = "acme_err_free",
        ConnGetLastError = "acme_conn_err",
        ConnCopyLastError = "acme_conn_err_copy",
        ConnResetLastError = "acme_conn_err_clear",
        SetErrorFunc = "acme_on_error",
        ConnSetErrorFunc = "acme_conn_on_error",
        DefaultErrorFunc = "acme_print",
    ),
);

unsafe extern "C" {
    safe fn acme_errno() -> std::ffi::c_int;
}

fn main() {
    Acme::set_last_error(virerr::Error::builder(ErrorCode::InternalError).build());
    assert_eq!(acme_errno(), 1);
}
