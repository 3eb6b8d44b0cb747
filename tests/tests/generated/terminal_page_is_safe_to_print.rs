//! The terminal page is found by every name or a part of it, fits, and has no control sequences from texts.

use crate::scratch::{lists, nasty};
use virerr_generate::terminal_page;

fn page(name: &str) -> String {
    terminal_page(nasty(), name).unwrap_or_else(|| panic!("{name} has no page"))
}

#[test]
fn every_name_finds_its_page() {
    for row in nasty().codes().rows() {
        let first = format!("{} ({})\n", row.symbol(), row.number());
        for name in [row.number().to_string().as_str(), row.symbol(), row.name()] {
            assert!(page(name).starts_with(&first), "{name}");
        }
    }
    assert_eq!(page("Hyphen"), page("NASTY_ERR_DASH"));
    assert_eq!(page("NASTY_ERR_HYPHEN"), page(" 12 "));
    // Codes come first, and a bare number is a code's.
    assert_eq!(page("None"), page("NASTY_ERR_NONE"));
    assert!(page("NASTY_FROM_NONE").starts_with("NASTY_FROM_NONE (0)\n"));
    // The number of success is not a code.
    let success = page("0");
    assert!(
        success.starts_with("NASTY_ERR_FINE (0), success\n\nMessage:      no | \"error\" */ `x` -- at all\n\nAll is")
    );
    assert_eq!([page("NASTY_ERR_FINE"), page("Fine")], [&*success; 2]);
    assert_eq!(terminal_page(nasty(), "7000"), None);
    assert_eq!(terminal_page(nasty(), "nonsense"), None);
}

#[test]
fn past_has_pages_too() {
    let old = "\
NASTY_ERR_OLD (30), retired

Retired in:   0.3
Why:          it was | a `bad` */ idea from the start
Use instead:  NASTY_ERR_EVERYTHING (404)

Once.
";
    assert_eq!([page("30"), page("Old"), page("NASTY_ERR_OLD")], [old; 3]);
    for retired in nasty().codes().retired() {
        let first = format!("{} ({}), retired\n", retired.symbol, retired.number);
        for name in [retired.number.to_string().as_str(), retired.symbol, retired.name] {
            assert!(page(name).starts_with(&first), "{name}");
        }
    }
    assert!(page("NASTY_FROM_NETWORK").starts_with("NASTY_FROM_NETWORK (3), retired\n"));
    let reserved = "41 is reserved: no code has it\n\nNumbers:      40 to 41\nWhy:          taken by";
    assert!(page("41").starts_with(reserved));
}

#[test]
fn page_is_eighty_columns_wide() {
    let names = lists().into_iter().flat_map(|list| list.rows()).map(|row| row.symbol());
    for page in names.chain(["Old", "40"]).map(page) {
        for line in page.lines() {
            let is_code = line.starts_with("    ");
            assert!(is_code || line.chars().count() <= 80, "{line}");
        }
    }
    let everything = page("404");
    let item = "- an item that is long enough to be wrapped on a page for a terminal, which has\n  eighty columns";
    assert!(everything.contains(item));
    assert!(everything.contains("in a paragraph\nthat is longer than"));
    assert!(
        everything.contains("# no heading, and a line that is longer than eighty columns, which is kept since it is")
    );
}

#[test]
fn terminal_acts_on_nothing() {
    for name in lists().into_iter().flat_map(|list| list.rows()).map(|row| row.symbol()) {
        let is_safe = |character: char| !character.is_control() && !matches!(character, '\u{2028}' | '\u{202e}');
        assert!(page(name).chars().all(|character| character == '\n' || is_safe(character)), "{name}");
    }
    assert!(page("Bell").contains("Message:      bell \\u{7} escape \\u{1b}[31m return"));
}

/// In hexadecimal, by its name in Python, with its path, in another case, by a part of a name or of a text.
#[test]
fn page_is_found_by_what_one_remembers() {
    let same = [
        ("0x194", "404"),
        ("0xFFFFFFFB", "-5"),
        ("4294967291", "-5"),
        ("0X80000000", "-2147483648"),
        ("-0x5", "-5"),
        ("-0X8000_0000", "-2147483648"),
        ("0x1_94", "404"),
        ("4_04", "404"),
        ("ErrorCode.ENDS_COMMENT", "-5"),
        ("ErrorCode::EndsComment", "-5"),
        ("ends-comment", "-5"),
        ("N1ST", "22"),
        ("GRÖSSE", "16"),
        ("CHAUFFEUR", "NASTY_FROM_DRIVER"),
        ("hyph", "12"),
        ("begins with", "22"),
        ("of two", "NASTY_FROM_DRIVER"),
        ("`bad` */ IDEA", "30"),
    ];
    for (asked, number) in same {
        assert_eq!(page(asked), page(number), "{asked}");
    }
    for nothing in ["", "0x", "0x1FFFFFFFF", "-0xFFFFFFFB", "-0x-5", "--5", "::", "4294967296", "0x7B58", "194"] {
        assert_eq!(terminal_page(nasty(), nothing), None, "{nothing}");
    }
}

#[test]
fn page_lists_several() {
    let page = page("unclosed");
    assert!(page.starts_with("NASTY_ERR_UNCLOSED (100)\n"), "a name goes before texts: {page}");
    let several = self::page("spelled in");
    let expected = "\
2 matches:

NASTY_ERR_HTTP_ERROR (20): spelled in one way
NASTY_ERR_HTTP_ERROR_OTHER (21): spelled in another way
";
    assert_eq!(several, expected);
    assert_eq!(self::page("HTTP_ERROR"), expected);
}

mod marked {
    virerr::define_codes! {
        #[library(name = "marked")]
        pub struct Marked;

        pub enum ErrorCode {
            /// *Emphasis*, **strong** and ~~gone~~, `code`, a [link](https://example.org), <https://example.org/a>,
            /// an escaped \* and &amp;.\
            /// After a break.
            ///
            /// Underlined
            /// ==========
            ///
            /// ## Below
            /// - one
            ///   - in one, which is long enough to be wrapped, as a terminal has eighty columns and no more
            /// - two
            ///
            /// 9. nine
            ///
            ///    in nine
            /// 10. ten
            ///
            /// > A quotation that is long enough to be wrapped, since a terminal has eighty columns and no more.
            ///
            /// ```text
            /// *code*
            /// ```
            /// | a | long head |
            /// |---|---|
            /// | `x` \| y | z |
            ///
            /// ***
            /// <div>
            /// html
            /// </div>
            #[role(internal)]
            Marked = 1 => "message",
        }
    }
}

#[test]
fn marks_of_markdown_are_not_shown() {
    let page = terminal_page(marked::Marked::catalogue(), "1").unwrap();
    let expected = "\
Emphasis, strong and gone, `code`, a link (https://example.org),
https://example.org/a, an escaped * and &.
After a break.

Underlined
==========

Below
-----

- one
  - in one, which is long enough to be wrapped, as a terminal has eighty columns
    and no more
- two

9. nine

   in nine

10. ten

> A quotation that is long enough to be wrapped, since a terminal has eighty
> columns and no more.

    *code*

a        long head
-------  ---------
`x` | y  z

----------------------------------------

    <div>
    html
    </div>
";
    let shown = page.split_once("error\n\n").unwrap().1;
    assert_eq!(shown, expected, "{shown}");
}
