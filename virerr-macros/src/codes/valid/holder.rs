//! Who has a number or a symbol.

use super::Taken;
use super::lock::Published;
use crate::codes::ast::{List, RowAttrs};
use proc_macro2::Ident;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use syn::ext::IdentExt as _;

/// A row, in use or retired, as others are told of it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Holder {
    /// Without `r#`.
    pub(super) name: String,
    /// The release that retired it, where it is retired.
    pub(super) retired_in: Option<String>,
}

impl Holder {
    pub(super) fn in_use(name: impl Into<String>) -> Self {
        Holder { name: name.into(), retired_in: None }
    }

    pub(super) fn is_retired(&self) -> bool {
        self.retired_in.is_some()
    }

    /// What became of a retired row.
    pub(super) fn retirement(&self) -> Option<String> {
        Some(match self.retired_in.as_deref()? {
            // That the release is missing is told where it is to stand.
            "" => "was retired".to_owned(),
            release => format!("was retired in {release}"),
        })
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.name)?;
        self.retirement().map_or(Ok(()), |retirement| write!(f, ", which {retirement}"))
    }
}

/// Who has each symbol of a list, which only matters where something is published.
#[derive(Default)]
pub(super) struct Holders {
    /// The row of a symbol; for that of an alias, the one that it leads to.
    pub(super) of_symbols: Taken<String>,
    /// The symbols of rows in use whose number is another than the one that was published, which is told there.
    pub(super) moved: BTreeSet<String>,
    /// The symbols of aliases that lead to another number than the one that was published, or to none, which is told
    /// there.
    pub(super) astray: BTreeSet<String>,
    /// The symbols that two rows in use have, which is told at the second.
    pub(super) twice: BTreeSet<String>,
    /// The retired rows by their numbers, with their symbols, but for those that were published with another number.
    pub(super) retired: BTreeMap<i32, (String, Holder)>,
}

impl Holders {
    pub(super) fn of(list: &List, published: &Published, symbol_of: impl Fn(&RowAttrs, &Ident) -> String) -> Self {
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
            if let Some(number) = row.number.value.filter(|number| !is_elsewhere(&symbol, Some(*number))) {
                holders.retired.insert(number, (symbol.clone(), holder.clone()));
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
