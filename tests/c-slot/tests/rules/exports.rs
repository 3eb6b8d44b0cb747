//! The shared library exports what it says, and nothing else.

use crate::ACME;
use virerr_tests::tools::tool;

/// The functions of `export_c_api!`.
const EXPORTED: &str = "\
    ConnCopyLastError ConnGetLastError ConnResetLastError ConnSetErrorFunc CopyLastError DefaultErrorFunc ErrorMessage \
    FreeError GetLastError GetLastErrorCode GetLastErrorDomain GetLastErrorMessage HandleCount ResetError ResetLastError \
    SaveLastError SetErrorFunc SetErrorFuncFull Version";

#[test]
fn shared_library_exports_its_functions_only() {
    let Some(mut nm) = tool("nm") else { return };
    let output = nm.args(["-D", "--defined-only", "--format=posix"]).arg(ACME.shared()).output().unwrap();
    assert!(output.status.success());
    let symbols = String::from_utf8(output.stdout).unwrap();
    let symbols: Vec<&str> = symbols.lines().map(|line| line.split(' ').next().unwrap()).collect();
    let own = concat!(include_str!("acme.h"), include_str!("others.h"));
    for symbol in &symbols {
        // Where the generator of headers finds the library's functions: only in a build that has the generator, as here.
        if symbol.ends_with("_virerr_c") {
            continue;
        }
        assert!(own.contains(&format!("{symbol}(")), "{symbol} is exported");
    }
    for absent in ["other_handle_count", "other_version", "other_get_last_error_code", "none_get_last_error_code"] {
        assert!(!symbols.contains(&absent), "{absent} is exported");
    }
    for name in EXPORTED.split(' ') {
        assert!(symbols.contains(&&*format!("acme{name}")), "acme{name} is not exported");
    }
}
