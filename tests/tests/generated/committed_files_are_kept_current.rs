//! A committed file that differs from the generated one is found, with the first difference.

use crate::scratch::{directory, nasty};
use std::fs;
use virerr_generate::{c_header, check_file};

#[test]
fn difference_is_shown() {
    let path = directory("current").join("header.h");
    let header = c_header(nasty());

    let missing = check_file(&path, &header).unwrap_err();
    assert_eq!(missing.path(), path);
    assert!(missing.to_string().contains("cannot be read"));
    assert!(std::error::Error::source(&missing).is_some());

    fs::write(&path, &header).unwrap();
    check_file(&path, &header).unwrap();

    let changed = header.replace("NASTY_ERR_DASH = 12", "NASTY_ERR_DASH = 13");
    fs::write(&path, &changed).unwrap();
    let number = 1 + changed.lines().position(|line| line.contains("NASTY_ERR_DASH = 13")).unwrap();
    let message = format!(
        "`{}` is not current; line {number}\n expected: {:?}\n    found: {:?}\nRun the command that writes the file.",
        path.display(),
        "    NASTY_ERR_DASH = 12,",
        "    NASTY_ERR_DASH = 13,"
    );
    let outdated = check_file(&path, &header).unwrap_err();
    assert_eq!([outdated.to_string(), format!("{outdated:?}")], [message.as_str(); 2]);

    fs::write(&path, header.trim_end()).unwrap();
    assert!(check_file(&path, &header).unwrap_err().to_string().contains("found: the end of the file\n"));
}

#[test]
fn ends_of_lines_do_not_count() {
    let path = directory("line-ends").join("header.h");
    fs::write(&path, c_header(nasty()).replace('\n', "\r\n")).unwrap();
    check_file(&path, &c_header(nasty())).unwrap();
}
