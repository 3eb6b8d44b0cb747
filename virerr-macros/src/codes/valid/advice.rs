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
        let Entry { name, symbol, .. } = entry;
        match difference {
            Difference::Moved(PublishedLine { number, release, .. }) => {
                let reserved = match self.reserved(*number) {
                    Some(_) => ", and take it out of the reserved numbers",
                    None => "",
                };
                format!(
                    "`{symbol}` was published as number {number} in {release}, and published numbers stay: write \
                     `{number}`{reserved}",
                    number = self.shown(*number)
                )
            }
            Difference::MovedFromTwin { line: line @ PublishedLine { number, release, .. }, twin } => {
                let or = match self.published.is_last(line) {
                    true => format!("; if no release has `{symbol}` yet, remove line {} of the lock file", line.line),
                    false => String::new(),
                };
                format!(
                    "`{symbol}` was published as number {number} in {release}, as was `{}`: one of them is an alias of \
                     the other, and another failure needs another name{or}",
                    twin.symbol,
                    number = self.shown(*number)
                )
            }
            Difference::MovedFromRetired { line: PublishedLine { number, release, .. }, retired } => format!(
                "`{symbol}` is the symbol of the retired row `{}`, published as number {number} in {release}: give this \
                 row another name",
                retired.name,
                number = self.shown(*number)
            ),
            Difference::MovedFromRetiredIn { line: PublishedLine { number, release, .. }, release: retired } => {
                format!(
                    "`{symbol}` was published as number {number} in {release} and retired in {retired}, for good: give \
                 this row another name, and the old one is {}",
                    self.naming.old_row(symbol, &self.shown(*number), retired),
                    number = self.shown(*number)
                )
            }
            Difference::Again { retired, is_published } => self.stands_again(entry, retired, *is_published),
            Difference::Taken(PublishedLine { number, symbol, release, .. }) => {
                let another = self.another_number(entry);
                let holder =
                    self.entries.rows().iter().find(|row| row.symbol == *symbol && row.number == Some(*number));
                let or = match holder.filter(|_| !entry.is_retired()) {
                    Some(holder) => self.or_alias(entry, holder),
                    None => String::new(),
                };
                format!(
                    "number {number} of `{name}` was published as `{symbol}` in {release}; {another}{or}",
                    number = self.shown(*number)
                )
            }
            Difference::Renamed(line) => self.renamed(entry, line),
            Difference::PublishedTwice { first, second } => self.published_twice(entry, first, second),
            Difference::RetiredForGood { release, old, is_back } => {
                let number = entry.number.unwrap_or_default();
                let old = old.map(|line| self.naming.old_row(&line.symbol, &self.shown(number), release));
                let rest = match old {
                    Some(old) if *is_back => format!(", for a row with another name, and the old one is {old}"),
                    Some(old) => format!(", and the old row is {old}"),
                    None => String::new(),
                };
                format!(
                    "number {number} was retired in {release}, for good; {}{rest}",
                    self.next_free(),
                    number = self.shown(number)
                )
            }
            Difference::Reserved(line) => {
                let number = entry.number.unwrap_or_default();
                let free = self.next_free();
                let or = match self.published.is_last(line) {
                    true => format!(" (if nobody ever had the number, remove line {} of the lock file)", line.line),
                    false => String::new(),
                };
                format!(
                    "number {number} was published as reserved in {}; {free}{or}",
                    line.release,
                    number = self.shown(number)
                )
            }
            Difference::RetiredAlias { line: PublishedLine { number, symbol, release, .. }, row } => format!(
                "`{symbol}` was published in {release} as another name of `{row}`, number {number}: keep it as \
                 `{} = {row};`, with `#[deprecated]` above it if it should not be used",
                self.naming.written("alias", name, symbol),
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
            Difference::SuccessMoved(line) => format!(
                "success was published as number {} in {}, and published numbers stay: write `{0}`",
                self.shown(line.number),
                line.release
            ),
            Difference::SuccessRenamed(line) => format!(
                "the number that means success was published as `{}` in {}, not as `{symbol}`: keep the published name with \
                 `#[symbol = \"{0}\"]` above it",
                line.symbol, line.release
            ),
            Difference::SuccessWasACode(line) => format!(
                "number {} was published as `{}` in {}, which is a code and cannot mean success: write another number, \
                 or `no success;`",
                self.shown(line.number),
                line.symbol,
                line.release
            ),
            _ => String::new(),
        }
    }

    /// Returns the message for a line that belongs to no entry of the list.
    pub(super) fn advice_on_line(&self, difference: &Difference<'_>, list: &str) -> String {
        let naming = self.naming;
        let (line, remedy) = match difference {
            Difference::SuccessDenied { line, .. } => {
                return format!(
                    "number {0} was published in {1} as the number that means success: write `{2} = {0} => \"…\";`",
                    self.shown(line.number),
                    line.release,
                    naming.written_as("success", &line.symbol)
                );
            }
            Difference::SuccessGone(PublishedLine { number, symbol, release, .. }) => {
                let success = naming.written_as("success", symbol);
                return format!(
                    "`{symbol}`, number {number}, was published in {release} as the number that means success, and `{list}` \
                     does not say so: write `{success} = {number} => \"…\";`",
                    number = self.shown(*number)
                );
            }
            Difference::AliasGone { line, row } => {
                let or = match self.published.is_last(line) {
                    true => format!(", or, if no release has it yet, remove line {} of the lock file", line.line),
                    false => String::new(),
                };
                (line, format!("write `{} = {};`{or}", naming.written_as("alias", &line.symbol), row.name))
            }
            Difference::RowGone { line, retired_in } => {
                let old = naming.old_row(&line.symbol, &self.shown(line.number), retired_in.unwrap_or("…"));
                let row = if retired_in.is_some() { "it was retired for good, so" } else { "put its row back, or" };
                let reserved = match self.reserved(line.number) {
                    Some(_) => "take the number out of the reserved ones, and ",
                    None => "",
                };
                (line, format!("{reserved}{row} write {old}"))
            }
            Difference::ZeroGone(line) => (line, "put its row back".to_owned()),
            _ => return String::new(),
        };
        let PublishedLine { number, symbol, release, .. } = line;
        format!(
            "`{symbol}`, number {number}, was published in {release} and is not in `{list}`: {remedy}",
            number = self.shown(*number)
        )
    }

    /// Returns the message for a row that is both retired and in the list.
    pub(super) fn stands_again(&mut self, entry: &Entry, retired: &Entry, is_published: bool) -> String {
        let remedy = match is_published {
            true => "remove this row, or give it another name",
            false => "remove one of the two, or give this row another name",
        };
        let has_its_number = is_published && entry.number == retired.number;
        let free = if has_its_number { self.free_number() } else { None };
        let free = free.map(|free| format!(" and a free number, {free}")).unwrap_or_default();
        let retirement = retired.retirement().unwrap_or_default();
        format!("`{}` {retirement}, and is in the list again: {remedy}{free}", entry.name)
    }

    fn renamed(&mut self, entry: &Entry, line: &PublishedLine) -> String {
        let (PublishedLine { number, symbol: from, release, .. }, naming) = (line, self.naming);
        let Entry { name, symbol, .. } = entry;
        let is_retired = entry.is_retired();
        let other = match is_retired {
            // The name is the same if only `#[symbol]` differs.
            _ if naming.name_of(from) == *name => String::new(),
            true => format!(" or as `{}`", naming.written_as("retired", from)),
            false => format!(" or `{} = {name};`", naming.written_as("alias", from)),
        };
        let keep = format!(
            "number {number} was published as `{from}` in {release}, not as `{symbol}`: keep the published name with \
             `#[symbol = \"{from}\"]` above the row{other}",
            number = self.shown(*number)
        );
        // A retired row keeps its number, and a list of domains always has a row with number 0.
        if is_retired || *number == 0 {
            return keep;
        }
        let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
        format!(
            "{keep}; another {} takes a free number{free} and the old row is {}",
            naming.kind.what(),
            naming.old_row(from, &self.shown(*number), "…")
        )
    }

    fn published_twice(&mut self, entry: &Entry, first: &PublishedLine, second: &PublishedLine) -> String {
        let both = format!(
            "number {} was published twice, as `{}` in {} and as `{}` in {}: ",
            self.shown(first.number),
            first.symbol,
            first.release,
            second.symbol,
            second.release
        );
        let [first, second] = [first, second].map(|line| self.published.is_last(line).then_some(line));
        let lines = match (first, second) {
            (Some(first), Some(second)) => format!("{} or {}", first.line, second.line),
            (Some(line), None) | (None, Some(line)) => line.line.to_string(),
            // Neither is available.
            (None, None) => {
                let holder = self.taken.get(&entry.number.unwrap_or_default().to_string());
                let row = holder.map_or("…", |holder| &*self.entries.all[holder].name);
                let alias = self.naming.written("alias", &entry.name, &entry.symbol);
                return format!(
                    "{both}write `{alias} = {row};` instead of the row, and another name for another {}",
                    self.naming.kind.what()
                );
            }
        };
        let which = match (first, second) {
            (Some(_), Some(_)) => "the one that no release has yet".to_owned(),
            (line, other) => {
                format!("`{}`, if no release has it yet,", line.or(other).map_or(&*entry.symbol, |it| &it.symbol))
            }
        };
        let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
        format!("{both}{which} takes a free number{free} and its line of the lock file, {lines}, is removed")
    }

    fn astray(&self, entry: &Entry, line: &PublishedLine, (row, number): (&Entry, i32), to: &Elsewhere<'_>) -> String {
        let (target, published) = (entry.row(), self.shown(line.number));
        let retired = self.naming.written_as("retired", &line.symbol);
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
