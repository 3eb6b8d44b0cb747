//! Pages in Markdown of many rows each.

use super::{File, anchor, index, push_retired, push_row, push_success, push_way_back};
use crate::entry::{self, Kind};
use crate::number::Number;
use crate::ranges::{Entry, Range};
use std::collections::HashMap;
use virerr::catalogue::Catalogue;

/// Generates the index and a page for each range of numbers: `index.md`, `codes-from-100.md`, …, `domains-from-0.md`.
///
/// This is for lists that are too long for [a page for each code](super::markdown_pages). The rows of a page are sorted
/// by number, and each has a heading and an anchor, its symbol: `codes-from-0.md#ACME_ERR_NO_DOMAIN`. Retired rows are
/// included, and an alias is another anchor of its row. A range has a hundred numbers, or a thousand and so on if there
/// are few rows among them.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// let pages = virerr_generate::markdown_chapters(Acme::catalogue());
/// assert_eq!(pages[1].path, "codes-from-0.md");
/// assert!(pages[1].text.contains("\n## <a id=\"ACME_ERR_NO_DOMAIN\"></a>`ACME_ERR_NO_DOMAIN` (42)\n"));
/// ```
pub fn markdown_chapters(catalogue: &'static Catalogue) -> Vec<File> {
    let success = entry::named_success(catalogue);
    let kinds = Kind::all(catalogue).iter();
    let ranges: Vec<_> = kinds
        .flat_map(|kind| Range::all(*kind, kind.list(catalogue)).into_iter().map(|range| (*kind, range)))
        .collect();
    let mut places = HashMap::new();
    for (_, range) in &ranges {
        places.extend(range.entries.iter().map(|entry| (entry.symbol(), range.anchor())));
    }
    let first = ranges.first().map(|(_, range)| range.anchor()).unwrap_or_default();
    places.extend(success.map(|(_, symbol)| (symbol, first)));
    let target = |symbol: &str| match places.get(symbol) {
        Some(page) => format!("{page}.md#{symbol}"),
        None => "index.md".to_owned(),
    };
    let mut pages = vec![File { path: "index.md".to_owned(), text: index(catalogue, &target) }];
    for (place, (kind, range)) in ranges.iter().enumerate() {
        let word = if *kind == Kind::Code { "Codes" } else { "Domains" };
        let mut page = format!("# {word}: {}\n", range.numbers());
        if let Some((success, symbol)) = success.filter(|_| place == 0) {
            page.push_str(&format!("\n## {}`{symbol}` ({}), success\n\n", anchor(symbol), Number::of_success(success)));
            push_success(&mut page, success, symbol, 2);
        }
        for entry in &range.entries {
            push_entry(&mut page, catalogue, *kind, *entry, &target);
        }
        push_way_back(&mut page);
        pages.push(File { path: format!("{}.md", range.anchor()), text: page });
    }
    pages
}

fn push_entry(
    page: &mut String,
    catalogue: &'static Catalogue,
    kind: Kind,
    entry: Entry,
    target: &dyn Fn(&str) -> String,
) {
    let (symbol, number) = (entry.symbol(), entry.number());
    let anchor_of = anchor(symbol);
    match entry {
        Entry::Row(row) => {
            let aliases: String = row.aliases().map(|alias| anchor(alias.symbol)).collect();
            page.push_str(&format!("\n## {anchor_of}{aliases}`{symbol}` ({number})\n\n"));
            push_row(page, catalogue, row, 2);
        }
        Entry::Retired(retired) => {
            page.push_str(&format!("\n## {anchor_of}`{symbol}` ({number}), retired\n\n"));
            push_retired(page, kind.list(catalogue), retired, 2, target);
        }
    }
}
