//! The syntax of `define_codes!`. Parts that cannot be parsed are reported and left out.

mod answers;
mod argument;
mod attributes;
#[cfg(feature = "c")]
mod c;
mod computed;
mod derives;
mod docs;
mod line;
mod list;
mod number;
mod own_fact;
mod parts;
mod past;
mod row;
mod row_attrs;
mod settings;

pub(super) use answers::with_next;
pub(super) use argument::Argument;
pub(super) use attributes::Kept;
pub(super) use list::List;
pub(super) use number::Number;
pub(super) use own_fact::OwnValue;
pub(super) use past::{Alias, Reserved, Retired, Success, SuccessRow};
pub(super) use row::Row;
pub(super) use row_attrs::RowAttrs;
pub(super) use settings::Settings;

use super::part::Read;
use crate::diag::Diagnostics;
use crate::read;
use crate::written::visibility;
use attributes::{Attributes, item_attributes, kept_on_struct};
use list::begins_item;
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use row_attrs::{CODE, DOMAIN};
use syn::parse::ParseStream;
use syn::{Token, token};

/// The parsed input.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) library: Option<Read<LibraryItem>>,
    pub(super) codes: Option<Read<List>>,
    pub(super) domains: Option<Read<List>>,
}

impl Declared {
    /// Records that an item could not be parsed, which may be any missing one.
    fn note(&mut self) {
        if self.library.is_none() {
            self.library = Some(Read::Noted);
        }
        if self.codes.is_none() {
            self.codes = Some(Read::Noted);
        }
        if self.domains.is_none() {
            self.domains = Some(Read::Noted);
        }
    }

    fn put_library(&mut self, library: LibraryItem, diag: &mut Diagnostics) {
        if let Some(Read::Parsed(first)) = &self.library {
            let message =
                format_args!("`{}` is the library already: write one struct, then the two enums", first.ident);
            diag.at(library.ident.span(), message);
            // It may have consumed an enum, or the part before its block.
            self.note();
            return;
        }
        if let Some(Read::Parsed(_)) = self.codes {
            diag.at(library.struct_token.span, "the library struct comes first, before the two enums");
        }
        self.library = Some(Read::Parsed(library));
    }
}

/// The library struct.
pub(super) struct LibraryItem {
    pub(super) attrs: Kept,
    pub(super) settings: Settings,
    pub(super) vis: TokenStream,
    pub(super) struct_token: Token![struct],
    pub(super) ident: Ident,
}

/// Parses the struct and the two enums, in that order.
pub(super) fn parse(input: TokenStream, diag: &mut Diagnostics) -> Declared {
    let mut declared = Declared::default();
    let read = read::all(input, &mut |input| {
        while !input.is_empty() {
            parse_item(input, &mut declared, diag)?;
        }
        Ok(())
    });
    if let Err(error) = read {
        diag.push(error);
        declared.note();
    }
    declared
}

fn parse_item(input: ParseStream<'_>, declared: &mut Declared, diag: &mut Diagnostics) -> syn::Result<()> {
    let mut attrs = item_attributes(input, diag)?;
    let vis = visibility(input)?;
    if input.peek(Token![struct]) {
        // The attribute may be the one that could not be parsed.
        attrs.has_noted |= matches!(declared.library, Some(Read::Noted));
        let library = LibraryItem::parse(attrs, vis, input, diag)?;
        declared.put_library(library, diag);
        return Ok(());
    }
    if input.peek(Token![enum]) {
        return parse_list(attrs, vis, input, declared, diag);
    }
    diag.at(input.span(), "expected the library struct, the enum of codes or the enum of domains");
    declared.note();
    // Skips at least the token that does not begin an item.
    let _ = input.parse::<TokenTree>();
    skip_item(input);
    Ok(())
}

/// Skips to the end of the item at `;` or a block, or to the next item.
fn skip_item(input: ParseStream<'_>) {
    while !begins_item(input) {
        let Ok(token) = input.parse::<TokenTree>() else { return };
        let is_end = match &token {
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if is_end {
            return;
        }
    }
}

/// Parses an enum. Its kind is determined by its name, or else by its position.
fn parse_list(
    attrs: Attributes,
    vis: TokenStream,
    input: ParseStream<'_>,
    declared: &mut Declared,
    diag: &mut Diagnostics,
) -> syn::Result<()> {
    let ahead = input.fork();
    ahead.parse::<Token![enum]>()?;
    let name = ahead.parse::<Ident>()?.to_string();
    let has_codes = matches!(declared.codes, Some(Read::Parsed(_)));
    let is_domains = name.ends_with("Domain") || (has_codes && !name.ends_with("Code"));
    let known = if is_domains { &DOMAIN } else { &CODE };
    let Some(list) = List::parse(&attrs.written, vis, known, input, diag)? else {
        declared.note();
        return Ok(());
    };
    if !is_domains && !has_codes && matches!(declared.domains, Some(Read::Parsed(_))) {
        let message = format_args!("the enum of codes comes before the enum of domains: move `{name}` up");
        diag.at(list.enum_token.span, message);
    }
    let place = if is_domains { &mut declared.domains } else { &mut declared.codes };
    if let Some(Read::Parsed(first)) = place {
        let kind = if is_domains { "domains" } else { "codes" };
        let message = format_args!("`{}` is the enum of {kind} already: a library has one of each kind", first.ident);
        diag.at(list.ident.span(), message);
    } else {
        *place = Some(Read::Parsed(list));
    }
    Ok(())
}

impl LibraryItem {
    /// Parses `struct Acme;` from `struct` on.
    fn parse(attrs: Attributes, vis: TokenStream, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let struct_token: Token![struct] = input.parse()?;
        let ident: Ident = input.parse()?;
        if input.peek(token::Brace) || input.peek(token::Paren) || input.peek(Token![<]) {
            diag.at(input.span(), format_args!("the library is a unit struct: write `struct {ident};`"));
            while !input.is_empty() && !input.peek(Token![;]) && !input.peek(token::Brace) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<TokenTree>()?;
        } else if !read::sign(input, ";") {
            diag.at(input.span(), format_args!("expected `;`: the library is a unit struct, `struct {ident};`"));
            skip_item(input);
        }
        let kept = kept_on_struct(&attrs.written, diag);
        let mut settings = Settings::NONE;
        for attr in &attrs.written {
            if attr.path().is_ident("library") {
                settings.read(attr, diag);
            }
        }
        if attrs.has_noted {
            settings.note("name");
        }
        if settings.name.is_none() {
            diag.at(ident.span(), "the library has no name: write `#[library(name = \"…\")]` above the struct");
        }
        Ok(LibraryItem { attrs: kept, settings, vis, struct_token, ident })
    }
}
