//! The translation template.

use crate::entry::{self, Kind};
use crate::links::without_items;
use crate::number::Number;
use crate::prose;
use std::collections::HashMap;
use virerr::catalogue::{Catalogue, Row};

/// Generates a translation template (`.pot`) for GNU gettext, with each message, detail form and title, and the message
/// of success if the list names it. The documentation becomes comments for translators.
///
/// Messages and detail forms are separate entries, since both are looked up. Titles are for programs that show them:
/// virerr itself translates only messages. A text of several rows is one entry. Two kinds of text are left out: a
/// detail form of only the detail, which has no word to translate, and a text with a NUL, at which gettext would end
/// it. The template has no date, so it changes only with the list; `msginit` and `msgmerge` add the other fields of a
/// translation.
///
/// `{}` in a translation stands for the detail. `msgfmt --check` cannot detect that it is missing: gettext's brace
/// formats require a name or a number between the braces. So a comment asks the translator to keep it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let template = virerr_generate::gettext_template(Acme::catalogue());
/// assert!(template.contains("#. ACME_ERR_NO_DOMAIN (42)\n"));
/// assert!(template.contains("msgid \"domain not found: {}\"\nmsgstr \"\"\n"));
/// ```
pub fn gettext_template(catalogue: &'static Catalogue) -> String {
    let mut template = header(catalogue);
    for Translatable { text, comments } in entries(catalogue) {
        template.push('\n');
        for comment in comments {
            template.push_str(format!("#. {comment}").trim_end());
            // A backslash at the end would join the line with the next one.
            template.push_str(if comment.ends_with('\\') { " \n" } else { "\n" });
        }
        template.push_str(&format!("msgid \"{}\"\nmsgstr \"\"\n", escaped(text)));
    }
    template
}

/// Returns the entry of the empty text. Only the charset is required; the rest is for the translation's author.
fn header(catalogue: &Catalogue) -> String {
    let fields = [
        format!("Project-Id-Version: {}", prose::one_line(catalogue.name())),
        "Report-Msgid-Bugs-To: ".to_owned(),
        "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE".to_owned(),
        "Last-Translator: FULL NAME <EMAIL@ADDRESS>".to_owned(),
        "Language-Team: LANGUAGE <LL@li.org>".to_owned(),
        "Language: ".to_owned(),
        "MIME-Version: 1.0".to_owned(),
        "Content-Type: text/plain; charset=UTF-8".to_owned(),
        "Content-Transfer-Encoding: 8bit".to_owned(),
    ];
    let mut header =
        "# Generated from the list in the source. Do not edit; change the list.\nmsgid \"\"\nmsgstr \"\"\n".to_owned();
    for field in fields {
        header.push_str(&format!("\"{}\\n\"\n", escaped(&field)));
    }
    header
}

/// A text to translate, and the comments for the translator.
struct Translatable {
    text: &'static str,
    comments: Vec<String>,
}

/// Returns each text once: gettext rejects duplicates.
fn entries(catalogue: &'static Catalogue) -> Vec<Translatable> {
    let mut entries: Vec<Translatable> = Vec::new();
    let mut places = HashMap::new();
    if let Some((success, symbol)) = entry::named_success(catalogue).filter(|(it, _)| !it.message.contains('\0')) {
        let mut comments = vec![format!("{symbol} ({})", Number::of_success(success))];
        comments.extend(prose::lines(&without_items(success.docs)));
        places.insert(success.message, 0);
        entries.push(Translatable { text: success.message, comments });
    }
    let rows = Kind::BOTH.into_iter().flat_map(|kind| kind.list(catalogue).rows());
    for (row, text) in rows.flat_map(texts) {
        // The empty text is the header's, a detail alone has no words, and a text with a NUL could not be found.
        if matches!(text, "" | "{}") || text.contains('\0') {
            continue;
        }
        let place = *places.entry(text).or_insert(entries.len());
        if place == entries.len() {
            entries.push(Translatable { text, comments: Vec::new() });
        }
        entries[place].comments.extend(comments(row, text));
    }
    entries
}

fn texts(row: Row) -> impl Iterator<Item = (Row, &'static str)> {
    [Some(row.text()), row.detail_form()].into_iter().flatten().map(move |text| (row, text))
}

fn comments(row: Row, text: &str) -> Vec<String> {
    let mut comments = vec![format!("{} ({})", row.symbol(), Number::of(row))];
    comments.extend(prose::lines(&without_items(row.docs())));
    if row.detail_form() == Some(text) {
        let last = if text.matches("{}").count() > 1 { "the last " } else { "" };
        comments.push(format!("Keep {last}{{}}, which is replaced by the detail."));
    }
    comments
}

/// Returns the text between the quotes of a gettext string.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            '"' => escaped.push_str("\\\""),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            control if control.is_ascii_control() => escaped.push_str(&format!("\\{:03o}", u32::from(control))),
            other => escaped.push(other),
        }
    }
    escaped
}
