//! Comments of the C header.

use crate::prose;

/// A comment in lines of its own; nothing for an empty text.
pub(super) fn comment(indent: &str, text: &str) -> String {
    let lines: Vec<_> = prose::lines(text).iter().map(|line| harmless(line)).collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/* {line} */\n"),
        [first, rest @ ..] => {
            let mut comment = format!("{indent}/* {first}\n");
            for line in rest {
                comment.push_str(format!("{indent} * {line}").trim_end());
                comment.push('\n');
            }
            comment + indent + " */\n"
        }
    }
}

/// A comment's line without what would end the comment, seem to open another, or be a trigraph (`??/` is a backslash).
fn harmless(line: &str) -> String {
    let mut harmless = String::with_capacity(line.len());
    for character in line.chars() {
        let is_pair = match character {
            '/' => harmless.ends_with('*'),
            '*' => harmless.ends_with('/'),
            '?' => harmless.ends_with('?'),
            _ => false,
        };
        if is_pair {
            harmless.push(' ');
        }
        harmless.push(character);
    }
    harmless
}
