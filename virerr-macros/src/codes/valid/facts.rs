//! Checks the facts of rows: words are known, numbers are in range, and files exist.

use super::files::{self, Unreadable};
use crate::codes::ast::{Argument, Number, OwnValue, Row};
use crate::codes::fact::{ERRNOS, Fact, LAST_ERRNO, Takes};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use proc_macro2::{Ident, Literal};
use syn::ext::IdentExt as _;
use syn::{LitInt, LitStr};

/// The facts of a row, as in the runtime's columns.
#[derive(Default)]
pub(in crate::codes) struct Facts {
    /// The release and the reason, each empty if absent.
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    /// The number as the author wrote it, if it is not decimal.
    pub(in crate::codes) hex: Option<String>,
    pub(in crate::codes) stated: Vec<(&'static Fact, Value)>,
    /// The author's own facts.
    pub(in crate::codes) own: Vec<(String, OwnValue)>,
}

impl Facts {
    pub(in crate::codes) fn value(&self, fact: &Fact) -> Option<&Value> {
        self.stated.iter().find(|(other, _)| other.name == fact.name).map(|(_, value)| value)
    }

    pub(in crate::codes) fn text(&self, fact: &Fact) -> Option<&str> {
        match self.value(fact) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the value of a fact that the author defines.
    pub(in crate::codes) fn own(&self, name: &str) -> Option<&OwnValue> {
        self.own.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    pub(in crate::codes) fn own_text(&self, name: &str) -> Option<&str> {
        match self.own(name) {
            Some(OwnValue::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The value of a fact.
pub(in crate::codes) enum Value {
    Text(String),
    Number(i32),
    /// The path of a file, relative to the directory of `Cargo.toml`.
    File(Literal),
}

/// Checks the facts of a row, and leaves out invalid ones. `titles` are the possible titles of the row's page; empty if
/// they are unknown.
pub(super) fn check(row: &Row, titles: &[String], diag: &mut Diagnostics) -> Facts {
    let attrs = &row.attrs;
    let mut facts = Facts {
        deprecated: attrs.deprecated.clone(),
        hex: row.number.written().and_then(Number::hex),
        ..Facts::default()
    };
    for (fact, argument) in &attrs.facts {
        if let Read::Written(argument) = argument
            && let Some(value) = value(fact, argument, titles, diag)
        {
            facts.stated.push((fact, value));
        }
    }
    for own in &attrs.own_facts {
        facts.own.push((own.name.unraw().to_string(), own.value.clone()));
    }
    facts
}

/// Reports facts of the author's own that are strings in one row and integers in another.
pub(super) fn note_mixed(rows: &[Row], diag: &mut Diagnostics) {
    let mut firsts: Vec<(String, &OwnValue, &Ident)> = Vec::new();
    for row in rows {
        for fact in &row.attrs.own_facts {
            let name = fact.name.unraw().to_string();
            let first = firsts.iter().find(|(other, ..)| *other == name);
            let Some((_, of, in_row)) = first else {
                firsts.push((name, &fact.value, &row.ident));
                continue;
            };
            let (is, instead) = match (of, &fact.value) {
                (OwnValue::Text(_), OwnValue::Integer(number)) => ("a string", format!("write `\"{number}\"`")),
                (OwnValue::Integer(_), OwnValue::Text(text)) => match text.parse::<i64>() {
                    Ok(number) => ("an integer", format!("write `{number}`")),
                    Err(_) => ("an integer", "write an integer, or strings in all rows".to_owned()),
                },
                _ => continue,
            };
            diag.at(fact.span, format_args!("the fact `{name}` is {is} in `{in_row}`: {instead}"));
        }
    }
}

/// Returns the value of an argument, which has the fact's kind.
fn value(fact: &Fact, argument: &Argument, titles: &[String], diag: &mut Diagnostics) -> Option<Value> {
    match (&fact.takes, argument) {
        (Takes::Text(what), Argument::Text(literal)) => text(literal, what, diag).map(Value::Text),
        (Takes::File, Argument::Text(literal)) => explanation(literal, titles, diag).map(Value::File),
        (Takes::Word(what, known, first), Argument::Word(word)) => {
            let place = diag.place_of(word, known, what)?;
            i32::try_from(place).ok().map(|place| Value::Number(first + place))
        }
        (Takes::Number(least, most, message), Argument::Number(literal)) => {
            number(literal, [*least, *most], message, diag).map(Value::Number)
        }
        (Takes::Errno, Argument::Word(word)) => errno(word, diag).map(Value::Text),
        (Takes::Errno, Argument::Number(literal)) => {
            let message = format!("an errno is a name such as `ENOENT` or a number from 1 to {LAST_ERRNO}");
            number(literal, [1, LAST_ERRNO], &message, diag).map(|number| Value::Text(number.to_string()))
        }
        _ => None,
    }
}

/// Returns a text that is not empty.
pub(super) fn text(literal: &LitStr, what: &str, diag: &mut Diagnostics) -> Option<String> {
    let text = literal.value();
    if text.trim().is_empty() {
        diag.at(literal.span(), format_args!("the text is empty: write {what}"));
        return None;
    }
    // The advice of this macro uses it for a text that only the author knows.
    if ["…", "..."].contains(&text.trim()) {
        diag.at(literal.span(), format_args!("`{text}` stands for {what}: write that"));
        return None;
    }
    Some(text)
}

fn number(literal: &LitInt, [least, most]: [i32; 2], message: &str, diag: &mut Diagnostics) -> Option<i32> {
    let number = literal.base10_parse::<i64>().ok().and_then(|number| i32::try_from(number).ok());
    let number = number.filter(|number| (least..=most).contains(number));
    if number.is_none() {
        diag.at(literal.span(), message);
    }
    number
}

/// Returns a name of POSIX.
fn errno(word: &Ident, diag: &mut Diagnostics) -> Option<String> {
    let name = word.to_string();
    if ERRNOS.contains(&&*name) {
        return Some(name);
    }
    let nearest = nearest(&name, ERRNOS);
    let possible = "possible: the names of POSIX, or a number";
    let message = match nearest {
        Some(nearest) => format!("unknown errno `{name}`; did you mean `{nearest}`?"),
        None => format!("unknown errno `{name}`; {possible}"),
    };
    diag.at(word.span(), message);
    None
}

/// Checks a file, whose first line must be a heading that names the code.
fn explanation(literal: &LitStr, titles: &[String], diag: &mut Diagnostics) -> Option<Literal> {
    let text = match files::read(literal) {
        Ok(text) => text,
        Err(Unreadable { message, is_absent }) => {
            let symbol = titles.first().filter(|_| is_absent);
            let hint = symbol.map(|symbol| format!(": create it, with `# {symbol}` as its first line"));
            diag.at(literal.span(), message + &hint.unwrap_or_default());
            return None;
        }
    };
    let [symbol, name, ..] = titles else { return Some(literal.token()) };
    let first = text.lines().next().unwrap_or_default();
    let heading = first.trim_start_matches('\u{feff}').strip_prefix('#').map(|rest| rest.trim_start_matches('#'));
    // A `#` without a blank after it does not begin a heading.
    if let Some(heading) = heading
        && (heading.starts_with(' ') || heading.starts_with('\t'))
    {
        let heading = heading.trim().replace("`", "");
        if titles.iter().any(|title| begins_with(&heading, &title.replace("`", ""))) {
            return Some(literal.token());
        }
    }
    let file = literal.value();
    let message = format!("`{file}` does not begin with the title of `{name}`: write `# {symbol}` as its first line");
    diag.at(literal.span(), message);
    None
}

/// Returns `true` if the heading is the title, or begins with it and another word.
fn begins_with(heading: &str, title: &str) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    !title.is_empty() && heading.strip_prefix(title).is_some_and(|rest| !rest.chars().next().is_some_and(is_word))
}
