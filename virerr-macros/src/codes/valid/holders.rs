//! Who has each symbol of a list, beside what was published.

use super::holder::Holder;
use super::keyed::{Keyed, Keys};
use super::lock::Published;
use crate::codes::ast::{List, RowAttrs};
use proc_macro2::Ident;
use syn::ext::IdentExt as _;

/// Who has each symbol of a list, which only matters where something is published.
#[derive(Default)]
pub(super) struct Holders {
    /// The row of a symbol; for that of an alias, the one that it leads to.
    pub(super) of_symbols: Keyed<Holder>,
    /// The symbols of rows in use whose number is another than the one that was published, which is told there.
    pub(super) moved: Keys,
    /// The symbols of aliases that lead to another number than the one that was published, or to none, which is told
    /// there.
    pub(super) astray: Keys,
    /// The symbols that two rows in use have, which is told at the second.
    pub(super) twice: Keys,
    /// The retired rows by their numbers, but for those that were published with another number.
    pub(super) retired: Keyed<Holder>,
}

impl Holders {
    pub(super) fn of(list: &List, published: &Published, symbol_of: &dyn Fn(&RowAttrs, &Ident) -> String) -> Self {
        if published.is_empty() {
            return Self::default();
        }
        let is_elsewhere =
            |symbol: &str, number| published.line(symbol).is_some_and(|line| Some(line.number) != number);
        let in_use = |ident: &Ident| Holder::in_use(ident.unraw().to_string());
        let mut holders = Self::default();
        for alias in &list.aliases {
            let symbol = symbol_of(&alias.attrs, &alias.ident);
            let target = list.rows.iter().find(|row| row.ident.unraw() == alias.target.unraw());
            let number = target
                .and_then(|row| published.number_of(&symbol_of(&row.attrs, &row.ident)).or_else(|| row.number?.value));
            if is_elsewhere(&symbol, number) {
                holders.astray.insert(symbol.clone());
            }
            holders.of_symbols.insert(symbol, in_use(&alias.target));
        }
        for row in &list.retired {
            let holder = Holder { retired_in: Some(row.since.value()), ..in_use(&row.ident) };
            let symbol = symbol_of(&row.attrs, &row.ident);
            if let Some(number) = row.number.value
                && !is_elsewhere(&symbol, Some(number))
            {
                holders.retired.insert(number.to_string(), holder.clone());
            }
            holders.of_symbols.insert(symbol, holder);
        }
        for row in &list.rows {
            let symbol = symbol_of(&row.attrs, &row.ident);
            if is_elsewhere(&symbol, row.number.and_then(|number| number.value)) {
                holders.moved.insert(symbol.clone());
            }
            let former = holders.of_symbols.insert(symbol.clone(), in_use(&row.ident));
            if former.is_some_and(|former| !former.is_retired() && row.ident.unraw() != former.name) {
                holders.twice.insert(symbol);
            }
        }
        holders
    }
}
