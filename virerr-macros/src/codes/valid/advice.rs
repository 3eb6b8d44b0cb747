//! The messages for differences from the lock file: how the list differs, and what to write. An author who follows all
//! of them at once has a valid list.

use super::difference::{Difference, Elsewhere};
use super::entries::Entry;
use super::lock::PublishedLine;
use super::numbers::Numbers;
use proc_macro2::Span;

impl Difference<'_> {
    /// Returns the place to report.
    pub(super) fn span(&self, entry: &Entry) -> Span {
        match self {
            Difference::Renamed(_)
            | Difference::RetiredAlias { .. }
            | Difference::RetiredWith { .. }
            | Difference::SuccessRenamed(_) => entry.symbol_span,
            _ => entry.span,
        }
    }
}

impl Numbers<'_> {
    /// Returns the message for a difference of an entry.
    pub(super) fn advice(&mut self, difference: &Difference<'_>, entry: &Entry) -> String {
        match difference {
            Difference::Moved(_)
            | Difference::MovedFromTwin { .. }
            | Difference::MovedFromRetired { .. }
            | Difference::MovedFromRetiredIn { .. } => self.moved(difference),
            Difference::Again { retired, is_published } => self.stands_again(entry, retired, *is_published),
            Difference::Taken(line) => self.taken_by_published(entry, line),
            Difference::Renamed(line) => self.renamed(entry, line),
            Difference::PublishedTwice { first, second } => self.published_twice(entry, first, second),
            Difference::RetiredForGood { release, old, is_back } => {
                self.retired_for_good(entry, release, *old, *is_back)
            }
            Difference::Reserved(line) => {
                let (number, free) = (self.shown(entry.number.unwrap_or_default()), self.next_free());
                let or = self.if_last(line, " (if nobody ever had the number, ", ")");
                format!("number {number} was published as reserved in {}; {free}{or}", line.release)
            }
            Difference::RetiredAlias { line: PublishedLine { number, symbol, release, .. }, row } => format!(
                "`{symbol}` was published in {release} as another name of `{row}`, number {number}: keep it as \
                 `{} = {row};`, with `#[deprecated]` above it if it should not be used",
                self.naming.written("alias", &entry.name, symbol),
                row = row.name,
                number = self.shown(*number)
            ),
            Difference::RetiredWith { line: PublishedLine { number, symbol, release, .. }, row } => format!(
                "`{symbol}` was published in {release} as another name of number {number}, which is retired as `{}` with \
                 all of its names: remove this line",
                row.name,
                number = self.shown(*number)
            ),
            Difference::AliasOfRetired => {
                format!("`{}` is retired with all of its names: remove the alias", entry.row())
            }
            Difference::Astray { line, row, number, to } => self.astray(entry, line, (row, *number), to),
            _ => self.success_differs(difference, &entry.symbol),
        }
    }

    fn success_differs(&self, difference: &Difference<'_>, symbol_in_list: &str) -> String {
        match difference {
            Difference::SuccessMoved(PublishedLine { number, release, .. }) => {
                let number = self.shown(*number);
                format!(
                    "success was published as number {number} in {release}, and published numbers stay: write `{number}`"
                )
            }
            Difference::SuccessRenamed(PublishedLine { symbol, release, .. }) => format!(
                "the number that means success was published as `{symbol}` in {release}, not as `{symbol_in_list}`: keep the published name with \
                 `#[symbol = \"{symbol}\"]` above it"
            ),
            Difference::SuccessWasACode(PublishedLine { number, symbol, release, .. }) => format!(
                "number {} was published as `{symbol}` in {release}, which is a code and cannot mean success: write another number, \
                 or `no success;`",
                self.shown(*number)
            ),
            _ => String::new(),
        }
    }

    /// Returns the message for a symbol that was published with another number.
    fn moved(&self, difference: &Difference<'_>) -> String {
        let (line, rest) = match difference {
            Difference::MovedFromTwin { line, twin } => {
                let or = self.if_last(line, &format!("; if no release has `{}` yet, ", line.symbol), "");
                let rest = format!(
                    ", as was `{}`: one of them is an alias of the other, and another failure needs another name{or}",
                    twin.symbol
                );
                (line, rest)
            }
            Difference::MovedFromRetired { line: PublishedLine { number, symbol, release, .. }, retired } => {
                return format!(
                    "`{symbol}` is the symbol of the retired row `{}`, published as number {number} in {release}: give \
                     this row another name",
                    retired.name,
                    number = self.shown(*number)
                );
            }
            Difference::MovedFromRetiredIn { line, release } => {
                let old = self.naming.old_row(line.symbol, &self.shown(line.number), release);
                let rest = format!(
                    " and retired in {release}, for good: give this row another name, and the old one is {old}"
                );
                (line, rest)
            }
            Difference::Moved(line) => {
                let is_reserved = self.span_of_reserved(line.number).is_some();
                let reserved = if is_reserved { ", and take it out of the reserved numbers" } else { "" };
                let number = self.shown(line.number);
                (line, format!(", and published numbers stay: write `{number}`{reserved}"))
            }
            _ => return String::new(),
        };
        let PublishedLine { number, symbol, release, .. } = line;
        format!("`{symbol}` was published as number {} in {release}{rest}", self.shown(*number))
    }

    /// Returns the advice to remove a line, if it may belong to a release that was never made.
    fn if_last(&self, line: &PublishedLine<'_>, before: &str, after: &str) -> String {
        match self.published.is_last(line) {
            true => format!("{before}remove line {} of the lock file{after}", line.line),
            false => String::new(),
        }
    }

    fn retired_for_good(
        &mut self,
        entry: &Entry,
        release: &str,
        old: Option<&PublishedLine<'_>>,
        is_back: bool,
    ) -> String {
        let number = self.shown(entry.number.unwrap_or_default());
        let free = self.next_free();
        let Some(line) = old else { return format!("number {number} was retired in {release}, for good; {free}") };
        let which = if is_back { "for a row with another name, and the old one" } else { "and the old row" };
        let old = self.naming.old_row(line.symbol, &number, release);
        format!("number {number} was retired in {release}, for good; {free}, {which} is {old}")
    }

    fn taken_by_published(&mut self, entry: &Entry, line: &PublishedLine<'_>) -> String {
        let PublishedLine { number, symbol, release, .. } = line;
        let another = self.another_number(entry);
        let mut or = String::new();
        for holder in self.entries.rows() {
            if holder.symbol == *symbol && holder.number == Some(*number) && !entry.is_retired() {
                or = self.or_alias(entry, holder);
                break;
            }
        }
        format!(
            "number {number} of `{}` was published as `{symbol}` in {release}; {another}{or}",
            entry.name,
            number = self.shown(*number)
        )
    }

    /// Returns the message for a line that belongs to no entry of the list.
    pub(super) fn advice_on_line(&self, difference: &Difference<'_>, list: &str) -> String {
        let naming = self.naming;
        let (line, remedy) = match difference {
            Difference::SuccessDenied { line, .. } | Difference::SuccessGone(line) => {
                return self.success_gone(line, list, matches!(difference, Difference::SuccessDenied { .. }));
            }
            Difference::AliasGone { line, row } => {
                let or = self.if_last(line, ", or, if no release has it yet, ", "");
                (line, format!("write `{} = {};`{or}", naming.written_as("alias", line.symbol), row.name))
            }
            Difference::RowGone { line, retired_in } => {
                let old = naming.old_row(line.symbol, &self.shown(line.number), retired_in.unwrap_or("…"));
                let row = if retired_in.is_some() { "it was retired for good, so" } else { "put its row back, or" };
                let is_reserved = self.span_of_reserved(line.number).is_some();
                let reserved = if is_reserved { "take the number out of the reserved ones, and " } else { "" };
                (line, format!("{reserved}{row} write {old}"))
            }
            Difference::ZeroGone(line) => (line, "put its row back".to_owned()),
            _ => return String::new(),
        };
        let PublishedLine { number, symbol, release, .. } = line;
        let number = self.shown(*number);
        format!("`{symbol}`, number {number}, was published in {release} and is not in `{list}`: {remedy}")
    }

    fn success_gone(&self, line: &PublishedLine<'_>, list: &str, is_denied: bool) -> String {
        let PublishedLine { number, symbol, release, .. } = line;
        let (number, success) = (self.shown(*number), self.naming.written_as("success", symbol));
        let rest = format!("write `{success} = {number} => \"…\";`");
        match is_denied {
            true => format!("number {number} was published in {release} as the number that means success: {rest}"),
            false => format!(
                "`{symbol}`, number {number}, was published in {release} as the number that means success, and `{list}` \
                 does not say so: {rest}"
            ),
        }
    }

    /// Returns the message for a row that is both retired and in the list.
    pub(super) fn stands_again(&mut self, entry: &Entry, retired: &Entry, is_published: bool) -> String {
        let remedy = match is_published {
            true => "remove this row, or give it another name",
            false => "remove one of the two, or give this row another name",
        };
        let has_its_number = is_published && entry.number == retired.number;
        let free = if has_its_number { self.free_between(" and a free number, ", "") } else { String::new() };
        format!("`{}` {}, and is in the list again: {remedy}{free}", entry.name, retired.retirement())
    }

    fn renamed(&mut self, entry: &Entry, line: &PublishedLine<'_>) -> String {
        let (PublishedLine { number, symbol: from, release, .. }, naming) = (line, self.naming);
        let Entry { name, symbol, .. } = entry;
        let is_retired = entry.is_retired();
        let other = match is_retired {
            // The name is the same if only `#[symbol]` differs.
            _ if naming.name_of(from) == *name => String::new(),
            true => format!(" or as `{}`", naming.written_as("retired", from)),
            false => format!(" or `{} = {name};`", naming.written_as("alias", from)),
        };
        let shown = self.shown(*number);
        // A retired row keeps its number, and a list of domains always has a row with number 0.
        let another = if is_retired || *number == 0 {
            String::new()
        } else {
            format!(
                "; another {} takes a free number{} and the old row is {}",
                naming.kind.what(),
                self.free_between(", ", ","),
                naming.old_row(from, &shown, "…")
            )
        };
        format!(
            "number {shown} was published as `{from}` in {release}, not as `{symbol}`: keep the published name with \
             `#[symbol = \"{from}\"]` above the row{other}{another}"
        )
    }

    fn published_twice(&mut self, entry: &Entry, first: &PublishedLine<'_>, second: &PublishedLine<'_>) -> String {
        let (is_first_last, is_second_last) = (self.published.is_last(first), self.published.is_last(second));
        let remedy = if is_first_last || is_second_last {
            let last = if is_first_last { first } else { second };
            let (which, lines) = match is_first_last && is_second_last {
                true => ("the one that no release has yet".to_owned(), format!("{} or {}", first.line, second.line)),
                false => (format!("`{}`, if no release has it yet,", last.symbol), last.line.to_string()),
            };
            let free = self.free_between(", ", ",");
            format!("{which} takes a free number{free} and its line of the lock file, {lines}, is removed")
        } else {
            let row = match self.taken.get_number(entry.number.unwrap_or_default()) {
                Some(holder) => &*self.entries.all[holder].name,
                None => "…",
            };
            let alias = self.naming.written("alias", &entry.name, &entry.symbol);
            format!(
                "write `{alias} = {row};` instead of the row, and another name for another {}",
                self.naming.kind.what()
            )
        };
        format!(
            "number {} was published twice, as `{}` in {} and as `{}` in {}: {remedy}",
            self.shown(first.number),
            first.symbol,
            first.release,
            second.symbol,
            second.release
        )
    }

    fn astray(
        &self,
        entry: &Entry,
        line: &PublishedLine<'_>,
        (row, number): (&Entry, i32),
        to: &Elsewhere<'_>,
    ) -> String {
        let (target, published) = (entry.row(), self.shown(line.number));
        let retired = self.naming.written_as("retired", line.symbol);
        let retired = format!("write `{retired} = {published} since \"…\" \"why\";` instead of the alias");
        let instead = match to {
            Elsewhere::Row(row) => format!("write `{}`", row.name),
            Elsewhere::Retired(retired) => {
                format!("remove the alias: `{}` is retired with all of its names", retired.name)
            }
            Elsewhere::RetiredIn => retired,
            // It may be the intended row, with another name and another number.
            Elsewhere::Gone { is_row_published: false } => format!("give `{}` that number, or {retired}", row.name),
            Elsewhere::Gone { is_row_published: true } => format!("put the row with that number back, or {retired}"),
        };
        format!(
            "`{}` was published as number {published} in {}, and `{target}` is number {number}: published numbers stay, \
             so {instead}",
            line.symbol,
            line.release,
            number = self.shown(number)
        )
    }
}
