//! The attributes of a row, and of a retired row or an alias.

use super::answers::answer_to;
use super::argument::Argument;
use super::attributes::{is_for_derive, is_foreign, name_of, one_attribute};
use super::docs::{add_doc, doc_of, string_of, take_doc};
use super::own_fact::{self, OwnFact};
use crate::attribute::{self, Attribute};
use crate::codes::fact::{self, FACTS, Fact, Takes};
use crate::codes::part::Read;
use crate::diag::{self, Diagnostics, listed, suggestion};
use crate::read;
use crate::tokens::{is_word, trees};
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Meta, Token};

/// The attributes of a row.
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
    /// The attributes that rows do not have, for each of which there is advice.
    pub(super) foreign: Vec<Attribute>,
}

/// The attributes that a line may have.
pub(super) struct Known {
    pub(super) names: &'static [&'static str],
    /// The reason why it has no other one.
    others: &'static str,
}

/// Those of a row of a code.
pub(super) static CODE: Known = Known {
    names: &with_facts::<{ 6 + FACTS.len() }>(&["role", "level", "symbol", "deprecated", "fact", "doc"], false),
    others: "",
};
/// Those of a row of a domain.
pub(super) static DOMAIN: Known = Known {
    names: &with_facts::<6>(&["symbol", "deprecated", "fact", "doc"], true),
    others: "is for codes: a domain has none",
};
pub(super) static RETIRED: Known =
    Known { names: &["symbol", "doc"], others: "is for rows in use: a retired row has none" };
pub(super) static ALIAS: Known =
    Known { names: &["symbol", "deprecated", "doc"], others: "is for rows: an alias has that of its row" };
pub(super) static SUCCESS: Known =
    Known { names: &["doc", "symbol"], others: "is for codes, and success is not a code: remove it" };

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
    fn new() -> Self {
        RowAttrs {
            kept: TokenStream::new(),
            is_documented: false,
            docs: String::new(),
            deprecated: None,
            role: None,
            level: None,
            symbol: None,
            facts: Vec::new(),
            own_facts: Vec::new(),
            foreign: Vec::new(),
        }
    }

    pub(super) fn parse(
        input: ParseStream<'_>,
        known: &Known,
        has_derive: bool,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let mut read = RowAttrs::new();
        while input.peek(Token![#]) {
            // Most attributes of a long list are documentation, which is passed on without parsing.
            if take_doc(input, &mut read.kept, &mut read.docs) {
                read.is_documented = true;
                continue;
            }
            match one_attribute(input, diag)? {
                Some(attr) => read.take(attr, known, has_derive, diag),
                // An attribute that cannot be parsed is left out, and the row continues after it.
                None => {
                    read.note("role");
                    read.note("help");
                }
            }
        }
        Ok(read)
    }

    fn take(&mut self, attr: Attribute, known: &Known, has_derive: bool, diag: &mut Diagnostics) {
        let (name, names) = (&*name_of(&attr), known.names);
        if name == "doc" {
            self.is_documented |= matches!(attr.meta, Meta::NameValue(_));
            add_doc(&mut self.docs, doc_of(&attr).as_ref());
        }
        if name == "deprecated" {
            self.deprecated = Some(deprecated(&attr.meta));
        }
        let (is_own, is_known) = (CODE.names.contains(&name) || name.starts_with("cfg"), names.contains(&name));
        // Only rows may have help.
        if names.contains(&"help") && answer_to(&attr, name, has_derive).is_some() {
            self.foreign.push(attr);
        } else if (is_known && matches!(name, "doc" | "deprecated"))
            || is_foreign(&attr, name)
            || (!is_own && is_for_derive(name, names, has_derive))
        {
            attr.to_tokens(&mut self.kept);
        } else if !is_known {
            diag.over_path(attr.path(), unknown_row_attribute(name, known));
        } else if let Err(error) = self.set(name, &attr, diag) {
            self.note(name);
            diag.push(error);
        }
    }

    /// Sets the value of an attribute. The first of two attributes is kept.
    fn set(&mut self, name: &str, attr: &Attribute, diag: &mut Diagnostics) -> syn::Result<()> {
        if name == "fact" {
            return match &attr.meta {
                Meta::List(list) if !list.tokens.is_empty() => {
                    own_fact::read(list, CODE.names, &mut self.own_facts, diag)
                }
                _ => Err(misshapen(attr, own_fact::EXAMPLE)),
            };
        }
        let was_set = match (fact::named(name), name) {
            (Some(fact), _) => {
                let argument = argument(attr, fact)?;
                self.put(fact, Read::Parsed(argument))
            }
            (None, "symbol") => {
                let symbol = after_equals(attr, "#[symbol = \"ACME_ERR_NO_DOMAIN\"]")?;
                put_first(&mut self.symbol, symbol)
            }
            (None, "role") => {
                let word = word(attr, "#[role(internal)]")?;
                let was_set = matches!(self.role, Some(Read::Parsed(_)));
                if !was_set {
                    self.role = Some(Read::Parsed(word));
                }
                was_set
            }
            _ => {
                let word = word(attr, "#[level(warning)]")?;
                put_first(&mut self.level, word)
            }
        };
        if was_set {
            diag.over_path(attr.path(), format_args!("`{name}` is set twice on this row"));
        }
        Ok(())
    }

    /// Sets a fact, unless the row has it. Returns `true` if the row has it.
    fn put(&mut self, fact: &'static Fact, argument: Read<Argument>) -> bool {
        for (other, known) in &mut self.facts {
            if other.name == fact.name {
                let was_set = matches!(known, Read::Parsed(_));
                if !was_set {
                    *known = argument;
                }
                return was_set;
            }
        }
        self.facts.push((fact, argument));
        false
    }

    /// Records that a role or a fact could not be parsed, unless the row has it already.
    fn note(&mut self, name: &str) {
        if let Some(fact) = fact::named(name) {
            self.put(fact, Read::Noted);
        } else if name == "role" && self.role.is_none() {
            self.role = Some(Read::Noted);
        }
    }

    /// Returns the argument of a fact, if the row has it.
    pub(in crate::codes) fn fact(&self, name: &str) -> Option<&Read<Argument>> {
        for (fact, argument) in &self.facts {
            if fact.name == name {
                return Some(argument);
            }
        }
        None
    }

    /// Returns the text of a fact, if the row has it.
    pub(in crate::codes) fn text(&self, name: &str) -> Option<&LitStr> {
        match self.fact(name) {
            Some(Read::Parsed(Argument::Text(text))) => Some(text),
            _ => None,
        }
    }
}

/// Sets a value, unless it is set. Returns `true` if it is.
fn put_first<T>(place: &mut Option<T>, value: T) -> bool {
    let was_set = place.is_some();
    if !was_set {
        *place = Some(value);
    }
    was_set
}

fn unknown_row_attribute(name: &str, known: &Known) -> String {
    if name == "cfg" || name == "cfg_attr" {
        return "a row cannot be conditional: published numbers do not depend on the build".to_owned();
    }
    if CODE.names.contains(&name) {
        return format!("`{name}` {} (possible: {})", known.others, listed(known.names));
    }
    format!("unknown attribute `{name}`; {}", suggestion(name, known.names))
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
    let Meta::List(list) = &attr.meta else { return Err(misshapen(attr, example)) };
    let (mut argument, mut count) = (None, 0);
    let read = read::arguments(list, &mut |input| {
        read::separated(input, &mut |input| {
            count += 1;
            argument = Some(Argument::parse(input)?);
            Ok(())
        })
    });
    match (read, argument) {
        (Err(error), _) => Err(syn::Error::new(error.span(), format_args!("expected `{}`", as_meant(attr, example)))),
        (Ok(()), None) => Err(misshapen(attr, example)),
        (Ok(()), Some(argument)) if count == 1 => Ok(argument),
        _ => {
            let message = format_args!("`{}` takes one argument, as in `{example}`", name_of(attr));
            Err(diag::over(&attr.inside(), message))
        }
    }
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

/// Returns the attribute in the form of the example, with the user's value if that fits.
fn as_meant(attr: &Attribute, example: &str) -> String {
    with_value(attr, example).unwrap_or_else(|| example.to_owned())
}

/// Returns the attribute in the form of the example with the user's value, if that is one word, number or string as in
/// the example.
fn with_value(attr: &Attribute, example: &str) -> Option<String> {
    let value = match &attr.meta {
        Meta::Path(_) => return None,
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(_) => attribute::value(&attr.inside()),
    };
    let (name, trees) = (name_of(attr), trees(&value));
    let mut text = match &*trees {
        [TokenTree::Literal(literal)] if name == "fact" => return Some(format!("#[fact(name = {literal})]")),
        [TokenTree::Ident(word)] if name != "fact" => word.to_string(),
        [TokenTree::Literal(literal)] => string_of(literal).unwrap_or_else(|| literal.to_string()),
        _ => return None,
    };
    let in_example = example.split_once('(').unwrap_or_default().1;
    let fits = if example.contains('"') {
        let is_empty = text.is_empty();
        text = format!("{text:?}");
        !is_empty
    } else {
        // An errno may be either.
        is_word(&text) && (name == "errno" || is_number(&text) == is_number(in_example))
    };
    let is_after_equals = in_example.is_empty();
    fits.then(|| if is_after_equals { format!("#[{name} = {text}]") } else { format!("#[{name}({text})]") })
}

fn is_number(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0'..=b'9', ..])
}

/// Returns the release and the reason of `#[deprecated]`. The compiler reports its mistakes.
fn deprecated(meta: &Meta) -> [String; 2] {
    let [mut since, mut note] = [const { String::new() }; 2];
    match meta {
        Meta::NameValue(pair) => note = text_of(&pair.value),
        Meta::List(list) => {
            // The first mistake ends it.
            let _ = read::arguments(list, &mut |input| {
                read::separated(input, &mut |input| {
                    let name = input.call(Ident::parse_any)?;
                    input.parse::<Token![=]>()?;
                    let place = if name == "since" { &mut since } else { &mut note };
                    *place = input.parse::<LitStr>()?.value();
                    Ok(())
                })
            });
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
