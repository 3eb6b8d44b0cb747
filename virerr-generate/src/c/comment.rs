//! Comments of the C header.

use crate::prose;

/// Returns a comment on its own lines; nothing for an empty text.
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

/// Returns a line without the sequences that would end the comment, appear to open another one, or be a trigraph (`??/`
/// is a backslash).
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
