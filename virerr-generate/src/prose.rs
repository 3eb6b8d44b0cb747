//! How prose is laid out: in lines, wrapped, with nothing in it that a terminal acts on.

use virerr::__private::push_escaped;

/// The columns of a page for a terminal.
const WIDTH: usize = 80;

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
    let indent = " ".repeat(columns(first));
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_fresh = true;
    for word in text.split_whitespace() {
        if !is_fresh && columns(&line) + 1 + columns(word) > WIDTH {
            lines.push(std::mem::replace(&mut line, indent.clone()));
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

fn columns(text: &str) -> usize {
    text.chars().count()
}

/// Markdown in lines for a terminal: paragraphs and items of lists are filled anew, all else stays as it is.
pub(crate) fn fill(markdown: &str) -> Vec<String> {
    let mut filled = Filled::default();
    for line in lines(markdown) {
        filled.add(&line);
    }
    filled.end_paragraph();
    filled.lines
}

#[derive(Default)]
struct Filled {
    lines: Vec<String>,
    /// What the paragraph begins with, such as the mark of an item, and its words so far.
    paragraph: Option<(String, String)>,
    /// What ends the block of code.
    fence: Option<String>,
}

impl Filled {
    fn add(&mut self, line: &str) {
        let content = line.trim_start();
        let indent = line.len() - content.len();
        if let Some(fence) = &self.fence {
            if content.starts_with(fence.as_str()) {
                self.fence = None;
            }
            return self.lines.push(line.to_owned());
        }
        if let Some(fence) = fence(content) {
            self.fence = Some(fence);
            return self.verbatim(line);
        }
        if let Some(mark) = item_mark(content) {
            self.end_paragraph();
            let (mark, words) = content.split_at(mark);
            self.paragraph = Some((format!("{}{mark}", " ".repeat(indent)), words.to_owned()));
        } else if content.is_empty() || content.starts_with(['#', '|', '>']) || is_rule(content) {
            self.verbatim(line);
        } else if let Some((_, words)) = &mut self.paragraph {
            words.push(' ');
            words.push_str(content);
        } else if indent >= 4 {
            self.verbatim(line);
        } else {
            self.paragraph = Some((" ".repeat(indent), content.to_owned()));
        }
    }

    fn verbatim(&mut self, line: &str) {
        self.end_paragraph();
        self.lines.push(line.to_owned());
    }

    fn end_paragraph(&mut self) {
        if let Some((first, words)) = self.paragraph.take() {
            self.lines.extend(wrap(&words, &first));
        }
    }
}

/// The fence that opens a block of code.
fn fence(line: &str) -> Option<String> {
    ['`', '~'].into_iter().find_map(|mark| {
        let length = line.len() - line.trim_start_matches(mark).len();
        (length >= 3).then(|| mark.to_string().repeat(length))
    })
}

/// A line under a heading, or between two parts.
fn is_rule(line: &str) -> bool {
    ['=', '-', '_', '*'].into_iter().any(|mark| line.chars().all(|character| character == mark))
}

/// How long the mark of a list's item is, with its spaces.
fn item_mark(line: &str) -> Option<usize> {
    let digits = line.len() - line.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let (mark, rest) = match digits {
        0 => (1, line.strip_prefix(['-', '*', '+'])?),
        1..=9 => (digits + 1, line[digits..].strip_prefix(['.', ')'])?),
        _ => return None,
    };
    let spaces = rest.len() - rest.trim_start().len();
    (spaces > 0).then_some(mark + spaces)
}
