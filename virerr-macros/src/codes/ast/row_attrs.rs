//! The attributes of a row, and of a retired row or an alias.

use super::answers::{Answer, answer_to};
use super::attributes::{is_for_derive, is_foreign, name_of, one_attribute};
use super::docs::{add_doc, doc_attribute, doc_of, string_of};
use crate::attribute::{self, Attribute};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, listed, suggestion};
use crate::read::{self, Reader};
use crate::tokens::trees;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{LitInt, LitStr, Meta, Token};

/// The attributes of a row.
#[derive(Default)]
pub(in crate::codes) struct RowAttrs {
    /// Those that stay on the variant: docs, `#[deprecated]`, lint levels.
    pub(in crate::codes) kept: TokenStream,
    pub(in crate::codes) is_documented: bool,
    /// The text of the docs, as far as it stands in literals.
    pub(in crate::codes) docs: String,
    /// Since when and why, empty where it does not say.
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    pub(in crate::codes) role: Option<Read<Ident>>,
    pub(in crate::codes) level: Option<Ident>,
    pub(in crate::codes) symbol: Option<LitStr>,
    pub(in crate::codes) since: Option<LitStr>,
    pub(in crate::codes) help: Option<Read<LitStr>>,
    pub(in crate::codes) explain: Option<LitStr>,
    pub(in crate::codes) category: Option<Ident>,
    pub(in crate::codes) errno: Option<Errno>,
    pub(in crate::codes) http: Option<LitInt>,
    pub(in crate::codes) retry: Option<Ident>,
    pub(in crate::codes) log: Option<Ident>,
    /// Those that no row has, and for which there is an answer.
    pub(super) foreign: Vec<(Attribute, &'static Answer)>,
}

/// The argument of `#[errno(…)]`.
pub(in crate::codes) enum Errno {
    Name(Ident),
    Number(LitInt),
}

/// What a row of a code may have.
pub(super) const CODE_ATTRIBUTES: &[&str] = &[
    "role",
    "level",
    "symbol",
    "since",
    "deprecated",
    "help",
    "explain",
    "category",
    "errno",
    "http",
    "retry",
    "log",
    "doc",
];
/// What a row of a domain may have.
pub(super) const DOMAIN_ATTRIBUTES: &[&str] = &["symbol", "since", "help", "deprecated", "doc"];
/// What a retired row may have.
pub(super) const RETIRED_ATTRIBUTES: &[&str] = &["symbol", "doc"];
/// What an alias may have.
pub(super) const ALIAS_ATTRIBUTES: &[&str] = &["symbol", "deprecated", "doc"];
/// The attributes that the success number may have.
pub(super) const SUCCESS_ATTRIBUTES: &[&str] = &["doc", "symbol"];

impl Parse for Errno {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitInt) { Ok(Errno::Number(input.parse()?)) } else { Ok(Errno::Name(input.parse()?)) }
    }
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
            // Nearly all attributes of a long list are docs, and those are passed on unread.
            if let Some((doc, text)) = input
                .step(|cursor| Ok(doc_attribute(*cursor).map_or((None, *cursor), |(doc, rest)| (Some(doc), rest))))?
            {
                read.kept.extend(doc);
                read.is_documented = true;
                add_doc(&mut read.docs, text.as_ref());
                continue;
            }
            // One that cannot be read is left out, and the row goes on behind it.
            let Some(attrs) = diag.keep(one_attribute(input)?) else {
                read.role.get_or_insert_default();
                read.help.get_or_insert_default();
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
        // What may have help is a row.
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
        } else if self.set(&name, &attr, diag).is_none() {
            match &*name {
                "role" => drop(self.role.get_or_insert_default()),
                "help" => drop(self.help.get_or_insert_default()),
                _ => {}
            }
        }
    }

    /// Returns nothing where the attribute is a mistake, which is noted.
    fn set(&mut self, name: &str, attr: &Attribute, diag: &mut Diagnostics) -> Option<()> {
        // The first of two stays.
        fn put<T>(place: &mut Option<T>, value: T) -> bool {
            let was_set = place.is_some();
            if !was_set {
                *place = Some(value);
            }
            was_set
        }
        fn put_read<T>(place: &mut Option<Read<T>>, value: T) -> bool {
            let was_set = matches!(place, Some(Read::Written(_)));
            if !was_set {
                *place = Some(Read::Written(value));
            }
            was_set
        }
        let was_set = match name {
            "role" => put_read(&mut self.role, in_parentheses(attr, "#[role(internal)]", diag)?),
            "level" => put(&mut self.level, in_parentheses(attr, "#[level(warning)]", diag)?),
            "since" => put(&mut self.since, text_argument(attr, "#[since(\"0.4\")]", diag)?),
            "category" => put(&mut self.category, in_parentheses(attr, "#[category(not_found)]", diag)?),
            "errno" => put(&mut self.errno, in_parentheses(attr, "#[errno(ENOENT)]", diag)?),
            "http" => put(&mut self.http, in_parentheses(attr, "#[http(404)]", diag)?),
            "retry" => put(&mut self.retry, in_parentheses(attr, "#[retry(backoff)]", diag)?),
            "log" => put(&mut self.log, in_parentheses(attr, "#[log(debug)]", diag)?),
            "explain" => {
                put(&mut self.explain, text_argument(attr, "#[explain = \"docs/errors/NO_DOMAIN.md\"]", diag)?)
            }
            "symbol" => put(&mut self.symbol, after_equals(attr, "#[symbol = \"ACME_ERR_NO_DOMAIN\"]", diag)?),
            _ => put_read(&mut self.help, text_argument(attr, "#[help = \"what to do about it\"]", diag)?),
        };
        if was_set {
            diag.over_path(attr.path(), format_args!("`{name}` is set twice on this row"));
        }
        Some(())
    }
}

fn unknown_row_attribute(name: &str, known: &[&str]) -> String {
    if name == "cfg" || name == "cfg_attr" {
        return "a row is there or it is not: published numbers do not depend on the build".to_owned();
    }
    if CODE_ATTRIBUTES.contains(&name) {
        let what = match known {
            RETIRED_ATTRIBUTES => "is for what is in use: a retired row has none",
            ALIAS_ATTRIBUTES => "is for rows: an alias has that of its row",
            SUCCESS_ATTRIBUTES => "is for codes: the success number has none",
            _ => "is for codes: a domain has none",
        };
        return format!("`{name}` {what} (possible: {})", listed(known));
    }
    format!("unknown attribute `{name}`; {}", suggestion(name, known))
}

/// The one argument of `#[name(argument)]`.
fn in_parentheses<T: Parse>(attr: &Attribute, example: &str, diag: &mut Diagnostics) -> Option<T> {
    let mut argument = None;
    let is_read = read_one_argument(attr, example, diag, &mut |input| {
        argument = Some(input.parse()?);
        Ok(())
    });
    if is_read && argument.is_none() {
        note_misshapen(attr, example, diag);
    }
    argument.filter(|_| is_read)
}

/// Returns whether there is no mistake, which is noted otherwise.
fn read_one_argument(attr: &Attribute, example: &str, diag: &mut Diagnostics, read: Reader<'_>) -> bool {
    let Meta::List(list) = &attr.meta else {
        note_misshapen(attr, example, diag);
        return false;
    };
    let mut count = 0;
    let arguments = read::arguments(list, &mut |input| {
        read::separated(input, &mut |input| {
            count += 1;
            read(input)
        })
    });
    if let Err(error) = &arguments {
        diag.at(error.span(), format_args!("write `{}`", as_meant(attr, example)));
    } else if count > 1 {
        let message = format!("`{}` takes one argument, as in `{example}`", name_of(attr));
        diag.over(&attr.inside(), message);
    }
    arguments.is_ok() && count < 2
}

/// The string of a text for people, which is taken both ways: after `=` and in parentheses.
fn text_argument(attr: &Attribute, example: &str, diag: &mut Diagnostics) -> Option<LitStr> {
    match attr.meta {
        Meta::NameValue(_) => after_equals(attr, example, diag),
        _ => in_parentheses(attr, example, diag),
    }
}

/// The string of `#[name = "string"]`.
fn after_equals(attr: &Attribute, example: &str, diag: &mut Diagnostics) -> Option<LitStr> {
    if let Meta::NameValue(pair) = &attr.meta
        && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(string), .. }) = &pair.value
    {
        return Some(LitStr::new(&string.value(), string.span()));
    }
    note_misshapen(attr, example, diag);
    None
}

fn note_misshapen(attr: &Attribute, example: &str, diag: &mut Diagnostics) {
    diag.over(&attr.inside(), format_args!("write `{}`", as_meant(attr, example)));
}

/// The attribute in the form of the example, with its own value where that is one word, number or string: who follows
/// the advice is to say what was meant.
fn as_meant(attr: &Attribute, example: &str) -> String {
    let value = match &attr.meta {
        Meta::Path(_) => return example.to_owned(),
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(_) => attribute::value(&attr.inside()),
    };
    let text = match &*trees(&value) {
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

/// What `#[deprecated]` says: since when, and why. What is wrong with it the compiler tells.
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
