//! How prose is laid out: in lines, wrapped, with nothing in it that a terminal acts on.

use virerr::__private::push_escaped;

/// The columns of a page for a terminal.
pub(crate) const WIDTH: usize = 80;

/// The text with control characters and the like written out.
pub(crate) fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    push_escaped(&mut visible, text);
    visible
}

/// The text in one line.
pub(crate) fn one_line(text: &str) -> String {
    visible(&text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The lines of a text, without the empty ones at either end and without spaces at their ends.
#[cfg(feature = "files")]
pub(crate) fn lines(text: &str) -> Vec<String> {
    let line = |line: &str| visible(line.replace('\t', "    ").trim_end());
    let mut lines: Vec<String> = text.lines().map(line).skip_while(String::is_empty).collect();
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Words in lines of no more than the page's width. `first` stands before the first line, as many spaces before the
/// others. A word that is too long has a line of its own.
pub(crate) fn wrap(text: &str, first: &str) -> Vec<String> {
    wrap_after(text, first, &" ".repeat(columns(first)))
}

/// The same, with another text before the others.
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

/// How wide a text is, if each character has one column.
pub(crate) fn columns(text: &str) -> usize {
    text.chars().count()
}
