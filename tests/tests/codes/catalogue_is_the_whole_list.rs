//! The catalogue has the whole list, current and former rows, as it was written.

virerr::define_codes! {
    /// The Acme client library.
    ///
    /// It has "quotes" and a \ in its docs.
    #[library(name = "acme", lock = "tests/codes/data/acme.codes")]
    pub struct Acme;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug in the library,
        /// or a failure whose cause is unknown.
        ///
        ///     indented
        #[role(internal)]
        InternalError = 1 => "internal error",
        /** A block
            of docs. */
        #[doc = r#"Raw "docs"."#]
        NoDomain = 42 => "domain not found", "no domain: {}",
        Plain = -7 => "plain",
        /// It was called so.
        #[deprecated(since = "0.4.0", note = "use `NoDomain`")]
        alias Missing = NoDomain;
        #[symbol = "ACME_WAR_PLAIN"]
        alias r#Simple = Plain,
        /// It had docs.
        retired Old = 13 since "0.4" "nobody raised it" use NoDomain;
        #[symbol = "ACME_WAR_XEN"]
        retired Xen = -3 since "0.2" "Xen went",
        reserved 40..=41, 99 "taken by the 0.x series";
        reserved -20..=-10;
    }

    /// Which part of the library failed.
    pub enum ErrorDomain {
        None = 0 => "",
        /// The driver.
        Qemu = 10 => "QEMU Driver",
        retired Proxy = 8 since "0.3" "there is none any more" use Qemu;
        alias Kvm = Qemu;
        reserved 9 "for nobody";
    }
}

/// Words of the list's syntax can be names of rows.
mod words_are_names {
    virerr::define_codes! {
        #[library(name = "words")]
        pub struct Words;

        #[allow(non_camel_case_types)]
        pub enum ErrorCode {
            #[role(internal)]
            retired = 1 => "retired",
            reserved = 2 => "reserved",
            alias = 3 => "alias",
            since = 4 => "since",
        }

        pub enum ErrorDomain {
            None = 0 => "",
        }
    }

    #[test]
    fn they_are_rows() {
        assert_eq!(ErrorCode::ALL.len(), 4);
        assert_eq!(ErrorCode::alias.message(), "alias");
        let list = Words::catalogue().codes();
        assert!(list.retired().is_empty() && list.reserved().is_empty() && list.aliases().is_empty());
        assert_eq!((Words::catalogue().lock(), Words::catalogue().unpublished()), (None, ""));
    }
}

#[test]
fn docs_are_as_written() {
    let catalogue = Acme::catalogue();
    assert_eq!(catalogue.docs(), "The Acme client library.\n\nIt has \"quotes\" and a \\ in its docs.");
    assert_eq!(catalogue.codes().docs(), "What went wrong.");
    let docs: Vec<_> = catalogue.codes().rows().map(virerr::catalogue::Row::docs).collect();
    assert_eq!(docs[0], "A bug in the library,\nor a failure whose cause is unknown.\n\n    indented");
    assert!(docs[1].starts_with("A block\n") && docs[1].ends_with("\nRaw \"docs\"."), "{:?}", docs[1]);
    assert_eq!(docs[2], "");
    assert_eq!(catalogue.domains().with_number(10).unwrap().docs(), "The driver.");
}

#[test]
#[allow(deprecated)]
fn aliases_are_names_of_their_row() {
    assert_eq!((ErrorCode::Missing, ErrorCode::Simple), (ErrorCode::NoDomain, ErrorCode::Plain));
    assert_eq!(ErrorDomain::Kvm, ErrorDomain::Qemu);
    assert!(matches!(ErrorCode::NoDomain, ErrorCode::Missing));
    for name in ["Missing", "ACME_ERR_MISSING", "NoDomain", "ACME_ERR_NO_DOMAIN"] {
        assert_eq!(name.parse(), Ok(ErrorCode::NoDomain), "{name}");
    }
    assert_eq!("ACME_WAR_PLAIN".parse(), Ok(ErrorCode::Plain));
    assert_eq!(ErrorCode::ALL.len(), 3);
    let aliases = Acme::catalogue().codes().aliases();
    let found: Vec<_> = aliases.iter().map(|alias| (alias.name, alias.symbol, alias.number, alias.docs)).collect();
    let missing = ("Missing", "ACME_ERR_MISSING", 42, "It was called so.");
    assert_eq!(found, [missing, ("Simple", "ACME_WAR_PLAIN", -7, "")]);
    assert_eq!(aliases[0].deprecated.and_then(|deprecated| deprecated.since), Some("0.4.0"));
    let of_no_domain: Vec<_> = Acme::catalogue().codes().with_number(42).unwrap().aliases().collect();
    assert_eq!(of_no_domain, [&aliases[0]]);
}

#[test]
fn retired_rows_are_no_codes_and_are_kept() {
    assert_eq!((ErrorCode::from_number(13), ErrorCode::from_number(-3)), (None, None));
    assert!("Old".parse::<ErrorCode>().is_err());
    let retired = Acme::catalogue().codes().retired();
    let [old, xen] = retired else { panic!("{retired:?}") };
    assert_eq!((old.number, old.name, old.symbol), (13, "Old", "ACME_ERR_OLD"));
    assert_eq!((old.since, old.why, old.instead, old.docs), ("0.4", "nobody raised it", Some(42), "It had docs."));
    assert_eq!((xen.number, xen.symbol, xen.instead), (-3, "ACME_WAR_XEN", None));
    assert_eq!(Acme::catalogue().domains().retired()[0].instead, Some(10));
}

#[test]
fn reserved_numbers_are_kept_range_by_range() {
    let ranges = |list: &'static virerr::catalogue::List| {
        list.reserved().iter().map(|it| (it.first, it.last, it.why)).collect::<Vec<_>>()
    };
    let why = "taken by the 0.x series";
    assert_eq!(ranges(Acme::catalogue().codes()), [(40, 41, why), (99, 99, why), (-20, -10, "")]);
    assert_eq!(ranges(Acme::catalogue().domains()), [(9, 9, "for nobody")]);
}

#[test]
fn rows_are_found_by_number_symbol_and_name() {
    let list = Acme::catalogue().codes();
    for text in ["42", "ACME_ERR_NO_DOMAIN", "NoDomain", "Missing", "ACME_ERR_MISSING"] {
        assert_eq!(list.find(text).map(|row| row.number()), Some(42), "{text}");
    }
    assert_eq!(list.find("-7").map(virerr::catalogue::Row::name), Some("Plain"));
    for text in ["13", "Old", "0", "", "no_domain", "4711"] {
        assert!(list.find(text).is_none(), "{text}");
    }
}

#[test]
fn what_is_not_published_is_known() {
    assert_eq!(Acme::catalogue().lock(), Some("tests/codes/data/acme.codes"));
    let lines = Acme::catalogue().unpublished().lines();
    let lines: Vec<String> = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let expected = [
        "code 42 ACME_ERR_NO_DOMAIN",
        "code -7 ACME_ERR_PLAIN",
        "code 13 ACME_ERR_OLD",
        "code -3 ACME_WAR_XEN",
        "code -7 ACME_WAR_PLAIN",
        "code 13 retired",
        "code -3 retired",
        "code 40..=41 reserved",
        "code 99 reserved",
        "code -20..=-10 reserved",
        "domain 10 ACME_FROM_QEMU",
        "domain 8 ACME_FROM_PROXY",
        "domain 10 ACME_FROM_KVM",
        "domain 8 retired",
        "domain 9 reserved",
    ];
    assert_eq!(lines, expected);
}

/// A constant, so that a build can fail.
const IS_PUBLISHED: bool = Acme::catalogue().unpublished().is_empty();

#[test]
fn the_catalogue_is_constant_and_one() {
    const { assert!(!IS_PUBLISHED) };
    let generic = <Acme as virerr::Library>::catalogue();
    assert_eq!((generic.name(), generic.codes().name()), ("acme", "ErrorCode"));
}
