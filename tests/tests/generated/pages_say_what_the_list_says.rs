//! The Markdown pages have the right headings, cells and links, with any texts in the list.

use crate::scratch::{lists, nasty};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::collections::HashMap;
use virerr::catalogue::Row;
use virerr_generate::{File, markdown_page, markdown_pages};

/// A page in its rendered form.
#[derive(Debug, Default)]
struct Page {
    /// Their levels and texts.
    headings: Vec<(usize, String)>,
    /// The rows of all tables, by cells.
    rows: Vec<Vec<String>>,
    links: Vec<String>,
    blocks_of_code: usize,
    /// The source of all HTML.
    html: Vec<String>,
}

impl Page {
    fn read(markdown: &str) -> Self {
        let mut page = Page::default();
        let mut text = String::new();
        for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::TableCell) => text.clear(),
                Event::Start(Tag::TableHead | Tag::TableRow) => page.rows.push(Vec::new()),
                Event::Start(Tag::Link { dest_url, .. }) => page.links.push(dest_url.into_string()),
                Event::Start(Tag::CodeBlock(_)) => page.blocks_of_code += 1,
                Event::End(TagEnd::Heading(level)) => page.headings.push((level as usize, text.clone())),
                Event::End(TagEnd::TableCell) => page.rows.last_mut().unwrap().push(text.clone()),
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::InlineHtml(html) if &*html == "<br>" => text.push('\n'),
                Event::InlineHtml(html) | Event::Html(html) => page.html.push(html.into_string()),
                _ => {}
            }
        }
        page
    }

    fn has_row(&self, cells: &[&str]) -> bool {
        self.rows.iter().any(|row| row == cells)
    }
}

fn pages() -> HashMap<String, String> {
    let pages = markdown_pages(nasty());
    let count = pages.len();
    let pages: HashMap<_, _> = pages.into_iter().map(|File { path, text, .. }| (path, text)).collect();
    assert_eq!(pages.len(), count, "two pages have one path");
    pages
}

/// Returns a text as a cell shows it: control characters escaped, no space at the ends of its lines.
fn shown(text: &str) -> String {
    let is_shown = |character: char| !character.is_control() && !matches!(character, '\u{2028}' | '\u{202e}');
    let line = |line: &str| -> String {
        let escape = |character: char| match is_shown(character) {
            true => character.to_string(),
            false => character.escape_default().to_string(),
        };
        line.trim().chars().map(escape).collect()
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn path(row: Row) -> String {
    format!("{}.md", row.symbol())
}

/// A page under the former name of a row is kept.
#[test]
fn another_name_has_a_page_that_leads_to_the_row() {
    let pages = pages();
    for alias in nasty().codes().aliases().iter().chain(nasty().domains().aliases()) {
        let page = Page::read(&pages[&format!("{}.md", alias.symbol)]);
        let list = if nasty().codes().aliases().contains(alias) { nasty().codes() } else { nasty().domains() };
        assert!(page.links.contains(&path(list.with_number(alias.number).unwrap())), "{}", alias.symbol);
    }
}

#[test]
fn every_link_leads_to_a_page() {
    check_links(&pages());
}

/// Checks that the links of these pages, texts by paths, lead to pages among them.
pub(crate) fn check_links(pages: &HashMap<String, String>) {
    for (path, text) in pages {
        let page = Page::read(text);
        assert!(path == "index.md" || page.links.iter().any(|link| link == "index.md"), "{path}");
        for link in page.links.iter().filter(|link| !link.contains("://")) {
            let (target, anchor) = link.split_once('#').unwrap_or((link, ""));
            assert!(pages.contains_key(target), "{path} links to {link}");
            assert!(anchor.is_empty(), "{path}: no page has anchors of its own, but {link} names one");
        }
    }
}

#[test]
fn every_row_has_a_page_and_a_line_in_the_index() {
    let pages = pages();
    let index = Page::read(&pages["index.md"]);
    for row in lists().into_iter().flat_map(|list| list.rows()) {
        assert!(index.has_row(&[&row.number().to_string(), row.symbol(), &shown(row.text())]), "{row:?}");
        assert!(index.links.contains(&path(row)));
        assert_eq!(pages[&path(row)], markdown_page(nasty(), row));
    }
    for retired in lists().into_iter().flat_map(|list| list.retired()) {
        let page = Page::read(&pages[&format!("{}.md", retired.symbol)]);
        assert_eq!(page.headings[0], (1, format!("{} ({}), retired", retired.symbol, retired.number)));
        assert!(page.has_row(&["Why", &shown(retired.why)]));
    }
    let old = ["30", "NASTY_ERR_OLD", "0.3", "it was | a `bad` */ idea\nfrom the start", "NASTY_ERR_EVERYTHING"];
    assert!(index.has_row(&old));
    assert!(index.has_row(&["40 to 41", "taken by the | 0.x */ series\nfor good"]));
    let success = ["0", "NASTY_ERR_FINE", "no | \"error\" */ `x`\n-- at all"];
    assert!(index.has_row(&success));
    assert!(index.links.contains(&"NASTY_ERR_FINE.md".to_owned()));
    let page = Page::read(&pages["NASTY_ERR_FINE.md"]);
    assert_eq!(page.headings, [(1, "NASTY_ERR_FINE (0), success".to_owned())]);
    assert_eq!(page.rows, [["Number", success[0]], ["Symbol", success[1]], ["Message", success[2]]]);
    assert!(pages["NASTY_ERR_FINE.md"].contains("\nAll is well */ (`it_`).\n"));
    let headings: Vec<_> = index.headings.iter().map(|(level, text)| (*level, text.as_str())).collect();
    let expected = [
        (1, "Errors of nasty lib-2 \"ü\""),
        (2, "A heading of its own"),
        (2, "Codes"),
        (3, "Success"),
        (3, "Retired codes"),
        (3, "Reserved numbers"),
        (2, "Domains"),
        (3, "Retired domains"),
        (3, "Reserved numbers"),
    ];
    assert_eq!(headings, expected);
}

#[test]
fn no_text_is_taken_for_markup() {
    let pages = pages();
    for row in lists().into_iter().flat_map(|list| list.rows()) {
        let page = Page::read(&pages[&path(row)]);
        assert_eq!(page.headings[0], (1, format!("{} ({})", row.symbol(), row.number())));
        let label = if row.detail_form().is_some() { "Message" } else { "Title" };
        assert!(page.has_row(&[label, &shown(row.text())]), "{:#?}", page.rows);
        assert!(row.detail_form().is_none_or(|form| page.has_row(&["With detail", &shown(form)])), "{:#?}", page.rows);
        assert_eq!(page.html, [""; 0], "{row:?}");
    }
}

#[test]
fn page_says_everything() {
    let page = Page::read(&pages()["NASTY_ERR_EVERYTHING.md"]);
    let facts = [
        ["Number", "404"],
        ["Symbol", "NASTY_ERR_EVERYTHING"],
        ["Rust", "ErrorCode::Everything"],
        ["Message", "everything"],
        ["With detail", "everything: {}"],
        ["Level", "error"],
        ["Category", "not_found"],
        ["Since", "0.4"],
        ["Deprecated", "since 0.5.0: use `Other` | */ instead\nor -- not"],
        ["errno", "ENOENT"],
        ["HTTP status", "404"],
        ["Retry", "backoff"],
        ["Log level", "debug"],
        ["Also called", "NASTY_ERR_ALSO_EVERYTHING"],
    ];
    assert_eq!(page.rows, facts);
    let headings: Vec<_> = page.headings.iter().map(|(level, text)| (*level, text.as_str())).collect();
    let expected = [
        (1, "NASTY_ERR_EVERYTHING (404)"),
        (2, "A heading"),
        (2, "What to do"),
        (3, "Then"),
        (2, "Explanation"),
        (2, "Underlined"),
        (3, "A heading with code"),
        (6, "The lowest"),
    ];
    assert_eq!(headings, expected);
    assert_eq!(page.blocks_of_code, 3);
    assert_eq!(page.links, ["https://example.org/a", "index.md"]);
}

/// As rustdoc renders it, since it is documentation.
#[test]
fn help_is_markdown() {
    let pages = pages();
    assert!(
        pages["NASTY_ERR_EVERYTHING.md"].contains("\n## What to do\n\n- Do this | or `that` */ first.\n### Then\n")
    );
    assert!(pages["NASTY_FROM_DRIVER.md"].contains("\n## What to do\n\nLoad `it_`.\n"));
}

/// An unclosed code block ends with the documentation.
#[test]
fn unclosed_block_of_code_ends_with_its_text() {
    let page = Page::read(&pages()["NASTY_ERR_UNCLOSED.md"]);
    assert_eq!((page.blocks_of_code, page.headings.len(), page.links.as_slice()), (1, 1, &["index.md".to_owned()][..]));
}
