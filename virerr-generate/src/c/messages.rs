//! The table of the C header from numbers to messages.

use super::comment::comment;
use super::list::number;
use super::names::messages;
use crate::number::Number;
use crate::prose;
use virerr::catalogue::Catalogue;

/// Adds the table.
pub(super) fn push_table(header: &mut String, catalogue: &'static Catalogue) {
    let rows = catalogue.codes().rows().map(|row| (row.number(), row.symbol().to_owned(), row.text()));
    let success = catalogue.success().map(|success| {
        let name = success.symbol.map_or_else(|| number(Number::of_success(success)), str::to_owned);
        (success.number, name, success.message)
    });
    let mut entries: Vec<_> = success.into_iter().chain(rows).collect();
    entries.sort_by_key(|(number, ..)| *number);
    header.push('\n');
    header.push_str(&comment("", "The messages, in the order of the numbers. The message of the last entry is NULL."));
    header.push_str(&format!(
        "static const struct {{\n    int number;\n    const char *message;\n}} {}[] = {{\n",
        messages(catalogue)
    ));
    for (_, name, message) in entries {
        header.push_str(&format!("    {{ {name}, {} }},\n", literal(message)));
    }
    header.push_str("    { 0, 0 }\n};\n");
}

/// Returns a string literal of C: UTF-8, without control characters and trigraphs.
fn literal(text: &str) -> String {
    let mut literal = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => literal.extend(['\\', character]),
            '?' if literal.ends_with('?') => literal.push_str("\\?"),
            '\n' => literal.push_str("\\n"),
            other => push(&mut literal, other),
        }
    }
    literal + "\""
}

/// Adds a character, or its escaped bytes if a compiler or an editor would interpret it.
fn push(literal: &mut String, character: char) {
    let mut bytes = [0; 4];
    let text = character.encode_utf8(&mut bytes);
    if prose::visible(text) == *text {
        literal.push(character);
    } else {
        text.bytes().for_each(|byte| literal.push_str(&format!("\\{byte:03o}")));
    }
}
