//! A long list is shown by ranges of numbers, with headings and anchors, in the order of the numbers.

use crate::scratch::nasty;
use std::collections::{BTreeSet, HashMap};
use virerr_generate::{File, markdown_chapters, markdown_index};

virerr::define_codes! {
    #[library(name = "long")]
    pub struct Long;

    pub enum ErrorCode {
        N110 = 110 => "number 110",
        N109 = 109 => "number 109",
        N108 = 108 => "number 108",
        N107 = 107 => "number 107",
        N106 = 106 => "number 106",
        N104 = 104 => "number 104",
        N103 = 103 => "number 103",
        N102 = 102 => "number 102",
        N101 = 101 => "number 101",
        N100 = 100 => "number 100",
        #[role(internal)]
        N1 = 1 => "number 1",
        N2 = 2 => "number 2",
        N3 = 3 => "number 3",
        N4 = 4 => "number 4",
        N5 = 5 => "number 5",
        N6 = 6 => "number 6",
        N7 = 7 => "number 7",
        N8 = 8 => "number 8",
        N9 = 9 => "number 9",
        N10 = 10 => "number 10",
        N11 = 11 => "number 11",
        retired Gone = 105 since "0.2" "why" use N100;
        alias Other = N7;
    }
    pub enum ErrorDomain {
        None = 0 => "",
        Far = 1000000 => "far",
    }
}

/// Returns the texts after this one, each up to the end of the line or to a delimiter.
fn after<'a>(text: &'a str, start: &'a str, end: char) -> Vec<&'a str> {
    text.split(start).skip(1).map(|rest| rest.split([end, '\n']).next().unwrap()).collect()
}

#[test]
fn index_has_a_heading_for_each_range() {
    let index = markdown_index(Long::catalogue());
    let headings = ["<a id=\"codes-from-0\"></a>0 to 99", "<a id=\"codes-from-100\"></a>100 to 199", "Retired codes"];
    assert_eq!(after(&index, "\n### ", '\n'), headings, "{index}");
    let numbers = after(&index, "\n| ", ' ').into_iter().filter_map(|cell| cell.parse().ok());
    let numbers: Vec<i32> = numbers.take(22).collect();
    assert_eq!(numbers, (1..12).chain(100..111).filter(|number| *number != 105).chain([105]).collect::<Vec<_>>());
}

#[test]
fn short_list_has_no_headings_for_ranges() {
    assert!(!markdown_index(nasty()).contains("<a id="));
}

#[test]
fn chapters_have_an_anchor_for_each_name() {
    let pages = markdown_chapters(Long::catalogue());
    let paths: Vec<_> = pages.iter().map(|page| page.path.as_str()).collect();
    assert_eq!(paths, ["index.md", "codes-from-0.md", "codes-from-100.md", "domains-from-0.md"]);
    assert!(pages[1].text.contains("\n## <a id=\"LONG_ERR_N7\"></a><a id=\"LONG_ERR_OTHER\"></a>`LONG_ERR_N7` (7)\n"));
    assert!(pages[2].text.contains("[`LONG_ERR_N100`](codes-from-100.md#LONG_ERR_N100)"), "{}", pages[2].text);
    let numbers = after(&pages[2].text, "` (", ')');
    assert_eq!(numbers, (100..111).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn links_lead_to_anchors() {
    for catalogue in [Long::catalogue(), nasty()] {
        let pages: HashMap<_, _> =
            markdown_chapters(catalogue).into_iter().map(|File { path, text, .. }| (path, text)).collect();
        let mut anchors = BTreeSet::new();
        for (path, text) in &pages {
            for anchor in after(text, "<a id=\"", '"') {
                assert!(anchors.insert(format!("{path}#{anchor}")), "{anchor} is there twice");
            }
        }
        for lists in [catalogue.codes(), catalogue.domains()] {
            let names = lists.rows().map(|row| row.symbol()).chain(lists.aliases().iter().map(|alias| alias.symbol));
            for name in names.chain(lists.retired().iter().map(|retired| retired.symbol)) {
                assert!(anchors.iter().any(|anchor| anchor.ends_with(&format!("#{name}"))), "{name}");
            }
        }
        for (path, text) in &pages {
            for link in after(text, "](", ')').into_iter().filter(|link| link.contains(".md")) {
                assert!(pages.contains_key(link) || anchors.contains(link), "{path} links to {link}");
            }
            assert_eq!(path == "index.md", !text.ends_with("\n[All errors](index.md)\n"), "{path}");
        }
    }
}

/// The headings in a row are one level below its own.
#[test]
fn headings_of_a_row_are_below_it() {
    let pages = markdown_chapters(nasty());
    let page = &pages.iter().find(|page| page.path == "codes-all.md").unwrap().text;
    assert!(page.contains("\n### What to do\n\n- Do this"), "{page}");
    assert!(page.contains("\n### Explanation\n\nIt explains") && page.contains("\n### Underlined\n"), "{page}");
}
