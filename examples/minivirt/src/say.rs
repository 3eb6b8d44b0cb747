//! The output of the command: a reader that closes the pipe, or a full disk, is not a reason to panic.

use std::fmt;
use std::io::{self, Write as _};
use std::process::exit;

/// Prints like `print!`, and ends the command if the output cannot be written.
macro_rules! say {
    ($($text:tt)*) => { $crate::say::print(format_args!($($text)*)) };
}

/// Prints a line in the same way.
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
