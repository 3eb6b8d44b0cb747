//! GNU gettext accepts the template, makes a translation from it, and finds each text in that.

use crate::scratch::{directory, lists, nasty, output};
use std::collections::HashMap;
use std::fs;
use virerr_generate::gettext_template;
use virerr_tests::tools::tool;

/// Returns every text that needs a translation, and that gettext can look up.
fn texts() -> Vec<&'static str> {
    let rows = lists().into_iter().flat_map(|list| list.rows());
    let texts = rows.flat_map(|row| [Some(row.text()), row.detail_form()]).flatten();
    let texts = texts.chain(nasty().success().map(|success| success.message));
    texts.filter(|text| !["", "{}"].contains(text) && !text.contains('\0')).collect()
}

#[test]
fn msgfmt_takes_the_template_and_its_translation() {
    let (Some(mut check), Some(mut init), Some(mut compile)) = (tool("msgfmt"), tool("msginit"), tool("msgfmt")) else {
        return;
    };
    let directory = directory("gettext");
    fs::write(directory.join("nasty.pot"), gettext_template(nasty())).unwrap();
    output(check.args(["--check", "-o", "template.mo", "nasty.pot"]).current_dir(&directory));
    let translate = ["--no-translator", "-l", "en_GB.UTF-8", "-i", "nasty.pot", "-o", "en.po"];
    output(init.args(translate).current_dir(&directory));
    output(compile.args(["--check", "-o", "en.mo", "en.po"]).current_dir(&directory));

    // A translation into English has the same texts.
    let translations = read(&fs::read(directory.join("en.mo")).unwrap());
    for text in texts() {
        assert_eq!(translations.get(text).map(String::as_str), Some(text));
    }
    assert!(translations[""].contains("Project-Id-Version: nasty lib-2 \"ü\"\n"));
}

/// Reads a compiled translation: two tables of lengths and offsets, of the texts and of their translations.
fn read(file: &[u8]) -> HashMap<String, String> {
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let text = |table: usize, entry: usize| {
        let (length, place) = (number(table + 8 * entry), number(table + 8 * entry + 4));
        String::from_utf8(file[place..place + length].to_vec()).unwrap()
    };
    let (count, texts, translations) = (number(8), number(12), number(16));
    (0..count).map(|entry| (text(texts, entry), text(translations, entry))).collect()
}

#[test]
fn text_of_several_rows_is_there_once() {
    let template = gettext_template(nasty());
    assert_eq!(template.matches("\nmsgid \"unclosed\"\n").count(), 1);
    let comments = "#. NASTY_ERR_SAME (15)\n#. The same text as another.\n#. NASTY_FROM_SAME (-1)\n";
    assert!(template.contains(comments));
}

#[test]
fn detail_alone_is_not_translated() {
    assert!(nasty().codes().rows().any(|row| row.detail_form() == Some("{}")));
    assert!(!gettext_template(nasty()).contains("\nmsgid \"{}\"\n"));
}

/// For gettext, such a text ends there, and may equal another one.
#[test]
fn text_with_a_nul_is_not_translated() {
    assert!(nasty().codes().rows().any(|row| row.text() == "nul \0 in the message"));
    let template = gettext_template(nasty());
    assert!(!template.contains("msgid \"nul "));
    assert!(!template.contains("NASTY_ERR_NUL (23)"));
}

#[test]
fn template_changes_with_the_list_only() {
    assert_eq!(gettext_template(nasty()), gettext_template(nasty()));
    assert!(!gettext_template(nasty()).contains("POT-Creation-Date"));
}
