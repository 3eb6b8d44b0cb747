//! The ways in which a list can differ from its lock file.

use super::entries::Entry;
use super::lock::PublishedLine;
use proc_macro2::Span;

/// One difference.
pub(super) enum Difference<'a> {
    /// A row's or a retired row's symbol was published with another number.
    Moved(&'a PublishedLine<'a>),
    /// … as an alias of a row, which is another row now.
    MovedFromTwin {
        line: &'a PublishedLine<'a>,
        twin: &'a PublishedLine<'a>,
    },
    /// … and that row is retired in the list, under another name.
    MovedFromRetired {
        line: &'a PublishedLine<'a>,
        retired: &'a Entry,
    },
    /// … and that row was retired by a release.
    MovedFromRetiredIn {
        line: &'a PublishedLine<'a>,
        release: &'a str,
    },
    /// A row is both retired and in the list.
    Again {
        retired: &'a Entry,
        is_published: bool,
    },
    /// The number was published with another symbol, which is still in the list.
    Taken(&'a PublishedLine<'a>),
    /// The number was published with another symbol, which is no longer in the list.
    Renamed(&'a PublishedLine<'a>),
    /// Two rows have the number, and both were published with it.
    PublishedTwice {
        first: &'a PublishedLine<'a>,
        second: &'a PublishedLine<'a>,
    },
    /// The number was retired permanently. `old` is a symbol of it that is not retired in the list.
    RetiredForGood {
        release: &'a str,
        old: Option<&'a PublishedLine<'a>>,
        is_back: bool,
    },
    /// The number is reserved.
    Reserved(&'a PublishedLine<'a>),
    /// A retired row is an alias of a current row.
    RetiredAlias {
        line: &'a PublishedLine<'a>,
        row: &'a Entry,
    },
    /// … or an alias of a retired row.
    RetiredWith {
        line: &'a PublishedLine<'a>,
        row: &'a Entry,
    },
    /// An alias refers to another number. `number` is the one that its row has or was published with.
    Astray {
        line: &'a PublishedLine<'a>,
        row: &'a Entry,
        number: i32,
        to: Elsewhere<'a>,
    },
    /// An alias belongs to a row that is retired with all its names.
    AliasOfRetired,
    /// Another number was published for success.
    SuccessMoved(&'a PublishedLine<'a>),
    SuccessRenamed(&'a PublishedLine<'a>),
    /// The number of success was published for a code.
    SuccessWasACode(&'a PublishedLine<'a>),
    /// The published number of success is not in the list.
    SuccessGone(&'a PublishedLine<'a>),
    /// The list has `no success;`, at this place.
    SuccessDenied {
        line: &'a PublishedLine<'a>,
        word: Span,
    },
    RowGone {
        line: &'a PublishedLine<'a>,
        retired_in: Option<&'a str>,
    },
    AliasGone {
        line: &'a PublishedLine<'a>,
        row: &'a Entry,
    },
    ZeroGone(&'a PublishedLine<'a>),
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
