//! The default printer: one line to stderr, in one write.

use crate::error::Error;
use crate::level::Level;
use crate::library::{Domain, Library};
use crate::table::Listed;
use std::fmt::Write as _;
use std::io::Write as _;

/// Prints an error like the default printer (libvirt's `virDefaultErrorFunc`): one line to stderr, written at once.
pub fn print_error<L: Library>(err: &Error<L>) {
    let parts = err.record.parts();
    let title = L::Domain::from_number(parts.domain).map(|domain| domain.__entry().text());
    let title = has_domains::<L>().then(|| title_or_unknown(title));
    print(&line(L::NAME, title, parts.level(), err.object(), err.message()));
}

/// Returns `true` if the list of a library has an enum of domains.
pub(crate) fn has_domains<L: Library>() -> bool {
    !<L::Domain as Listed>::DOCS.name.is_empty()
}

pub(crate) fn title_or_unknown(title: Option<&str>) -> &str {
    title.unwrap_or("Unknown")
}

/// Formats `<name>: <title> <level> <object>: <message>`, and a newline if the message does not end in one. Without a
/// title, as in a library without domains, it is `<name>: <level>: <message>` or `<name>: <level> <object>: <message>`.
fn line(name: &str, title: Option<&str>, level: Level, object: Option<&str>, message: &str) -> String {
    let mut line = String::with_capacity(name.len() + message.len() + 64);
    line.push_str(name);
    line.push_str(": ");
    if let Some(title) = title {
        push_escaped(&mut line, title);
        line.push(' ');
    }
    line.push_str(level.name());
    if title.is_some() || object.is_some() {
        line.push(' ');
    }
    push_escaped(&mut line, object.unwrap_or_default());
    line.push_str(": ");
    push_escaped(&mut line, message.strip_suffix('\n').unwrap_or(message));
    line.push('\n');
    line
}

/// Writes once, unless the system takes less at once. Errors are ignored: the failing call is not affected.
///
/// It writes to descriptor 2 itself. The descriptor cannot be duplicated if the process has none left. std's stderr has
/// a lock, which another thread may hold for long, and a forked child may find held forever.
#[cfg(unix)]
#[expect(unsafe_code, reason = "std has no way to write to a descriptor that it does not own, but for its own stderr")]
pub(crate) fn print_bytes(line: &[u8]) {
    use std::fs::File;
    use std::mem::ManuallyDrop;
    use std::os::fd::FromRawFd as _;

    // SAFETY: the file does not own the descriptor, and is never dropped, which would close it. It is only used to
    // write to whatever descriptor 2 refers to, as std's own stderr does; if that is closed, the system returns an
    // error.
    let stderr = ManuallyDrop::new(unsafe { File::from_raw_fd(2) });
    let _ = (&*stderr).write_all(line);
}

/// Writes once. Errors are ignored: the failing call is not affected.
#[cfg(not(unix))]
pub(crate) fn print_bytes(line: &[u8]) {
    let _ = std::io::stderr().write_all(line);
}

pub(crate) fn print(line: &str) {
    print_bytes(line.as_bytes());
}

/// Appends text with every character escaped that could end the line, move the cursor or change the writing direction.
pub fn push_escaped(line: &mut String, text: &str) {
    for character in text.chars() {
        // As `char::escape_default`, which is more code.
        match character {
            '\t' => line.push_str("\\t"),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            _ if moves_the_cursor(character) => _ = write!(line, "\\u{{{:x}}}", u32::from(character)),
            _ => line.push(character),
        }
    }
}

/// Returns `true` for control characters (C0, DEL, C1), line and paragraph separators, and bidirectional controls.
fn moves_the_cursor(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P1: a typed domain is never unknown, so the word is tested here.
    #[test]
    fn unknown_domain_is_printed_as_unknown() {
        let title = Some(title_or_unknown(None));
        assert_eq!(line("acme", title, Level::Error, None, "text"), "acme: Unknown error : text\n");
    }
}
