//! Finds the rows that a user asks for.

use crate::entry::Kind;
use virerr::catalogue::{Catalogue, List, Reserved, Retired, Row, Success};

/// A result of the search.
#[derive(Clone, Copy)]
pub(super) enum Found {
    Row(Row),
    Retired(&'static List, &'static Retired),
    Reserved(i32, &'static Reserved),
    Success(Success),
}

/// Finds rows by number or name; otherwise by a name in another spelling; otherwise by a part of a name or text.
pub(super) fn find(catalogue: &'static Catalogue, text: &str) -> Vec<Found> {
    let text = text.trim();
    if let Some(number) = number(text) {
        return numbered(catalogue, number).into_iter().collect();
    }
    let all = || named(catalogue);
    let is_written =
        |found: &Found| matches!(found, Found::Row(row) if row.hex().is_some_and(|hex| hex.eq_ignore_ascii_case(text)));
    let exact = all().find(|found| found.names().contains(&text) || is_written(found));
    if let Some(found) = exact {
        return vec![found];
    }
    let spelled = spelled(text);
    let alike = |name: &&str| {
        let name = self::spelled(name);
        // Python does not allow names that begin with a digit.
        spelled == name || spelled.strip_prefix('N').is_some_and(|rest| rest == name && is_numeric(rest))
    };
    let found: Vec<_> = all().filter(|found| !spelled.is_empty() && found.names().iter().any(alike)).collect();
    if !found.is_empty() {
        return found;
    }
    let part = text.to_uppercase();
    let has_part = |found: &Found| {
        let is_named = found.names().iter().any(|name| self::spelled(name).contains(&spelled));
        (is_named && !spelled.is_empty()) || found.text().to_uppercase().contains(&part)
    };
    all().filter(|found| !part.is_empty() && has_part(found)).collect()
}

/// Parses a number in a spelling of lists, or 32 bits in decimal.
fn number(text: &str) -> Option<i32> {
    let bits = || text.parse().ok().map(u32::cast_signed);
    virerr::__private::number(text).or_else(bits)
}

/// Returns the name without its path, case and separators: `ErrorCode.NO_DOMAIN` is `NoDomain`.
fn spelled(name: &str) -> String {
    let name = name.rsplit(['.', ':']).next().unwrap_or_default();
    name.to_uppercase().chars().filter(|character| character.is_alphanumeric()).collect()
}

fn is_numeric(name: &str) -> bool {
    name.starts_with(char::is_numeric)
}

fn numbered(catalogue: &'static Catalogue, number: i32) -> Option<Found> {
    let codes = catalogue.codes();
    let success = catalogue.success().filter(|success| success.number == number).map(Found::Success);
    let retired = || Some(Found::Retired(codes, codes.retired().iter().find(|retired| retired.number == number)?));
    let reserved = || codes.reserved().iter().find(|reserved| (reserved.first..=reserved.last).contains(&number));
    let row = || codes.with_number(number).map(Found::Row);
    success.or_else(row).or_else(retired).or_else(|| Some(Found::Reserved(number, reserved()?)))
}

/// Returns everything with a name, codes first.
fn named(catalogue: &'static Catalogue) -> impl Iterator<Item = Found> {
    let success = catalogue.success().filter(|success| success.symbol.is_some()).map(Found::Success);
    let lists = Kind::BOTH.into_iter().map(move |kind| kind.list(catalogue));
    success.into_iter().chain(lists.flat_map(|list| {
        let retired = list.retired().iter().map(move |retired| Found::Retired(list, retired));
        list.rows().map(Found::Row).chain(retired)
    }))
}

impl Found {
    /// Returns all its names.
    fn names(&self) -> Vec<&'static str> {
        match self {
            Found::Row(row) => {
                let aliases = row.aliases().flat_map(|alias| [alias.symbol, alias.name]);
                [row.symbol(), row.name()].into_iter().chain(aliases).collect()
            }
            Found::Retired(_, retired) => vec![retired.symbol, retired.name],
            Found::Success(success) => success.symbol.into_iter().chain(success.name).collect(),
            Found::Reserved(..) => Vec::new(),
        }
    }

    /// Returns its message, its title, or why it was retired.
    pub(super) fn text(&self) -> &'static str {
        match self {
            Found::Row(row) => row.text(),
            Found::Retired(_, retired) => retired.why,
            Found::Reserved(_, reserved) => reserved.why,
            Found::Success(success) => success.message,
        }
    }
}
