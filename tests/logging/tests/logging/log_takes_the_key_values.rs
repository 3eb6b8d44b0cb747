//! G3: a record of `log` has the message as its text, the place where the error was raised, and the fields as key-values.

use crate::facade::records;
use crate::fixture::library;
use virerr::logging::to_log;

#[test]
fn record_has_the_fields() {
    library!();
    #[virerr::vir_api]
    fn lookup(name: &str) -> Result {
        virerr::bail!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, object = name, "no domain '{name}'")
    }
    let _guard = to_log::<Acme>();
    let mut line = 0;
    let records = records(|| line = lookup("web").unwrap_err().location().unwrap().line());
    let [record] = &*records else { panic!("{records:?}") };
    assert_eq!((record.level, &*record.target), (log::Level::Error, "acme"));
    assert_eq!(record.text, "domain not found: no domain 'web'");
    assert_eq!(record.place, (Some(file!().to_owned()), Some(line)));
    let function = format!("{:?}", concat!(module_path!(), "::lookup"));
    let file = format!("{:?}", file!());
    let line = line.to_string();
    let expected = [
        ("code.column.number", "9"),
        ("code.file.path", &file),
        ("code.function.name", &function),
        ("code.line.number", &line),
        ("error.type", "\"ACME_ERR_NO_DOMAIN\""),
        ("exception.message", "\"domain not found: no domain 'web'\""),
        ("exception.type", "\"acme::NoDomain\""),
        ("virerr.code", "42"),
        ("virerr.domain", "10"),
        ("virerr.object", "\"web\""),
    ];
    assert_eq!(record.values.iter().map(|(name, value)| (&**name, &**value)).collect::<Vec<_>>(), expected);
}
