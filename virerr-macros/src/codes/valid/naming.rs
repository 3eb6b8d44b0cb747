//! Derives symbols from names and names from symbols, by the template and in the author's style.

use super::entries::{Entries, Entry};
use super::kind::Kind;
use super::template::{PLACES, around, begins_with_capital, named};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use std::fmt;

/// The names and the symbols of a list.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub(super) kind: Kind,
    pub(super) template: &'a str,
    pub(super) entries: &'a Entries,
}

impl Naming<'_> {
    /// Returns the style of most names: one of [`PLACES`].
    fn style(&self) -> &'static str {
        let mut counts = [0; 3];
        for Entry { name, .. } in self.entries.rows() {
            let place = match (has(name, char::is_uppercase), has(name, char::is_lowercase)) {
                (true, false) => 0,
                (false, true) => 1,
                _ => 2,
            };
            // A single letter fits any style.
            counts[place] += usize::from(name.len() > 1);
        }
        let [capitals, small, mixed] = counts;
        if capitals > 0 && capitals >= small.max(mixed) {
            PLACES[0]
        } else if small > 0 && small >= mixed {
            PLACES[1]
        } else {
            PLACES[2]
        }
    }

    /// Returns the name of a row with this symbol and no `#[symbol]`.
    pub(super) fn name_of(&self, symbol: &str) -> String {
        let (before, after) = around(self.template);
        let name = match symbol.strip_prefix(before) {
            Some(rest) => rest.strip_suffix(after).unwrap_or(symbol),
            None => symbol,
        };
        match self.style() {
            "{}" => name.to_shouty_snake_case(),
            "{snake}" => name.to_snake_case(),
            // A name in camel case keeps its acronyms.
            _ if !name.contains('_')
                && begins_with_capital(name)
                && has(name, char::is_lowercase)
                && named(self.template, name) == symbol =>
            {
                name.to_owned()
            }
            _ => name.to_upper_camel_case(),
        }
    }

    /// Returns the beginning of a line for a published symbol: `retired NoDomain`, with `#[symbol]` if the symbol does
    /// not follow from the name.
    pub(super) fn written_as(&self, word: &str, symbol: &str) -> String {
        self.written(word, &self.name_of(symbol), symbol)
    }

    /// Returns the beginning of a line with this name.
    pub(super) fn written(&self, word: &str, name: &str, symbol: &str) -> String {
        let is_given = named(self.template, name) != symbol;
        let attribute = if is_given { format!("#[symbol = \"{symbol}\"] ") } else { String::new() };
        format!("{attribute}{word} {name}")
    }

    /// Returns the line of a former row.
    pub(super) fn old_row(&self, symbol: &str, number: &dyn fmt::Display, release: &str) -> String {
        format!("`{} = {number} since \"{release}\" \"why\";`", self.written_as("retired", symbol))
    }
}

/// Returns `true` if a name has a character of a kind.
fn has(name: &str, is_of_kind: fn(char) -> bool) -> bool {
    for character in name.chars() {
        if is_of_kind(character) {
            return true;
        }
    }
    false
}
