//! Compares the releases that a list states with its lock file.

use super::lock::Published;
use crate::codes::lock_file::{is_before, is_release, without_pre_release};
use crate::diag::Diagnostics;
use std::fmt;
use syn::LitStr;

/// Reports a row with a `#[since]` after the release that published it. An earlier one is valid: the lock file may be
/// newer.
pub(super) fn note_since(
    since: &LitStr,
    (number, symbol): (i32, &str),
    published: &Published<'_>,
    diag: &mut Diagnostics,
) {
    note_unlike_a_release(since, "", diag);
    if let Some(line) = published.line_with(symbol, number) {
        note_late(since, line.release, format_args!("`{symbol}` was published"), diag);
    }
}

/// Reports a row that was retired after its retirement was published, or before the row was published.
pub(super) fn note_retirement(
    since: &LitStr,
    (number, symbol): (i32, &str),
    published: &Published<'_>,
    diag: &mut Diagnostics,
) {
    note_unlike_a_release(since, "unknown", diag);
    let Some(line) = published.line_with(symbol, number) else { return };
    if let Some(retired) = published.retired_in(number) {
        if note_late(since, retired, format_args!("number {number} was published as retired"), diag) {
            return;
        }
        // If both were published at once, the lock file was created after the row was retired.
        if !is_before(line.release, retired) {
            return;
        }
    }
    let since_text = since.value();
    if is_before(&since_text, line.release) {
        diag.at(
            since.span(),
            format_args!(
                "`{symbol}` was published in {}, which is after {since_text}: write the release that retired it",
                line.release
            ),
        );
    }
}

/// Reports a release after the one that published a row or its retirement, and returns `true` for it. A row may appear
/// in a pre-release.
fn note_late(since: &LitStr, release: &str, what: fmt::Arguments<'_>, diag: &mut Diagnostics) -> bool {
    let late = since.value();
    let is_late = is_before(without_pre_release(release), without_pre_release(&late));
    if is_late {
        diag.at(since.span(), format_args!("{what} in {release}, which is before {late}: write `\"{release}\"`"));
    }
    is_late
}

/// Reports a release that could not be published, unless it is this word.
fn note_unlike_a_release(since: &LitStr, word: &str, diag: &mut Diagnostics) {
    let release = since.value();
    let is_noted = ["", "…", "..."].contains(&release.trim());
    if !is_noted && release != word && !is_release(&release) {
        let or = if word.is_empty() { String::new() } else { format!(", or `{word:?}`") };
        diag.at(
            since.span(),
            format_args!(
                "{release:?} is not a release: write a version that begins with a digit and has no \
                 spaces, such as `\"0.4\"`{or}"
            ),
        );
    }
}
