//! systemd accepts the message catalog and shows each entry in full; anyone can compute the ids.

use crate::scratch::{directory, nasty, output};
use std::fs;
use virerr_generate::journal_catalog;
use virerr_tests::tools::tool;

#[test]
fn journalctl_shows_every_entry() {
    let (Some(mut update), Some(mut list), Some(mut dump)) =
        (tool("journalctl"), tool("journalctl"), tool("journalctl"))
    else {
        return;
    };
    let directory = directory("journal");
    let catalogs = directory.join("usr/lib/systemd/catalog");
    fs::create_dir_all(&catalogs).unwrap();
    fs::write(catalogs.join("nasty.catalog"), journal_catalog(nasty())).unwrap();
    let root = format!("--root={}", directory.display());
    output(update.args([&root, "--update-catalog"]));
    let list = output(list.args([&root, "--list-catalog"]));
    let dump = output(dump.args([&root, "--dump-catalog"]));

    let codes = nasty().codes();
    assert_eq!(list.lines().count(), codes.rows().len() + codes.retired().len() + codes.aliases().len());
    // The id from a program that was built before the row was renamed.
    assert!(list.contains("54fa830d29c05f2ba546111cdedc003a nasty"), "{list}");
    assert!(list.contains(" nasty lib-2 \"ü\": NASTY_ERR_OLDER, retired\n"), "{list}");
    for row in codes.rows() {
        let id = row.journal_message_id();
        let start = format!("{id:032x} nasty lib-2 \"ü\": ");
        let line = list.lines().find(|line| line.starts_with(&start)).unwrap();
        assert!(line.len() > start.len());
        assert!(dump.contains(&format!("-- {id:032x}\nSubject: ")));
    }
    for line in [" -- 0123456789abcdef0123456789abcdef", " # Not a comment of the journal", " ; Nor this"] {
        assert!(dump.lines().any(|found| found == line), "{line}");
    }
    assert!(dump.contains("\nThe smallest number.\n\nNASTY_ERR_SMALLEST (-2147483648)\n"));
    // A row without documentation.
    assert!(dump.contains("\n\nNASTY_ERR_GROESSE (16)\n"));
    assert!(
        dump.contains(
            "\nWhat to do:\n\n- Do this | or `that` */ first.\n # Then\n1. rest\n\nAnd `more`.\n\nDeprecated since 0.5.0: use"
        )
    );
    assert!(dump.contains(
        "\nNASTY_ERR_OLD (30) was retired in 0.3: it was | a `bad` */ idea\nfrom the start\nUse NASTY_ERR_EVERYTHING"
    ));
    // In an entry, names of fields between these signs are replaced by their values.
    assert!(!dump.contains("@MESSAGE@"));
}

/// The ids are in old logs, so they must not change.
#[test]
fn id_never_changes() {
    let id = |name: &str| format!("{:032x}", nasty().codes().find(name).unwrap().journal_message_id());
    assert_eq!(id("InternalError"), "9f7ac7738d605fddae41ff7b26f9dc03");
    assert_eq!(id("type"), "c919a1ef11a158baad7d377e764b6e05");
    // An alias is its row.
    assert_eq!(id("Hyphen"), id("Dash"));
}

#[test]
fn anybody_can_compute_the_id() {
    let Some(mut python) = tool("python3") else { return };
    let namespace = "469c40f2-76c9-4055-866e-b1134d288bf6";
    let name = "nasty lib-2 \\\"\\u00fc\\\" NASTY_ERR_INTERNAL_ERROR";
    let program = format!("import uuid; print(uuid.uuid5(uuid.UUID(\"{namespace}\"), \"{name}\").hex)");
    let row = nasty().codes().find("InternalError").unwrap();
    assert_eq!(output(python.args(["-c", &program])).trim(), format!("{:032x}", row.journal_message_id()));
}
