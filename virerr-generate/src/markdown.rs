//! The pages in Markdown.

mod chapters;

pub use chapters::markdown_chapters;

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use crate::ranges::Range as Numbers;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};
use std::ops::Range;
use virerr::catalogue::{Alias, Catalogue, List, Retired, Row, Success};

/// A file of a generated set, such as that of [`markdown_pages`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// The path in the directory of the set, such as `index.md`.
    pub path: String,
    /// The contents.
    pub text: String,
}

/// Generates the index of the pages: tables of the codes, the domains, the retired rows and the reserved numbers. Each
/// row links to its page in the same directory. The rows are sorted by number, and a long list has headings and anchors
/// for ranges of numbers.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let index = virerr_generate::markdown_index(Acme::catalogue());
/// assert!(index.contains("| 42 | [`ACME_ERR_NO_DOMAIN`](ACME_ERR_NO_DOMAIN.md) | domain not found |\n"));
/// ```
pub fn markdown_index(catalogue: &'static Catalogue) -> String {
    index(catalogue, &path)
}

/// Returns the index, whose links have the targets that `target` returns for symbols.
fn index(catalogue: &'static Catalogue, target: &dyn Fn(&str) -> String) -> String {
    let mut index = format!("# Errors of {}\n", inline(catalogue.name()));
    push_authored(&mut index, catalogue.docs(), 1);
    for &kind in Kind::all(catalogue) {
        let success = entry::named_success(catalogue).filter(|_| kind == Kind::Code);
        push_list(&mut index, kind, kind.list(catalogue), success, target);
    }
    index
}

/// Generates the page of a code or a domain, with everything that the list has about it.
///
/// The documentation, `#[help]` and the `#[explain]` file are Markdown. They are copied, but their headings are moved
/// below those of the page, links to items of Rust become text, and the first heading of the file is left out. All
/// other texts are plain and escaped.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let row = Acme::catalogue().codes().find("NoDomain").unwrap();
/// let page = virerr_generate::markdown_page(Acme::catalogue(), row);
/// assert!(page.starts_with("# `ACME_ERR_NO_DOMAIN` (42)\n"));
/// assert!(page.contains("| Message | domain not found |\n"));
/// ```
pub fn markdown_page(catalogue: &'static Catalogue, row: Row) -> String {
    let mut page = format!("# `{}` ({})\n\n", row.symbol(), Number::of(row));
    push_row(&mut page, catalogue, row, 1);
    push_way_back(&mut page);
    page
}

/// Adds the contents of a row below its heading, which has this level.
fn push_row(page: &mut String, catalogue: &'static Catalogue, row: Row, level: usize) {
    let kind = Kind::of(row);
    let mut cells = vec![
        ("Number", Number::of(row).in_full()),
        ("Symbol", code(row.symbol())),
        ("Rust", code(&format!("{}::{}", kind.list(catalogue).name(), row.name()))),
        (kind.text_label(), inline(row.text())),
    ];
    cells.extend(row.detail_form().map(|form| ("With detail", inline(form))));
    cells.extend(entry::facts(row).into_iter().map(|(label, text)| (label, inline(&text))));
    push_facts(page, &cells);
    push_authored(page, row.docs(), level);
    let marks = "#".repeat(level + 1);
    if let Some(help) = row.help() {
        page.push_str(&format!("\n{marks} What to do\n"));
        push_authored(page, help, level + 1);
    }
    if let Some(explain) = entry::explanation_body(row) {
        page.push_str(&format!("\n{marks} Explanation\n"));
        push_authored(page, &explain, level);
    }
}

/// Returns the page of the number that means success.
fn success_page(success: Success, symbol: &str) -> String {
    let mut page = format!("# `{symbol}` ({}), success\n\n", Number::of_success(success));
    push_success(&mut page, success, symbol, 1);
    push_way_back(&mut page);
    page
}

fn push_success(page: &mut String, success: Success, symbol: &str, level: usize) {
    let cells = [
        ("Number", Number::of_success(success).in_full()),
        ("Symbol", code(symbol)),
        (Kind::Code.text_label(), inline(success.message)),
    ];
    push_facts(page, &cells);
    push_authored(page, success.docs, level);
}

/// Returns the page of a retired row.
fn retired_page(list: &'static List, retired: &Retired) -> String {
    let mut page = format!("# `{}` ({}), retired\n\n", retired.symbol, Number::of_retired(retired));
    push_retired(&mut page, list, retired, 1, &path);
    push_way_back(&mut page);
    page
}

fn push_retired(
    page: &mut String,
    list: &'static List,
    retired: &Retired,
    level: usize,
    target: &dyn Fn(&str) -> String,
) {
    let mut cells = vec![
        ("Number", Number::of_retired(retired).in_full()),
        ("Symbol", code(retired.symbol)),
        ("Rust", code(&format!("{}::{}", list.name(), retired.name))),
        ("Retired in", inline(retired.since)),
        ("Why", inline(retired.why)),
    ];
    cells.extend(entry::successor(list, retired).map(|row| ("Instead", link(row.symbol(), target))));
    push_facts(page, &cells);
    push_authored(page, retired.docs, level);
}

/// Returns the page of an alias, so that links to a row's former page still work.
fn alias_page(list: &'static List, row: Row, alias: &Alias) -> String {
    let mut page = format!("# `{}` ({})\n\n", alias.symbol, Number::in_list(list, alias.number));
    let cells = [
        ("Another name of", link(row.symbol(), &path)),
        ("Number", Number::in_list(list, alias.number).in_full()),
        ("Symbol", code(alias.symbol)),
        ("Rust", code(&format!("{}::{}", list.name(), alias.name))),
    ];
    let deprecated = alias.deprecated.map(|deprecated| ("Deprecated", inline(&entry::deprecation(deprecated))));
    push_facts(&mut page, &cells.into_iter().chain(deprecated).collect::<Vec<_>>());
    push_authored(&mut page, alias.docs, 1);
    push_way_back(&mut page);
    page
}

/// Generates the index and all pages, each with its path: `index.md`, `ACME_ERR_NO_DOMAIN.md`, … Retired codes and
/// domains have pages too, and the page of an alias links to its row. Use a separate directory, such as `docs/codes`:
/// an `#[explain]` file may be named like a page.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let pages = virerr_generate::markdown_pages(Acme::catalogue());
/// assert!(pages.iter().any(|page| page.path == "ACME_FROM_QEMU.md"));
/// ```
pub fn markdown_pages(catalogue: &'static Catalogue) -> Vec<File> {
    let mut pages = vec![File { path: "index.md".to_owned(), text: markdown_index(catalogue) }];
    let mut add = |symbol: &str, text| pages.push(File { path: path(symbol), text });
    if let Some((success, symbol)) = entry::named_success(catalogue) {
        add(symbol, success_page(success, symbol));
    }
    for &kind in Kind::all(catalogue) {
        let list = kind.list(catalogue);
        for row in list.rows() {
            add(row.symbol(), markdown_page(catalogue, row));
            for alias in row.aliases() {
                add(alias.symbol, alias_page(list, row, alias));
            }
        }
        for retired in list.retired() {
            add(retired.symbol, retired_page(list, retired));
        }
    }
    pages
}

fn path(symbol: &str) -> String {
    format!("{symbol}.md")
}

fn push_list(
    index: &mut String,
    kind: Kind,
    list: &'static List,
    success: Option<(Success, &'static str)>,
    target: &dyn Fn(&str) -> String,
) {
    let word = kind.word();
    index.push_str(&format!("\n## {}{}s\n", word[..1].to_uppercase(), &word[1..]));
    push_authored(index, list.docs(), 2);
    let columns = ["Number", "Symbol", kind.text_label()];
    let ranges = Numbers::all(kind, list);
    for range in &ranges {
        let rows: Vec<_> = range.entries.iter().filter_map(|entry| entry.row()).collect();
        if rows.is_empty() {
            continue;
        }
        if ranges.len() > 1 {
            index.push_str(&format!("\n### {}{}\n", anchor(&range.anchor()), range.numbers()));
        }
        let row = |row: &Row| vec![Number::of(*row).to_string(), link(row.symbol(), target), inline(row.text())];
        push_table(index, &columns, rows.iter().map(row));
    }
    if let Some((success, symbol)) = success {
        index.push_str("\n### Success\n");
        let cells = vec![Number::of_success(success).to_string(), link(symbol, target), inline(success.message)];
        push_table(index, &columns, [cells].into_iter());
    }
    let retired = ranges.iter().flat_map(|range| &range.entries).filter_map(|entry| entry.retired());
    if !list.retired().is_empty() {
        index.push_str(&format!("\n### Retired {word}s\n"));
        let columns = ["Number", "Symbol", "Retired in", "Why", "Instead"];
        push_table(index, &columns, retired.map(|retired| retired_cells(list, retired, target)));
    }
    if !list.reserved().is_empty() {
        index.push_str("\n### Reserved numbers\n");
        let mut reserved: Vec<_> = list.reserved().iter().collect();
        reserved.sort_by_key(|reserved| reserved.first);
        let cells = reserved.into_iter().map(|reserved| vec![entry::range(reserved), inline(reserved.why)]);
        push_table(index, &["Numbers", "Why"], cells);
    }
}

fn retired_cells(list: &'static List, retired: &Retired, target: &dyn Fn(&str) -> String) -> Vec<String> {
    let instead = entry::successor(list, retired).map(|row| link(row.symbol(), target));
    let Retired { symbol, since, why, .. } = retired;
    vec![
        Number::of_retired(retired).to_string(),
        link(symbol, target),
        inline(since),
        inline(why),
        instead.unwrap_or_default(),
    ]
}

/// Adds a table of cells in Markdown.
fn push_table(page: &mut String, columns: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    page.push_str(&format!("\n| {} |\n|{}\n", columns.join(" | "), "---|".repeat(columns.len())));
    for cells in rows {
        page.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

/// Adds a table of labels and texts. The first fact is the head, since every table needs one.
fn push_facts(page: &mut String, facts: &[(&str, String)]) {
    for (place, (label, text)) in facts.iter().enumerate() {
        page.push_str(&format!("| {label} | {text} |\n"));
        if place == 0 {
            page.push_str("|---|---|\n");
        }
    }
}

/// The end of every page but the index.
pub(crate) const WAY_BACK: &str = "\n[All errors](index.md)\n";

fn push_way_back(page: &mut String) {
    page.push_str(WAY_BACK);
}

/// Formats a symbol or the path of a variant as code; neither has a backtick.
fn code(name: &str) -> String {
    format!("`{name}`")
}

fn link(symbol: &str, target: &dyn Fn(&str) -> String) -> String {
    format!("[{}]({})", code(symbol), target(symbol))
}

/// Returns the anchor for links with `#` and the name.
fn anchor(name: &str) -> String {
    format!("<a id=\"{name}\"></a>")
}

/// Converts plain text to one line of Markdown.
fn inline(text: &str) -> String {
    text.lines().map(escaped).collect::<Vec<_>>().join("<br>")
}

/// Escapes a line, so that no character is markup. A `_` inside of a word is not markup.
fn escaped(line: &str) -> String {
    let line = prose::visible(line.trim());
    let characters: Vec<char> = line.chars().collect();
    let is_word =
        |place: Option<usize>| place.and_then(|place| characters.get(place)).is_some_and(|c| c.is_alphanumeric());
    let mut escaped = String::with_capacity(line.len());
    for (place, &character) in characters.iter().enumerate() {
        let is_markup = match character {
            '_' => !(is_word(place.checked_sub(1)) && is_word(Some(place + 1))),
            _ => r"\`*[]<>|~&$".contains(character),
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Adds the author's Markdown, with its headings `by` levels lower and its last code block closed.
fn push_authored(page: &mut String, markdown: &str, by: usize) {
    if markdown.trim().is_empty() {
        return;
    }
    // Markdown replaces NUL by this character; other tools would take a page with NUL for binary.
    let markdown = without_items(markdown).replace('\0', "\u{fffd}");
    let markdown = markdown.as_str();
    page.push('\n');
    let mut done = 0;
    let mut end = String::new();
    for (event, range) in events(markdown) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                page.push_str(&markdown[done..range.start]);
                page.push_str(&heading(&markdown[range.clone()], level, by));
                done = range.end;
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => end = missing_fence(markdown, &range),
            _ => {}
        }
    }
    page.push_str(markdown[done..].trim_end());
    page.push('\n');
    page.push_str(&end);
}

fn events(markdown: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter()
}

/// Returns a heading at a lower level; an underlined one gets number signs instead.
fn heading(source: &str, level: HeadingLevel, by: usize) -> String {
    let text = match source.strip_prefix('#') {
        Some(_) => source.trim_start_matches('#').trim().to_owned(),
        None => {
            let lines: Vec<_> = source.trim_end().lines().map(str::trim).collect();
            lines[..lines.len() - 1].join(" ")
        }
    };
    format!("{} {text}\n", "#".repeat((level as usize + by).min(6)))
}

/// Returns the missing last line of a code block that is not closed at the end of the text.
fn missing_fence(markdown: &str, block: &Range<usize>) -> String {
    let source = markdown[block.clone()].trim_end();
    let mark = if source.starts_with('~') { '~' } else { '`' };
    let fence: String = source.chars().take_while(|character| *character == mark).collect();
    let last = source.lines().skip(1).last().unwrap_or_default().trim();
    let is_closed = last.len() >= fence.len() && last.chars().all(|character| character == mark);
    if is_closed || !markdown[block.end..].trim().is_empty() { String::new() } else { fence + "\n" }
}
