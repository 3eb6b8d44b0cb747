//! An `impl` block or a trait, and the items in it.

use super::attributes::Attributes;
use super::function::Function;
use super::hidden;
use super::signature::{self, NotAFunction, between, group_of};
use super::types::name;
use crate::tokens::{is_one_of, is_punct, trees};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, TokenStreamExt as _};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Attribute, Generics, Path, Token, Type, Visibility, token};

/// An `impl` block or a trait.
pub(in crate::api) struct Block {
    pub(in crate::api) attributes: Attributes,
    /// The tokens from the attributes to the braces.
    pub(in crate::api) head: TokenStream,
    pub(in crate::api) keyword: Span,
    pub(in crate::api) kind: BlockKind,
    /// The name of the type or the trait, if it has one.
    pub(in crate::api) name: Option<Ident>,
    pub(in crate::api) body: Group,
    /// The items, or the error of parsing them.
    pub(in crate::api) items: syn::Result<Vec<Item>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum BlockKind {
    /// An inherent `impl` block.
    Inherent,
    /// An `impl` block of a trait.
    OfTrait,
    Trait,
}

/// An item of a block.
pub(in crate::api) enum Item {
    Function(Box<Function>),
    Macro(MacroCall),
    /// A constant, a type, or inner attributes.
    Other(TokenStream),
}

/// A macro call, which may expand to functions.
pub(in crate::api) struct MacroCall {
    pub(in crate::api) attributes: Attributes,
    pub(in crate::api) name: Ident,
    pub(in crate::api) tokens: TokenStream,
}

/// Returns `true` if an `impl` block or a trait comes next.
pub(in crate::api) fn is_next(input: ParseStream<'_>) -> bool {
    keyword(&input.fork()).is_ok_and(|word| is_one_of(&word, &["impl", "trait"]))
}

/// Returns the first word of an item that is not a modifier.
fn keyword(input: ParseStream<'_>) -> syn::Result<Ident> {
    input.parse::<Visibility>()?;
    loop {
        let word = input.call(Ident::parse_any)?;
        if !is_one_of(&word, &["unsafe", "default", "auto"]) {
            return Ok(word);
        }
    }
}

impl Block {
    /// Parses the block after its attributes.
    pub(in crate::api) fn read(input: ParseStream<'_>, attributes: Attributes) -> syn::Result<Self> {
        let begin = input.cursor();
        let keyword = keyword(input)?;
        let (kind, name) = if keyword == "trait" {
            (BlockKind::Trait, Some(input.fork().call(Ident::parse_any)?))
        } else {
            implemented(&input.fork())?
        };
        // The body is the last tree; braces before it belong to a generic argument.
        let (mut at, mut next) = (input.cursor(), input.cursor());
        while let Some((_, rest)) = next.token_tree() {
            (at, next) = (next, rest);
        }
        let head = between(begin, at);
        while input.cursor() < at {
            input.parse::<TokenTree>()?;
        }
        let body = group_of(input, Delimiter::Brace, "expected the items in braces")?;
        let mut items = Vec::new();
        let read = hidden::all(spliced(body.stream()), &mut |input| read_items(input, &mut items));
        let items = read.map(|()| items);
        Ok(Block { attributes, head, keyword: keyword.span(), kind, name, body, items })
    }

    /// Returns the block with another body.
    pub(in crate::api) fn with_body(&self, body: &Group) -> TokenStream {
        let mut tokens = self.attributes.to_token_stream();
        self.head.to_tokens(&mut tokens);
        body.to_tokens(&mut tokens);
        tokens
    }
}

/// Parses the rest of an `impl` head: the kind of the block and the name of its type.
fn implemented(input: ParseStream<'_>) -> syn::Result<(BlockKind, Option<Ident>)> {
    input.parse::<Generics>()?;
    input.parse::<Option<Token![const]>>()?;
    input.parse::<Option<Token![!]>>()?;
    let mut ty: Type = input.parse()?;
    let is_of_trait = input.parse::<Option<Token![for]>>()?.is_some();
    if is_of_trait {
        ty = input.parse()?;
    }
    Ok((if is_of_trait { BlockKind::OfTrait } else { BlockKind::Inherent }, name(&ty)))
}

/// Removes the groups of `$item:item` fragments: syn sees their contents, but not their ends.
fn spliced(items: TokenStream) -> TokenStream {
    let mut spliced = TokenStream::new();
    for tree in items {
        match tree {
            TokenTree::Group(group) if is_item(&group) => spliced.extend(group.stream()),
            tree => spliced.append(tree),
        }
    }
    spliced
}

/// Returns `true` if a group is that of an `$item:item` fragment.
fn is_item(group: &Group) -> bool {
    group.delimiter() == Delimiter::None
        && match &*trees(&group.stream()) {
            [_, .., TokenTree::Group(last)] => last.delimiter() == Delimiter::Brace,
            [_, .., last] => is_punct(last, ';'),
            _ => false,
        }
}

fn read_items(input: ParseStream<'_>, items: &mut Vec<Item>) -> syn::Result<()> {
    let begin = input.cursor();
    Attribute::parse_inner(input)?;
    items.push(Item::Other(between(begin, input.cursor())));
    while !input.is_empty() {
        items.push(item(input)?);
    }
    Ok(())
}

fn item(input: ParseStream<'_>) -> syn::Result<Item> {
    let begin = input.cursor();
    let attributes = Attributes::read(input)?;
    let ahead = input.fork();
    let NotAFunction { attributes, .. } = match signature::function(&ahead, attributes)? {
        Ok(function) => {
            input.advance_to(&ahead);
            return Ok(Item::Function(Box::new(function)));
        }
        Err(other) => other,
    };
    let Some(name) = called_macro(&input.fork()) else {
        while input.parse::<Option<Token![;]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
        return Ok(Item::Other(between(begin, input.cursor())));
    };
    let begin = input.cursor();
    while !input.peek(Token![;]) && !input.peek(token::Brace) {
        input.parse::<TokenTree>()?;
    }
    input.parse::<TokenTree>()?;
    Ok(Item::Macro(MacroCall { attributes, name, tokens: between(begin, input.cursor()) }))
}

/// Returns the name of the macro if the item is a macro call.
fn called_macro(input: ParseStream<'_>) -> Option<Ident> {
    let path = Path::parse_mod_style(input).ok()?;
    input.parse::<Token![!]>().ok()?;
    path.segments.last().map(|last| last.ident.clone())
}
