//! The layout of prose: lines, wrapping, and the removal of control characters.

use virerr::__private::push_escaped;

/// The width of a terminal page in columns.
pub(crate) const WIDTH: usize = 80;

/// Escapes control characters and the like.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    push_escaped(&mut visible, text);
    visible
}

/// Returns the text in one line.
pub(crate) fn one_line(text: &str) -> String {
    visible(&text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Returns the lines of a text, without empty ones at either end and without trailing spaces.
#[cfg(feature = "files")]
pub(crate) fn lines(text: &str) -> Vec<String> {
    let line = |line: &str| visible(line.replace('\t', "    ").trim_end());
    let mut lines: Vec<String> = text.lines().map(line).skip_while(String::is_empty).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Wraps words into lines of the page's width. `first` precedes the first line, and spaces of the same width precede
/// the others. A word that is too long has its own line.
pub(crate) fn wrap(text: &str, first: &str) -> Vec<String> {
    wrap_after(text, first, &" ".repeat(columns(first)))
}

/// Wraps words, with `others` before each line after the first.
pub(crate) fn wrap_after(text: &str, first: &str, others: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_fresh = true;
    for word in text.split_whitespace() {
        if !is_fresh && columns(&line) + 1 + columns(word) > WIDTH {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
            is_fresh = true;
        }
        if !is_fresh {
            line.push(' ');
        }
        line.push_str(word);
        is_fresh = false;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// Returns the width of a text, with one column for each character.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().count()
}
