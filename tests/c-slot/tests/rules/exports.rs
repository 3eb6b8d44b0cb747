//! The shared library exports the declared functions, and nothing else.

use crate::ACME;

/// The functions of `export_c_api!`.
const EXPORTED: &str = "\
    ConnCopyLastError ConnGetLastError ConnResetLastError ConnSetErrorFunc CopyLastError DefaultErrorFunc ErrorMessage \
    FreeError GetLastError GetLastErrorCode GetLastErrorDomain GetLastErrorMessage HandleCount ResetError ResetLastError \
    SaveLastError SetErrorFunc SetErrorFuncFull Version";

#[test]
fn shared_library_exports_its_functions_only() {
    let Some(symbols) = ACME.exported() else { return };
    let own = concat!(include_str!("acme.h"), include_str!("others.h"));
    for symbol in &symbols {
        assert!(own.contains(&format!("{symbol}(")), "{symbol} is exported");
    }
    for absent in ["other_handle_count", "other_version", "other_get_last_error_code", "none_get_last_error_code"] {
        assert!(!symbols.iter().any(|symbol| symbol == absent), "{absent} is exported");
    }
    for name in EXPORTED.split(' ') {
        assert!(symbols.contains(&format!("acme{name}")), "acme{name} is not exported");
    }
}
