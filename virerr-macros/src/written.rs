//! Syntax beside the tokens that it is written in. Those are what is emitted: syn is built without its code that prints.

use crate::expression::ungroup;
use crate::read;
use crate::tokens::{first_span, trees};
use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt as _};
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{GenericArgument, Ident, Path, Token, Type, Visibility};

/// A piece of syntax and its tokens.
pub(crate) struct Written<T> {
    pub(crate) syntax: T,
    pub(crate) tokens: TokenStream,
}

impl<T: Parse> Written<T> {
    pub(crate) fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let begin = input.cursor();
        let syntax = input.parse()?;
        Ok(Written { syntax, tokens: between(begin, input.cursor()) })
    }
}

impl<T> Written<T> {
    /// Returns where it begins.
    pub(crate) fn span(&self) -> Span {
        first_span(&self.tokens)
    }
}

impl<T> ToTokens for Written<T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

/// Reads a visibility.
pub(crate) fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    input.parse::<Visibility>()?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// Reads a path without generic arguments.
pub(crate) fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    Path::parse_mod_style(input)?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// The user's tokens from one place to another. A group that `macro_rules!` put around a fragment may be left on the
/// way; it means nothing then.
pub(crate) fn between(begin: Cursor<'_>, end: Cursor<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut at = begin;
    while at < end {
        let Some((tree, next)) = at.token_tree() else { break };
        match at.group(Delimiter::None) {
            Some((inside, _, _)) if next > end => at = inside,
            _ => {
                tokens.append(tree);
                at = next;
            }
        }
    }
    tokens
}

/// Returns the types in the generic arguments of a segment of a type: those that are given under a name, `Output` of
/// `Future<Output = T>`, or under none, which is the empty name.
pub(crate) fn arguments(ty: &TokenStream, segment: &str, name: &str) -> Vec<Written<Type>> {
    if let [TokenTree::Group(group)] = &*trees(ty)
        && matches!(group.delimiter(), Delimiter::None | Delimiter::Parenthesis)
    {
        return arguments(&group.stream(), segment, name);
    }
    let mut found = Vec::new();
    // The type was read, and so are its arguments.
    let _ = read::all(ty.clone(), &mut |input| {
        let mut is_after = false;
        while !input.is_empty() {
            if is_after && input.peek(Token![::]) && input.peek3(Token![<]) {
                input.parse::<Token![::]>()?;
            }
            if is_after && input.parse::<Option<Token![<]>>()?.is_some() {
                read_arguments(input, name, &mut found)?;
            }
            is_after = matches!(input.parse()?, TokenTree::Ident(word) if word == segment);
        }
        Ok(())
    });
    found
}

/// Reads up to the `>`.
fn read_arguments(input: ParseStream<'_>, name: &str, found: &mut Vec<Written<Type>>) -> syn::Result<()> {
    while !input.peek(Token![>]) {
        let mut given = String::new();
        if input.peek(Ident::peek_any) && input.peek2(Token![=]) {
            given = input.call(Ident::parse_any)?.to_string();
            input.parse::<Token![=]>()?;
        }
        let begin = input.cursor();
        match input.parse()? {
            GenericArgument::Type(syntax) if given == name => {
                found.push(Written { syntax, tokens: between(begin, input.cursor()) });
            }
            _ => {}
        }
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(())
}
