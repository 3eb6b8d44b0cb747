//! Texts of Rust: attributes of crates that derive `Display`, and doc comments.

use crate::file_list::FileCode;
use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta};

/// A text, and how it is written.
enum Text {
    /// It may have places such as `{0}`, and `{{` for a brace.
    Format(String),
    Plain(String),
    /// An attribute has it, and not as a string.
    Unknown,
}

/// Sets the texts of a code from its attributes; returns a note about a text that a row cannot have. Doc comments are
/// formats if `has_formats`.
pub(super) fn set(code: &mut FileCode, attributes: &[Attribute], has_formats: bool) -> Option<String> {
    let docs = docs(attributes);
    let given = ["error", "displaydoc", "snafu", "display", "strum"];
    match given.iter().find_map(|name| attributes.iter().find_map(|attribute| given_by(attribute, name))) {
        Some(text) => {
            code.docs = docs;
            set_text(code, text)
        }
        // The text of these is the first paragraph.
        None if has_formats && !docs.is_empty() => {
            let (text, rest) = docs.split_once("\n\n").unwrap_or((&docs, ""));
            rest.trim().clone_into(&mut code.docs);
            set_text(code, Text::Format(text.to_owned()))
        }
        None => {
            code.set_comment(&docs);
            if code.docs.is_empty() {
                let details = attributes.iter().filter(|attribute| attribute.path().is_ident("strum"));
                code.docs = details.filter_map(|it| pair(it, "detailed_message")).next().unwrap_or_default();
            }
            None
        }
    }
}

/// Returns the lines of the doc comments.
pub(super) fn docs(attributes: &[Attribute]) -> String {
    let mut docs = String::new();
    for attribute in attributes {
        if let Meta::NameValue(meta) = &attribute.meta
            && meta.path.is_ident("doc")
            && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &meta.value
        {
            for line in text.value().lines() {
                docs.push_str(line.trim());
                docs.push('\n');
            }
            if text.value().is_empty() {
                docs.push('\n');
            }
        }
    }
    docs.trim().to_owned()
}

/// Returns the text in an attribute of this name.
fn given_by(attribute: &Attribute, name: &str) -> Option<Text> {
    if !attribute.path().is_ident(name) {
        return None;
    }
    let Meta::List(list) = &attribute.meta else { return None };
    let tokens = list.tokens.clone();
    match name {
        "strum" => {
            pair(attribute, "message").map(Text::Plain).or_else(|| pair(attribute, "to_string").map(Text::Format))
        }
        "snafu" => {
            let mut tokens = tokens.into_iter().skip_while(|token| !is_word(token, "display")).skip(1);
            match tokens.next()? {
                TokenTree::Group(group) => Some(format_in(group.stream())),
                _ => None,
            }
        }
        _ if tokens.clone().into_iter().next().is_some_and(|first| is_word(&first, "transparent")) => None,
        _ => Some(format_in(tokens)),
    }
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == word)
}

/// Returns the first string.
fn format_in(tokens: TokenStream) -> Text {
    tokens.into_iter().find_map(|token| literal(&token)).map_or(Text::Unknown, Text::Format)
}

fn literal(token: &TokenTree) -> Option<String> {
    syn::parse_str::<LitStr>(&token.to_string()).ok().map(|text| text.value())
}

/// Returns the value of `key = "…"` in an attribute.
fn pair(attribute: &Attribute, key: &str) -> Option<String> {
    let Meta::List(list) = &attribute.meta else { return None };
    let tokens: Vec<_> = list.tokens.clone().into_iter().collect();
    let found = tokens.windows(3).find(|words| is_word(&words[0], key) && words[1].to_string() == "=");
    found.and_then(|words| literal(&words[2]))
}

fn set_text(code: &mut FileCode, text: Text) -> Option<String> {
    let name = &code.name;
    let text = match text {
        Text::Format(text) => text,
        Text::Plain(text) => {
            code.message = text;
            return None;
        }
        Text::Unknown => return Some(format!("the text of {name} is left out: it is not a string: write its message")),
    };
    let left_out = |reason| Some(format!("the text of {name}, {text:?}, is left out: {reason}: write its message"));
    match pieces(&text).as_slice() {
        [message] => code.message.clone_from(message),
        [_, after] if after.contains("{}") => return left_out("it has braces after its place"),
        [before, after] => match before.trim_end().strip_suffix(':').map(str::trim) {
            // The form that follows from the message.
            Some(message) if after.is_empty() && !message.is_empty() => message.clone_into(&mut code.message),
            _ => code.form = Some(format!("{}{{}}{}", doubled(before), doubled(after))),
        },
        _ => return left_out("it has several places"),
    }
    None
}

/// Returns the texts before, between and after the places of a format.
fn pieces(text: &str) -> Vec<String> {
    let (mut pieces, mut last) = (Vec::new(), String::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        last.push_str(before);
        let is_doubled = brace.starts_with("{{") || brace.starts_with("}}");
        let end = if is_doubled { 2 } else { brace.find('}').map_or(brace.len(), |end| end + 1) };
        if is_doubled {
            last.push_str(&brace[..1]);
        } else {
            pieces.push(std::mem::take(&mut last));
        }
        rest = &brace[end..];
    }
    last.push_str(rest);
    pieces.push(last);
    pieces
}

/// Doubles the braces, and joins the lines.
fn doubled(text: &str) -> String {
    text.replace('\n', " ").replace('{', "{{").replace('}', "}}")
}
