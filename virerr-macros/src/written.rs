//! Parsed syntax with its tokens. The tokens are emitted, since syn is built without its feature `printing`.

use crate::expression::{Angles, ungroup};
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
    /// Returns the span of its first token.
    pub(crate) fn span(&self) -> Span {
        first_span(&self.tokens)
    }
}

impl<T> ToTokens for Written<T> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

/// Parses a visibility.
pub(crate) fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    input.parse::<Visibility>()?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// Parses a path without generic arguments.
pub(crate) fn path(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let begin = input.cursor();
    Path::parse_mod_style(input)?;
    Ok(ungroup(between(begin, input.cursor())))
}

/// Returns the user's tokens between two places. An unused group of a `macro_rules!` fragment may remain in them.
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

/// Returns the types in the generic arguments of a segment of a type: those with this name, like `Output` in
/// `Future<Output = T>`, or for an empty name those without one.
pub(crate) fn arguments(ty: &TokenStream, segment: &str, name: &str) -> Vec<Written<Type>> {
    if let [TokenTree::Group(group)] = &*trees(ty)
        && matches!(group.delimiter(), Delimiter::None | Delimiter::Parenthesis)
    {
        return arguments(&group.stream(), segment, name);
    }
    let mut found = Vec::new();
    // The type was parsed, so its arguments can be.
    let _ = read::all(ty.clone(), &mut |input| {
        let (mut angles, mut is_after) = (Angles::default(), false);
        while !input.is_empty() {
            if is_after && input.peek(Token![::]) && input.peek3(Token![<]) {
                input.parse::<Token![::]>()?;
            }
            if is_after && input.parse::<Option<Token![<]>>()?.is_some() {
                read_arguments(input, name, &mut found)?;
            }
            let tree = input.parse()?;
            let is_outside = angles.is_outside(&tree);
            is_after = false;
            match tree {
                TokenTree::Ident(word) => is_after = is_outside && word == segment,
                // A bound from a `macro_rules!` fragment.
                TokenTree::Group(group) if is_outside && group.delimiter() == Delimiter::None => {
                    found.append(&mut arguments(&group.stream(), segment, name));
                }
                _ => {}
            }
        }
        Ok(())
    });
    found
}

/// Parses the arguments up to the `>`.
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

#[cfg(test)]
mod tests {
    use super::arguments;
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

    fn found(ty: &str, segment: &str, name: &str) -> Vec<String> {
        let mut found = Vec::new();
        for argument in arguments(&ty.parse().expect("it is tokens"), segment, name) {
            found.push(argument.tokens.to_string().replace(' ', ""));
        }
        found
    }

    #[test]
    fn arguments_are_those_of_the_segment() {
        assert_eq!(found("Result<Vec<(u8, T)>, dyn Error + Send>", "Result", ""), ["Vec<(u8,T)>", "dynError+Send"]);
        assert_eq!(found("a::Result::<&'a str, E,>", "Result", ""), ["&'astr", "E"]);
        assert_eq!(found("<Vec<T> as Result<u8>>::Result<'a, u16, { N }>", "Result", ""), ["u16"]);
        assert_eq!(found("(Result<fn(u8) -> u16>)", "Result", ""), ["fn(u8)->u16"]);
        assert_eq!(found("dyn Of<u8> + Future<Id = u8, Output = Box<T>> + Send", "Future", "Output"), ["Box<T>"]);
    }

    #[test]
    fn arguments_of_inner_types_are_not() {
        for ty in ["Vec<Result<u8>>", "dyn Of<Box<dyn Future<Output = u8>>>", "impl Fn(Result<u8>) -> u8"] {
            assert!(found(ty, "Result", "").is_empty() && found(ty, "Future", "Output").is_empty(), "{ty}");
        }
    }

    #[test]
    fn arguments_are_found_in_fragments() {
        let path = Group::new(Delimiter::None, "Future<Output = u8>".parse().expect("it is tokens"));
        let mut ty: TokenStream = "dyn".parse().expect("it is tokens");
        ty.extend([TokenTree::Group(path)]);
        assert_eq!(arguments(&ty, "Future", "Output").len(), 1);
    }
}
