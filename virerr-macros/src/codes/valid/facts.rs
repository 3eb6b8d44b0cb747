//! Checks the facts of rows: words are known, numbers are in range, and files exist.

use super::files;
use super::keyed::Keyed;
use crate::codes::ast::{Argument, List, OwnValue, Row, RowAttrs};
use crate::codes::fact::{ERRNOS, Fact, LAST_ERRNO, Takes};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use crate::tokens;
use proc_macro2::{Ident, Literal};
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
        for (other, value) in &self.stated {
            if other.name == fact.name {
                return Some(value);
            }
        }
        None
    }

    pub(in crate::codes) fn text(&self, fact: &Fact) -> Option<&str> {
        match self.value(fact) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Returns the value of a fact that the author defines.
    pub(in crate::codes) fn own(&self, name: &str) -> Option<&OwnValue> {
        for (other, value) in &self.own {
            if other == name {
                return Some(value);
            }
        }
        None
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
    let mut facts = Facts { deprecated: deprecated(attrs), hex: None, stated: Vec::new(), own: Vec::new() };
    if let Read::Parsed(number) = &row.number {
        facts.hex = number.hex();
    }
    for (fact, argument) in &attrs.facts {
        if let Read::Parsed(argument) = argument
            && let Some(value) = value(fact, argument, titles, diag)
        {
            facts.stated.push((fact, value));
        }
    }
    for own in &attrs.own_facts {
        facts.own.push((tokens::name(&own.name), own.value.clone()));
    }
    facts
}

/// Returns the release and the reason of a deprecated row or alias.
pub(super) fn deprecated(attrs: &RowAttrs) -> Option<[String; 2]> {
    let [since, note] = attrs.deprecated.as_ref()?;
    Some([since.clone(), note.clone()])
}

/// Reports facts of the author's own that are strings in one row and integers in another.
pub(super) fn note_mixed(list: &List, diag: &mut Diagnostics) {
    let mut names = Keyed::default();
    let mut firsts: Vec<(&OwnValue, &Ident)> = Vec::new();
    for row in &list.rows {
        for fact in &row.attrs.own_facts {
            let name = tokens::name(&fact.name);
            let Some(first) = names.get(&name) else {
                names.insert(&name, firsts.len());
                firsts.push((&fact.value, &row.ident));
                continue;
            };
            let (of, in_row) = firsts[first];
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
    Some(match (&fact.takes, argument) {
        (Takes::Text(what), Argument::Text(literal)) => Value::Text(text(literal, what, diag)?),
        (Takes::File, Argument::Text(literal)) => Value::File(explanation(literal, titles, diag)?),
        (Takes::Word(what, known, first), Argument::Word(word)) => {
            let place = diag.place_of(word, known, what)?;
            Value::Number(first + i32::try_from(place).ok()?)
        }
        (Takes::Number(least, most, message), Argument::Number(literal)) => {
            Value::Number(number(literal, [*least, *most], message, diag)?)
        }
        (Takes::Errno, Argument::Word(word)) => Value::Text(errno(word, diag)?),
        (Takes::Errno, Argument::Number(literal)) => {
            let message = format!("an errno is a name such as `ENOENT` or a number from 1 to {LAST_ERRNO}");
            Value::Text(number(literal, [1, LAST_ERRNO], &message, diag)?.to_string())
        }
        _ => return None,
    })
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
    if let Ok(number) = literal.base10_parse::<i64>()
        && let Ok(number) = i32::try_from(number)
        && least <= number
        && number <= most
    {
        return Some(number);
    }
    diag.at(literal.span(), message);
    None
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
    let if_absent = match titles {
        [symbol, ..] => format!(": create it, with `# {symbol}` as its first line"),
        [] => String::new(),
    };
    let text = files::read(literal, &if_absent, diag)?;
    let [symbol, name, ..] = titles else { return Some(literal.token()) };
    let (first, _) = text.split_once('\n').unwrap_or((&text, ""));
    let first = first.trim_start_matches('\u{feff}');
    let heading = first.trim_start_matches('#');
    // A `#` without a blank after it does not begin a heading.
    if first.len() > heading.len() && (heading.starts_with(' ') || heading.starts_with('\t')) {
        let heading = heading.trim().replace("`", "");
        for title in titles {
            if begins_with(&heading, &title.replace("`", "")) {
                return Some(literal.token());
            }
        }
    }
    let file = literal.value();
    diag.at(
        literal.span(),
        format_args!("`{file}` does not begin with the title of `{name}`: write `# {symbol}` as its first line"),
    );
    None
}

/// Returns `true` if the heading is the title, or begins with it and another word.
fn begins_with(heading: &str, title: &str) -> bool {
    let Some(rest) = heading.strip_prefix(title) else { return false };
    let is_longer = rest.chars().next().is_some_and(|next| next.is_alphanumeric() || next == '_');
    !title.is_empty() && !is_longer
}
