//! Markdown for a terminal: wrapped, without markup, and without control characters.

use crate::prose::{self, columns};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Returns the lines of the text.
pub(super) fn lines(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut page = Page::default();
    for event in Parser::new_ext(markdown, options) {
        page.take(event);
    }
    page.end_words();
    page.lines
}

#[derive(Default)]
struct Page {
    lines: Vec<String>,
    /// The words of the current paragraph, heading, item or cell, with newlines where lines end.
    words: String,
    /// The items and quotations around the current block.
    around: Vec<LinePrefix>,
    lists: Vec<MarkdownList>,
    /// The targets of the open links, each with the start of its text.
    links: Vec<(usize, String)>,
    /// The text of a block that is not wrapped.
    verbatim: Option<String>,
    /// The cells of the table, by row.
    table: Vec<Vec<String>>,
    /// An empty line is due before the next block.
    is_apart: bool,
}

/// The text before each line of an item or a quotation.
struct LinePrefix {
    /// Precedes the first line; `None` after that.
    first: Option<String>,
    others: String,
}

struct MarkdownList {
    /// The number of the next item, if the list is numbered.
    number: Option<u64>,
    /// There are empty lines between the items.
    is_loose: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match &mut self.verbatim {
                Some(verbatim) => verbatim.push_str(&text),
                None => self.words.push_str(&prose::visible(&text)),
            },
            Event::Code(code) => self.words.push_str(&format!("`{}`", prose::visible(&code))),
            Event::Html(html) => self.verbatim.get_or_insert_default().push_str(&html),
            Event::InlineHtml(html) if html.starts_with("<br") => self.words.push('\n'),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak => self.words.push('\n'),
            Event::Rule => self.block(vec!["-".repeat(prose::WIDTH / 2)]),
            Event::TaskListMarker(is_done) => self.words.push_str(if is_done { "[x] " } else { "[ ] " }),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                let is_in_item = self.around.len() == self.lists.len();
                self.lists.last_mut().filter(|_| is_in_item).into_iter().for_each(|list| list.is_loose = true);
            }
            Tag::CodeBlock(_) => {
                self.end_words();
                self.verbatim = Some(String::new());
            }
            Tag::BlockQuote(_) => {
                self.end_words();
                self.begin("> ", "> ");
            }
            Tag::List(number) => {
                self.end_words();
                self.lists.push(MarkdownList { number, is_loose: false });
            }
            Tag::Item => self.begin_item(),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.links.push((self.words.len(), dest_url.into_string()));
            }
            Tag::Heading { .. } | Tag::HtmlBlock | Tag::Table(_) => self.end_words(),
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.end_words();
                self.is_apart = true;
            }
            TagEnd::Heading(level) => self.end_heading(if level as usize == 1 { "=" } else { "-" }),
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_verbatim(),
            TagEnd::BlockQuote(_) => {
                self.end_words();
                self.around.pop();
                self.is_apart = true;
            }
            TagEnd::Item => self.end_item(),
            TagEnd::List(_) => {
                let list = self.lists.pop();
                self.is_apart = self.lists.is_empty() || list.is_some_and(|list| list.is_loose);
            }
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::TableCell => {
                let cell = prose::one_line(&std::mem::take(&mut self.words));
                self.table.last_mut().into_iter().for_each(|row| row.push(cell.clone()));
            }
            TagEnd::Table => self.end_table(),
            _ => {}
        }
    }

    fn begin(&mut self, first: &str, others: &str) {
        self.around.push(LinePrefix { first: Some(first.to_owned()), others: others.to_owned() });
    }

    fn begin_item(&mut self) {
        let number = self.lists.last_mut().and_then(|list| list.number.as_mut());
        let mark = match number {
            Some(number) => {
                *number += 1;
                format!("{}. ", *number - 1)
            }
            None => "- ".to_owned(),
        };
        self.begin(&mark, &" ".repeat(mark.len()));
    }

    fn end_item(&mut self) {
        self.end_words();
        if self.around.last().is_some_and(|item| item.first.is_some()) {
            self.block(vec![String::new()]);
        }
        self.around.pop();
        self.is_apart = self.lists.last().is_some_and(|list| list.is_loose);
    }

    /// Adds the target after the text of a link, unless it is the text.
    fn end_link(&mut self) {
        let Some((start, target)) = self.links.pop() else { return };
        let target = prose::visible(&target);
        let text = self.words.get(start..).unwrap_or_default();
        let is_text = target.strip_prefix("mailto:").unwrap_or(&target) == text;
        if !is_text && !target.is_empty() && !target.starts_with('#') {
            self.words.push_str(&format!(" ({target})"));
        }
    }

    fn end_heading(&mut self, mark: &str) {
        let text = prose::one_line(&std::mem::take(&mut self.words));
        let line = mark.repeat(columns(&text).min(prose::WIDTH));
        self.is_apart = true;
        let mut lines = prose::wrap(&text, "");
        lines.push(line);
        self.block(lines);
    }

    fn end_verbatim(&mut self) {
        let text = self.verbatim.take().unwrap_or_default();
        let line = |line: &str| format!("    {}", prose::visible(&line.replace('\t', "    "))).trim_end().to_owned();
        self.is_apart = true;
        self.block(text.lines().map(line).collect());
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        let count = table.iter().map(Vec::len).max().unwrap_or_default();
        let width = |place: usize| table.iter().filter_map(|row| row.get(place)).map(|cell| columns(cell)).max();
        let widths: Vec<_> = (0..count).map(|place| width(place).unwrap_or_default()).collect();
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).map(|(cell, &width)| format!("{cell:<width$}"));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        };
        let mut lines: Vec<_> = table.iter().map(line).collect();
        let rule = widths.iter().map(|&width| "-".repeat(width)).collect::<Vec<_>>().join("  ");
        lines.insert(1.min(lines.len()), rule);
        self.is_apart = true;
        self.block(lines);
    }

    /// Ends the words of a paragraph, or of an item without one.
    fn end_words(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.trim().is_empty() {
            return;
        }
        self.empty_line();
        for line in words.trim().split('\n') {
            let (first, others) = (self.before(), self.before());
            self.lines.extend(prose::wrap_after(line, &first, &others));
        }
    }

    /// Adds lines that are not wrapped, and an empty line after them.
    fn block(&mut self, lines: Vec<String>) {
        self.empty_line();
        for line in lines {
            let line = self.before() + &line;
            self.lines.push(line.trim_end().to_owned());
        }
        self.is_apart = true;
    }

    /// Returns the text before the next line.
    fn before(&mut self) -> String {
        self.around.iter_mut().map(|around| around.first.take().unwrap_or_else(|| around.others.clone())).collect()
    }

    /// Adds the empty line that is due.
    fn empty_line(&mut self) {
        if std::mem::take(&mut self.is_apart) && !self.lines.is_empty() {
            let around = self.around.iter().take_while(|around| around.first.is_none());
            let line: String = around.map(|around| around.others.as_str()).collect();
            self.lines.push(line.trim_end().to_owned());
        }
    }
}
