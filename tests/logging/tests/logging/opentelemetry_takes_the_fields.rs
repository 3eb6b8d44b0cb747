//! G2, G3: OpenTelemetry's appender gets the severity, the message as the body, and the fields with the names of its
//! conventions, numbers as numbers.

use crate::fixture::library;
use opentelemetry::logs::{AnyValue, Severity};
use opentelemetry_appender_tracing::layer::OpenTelemetryTracingBridge;
use opentelemetry_sdk::logs::{InMemoryLogExporter, SdkLogRecord, SdkLoggerProvider};
use std::collections::BTreeMap;
use std::io;
use tracing_subscriber::layer::SubscriberExt as _;
use virerr::logging::to_tracing;

/// Returns the records that the exporter gets when `run` logs.
fn exported(run: impl FnOnce()) -> Vec<SdkLogRecord> {
    let exporter = InMemoryLogExporter::default();
    let provider = SdkLoggerProvider::builder().with_simple_exporter(exporter.clone()).build();
    let subscriber = tracing_subscriber::registry().with(OpenTelemetryTracingBridge::new(&provider));
    tracing::subscriber::with_default(subscriber, run);
    provider.force_flush().unwrap();
    exporter.get_emitted_logs().unwrap().into_iter().map(|log| log.record).collect()
}

#[test]
fn record_has_severity_body_and_attributes() {
    library!();
    #[virerr::vir_api]
    fn open(name: &str) -> Result {
        virerr::bail!(
            ErrorCode::NoPool,
            domain = ErrorDomain::Qemu,
            source = io::Error::other("the disk is gone"),
            "'{name}'"
        )
    }
    let _guard = to_tracing::<Acme>();
    let mut line = 0;
    let records = exported(|| line = open("fast").unwrap_err().location().unwrap().line());
    let [record] = &*records else { panic!("{records:?}") };
    assert_eq!(record.severity_number(), Some(Severity::Error));
    assert_eq!(record.severity_text(), Some("ERROR"));
    assert_eq!(record.target().map(|target| &**target), Some("acme"));
    assert_eq!(record.event_name(), Some("exception"));
    let message = "pool not found: 'fast'";
    assert_eq!(record.body(), Some(&AnyValue::from(message)));
    let attributes: BTreeMap<_, _> =
        record.attributes_iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    assert_eq!(record.attributes_iter().count(), attributes.len(), "no attribute is there twice");
    let expected = [
        ("code.column.number", AnyValue::from(9)),
        ("code.file.path", AnyValue::from(file!())),
        ("code.function.name", AnyValue::from(concat!(module_path!(), "::open"))),
        ("code.line.number", AnyValue::from(i64::from(line))),
        ("error.type", AnyValue::from("ACME_ERR_NO_POOL")),
        ("exception.message", AnyValue::from(message)),
        ("exception.type", AnyValue::from("acme::NoPool")),
        ("virerr.code", AnyValue::from(49)),
        ("virerr.domain", AnyValue::from(10)),
        ("virerr.errno", AnyValue::from(2)),
        ("virerr.sources", AnyValue::from("the disk is gone")),
    ];
    assert_eq!(attributes, BTreeMap::from(expected));
}

#[test]
fn severity_is_that_of_the_level() {
    library!();
    let _guard = to_tracing::<Acme>();
    let records = exported(|| {
        Acme::report(virerr::error!(ErrorCode::Degraded, domain = ErrorDomain::Qemu));
        Acme::report(virerr::error!(ErrorCode::CacheMiss, domain = ErrorDomain::Qemu));
        Acme::report(virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::Qemu, level = virerr::Level::None));
    });
    let severities: Vec<_> = records.iter().map(|record| record.severity_number().unwrap()).collect();
    assert_eq!(severities, [Severity::Warn, Severity::Debug, Severity::Info]);
}
