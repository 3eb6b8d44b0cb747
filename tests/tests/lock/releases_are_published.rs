//! From the empty lock file to the second release.

use crate::package::{PUBLISHED, Package, ROWS, text};

#[test]
fn lock_file_begins_empty_and_grows_by_what_is_new() {
    let package = Package::new("releases", ROWS, None);
    package.breaks(&[
        "there is no file `acme.codes` next to `Cargo.toml`: restore it from version control, or create it \
                      empty if nothing was ever published",
    ]);
    package.write("acme.codes", "");
    package.holds();

    // Checking lists the new numbers, and writes nothing.
    let new = ["code 1 ACME_ERR_INTERNAL_ERROR", "code 42 ACME_ERR_NO_DOMAIN", "code 43 ACME_ERR_NO_NETWORK"];
    let new =
        [&new[..], &["code 13 ACME_ERR_SEXPR", "code 13 retired", "code 90..=99 reserved", "domain 0 ACME_FROM_NONE"]]
            .concat();
    assert_eq!(package.unpublished(), new);
    assert_eq!(package.lock(), "");

    assert_eq!(package.codes(&["publish", "0.1.0"]), "7 lines are published as of 0.1.0\n");
    assert_eq!(package.lock(), PUBLISHED);
    let nothing = "nothing to publish: the lock file has every number\n";
    assert_eq!(package.codes(&["publish", "0.1.0"]), nothing);
    assert_eq!(package.codes(&["--check", "publish"]), "");
    assert_eq!(package.lock(), PUBLISHED);

    // The next release appends its own.
    package.rows(&(ROWS.to_owned() + "Timeout = 44 => \"too late\","));
    assert_eq!(package.unpublished(), ["code 44 ACME_ERR_TIMEOUT"]);
    assert_eq!(package.codes(&["publish", "0.2.0"]), "1 line is published as of 0.2.0\n");
    assert_eq!(package.lock(), PUBLISHED.to_owned() + "code       44 ACME_ERR_TIMEOUT  0.2.0\n");
    package.codes(&["--check", "publish"]);

    // The releases that the list names must agree with the lock file.
    let later = "Timeout = 44 => \"too late\", #[since = \"0.3\"] Full = 45 => \"full\",
        retired Never = 46 since \"0.3.0\" \"never raised\";";
    package.rows(&(ROWS.to_owned() + later));
    let lock = package.lock();
    let said = package.codes_fails(&["publish", "0.2.1"]);
    assert_eq!(
        said,
        "codes: the list says `since 0.3` of `ACME_ERR_FULL`, which is later than 0.2.1: write 0.2.1 there, or publish as 0.3\n"
    );
    package.rows(&(ROWS.to_owned() + &later.replace("#[since = \"0.3\"]", "#[since = \"0.2.1\"]")));
    let said = package.codes_fails(&["publish", "0.2.1"]);
    assert_eq!(
        said,
        "codes: the list says `since 0.3.0` of `ACME_ERR_NEVER`, which is later than 0.2.1: write 0.2.1 there, or publish as 0.3.0\n"
    );
    assert_eq!(package.lock(), lock);
    assert_eq!(package.codes(&["publish", "0.3.0"]), "3 lines are published as of 0.3.0\n");
    package.codes(&["--check", "publish"]);

    // Packages that depend on it compile it with the lock file.
    let output = package.cargo(&["package", "--list"]);
    let list = text(&output.stdout);
    for file in ["acme.codes", "docs/NO_DOMAIN.md"] {
        assert!(list.lines().any(|line| line == file), "{list}{}", text(&output.stderr));
    }
}
