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
    answers.iter().find(|answer| {
        answer.name == name
            && !(answer.is_for_derive && has_derive)
            && (answer.word.is_empty() || Words::of(attr).words.iter().any(|word| word == answer.word))
    })
}

/// The contents of an attribute.
#[derive(Default)]
struct Words {
    words: Vec<String>,
    /// The strings, each with the word before it.
    strings: Vec<(String, String)>,
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
                    let word = self.words.last().cloned().unwrap_or_default();
                    self.strings.extend(string_of(&literal).map(|string| (word, string)));
                }
                TokenTree::Punct(_) => {}
            }
        }
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
pub(super) fn note(foreign: &[(Attribute, &'static Answer)], line: &Line<'_>, errors: &mut Vec<syn::Error>) -> bool {
    let mut has_line = false;
    for (attr, answer) in foreign {
        let is_whole = line.texts[0].is_some() && line.fields.is_none() && answer.text == MESSAGE;
        let text =
            if is_whole { "the row has its message after its number: remove the attribute" } else { answer.text };
        has_line |= text.contains("{number}") || text.contains("{row}");
        let message = format!("`{}`: {}", name_of(attr), line.filled(text, answer.word, &Words::of(attr)));
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
        let line = self.filled("{row}", "", &Words::default());
        syn::Error::new(error.span(), format!("{error}: write `{line}`"))
    }

    /// Fills the parts of the row into the advice.
    fn filled(&self, text: &str, key: &str, words: &Words) -> String {
        let name = self.ident.unraw().to_string();
        let number = self.number.filter(|number| number.value.is_some());
        let number = number.map_or_else(|| NEXT.to_owned(), |number| number.to_string());
        // Of several strings, the one after the word is used.
        let named = words.strings.iter().find(|(word, _)| word == key);
        let first = named.or(words.strings.first()).map_or("", |(_, string)| string);
        let (message, form) = match (self.texts[0], first) {
            (Some(text), _) => (text.value(), self.texts[1].as_ref().map(LitStr::value)),
            (None, "") => (in_words(&name), None),
            (None, first) => texts(first, &name),
        };
        let form = form.map(|form| format!(", {form:?}")).unwrap_or_default();
        let (mut since, mut why, mut aliases, mut facts) = ("0.4", "why", Vec::new(), Vec::new());
        for (word, string) in &words.strings {
            facts.push(format!("{word} = {string:?}"));
            let is_release = string.trim_start_matches('v').starts_with(|first: char| first.is_ascii_digit());
            *(if is_release { &mut since } else { &mut why }) = string;
            let symbol = if string.contains('_') { format!("#[symbol = {string:?}] ") } else { String::new() };
            aliases.push(format!("{symbol}alias {} = {name};", string.to_upper_camel_case()));
        }
        for word in &words.words {
            aliases.push(format!("alias {word} = {name};"));
        }
        if aliases.is_empty() {
            aliases.push(format!("alias OldName = {name};"));
        }
        let mut filled = text.to_owned();
        for (place, part) in [
            ("{number}", &*number),
            ("{since}", since),
            ("{why}", why),
            ("{aliases}", &aliases.join(" ")),
            ("{facts}", &facts.join(", ")),
            ("{first}", if first.is_empty() { "…" } else { first }),
            ("{row}", &format!("{name} = {number} => {message:?}{form},")),
            ("{text}", &format!("{message:?}")),
            ("{name}", &name),
            ("{list}", &self.list.to_string()),
        ] {
            filled = filled.replace(place, part);
        }
        filled
    }
}

/// Converts a name to a message.
fn in_words(name: &str) -> String {
    name.to_snake_case().replace('_', " ")
}

/// Returns the message and the detail form for a text with placeholders. A form has only one placeholder.
fn texts(format: &str, name: &str) -> (String, Option<String>) {
    let without = format.replace("{{", "\0\0");
    let Some(open) = without.find('{') else { return (format.to_owned(), None) };
    let close = without[open..].find('}').map_or(format.len(), |close| open + close + 1);
    let before = format[..open].trim_end_matches(|last: char| !last.is_alphanumeric());
    let has_more = without[close..].contains('{');
    // The text before the first of several placeholders may be only a word or two.
    let is_all = before.contains(' ') || !(before.is_empty() || has_more);
    let message = if is_all { before.to_owned() } else { in_words(name) };
    (message, (!has_more).then(|| format!("{}{{}}{}", &format[..open], &format[close..])))
}
