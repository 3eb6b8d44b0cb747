//! The HTML page is well-formed, complete and self-contained, and its search box finds each code.

use crate::scratch::{directory, lists, nasty, output};
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use virerr_generate::html;

fn read(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}\n{page}"))
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

#[test]
fn every_row_has_its_part() {
    let page = html(nasty());
    let document = read(&page);
    let with_id = |id: &str| document.descendants().find(|node| node.attribute("id") == Some(id)).unwrap();
    for list in lists() {
        for row in list.rows() {
            let article = with_id(row.symbol());
            assert_eq!(article.attribute("data-number"), Some(row.number().to_string().as_str()));
            let line = row.text().lines().next().unwrap_or_default().split(['\u{7}', '\0']).next().unwrap();
            assert!(text(article).contains(line), "{line}");
        }
        for retired in list.retired() {
            assert!(text(with_id(retired.symbol)).contains("retired"));
        }
        for alias in list.aliases() {
            let row = list.with_number(alias.number).unwrap();
            assert_eq!(with_id(alias.symbol).parent(), Some(with_id(row.symbol())));
        }
    }
    assert!(text(with_id("NASTY_ERR_FINE")).contains("All is well */ (it_)."));
    let everything = with_id("NASTY_ERR_EVERYTHING");
    let headings: Vec<_> =
        everything.descendants().filter(|node| node.tag_name().name().starts_with('h')).map(text).collect();
    assert_eq!(headings[..4], ["NASTY_ERR_EVERYTHING (404)", "A heading", "What to do", "Then"]);
}

#[test]
fn links_lead_into_the_page_and_it_needs_no_other_file() {
    for catalogue in [nasty(), minivirt::Minivirt::catalogue()] {
        let page = html(catalogue);
        let document = read(&page);
        let mut ids = BTreeSet::new();
        for id in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(ids.insert(id), "{id} is there twice");
        }
        for node in document.descendants() {
            assert!(node.attribute("src").is_none() && !node.has_tag_name("link"), "{node:?}");
            let Some(target) = node.attribute("href") else { continue };
            assert!(target.contains("://") || ids.contains(target.strip_prefix('#').unwrap()), "{target}");
        }
        let is_shown = |character: char| character == '\n' || !character.is_control() && character != '\u{202e}';
        assert!(page.replace('\t', " ").chars().all(is_shown));
    }
}

#[test]
fn numbers_are_in_order() {
    let page = html(nasty());
    for section in read(&page).descendants().filter(|node| node.has_tag_name("section")) {
        let articles = section.children().filter(|node| node.has_tag_name("article"));
        let numbers = articles.map(|node| node.attribute("data-number").unwrap().parse::<i32>().unwrap());
        assert!(numbers.is_sorted());
    }
}

/// Returns the rows that the page shows for a text in its search box, or in its address.
fn found(query: &str, is_typed: bool) -> Vec<String> {
    let directory = directory("browser");
    let typed = format!(
        "<script>var box = document.getElementById('search-box'); box.value = {}; box.dispatchEvent(new Event('input'));</script></body>",
        serde_json::to_string(query).unwrap()
    );
    let page = html(nasty());
    let page = if is_typed { page.replace("</body>", &typed) } else { page };
    fs::write(directory.join("index.html"), page).unwrap();
    let encoded: String = query.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let address = if is_typed { String::new() } else { format!("?q={encoded}") };
    let address = format!("file://{}{address}", directory.join("index.html").display());
    let mut chromium = Command::new("chromium");
    chromium.args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", &address]);
    let page = output(chromium.env("HOME", &directory));
    let articles = page.split("<article ").skip(1).map(|article| article.split_once('>').unwrap().0);
    let shown = articles.filter(|tag| !tag.contains("hidden=\"\""));
    shown.map(|tag| tag.split('"').nth(1).unwrap().to_owned()).collect()
}

#[test]
#[ignore = "`ci/deep lists` runs it: it needs chromium"]
fn box_finds_a_code_by_number_name_and_words() {
    let everything = ["NASTY_ERR_EVERYTHING"];
    for query in ["404", "0x194", "nasty_err_everything", "also_everything", "404 not_found backoff"] {
        for is_typed in [false, true] {
            assert_eq!(found(query, is_typed), everything, "{query}");
        }
    }
    assert_eq!(found("0xfffffffb", true), ["NASTY_ERR_ENDS_COMMENT"]);
    assert_eq!(found("HTTPError other", true), ["NASTY_ERR_HTTP_ERROR_OTHER"]);
    assert_eq!(found("hyphen", true), ["NASTY_ERR_DASH"]);
    assert_eq!(found("spelled another", false), ["NASTY_ERR_HTTP_ERROR_OTHER"]);
    assert_eq!(found("split driver", true), ["NASTY_FROM_NETWORK"]);
    assert_eq!(found("no such words", true), [""; 0]);
    let all: usize = lists().iter().map(|list| list.rows().len() + list.retired().len()).sum();
    assert_eq!(found("", true).len(), all + 1);
}
