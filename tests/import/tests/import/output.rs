//! The list and the lock file are written together, or neither is, and no file is replaced.

use crate::scratch::{data, directory, import, run};
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

/// Returns the names of the files in a directory.
fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn output_has_the_same_call() {
    let directory = directory("output");
    let (call, lock) = import(&directory, &[&data("acme.csv"), "--lock", "printed.codes"], "printed.codes");
    for (option, output) in [("-o", "acme.rs"), ("--output", "src/inner/codes.rs")] {
        let written = import(&directory, &[&data("acme.csv"), option, output, "--lock", "a/b.codes"], "a/b.codes");
        assert_eq!(written, (String::new(), lock.clone()));
        let list = fs::read_to_string(directory.join(output)).unwrap();
        assert_eq!(list, call.replace("printed.codes", "a/b.codes"));
        fs::remove_file(directory.join("a/b.codes")).unwrap();
    }
}

#[test]
fn existing_list_is_not_replaced() {
    let directory = directory("output-exists");
    fs::write(directory.join("codes.rs"), "mine").unwrap();
    let ran = run(&directory, &["import", &data("acme.csv"), "-o", "codes.rs"]);
    let message =
        "virerr-generate: the list `codes.rs` exists and must not be replaced: name another one with --output\n";
    assert_eq!((ran.status, &*ran.notes), (1, message));
    assert_eq!(fs::read_to_string(directory.join("codes.rs")).unwrap(), "mine");
    assert_eq!(names(&directory), ["codes.rs"]);
}

#[test]
fn list_is_not_written_if_the_lock_file_exists() {
    let directory = directory("output-lock-exists");
    fs::write(directory.join("acme.codes"), "mine").unwrap();
    let ran = run(&directory, &["import", &data("acme.csv"), "-o", "codes.rs"]);
    assert_eq!((ran.status, names(&directory)), (1, vec!["acme.codes".to_owned()]));
    assert_eq!(fs::read_to_string(directory.join("acme.codes")).unwrap(), "mine");
}

#[test]
fn list_and_lock_file_are_different_files() {
    let directory = directory("output-same");
    fs::create_dir(directory.join("b")).unwrap();
    let whole = directory.join("acme.codes");
    for output in ["acme.codes", "./acme.codes", "b/../acme.codes", whole.to_str().unwrap()] {
        let ran = run(&directory, &["import", &data("acme.csv"), "-o", output]);
        let message = format!("the list and the lock file cannot both be `{output}`: name another file with --lock\n");
        assert_eq!((ran.status, ran.notes), (1, format!("virerr-generate: {message}")));
        assert_eq!(names(&directory), ["b"]);
    }
}

#[test]
fn nothing_is_left_if_a_file_cannot_be_written() {
    let directory = directory("output-fails");
    fs::write(directory.join("file"), "mine").unwrap();
    for arguments in [
        &["-o", "file/codes.rs"][..],
        &["-o", "new/codes.rs", "--lock", "file/acme.codes"],
        &["-o", "new/"],
        &["--lock", "file/acme.codes"],
    ] {
        let ran = run(&directory, &[&["import", &data("acme.csv")], arguments].concat());
        assert_eq!((ran.status, &*ran.call), (1, ""), "{arguments:?}");
        assert_eq!(names(&directory), ["file"], "{arguments:?}");
    }
}

/// A full disk, which `/dev/full` stands for, and a reader that has gone.
#[test]
#[cfg(target_os = "linux")]
fn lock_file_is_not_left_if_the_call_cannot_be_printed() {
    let directory = directory("output-full");
    let (reader, closed) = std::io::pipe().unwrap();
    drop(reader);
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    for output in [full(), closed.into()] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_virerr-generate"));
        program.args(["import", &data("acme.csv")]).current_dir(&directory).stdout(output);
        let ran = program.stderr(Stdio::piped()).output().unwrap();
        let notes = String::from_utf8(ran.stderr).unwrap();
        assert!(!ran.status.success() && notes.starts_with("virerr-generate: the standard output: "), "{notes}");
        assert!(names(&directory).is_empty());
    }
    // The notes are not part of the result.
    let mut program = Command::new(env!("CARGO_BIN_EXE_virerr-generate"));
    program.args(["import", &data("acme.csv")]).current_dir(&directory).stdout(Stdio::null()).stderr(full());
    assert!(program.status().unwrap().success());
    assert_eq!(names(&directory), ["acme.codes"]);
}
