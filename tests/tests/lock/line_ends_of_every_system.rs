//! A lock file from any editor is read, and keeps its line ends.

use crate::package::{PUBLISHED, Package, ROWS};

#[test]
fn file_of_windows_is_read_and_keeps_its_line_ends() {
    // A byte order mark, tabs, blanks at the end, and the line ends of Windows.
    let lock = PUBLISHED.replace("code   ", "code\t").replace('\n', " \t\r\n");
    // A mark before a number is not part of the line.
    let lock = lock.lines().filter(|line| !line.contains('#')).map(|line| format!("{line}\r\n")).collect::<String>();
    let lock = format!("\u{feff}{lock}");
    let package = Package::new("windows", ROWS, Some(&lock));
    package.codes(&["--check", "publish"]);

    package.rows(&(ROWS.to_owned() + "Timeout = 44 => \"too late\",\nLate = 45 => \"late\","));
    package.codes(&["publish", "0.2.0"]);
    let new = "code       44 ACME_ERR_TIMEOUT  0.2.0\r\ncode       45 ACME_ERR_LATE  0.2.0\r\n";
    assert_eq!(package.lock(), lock + new);
    package.codes(&["--check", "publish"]);
}
