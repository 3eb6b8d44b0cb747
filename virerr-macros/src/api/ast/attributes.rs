//! The attributes of an item or a parameter, including those in `cfg_attr`.

use crate::attribute::Attribute;
#[cfg(feature = "c")]
use crate::attribute::value;
use crate::emit::emit;
#[cfg(feature = "c")]
use crate::expression::mention;
use crate::expression::{ungroup, until_comma};
use crate::read;
use crate::tokens::is_one_of;
use crate::written::Written;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Ident, Meta, Path, Token};

/// Attributes as they are written, including `$m:meta` fragments.
#[derive(Default)]
pub(in crate::api) struct Attributes(Vec<Attribute>);

impl Attributes {
    /// Parses the attributes that come next.
    pub(in crate::api) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        Attribute::parse_outer(input).map(Attributes)
    }

    /// Returns the place of an attribute with this name, with any path, also in a `cfg_attr`.
    pub(in crate::api) fn find(&self, name: &str) -> Option<Span> {
        for attribute in &self.0 {
            let found = find(&attribute.meta, name);
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// Returns the place of an attribute with this name, also in `unsafe(…)`.
    #[cfg(feature = "c")]
    pub(in crate::api) fn find_unsafe(&self, name: &str) -> Option<Span> {
        self.find(name).or_else(|| {
            let found = |meta: &Meta| match meta {
                Meta::List(list) if list.path.is_ident("unsafe") => mention(list.tokens.clone(), name),
                _ => None,
            };
            self.0.iter().find_map(|attribute| found(&attribute.meta))
        })
    }

    /// Removes the attributes with this name, with any path.
    pub(in crate::api) fn take(&mut self, name: &str) -> Vec<Attribute> {
        let mut taken = Vec::new();
        for attribute in std::mem::take(&mut self.0) {
            let list = if is_named(attribute.path(), name) { &mut taken } else { &mut self.0 };
            list.push(attribute);
        }
        taken
    }

    /// Removes each `cfg_attr` with an attribute of this name, and returns the place of the first.
    pub(in crate::api) fn take_hidden(&mut self, name: &str) -> Option<Span> {
        let mut first = None;
        for attribute in std::mem::take(&mut self.0) {
            match find(&attribute.meta, name) {
                Some(hidden) if !is_named(attribute.path(), name) => first = first.or(Some(hidden)),
                _ => self.0.push(attribute),
            }
        }
        first
    }

    /// Returns the attributes that make a parameter conditional.
    pub(in crate::api) fn cfgs(&self) -> TokenStream {
        self.select(&|meta, written| meta.path().is_ident("cfg").then_some(written))
    }

    /// Returns the attributes of a parameter for its binding in the body: the conditions and the lint levels. An
    /// `expect` occurs once, so it must be about bindings.
    pub(in crate::api) fn for_binding(&self) -> TokenStream {
        self.select(&|meta, written| {
            let path = meta.path();
            let is_whole = |word: &Ident| is_one_of(word, &["cfg", "allow", "warn", "deny", "forbid"]);
            match path.get_ident() {
                Some(word) if word == "expect" => expected(meta, &is_about_binding),
                Some(word) if is_whole(word) => Some(written),
                _ => None,
            }
        })
    }

    /// Returns the attributes that a parameter keeps if the body binds it again.
    pub(in crate::api) fn beside_binding(&self) -> TokenStream {
        // For this lint, a parameter that is moved into the body is consumed.
        let stays = |lint: &str| !is_about_binding(lint) && lint != "clippy::needless_pass_by_value";
        self.select(&|meta, written| {
            if meta.path().is_ident("expect") { expected(meta, &stays) } else { Some(written) }
        })
    }

    /// Returns the lint levels for the exported function. An `expect` occurs once.
    #[cfg(feature = "c")]
    pub(in crate::api) fn for_exported(&self) -> TokenStream {
        self.select(&|meta, written| {
            let word = meta.path().get_ident()?;
            if word == "expect"
                && let Meta::List(list) = meta
            {
                let lints = &list.tokens;
                return Some(emit!(word.span(), [lints] => allow(#lints)));
            }
            is_one_of(word, &["allow", "warn", "deny", "forbid"]).then_some(written)
        })
    }

    /// Returns the lines of the documentation as expressions.
    #[cfg(feature = "c")]
    pub(in crate::api) fn docs(&self) -> Vec<TokenStream> {
        let mut docs = Vec::new();
        for attribute in &self.0 {
            if is_pair(&attribute.meta, "doc") {
                docs.push(value(&attribute.inside()));
            }
        }
        docs
    }

    /// Returns the reason of `#[deprecated]` as an expression; empty if there is none.
    #[cfg(feature = "c")]
    pub(in crate::api) fn deprecated(&self) -> Option<TokenStream> {
        let attribute = self.0.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
        if is_pair(&attribute.meta, "deprecated") {
            return Some(value(&attribute.inside()));
        }
        let mut all = Vec::new();
        if let Meta::List(list) = &attribute.meta {
            read::arguments(list, &mut |input| read_metas(input, &mut all)).ok()?;
        }
        let note = all.iter().find(|meta| is_pair(&meta.syntax, "note")).map(|meta| value(&meta.tokens));
        Some(note.unwrap_or_else(|| emit!(Span::mixed_site(), [] => "")))
    }

    /// Returns the picked part of each attribute, or of the attributes in a `cfg_attr`.
    fn select(&self, pick: Pick<'_>) -> TokenStream {
        let mut selected = TokenStream::new();
        for attribute in &self.0 {
            if let Some(meta) = select(&attribute.meta, attribute.inside(), pick) {
                selected.extend(attribute.with(meta));
            }
        }
        selected
    }
}

/// Picks a part of an attribute, and of its tokens.
type Pick<'a> = &'a dyn Fn(&Meta, TokenStream) -> Option<TokenStream>;

impl ToTokens for Attributes {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for attribute in &self.0 {
            attribute.to_tokens(tokens);
        }
    }
}

/// Returns `true` if a lint is about bindings of variables.
fn is_about_binding(lint: &str) -> bool {
    ["unused", "unused_variables", "unused_mut", "unused_assignments"].contains(&lint)
}

/// Returns an `expect` with some of its lints, and its reason.
fn expected(meta: &Meta, is_wanted: &dyn Fn(&str) -> bool) -> Option<TokenStream> {
    let Meta::List(list) = meta else { return None };
    let mut all = Vec::new();
    read::arguments(list, &mut |input| read_metas(input, &mut all)).ok()?;
    let (mut lints, mut reason) = (TokenStream::new(), TokenStream::new());
    for Written { syntax, tokens } in all {
        match syntax {
            Meta::Path(lint) if is_wanted(&tokens.to_string().replace(" ", "")) => {
                lints.extend(emit!(span(&lint), [tokens] => #tokens,));
            }
            Meta::NameValue(_) => reason = tokens,
            _ => {}
        }
    }
    let word = list.path.get_ident();
    (!lints.is_empty()).then(|| emit!(span(&list.path), [word, lints, reason] => #word(#lints #reason)))
}

fn is_named(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

/// Returns `true` for `name = value`.
#[cfg(feature = "c")]
fn is_pair(meta: &Meta, name: &str) -> bool {
    matches!(meta, Meta::NameValue(pair) if pair.path.is_ident(name))
}

/// Returns the span of its first segment.
pub(in crate::api) fn span(path: &Path) -> Span {
    match path.segments.first() {
        Some(first) => first.ident.span(),
        None => Span::call_site(),
    }
}

fn find(meta: &Meta, name: &str) -> Option<Span> {
    if is_named(meta.path(), name) {
        return Some(span(meta.path()));
    }
    for meta in &conditional(meta)?.1 {
        let found = find(&meta.syntax, name);
        if found.is_some() {
            return found;
        }
    }
    None
}

fn select(meta: &Meta, tokens: TokenStream, pick: Pick<'_>) -> Option<TokenStream> {
    let Some((condition, metas)) = conditional(meta) else { return pick(meta, tokens) };
    let (span, word, mut kept) = (span(meta.path()), meta.path().get_ident(), TokenStream::new());
    for Written { syntax, tokens } in metas {
        if let Some(meta) = select(&syntax, tokens, pick) {
            kept.extend(emit!(span, [meta] => , #meta));
        }
    }
    (!kept.is_empty()).then(|| emit!(span, [word, condition, kept] => #word(#condition #kept)))
}

/// Returns the condition and the attributes of a `cfg_attr`.
fn conditional(meta: &Meta) -> Option<(TokenStream, Vec<Written<Meta>>)> {
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let (mut condition, mut metas) = (TokenStream::new(), Vec::new());
    let read = read::all(list.tokens.clone(), &mut |input| {
        condition = until_comma(input);
        input.parse::<Option<Token![,]>>()?;
        read_metas(input, &mut metas)
    });
    read.ok().map(|()| (condition, metas))
}

/// Parses the attributes in the parentheses of another attribute.
fn read_metas(input: ParseStream<'_>, metas: &mut Vec<Written<Meta>>) -> syn::Result<()> {
    read::separated(input, &mut |input| {
        let Written { syntax, tokens } = Written::read(input)?;
        metas.push(Written { syntax, tokens: ungroup(tokens) });
        Ok(())
    })
}
