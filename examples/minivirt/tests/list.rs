//! The list is libvirt's: every number and symbol, both ways.

use std::str::FromStr as _;

use minivirt::{ErrorCode, ErrorDomain};

/// The rows of one kind: symbol and number.
fn rows(kind: &str) -> Vec<(&'static str, i32)> {
    let table = include_str!("data/libvirt-codes.tsv").lines().filter(|line| !line.starts_with('#'));
    let fields = table.map(|line| line.split('\t').collect::<Vec<_>>());
    fields.filter(|row| row[0] == kind).map(|row| (row[1], row[2].parse().unwrap())).collect()
}

#[test]
fn codes_are_libvirts() {
    let rows: Vec<_> = rows("code").into_iter().filter(|(_, number)| *number != 0).collect();
    assert_eq!(rows.len(), 114);
    assert_eq!(rows, ErrorCode::ALL.iter().map(|code| (code.symbol(), code.number())).collect::<Vec<_>>());
    for (symbol, number) in rows {
        let code = ErrorCode::from_number(number).unwrap();
        assert_eq!(ErrorCode::from_str(symbol), Ok(code));
        assert_eq!((ErrorCode::try_from(number), i32::from(code)), (Ok(code), number));
    }
}

#[test]
fn domains_are_libvirts() {
    let rows = rows("domain");
    assert_eq!(rows.len(), 73);
    assert_eq!(rows, ErrorDomain::ALL.iter().map(|domain| (domain.symbol(), domain.number())).collect::<Vec<_>>());
    for (symbol, number) in rows {
        let domain = ErrorDomain::from_number(number).unwrap();
        assert_eq!(ErrorDomain::from_str(symbol), Ok(domain));
        assert_eq!((ErrorDomain::try_from(number), i32::from(domain)), (Ok(domain), number));
    }
}

#[test]
fn no_number_beside_the_list_is_a_code() {
    for number in [i32::MIN, -1, 0, 115, i32::MAX] {
        assert_eq!(ErrorCode::from_number(number), None);
    }
    assert_eq!(ErrorDomain::from_number(73), None);
    assert_eq!(ErrorDomain::from_number(-1), None);
}

#[test]
fn every_code_has_a_message_and_a_form_of_its_own() {
    let mut messages: Vec<_> = ErrorCode::ALL.iter().map(|code| code.message()).collect();
    messages.sort_unstable();
    messages.dedup();
    assert_eq!(messages.len(), 114);
    for code in ErrorCode::ALL {
        assert!(!code.message().is_empty() && code.detail_form().matches("{}").count() == 1, "{code:?}");
    }
}

#[test]
fn levels_are_libvirts() {
    for (symbol, number) in rows("level") {
        let level = match symbol {
            "VIR_ERR_NONE" => virerr::Level::None,
            "VIR_ERR_WARNING" => virerr::Level::Warning,
            _ => virerr::Level::Error,
        };
        assert_eq!(level as i32, number);
    }
}
