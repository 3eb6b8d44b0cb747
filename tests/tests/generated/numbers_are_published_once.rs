//! All new numbers are added to the lock file, once, and nothing else in it changes.

use crate::scratch::{directory, nasty};
use std::fs;
use std::path::PathBuf;
use virerr_generate::{PublishError, publish};

/// Returns a directory with this lock file, and the file's path.
fn lock(name: &str, text: &str) -> [PathBuf; 2] {
    let directory = directory(name);
    let path = directory.join(nasty().lock().unwrap());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    [directory, path]
}

/// Returns the lines of the new numbers, with the release.
fn lines(release: &str) -> String {
    nasty().unpublished().lines().map(|line| format!("{line}  {release}\n")).collect()
}

#[test]
fn lines_are_appended() {
    let committed = include_str!("data/nasty.codes");
    let [directory, path] = lock("publish", committed);
    let published = publish(nasty(), &directory, "0.4.0").unwrap();
    assert_eq!(published, nasty().unpublished().lines().count());
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, committed.to_owned() + &lines("0.4.0"));
    for line in ["code       12 NASTY_ERR_HYPHEN  0.4.0", "code   40..=41 reserved  0.4.0"] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }

    // The program does not contain that yet.
    let error = publish(nasty(), &directory, "0.4.1").unwrap_err();
    assert!(matches!(error, PublishError::Outdated { .. }));
    assert!(error.to_string().ends_with("which is newer than this program: build it again"));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn one_line_that_is_there_is_enough_to_refuse() {
    let text = "code  40..=41   reserved 0.3.9\n";
    let [directory, path] = lock("publish-stale", text);
    assert!(matches!(publish(nasty(), directory, "1"), Err(PublishError::Outdated { .. })));
    assert_eq!(fs::read_to_string(path).unwrap(), text);
}

#[test]
fn unfinished_line_is_ended_first() {
    let [directory, path] = lock("publish-unfinished", "# mine");
    publish(nasty(), directory, "1").unwrap();
    assert_eq!(fs::read_to_string(path).unwrap(), "# mine\n".to_owned() + &lines("1"));
}

#[test]
fn line_ends_of_windows_are_kept() {
    for [there, ends] in
        [["\u{feff}# mine\r\n", "\r\n"], ["# mine\r\n# unfinished", "\r\n"], ["\u{feff}# mine\n", "\n"]]
    {
        let [directory, path] = lock("publish-windows", there);
        publish(nasty(), directory, "1").unwrap();
        let ended = if there.ends_with('\n') { "" } else { ends };
        assert_eq!(fs::read_to_string(path).unwrap(), there.to_owned() + ended + &lines("1").replace('\n', ends));
    }
    // A byte order mark is not part of the first line.
    let [directory, _] = lock("publish-marked", "\u{feff}code 12 NASTY_ERR_HYPHEN 0.3.9\n");
    assert!(matches!(publish(nasty(), directory, "1"), Err(PublishError::Outdated { .. })));
}

#[test]
fn empty_file_gets_an_introduction() {
    let [directory, path] = lock("publish-empty", "");
    publish(nasty(), directory, "1").unwrap();
    let text = fs::read_to_string(path).unwrap();
    let introduction: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
    assert_eq!(introduction.len(), 2);
    assert_eq!(text, introduction.join("\n") + "\n" + &lines("1"));
}

/// If others have published since the program was built, it must be rebuilt first, so that the compiler sees both.
#[test]
fn file_that_contradicts_what_is_new_is_left_alone() {
    let contradictions = [
        "code 12 NASTY_ERR_OF_ANOTHER_BRANCH 0.5.0",
        "code 77 NASTY_ERR_DASH 0.5.0",
        "<<<<<<< HEAD",
        "success 7 NASTY_ERR_DONE 0.5.0",
        "success 0 NASTY_ERR_FINE 0.5.0",
        "code 12 NASTY_ERR_DASH 0.5.0",
    ];
    for line in contradictions {
        let [directory, path] = lock("publish-contradiction", &format!("{line}\n"));
        let error = publish(nasty(), directory, "1").unwrap_err();
        assert!(matches!(error, PublishError::Outdated { .. }), "{error}");
        assert!(error.to_string().contains(&format!("has the line `{line}`, which is newer")), "{error}");
        assert_eq!(fs::read_to_string(path).unwrap(), format!("{line}\n"));
    }
    // Numbers of others do not matter.
    let [directory, _] = lock("publish-beside", "code 999 NASTY_ERR_ELSE 0.5.0\ndomain 12 NASTY_FROM_ELSE 0.5.0\n");
    publish(nasty(), directory, "1").unwrap();
}

#[test]
fn file_of_another_library_is_refused_as_such() {
    let text = "# The numbers that another library has published, and the release that published each.\n";
    let [directory, path] = lock("publish-other", text);
    let error = publish(nasty(), directory, "1").unwrap_err();
    assert!(matches!(error, PublishError::Library { .. }), "{error}");
    assert!(error.to_string().contains("is the lock file of the library `another library`"), "{error}");
    assert_eq!(fs::read_to_string(path).unwrap(), text);
}

#[test]
fn file_is_never_made() {
    let [directory, path] = lock("publish-nothing", "");
    fs::remove_file(&path).unwrap();
    let error = publish(nasty(), &directory, "1").unwrap_err();
    assert!(matches!(error, PublishError::File { .. }));
    // An empty file instead of a lost one would release every number.
    let advice = "does not exist: restore it from version control; if nothing was ever published, create";
    assert!(error.to_string().contains(advice), "{error}");
    assert!(!path.exists());
}

#[test]
fn release_is_one_word() {
    let [directory, path] = lock("publish-release", "");
    for release in ["", " ", "0.4 beta", "0.4\n", "#4", "\u{1b}", "banana", "version1", "v", "-1"] {
        assert!(matches!(publish(nasty(), &directory, release), Err(PublishError::Release(_))), "{release:?}");
    }
    assert_eq!(fs::read_to_string(path).unwrap(), "");
}

/// Releases are compared as numbers, not as text.
#[test]
fn release_is_not_lower_than_the_last() {
    let refused = [
        ("0.1.0", "0.0.9"),
        ("0.10.0", "0.9.9"),
        ("v1.2", "1.1.9"),
        ("2", "1.9-rc.1"),
        ("0.4.1", "0.4"),
        ("0.4", "v0.4.0-rc.1"),
        ("1.0.0-rc.10", "1.0.0-rc.2"),
        ("1.0.0-rc.1", "1.0.0-beta.2"),
        ("1.0.0-alpha.beta", "1.0.0-alpha.1"),
        ("1.0.0-alpha.1", "1.0.0-alpha"),
        ("0.5.0+b1", "0.4.0+b2"),
    ];
    let taken = [
        ("0.9", "0.10"),
        ("0.4.0", "0.4"),
        ("0.4.0-rc.9", "0.4.0-rc.10"),
        ("0.4.0-rc.1", "0.4"),
        ("0.4.0-beta.2", "0.4.0-rc.1"),
        ("0.4.0-alpha.1", "0.4.0-alpha.beta"),
        ("0.4.0-alpha", "0.4.0-alpha.1"),
        ("2nd", "1"),
        ("0.1.0", "1x.0"),
    ];
    let file = |last| format!("code 1 NASTY_ERR_INTERNAL_ERROR 9x\n\ncode 2 NASTY_ERR_GONE {last}\n# 99\n");
    for (last, release) in refused {
        let [directory, path] = lock("publish-lower", &file(last));
        let error = publish(nasty(), directory, release).unwrap_err();
        assert!(matches!(error, PublishError::Lower { .. }), "{error}");
        assert!(
            error.to_string().starts_with(&format!("{release} is lower than {last}, the release of the last line"))
        );
        assert_eq!(fs::read_to_string(path).unwrap(), file(last));
    }
    for (last, release) in taken {
        let [directory, _] = lock("publish-higher", &file(last));
        publish(nasty(), directory, release).unwrap();
    }
}

virerr::define_codes! {
    /// A library without a lock file.
    #[library(name = "open")]
    pub struct Open;

    /// Codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
    }
}

#[test]
fn lock_file_has_to_be_named() {
    let error = publish(Open::catalogue(), directory("publish-open"), "1").unwrap_err();
    assert!(error.to_string().starts_with("no lock file is named"));
}
