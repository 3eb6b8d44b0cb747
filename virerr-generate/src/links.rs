//! Removes links that do not work in a generated text: to items of Rust, and to files beside the source.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Returns the Markdown with such links replaced by their texts. Code and other links stay as they are.
pub(crate) fn without_items(markdown: &str) -> String {
    let mut rest = String::with_capacity(markdown.len());
    let mut done = 0;
    for cut in cuts(markdown) {
        rest.push_str(&markdown[done..cut.start.max(done)]);
        done = cut.end.max(done);
    }
    rest + &markdown[done..]
}

/// Returns the ranges to cut in order: everything around the texts of the links, and the definitions of their targets.
fn cuts(markdown: &str) -> Vec<Range<usize>> {
    let parser = Parser::new_with_broken_link_callback(markdown, Options::ENABLE_TABLES, Some(item));
    let definitions =
        parser.reference_definitions().iter().filter(|(_, target)| names_item(&target.dest) || is_file(&target.dest));
    let mut cuts: Vec<_> = definitions.map(|(_, target)| whole_line(markdown, target.span.clone())).collect();
    // The current link, and the end of its text.
    let mut link = None;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let start = range.start + 1;
                // The parser leaves these out if there is no definition.
                let end = range.end + if markdown[range.end..].starts_with("[]") { 2 } else { 0 };
                link = leads_to_item(link_type, &dest_url).then_some((range.start..end, start));
            }
            Event::End(TagEnd::Link) => {
                let (link, end) = link.take().unwrap_or_default();
                cuts.extend([link.start..link.end.min(link.start + 1), end..link.end]);
            }
            _ => link.iter_mut().for_each(|(_, end)| *end = range.end.max(*end)),
        }
    }
    cuts.sort_by_key(|cut| cut.start);
    cuts
}

/// Returns a target for a text in brackets without one, if it names an item.
fn item(link: BrokenLink<'_>) -> Option<(CowStr<'_>, CowStr<'_>)> {
    names_item(&link.reference).then(|| (link.reference, "".into()))
}

fn leads_to_item(link: LinkType, target: &str) -> bool {
    match link {
        LinkType::Autolink | LinkType::Email => false,
        LinkType::Inline => is_path(target.trim_matches('`')) || is_file(target),
        _ => names_item(target) || is_file(target),
    }
}

/// Returns `true` for a path relative to the file with the link, which is wrong elsewhere.
fn is_file(target: &str) -> bool {
    !target.is_empty() && !target.starts_with('#') && !target.contains(':')
}

/// Returns `true` if the text names an item, in code or in the form of a path, unlike `[sic]`.
fn names_item(text: &str) -> bool {
    let is_word = text.chars().all(|character| character.is_lowercase());
    is_path(text.trim_matches('`')) && !is_word
}

/// Returns `true` if this may be the path of an item in rustdoc's syntax: `struct@a::B<C>#fields`.
fn is_path(text: &str) -> bool {
    let path = match text.split_once('@') {
        Some((kind, path)) if kind.chars().all(|character| character.is_ascii_lowercase()) => path,
        _ => text,
    };
    let path = path.split(['#', '<']).next().unwrap_or_default().trim_start_matches('&');
    let path = path.strip_prefix("::").unwrap_or(path).trim_end_matches(|end| "!()[]{}".contains(end));
    path.split("::").all(is_name)
}

fn is_name(text: &str) -> bool {
    let is_of_name = |character: char| character.is_alphanumeric() || character == '_';
    text.starts_with(|first: char| is_of_name(first) && !first.is_numeric()) && text.chars().all(is_of_name)
}

/// Extends the range of lines by their line ending.
fn whole_line(markdown: &str, lines: Range<usize>) -> Range<usize> {
    let end = usize::from(markdown[lines.end..].starts_with('\n'));
    lines.start..lines.end + end
}
