//! How a list can differ from what was published.

use super::entries::Entry;
use super::lock::PublishedLine;
use proc_macro2::Span;

/// One difference.
pub(super) enum Difference<'a> {
    /// Of a row or a retired one: its symbol was published with another number.
    Moved(&'a PublishedLine),
    /// … as another one was, which another row has now.
    MovedFromTwin {
        line: &'a PublishedLine,
        twin: &'a PublishedLine,
    },
    /// … and that one is retired in the list, under another name.
    MovedFromRetired {
        line: &'a PublishedLine,
        retired: &'a Entry,
    },
    /// … and that one was retired by a release.
    MovedFromRetiredIn {
        line: &'a PublishedLine,
        release: &'a str,
    },
    /// A row is retired in the list and stands there once more.
    Again {
        retired: &'a Entry,
        is_published: bool,
    },
    /// The number is that of another symbol, which is still in the list.
    Taken(&'a PublishedLine),
    /// The number is that of another symbol, which is not in the list any more.
    Renamed(&'a PublishedLine),
    /// Two rows have the number, and both were published with it.
    PublishedTwice {
        first: &'a PublishedLine,
        second: &'a PublishedLine,
    },
    /// The number was given up for good. `old` is a symbol of it that is not retired in the list.
    RetiredForGood {
        release: &'a str,
        old: Option<&'a PublishedLine>,
        is_back: bool,
    },
    /// Nobody may have the number.
    Reserved(&'a PublishedLine),
    /// Of a retired row: it is another name of a row in use.
    RetiredAlias {
        line: &'a PublishedLine,
        row: &'a Entry,
    },
    /// … of a row that is retired.
    RetiredWith {
        line: &'a PublishedLine,
        row: &'a Entry,
    },
    /// Of an alias: it leads to another number. `number` is the one that its row has or was published with.
    Astray {
        line: &'a PublishedLine,
        row: &'a Entry,
        number: i32,
        to: Elsewhere<'a>,
    },
    /// … its row is retired with all names.
    AliasOfRetired,
    /// Of success: another number was published.
    SuccessMoved(&'a PublishedLine),
    SuccessRenamed(&'a PublishedLine),
    /// … the number is that of a code.
    SuccessWasACode(&'a PublishedLine),
    /// Of the list: what was published is not there.
    SuccessGone(&'a PublishedLine),
    /// `no success;` stands here.
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

/// Where the number of an alias is that leads to another one.
pub(super) enum Elsewhere<'a> {
    Row(&'a Entry),
    Retired(&'a Entry),
    RetiredIn,
    /// Nowhere, and the row that it leads to was published or not.
    Gone {
        is_row_published: bool,
    },
}
