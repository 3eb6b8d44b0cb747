//! The syntax of an API function: its signature as far as wrapping needs it. Types and the body stay tokens, so that
//! whatever the compiler reads is passed on, and a half-typed body gives the compiler's own error.

use super::arguments::Arguments;
use super::output::{future, is_punct, last_segment};
use crate::expression::Angles;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use std::ops::Range;

/// An item that may be a function.
pub(super) struct Function {
    pub(super) tokens: Vec<TokenTree>,
    pub(super) constness: Option<Span>,
    pub(super) asyncness: Option<Span>,
    pub(super) ident: Ident,
    /// Where in `tokens` the parenthesised parameters are.
    pub(super) parameters_at: usize,
    pub(super) parameters: Vec<Parameter>,
    /// The return type.
    pub(super) output: Option<Range<usize>>,
    /// Where in `tokens` the body is, if the function has one.
    pub(super) body_at: Option<usize>,
}

/// A parameter, as tokens of the parameter list.
pub(super) struct Parameter {
    pub(super) tokens: Vec<TokenTree>,
    /// `#[cfg(…)]`s, for what is made of the parameter.
    pub(super) cfgs: TokenStream,
    /// Its lint levels, for the binding that the body gets.
    pub(super) lints: TokenStream,
    /// Whether the tokens are no longer those that stood there.
    pub(super) is_changed: bool,
    pub(super) kind: ParameterKind,
}

pub(super) enum ParameterKind {
    /// The receiver, or a plain identifier.
    Plain(Plain),
    /// Any other pattern.
    Pattern(Pattern),
}

/// What matters of a parameter that is a pattern.
pub(super) struct Pattern {
    /// Whether a binding in it is `mut`.
    pub(super) is_mut: bool,
    /// Whether there is a reference in its type.
    pub(super) has_reference: bool,
    /// Whether its type is one that owns nothing: a reference or a primitive type.
    pub(super) owns_nothing: bool,
}

/// A parameter that is one identifier.
pub(super) struct Plain {
    pub(super) ident: Ident,
    /// Where in the parameter's tokens `mut` is.
    pub(super) mut_at: Option<usize>,
    pub(super) reference: Reference,
    /// Whether the type is a primitive one, which nobody can make a connection.
    pub(super) is_primitive: bool,
}

/// What a type begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    None,
    Shared,
    Mutable,
}

/// How a function comes to its outcome.
pub(super) enum Kind {
    /// It returns it.
    Blocking,
    /// It is an `async fn`.
    Async,
    /// It returns a future of it.
    Later(Later),
}

/// A future, as a return type says it.
pub(super) struct Later {
    /// What it gives in the end.
    pub(super) output: TokenStream,
    /// The function of `Box` that puts it there, if the type says that it is in one.
    pub(super) boxed: Option<&'static str>,
}

/// Why an item is no function.
pub(super) struct NotAFunction {
    pub(super) span: Span,
    pub(super) keyword: String,
}

impl Function {
    pub(super) fn parse(item: &TokenStream) -> Result<Self, NotAFunction> {
        let tokens: Vec<TokenTree> = item.clone().into_iter().collect();
        let head = Head::parse(&tokens)?;
        let name_at = head.fn_at + 1;
        let no_function = |at: usize| NotAFunction {
            span: tokens.get(at).map_or_else(Span::call_site, TokenTree::span),
            keyword: "fn".to_owned(),
        };
        let Some(TokenTree::Ident(ident)) = tokens.get(name_at) else {
            return Err(no_function(name_at));
        };
        let ident = ident.clone();
        let is_parameters = |tree: &TokenTree| is_group(tree, Delimiter::Parenthesis);
        let parameters_at = find_outside_generics(&tokens, name_at + 1, is_parameters).ok_or(no_function(name_at))?;
        let parameters = match &tokens[parameters_at] {
            TokenTree::Group(group) => split_at_commas(group.stream()).into_iter().map(Parameter::parse).collect(),
            _ => Vec::new(),
        };
        let body_at = tokens.len().checked_sub(1).filter(|at| *at > parameters_at && is_body(&tokens[*at]));
        let end = body_at.unwrap_or(tokens.len());
        let output = return_type(&tokens, parameters_at + 1, end);
        let Head { constness, asyncness, .. } = head;
        Ok(Function { constness, asyncness, ident, parameters_at, parameters, output, body_at, tokens })
    }

    /// How the function comes to its outcome: by its signature, or as the attribute says.
    pub(super) fn kind(&self, arguments: &Arguments, private: &TokenStream) -> Kind {
        if self.asyncness.is_some() {
            return Kind::Async;
        }
        let output = self.returned();
        match future(output) {
            Some(later) => Kind::Later(later),
            None if arguments.future.is_some() => {
                let returned: TokenStream = output.iter().cloned().collect();
                let span = returned.clone().into_iter().next().map_or_else(Span::call_site, |first| first.span());
                let span = Span::mixed_site().located_at(span);
                let output = quote_spanned!(span=> <#returned as #private::BoxedFuture>::Output);
                Kind::Later(Later { output, boxed: Some("pin") })
            }
            None => Kind::Blocking,
        }
    }

    /// The return type.
    pub(super) fn returned(&self) -> &[TokenTree] {
        self.output.clone().map_or(&[], |output| &self.tokens[output])
    }

    /// Where the return type is an `impl Trait` as a whole.
    pub(super) fn unnamed_output(&self) -> Option<Span> {
        match self.returned().first()? {
            TokenTree::Ident(ident) if ident == "impl" => Some(ident.span()),
            _ => None,
        }
    }

    /// Whether it is `pub`, without restriction.
    pub(super) fn is_public(&self) -> bool {
        let head = self.head();
        head.iter().enumerate().any(|(at, tree)| match tree {
            TokenTree::Ident(word) if word == "pub" => {
                !head.get(at + 1).is_some_and(|next| is_group(next, Delimiter::Parenthesis))
            }
            // A visibility that came through a `macro_rules!` fragment.
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => group.stream().to_string() == "pub",
            _ => false,
        })
    }

    /// Whether the body is one that the attribute has made already.
    pub(super) fn is_expanded(&self) -> bool {
        let Some(body) = self.body() else { return false };
        let mut first = body.stream().into_iter().take_while(|tree| !is_punct(tree, ';'));
        let is_named = |tree: Option<TokenTree>, name| matches!(tree, Some(TokenTree::Ident(ident)) if ident == name);
        is_named(first.next(), "let")
            && is_named(first.next(), "boundary")
            && first.any(|tree| is_named(Some(tree), "__private"))
    }

    /// What stands before the parameters.
    pub(super) fn head(&self) -> &[TokenTree] {
        &self.tokens[..self.parameters_at]
    }

    /// The group of a body.
    pub(super) fn body(&self) -> Option<Group> {
        self.body_at.and_then(|at| body_group(&self.tokens[at]))
    }
}

/// Where there is an attribute of this name among the tokens before an item's body, by whatever path.
pub(super) fn attribute(head: &[TokenTree], name: &str) -> Option<Span> {
    head.windows(2).find_map(|pair| match pair {
        [TokenTree::Punct(hash), TokenTree::Group(group)] if hash.as_char() == '#' => {
            named(group, name).map(|_| group.stream().into_iter().next().map_or(group.span(), |first| first.span()))
        }
        _ => None,
    })
}

/// The arguments of an attribute, in parentheses, if it has this name, by whatever path.
pub(super) fn named(attribute: &Group, name: &str) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
    let (path, arguments) = match &*tokens {
        [path @ .., TokenTree::Group(arguments)] => (path, arguments.stream()),
        path => (path, TokenStream::new()),
    };
    let is_path = path.iter().all(|tree| matches!(tree, TokenTree::Ident(_)) || is_punct(tree, ':'));
    (is_path && last_segment(path).as_deref() == Some(name)).then_some(arguments)
}

/// What stands before a function's name.
struct Head {
    fn_at: usize,
    constness: Option<Span>,
    asyncness: Option<Span>,
}

impl Head {
    fn parse(tokens: &[TokenTree]) -> Result<Self, NotAFunction> {
        let mut head = Head { fn_at: 0, constness: None, asyncness: None };
        let mut foreign = None;
        for (at, tree) in tokens.iter().enumerate() {
            let TokenTree::Ident(ident) = tree else { continue };
            match &*ident.to_string() {
                "fn" => {
                    head.fn_at = at;
                    return Ok(head);
                }
                "const" => head.constness = Some(ident.span()),
                "async" => head.asyncness = Some(ident.span()),
                "extern" => foreign = Some(ident.span()),
                "pub" | "default" | "unsafe" | "safe" => {}
                // Not `const fn`, so `const` is the item's keyword.
                _ if head.constness.is_some() => {
                    return Err(NotAFunction {
                        span: head.constness.unwrap_or(ident.span()),
                        keyword: "const".to_owned(),
                    });
                }
                "crate" if foreign.is_some() => {
                    let span = foreign.unwrap_or(ident.span());
                    return Err(NotAFunction { span, keyword: "extern crate".to_owned() });
                }
                other => {
                    return Err(NotAFunction { span: ident.span(), keyword: other.to_owned() });
                }
            }
        }
        if let Some(span) = foreign {
            return Err(NotAFunction { span, keyword: "extern".to_owned() });
        }
        Err(NotAFunction { span: tokens.first().map_or_else(Span::call_site, TokenTree::span), keyword: String::new() })
    }
}

pub(super) fn is_group(tree: &TokenTree, delimiter: Delimiter) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == delimiter)
}

fn is_body(tree: &TokenTree) -> bool {
    body_group(tree).is_some()
}

/// Whether the tokens of an item in a block are all of it: at a semicolon, or at braces that are no value.
pub(super) fn ends_item(item: &[TokenTree]) -> bool {
    let Some((last, before)) = item.split_last() else { return false };
    let mut angles = Angles::default();
    // In a value, an angle bracket is a comparison.
    let has_value = before.iter().any(|tree| angles.is_outside(tree) && is_punct(tree, '='));
    match last {
        TokenTree::Punct(punct) => punct.as_char() == ';' && (has_value || angles.is_outside(last)),
        last => is_body(last) && !has_value && angles.is_outside(last),
    }
}

/// A block, or one that came through a `macro_rules!` fragment.
fn body_group(tree: &TokenTree) -> Option<Group> {
    let TokenTree::Group(group) = tree else { return None };
    match group.delimiter() {
        Delimiter::Brace => Some(group.clone()),
        Delimiter::None => {
            let mut inner = group.stream().into_iter();
            let first = inner.next()?;
            if inner.next().is_none() { body_group(&first) } else { None }
        }
        _ => None,
    }
}

fn find_outside_generics(tokens: &[TokenTree], from: usize, is_it: impl Fn(&TokenTree) -> bool) -> Option<usize> {
    let mut angles = Angles::default();
    (from..tokens.len()).find(|&at| angles.is_outside(&tokens[at]) && is_it(&tokens[at]))
}

/// Where the return type is: between `->` and `where`, the body or the semicolon.
fn return_type(tokens: &[TokenTree], from: usize, end: usize) -> Option<Range<usize>> {
    let is_arrow = matches!(&tokens[from..end], [TokenTree::Punct(minus), TokenTree::Punct(more), ..]
        if minus.as_char() == '-' && more.as_char() == '>');
    if !is_arrow {
        return None;
    }
    let ends = |tree: &TokenTree| match tree {
        TokenTree::Ident(ident) => ident == "where",
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    };
    let start = from + 2;
    Some(start..find_outside_generics(&tokens[..end], start, ends).unwrap_or(end))
}

/// The pieces between the commas that are outside of angle brackets.
fn split_at_commas(list: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut angles = Angles::default();
    let mut pieces = vec![Vec::new()];
    for tree in list {
        let is_comma = matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ',');
        if angles.is_outside(&tree) && is_comma {
            pieces.push(Vec::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(tree);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

impl Parameter {
    fn parse(tokens: Vec<TokenTree>) -> Self {
        let start = end_of_attributes(&tokens);
        let cfgs = attributes(&tokens[..start], &["cfg"]);
        let lints = attributes(&tokens[..start], &["allow", "expect", "warn", "deny", "forbid"]);
        let kind = match Plain::parse(&tokens, start) {
            Some(plain) => ParameterKind::Plain(plain),
            None => ParameterKind::Pattern(Pattern::parse(&tokens[start..])),
        };
        Parameter { tokens, cfgs, lints, is_changed: false, kind }
    }
}

impl Parameter {
    /// Whether it is one identifier whose value the call owns, and there may be something to drop.
    pub(super) fn is_owned(&self) -> bool {
        match &self.kind {
            ParameterKind::Plain(plain) => plain.reference == Reference::None && !plain.is_primitive,
            ParameterKind::Pattern(_) => false,
        }
    }

    /// Leaves to the body's binding what is for one of two only: the `mut`, and what lints are expected.
    pub(super) fn leave_to_body(&mut self) {
        let count = self.tokens.len();
        if let ParameterKind::Plain(Plain { mut_at: Some(at), .. }) = self.kind {
            self.tokens.remove(at);
        }
        let end = end_of_attributes(&self.tokens);
        let (leading, rest) = self.tokens.split_at(end);
        let is_other = |attribute: &&[TokenTree]| attributes(attribute, &["expect"]).is_empty();
        self.tokens = leading.chunks(2).filter(is_other).flatten().chain(rest).cloned().collect();
        self.is_changed = self.tokens.len() != count;
    }
}

/// Where the attributes end that tokens begin with.
pub(super) fn end_of_attributes(tokens: &[TokenTree]) -> usize {
    let mut at = 0;
    while let [TokenTree::Punct(hash), TokenTree::Group(_), ..] = &tokens[at..]
        && hash.as_char() == '#'
    {
        at += 2;
    }
    at
}

/// Those of some attributes that have one of these names.
fn attributes(attributes: &[TokenTree], names: &[&str]) -> TokenStream {
    let is_wanted = |attribute: &&[TokenTree]| match attribute {
        [_, TokenTree::Group(content)] => {
            content.stream().into_iter().next().is_some_and(|name| names.contains(&&*name.to_string()))
        }
        _ => false,
    };
    attributes.chunks(2).filter(is_wanted).flatten().cloned().collect()
}

/// Where the colon between a pattern and its type is.
fn colon(tokens: &[TokenTree], from: usize) -> Option<usize> {
    let mut after_joint = false;
    (from..tokens.len()).find(|&at| {
        let TokenTree::Punct(punct) = &tokens[at] else {
            after_joint = false;
            return false;
        };
        let is_joint = punct.spacing() == proc_macro2::Spacing::Joint;
        let is_colon = punct.as_char() == ':' && !is_joint && !after_joint;
        after_joint = is_joint;
        is_colon
    })
}

impl Pattern {
    fn parse(tokens: &[TokenTree]) -> Self {
        let (pattern, ty) = tokens.split_at(colon(tokens, 0).unwrap_or(tokens.len()));
        let ty = ty.get(1..).unwrap_or_default();
        let any = |tokens: &[TokenTree], word: &dyn Fn(&TokenTree) -> bool| has(tokens.iter().cloned().collect(), word);
        Pattern {
            is_mut: any(pattern, &|tree| matches!(tree, TokenTree::Ident(ident) if ident == "mut")),
            has_reference: any(ty, &|tree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == '&')),
            owns_nothing: reference(ty) != Reference::None || is_primitive(ty),
        }
    }
}

/// Whether there is such a token, in groups too.
fn has(tokens: TokenStream, is_it: &dyn Fn(&TokenTree) -> bool) -> bool {
    tokens.into_iter().any(|tree| match &tree {
        TokenTree::Group(group) => has(group.stream(), is_it),
        tree => is_it(tree),
    })
}

impl Plain {
    /// `[mut] ident: Type`, or a receiver in any of its forms.
    fn parse(tokens: &[TokenTree], start: usize) -> Option<Self> {
        let reference = reference(&tokens[start..]);
        let is_short_receiver = reference != Reference::None;
        let mut at = start;
        if is_short_receiver {
            // `&self`, `&'a self`, `&mut self`, `&'a mut self`
            let is_self = |tree: &TokenTree| matches!(tree, TokenTree::Ident(ident) if ident == "self");
            at = (start..tokens.len()).find(|&at| is_self(&tokens[at]))?;
            let TokenTree::Ident(ident) = &tokens[at] else {
                return None;
            };
            return (at + 1 == tokens.len()).then(|| Plain {
                ident: ident.clone(),
                mut_at: None,
                reference,
                is_primitive: false,
            });
        }
        let is_mut = matches!(&tokens[at], TokenTree::Ident(ident) if ident == "mut");
        at += usize::from(is_mut);
        let TokenTree::Ident(ident) = tokens.get(at)? else {
            return None;
        };
        let ty = match tokens.get(at + 1) {
            None if ident == "self" => &[],
            // Half typed, there is no type behind the colon.
            Some(_) if colon(tokens, at + 1) == Some(at + 1) && tokens.len() > at + 2 => &tokens[at + 2..],
            _ => return None,
        };
        if ident == "_" {
            return None;
        }
        let mut_at = is_mut.then_some(start);
        Some(Plain { ident: ident.clone(), mut_at, reference: self::reference(ty), is_primitive: is_primitive(ty) })
    }
}

pub(super) fn is_lifetime(group: &Group) -> bool {
    let mut inner = group.stream().into_iter();
    group.delimiter() == Delimiter::None
        && matches!(inner.next(), Some(TokenTree::Punct(quote)) if quote.as_char() == '\'')
        && inner.count() == 1
}

/// What a type, or a receiver, begins with; invisible groups are looked into.
fn reference(tokens: &[TokenTree]) -> Reference {
    match tokens {
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::None => {
            reference(&group.stream().into_iter().collect::<Vec<_>>())
        }
        [TokenTree::Punct(and), rest @ ..] if and.as_char() == '&' => {
            let rest = match rest {
                [TokenTree::Punct(quote), TokenTree::Ident(_), rest @ ..] if quote.as_char() == '\'' => rest,
                // A lifetime that came through a `macro_rules!` fragment.
                [TokenTree::Group(group), rest @ ..] if is_lifetime(group) => rest,
                rest => rest,
            };
            match rest {
                [TokenTree::Ident(word), ..] if word == "mut" => Reference::Mutable,
                _ => Reference::Shared,
            }
        }
        _ => Reference::None,
    }
}

/// Whether a type is a primitive one, or a reference to one.
fn is_primitive(ty: &[TokenTree]) -> bool {
    const PRIMITIVE: &[&str] = &[
        "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64",
    ];
    match ty {
        [TokenTree::Punct(and), rest @ ..] if and.as_char() == '&' => match rest {
            [TokenTree::Ident(word), rest @ ..] if word == "mut" => is_primitive(rest),
            rest => is_primitive(rest),
        },
        [TokenTree::Ident(name)] => PRIMITIVE.contains(&&*name.to_string()),
        _ => false,
    }
}
