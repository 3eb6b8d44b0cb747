//! `#[vir_api]` on an `impl` block or a trait: what it stands for on each of the functions there.

use super::ast::{Arguments, Connection, Function, ParameterKind, ends_item};
use super::future::{future, is_punct, last_segment};
use super::valid::{self, Place};
use super::{expand, function};
use crate::diag::Diagnostics;
use crate::expression::{Angles, mentions};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

/// An `impl` block or a trait.
pub(super) struct Block {
    /// What stands before the braces.
    head: Vec<TokenTree>,
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
        valid::check_block(arguments, &mut diag);
        let mut items = TokenStream::new();
        let mut has_any = false;
        for tokens in split_into_items(self.body.stream()) {
            let item = Item::parse(tokens);
            has_any |= item.is_api(self.kind) || item.is_skipped();
            items.extend(item.expand(self.kind, arguments));
        }
        if !has_any {
            valid::nothing_found(&self, &mut diag);
        }
        let mut body = Group::new(Delimiter::Brace, if diag.is_empty() { items } else { self.body.stream() });
        body.set_span(self.body.span());
        let mut tokens = diag.into_tokens();
        tokens.extend(self.head);
        tokens.extend([TokenTree::Group(body)]);
        tokens
    }
}

/// Whether what stands behind `impl` names a trait: a `for` that is not the one of `for<'a>`.
fn is_of_trait(head: &[TokenTree]) -> bool {
    let mut angles = Angles::default();
    head.iter().enumerate().any(|(at, tree)| {
        let is_for = angles.is_outside(tree) && matches!(tree, TokenTree::Ident(word) if word == "for");
        let is_bound = matches!(&head[at + 1..], [open, quote, ..] if is_punct(open, '<') && is_punct(quote, '\''));
        is_for && !is_bound
    })
}

/// The items of a block, each with its attributes.
fn split_into_items(body: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut items = vec![Vec::new()];
    for tree in body {
        // A whole item that came through a `macro_rules!` fragment stands in a group that is not seen.
        let is_whole = matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::None && Function::parse(&group.stream()).is_ok());
        let Some(item) = items.last_mut() else { continue };
        match tree {
            TokenTree::Group(group) if is_whole => item.extend(group.stream()),
            tree => item.push(tree),
        }
        if is_whole || ends_item(item) {
            items.push(Vec::new());
        }
    }
    items.retain(|item| !item.is_empty());
    items
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
        let mut diag = Diagnostics::default();
        let mut own = None;
        let mut rest = TokenStream::new();
        let mut trees = tokens.into_iter().peekable();
        while let Some(tree) = trees.next() {
            let attribute = match trees.peek() {
                Some(TokenTree::Group(group)) if is_punct(&tree, '#') => vir_api_arguments(group),
                _ => None,
            };
            match attribute {
                Some(arguments) => {
                    trees.next();
                    own = Some(Arguments::parse(arguments, &mut diag));
                }
                None => rest.extend([tree]),
            }
        }
        let function = Function::parse(&rest).ok();
        Item { tokens: rest, own, diag, function }
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
        match outcome(&outcome_type(function)) {
            // There it cannot be asked for.
            Outcome::Unknown if function.constness.is_some() => Outcome::Other,
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
            (Some(parsed), None) if is_unknown => expand::left_alone(&outcome_type(&parsed), parsed, block),
            (_, own) => {
                valid::check_skipped(&own.unwrap_or_default(), &mut diag);
                let mut all = diag.into_tokens();
                all.extend(tokens);
                all
            }
        }
    }
}

/// The arguments of an attribute, if it is `vir_api`, by whatever path.
fn vir_api_arguments(attribute: &Group) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
    let (path, arguments) = match &*tokens {
        [path @ .., TokenTree::Group(arguments)] => (path, arguments.stream()),
        path => (path, TokenStream::new()),
    };
    let is_path = path.iter().all(|tree| matches!(tree, TokenTree::Ident(_)) || is_punct(tree, ':'));
    (is_path && last_segment(path).as_deref() == Some("vir_api")).then_some(arguments)
}

/// What the function gives in the end, where it gives a future first.
fn outcome_type(function: &Function) -> Vec<TokenTree> {
    let output = function.returned();
    let later = if function.asyncness.is_some() { None } else { future(output) };
    later.map_or_else(|| output.to_vec(), |later| later.output.into_iter().collect())
}

/// What a type is, as far as its tokens tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// A `Result`, by its name.
    Result,
    /// A type that may be one under another name.
    Unknown,
    Other,
}

fn outcome(ty: &[TokenTree]) -> Outcome {
    const NONE: &[&str] = &[
        "bool", "char", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32",
        "f64", "Self", "String", "Option", "Vec", "Box", "Rc", "Arc",
    ];
    let is_path = match ty.first() {
        Some(TokenTree::Ident(word)) => !["impl", "dyn", "fn", "unsafe", "extern", "for"].iter().any(|it| word == it),
        Some(TokenTree::Punct(punct)) => punct.as_char() == ':',
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::None,
        _ => false,
    };
    match last_segment(ty).filter(|_| is_path) {
        Some(name) if name.ends_with("Result") => Outcome::Result,
        Some(name) if !NONE.contains(&&*name) && !mentions(ty.iter().cloned().collect(), "impl") => Outcome::Unknown,
        _ => Outcome::Other,
    }
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
