//! A change of a file that the list names triggers a rebuild, even if no Rust file has changed.

use crate::package::{PUBLISHED, Package, ROWS};

#[test]
fn lock_file_is_watched() {
    let package = Package::new("watched-lock", ROWS, Some(PUBLISHED));
    package.holds();
    package.write("acme.codes", PUBLISHED.replace(" 42 ", " 41 "));
    package
        .breaks(&["`ACME_ERR_NO_DOMAIN` was published as number 41 in 0.1.0, and published numbers stay: write `41`"]);
    package.write("acme.codes", PUBLISHED);
    package.holds();
    package.write("acme.codes", PUBLISHED.to_owned() + "code 50 ACME_ERR_FUTURE 0.2.0\n");
    package.breaks(&["`ACME_ERR_FUTURE`, number 50, was published in 0.2.0 and is not in `ErrorCode`"]);
}

#[test]
fn explanation_is_watched() {
    let package = Package::new("watched-explanation", ROWS, Some(PUBLISHED));
    assert!(package.codes(&["explain", "NoDomain"]).contains("Look again."));
    package.write("docs/NO_DOMAIN.md", "# ACME_ERR_NO_DOMAIN\n\nLook twice.\n");
    let page = package.codes(&["explain", "42"]);
    assert!(page.contains("Look twice.") && !page.contains("again"), "{page}");
    package.write("docs/NO_DOMAIN.md", "# ACME_ERR_NO_NETWORK\n\nLook twice.\n");
    package.breaks(&["`docs/NO_DOMAIN.md` does not begin with the title of `NoDomain`"]);
}
