//! Compares the releases that a list states with its lock file.

use super::lock::Published;
use crate::codes::lock_file::is_before;
use crate::diag::Diagnostics;
use syn::LitStr;

/// Reports a row with a `#[since]` after the release that published it. An earlier one is valid: the lock file may be
/// newer.
pub(super) fn note_since(since: &LitStr, (number, symbol): (i32, &str), published: &Published, diag: &mut Diagnostics) {
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    if is_before(&line.release, &since.value()) {
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
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    let retired = published.retired_in(number);
    // If both were published at once, the lock file was created after the row was retired.
    let was_in_use = retired.is_none_or(|retired| is_before(&line.release, retired));
    if let Some(retired) = retired
        && is_before(retired, &since.value())
    {
        diag.at(since.span(), too_late(&format!("number {number} was published as retired"), retired, since));
    } else if was_in_use && is_before(&since.value(), &line.release) {
        let message = format!(
            "`{symbol}` was published in {}, so it was not retired in {}: write the release that retired it",
            line.release,
            since.value()
        );
        diag.at(since.span(), message);
    }
}

fn too_late(what: &str, release: &str, since: &LitStr) -> String {
    format!("{what} in {release}, which is before {}: write `\"{release}\"`", since.value())
}
