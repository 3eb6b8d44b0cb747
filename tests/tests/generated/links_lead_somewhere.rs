//! Links to Rust items are for rustdoc only: other readers get their texts, and everything else unchanged.

use virerr::catalogue::Row;
use virerr_generate::{c_header, gettext_template, journal_catalog, json};
use virerr_generate::{markdown_index, markdown_page, python_module, python_stub, terminal_page};

virerr::define_codes! {
    /// A library with links, such as [`Linking`].
    #[library(name = "linking")]
    pub struct Linking;

    /// Codes, see [`ErrorCode`].
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// See [`Connection::order`], [ErrorCode]s, [`order`], [`take()`][Self::take] and [`vec!`][].
        ///
        /// Also [the *domains*](crate::ErrorDomain#rows), [`Vec<u8>`](struct@Vec), [named], and [mod@crate::a].
        ///
        /// [named]: crate::Named
        #[help = "Call [`Connection::order`]."]
        Linked = 2 => "linked [Text]",
        /// [a](https://example.org/a) [`b`](#b) [e] <https://example.org/e> <me@example.org>
        /// [sic] [0] [A-Z] [ ] [x] [1..2] `[Code]` ``[`Code`]`` ![Image](Image) \[Escaped\]
        ///
        /// ```text
        /// [Block] [`Block`](Block)
        /// ```
        ///
        /// [e]: https://example.org/e
        Kept = 3 => "kept",
        /// Read [c](c.md), [d](../d/) and [f].
        ///
        /// [f]: sub/more.md
        Files = 4 => "files",
        /// Was [`Gone`].
        retired Old = 9 since "0.2" "it is gone";
        /// Once [`Kept`].
        alias Former = Kept;
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None, see [`ErrorCode`].
        None = 0 => "",
    }
}

fn row(name: &str) -> Row {
    Linking::catalogue().codes().find(name).unwrap()
}

/// Returns all outputs that Rust's tools do not read, except for JSON.
fn texts() -> [(&'static str, String); 7] {
    let catalogue = Linking::catalogue();
    let pages = markdown_index(catalogue) + &markdown_page(catalogue, row("Linked"));
    let terminal = ["Linked", "Old", "None"].map(|name| terminal_page(catalogue, name).unwrap()).join("\n");
    [
        ("header", c_header(catalogue)),
        ("template", gettext_template(catalogue)),
        ("catalog", journal_catalog(catalogue)),
        ("pages", pages),
        ("terminal page", terminal),
        ("module", python_module(catalogue)),
        ("stub", python_stub(catalogue)),
    ]
}

#[test]
fn links_to_items_are_texts() {
    for (name, text) in texts() {
        let code =
            ["[`Linking", "[`ErrorCode", "[`Connection", "[`order", "[`take", "[`vec", "[`Vec", "[`Gone", "[`Kept"];
        let other = ["[ErrorCode]", "(crate", "(struct@", "[Self", "[]", "[named]", "crate::Named", "[mod@"];
        for link in code.into_iter().chain(other) {
            assert!(!text.contains(link), "the {name} has {link}: {text}");
        }
    }
    let page = markdown_page(Linking::catalogue(), row("Linked"));
    let docs = "\nSee `Connection::order`, ErrorCodes, `order`, `take()` and `vec!`.\n\n\
        Also the *domains*, `Vec<u8>`, named, and mod@crate::a.\n";
    assert!(page.contains(docs), "{page}");
    assert!(page.contains("\nCall `Connection::order`.\n"));
    // A message is not Markdown.
    assert!(c_header(Linking::catalogue()).contains("* See `Connection::order`, ErrorCodes"));
    assert!(gettext_template(Linking::catalogue()).contains("msgid \"linked [Text]\"\n"));
}

/// The generated text is in another directory, without those files.
#[test]
fn links_to_files_beside_the_source_are_texts() {
    let page = markdown_page(Linking::catalogue(), row("Files"));
    assert!(page.contains("\nRead c, d and f.\n") && !page.contains("more.md"), "{page}");
}

#[test]
fn all_else_stays() {
    let page = markdown_page(Linking::catalogue(), row("Kept"));
    assert!(page.contains(row("Kept").docs()), "{page}");
}

#[test]
fn json_has_the_documentation_as_it_is() {
    assert!(json(Linking::catalogue()).contains("See [`Connection::order`], [ErrorCode]s"));
}
