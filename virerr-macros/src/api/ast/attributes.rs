//! The attributes of an item or a parameter, those inside of `cfg_attr` included.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Path, Token};

/// Attributes as they are written, `$m:meta` fragments included.
#[derive(Default)]
pub(in crate::api) struct Attributes(Vec<Attribute>);

impl Attributes {
    /// Reads all that stand next.
    pub(in crate::api) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        Attribute::parse_outer(input).map(Attributes)
    }

    /// Where an attribute of this name is, by whatever path, also in a `cfg_attr`.
    pub(in crate::api) fn find(&self, name: &str) -> Option<Span> {
        self.0.iter().find_map(|attribute| find(&attribute.meta, name))
    }

    /// Takes those of this name out, by whatever path, and gives each one's place and arguments.
    pub(in crate::api) fn take(&mut self, name: &str) -> Vec<(Span, TokenStream)> {
        let mut taken = Vec::new();
        self.0.retain(|attribute| {
            let is_taken = is_named(attribute.path(), name);
            if is_taken {
                let arguments = attribute.meta.require_list().map(|list| list.tokens.clone()).unwrap_or_default();
                taken.push((span(attribute.path()), arguments));
            }
            !is_taken
        });
        taken
    }

    /// Takes each `cfg_attr` out that has an attribute of this name, and gives where that is.
    pub(in crate::api) fn take_hidden(&mut self, name: &str) -> Option<Span> {
        let hidden = |attribute: &Attribute| conditional(&attribute.meta).and_then(|_| find(&attribute.meta, name));
        let first = self.0.iter().find_map(hidden);
        self.0.retain(|attribute| hidden(attribute).is_none());
        first
    }

    /// Those that decide whether a parameter is there.
    pub(in crate::api) fn cfgs(&self) -> TokenStream {
        self.select(&|meta| meta.path().is_ident("cfg").then(|| meta.to_token_stream()))
    }

    /// Those of a parameter for the binding that the body gets: the former ones, and the levels of lints. A lint that is
    /// expected comes once, so it has to be one about bindings.
    pub(in crate::api) fn for_binding(&self) -> TokenStream {
        self.select(&|meta| {
            let path = meta.path();
            let is_whole = ["cfg", "allow", "warn", "deny", "forbid"].iter().any(|name| path.is_ident(name));
            if path.is_ident("expect") {
                expected(meta, is_about_binding)
            } else {
                is_whole.then(|| meta.to_token_stream())
            }
        })
    }

    /// Those that a parameter keeps when the body gets a binding of its own for it.
    pub(in crate::api) fn beside_binding(&self) -> TokenStream {
        // To the lint, what is moved into the body is consumed.
        let stays = |lint: &str| !is_about_binding(lint) && lint != "clippy::needless_pass_by_value";
        self.select(&|meta| {
            if meta.path().is_ident("expect") { expected(meta, stays) } else { Some(meta.to_token_stream()) }
        })
    }

    /// Returns the picked part of each attribute; of a `cfg_attr`, of the attributes in it.
    fn select(&self, pick: &dyn Fn(&Meta) -> Option<TokenStream>) -> TokenStream {
        let mut selected = TokenStream::new();
        for attribute in &self.0 {
            if let Some(meta) = select(&attribute.meta, pick) {
                attribute.pound_token.to_tokens(&mut selected);
                attribute.bracket_token.surround(&mut selected, |tokens| tokens.extend(meta));
            }
        }
        selected
    }
}

impl ToTokens for Attributes {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.iter().for_each(|attribute| attribute.to_tokens(tokens));
    }
}

/// Returns whether a lint is about a variable, wherever it is bound.
fn is_about_binding(lint: &str) -> bool {
    ["unused", "unused_variables", "unused_mut", "unused_assignments"].contains(&lint)
}

/// An `expect` with some of its lints, and its reason.
fn expected(meta: &Meta, is_wanted: fn(&str) -> bool) -> Option<TokenStream> {
    let list = meta.require_list().ok()?;
    let all = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    let lint = |meta: &&Meta| is_wanted(&meta.path().to_token_stream().to_string().replace(' ', ""));
    let lints: Vec<&Meta> = all.iter().filter(|meta| matches!(meta, Meta::Path(_))).filter(lint).collect();
    let reason = all.iter().filter(|meta| matches!(meta, Meta::NameValue(_)));
    let path = &list.path;
    (!lints.is_empty()).then(|| quote_spanned!(span(path)=> #path(#(#lints,)* #(#reason)*)))
}

fn is_named(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}

fn span(path: &Path) -> Span {
    path.segments.first().map_or_else(Span::call_site, |first| first.ident.span())
}

fn find(meta: &Meta, name: &str) -> Option<Span> {
    if is_named(meta.path(), name) {
        return Some(span(meta.path()));
    }
    let (_, metas) = conditional(meta)?;
    metas.iter().find_map(|meta| find(meta, name))
}

fn select(meta: &Meta, pick: &dyn Fn(&Meta) -> Option<TokenStream>) -> Option<TokenStream> {
    let Some((condition, metas)) = conditional(meta) else { return pick(meta) };
    let kept: Vec<TokenStream> = metas.iter().filter_map(|meta| select(meta, pick)).collect();
    let path = meta.path();
    (!kept.is_empty()).then(|| quote_spanned!(span(path)=> #path(#condition, #(#kept),*)))
}

/// The condition and the attributes of a `cfg_attr`.
fn conditional(meta: &Meta) -> Option<(TokenStream, Punctuated<Meta, Token![,]>)> {
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let parser = |input: ParseStream<'_>| {
        let mut condition = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            condition.extend([input.parse::<TokenTree>()?]);
        }
        input.parse::<Option<Token![,]>>()?;
        Ok((condition, Punctuated::parse_terminated(input)?))
    };
    parser.parse2(list.tokens.clone()).ok()
}
