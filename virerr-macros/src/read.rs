//! Runs parsers of tokens. They have one type, so that the code for running them is compiled once.

use crate::tokens::ungrouped;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{MetaList, Token};

/// Parses the input, and stores the result itself.
pub(crate) type Reader<'a> = &'a mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>;

/// Parses all of some tokens.
pub(crate) fn all(tokens: TokenStream, reader: Reader<'_>) -> syn::Result<()> {
    reader.parse2(tokens)
}

/// Parses the contents of an attribute's parentheses.
pub(crate) fn arguments(list: &MetaList, reader: Reader<'_>) -> syn::Result<()> {
    list.parse_args_with(reader)
}

/// Parses items with commas between them, up to the end.
pub(crate) fn separated(input: ParseStream<'_>, reader: Reader<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        reader(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// Parses all of some tokens as items with commas between them.
pub(crate) fn list(tokens: TokenStream, reader: Reader<'_>) -> syn::Result<()> {
    all(tokens, &mut |input| separated(input, reader))
}

/// Parses the next tree if it is a group with these delimiters. The group itself is returned: a new one would lose the
/// span of its closing delimiter.
pub(crate) fn group(input: ParseStream<'_>, delimiter: Delimiter) -> Option<Group> {
    match ungrouped(input.cursor().token_tree()?.0) {
        TokenTree::Group(group) if group.delimiter() == delimiter => {
            input.parse::<TokenTree>().ok()?;
            Some(group)
        }
        _ => None,
    }
}

/// Parses some tokens as one value.
pub(crate) fn one<T>(tokens: TokenStream, read: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let mut value = None;
    all(tokens, &mut |input| {
        value = Some(read(input)?);
        Ok(())
    })?;
    Ok(value.expect("what has been read without a mistake is there"))
}
