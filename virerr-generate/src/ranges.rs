//! The ranges of numbers that divide a list.

use crate::entry::Kind;
use crate::number::Number;
use virerr::catalogue::{List, Retired, Row};

/// The rows of a range of numbers, sorted by number.
pub(crate) struct Range {
    kind: Kind,
    /// The first and the last number as text; `None` for all numbers.
    bounds: Option<[String; 2]>,
    pub(crate) entries: Vec<Entry>,
}

/// A row, or a retired row.
#[derive(Clone, Copy)]
pub(crate) enum Entry {
    Row(Row),
    Retired(&'static Retired),
}

impl Entry {
    pub(crate) fn number(self) -> Number {
        match self {
            Entry::Row(row) => Number::of(row),
            Entry::Retired(retired) => Number::of_retired(retired),
        }
    }

    pub(crate) fn symbol(self) -> &'static str {
        match self {
            Entry::Row(row) => row.symbol(),
            Entry::Retired(retired) => retired.symbol,
        }
    }

    pub(crate) fn row(self) -> Option<Row> {
        match self {
            Entry::Row(row) => Some(row),
            Entry::Retired(_) => None,
        }
    }

    pub(crate) fn retired(self) -> Option<&'static Retired> {
        match self {
            Entry::Row(_) => None,
            Entry::Retired(retired) => Some(retired),
        }
    }
}

impl Range {
    /// Divides a list into hundreds, or into thousands and so on if hundreds would have few rows. There is only one
    /// range if the numbers are too far apart. If all numbers are 32 bits in hexadecimal, the bounds are too, and the
    /// rows are sorted by these bits.
    pub(crate) fn all(kind: Kind, list: &'static List) -> Vec<Self> {
        let retired = list.retired().iter().map(Entry::Retired);
        let mut entries: Vec<_> = list.rows().map(Entry::Row).chain(retired).collect();
        let is_hex = entries.iter().all(|entry| entry.number().hex.is_some_and(|hex| !hex.starts_with('-')));
        let number = |entry: &Entry| {
            let number = entry.number().value;
            if is_hex { i64::from(number.cast_unsigned()) } else { i64::from(number) }
        };
        entries.sort_by_key(number);
        let most = (entries.len() / 10).max(1);
        let block = |entry: &Entry, size: i64| number(entry).div_euclid(size);
        let blocks = |size: i64| entries.chunk_by(move |one, other| block(one, size) == block(other, size));
        let (base, digits): (i64, _) = if is_hex { (16, 2..8) } else { (10, 2..10) };
        match digits.map(|zeros| base.pow(zeros)).find(|&size| blocks(size).count() <= most) {
            Some(size) => {
                let range = |entries: &[Entry]| {
                    let first = entries.first().map_or(0, |first| block(first, size) * size);
                    Range { kind, bounds: Some(bounds(first, size, is_hex)), entries: entries.to_vec() }
                };
                blocks(size).map(range).collect()
            }
            None => vec![Range { kind, bounds: None, entries }],
        }
    }

    /// Returns the title among the ranges of its list: `100 to 199`.
    pub(crate) fn numbers(&self) -> String {
        match &self.bounds {
            Some([first, last]) => format!("{first} to {last}"),
            None => "all numbers".to_owned(),
        }
    }

    /// Returns the name of its page, which is also its anchor. No symbol has this form.
    pub(crate) fn anchor(&self) -> String {
        let word = self.kind.word();
        match &self.bounds {
            Some([first, _]) => format!("{word}s-from-{first}"),
            None => format!("{word}s-all"),
        }
    }
}

fn bounds(first: i64, size: i64, is_hex: bool) -> [String; 2] {
    if is_hex {
        return [first, first + size - 1].map(|number| format!("0x{number:08X}"));
    }
    [first, first + size - 1].map(|number| number.clamp(i32::MIN.into(), i32::MAX.into()).to_string())
}
