//! Parses a function up to its body, including the syntax that syn parses only with its feature `full`: the words
//! before `fn`, the receiver, and the end of a pattern.
//!
//! The body stays tokens, so that the compiler parses it and reports its errors.

use super::attributes::Attributes;
use super::function::{Function, Parameter, ParameterKind, Parameters, Plain};
use super::hidden::{shown, shown_in};
use super::pattern::Pattern;
use super::types::Reference;
use crate::generics::Generics;
use crate::read;
use crate::written::{self, Written};
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Lifetime, LitStr, Token, Type, Visibility, token};

/// An item that is not a function.
pub(in crate::api) struct NotAFunction {
    pub(in crate::api) attributes: Attributes,
    pub(in crate::api) span: Span,
    pub(in crate::api) keyword: String,
}

/// Parses a function after its attributes. Of any other item, only the first words are parsed.
pub(in crate::api) fn function(
    input: ParseStream<'_>,
    attributes: Attributes,
) -> syn::Result<Result<Function, NotAFunction>> {
    let begin = input.cursor();
    let visibility: Visibility = input.parse()?;
    let Words { constness, asyncness } = match words(input) {
        Ok(words) => words,
        Err((span, keyword)) => return Ok(Err(NotAFunction { attributes, span, keyword })),
    };
    let ident: Ident = input.call(Ident::parse_any)?;
    let mut generics = Generics::read(input)?;
    let head = between(begin, input.cursor());
    let group = group_of(input, Delimiter::Parenthesis, "expected the parameters in parentheses")?;
    let mut list = Vec::new();
    read::list(group.stream(), &mut |input| {
        list.push(parameter(input)?);
        Ok(())
    })?;
    let begin = input.cursor();
    let output = output(input)?;
    generics.read_where(input)?;
    let tail = between(begin, input.cursor());
    let begin = input.cursor();
    let body = match input.parse::<Option<Token![;]>>()? {
        Some(_) => None,
        None => Some(group_of(input, Delimiter::Brace, "expected the body in braces")?),
    };
    let end = if body.is_none() { between(begin, input.cursor()) } else { TokenStream::new() };
    Ok(Ok(Function {
        attributes,
        is_public: matches!(visibility, Visibility::Public(_)),
        constness,
        asyncness,
        ident,
        head,
        #[cfg(feature = "c")]
        generics,
        parameters: Parameters { group: shown_in(group), list },
        output,
        tail,
        body,
        end,
    }))
}

/// The words between the visibility of a function and its name.
struct Words {
    constness: Option<Span>,
    asyncness: Option<Span>,
}

/// Parses the words before a function's name. For another item, the error has the place of its keyword.
fn words(input: ParseStream<'_>) -> Result<Words, (Span, String)> {
    let mut words = Words { constness: None, asyncness: None };
    let mut foreign = None;
    loop {
        let at = input.span();
        let Ok(word) = input.call(Ident::parse_any) else {
            let (span, keyword) = match foreign {
                Some(span) => (span, "extern"),
                None => (at, ""),
            };
            return Err((span, keyword.to_owned()));
        };
        match &*word.to_string() {
            "fn" => return Ok(words),
            "const" => words.constness = Some(at),
            "async" => words.asyncness = Some(at),
            "extern" => {
                foreign = Some(at);
                let _ = input.parse::<Option<LitStr>>();
            }
            "default" | "unsafe" | "safe" => {}
            // Not a `const fn`, so `const` is the keyword.
            other => {
                let (span, keyword) = match (words.constness, foreign) {
                    (Some(span), _) => (span, "const"),
                    (None, Some(span)) if other == "crate" => (span, "extern crate"),
                    _ => (at, other),
                };
                return Err((span, keyword.to_owned()));
            }
        }
    }
}

/// The message for a return type without an arrow.
pub(in crate::api) const WITHOUT_ARROW: &str = "expected `->`, `where`, or the body in braces";

fn output(input: ParseStream<'_>) -> syn::Result<Option<Written<Type>>> {
    if input.parse::<Option<Token![->]>>()?.is_none() {
        let is_at_end = input.peek(Token![where]) || input.peek(Token![;]) || input.peek(token::Brace);
        return if is_at_end { Ok(None) } else { Err(input.error(WITHOUT_ARROW)) };
    }
    let begin = input.cursor();
    let syntax = input.parse()?;
    Ok(Some(Written { syntax, tokens: between(begin, input.cursor()) }))
}

fn parameter(input: ParseStream<'_>) -> syn::Result<Parameter> {
    let attributes = Attributes::read(input)?;
    let begin = input.cursor();
    let kind = match plain(input)? {
        Some(plain) => ParameterKind::Plain(plain),
        None => ParameterKind::Pattern(pattern(input)?),
    };
    Ok(Parameter { attributes, tokens: between(begin, input.cursor()), kind, is_left_to_body: false })
}

/// Parses a receiver in any form, or `[mut] name: Type`.
fn plain(input: ParseStream<'_>) -> syn::Result<Option<Plain>> {
    if input.peek(Token![&]) {
        return Ok(referred_receiver(input));
    }
    let ahead = input.fork();
    let mutability = if ahead.peek(Token![mut]) { Some(ahead.call(Ident::parse_any)?) } else { None };
    if !ahead.peek(Token![self]) && !ahead.peek(syn::Ident) {
        return Ok(None);
    }
    let ident = ahead.call(Ident::parse_any)?;
    let is_typed = ahead.peek(Token![:]) && !ahead.peek(Token![::]);
    let is_alone = ident == "self" && is_at_end(&ahead);
    if !is_typed && !is_alone {
        return Ok(None);
    }
    if is_alone {
        input.advance_to(&ahead);
        return Ok(Some(Plain::receiver(ident, mutability, Reference::None)));
    }
    let begin = ahead.cursor();
    ahead.parse::<Token![:]>()?;
    // The compiler reports an incomplete type, and syn does not parse `&Fn(u8)`, a trait object without `dyn`.
    let Ok(ty) = ahead.parse::<Type>() else { return Ok(None) };
    if !is_at_end(&ahead) {
        return Ok(None);
    }
    input.advance_to(&ahead);
    Ok(Some(Plain::of_type(ident, mutability, between(begin, input.cursor()), &ty)))
}

/// Parses `&self`, `&'a self`, `&mut self` or `&'a mut self`.
fn referred_receiver(input: ParseStream<'_>) -> Option<Plain> {
    let ahead = input.fork();
    ahead.parse::<Token![&]>().ok()?;
    let _ = Lifetime::parse_any(&ahead);
    let is_mut = ahead.parse::<Option<Token![mut]>>().ok()?.is_some();
    let is_self = ahead.peek(Token![self]);
    let ident = ahead.call(Ident::parse_any).ok()?;
    if !is_self || !is_at_end(&ahead) {
        return None;
    }
    input.advance_to(&ahead);
    Some(Plain::receiver(ident, None, if is_mut { Reference::Mutable } else { Reference::Shared }))
}

/// Parses a pattern up to its colon, and its type.
fn pattern(input: ParseStream<'_>) -> syn::Result<Pattern> {
    let begin = input.cursor();
    while !input.is_empty() && (input.peek(Token![::]) || !input.peek(Token![:])) && !input.peek(Token![,]) {
        if input.parse::<Option<Token![::]>>()?.is_none() {
            input.parse::<TokenTree>()?;
        }
    }
    let tokens = between(begin, input.cursor());
    let begin = input.cursor();
    // The `...` of a foreign function either has no type or is one.
    let has_type = input.parse::<Option<Token![:]>>()?.is_some() && input.parse::<Option<Token![...]>>()?.is_none();
    let ty = if has_type { whole_or_half_type(input)? } else { None };
    Ok(Pattern::of_type(tokens, between(begin, input.cursor()), ty.as_ref()))
}

/// Returns `true` if a parameter ends here.
fn is_at_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Parses a type; if it is incomplete, returns `None` and skips to the next comma.
fn whole_or_half_type(input: ParseStream<'_>) -> syn::Result<Option<Type>> {
    let ahead = input.fork();
    if let Ok(ty) = ahead.parse()
        && is_at_end(&ahead)
    {
        input.advance_to(&ahead);
        return Ok(Some(ty));
    }
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(None)
}

/// Parses the next tree, which must be a group.
pub(in crate::api) fn group_of(input: ParseStream<'_>, delimiter: Delimiter, expected: &str) -> syn::Result<Group> {
    match read::group(input, delimiter) {
        Some(group) => Ok(group),
        None => Err(input.error(expected)),
    }
}

/// Returns the user's tokens between two places.
pub(in crate::api) fn between(begin: Cursor<'_>, end: Cursor<'_>) -> TokenStream {
    shown(written::between(begin, end))
}
