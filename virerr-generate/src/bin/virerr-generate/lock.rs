//! The first lock file of a list.

use crate::list::List;
use crate::lock_file::{CODE, SUCCESS, introduction, line};

/// Returns the file: a line for each number, with the release that published it.
pub(crate) fn text(list: &List, release: &str) -> String {
    let mut text = introduction(&list.name);
    let mut push = |kind: &str, number, symbol: &str, release: &str| {
        text.push_str(&format!("{}  {release}\n", line(kind, [number; 2], symbol)));
    };
    if let Some(success) = &list.success {
        push(SUCCESS, success.number, &success.symbol, release);
    }
    for row in &list.rows {
        push(CODE, row.number, &row.symbol, row.since.as_deref().unwrap_or(release));
    }
    for alias in &list.aliases {
        push(CODE, alias.number, &alias.symbol, alias.since.as_deref().unwrap_or(release));
    }
    text
}
