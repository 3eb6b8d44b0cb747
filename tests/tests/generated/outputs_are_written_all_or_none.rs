//! The files that a library commits are written all or none, and each byte of them is checked.

use crate::scratch::{directory, output};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The outputs that the program names, in its order.
const OUTPUTS: [&str; 14] = [
    "include/nasty.h",
    "python/nasty.cdef",
    "include/nasty_messages.h",
    "docs/codes",
    "docs/chapters",
    "docs/index.html",
    "data/nasty.json",
    "data/schema.json",
    "po/nasty.pot",
    "nasty.catalog",
    "python/nasty.py",
    "python/nasty.pyi",
    "python/module.pyi",
    "nasty.ts",
];

fn codes(directory: &Path, arguments: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codes"));
    command.env_remove("CARGO_PKG_VERSION").env_remove("CARGO_MANIFEST_DIR");
    command.args(arguments.split_whitespace()).current_dir(directory);
    command
}

/// Returns the message of a command that fails.
fn failure(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(1), &b""[..]));
    String::from_utf8(output.stderr).unwrap()
}

/// Returns all files and directories below a directory, with their texts.
fn tree(directory: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()) {
        let is_directory = entry.is_dir();
        if is_directory {
            found.extend(tree(&entry));
        }
        found.insert(entry.clone(), (!is_directory).then(|| fs::read(&entry).unwrap()));
    }
    found
}

#[test]
fn command_says_what_it_wrote() {
    let directory = directory("outputs");
    let pages = virerr_generate::markdown_pages(crate::scratch::nasty()).len();
    let chapters = virerr_generate::markdown_chapters(crate::scratch::nasty()).len();
    let lines = |line: &dyn Fn(&str) -> String| OUTPUTS.iter().map(|path| line(path)).collect::<String>();
    let written = |path: &str| match path {
        "docs/codes" => format!("wrote {pages} of the {pages} files in {path}\n"),
        "docs/chapters" => format!("wrote {chapters} of the {chapters} files in {path}\n"),
        _ => format!("wrote {path}\n"),
    };
    let current = lines(&|path| format!("{path} is current\n"));
    assert_eq!(output(&mut codes(&directory, "all")), lines(&written));
    assert_eq!(output(&mut codes(&directory, "all")), current);
    let stub = fs::read_to_string(directory.join("python/module.pyi")).unwrap();
    assert!(stub.contains("\ndef nastyGetLastError() -> Optional[_Err]: ...\n"));
    assert_eq!(output(&mut codes(&directory, "--check all")), current);

    fs::remove_file(directory.join("docs/codes/index.md")).unwrap();
    fs::write(directory.join("nasty.catalog"), "no\n").unwrap();
    let some = current
        .replace("docs/codes is current", &format!("wrote 1 of the {pages} files in docs/codes"))
        .replace("nasty.catalog is current", "wrote nasty.catalog");
    assert_eq!(output(&mut codes(&directory, "all")), some);
    output(&mut codes(&directory, "--check all"));
}

#[test]
fn paths_are_those_of_the_package() {
    let directory = directory("outputs-package");
    let package = directory.join("package");
    output(codes(&directory, "all").env("CARGO_MANIFEST_DIR", &package));
    output(&mut codes(&directory, "all --check --root package"));
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 1);
}

/// A byte is changed, added or removed, in each file in turn.
#[test]
fn every_byte_is_checked() {
    let directory = directory("outputs-bytes");
    output(&mut codes(&directory, "all"));
    let written = tree(&directory);
    for (count, (path, text)) in written.iter().filter_map(|(path, text)| Some((path, text.as_ref()?))).enumerate() {
        let place = (text.len() * (count % 7)) / 7;
        let [mut changed, mut longer, mut shorter] = [(); 3].map(|()| text.clone());
        changed[place] ^= 1;
        // One line ends as on Windows, and the others do not.
        let end = text[place..].iter().position(|byte| *byte == b'\n').unwrap();
        longer.insert(place + end, b'\r');
        shorter.remove(place);
        for text in [changed, longer, shorter] {
            fs::write(path, text).unwrap();
            let message = failure(&mut codes(&directory, "--check all"));
            let name = path.file_name().unwrap().to_str().unwrap();
            assert!(message.contains(&format!("{name}` is not current; line ")), "{message}");
        }
        fs::write(path, text).unwrap();
    }
    assert_eq!(tree(&directory), written);
    output(&mut codes(&directory, "--check all"));
}

/// A directory replaces each file in turn, or a file its directory.
#[test]
fn output_that_cannot_be_written_leaves_all_as_they_were() {
    for output in OUTPUTS {
        let blocked = match output {
            "docs/codes" => "docs/codes/NASTY_FROM_NUL.md",
            "docs/chapters" => "docs/chapters/index.md",
            file => file,
        };
        let directory = directory("outputs-blocked");
        // One that exists.
        fs::write(directory.join("nasty.catalog"), "old\n").unwrap();
        let blocked = directory.join(blocked);
        if blocked.exists() {
            fs::remove_file(&blocked).unwrap();
        }
        fs::create_dir_all(&blocked).unwrap();
        let before = tree(&directory);
        let message = failure(&mut codes(&directory, "all"));
        assert!(message.contains(blocked.file_name().unwrap().to_str().unwrap()), "{message}");
        assert!(message.ends_with("; no file has changed\n"), "{message}");
        assert_eq!(tree(&directory), before, "{message}");
    }
    let directory = directory("outputs-blocked-directory");
    fs::write(directory.join("python"), "a file\n").unwrap();
    let before = tree(&directory);
    failure(&mut codes(&directory, "all"));
    assert_eq!(tree(&directory), before);
}

#[test]
fn file_that_may_only_be_read_is_left() {
    let directory = directory("outputs-read-only");
    let path = directory.join("nasty.catalog");
    fs::write(&path, "old\n").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let before = tree(&directory);
    failure(&mut codes(&directory, "all"));
    assert_eq!(tree(&directory), before);
}

#[cfg(unix)]
#[test]
fn links_and_devices_stay() {
    let directory = directory("outputs-links");
    fs::write(directory.join("elsewhere"), "old\n").unwrap();
    std::os::unix::fs::symlink("elsewhere", directory.join("nasty.catalog")).unwrap();
    output(&mut codes(&directory, "all"));
    assert!(directory.join("nasty.catalog").is_symlink());
    let text = virerr_generate::journal_catalog(crate::scratch::nasty());
    assert_eq!(fs::read_to_string(directory.join("elsewhere")).unwrap(), text);
    output(&mut codes(&directory, "json /dev/null"));
    assert!(!Path::new("/dev/null").is_file());
}

/// The earlier pages are not written either.
#[test]
fn symbol_that_no_file_can_be_called_is_refused() {
    let directory = directory("outputs-long-symbol");
    let mut command = Command::new(env!("CARGO_BIN_EXE_long-symbol-codes"));
    let message = failure(command.env_remove("CARGO_MANIFEST_DIR").args(["pages", "out"]).current_dir(&directory));
    assert!(message.starts_with("codes: `LONG_WORD"), "{message}");
    assert!(
        message.ends_with(
            "is too long for a file name, and its page needs one: give the row a shorter name, or `#[symbol = \"…\"]`\n"
        ),
        "{message}"
    );
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 0);
}

#[test]
fn nothing_is_named() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_long-symbol-codes"));
    let output = command.arg("all").output().unwrap();
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.starts_with("codes: all has nothing to do: name the files in `virerr_generate::outputs`\n"),
        "{message}"
    );
    assert_eq!(output.status.code(), Some(2));
}
