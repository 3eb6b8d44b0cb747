//! G3: absent fields are left out. An integer that is not set is -1, and the domain without a part is 0.

use crate::fixture::{json_lines, library};
use serde_json::{Map, Value, json};
use std::io;
use virerr::logging::to_tracing;

/// Returns the fields of one error, without the place where it was raised.
fn fields(report: impl FnOnce()) -> Map<String, Value> {
    let mut lines = json_lines(report);
    assert_eq!(lines.len(), 1);
    let Value::Object(fields) = lines[0]["fields"].take() else { panic!("{lines:?}") };
    fields.into_iter().filter(|(name, _)| !name.starts_with("code.")).collect()
}

fn object(value: Value) -> Map<String, Value> {
    serde_json::from_value(value).unwrap()
}

#[test]
fn error_without_anything_has_what_every_error_has() {
    library!();
    let _guard = to_tracing::<Acme>();
    let err = virerr::error!(ErrorCode::InternalError, domain = ErrorDomain::None);
    let expected = json!({
        "message": "internal error",
        "error.type": "ACME_ERR_INTERNAL_ERROR",
        "exception.message": "internal error",
        "exception.type": "acme::InternalError",
        "virerr.code": 1,
    });
    assert_eq!(fields(|| Acme::report(err)), object(expected));
}

#[test]
fn error_that_no_call_returned_has_no_function() {
    library!();
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| Acme::report(virerr::error!(ErrorCode::InternalError, domain = ErrorDomain::Qemu)));
    assert_eq!(lines[0]["fields"].get("code.function.name"), None);
    assert_eq!(lines[0]["fields"]["code.file.path"], file!());
}

/// R6 sets both integers to 0.
#[test]
fn integers_of_an_argument_error_are_set() {
    library!();
    let _guard = to_tracing::<Acme>();
    let fields = fields(|| drop(refuse("")));
    assert_eq!((&fields["virerr.int1"], &fields["virerr.int2"]), (&json!(0), &json!(0)));
    assert_eq!(fields.get("virerr.str3"), None);
    assert_eq!(fields.get("virerr.errno"), None);
}

#[test]
fn errno_is_the_systems_or_else_the_rows() {
    library!();
    let _guard = to_tracing::<Acme>();
    let refused = io::Error::from_raw_os_error(13);
    let of_the_system = fields(|| {
        Acme::report(virerr::os_error!(refused, domain = ErrorDomain::Qemu, "cannot read '{}'", "/etc/acme"))
    });
    assert_eq!((&of_the_system["virerr.errno"], &of_the_system["virerr.int1"]), (&json!(13), &json!(13)));

    let of_the_row = fields(|| Acme::report(virerr::error!(ErrorCode::NoPool, domain = ErrorDomain::Qemu)));
    assert_eq!((&of_the_row["virerr.errno"], of_the_row.get("virerr.int1")), (&json!(2), None));

    let not_of_the_system =
        fields(|| Acme::report(virerr::os_error!(io::Error::other("no"), domain = ErrorDomain::Qemu, "cannot read")));
    assert_eq!(not_of_the_system.get("virerr.errno"), None);
    let integer = fields(|| Acme::report(virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, int1 = 2)));
    assert_eq!(integer.get("virerr.errno"), None);
}

#[test]
fn sources_are_joined() {
    library!();
    let _guard = to_tracing::<Acme>();
    let inner = virerr::error!(
        ErrorCode::NoPool,
        domain = ErrorDomain::Qemu,
        source = io::Error::other("the disk is gone"),
        "'fast'"
    );
    let fields = fields(|| {
        Acme::report(virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, source = inner, "'web'"))
    });
    assert_eq!(fields["virerr.sources"], "pool not found: 'fast': the disk is gone");
}
