//! `#[vir_api]` on an `impl` block or a trait: what it stands for on each of the functions there.

use super::arguments::{Arguments, Connection};
use super::ast::{Function, ParameterKind, end_of_attributes, ends_item, is_lifetime, named};
use super::output::{Outcome, future, is_punct, outcome};
use super::valid::{self, Place};
use super::{expand, function};
use crate::diag::Diagnostics;
use crate::expression::{Angles, mentions};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// An `impl` block or a trait.
pub(super) struct Block {
    /// What stands before the braces.
    pub(super) head: Vec<TokenTree>,
    body: Group,
    pub(super) keyword: Span,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An `impl` block of a type's own functions.
    Inherent,
    /// An `impl` block of a trait.
    OfTrait,
    Trait,
}

impl Block {
    /// The item as a block, if it is one.
    pub(super) fn parse(item: &TokenStream) -> Option<Self> {
        let mut head: Vec<TokenTree> = item.clone().into_iter().collect();
        let body = match head.pop()? {
            TokenTree::Group(body) if body.delimiter() == Delimiter::Brace => body,
            _ => return None,
        };
        let before = ["pub", "unsafe", "default", "auto"];
        let is_keyword =
            |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if !before.iter().any(|it| word == it));
        let keyword_at = head.iter().position(is_keyword)?;
        let kind = match &*head[keyword_at].to_string() {
            "trait" => Kind::Trait,
            "impl" if is_of_trait(&head[keyword_at + 1..]) => Kind::OfTrait,
            "impl" => Kind::Inherent,
            _ => return None,
        };
        Some(Block { keyword: head[keyword_at].span(), head, body, kind })
    }

    /// Emits the block with its API functions wrapped.
    pub(super) fn expand(self, arguments: &Arguments, mut diag: Diagnostics) -> TokenStream {
        valid::check_block(&self, arguments, &mut diag);
        let items = split_into_items(self.body.stream());
        let is_half_typed = items.last().is_some_and(|last| is_half_typed(last));
        let items: Vec<Item> = items.into_iter().map(Item::parse).collect();
        if !is_half_typed && !items.iter().any(|item| item.is_api(self.kind) || item.is_skipped()) {
            valid::nothing_found(&self, &mut diag);
        }
        let is_right = diag.is_empty();
        let mut tokens = diag.into_tokens();
        tokens.extend(self.head);
        if is_half_typed {
            tokens.extend([TokenTree::Group(self.body)]);
            return tokens;
        }
        let expand = |item: Item| if is_right { item.expand(self.kind, arguments) } else { item.tokens };
        let mut body = Group::new(Delimiter::Brace, items.into_iter().map(expand).collect());
        body.set_span(self.body.span());
        tokens.extend([TokenTree::Group(body)]);
        tokens
    }
}

/// Whether what stands behind `impl` names a trait: a `for` that is not the one of `for<'a>`.
fn is_of_trait(head: &[TokenTree]) -> bool {
    let mut angles = Angles::default();
    let is_word = |tree: &TokenTree, word: &str| matches!(tree, TokenTree::Ident(ident) if ident == word);
    let outside = head.iter().enumerate().filter(|(_, tree)| angles.is_outside(tree));
    outside.take_while(|(_, tree)| !is_word(tree, "where")).any(|(at, tree)| {
        let is_bound = match &head[at + 1..] {
            [open, next, ..] if is_punct(open, '<') => {
                is_punct(next, '\'')
                    || is_punct(next, '>')
                    || matches!(next, TokenTree::Group(group) if is_lifetime(group))
            }
            _ => false,
        };
        is_word(tree, "for") && !is_bound
    })
}

/// The items of a block, each with its attributes.
fn split_into_items(body: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    for tree in body {
        let Some(item) = items.last_mut() else { continue };
        match whole_item(&tree) {
            Some(whole) => item.extend(whole),
            None => item.push(tree),
        }
        if ends_item(item) {
            items.push(Vec::new());
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

/// A whole item that came through a `macro_rules!` fragment stands in a group that is not seen. So does a block, which
/// is the end of an item only.
fn whole_item(tree: &TokenTree) -> Option<Vec<TokenTree>> {
    let TokenTree::Group(group) = tree else { return None };
    let item: Vec<TokenTree> = group.stream().into_iter().collect();
    (group.delimiter() == Delimiter::None && item.len() > 1 && ends_item(&item)).then_some(item)
}

/// Whether there is no more than the beginning of an item, which somebody is typing. To tell so is the compiler's.
fn is_half_typed(item: &[TokenTree]) -> bool {
    let is_group =
        |tree: &TokenTree| matches!(tree, TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket);
    !ends_item(item) && !item.iter().any(is_group)
}

/// What stands in a block: a function, or anything else.
struct Item {
    /// Without its own `#[vir_api]`.
    tokens: TokenStream,
    /// The arguments of its own `#[vir_api]`, if it has one, and what is wrong with them.
    own: Option<Arguments>,
    diag: Diagnostics,
    function: Option<Function>,
}

impl Item {
    fn parse(tokens: Vec<TokenTree>) -> Self {
        let all: TokenStream = tokens.iter().cloned().collect();
        let mut item = Item { tokens: all, own: None, diag: Diagnostics::default(), function: None };
        let called = called_macro(&tokens);
        let function = Function::parse(&item.tokens).ok();
        if function.is_none() && called.is_none() {
            return item;
        }
        let mut rest = TokenStream::new();
        let mut trees = tokens.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let attribute = match trees.peek() {
                Some(TokenTree::Group(group)) if is_punct(&tree, '#') => group.clone(),
                _ => {
                    rest.extend([tree]);
                    continue;
                }
            };
            if let Some(arguments) = named(&attribute, "vir_api") {
                let own = Arguments::parse(arguments, &mut item.diag);
                if item.own.replace(own).is_some() {
                    item.diag.at(attribute.span(), "`#[vir_api]` is given twice");
                }
                trees.next();
            } else if valid::hides_attribute(&attribute, &mut item.diag) {
                trees.next();
            } else {
                rest.extend([tree]);
            }
        }
        item.function = function.and_then(|_| Function::parse(&rest).ok());
        item.tokens = rest;
        if let Some(called) = called {
            valid::check_macro(&called, item.own.as_ref(), &mut item.diag);
        }
        item
    }

    fn is_skipped(&self) -> bool {
        self.own.as_ref().is_some_and(|own| own.skip.is_some())
    }

    /// Whether it is to be an API function: it says so itself, or the block does.
    fn is_api(&self, kind: Kind) -> bool {
        match &self.own {
            Some(own) => own.skip.is_none(),
            None => self.outcome(kind) == Outcome::Result,
        }
    }

    /// What a function that the block means comes to.
    fn outcome(&self, kind: Kind) -> Outcome {
        let Some(function) = &self.function else { return Outcome::Other };
        if function.body_at.is_none() || (kind == Kind::Inherent && !function.is_public()) {
            return Outcome::Other;
        }
        let ty = outcome_type(function);
        let is_named = !mentions(ty.iter().cloned().collect(), "impl");
        match outcome(&ty) {
            // There it cannot be asked for.
            Outcome::Unknown if function.constness.is_some() || !is_named => Outcome::Other,
            outcome => outcome,
        }
    }

    fn expand(self, kind: Kind, block: &Arguments) -> TokenStream {
        let (is_api, is_unknown) = (self.is_api(kind), self.outcome(kind) == Outcome::Unknown);
        let Item { tokens, own, mut diag, function: parsed } = self;
        match (parsed, own) {
            (Some(parsed), own) if is_api => {
                let arguments = own.unwrap_or_default().within(block, &parsed);
                function(Ok(parsed), tokens, &arguments, diag, Place::Block)
            }
            (Some(parsed), None) if is_unknown && diag.is_empty() => {
                expand::left_alone(&outcome_type(&parsed), parsed, block)
            }
            (_, own) => {
                valid::check_skipped(&own.unwrap_or_default(), &mut diag);
                let mut all = diag.into_tokens();
                all.extend(tokens);
                all
            }
        }
    }
}

/// The name of the macro that the item is a call of.
fn called_macro(item: &[TokenTree]) -> Option<Ident> {
    let path = &item[end_of_attributes(item)..];
    let end = path.iter().position(|tree| is_punct(tree, '!'))?;
    let is_path = path[..end].iter().all(|tree| matches!(tree, TokenTree::Ident(_)) || is_punct(tree, ':'));
    match path[..end].last() {
        Some(TokenTree::Ident(name)) if is_path => Some(name.clone()),
        _ => None,
    }
}

/// What the function gives in the end, where it gives a future first.
fn outcome_type(function: &Function) -> Vec<TokenTree> {
    let output = function.returned();
    let later = if function.asyncness.is_some() { None } else { future(output) };
    later.map_or_else(|| output.to_vec(), |later| later.output.into_iter().collect())
}

impl Arguments {
    /// The arguments of a function in a block that has some too: its own count. A connection that is `self`'s is not for
    /// a function without a `self`.
    fn within(mut self, block: &Arguments, function: &Function) -> Arguments {
        let has_self = function.parameters.iter().any(|parameter| match &parameter.kind {
            ParameterKind::Plain(plain) => plain.ident == "self",
            ParameterKind::Pattern(_) => false,
        });
        let is_for_self = match &block.conn {
            Some(Connection::Named(expression)) => mentions(expression.clone(), "self"),
            _ => false,
        };
        if has_self || !is_for_self {
            self.conn = self.conn.or_else(|| block.conn.clone());
        }
        self.krate = self.krate.or_else(|| block.krate.clone());
        self
    }
}
