//! Everything but numbers and symbols can change from release to release.

use crate::package::{PUBLISHED, Package};

#[test]
fn messages_facts_order_and_names_change() {
    let rows = r#"
        reserved 90..=99 "what others have";
        // Retired; the row that is used instead is new.
        retired NoNetwork = 43 since "0.2.0" "networks are gone" use DomainNotFound;
        // Renamed.
        #[help = "Look again."]
        #[category(not_found)]
        #[explain = "docs/NO_DOMAIN.md"]
        DomainNotFound = 42 => "no such domain", "no domain {}",
        /// The name of 0.1.
        #[deprecated(since = "0.2.0", note = "use `DomainNotFound`")]
        alias NoDomain = DomainNotFound;
        retired Sexpr = 13 since "0.0.9" "nobody raised it";
        // Another name, the same symbol.
        #[symbol = "ACME_ERR_INTERNAL_ERROR"]
        #[role(internal)]
        Bug = 1 => "a bug",
    "#;
    let package = Package::new("free", rows, Some(PUBLISHED));
    package.write("docs/NO_DOMAIN.md", "# DomainNotFound\n");
    assert_eq!(package.unpublished(), ["code 42 ACME_ERR_DOMAIN_NOT_FOUND", "code 43 retired"]);
    assert_eq!(package.codes(&["publish", "0.2.0"]), "2 lines are published as of 0.2.0\n");
    let new = "code       42 ACME_ERR_DOMAIN_NOT_FOUND  0.2.0\ncode       43 retired  0.2.0\n";
    assert_eq!(package.lock(), PUBLISHED.to_owned() + new);
    package.codes(&["--check", "publish"]);

    // A retired row does not come back, not even under its own name.
    let retired = "retired NoNetwork = 43 since \"0.2.0\" \"networks are gone\" use DomainNotFound;";
    package.rows(&rows.replace(retired, "NoNetwork = 43 => \"no such network\","));
    package.breaks(&["number 43 was retired in 0.2.0, for good; the next free number is 44"]);

    // The alias is published, and cannot be removed any more.
    package.rows(&rows.replace("alias NoDomain = DomainNotFound;", "alias NoDomain = Bug;"));
    package.breaks(&["`ACME_ERR_NO_DOMAIN` was published as number 42 in 0.1.0, and `Bug` is number 1"]);
}
