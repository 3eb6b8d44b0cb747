//! What is made from the list and committed is what would be made now; a failure says which command writes it anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use minivirt::Minivirt;
use virerr::generate::{self, check_file};

/// The committed file that `codes WHAT PATH` writes.
#[track_caller]
fn is_current(what: &str, path: &str, text: &str) {
    if let Err(outdated) = check_file(package().join(path), text) {
        panic!("{outdated} In examples/minivirt:\n\n    cargo run --example codes -- {what} {path}\n");
    }
}

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn header_is_current() {
    is_current("header", "include/minivirt_errors.h", &generate::c_header(Minivirt::catalogue()));
}

#[test]
fn json_is_current() {
    is_current("json", "minivirt.json", &generate::json(Minivirt::catalogue()));
}

#[test]
fn translation_template_is_current() {
    is_current("gettext", "po/minivirt.pot", &generate::gettext_template(Minivirt::catalogue()));
}

#[test]
fn journal_catalog_is_current() {
    is_current("journal", "minivirt.catalog", &generate::journal_catalog(Minivirt::catalogue()));
}

#[test]
fn python_module_is_current() {
    is_current("python", "python/minivirt_errors.py", &generate::python_module(Minivirt::catalogue()));
    is_current("stub", "python/minivirt_errors.pyi", &generate::python_stub(Minivirt::catalogue()));
}

#[test]
fn pages_are_current() {
    let directory = "docs/codes";
    let pages = generate::markdown_pages(Minivirt::catalogue());
    for page in &pages {
        if let Err(outdated) = check_file(package().join(directory).join(&page.path), &page.text) {
            panic!("{outdated} In examples/minivirt:\n\n    cargo run --example codes -- pages {directory}\n");
        }
    }
    let made: BTreeSet<_> = pages.into_iter().map(|page| page.path).collect();
    let entries = fs::read_dir(package().join(directory)).unwrap();
    let present: BTreeSet<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let surplus: Vec<_> = present.difference(&made).collect();
    assert!(surplus.is_empty(), "{directory} has pages of codes that the list does not have, delete them: {surplus:?}");
}
