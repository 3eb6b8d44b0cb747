//! The lock file to begin with.

use crate::list::List;

/// The file: a line for each number that the list has, with the release that published it.
pub(crate) fn text(list: &List, release: &str) -> String {
    let mut text = format!("# The numbers that {} has published, and the release that published each.\n", list.name);
    text.push_str("# Lines are added when a release is made; no line is ever changed or taken away.\n");
    if let Some(success) = &list.success {
        text.push_str(&format!("success {:>5} {}  {release}\n", success.number, success.symbol));
    }
    for row in &list.rows {
        let since = row.since.as_deref().unwrap_or(release);
        text.push_str(&format!("code   {:>6} {}  {since}\n", row.number, row.symbol));
    }
    for alias in &list.aliases {
        let since = alias.since.as_deref().unwrap_or(release);
        text.push_str(&format!("code   {:>6} {}  {since}\n", alias.number, alias.symbol));
    }
    text
}
