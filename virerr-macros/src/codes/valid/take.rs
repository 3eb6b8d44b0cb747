//! Gives each row the number that it wants, or says why it cannot have it.

use super::claim::Claim;
use super::holder::Holder;
use super::kind::Kind;
use super::numbers::Numbers;
use super::wrong::Wrong;
use crate::codes::ast::Number;
use crate::diag::Diagnostics;

impl<'a> Numbers<'a> {
    /// The row's number, or one that nobody has where it breaks a rule.
    pub(super) fn take(&mut self, claim: &Claim<'_>, number: Option<Number>, diag: &mut Diagnostics) -> i32 {
        let Some(Number { value, span, .. }) = number else {
            return self.stand_in();
        };
        let Some(value) = value else {
            return self.stand_in();
        };
        let (span, message) = if let Some(message) = self.means_success(claim, value) {
            (span, message)
        } else if value == 0 && claim.kind == Kind::Domain && claim.holder.is_retired() {
            (span, "0 is no part in particular, and that is never retired: keep it as a row".to_owned())
        } else if let Some(wrong) = self.wrong(claim, value) {
            self.not_as_published(&wrong, claim, value, span)
        } else if let Some(first) = self.taken.get(&value.to_string()).cloned() {
            (span, self.taken_already(claim, value, &first))
        } else if let Some(message) = self.reserved_for(claim, value) {
            (span, message)
        } else {
            self.taken.insert(value.to_string(), claim.holder.clone());
            return value;
        };
        diag.at(span, message);
        self.stand_in()
    }

    /// Returns the message about a number that means success. Where it was published as a code, it is success that is wrong, which is
    /// told where the list names it.
    fn means_success(&self, claim: &Claim<'_>, number: i32) -> Option<String> {
        let (_, name) = self.success.as_ref().filter(|(success, _)| *success == number)?;
        let is_named = !name.is_empty();
        let published = self.published().line_with(claim.symbol, number);
        if is_named && published.is_some() {
            return None;
        }
        let (row, is_a_code) = match claim.holder.is_retired() {
            true => ("line", "was never a code"),
            false => ("row", "is not a code"),
        };
        if is_named {
            return Some(format!(
                "number {number} of `{}` means success, as `success {name} = {number}` says, and {is_a_code}: remove the \
                 {row}, or give `success` another number",
                claim.name()
            ));
        }
        let zero = match published {
            Some(line) => format!(", and was published as `{}` in {}, which is a code", line.symbol, line.release),
            None if claim.holder.is_retired() => format!(", and {is_a_code}: if it does, remove the line"),
            None => ": if it does, write `success Ok = 0 => \"…\";` in the place of the row".to_owned(),
        };
        Some(format!(
            "0 means success unless the list says otherwise{zero}; if another number means success, add \
             `success Ok = N => \"…\";`, and if none does, `no success;`"
        ))
    }

    fn taken_already(&mut self, claim: &Claim<'_>, number: i32, first: &Holder) -> String {
        let name = claim.name();
        let message = self.published_twice(claim, number).or_else(|| self.was_retired(name, number));
        message.unwrap_or_else(|| {
            format!("number {number} of `{name}` is taken by {first}; {}", self.another_number(claim))
        })
    }

    /// What is said of a number that the list reserves. One that was published stays, and it is the reservation that is
    /// wrong.
    fn reserved_for(&mut self, claim: &Claim<'_>, number: i32) -> Option<String> {
        let place = self.reserved(number)?;
        if let Some(line) = self.published().line(claim.symbol) {
            self.keep_published(place, line);
            return None;
        }
        let why = self.why_reserved(place);
        let or = if claim.holder.is_retired() { "take it out of the reserved numbers, or " } else { "" };
        Some(format!("number {number} is reserved{why}; {or}{}", self.another_number(claim)))
    }

    /// How a row differs from what was published, as far as that is known.
    fn wrong(&self, claim: &Claim<'_>, number: i32) -> Option<Wrong<'a>> {
        // Where its symbol was published with another number, it is that number that it has to have.
        let is_moved = self.published().line(claim.symbol).is_some_and(|line| line.number != number);
        if let Some(release) = self.published().retired_in(number)
            && !is_moved
            && !claim.holder.is_retired()
        {
            return Some(Wrong::Retired { release });
        }
        if let Some(wrong) = self.wrongly_retired(claim) {
            return Some(wrong);
        }
        let wrong = self.published().wrong(number, claim.symbol, claim.name(), self.holders())?;
        let is_told = match wrong {
            Wrong::Renamed { .. } => self.alias_is_noted,
            Wrong::Moved { .. } => self.holders().twice.contains(claim.symbol),
            Wrong::Taken { by, .. } => self.holders().astray.contains(by),
            // Nobody has the number of what is retired either.
            Wrong::Reserved { .. } => claim.holder.is_retired(),
            _ => false,
        };
        (!is_told).then_some(wrong)
    }

    /// What is to be retired and was published as another name of what is there.
    pub(super) fn wrongly_retired(&self, claim: &Claim<'_>) -> Option<Wrong<'a>> {
        let line = self.published().line(claim.symbol).filter(|_| claim.holder.is_retired())?;
        if let Some(first) = self.taken.get(&line.number.to_string())
            && first.name != claim.name()
        {
            return Some(Wrong::RetiredWith { line, row: first.name.clone() });
        }
        for other in &self.published().lines_of(line.number) {
            // A row with another number has no right to the name.
            let is_elsewhere =
                self.holders().astray.contains(&other.symbol) || self.holders().moved.contains(&other.symbol);
            if other.symbol == line.symbol || is_elsewhere {
                continue;
            }
            let row = self.holders().of_symbols.get(&other.symbol);
            if let Some(row) = row
                && !row.is_retired()
                && row.name != claim.name()
            {
                return Some(Wrong::Alias { line, row: row.name.clone() });
            }
        }
        None
    }
}
