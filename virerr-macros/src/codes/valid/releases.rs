//! Compares the releases that a list states with its lock file.

use super::lock::Published;
use crate::codes::lock_file::{is_before, is_release, without_pre_release};
use crate::diag::Diagnostics;
use syn::LitStr;

/// Reports a row with a `#[since]` after the release that published it. An earlier one is valid: the lock file may be
/// newer.
pub(super) fn note_since(since: &LitStr, (number, symbol): (i32, &str), published: &Published, diag: &mut Diagnostics) {
    note_unlike_a_release(since, "", diag);
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    // A row may appear in a pre-release.
    let is_late = is_before(without_pre_release(&line.release), without_pre_release(&since.value()));
    if is_late {
        diag.at(since.span(), too_late(&format!("`{symbol}` was published"), &line.release, since));
    }
}

/// Reports a row that was retired after its retirement was published, or before the row was published.
pub(super) fn note_retirement(
    since: &LitStr,
    (number, symbol): (i32, &str),
    published: &Published,
    diag: &mut Diagnostics,
) {
    note_unlike_a_release(since, "unknown", diag);
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    let retired = published.retired_in(number);
    // If both were published at once, the lock file was created after the row was retired.
    let was_in_use = retired.is_none_or(|retired| is_before(&line.release, retired));
    if let Some(retired) = retired
        && is_before(without_pre_release(retired), without_pre_release(&since.value()))
    {
        diag.at(since.span(), too_late(&format!("number {number} was published as retired"), retired, since));
    } else if was_in_use && is_before(&since.value(), &line.release) {
        let message = format!(
            "`{symbol}` was published in {}, which is after {}: write the release that retired it",
            line.release,
            since.value()
        );
        diag.at(since.span(), message);
    }
}

/// Reports a release that could not be published, unless it is this word.
fn note_unlike_a_release(since: &LitStr, word: &str, diag: &mut Diagnostics) {
    let release = since.value();
    let is_noted = ["", "…", "..."].contains(&release.trim());
    if !is_noted && release != word && !is_release(&release) {
        let or = if word.is_empty() { String::new() } else { format!(", or `{word:?}`") };
        let message = format!(
            "{release:?} is not a release: write a version that begins with a digit and has no \
             spaces, such as `\"0.4\"`{or}"
        );
        diag.at(since.span(), message);
    }
}

fn too_late(what: &str, release: &str, since: &LitStr) -> String {
    format!("{what} in {release}, which is before {}: write `\"{release}\"`", since.value())
}
