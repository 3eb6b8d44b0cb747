//! How the names and the symbols of a list go together: by its template, and as its author writes names.

use super::kind::Kind;
use super::symbols::symbol_of;
use super::template::{PLACES, around, named};
use crate::codes::ast::{List, RowAttrs};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::{Ident, Span};

/// The names and the symbols of a list.
pub(super) struct Naming {
    pub(super) kind: Kind,
    template: String,
    /// One of [`PLACES`]: how the rows are written.
    style: &'static str,
}

impl Naming {
    pub(super) fn new(kind: Kind, template: String, list: &List) -> Self {
        let (mut has_small, mut has_capital) = (false, false);
        for row in list.rows() {
            for character in row.ident.to_string().trim_start_matches("r#").chars() {
                has_small |= character.is_lowercase();
                has_capital |= character.is_uppercase();
            }
        }
        let [capitals, snake, camel] = *PLACES;
        let style = match (has_small, has_capital) {
            (false, true) => capitals,
            (true, false) => snake,
            _ => camel,
        };
        Naming { kind, template, style }
    }

    /// The C name of a row, and the place to point at where it is wrong.
    pub(super) fn symbol_of(&self, attrs: &RowAttrs, ident: &Ident) -> (String, Span) {
        symbol_of(attrs, ident, &self.template)
    }

    /// The name of a row that has this symbol without being given one.
    pub(super) fn name_of(&self, symbol: &str) -> String {
        let (before, after) = around(&self.template);
        let name = symbol.strip_prefix(before).and_then(|name| name.strip_suffix(after)).unwrap_or(symbol);
        match self.style {
            "{}" => name.to_shouty_snake_case(),
            "{snake}" => name.to_snake_case(),
            // A name that is in camel case already keeps its acronyms.
            _ if !name.contains('_')
                && name.starts_with(char::is_uppercase)
                && name.contains(char::is_lowercase)
                && named(&self.template, name) == symbol =>
            {
                name.to_owned()
            }
            _ => name.to_upper_camel_case(),
        }
    }

    /// The beginning of a line for what was published as this symbol: `retired NoDomain`, with `#[symbol]` where the name does
    /// not lead to the symbol.
    pub(super) fn written_as(&self, word: &str, symbol: &str) -> String {
        self.written(word, &self.name_of(symbol), symbol)
    }

    /// The same for what goes by a name of its own.
    pub(super) fn written(&self, word: &str, name: &str, symbol: &str) -> String {
        let is_given = named(&self.template, name) != symbol;
        let attribute = if is_given { format!("#[symbol = \"{symbol}\"] ") } else { String::new() };
        format!("{attribute}{word} {name}")
    }

    /// The line of a row that is no more.
    pub(super) fn old_row(&self, symbol: &str, number: i32, release: &str) -> String {
        format!("`{} = {number} since \"{release}\" \"why\";`", self.written_as("retired", symbol))
    }
}
