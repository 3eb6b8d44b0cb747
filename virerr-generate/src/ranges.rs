//! The ranges of numbers that a list is shown by.

use crate::entry::Kind;
use crate::number::Number;
use virerr::catalogue::{List, Retired, Row};

/// The rows with numbers from one to another, in the order of their numbers.
pub(crate) struct Range {
    kind: Kind,
    first: i32,
    last: i32,
    pub(crate) entries: Vec<Entry>,
}

/// A row, or one that was retired.
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
    /// The ranges of a list: hundreds, or thousands and so on where those would hold few rows each. One range where the
    /// numbers lie too far apart for that.
    pub(crate) fn all(kind: Kind, list: &'static List) -> Vec<Self> {
        let retired = list.retired().iter().map(Entry::Retired);
        let mut entries: Vec<_> = list.rows().map(Entry::Row).chain(retired).collect();
        entries.sort_by_key(|entry| entry.number().value);
        let most = (entries.len() / 10).max(1);
        let blocks = |size: i64| entries.chunk_by(move |one, other| block(*one, size) == block(*other, size));
        match (2..10).map(|zeros| 10_i64.pow(zeros)).find(|&size| blocks(size).count() <= most) {
            Some(size) => blocks(size).map(|entries| Range::of_block(kind, size, entries)).collect(),
            None => vec![Range { kind, first: i32::MIN, last: i32::MAX, entries }],
        }
    }

    fn of_block(kind: Kind, size: i64, entries: &[Entry]) -> Self {
        let first = entries.first().map_or(0, |first| block(*first, size) * size);
        let bound = |number: i64| i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX });
        Range { kind, first: bound(first), last: bound(first + size - 1), entries: entries.to_vec() }
    }

    /// The title among those of its list: `100 to 199`.
    pub(crate) fn numbers(&self) -> String {
        if self.is_whole() { "all numbers".to_owned() } else { format!("{} to {}", self.first, self.last) }
    }

    /// The name of its page, and its anchor. No symbol is like it.
    pub(crate) fn anchor(&self) -> String {
        let word = self.kind.word();
        if self.is_whole() { format!("{word}s-all") } else { format!("{word}s-from-{}", self.first) }
    }

    fn is_whole(&self) -> bool {
        (self.first, self.last) == (i32::MIN, i32::MAX)
    }
}

fn block(entry: Entry, size: i64) -> i64 {
    i64::from(entry.number().value).div_euclid(size)
}
