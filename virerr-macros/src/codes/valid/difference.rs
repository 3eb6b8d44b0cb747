//! The ways in which a list can differ from its lock file.

use super::entries::Entry;
use super::lock::PublishedLine;
use proc_macro2::Span;

/// One difference.
pub(super) enum Difference<'a> {
    /// A row's or a retired row's symbol was published with another number.
    Moved(&'a PublishedLine),
    /// … as an alias of a row, which is another row now.
    MovedFromTwin {
        line: &'a PublishedLine,
        twin: &'a PublishedLine,
    },
    /// … and that row is retired in the list, under another name.
    MovedFromRetired {
        line: &'a PublishedLine,
        retired: &'a Entry,
    },
    /// … and that row was retired by a release.
    MovedFromRetiredIn {
        line: &'a PublishedLine,
        release: &'a str,
    },
    /// A row is both retired and in the list.
    Again {
        retired: &'a Entry,
        is_published: bool,
    },
    /// The number was published with another symbol, which is still in the list.
    Taken(&'a PublishedLine),
    /// The number was published with another symbol, which is no longer in the list.
    Renamed(&'a PublishedLine),
    /// Two rows have the number, and both were published with it.
    PublishedTwice {
        first: &'a PublishedLine,
        second: &'a PublishedLine,
    },
    /// The number was retired permanently. `old` is a symbol of it that is not retired in the list.
    RetiredForGood {
        release: &'a str,
        old: Option<&'a PublishedLine>,
        is_back: bool,
    },
    /// The number is reserved.
    Reserved(&'a PublishedLine),
    /// A retired row is an alias of a current row.
    RetiredAlias {
        line: &'a PublishedLine,
        row: &'a Entry,
    },
    /// … or an alias of a retired row.
    RetiredWith {
        line: &'a PublishedLine,
        row: &'a Entry,
    },
    /// An alias refers to another number. `number` is the one that its row has or was published with.
    Astray {
        line: &'a PublishedLine,
        row: &'a Entry,
        number: i32,
        to: Elsewhere<'a>,
    },
    /// An alias belongs to a row that is retired with all its names.
    AliasOfRetired,
    /// Another number was published for success.
    SuccessMoved(&'a PublishedLine),
    SuccessRenamed(&'a PublishedLine),
    /// The number of success was published for a code.
    SuccessWasACode(&'a PublishedLine),
    /// The published number of success is not in the list.
    SuccessGone(&'a PublishedLine),
    /// The list has `no success;`, at this place.
    SuccessDenied {
        line: &'a PublishedLine,
        word: Span,
    },
    RowGone {
        line: &'a PublishedLine,
        retired_in: Option<&'a str>,
    },
    AliasGone {
        line: &'a PublishedLine,
        row: &'a Entry,
    },
    ZeroGone(&'a PublishedLine),
}

/// The location of the number of an alias with a wrong target.
pub(super) enum Elsewhere<'a> {
    Row(&'a Entry),
    Retired(&'a Entry),
    RetiredIn,
    /// Not in the list; the row that it refers to was published or not.
    Gone {
        is_row_published: bool,
    },
}
