//! Where a list says of a release what the lock file contradicts.

use super::lock::Published;
use crate::codes::lock_file::is_before;
use crate::diag::Diagnostics;
use syn::LitStr;

/// Notes a row that says that it appeared after it was published. That it was there before is no contradiction: then
/// the lock file began later.
pub(super) fn note_since(since: &LitStr, (number, symbol): (i32, &str), published: &Published, diag: &mut Diagnostics) {
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    if is_before(&line.release, &since.value()) {
        diag.at(since.span(), too_late(&format!("`{symbol}` was published"), &line.release, since));
    }
}

/// Notes a row that was retired after that was published, or before the row itself was.
pub(super) fn note_retirement(
    since: &LitStr,
    (number, symbol): (i32, &str),
    published: &Published,
    diag: &mut Diagnostics,
) {
    let Some(line) = published.line(symbol).filter(|line| line.number == number) else { return };
    let retired = published.retired_in(number);
    // Where both were published at once, the lock file began after it was retired.
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
