//! G3: the journal gets the message, the priority, the target and the fields.
//!
//! `tracing-journald` writes to the fixed path of systemd's socket. So the test runs in its own mount namespace, with
//! an empty `/run`.
#![cfg(target_os = "linux")]

use crate::fixture::{in_child, library};
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::net::UnixDatagram;
use std::process::Command;
use tracing_subscriber::layer::SubscriberExt as _;
use virerr::logging::to_tracing;

const SOCKET: &str = "/run/systemd/journal/socket";

/// Returns a shell command in a namespace in which it may replace `/run`.
fn with_own_run(script: &str) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c"]);
    command.arg(format!("mount -t tmpfs tmpfs /run && {script}"));
    command
}

/// Returns `true` if there is such a namespace; if not, a line on stderr says so.
fn has_namespaces() -> bool {
    let works = with_own_run("true").output().is_ok_and(|output| output.status.success());
    if !works {
        use std::io::Write as _;
        // Unlike a line of `eprintln!`, it is shown if the test passes.
        let notice = "skipped: journald_takes_the_fields: the system gives no mount namespace, or has no `unshare`\n";
        std::io::stderr().write_all(notice.as_bytes()).unwrap();
    }
    works
}

#[test]
fn entry_has_message_priority_and_fields() {
    library!();
    let body = || {
        fs::create_dir_all("/run/systemd/journal").unwrap();
        let journal = UnixDatagram::bind(SOCKET).unwrap();
        // Everything has been sent when the call returns.
        journal.set_nonblocking(true).unwrap();
        let subscriber = tracing_subscriber::registry().with(tracing_journald::layer().unwrap());
        let _guard = to_tracing::<Acme>();
        let run = || {
            let _request = tracing::info_span!("request", id = 7).entered();
            virerr::report!(
                ErrorCode::NoDomain,
                domain = ErrorDomain::Qemu,
                object = "web",
                "no domain\nwith that name"
            );
        };
        tracing::subscriber::with_default(subscriber, run);
        let mut buffer = [0; 4096];
        // The first message checks for a listener.
        assert_eq!(journal.recv(&mut buffer).unwrap(), 0);
        let length = journal.recv(&mut buffer).unwrap();
        let entry = fields(&buffer[..length]);
        let expected = [
            ("MESSAGE", "domain not found: no domain\nwith that name"),
            ("PRIORITY", "3"),
            ("TARGET", "acme"),
            ("F_ERROR_TYPE", "ACME_ERR_NO_DOMAIN"),
            ("F_EXCEPTION_TYPE", "acme::NoDomain"),
            ("F_CODE_FILE_PATH", file!()),
            ("F_VIRERR_CODE", "42"),
            ("F_VIRERR_DOMAIN", "10"),
            ("F_VIRERR_OBJECT", "web"),
            // Of the span.
            ("SPAN_NAME", "request"),
            ("F_ID", "7"),
        ];
        for (name, value) in expected {
            assert_eq!(entry.get(name).map(|value| &**value), Some(value), "{name} of {entry:?}");
        }
        assert!(journal.recv(&mut buffer).is_err(), "one failure is one entry");
    };
    // The child is already in the namespace.
    if std::env::var_os("VIRERR_LOGGING_CHILD").is_none() && !has_namespaces() {
        return;
    }
    in_child(body, |test| {
        let mut command = with_own_run("exec \"$0\" \"$@\"");
        command.arg(test.get_program());
        command
    });
}

/// Reads the fields of an entry, each of which is a name, a newline, the length of the value, the value and a newline;
/// or `name=value`.
fn fields(mut entry: &[u8]) -> BTreeMap<String, String> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut fields = BTreeMap::new();
    while let Some(end) = entry.iter().position(|&byte| byte == b'\n') {
        let (line, mut rest) = (text(&entry[..end]), &entry[end + 1..]);
        match line.split_once('=') {
            Some((name, value)) => drop(fields.insert(name.to_owned(), value.to_owned())),
            None => {
                let (length, value) = rest.split_first_chunk().unwrap();
                let (value, after) = value.split_at(usize::try_from(u64::from_le_bytes(*length)).unwrap());
                fields.insert(line, text(value));
                rest = &after[1..];
            }
        }
        entry = rest;
    }
    fields
}
