//! Runs parsers of tokens. They have one type, so that the code for running them is compiled once.

use crate::tokens::ungrouped;
use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use syn::MetaList;
use syn::parse::{ParseStream, Parser as _};

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
        if !input.is_empty() && !sign(input, ",") {
            return Err(input.error("expected `,`"));
        }
    }
    Ok(())
}

/// Parses an operator or a punctuation mark if it comes next.
pub(crate) fn sign(input: ParseStream<'_>, sign: &str) -> bool {
    let parsed = input.step(|begin| {
        let (mut cursor, mut is_joint) = (*begin, true);
        for character in sign.chars() {
            match cursor.punct() {
                Some((punct, after)) if is_joint && punct.as_char() == character => {
                    (cursor, is_joint) = (after, punct.spacing() == Spacing::Joint);
                }
                _ => return Ok((false, *begin)),
            }
        }
        Ok((true, cursor))
    });
    matches!(parsed, Ok(true))
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
