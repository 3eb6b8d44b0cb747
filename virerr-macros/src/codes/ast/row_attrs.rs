//! The attributes of a row, and of a retired row or an alias.

use super::answers::{Answer, answer_to};
use super::argument::Argument;
use super::attributes::{is_for_derive, is_foreign, name_of, one_attribute};
use super::docs::{add_doc, doc_attribute, doc_of, string_of};
use super::own_fact::{self, OwnFact};
use crate::attribute::{self, Attribute};
use crate::codes::fact::{self, FACTS, Fact, Takes};
use crate::codes::part::Read;
use crate::diag::{self, Diagnostics, listed, suggestion};
use crate::read::{self, Reader};
use crate::tokens::trees;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Meta, Token};

/// The attributes of a row.
#[derive(Default)]
pub(in crate::codes) struct RowAttrs {
    /// The attributes that stay on the variant: docs, `#[deprecated]`, lint levels.
    pub(in crate::codes) kept: TokenStream,
    pub(in crate::codes) is_documented: bool,
    /// The text of the docs, as far as it is literals.
    pub(in crate::codes) docs: String,
    /// The release and the reason, each empty if absent.
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    pub(in crate::codes) role: Option<Read<Ident>>,
    pub(in crate::codes) level: Option<Ident>,
    pub(in crate::codes) symbol: Option<LitStr>,
    /// The facts of the row without duplicates, each with an argument of its kind.
    pub(in crate::codes) facts: Vec<(&'static Fact, Read<Argument>)>,
    /// The author's own facts, without duplicates.
    pub(in crate::codes) own_facts: Vec<OwnFact>,
    /// The attributes that rows do not have, with the advice for each.
    pub(super) foreign: Vec<(Attribute, &'static Answer)>,
}

/// The attributes that a row of a code may have.
pub(super) const CODE_ATTRIBUTES: &[&str] =
    &with_facts::<{ 6 + FACTS.len() }>(&["role", "level", "symbol", "deprecated", "fact", "doc"], false);
/// The attributes that a row of a domain may have.
pub(super) const DOMAIN_ATTRIBUTES: &[&str] = &with_facts::<6>(&["symbol", "deprecated", "fact", "doc"], true);
/// The attributes that a retired row may have.
pub(super) const RETIRED_ATTRIBUTES: &[&str] = &["symbol", "doc"];
/// The attributes that an alias may have.
pub(super) const ALIAS_ATTRIBUTES: &[&str] = &["symbol", "deprecated", "doc"];
/// The attributes that the success number may have.
pub(super) const SUCCESS_ATTRIBUTES: &[&str] = &["doc", "symbol"];

/// Returns these names and those of the facts, `N` in all.
const fn with_facts<const N: usize>(others: &[&'static str], is_for_domains: bool) -> [&'static str; N] {
    let mut names = [""; N];
    let (mut len, mut at) = (0, 0);
    while len < others.len() {
        names[len] = others[len];
        len += 1;
    }
    while at < FACTS.len() {
        if FACTS[at].is_for_domains || !is_for_domains {
            names[len] = FACTS[at].name;
            len += 1;
        }
        at += 1;
    }
    assert!(len == N);
    names
}

impl RowAttrs {
    pub(super) fn parse(
        input: ParseStream<'_>,
        known: &[&str],
        has_derive: bool,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let mut read = RowAttrs::default();
        while input.peek(Token![#]) {
            // Most attributes of a long list are documentation, which is passed on without parsing.
            if let Some((doc, text)) = input
                .step(|cursor| Ok(doc_attribute(*cursor).map_or((None, *cursor), |(doc, rest)| (Some(doc), rest))))?
            {
                read.kept.extend(doc);
                read.is_documented = true;
                add_doc(&mut read.docs, text.as_ref());
                continue;
            }
            // An attribute that cannot be parsed is left out, and the row continues after it.
            let Some(attrs) = diag.keep(one_attribute(input)?) else {
                read.role.get_or_insert_default();
                read.note("help");
                continue;
            };
            for attr in attrs {
                read.take(attr, known, has_derive, diag);
            }
        }
        Ok(read)
    }

    fn take(&mut self, attr: Attribute, known: &[&str], has_derive: bool, diag: &mut Diagnostics) {
        let name = name_of(&attr);
        self.is_documented |= name == "doc" && matches!(attr.meta, Meta::NameValue(_));
        if name == "deprecated" {
            self.deprecated = Some(deprecated(&attr.meta));
        }
        let is_own = CODE_ATTRIBUTES.contains(&&*name) || name.starts_with("cfg");
        if name == "doc" {
            add_doc(&mut self.docs, doc_of(&attr).as_ref());
        }
        // Only rows may have help.
        if known.contains(&"help")
            && let Some(answer) = answer_to(&attr, &name, has_derive)
        {
            self.foreign.push((attr, answer));
        } else if (["doc", "deprecated"].contains(&&*name) && known.contains(&&*name))
            || is_foreign(&attr, &name)
            || (!is_own && is_for_derive(&name, known, has_derive))
        {
            attr.to_tokens(&mut self.kept);
        } else if !known.contains(&&*name) {
            diag.over_path(attr.path(), unknown_row_attribute(&name, known));
        } else if let Err(error) = self.set(&name, &attr, diag) {
            match &*name {
                "role" => drop(self.role.get_or_insert_default()),
                name => self.note(name),
            }
            diag.push(error);
        }
    }

    /// Sets the value of an attribute. The first of two attributes is kept.
    fn set(&mut self, name: &str, attr: &Attribute, diag: &mut Diagnostics) -> syn::Result<()> {
        if name == "fact" {
            return match &attr.meta {
                Meta::List(list) if !list.tokens.is_empty() => {
                    own_fact::read(list, CODE_ATTRIBUTES, &mut self.own_facts, diag)
                }
                _ => Err(misshapen(attr, own_fact::EXAMPLE)),
            };
        }
        let was_set = if let Some(fact) = fact::named(name) {
            let argument = argument(attr, fact)?;
            let was_set = matches!(self.fact(name), Some(Read::Parsed(_)));
            if !was_set {
                self.facts.retain(|(other, _)| other.name != name);
                self.facts.push((fact, Read::Parsed(argument)));
            }
            was_set
        } else if name == "symbol" {
            let symbol = after_equals(attr, "#[symbol = \"ACME_ERR_NO_DOMAIN\"]")?;
            let was_set = self.symbol.is_some();
            self.symbol.get_or_insert(symbol);
            was_set
        } else if name == "role" {
            let word = word(attr, "#[role(internal)]")?;
            let was_set = matches!(self.role, Some(Read::Parsed(_)));
            if !was_set {
                self.role = Some(Read::Parsed(word));
            }
            was_set
        } else {
            let word = word(attr, "#[level(warning)]")?;
            let was_set = self.level.is_some();
            self.level.get_or_insert(word);
            was_set
        };
        if was_set {
            diag.over_path(attr.path(), format_args!("`{name}` is set twice on this row"));
        }
        Ok(())
    }

    /// Records that a fact could not be parsed, unless the row has it already.
    fn note(&mut self, name: &str) {
        if let (Some(fact), None) = (fact::named(name), self.fact(name)) {
            self.facts.push((fact, Read::Noted));
        }
    }

    /// Returns the argument of a fact, if the row has it.
    pub(in crate::codes) fn fact(&self, name: &str) -> Option<&Read<Argument>> {
        self.facts.iter().find(|(fact, _)| fact.name == name).map(|(_, argument)| argument)
    }

    /// Returns the text of a fact, if the row has it.
    pub(in crate::codes) fn text(&self, name: &str) -> Option<&LitStr> {
        match self.fact(name) {
            Some(Read::Parsed(Argument::Text(text))) => Some(text),
            _ => None,
        }
    }
}

fn unknown_row_attribute(name: &str, known: &[&str]) -> String {
    if name == "cfg" || name == "cfg_attr" {
        return "a row cannot be conditional: published numbers do not depend on the build".to_owned();
    }
    if CODE_ATTRIBUTES.contains(&name) {
        let what = match known {
            RETIRED_ATTRIBUTES => "is for rows in use: a retired row has none",
            ALIAS_ATTRIBUTES => "is for rows: an alias has that of its row",
            SUCCESS_ATTRIBUTES => "is for codes, and success is not a code: remove it",
            _ => "is for codes: a domain has none",
        };
        return format!("`{name}` {what} (possible: {})", listed(known));
    }
    format!("unknown attribute `{name}`; {}", suggestion(name, known))
}

/// Returns the argument of a fact, which must be of its kind. A text may be after `=` or in parentheses.
fn argument(attr: &Attribute, fact: &Fact) -> syn::Result<Argument> {
    let is_text = matches!(fact.takes, Takes::Text(_) | Takes::File);
    let argument = match attr.meta {
        Meta::NameValue(_) if is_text => Argument::Text(after_equals(attr, fact.example)?),
        _ => in_parentheses(attr, fact.example)?,
    };
    match (&fact.takes, &argument) {
        (Takes::Text(_) | Takes::File, Argument::Text(_))
        | (Takes::Word(..) | Takes::Errno, Argument::Word(_))
        | (Takes::Number(..) | Takes::Errno, Argument::Number(_)) => Ok(argument),
        _ => Err(unlike(attr, &argument, fact.example)),
    }
}

/// Returns the error for an argument of another kind than in the example.
fn unlike(attr: &Attribute, argument: &Argument, example: &str) -> syn::Error {
    syn::Error::new(argument.span(), format!("expected `{}`", as_meant(attr, example)))
}

/// Parses the word of `#[name(word)]`.
fn word(attr: &Attribute, example: &str) -> syn::Result<Ident> {
    match in_parentheses(attr, example)? {
        Argument::Word(word) => Ok(word),
        other => Err(unlike(attr, &other, example)),
    }
}

/// Parses the argument of `#[name(argument)]`.
fn in_parentheses(attr: &Attribute, example: &str) -> syn::Result<Argument> {
    let mut argument = None;
    read_one_argument(attr, example, &mut |input| {
        argument = Some(input.parse()?);
        Ok(())
    })?;
    argument.ok_or_else(|| misshapen(attr, example))
}

fn read_one_argument(attr: &Attribute, example: &str, read: Reader<'_>) -> syn::Result<()> {
    let Meta::List(list) = &attr.meta else { return Err(misshapen(attr, example)) };
    let mut count = 0;
    let arguments = read::arguments(list, &mut |input| {
        read::separated(input, &mut |input| {
            count += 1;
            read(input)
        })
    });
    if let Err(error) = arguments {
        return Err(syn::Error::new(error.span(), format!("expected `{}`", as_meant(attr, example))));
    }
    if count > 1 {
        let message = format!("`{}` takes one argument, as in `{example}`", name_of(attr));
        return Err(diag::over(&attr.inside(), message));
    }
    Ok(())
}

/// Parses the string of `#[name = "string"]`.
fn after_equals(attr: &Attribute, example: &str) -> syn::Result<LitStr> {
    if let Meta::NameValue(pair) = &attr.meta
        && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(string), .. }) = &pair.value
    {
        return Ok(LitStr::new(&string.value(), string.span()));
    }
    Err(misshapen(attr, example))
}

fn misshapen(attr: &Attribute, example: &str) -> syn::Error {
    diag::over(&attr.inside(), format!("expected `{}`", as_meant(attr, example)))
}

/// Returns the attribute in the form of the example, with the user's value if that is one word, number or string, so
/// that the advice fits.
fn as_meant(attr: &Attribute, example: &str) -> String {
    let value = match &attr.meta {
        Meta::Path(_) => return example.to_owned(),
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(_) => attribute::value(&attr.inside()),
    };
    let text = match &*trees(&value) {
        [TokenTree::Literal(literal)] if name_of(attr) == "fact" => return format!("#[fact(name = {literal})]"),
        _ if name_of(attr) == "fact" => return example.to_owned(),
        [TokenTree::Ident(word)] => word.to_string(),
        [TokenTree::Literal(literal)] => string_of(literal).unwrap_or_else(|| literal.to_string()),
        _ => return example.to_owned(),
    };
    let argument = example.split(['(', '=']).nth(1).unwrap_or_default().trim();
    let is_word = !text.is_empty() && text.chars().all(|character| character.is_alphanumeric() || character == '_');
    let fits = match argument.starts_with('"') {
        true => !text.is_empty(),
        // An errno may be either.
        false => {
            let is_number =
                |text: &str| text.trim_start_matches('"').as_bytes().first().is_some_and(u8::is_ascii_digit);
            is_word && (name_of(attr) == "errno" || is_number(&text) == is_number(argument))
        }
    };
    let text = if argument.starts_with('"') { format!("{text:?}") } else { text };
    match (fits, example.contains('(')) {
        (false, _) => example.to_owned(),
        (true, true) => format!("#[{}({text})]", name_of(attr)),
        (true, false) => format!("#[{} = {text}]", name_of(attr)),
    }
}

/// Returns the release and the reason of `#[deprecated]`. The compiler reports its mistakes.
fn deprecated(meta: &Meta) -> [String; 2] {
    let [mut since, mut note] = [const { String::new() }; 2];
    match meta {
        Meta::NameValue(pair) => note = text_of(&pair.value),
        Meta::List(list) => {
            let mut pair = |input: ParseStream<'_>| {
                let name = input.call(Ident::parse_any)?;
                input.parse::<Token![=]>()?;
                let place = if name == "since" { &mut since } else { &mut note };
                *place = input.parse::<LitStr>()?.value();
                Ok(())
            };
            let _ = read::arguments(list, &mut |input| read::separated(input, &mut pair));
        }
        Meta::Path(_) => {}
    }
    [since, note]
}

fn text_of(value: &syn::Expr) -> String {
    match value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.value(),
        _ => String::new(),
    }
}
