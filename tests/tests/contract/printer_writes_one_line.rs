//! The default printer writes one line to stderr in one write: `<name>: <domain> <level> <object>: <message>` (P1),
//! where the level is `error`, `warning` or empty and a newline at the message's end is not doubled (P2). A failing
//! write to stderr does no harm (P4).

use crate::fixture::{library, raising, run_with_stderr, stderr_of};
use std::thread;
use virerr::Level;

/// P1
#[test]
fn line_has_name_domain_level_object_and_message() {
    let stderr = stderr_of(|| {
        raising!(Test, {
            let errors = [
                virerr::error!(ErrorCode::NoDomain, object = "web1", "no name 'web1'"),
                virerr::error!(ErrorCode::NoDomain, "no name 'web1'"),
                virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::None, object = "web1"),
                virerr::error!(ErrorCode::NoDomain, domain = ErrorDomain::None),
                virerr::error!(ErrorCode::NoDomain, "100 % of {{}}"),
            ];
            for err in errors {
                call(|| Err::<(), _>(err)).unwrap_err();
            }
        });
    });
    let lines = [
        "acme: Test Driver error web1: domain not found: no name 'web1'\n",
        "acme: Test Driver error : domain not found: no name 'web1'\n",
        "acme:  error web1: domain not found\n",
        "acme:  error : domain not found\n",
        "acme: Test Driver error : domain not found: 100 % of {}\n",
    ];
    assert_eq!(stderr, lines.concat());
}

/// P1
#[test]
fn default_handler_called_by_hand_prints_the_same_line() {
    let stderr = stderr_of(|| {
        library!();
        Acme::set_handler(Acme::print_error);
        fail("a").unwrap_err();
        Acme::print_error(&error("b"));
    });
    let line = "acme: Test Driver error : domain not found: ";
    assert_eq!(stderr, format!("{line}a\n{line}b\n"));
}

/// P1: a datagram socket keeps each write apart from the next.
#[cfg(unix)]
#[test]
fn line_is_one_write() {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixDatagram;

    let (ours, childs) = UnixDatagram::pair().unwrap();
    run_with_stderr(OwnedFd::from(childs), || {
        library!();
        fail("a").unwrap_err();
        fail(&"long".repeat(1000)).unwrap_err();
        fail("tabs\tand\nnewlines\n").unwrap_err();
    });
    ours.set_nonblocking(true).unwrap();
    let mut writes = Vec::new();
    let mut buffer = [0; 10_000];
    while let Ok(len) = ours.recv(&mut buffer) {
        writes.push(String::from_utf8(buffer[..len].to_vec()).unwrap());
    }
    let start = "acme: Test Driver error : domain not found: ";
    let expected = ["a", &"long".repeat(1000), "tabs\\tand\\nnewlines"];
    assert_eq!(writes, expected.map(|end| format!("{start}{end}\n")));
}

/// P1
#[test]
fn lines_of_threads_do_not_mix() {
    let details = ["a", "bb", "ccc", "dddd"];
    let stderr = stderr_of(|| {
        library!();
        thread::scope(|scope| {
            for detail in details {
                scope.spawn(move || (0..200).for_each(|_| drop(fail(detail).unwrap_err())));
            }
        });
    });
    let lines = details.map(|detail| format!("acme: Test Driver error : domain not found: {detail}"));
    for line in &lines {
        assert_eq!(stderr.lines().filter(|other| other == line).count(), 200);
    }
    assert_eq!(stderr.lines().count(), 800);
}

/// P2
#[test]
fn level_is_error_or_warning_or_empty() {
    let stderr = stderr_of(|| {
        library!();
        for level in [Level::Error, Level::Warning, Level::None] {
            Acme::report(virerr::Error::builder(ErrorCode::NoDomain).level(level).build());
        }
    });
    let lines =
        ["acme:  error : domain not found\n", "acme:  warning : domain not found\n", "acme:   : domain not found\n"];
    assert_eq!(stderr, lines.concat());
}

/// P2
#[test]
fn newline_at_the_end_of_a_message_is_not_doubled() {
    let stderr = stderr_of(|| {
        library!();
        for message in ["a", "a\n", "a\n\n", "\n", ""] {
            Acme::report(virerr::Error::builder(ErrorCode::NoDomain).message(message).build());
        }
    });
    let messages = ["a", "a", "a\\n", "", ""];
    assert_eq!(stderr, messages.map(|message| format!("acme:  error : {message}\n")).concat());
}

/// P4
#[test]
fn stderr_that_is_not_read_does_no_harm() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    run_with_stderr(writer, || {
        library!();
        fail("a").unwrap_err();
        Acme::print_error(&error("b"));
        std::panic::set_hook(Box::new(|_| ()));
        Acme::set_handler(|_| panic!("as asked"));
        assert_eq!(fail("c").unwrap_err().detail(), Some("c"));
    });
}

/// P4
#[cfg(target_os = "linux")]
#[test]
fn stderr_that_is_full_does_no_harm() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    run_with_stderr(full, || {
        library!();
        fail("a").unwrap_err();
    });
}
