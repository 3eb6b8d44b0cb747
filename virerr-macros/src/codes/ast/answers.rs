//! Advice for attributes and fields of other enums: the line to write in a list.

use super::attributes::name_of;
use super::docs::string_of;
use super::number::Number;
use crate::attribute::Attribute;
use crate::diag::{self, Diagnostics};
use heck::ToSnakeCase as _;
use heck::ToUpperCamelCase as _;
use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use syn::LitStr;
use syn::ext::IdentExt as _;

/// The advice for an attribute that rows do not have.
pub(super) struct Answer {
    name: &'static str,
    /// A word in the attribute, if its name is ambiguous.
    word: &'static str,
    /// If a derive macro over the enum may read the attribute, it is passed on.
    is_for_derive: bool,
    /// The advice, with placeholders for the parts of the row.
    text: &'static str,
}

const fn always(name: &'static str, word: &'static str, text: &'static str) -> Answer {
    Answer { name, word, is_for_derive: false, text }
}

const fn unless_derived(name: &'static str, word: &'static str, text: &'static str) -> Answer {
    Answer { name, word, is_for_derive: true, text }
}

const MESSAGE: &str = "the message of a row comes after its number: write `{row}`";

/// The advice, of which the first match is used.
const ANSWERS: &[Answer] = &[
    always(
        "retired",
        "",
        "a retired row needs its own line: write `retired {name} = {number} since \"{since}\" \"{why}\";` instead of \
         the row",
    ),
    always(
        "reserved",
        "",
        "a reserved number needs its own line: write `reserved {number} \"{why}\";` instead of the row",
    ),
    always("alias", "", "another name of a row needs its own line: write `{aliases}` after the row"),
    always(
        "success",
        "",
        "the number that means success needs its own line: write `success {name} = {number} => {text};` instead of the \
         row",
    ),
    always(
        "error",
        "transparent",
        "a code cannot hold another error: write `{row}`, and `.or_error({list}::{name})?` after the expression that \
         returns that error",
    ),
    always("error", "", MESSAGE),
    always("snafu", "", MESSAGE),
    always("derive", "", "a row is not a type: write the attribute above the enum"),
    always("repr", "", "every enum of a list is `#[repr(i32)]`: remove the attribute"),
    always("non_exhaustive", "", "every enum of a list has it already: remove the attribute"),
    unless_derived("display", "", MESSAGE),
    unless_derived("displaydoc", "", MESSAGE),
    unless_derived("fail", "", MESSAGE),
    unless_derived("message", "", MESSAGE),
    unless_derived("text", "", MESSAGE),
    unless_derived("description", "", MESSAGE),
    unless_derived("strum", "props", "a property of a row is a fact: write `#[fact({facts})]`"),
    unless_derived("strum", "message", MESSAGE),
    unless_derived("strum", "to_string", MESSAGE),
    unless_derived("strum", "serialize", "another text for a code is its C name: write `#[symbol = \"{first}\"]`"),
    unless_derived(
        "strum",
        "",
        "derive macros of strum read it: write one above the enum, such as `#[derive(strum::EnumIter)]`",
    ),
    unless_derived(
        "num_enum",
        "default",
        "a number that no row has is not a code: write `{list}::from_number(number).unwrap_or({list}::{name})` \
         where one is read, and remove the attribute",
    ),
    unless_derived(
        "num_enum",
        "alternatives",
        "a row has one number: write a row for each of the others, or `retired` lines, and remove the attribute",
    ),
    unless_derived("num_enum", "", "every enum of a list has `from_number` and `number`: remove the attribute"),
    unless_derived("default", "", "a derive macro reads it: write `#[derive(Default)]` above the enum"),
    unless_derived(
        "serde",
        "",
        "derive macros of serde read it: write `#[derive(serde::Serialize, serde::Deserialize)]` above the enum, or \
         `#[symbol = \"{first}\"]` here if the C name is meant",
    ),
    unless_derived("diagnostic", "help", "help is a separate attribute: write `#[help = \"{first}\"]`"),
    unless_derived("diagnostic", "code", "the code of a row is its C name: write `#[symbol = \"…\"]`, or remove it"),
];

/// The advice for attributes over an enum.
const ON_ENUMS: &[Answer] = &[
    always("repr", "i32", "every enum of a list has it already: remove the attribute"),
    always("repr", "", "every enum of a list is `#[repr(i32)]`: remove the attribute"),
    always("non_exhaustive", "", "every enum of a list has it already: remove the attribute"),
    always("cfg", "", "a list cannot be conditional: write the attribute above the whole `define_codes! { … }`"),
    always("deprecated", "", "a list cannot be deprecated: write the attribute above its rows"),
    always("error", "", TEXTS),
    always("snafu", "", TEXTS),
    unless_derived("display", "", TEXTS),
    unless_derived("displaydoc", "", TEXTS),
    unless_derived("fail", "", TEXTS),
    unless_derived(
        "strum",
        "",
        "every enum of a list has `Display`, `FromStr` and `ALL` already: remove the attribute, or derive a trait with \
         it, such as `#[derive(strum::AsRefStr)]`",
    ),
    unless_derived(
        "num_enum",
        "",
        "every enum of a list has `from_number`, `TryFrom<i32>` and `Into<i32>` already: remove the attribute",
    ),
    unless_derived(
        "serde",
        "",
        "derive macros of serde read it: write `#[derive(serde::Serialize, serde::Deserialize)]` above the enum, or remove \
         it",
    ),
];

const TEXTS: &str = "each row has its message after its number, which `Display` prints: remove the attribute";

/// Returns the advice for an attribute of a row.
pub(super) fn answer_to(attr: &Attribute, name: &str, has_derive: bool) -> Option<&'static Answer> {
    answer_of(ANSWERS, attr, name, has_derive)
}

/// Reports an attribute over an enum if there is advice for it. Returns `true` if it is reported.
pub(super) fn note_on_enum(attr: &Attribute, has_derive: bool, diag: &mut Diagnostics) -> bool {
    let name = name_of(attr);
    let Some(answer) = answer_of(ON_ENUMS, attr, &name, has_derive) else { return false };
    diag.over_path(attr.path(), format_args!("`{name}`: {}", answer.text));
    true
}

fn answer_of(answers: &'static [Answer], attr: &Attribute, name: &str, has_derive: bool) -> Option<&'static Answer> {
    for answer in answers {
        if answer.name == name && !(answer.is_for_derive && has_derive) && Words::of(attr).has(answer.word) {
            return Some(answer);
        }
    }
    None
}

/// The contents of an attribute.
#[derive(Default)]
struct Words {
    words: Vec<String>,
    /// The strings, each after the word before it.
    strings: Vec<[String; 2]>,
}

impl Words {
    /// Collects the contents of an attribute without its name.
    fn of(attr: &Attribute) -> Self {
        let mut words = Words::default();
        words.add(attr.inside());
        words.words.remove(0);
        words
    }

    fn add(&mut self, tokens: TokenStream) {
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => self.add(group.stream()),
                TokenTree::Ident(word) => self.words.push(word.to_string()),
                TokenTree::Literal(literal) => {
                    if let Some(string) = string_of(&literal) {
                        let word = self.words.last().cloned().unwrap_or_default();
                        self.strings.push([word, string]);
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
    }

    /// Returns `true` if the word is among them, or empty.
    fn has(&self, wanted: &str) -> bool {
        for word in &self.words {
            if word == wanted {
                return true;
            }
        }
        wanted.is_empty()
    }

    /// Returns the string after a word, or else the first one, or else an empty string.
    fn string(&self, after: &str) -> &str {
        let mut first = "";
        for [word, string] in &self.strings {
            if word == after {
                return string;
            }
            if first.is_empty() {
                first = string;
            }
        }
        first
    }

    /// Returns the last string that is a release, or that is not.
    fn release_or_not<'a>(&'a self, is_release: bool, default: &'a str) -> &'a str {
        let mut found = default;
        for [_, string] in &self.strings {
            if matches!(string.trim_start_matches('v').as_bytes(), [b'0'..=b'9', ..]) == is_release {
                found = string;
            }
        }
        found
    }

    /// Returns the strings as facts.
    fn facts(&self) -> String {
        let mut facts = String::new();
        for [word, string] in &self.strings {
            let separator = if facts.is_empty() { "" } else { ", " };
            facts += &format!("{separator}{word} = {string:?}");
        }
        facts
    }

    /// Returns the strings and words as aliases of a row.
    fn aliases(&self, row: &str) -> String {
        let mut aliases = String::new();
        for [_, string] in &self.strings {
            if string.contains('_') {
                aliases += &format!("#[symbol = {string:?}] ");
            }
            aliases += &format!("alias {} = {row}; ", string.to_upper_camel_case());
        }
        for word in &self.words {
            aliases += &format!("alias {word} = {row}; ");
        }
        if aliases.is_empty() {
            return format!("alias OldName = {row};");
        }
        aliases.pop();
        aliases
    }
}

/// A row, as far as it could be parsed.
pub(super) struct Line<'a> {
    pub(super) list: &'a Ident,
    pub(super) ident: &'a Ident,
    pub(super) number: Option<Number>,
    /// The message and the detail form.
    pub(super) texts: [&'a Option<LitStr>; 2],
    pub(super) fields: Option<&'a Group>,
}

/// Stands for the next free number, which is known after the list is parsed.
const NEXT: &str = "\0";

/// Fills the next free number into the message of a row without a number.
pub(in crate::codes) fn with_next(error: &syn::Error, number: &str) -> syn::Error {
    let mut filled: Option<syn::Error> = None;
    for part in error.clone() {
        let part = syn::Error::new(part.span(), part.to_string().replace(NEXT, number));
        match &mut filled {
            Some(filled) => filled.combine(part),
            None => filled = Some(part),
        }
    }
    filled.unwrap_or_else(|| error.clone())
}

/// Reports attributes and fields that rows do not have. Returns `true` if the message has the line to write instead of
/// the row.
pub(super) fn note(foreign: &[Attribute], has_derive: bool, line: &Line<'_>, errors: &mut Vec<syn::Error>) -> bool {
    let mut has_line = false;
    for attr in foreign {
        let name = name_of(attr);
        let Some(answer) = answer_to(attr, &name, has_derive) else { continue };
        let is_whole = line.texts[0].is_some() && line.fields.is_none() && answer.text == MESSAGE;
        let text =
            if is_whole { "the row has its message after its number: remove the attribute" } else { answer.text };
        has_line |= text.contains("{number}") || text.contains("{row}");
        let message = format!("`{name}`: {}", line.filled(text, answer.word, &Words::of(attr)));
        errors.push(diag::over_path(attr.path(), message));
    }
    if let Some(fields) = line.fields
        && !has_line
    {
        let text = "a code cannot hold a value: write `{row}`, and pass the value when the error is raised, as its \
                    detail or `source`";
        errors.push(diag::over(fields, line.filled(text, "", &Words::default())));
        has_line = true;
    }
    has_line
}

impl Line<'_> {
    /// Adds the line to write to the error of a row.
    pub(super) fn added_to(&self, error: &syn::Error) -> syn::Error {
        let line = self.row("");
        syn::Error::new(error.span(), format_args!("{error}: write `{line}`"))
    }

    /// Fills the parts of the row into the advice. Of several strings, the one after the key is used.
    fn filled(&self, text: &str, key: &str, words: &Words) -> String {
        let (mut filled, mut rest) = (String::new(), text);
        while let Some((before, after)) = rest.split_once('{') {
            let (place, after) = after.split_once('}').unwrap_or_default();
            filled.push_str(before);
            filled.push_str(&self.part(place, words.string(key), words));
            rest = after;
        }
        filled + rest
    }

    /// Returns the part of the row for a placeholder.
    fn part(&self, place: &str, first: &str, words: &Words) -> String {
        match place {
            "number" => self.number(),
            "since" => words.release_or_not(true, "0.4").to_owned(),
            "why" => words.release_or_not(false, "why").to_owned(),
            "aliases" => words.aliases(&self.name()),
            "facts" => words.facts(),
            "first" if first.is_empty() => "…".to_owned(),
            "first" => first.to_owned(),
            "row" => self.row(first),
            "text" => format!("{:?}", self.texts(first).0),
            "name" => self.name(),
            _ => self.list.to_string(),
        }
    }

    fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    fn number(&self) -> String {
        match self.number {
            Some(number) if number.value.is_some() => number.to_string(),
            _ => NEXT.to_owned(),
        }
    }

    /// Returns the row with its own message, or else with the text of an attribute.
    fn row(&self, text: &str) -> String {
        let (name, number) = (self.name(), self.number());
        match self.texts(text) {
            (message, None) => format!("{name} = {number} => {message:?},"),
            (message, Some(form)) => format!("{name} = {number} => {message:?}, {form:?},"),
        }
    }

    /// Returns the message and the detail form of the row, or else those for the text of an attribute.
    fn texts(&self, text: &str) -> (String, Option<String>) {
        match self.texts {
            [Some(message), Some(form)] => (message.value(), Some(form.value())),
            [Some(message), None] => (message.value(), None),
            [None, _] if text.is_empty() => (in_words(&self.name()), None),
            [None, _] => texts(text, &self.name()),
        }
    }
}

/// Converts a name to a message.
fn in_words(name: &str) -> String {
    name.to_snake_case().replace("_", " ")
}

/// Returns the message and the detail form for a text with placeholders. A form has only one placeholder.
fn texts(format: &str, name: &str) -> (String, Option<String>) {
    let without = format.replace("{{", "\0\0");
    let Some(open) = without.find('{') else { return (format.to_owned(), None) };
    let close = match without[open..].find('}') {
        Some(close) => open + close + 1,
        None => format.len(),
    };
    let mut before = &format[..open];
    while let Some(last) = before.chars().next_back()
        && !last.is_alphanumeric()
    {
        before = &before[..before.len() - last.len_utf8()];
    }
    let has_more = without[close..].contains('{');
    // The text before the first of several placeholders may be only a word or two.
    let is_all = before.contains(' ') || !(before.is_empty() || has_more);
    let message = if is_all { before.to_owned() } else { in_words(name) };
    (message, (!has_more).then(|| format!("{}{{}}{}", &format[..open], &format[close..])))
}
