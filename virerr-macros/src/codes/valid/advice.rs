//! What is said of a row that differs from what was published: what to write, so that whoever does all that is said at
//! once has a list that holds.

use super::claim::Claim;
use super::kind::Kind;
use super::lock::Line;
use super::numbers::Numbers;
use super::symbols::{name_of, written, written_as};
use super::wrong::Wrong;
use proc_macro2::Span;

impl Numbers<'_> {
    /// What differs from what was published, and where to point.
    pub(super) fn not_as_published(
        &mut self,
        wrong: &Wrong<'_>,
        claim: &Claim<'_>,
        number: i32,
        span: Span,
    ) -> (Span, String) {
        match wrong {
            Wrong::Moved { to, twin } => (span, self.moved(claim, to, *twin)),
            // The row in use that has the symbol now is told to give it up.
            Wrong::Taken { by, release } if claim.holder.is_retired() && self.holders().moved.contains(by) => {
                (claim.symbol_span, self.renamed(claim, number, by, release))
            }
            Wrong::Taken { by, release } => {
                let (name, another) = (claim.name(), self.another_number(claim));
                (span, format!("number {number} of `{name}` was published as `{by}` in {release}; {another}"))
            }
            Wrong::Renamed { from, release } => (claim.symbol_span, self.renamed(claim, number, from, release)),
            Wrong::Alias { line, row } => (claim.symbol_span, is_alias(claim, line, row)),
            Wrong::RetiredWith { line, row } => (claim.symbol_span, is_retired_too(line, row)),
            Wrong::Retired { release } => (span, self.retired_for_good(claim, number, release)),
            Wrong::Reserved { release, line } => {
                let free = self.next_free();
                let message = format!(
                    "number {number} was published as reserved in {release}; {free} (if nobody ever had the number, \
                     remove line {line} of the lock file)"
                );
                (span, message)
            }
        }
    }

    fn moved(&self, claim: &Claim<'_>, to: &Line, twin: Option<&Line>) -> String {
        let (symbol, Line { number, release, line, .. }) = (claim.symbol, to);
        if let Some(twin) = twin {
            return format!(
                "`{symbol}` was published as number {number} in {release}, as was `{}`: one of them is an alias of the \
                 other, and another failure needs another name; if no release has `{symbol}` yet, remove line {line} \
                 of the lock file",
                twin.symbol
            );
        }
        if let Some(message) = self.was_retired(claim.name(), *number) {
            return message;
        }
        // It is retired with all of its names.
        if let Some(retired) = self.holders().retired.get(&number.to_string())
            && !claim.holder.is_retired()
        {
            return format!(
                "`{symbol}` was published as number {number} in {release} and is retired as `{}`: give this row \
                 another name",
                retired.name
            );
        }
        if let Some(retired) = self.published().retired_in(*number)
            && !claim.holder.is_retired()
        {
            let old = claim.old_row(symbol, *number, retired);
            return format!(
                "`{symbol}` was published as number {number} in {release} and retired in {retired}, for good: give \
                 this row another name, and the old one is {old}"
            );
        }
        let reserved = if self.reserved(*number).is_some() { ", and take it out of the reserved numbers" } else { "" };
        format!(
            "`{symbol}` was published as number {number} in {release}, and published numbers stay: write \
             `{number}`{reserved}"
        )
    }

    fn renamed(&mut self, claim: &Claim<'_>, number: i32, from: &str, release: &str) -> String {
        let (name, symbol, kind, template) = (claim.name(), claim.symbol, claim.kind, claim.template);
        // The name is the same where only `#[symbol]` is another.
        let is_same = name_of(from, template) == name;
        let is_retired = claim.holder.is_retired();
        let other = match is_retired {
            _ if is_same => String::new(),
            true => format!(" or as `{}`", written_as("retired", from, template)),
            false => format!(" or `{} = {name};`", written_as("alias", from, template)),
        };
        let keep = format!(
            "number {number} was published as `{from}` in {release}, not as `{symbol}`: keep that name with \
             `#[symbol = \"{from}\"]` over the row{other}"
        );
        // What is retired had the number it had, and a list of domains always has a row with number 0.
        if is_retired || number == 0 {
            return keep;
        }
        let what = match kind {
            Kind::Code => "failure",
            Kind::Domain => "part",
        };
        let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
        format!(
            "{keep}; another {what} takes a free number{free} and the old row is {}",
            claim.old_row(from, number, "…")
        )
    }

    fn retired_for_good(&mut self, claim: &Claim<'_>, number: i32, release: &str) -> String {
        let name = claim.name();
        if let Some(message) = self.was_retired(name, number) {
            let free = self.free_number().map(|free| format!(", {free}")).unwrap_or_default();
            return format!("{message} and a free number{free}");
        }
        let gone = self.gone(number, name).map(|line| claim.old_row(&line.symbol, number, release));
        let is_back = self.published().line(claim.symbol).is_some();
        let rest = match gone {
            Some(old) if is_back => format!(", for a row with another name, and the old one is {old}"),
            Some(old) => format!(", and the old row is {old}"),
            None => String::new(),
        };
        format!("number {number} was retired in {release}, for good; {}{rest}", self.next_free())
    }

    /// What is said where two rows have a number that was published for both.
    pub(super) fn published_twice(&mut self, claim: &Claim<'_>, number: i32) -> Option<String> {
        let published = self.published();
        let own = published.line(claim.symbol)?;
        let twin = published.twin(own, claim.name(), self.holders())?;
        let [first, second] = if twin.line < own.line { [twin, own] } else { [own, twin] };
        let free = self.free_number().map(|free| format!(", {free},")).unwrap_or_default();
        Some(format!(
            "number {number} was published twice, as `{}` in {} and as `{}` in {}: the one that no release has yet \
             takes a free number{free} and its line of the lock file, {} or {}, is removed",
            first.symbol, first.release, second.symbol, second.release, first.line, second.line
        ))
    }
}

/// An alias cannot be retired alone: the number is in use, and both names are of it.
fn is_alias(claim: &Claim<'_>, line: &Line, row: &str) -> String {
    let Line { number, symbol, release, .. } = line;
    let alias = written("alias", claim.name(), symbol, claim.template);
    format!(
        "`{symbol}` was published in {release} as another name of number {number}, which `{row}` has: keep it as \
         `{alias} = {row};`, with `#[deprecated]` over it if nobody is to use it"
    )
}

/// What is retired is retired with all of its names.
fn is_retired_too(line: &Line, row: &str) -> String {
    let Line { number, symbol, release, .. } = line;
    format!(
        "`{symbol}` was published in {release} as another name of number {number}, which is retired as `{row}` with \
         all of its names: remove this line"
    )
}
