//! A text of the list may contain a NUL; generated files do not, since tools would not treat them as text.

use crate::scratch::{lists, nasty};
use virerr_generate::{
    c_header, gettext_template, journal_catalog, json, markdown_pages, python_module, python_stub, terminal_page,
};

#[test]
fn made_files_are_text() {
    let made =
        [c_header, gettext_template, journal_catalog, json, python_module, python_stub].map(|make| make(nasty()));
    let pages = markdown_pages(nasty()).into_iter().map(|page| page.text);
    let names = lists().into_iter().flat_map(|list| list.rows()).map(|row| row.symbol());
    let shown = names.chain(["OldNul", "-101"]).map(|name| terminal_page(nasty(), name).unwrap());
    for text in made.into_iter().chain(pages).chain(shown) {
        let nul = text.find('\0').map(|nul| &text[..nul]);
        assert_eq!(nul, None, "ends with what is before a NUL");
    }
}
