//! Finds the rows that a user asks for.

use crate::entry::Kind;
use virerr::Fact;
use virerr::catalogue::{Catalogue, List, Reserved, Retired, Row, Success};

/// A result of the search.
#[derive(Clone, Copy)]
pub(super) enum Match {
    Row(Row),
    Retired(&'static List, &'static Retired),
    Reserved(i32, &'static Reserved),
    Success(Success),
}

/// Finds rows by number or name; otherwise by a name in another spelling; otherwise by a part of a name or text, or by
/// a fact of the author's own.
pub(super) fn find(catalogue: &'static Catalogue, text: &str) -> Vec<Match> {
    let text = text.trim();
    let all = || named(catalogue);
    let number = number(text);
    let exact = number.and_then(|number| numbered(catalogue, number));
    let exact = exact.or_else(|| all().find(|found| found.names().contains(&text)));
    let bits = || numbered(catalogue, digits(text)?).filter(|found| found.is_hex());
    if let Some(found) = exact.or_else(bits) {
        return vec![found];
    }
    if number.is_some() {
        return all().filter(|found| found.has_fact(text)).collect();
    }
    // Braces are in texts only.
    let spelled = if text.contains(['{', '}']) { String::new() } else { spelled(text) };
    let alike = |name: &&str| {
        let name = self::spelled(name);
        // Python does not allow names that begin with a digit.
        spelled == name || spelled.strip_prefix('N').is_some_and(|rest| rest == name && is_numeric(rest))
    };
    let found: Vec<_> = all().filter(|found| !spelled.is_empty() && found.names().iter().any(alike)).collect();
    if !found.is_empty() {
        return found;
    }
    // A text may be copied from the list.
    let part = text.replace("{{", "{").replace("}}", "}").to_uppercase();
    let has_part = |found: &Match| {
        let is_named = found.names().iter().any(|name| self::spelled(name).contains(&spelled));
        let is_in_text = |text: &str| text.to_uppercase().contains(&part);
        (is_named && !spelled.is_empty())
            || is_in_text(found.text())
            // Each form has the place of the detail.
            || found.detail_form().is_some_and(|form| is_in_text(&form.replace("{}", "\0")))
            || found.has_fact(text)
    };
    all().filter(|found| !part.is_empty() && has_part(found)).collect()
}

/// Parses a number in a spelling of lists, or 32 bits in decimal.
fn number(text: &str) -> Option<i32> {
    if !text.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let text = text.replace('_', "");
    if let Some(digits) = text.strip_prefix("-0x").or_else(|| text.strip_prefix("-0X")) {
        return i32::from_str_radix(&format!("-{digits}"), 16).ok();
    }
    let bits = || text.parse().ok().map(u32::cast_signed);
    virerr::__private::number(&text).or_else(bits)
}

/// Parses a hexadecimal number without `0x`.
fn digits(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    number(&format!("{sign}0x{digits}"))
}

/// Returns the name without its path, case and separators: `ErrorCode.NO_DOMAIN` is `NoDomain`.
fn spelled(name: &str) -> String {
    let name = name.rsplit(['.', ':']).next().unwrap_or_default();
    name.to_uppercase().chars().filter(|character| character.is_alphanumeric()).collect()
}

fn is_numeric(name: &str) -> bool {
    name.starts_with(char::is_numeric)
}

fn numbered(catalogue: &'static Catalogue, number: i32) -> Option<Match> {
    let codes = catalogue.codes();
    let success = catalogue.success().filter(|success| success.number == number).map(Match::Success);
    let retired = || Some(Match::Retired(codes, codes.retired().iter().find(|retired| retired.number == number)?));
    let reserved = || codes.reserved().iter().find(|reserved| (reserved.first..=reserved.last).contains(&number));
    let row = || codes.with_number(number).map(Match::Row);
    success.or_else(row).or_else(retired).or_else(|| Some(Match::Reserved(number, reserved()?)))
}

/// Returns everything with a name, codes first.
fn named(catalogue: &'static Catalogue) -> impl Iterator<Item = Match> {
    let success = catalogue.success().filter(|success| success.symbol.is_some()).map(Match::Success);
    let lists = Kind::BOTH.into_iter().map(move |kind| kind.list(catalogue));
    success.into_iter().chain(lists.flat_map(|list| {
        let retired = list.retired().iter().map(move |retired| Match::Retired(list, retired));
        list.rows().map(Match::Row).chain(retired)
    }))
}

impl Match {
    /// Returns all its names.
    fn names(&self) -> Vec<&'static str> {
        match self {
            Match::Row(row) => {
                let aliases = row.aliases().flat_map(|alias| [alias.symbol, alias.name]);
                [row.symbol(), row.name()].into_iter().chain(aliases).collect()
            }
            Match::Retired(_, retired) => vec![retired.symbol, retired.name],
            Match::Success(success) => success.symbol.into_iter().chain(success.name).collect(),
            Match::Reserved(..) => Vec::new(),
        }
    }

    /// Returns `true` if the list has its number in hexadecimal.
    fn is_hex(&self) -> bool {
        match self {
            Match::Row(row) => row.hex().is_some(),
            Match::Retired(_, retired) => retired.hex.is_some(),
            Match::Reserved(_, reserved) => reserved.hex.is_some(),
            Match::Success(success) => success.hex.is_some(),
        }
    }

    /// Returns `true` if a fact of the author's own has this value.
    fn has_fact(&self, value: &str) -> bool {
        let Match::Row(row) = self else { return false };
        row.own_facts().any(|(_, fact)| match fact {
            Fact::Text(text) => text.eq_ignore_ascii_case(value),
            Fact::Int(number) => number.to_string() == value,
            _ => false,
        })
    }

    fn detail_form(&self) -> Option<&'static str> {
        match self {
            Match::Row(row) => row.detail_form(),
            _ => None,
        }
    }

    /// Returns its message, its title, or why it was retired.
    pub(super) fn text(&self) -> &'static str {
        match self {
            Match::Row(row) => row.text(),
            Match::Retired(_, retired) => retired.why,
            Match::Reserved(_, reserved) => reserved.why,
            Match::Success(success) => success.message,
        }
    }
}
