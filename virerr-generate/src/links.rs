//! Links that lead nowhere from a made text: to items of Rust, which only rustdoc knows, and to files beside the source.

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The Markdown with the texts of such links in their place. Code stays as it is, and so do links to anything else.
pub(crate) fn without_items(markdown: &str) -> String {
    let mut rest = String::with_capacity(markdown.len());
    let mut done = 0;
    for cut in cuts(markdown) {
        rest.push_str(&markdown[done..cut.start.max(done)]);
        done = cut.end.max(done);
    }
    rest + &markdown[done..]
}

/// What is around the texts of the links, and the definitions of their targets, in order.
fn cuts(markdown: &str) -> Vec<Range<usize>> {
    let parser = Parser::new_with_broken_link_callback(markdown, Options::ENABLE_TABLES, Some(item));
    let definitions =
        parser.reference_definitions().iter().filter(|(_, target)| names_item(&target.dest) || is_file(&target.dest));
    let mut cuts: Vec<_> = definitions.map(|(_, target)| whole_line(markdown, target.span.clone())).collect();
    // The link, and where its text ends.
    let mut link = None;
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let start = range.start + 1;
                // The parser leaves these out where there is no definition.
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

/// What is in brackets and has no target is a link where it names an item.
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

/// Whether this is a file beside the one that has the link, and not where the made text goes.
fn is_file(target: &str) -> bool {
    !target.is_empty() && !target.starts_with('#') && !target.contains(':')
}

/// Whether this names an item and is not just any word, as in `[sic]`: it is code, or looks like it.
fn names_item(text: &str) -> bool {
    let is_word = text.chars().all(|character| character.is_lowercase());
    is_path(text.trim_matches('`')) && !is_word
}

/// Whether this may be the path of an item as rustdoc takes it: `struct@a::B<C>#fields`.
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

/// The lines with their end.
fn whole_line(markdown: &str, lines: Range<usize>) -> Range<usize> {
    let end = usize::from(markdown[lines.end..].starts_with('\n'));
    lines.start..lines.end + end
}
