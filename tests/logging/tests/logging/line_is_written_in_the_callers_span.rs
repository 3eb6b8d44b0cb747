//! G1, G3: the line is written on the failing thread, in the spans of the caller, and has the fields of the error.

use crate::fixture::{json_lines, library};
use serde_json::json;
use virerr::logging::to_tracing;

#[test]
fn json_line_has_the_fields_and_the_spans() {
    library!();
    #[virerr::vir_api]
    fn lookup(name: &str) -> Result {
        virerr::bail!(
            ErrorCode::NoDomain,
            domain = ErrorDomain::Qemu,
            object = name,
            str3 = "qemu:///system",
            int1 = 7,
            "no domain '{name}'"
        )
    }
    let _guard = to_tracing::<Acme>();
    let mut line_of_the_failure = 0;
    let lines = json_lines(|| {
        let _request = tracing::info_span!("request", id = 7).entered();
        let _lookup = tracing::info_span!("lookup", tenant = "blue").entered();
        line_of_the_failure = lookup("web").unwrap_err().location().unwrap().line();
    });
    let [line] = &*lines else { panic!("{lines:?}") };
    assert_eq!(line["spans"], json!([{ "name": "request", "id": 7 }, { "name": "lookup", "tenant": "blue" }]));
    let module = concat!(module_path!(), "::lookup");
    let fields = json!({
        "message": "domain not found: no domain 'web'",
        "error.type": "ACME_ERR_NO_DOMAIN",
        "exception.message": "domain not found: no domain 'web'",
        "exception.type": "acme::NoDomain",
        "code.function.name": module,
        "code.file.path": file!(),
        "code.line.number": line_of_the_failure,
        "code.column.number": 9,
        "virerr.code": 42,
        "virerr.domain": 10,
        "virerr.object": "web",
        "virerr.int1": 7,
        "virerr.str3": "qemu:///system",
    });
    assert_eq!(line["fields"], fields);
}

/// As the page says: `instrument` is below `vir_api`.
#[test]
fn line_is_in_the_span_of_the_outermost_function() {
    library!();
    #[virerr::vir_api]
    #[tracing::instrument]
    fn lookup(name: &str) -> Result {
        fail(name)
    }
    #[virerr::vir_api]
    #[tracing::instrument]
    fn start(name: &str) -> Result {
        lookup(name)
    }
    let _guard = to_tracing::<Acme>();
    let lines = json_lines(|| drop(start("web")));
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["spans"], json!([{ "name": "start" }]));
}
