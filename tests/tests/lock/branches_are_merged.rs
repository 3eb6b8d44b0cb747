//! Two branches publish the next number, and are merged.

use crate::package::{PUBLISHED, Package, ROWS, text};
use std::process::Output;
use virerr_tests::tools::tool;

const TIMEOUT: &str = "code       44 ACME_ERR_TIMEOUT  0.2.0\n";
const LATE: &str = "code       44 ACME_ERR_LATE  0.2.0\n";

/// Without the user's and the system's configuration of git.
fn git(package: &Package, arguments: &[&str]) -> Option<Output> {
    let mut git = tool("git")?;
    git.args(["-c", "user.name=acme", "-c", "user.email=acme@example.org", "-c", "core.autocrlf=false"]);
    git.env("GIT_CONFIG_GLOBAL", "").env("GIT_CONFIG_NOSYSTEM", "1").env_remove("GIT_DIR").env_remove("GIT_WORK_TREE");
    Some(git.args(arguments).current_dir(package.path()).output().unwrap())
}

/// Both rows, as after a merge of the list, by git without a conflict or by hand.
fn both_rows(late: &str) -> String {
    ROWS.to_owned() + &format!("Timeout = 44 => \"too late\",\nLate = {late} => \"late\",")
}

#[test]
fn git_finds_the_conflict() {
    let package = Package::new("merge", &both_rows("44"), Some(PUBLISHED));
    let commit = |lock: &str| {
        package.write("acme.codes", PUBLISHED.to_owned() + lock);
        assert!(git(&package, &["add", "acme.codes"])?.status.success());
        git(&package, &["commit", "-m", "publish"]).filter(|output| output.status.success())
    };
    let Some(init) = git(&package, &["init", "-b", "main"]) else { return };
    assert!(init.status.success(), "{init:?}");
    commit("").unwrap();
    git(&package, &["checkout", "-b", "theirs"]).unwrap();
    commit(LATE).unwrap();
    git(&package, &["checkout", "main"]).unwrap();
    commit(TIMEOUT).unwrap();
    let merge = git(&package, &["merge", "theirs"]).unwrap();
    assert!(!merge.status.success());
    assert!(text(&merge.stdout).contains("CONFLICT (content): Merge conflict in acme.codes"), "{merge:?}");
    assert!(package.lock().contains("<<<<<<<"));
    // The markers and the two rows are reported; the lines between the markers are not compared with the list.
    package.breaks(&[
        "line 10 of `acme.codes` begins an unresolved merge conflict",
        "number 44 of `Late` is taken by `Timeout`; the next free number is 45",
    ]);
    package.rows(&both_rows("45"));
    package.breaks(&["line 10 of `acme.codes` begins an unresolved merge conflict"]);
}

#[test]
fn two_rows_with_one_published_number_are_reported() {
    let lock = PUBLISHED.to_owned() + TIMEOUT + LATE;
    let package = Package::new("union", &both_rows("44"), Some(&lock));
    package.breaks(&[
        "number 44 was published twice, as `ACME_ERR_TIMEOUT` in 0.2.0 and as `ACME_ERR_LATE` in 0.2.0: the one that no \
         release has yet takes a free number, 45, and its line of the lock file, 10 or 11, is removed",
    ]);
    // Following one half of the advice leads to the other half.
    package.rows(&both_rows("45"));
    package.breaks(&[
        "`ACME_ERR_LATE` was published as number 44 in 0.2.0, as was `ACME_ERR_TIMEOUT`: one of them is an alias of the \
         other, and another failure needs another name; if no release has `ACME_ERR_LATE` yet, remove line 11 of the lock file",
    ]);
    package.write("acme.codes", PUBLISHED.to_owned() + TIMEOUT);
    package.holds();
}
