//! The number that means success is published with its name, and stays.

use crate::package::{PUBLISHED, Package, ROWS};

#[test]
fn success_is_published_where_the_list_names_it() {
    let package = Package::new("success", ROWS, Some(PUBLISHED));
    // 0 means success by default, and there is nothing to publish.
    package.codes(&["--check", "publish"]);
    assert_eq!(package.codes(&["explain", "0"]), "0 means success: no code has it\n\nMessage:      no error\n");
    let named = ROWS.to_owned() + "success Ok = 0 => \"no error\";";
    package.rows(&named);
    assert_eq!(package.unpublished(), ["success 0 ACME_ERR_OK"]);
    package.codes(&["publish", "0.2.0"]);
    let published = PUBLISHED.to_owned() + "success     0 ACME_ERR_OK  0.2.0\n";
    assert_eq!(package.lock(), published);
    package.codes(&["--check", "publish"]);

    package.rows(&named.replace("Ok = 0", "Ok = 7"));
    package.breaks(&["success was published as number 0 in 0.2.0, and published numbers stay: write `0`"]);
    package.rows(&named.replace("Ok = 0", "Fine = 0"));
    package.breaks(&["the number that means success was published as `ACME_ERR_OK` in 0.2.0, not as `ACME_ERR_FINE`"]);
    package.rows(ROWS);
    package.breaks(&["`ACME_ERR_OK`, number 0, was published in 0.2.0 as the number that means success"]);
    package.rows(&(ROWS.to_owned() + "no success;"));
    package.breaks(&[
        "number 0 was published in 0.2.0 as the number that means success: write `success Ok = 0 => \"…\";`",
    ]);
    // The published number is fixed by its symbol, and texts may change.
    package.rows(&(ROWS.to_owned() + "#[symbol = \"ACME_ERR_OK\"] success Fine = 0 => \"fine\";"));
    package.holds();
    assert_eq!(package.codes(&["explain", "0"]), "ACME_ERR_OK (0), success\n\nMessage:      fine\n");
}
