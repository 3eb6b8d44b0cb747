//! Runs what reads tokens. All of it has one type, so that the compiler generates the code that runs it once.

use crate::tokens::ungrouped;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{MetaList, Token};

/// Reads from the input, and keeps what it has read.
pub(crate) type Reader<'a> = &'a mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>;

/// Reads all of some tokens.
pub(crate) fn all(tokens: TokenStream, reader: Reader<'_>) -> syn::Result<()> {
    reader.parse2(tokens)
}

/// Reads all that stands in the parentheses of an attribute.
pub(crate) fn arguments(list: &MetaList, reader: Reader<'_>) -> syn::Result<()> {
    list.parse_args_with(reader)
}

/// Reads one after the other, with commas between them, up to the end.
pub(crate) fn separated(input: ParseStream<'_>, reader: Reader<'_>) -> syn::Result<()> {
    while !input.is_empty() {
        reader(input)?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(())
}

/// Reads all of some tokens, one after the other, with commas between them.
pub(crate) fn list(tokens: TokenStream, reader: Reader<'_>) -> syn::Result<()> {
    all(tokens, &mut |input| separated(input, reader))
}

/// Reads the next tree where it is a group with these delimiters. The group is as it is: to make it anew would lose the place
/// of its closing delimiter.
pub(crate) fn group(input: ParseStream<'_>, delimiter: Delimiter) -> Option<Group> {
    match ungrouped(input.cursor().token_tree()?.0) {
        TokenTree::Group(group) if group.delimiter() == delimiter => {
            input.parse::<TokenTree>().ok()?;
            Some(group)
        }
        _ => None,
    }
}

/// Reads some tokens as one value.
pub(crate) fn one<T>(tokens: TokenStream, read: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
    let mut value = None;
    all(tokens, &mut |input| {
        value = Some(read(input)?);
        Ok(())
    })?;
    Ok(value.expect("what has been read without a mistake is there"))
}
