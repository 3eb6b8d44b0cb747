//! What the command prints: a reader that has seen enough, or a full disk, is no reason to panic.

use std::fmt;
use std::io::{self, Write as _};
use std::process::exit;

/// Prints as `print!` does, and ends the command where nobody can be told any more.
macro_rules! say {
    ($($text:tt)*) => { $crate::say::print(format_args!($($text)*)) };
}

/// The same with the end of the line.
macro_rules! sayln {
    ($($text:tt)*) => { say!("{}\n", format_args!($($text)*)) };
}

pub(crate) fn print(text: fmt::Arguments<'_>) {
    let mut output = io::stdout().lock();
    match output.write_fmt(text).and_then(|()| output.flush()) {
        Ok(()) => {}
        // As in `minivirt list | head -1`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => exit(0),
        Err(error) => {
            eprintln!("minivirt: the standard output: {error}");
            exit(1);
        }
    }
}
