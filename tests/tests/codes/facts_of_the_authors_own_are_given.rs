//! A row gives the facts that its author has named: strings and integers, each by its name.

use virerr::Fact;

virerr::define_codes! {
    #[library(name = "pg")]
    pub struct Pg;

    pub enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        #[fact(sqlstate = "42P01", severity = 3)]
        #[fact(lowest = -9_223_372_036_854_775_808, r#type = "table")]
        #[http(404)]
        UndefinedTable = 2 => "undefined table",
        #[fact(severity = 0x7F)]
        Odd = 3 => "odd",
        #[fact(sqlstate = "", owner = 0)]
        Mixed = 4 => "mixed",
    }

    pub enum ErrorDomain {
        None = 0 => "",
        #[fact(owner = "storage team")]
        Storage = 1 => "storage",
    }
}

#[test]
fn each_is_found_by_its_name() {
    let row = ErrorCode::UndefinedTable.row();
    assert_eq!(row.fact("sqlstate").unwrap(), "42P01");
    assert_eq!((row.fact("severity"), row.fact("lowest")), (Some(Fact::Int(3)), Some(Fact::Int(i64::MIN))));
    assert_eq!(row.fact("type").and_then(Fact::as_str), Some("table"));
    assert_eq!(row.fact("severity").and_then(Fact::as_int), Some(3));
    assert_eq!(
        (row.fact("sqlstate").unwrap().to_string(), row.fact("severity").unwrap().to_string()),
        ("42P01".into(), "3".into())
    );
    assert_eq!(ErrorCode::Odd.row().fact("severity").unwrap(), 127);
    // A string on a domain.
    assert_eq!(ErrorCode::Mixed.row().fact("owner").unwrap(), 0);
    assert_eq!(ErrorCode::Mixed.row().fact("sqlstate").unwrap(), "");
    assert_eq!(ErrorDomain::Storage.row().fact("owner").unwrap(), "storage team");
}

#[test]
fn others_are_absent() {
    assert_eq!(ErrorCode::InternalError.row().fact("sqlstate"), None);
    assert_eq!(ErrorCode::Odd.row().fact("sqlstate"), None);
    // Those that every list may have are given by functions.
    assert_eq!(ErrorCode::UndefinedTable.row().fact("http"), None);
    assert_eq!(ErrorDomain::None.row().own_facts().count(), 0);
}

#[test]
fn all_are_given_in_the_order_of_the_list() {
    let names: Vec<_> = ErrorCode::UndefinedTable.row().own_facts().map(|(name, _)| name).collect();
    assert_eq!(names, ["sqlstate", "severity", "lowest", "type"]);
}
