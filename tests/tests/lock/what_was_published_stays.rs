//! Each way to break a release is an error that names the release.

use crate::package::{PUBLISHED, Package, ROWS};

#[test]
fn each_break_is_refused_with_its_release() {
    let package = Package::new("breaks", ROWS, Some(PUBLISHED));
    package.holds();
    let [no_domain, no_network] =
        ["NoDomain = 42 => \"domain not found\",", "NoNetwork = 43 => \"network not found\","];
    let sexpr = "retired Sexpr = 13";
    let breaks = [
        // Moves a number, …
        (
            no_domain,
            "NoDomain = 44 => \"domain not found\",",
            "`ACME_ERR_NO_DOMAIN` was published as number 42 in 0.1.0",
        ),
        // … changes a symbol, …
        (
            no_network,
            "#[symbol = \"ACME_NO_NETWORK\"] NoNetwork = 43 => \"network not found\",",
            "number 43 was published as `ACME_ERR_NO_NETWORK` in 0.1.0, not as `ACME_NO_NETWORK`",
        ),
        // … removes a row, …
        (no_network, "", "`ACME_ERR_NO_NETWORK`, number 43, was published in 0.1.0 and is not in `ErrorCode`"),
        // … uses the number of a retired one, …
        (
            sexpr,
            "Timeout = 13 => \"too late\", retired Sexpr = 13",
            "number 13 was retired in 0.1.0, for good; the next free number is 44",
        ),
        // … and one that nobody may have.
        ("reserved 90..=99 \"private use\";", "Own = 90 => \"own\",", "number 90 was published as reserved in 0.1.0"),
    ];
    for (from, to, message) in breaks {
        assert!(ROWS.contains(from));
        package.rows(&ROWS.replace(from, to));
        package.breaks(&[message]);
    }
}
