//! PostgreSQL's list, 260 numbers scattered over 2^30: every row is found by its number and by its names.

use crate::exact_lookup::knows_exactly;
use crate::postgresql_list::{ErrorCode, Postgresql};
use virerr::{Error, Level};

/// A condition of PostgreSQL's own table.
struct Condition {
    number: i32,
    level: Level,
    symbol: String,
    variant: String,
    message: String,
}

/// Returns the conditions that are errors or warnings, without second names.
fn conditions() -> Vec<Condition> {
    let lines = include_str!("data/postgresql-codes.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let columns: Vec<&str> = row.split('\t').collect();
        let [_sqlstate, number, level, symbol, name] = columns[..] else { panic!("a row has five columns: {row}") };
        let level = match level {
            "warning" => Level::Warning,
            "error" => Level::Error,
            _ => return None,
        };
        (!name.is_empty()).then(|| Condition {
            number: number.parse().unwrap(),
            level,
            symbol: format!("POSTGRESQL_ERR_{symbol}"),
            variant: camel_case(symbol),
            message: name.replace('_', " "),
        })
    })
    .collect()
}

/// Converts `NO_DATA` to `NoData`.
fn camel_case(symbol: &str) -> String {
    let word = |word: &str| word[..1].to_owned() + &word[1..].to_lowercase();
    symbol.split('_').map(word).collect()
}

#[test]
fn the_list_is_the_table() {
    let numbers: Vec<i32> = conditions().iter().map(|condition| condition.number).collect();
    let listed: Vec<i32> = ErrorCode::ALL.iter().map(|code| code.number()).collect();
    assert_eq!(listed, numbers);
    assert_eq!(listed.len(), 260);
}

#[test]
fn number_leads_to_code_and_back() {
    for Condition { number, variant, .. } in conditions() {
        let code = ErrorCode::from_number(number).unwrap();
        assert_eq!(code.number(), number);
        assert_eq!(i32::from(code), number);
        assert_eq!(code as i32, number);
        assert_eq!(ErrorCode::try_from(number), Ok(code));
        assert_eq!(format!("{code:?}"), variant);
    }
}

#[test]
fn no_other_number_leads_anywhere() {
    let rows: Vec<(ErrorCode, i32)> = ErrorCode::ALL.iter().map(|&code| (code, code.number())).collect();
    knows_exactly(&rows, ErrorCode::from_number);
}

#[test]
fn both_names_lead_to_the_code() {
    for condition in conditions() {
        let code = ErrorCode::from_number(condition.number).unwrap();
        assert_eq!(code.symbol(), condition.symbol);
        assert_eq!(code.symbol().parse(), Ok(code));
        assert_eq!(condition.variant.parse(), Ok(code));
    }
}

#[test]
fn texts_and_level_are_those_of_the_row() {
    for condition in conditions() {
        let code = ErrorCode::from_number(condition.number).unwrap();
        assert_eq!(code.message(), condition.message);
        assert_eq!(code.to_string(), condition.message);
        assert_eq!(code.detail_form(), format!("{}: {{}}", condition.message));
        assert_eq!(code.row().level(), Some(condition.level));

        let err: Error<Postgresql> = Error::builder(code).detail("column 3").build();
        assert_eq!((err.code(), err.level()), (code, condition.level));
        assert_eq!(err.message(), format!("{}: column 3", condition.message));
    }
}
