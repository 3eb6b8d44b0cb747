//! The HTML page.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use crate::ranges::{Entry, Range};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use virerr::catalogue::{Catalogue, List, Retired, Row};

/// Generates an HTML page of the whole list with a search box: `index.html`.
///
/// It needs no other file and no server. The codes are sorted by number, in ranges with headings. The anchor of each is
/// its symbol, `index.html#ACME_ERR_NO_DOMAIN`, and aliases are anchors too. The box finds a code by its number
/// (decimal or hexadecimal), by its name in C or Rust, and by words of its texts; `index.html?q=domain` opens the page
/// with a search. Without JavaScript, the page has no search box. HTML in documentation is shown as text.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let page = virerr_generate::html(Acme::catalogue());
/// assert!(page.starts_with("<!DOCTYPE html>\n"));
/// assert!(page.contains("<article id=\"ACME_ERR_NO_DOMAIN\" "));
/// ```
pub fn html(catalogue: &'static Catalogue) -> String {
    let title = plain(&format!("Errors of {}", catalogue.name()));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>{title}</title>\n\
         <style>\n{}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        include_str!("html/page.css")
    );
    page.push_str(&authored(catalogue.docs(), 1));
    page.push_str(include_str!("html/search.html"));
    let mut sections = String::new();
    page.push_str("<nav>\n");
    for &kind in Kind::all(catalogue) {
        let list = kind.list(catalogue);
        let word = if kind == Kind::Code { "Codes" } else { "Domains" };
        for range in Range::all(kind, list) {
            let (anchor, title) = (range.anchor(), format!("{word}: {}", range.numbers()));
            page.push_str(&format!("<a href=\"#{anchor}\">{title}</a>\n"));
            sections.push_str(&format!("<section>\n<h2 id=\"{anchor}\">{title}</h2>\n"));
            range.entries.iter().for_each(|entry| push_entry(&mut sections, list, *entry));
            sections.push_str("</section>\n");
        }
    }
    page.push_str("</nav>\n<main>\n");
    push_success(&mut page, catalogue);
    page.push_str(&sections);
    page.push_str(&format!("</main>\n<script>\n{}</script>\n</body>\n</html>\n", include_str!("html/search.js")));
    page
}

fn push_success(page: &mut String, catalogue: &'static Catalogue) {
    let Some((success, symbol)) = entry::named_success(catalogue) else { return };
    let name = success.name.unwrap_or_default();
    page.push_str("<section>\n<h2 id=\"success-number\">Success</h2>\n");
    begin(page, symbol, Number::of_success(success), name, "");
    push_facts(page, &[(Kind::Code.text_label(), success.message.to_owned())]);
    page.push_str(&authored(success.docs, 3));
    page.push_str("</article>\n</section>\n");
}

fn push_entry(page: &mut String, list: &'static List, entry: Entry) {
    match entry {
        Entry::Row(row) => push_row(page, list, row),
        Entry::Retired(retired) => push_retired(page, list, retired),
    }
}

fn push_row(page: &mut String, list: &'static List, row: Row) {
    let kind = Kind::of(row);
    begin(page, row.symbol(), Number::of(row), row.name(), "");
    row.aliases().for_each(|alias| page.push_str(&format!("<span id=\"{}\"></span>\n", alias.symbol)));
    let mut facts = Vec::new();
    facts.extend(row.hex().map(|_| ("Number", Number::of(row).in_full())));
    facts.push((kind.text_label(), row.text().to_owned()));
    facts.extend(row.detail_form().map(|form| ("With detail", form.to_owned())));
    facts.push(("Rust", format!("{}::{}", list.name(), row.name())));
    facts.extend(entry::facts(row));
    push_facts(page, &facts);
    page.push_str(&authored(row.docs(), 3));
    if let Some(help) = row.help() {
        page.push_str(&format!("<h4>What to do</h4>\n{}", authored(help, 4)));
    }
    if let Some(explain) = entry::explanation_body(row) {
        page.push_str(&format!("<h4>Explanation</h4>\n{}", authored(&explain, 3)));
    }
    page.push_str("</article>\n");
}

fn push_retired(page: &mut String, list: &'static List, retired: &Retired) {
    begin(page, retired.symbol, Number::of_retired(retired), retired.name, ", retired");
    push_facts(page, &[("Retired in", retired.since.to_owned()), ("Why", retired.why.to_owned())]);
    if let Some(row) = entry::successor(list, retired) {
        let symbol = row.symbol();
        page.push_str(&format!("<p>Use <a href=\"#{symbol}\"><code>{symbol}</code></a> instead.</p>\n"));
    }
    page.push_str(&authored(retired.docs, 3));
    page.push_str("</article>\n");
}

/// Begins an element that the search shows or hides, with its search terms in attributes.
fn begin(page: &mut String, symbol: &str, number: Number, name: &str, state: &str) {
    page.push_str(&format!(
        "<article id=\"{symbol}\" data-number=\"{}\" data-name=\"{}\">\n\
         <h3><a href=\"#{symbol}\"><code>{symbol}</code></a> ({number}){state}</h3>\n",
        number.value,
        plain(name)
    ));
}

fn push_facts(page: &mut String, facts: &[(&str, String)]) {
    page.push_str("<dl>\n");
    for (label, text) in facts.iter().filter(|(_, text)| !text.is_empty()) {
        let lines: Vec<_> = text.lines().map(plain).collect();
        page.push_str(&format!("<dt>{label}</dt><dd>{}</dd>\n", lines.join("<br/>")));
    }
    page.push_str("</dl>\n");
}

/// Escapes plain text: markup, and characters that affect the text around them.
fn plain(text: &str) -> String {
    prose::visible(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Renders the author's Markdown, with its headings `by` levels lower, and with its HTML as text.
fn authored(markdown: &str, by: usize) -> String {
    // Characters that change the writing direction are removed here too.
    let pieces = without_items(markdown);
    let pieces = pieces.split_inclusive(['\n', '\t']).map(|piece| {
        let text = piece.trim_end_matches(['\n', '\t']);
        prose::visible(text) + &piece[text.len()..]
    });
    let markdown: String = pieces.collect();
    let lower = |level: HeadingLevel| HeadingLevel::try_from((level as usize + by).min(6)).unwrap_or(level);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(&markdown, options).map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => {
            Event::Start(Tag::Heading { level: lower(level), id: None, classes: Vec::new(), attrs: Vec::new() })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lower(level))),
        Event::InlineHtml(html) if html.starts_with("<br") => Event::HardBreak,
        Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
        other => other,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    html
}
