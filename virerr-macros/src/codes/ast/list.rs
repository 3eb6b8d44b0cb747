//! A list: the enum of codes or the enum of domains.

use super::answers::note_on_enum;
use super::attributes::{Kept, stays_on_item};
use super::derives::Derives;
use super::line::{Next, group_head, macro_call, skip_rest_of_line};
use super::number;
use super::past::{Alias, Reserved, Retired, Success};
use super::row::Row;
use super::row_attrs::Known;
use crate::attribute::Attribute;
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use crate::read;
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Token, braced, token};

pub(in crate::codes) struct List {
    pub(in crate::codes) attrs: Kept,
    pub(in crate::codes) vis: TokenStream,
    pub(in crate::codes) enum_token: Token![enum],
    pub(in crate::codes) ident: Ident,
    pub(in crate::codes) rows: Vec<Row>,
    pub(in crate::codes) reserved: Vec<Reserved>,
    pub(in crate::codes) retired: Vec<Retired>,
    pub(in crate::codes) aliases: Vec<Alias>,
    pub(in crate::codes) success: Option<Read<Success>>,
    /// The lines of each kind could all be parsed up to their names.
    pub(in crate::codes) has_all_rows: bool,
    pub(in crate::codes) has_all_retired: bool,
    pub(in crate::codes) has_all_aliases: bool,
    /// A derive macro over the enum may read the attributes of its rows.
    has_derive: bool,
}

impl List {
    /// Parses an enum from `enum` on. `known` are the attributes that its rows may have. Reports an enum without rows,
    /// and returns `None` for it.
    pub(super) fn parse(
        attrs: &[Attribute],
        vis: TokenStream,
        known: &Known,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Option<Self>> {
        let enum_token: Token![enum] = input.parse()?;
        let ident: Ident = input.parse()?;
        if !input.peek(token::Brace) {
            diag.at(input.span(), format_args!("an enum of a list cannot be generic: write `enum {ident} {{ … }}`"));
            while !input.is_empty() && !input.peek(token::Brace) && !begins_item(input) {
                input.parse::<TokenTree>()?;
            }
            if !input.peek(token::Brace) {
                return Ok(None);
            }
        }
        let content;
        braced!(content in input);
        let (attrs, has_derive) = kept(attrs, diag);
        let mut list = List {
            attrs,
            vis,
            enum_token,
            ident,
            rows: Vec::new(),
            reserved: Vec::new(),
            retired: Vec::new(),
            aliases: Vec::new(),
            success: None,
            has_all_rows: true,
            has_all_retired: true,
            has_all_aliases: true,
            has_derive,
        };
        while !content.is_empty() {
            list.parse_row(&content, known, diag);
        }
        list.note_named(diag);
        Ok(Some(list))
    }

    /// Returns `true` if the enum is written without rows.
    pub(in crate::codes) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.has_all_rows
    }

    /// Returns `true` if all named lines could be parsed up to their names.
    pub(in crate::codes) fn is_whole(&self) -> bool {
        self.has_all_rows && self.has_all_retired && self.has_all_aliases
    }

    /// Reports the rows that have a name instead of a number.
    fn note_named(&self, diag: &mut Diagnostics) {
        for row in &self.rows {
            let Some(named) = &row.named else { continue };
            let name = &row.ident;
            match self.row_meant(named) {
                Some(target) if name == "alias" => {
                    let message = format_args!("an alias has a name of its own: write `alias OldName = {target};`");
                    diag.at(named.span(), message);
                }
                Some(target) => {
                    let message =
                        format_args!("another name of `{target}` is an alias: write `alias {name} = {target};`");
                    diag.at(named.span(), message);
                }
                None => diag.at(named.span(), number::EXPECTED),
            }
        }
    }

    /// Returns the row that a name refers to, through aliases and rows that should be aliases.
    fn row_meant<'a>(&'a self, mut name: &'a Ident) -> Option<&'a Ident> {
        // The loop ends even if the names are cyclic.
        for _ in &self.rows {
            let mut next = None;
            for alias in &self.aliases {
                if alias.ident == *name {
                    next = Some(&alias.target);
                }
            }
            for row in &self.rows {
                match &row.named {
                    _ if row.ident != *name => {}
                    None => return Some(name),
                    named => next = named.as_ref(),
                }
            }
            name = next?;
        }
        None
    }

    /// Parses the next line, or reports its mistake.
    fn parse_row(&mut self, content: ParseStream<'_>, known: &Known, diag: &mut Diagnostics) {
        let next = Next::of(content);
        if let Err(error) = self.parse_line(&next, content, known, diag) {
            match next {
                Next::Retired => self.has_all_retired = false,
                Next::Alias => self.has_all_aliases = false,
                Next::Success => self.note_success(),
                _ => {}
            }
            if !matches!(next, Next::Group | Next::Macro) {
                skip_rest_of_line(content);
            }
            diag.push(error);
        }
    }

    fn parse_line(
        &mut self,
        next: &Next,
        content: ParseStream<'_>,
        known: &Known,
        diag: &mut Diagnostics,
    ) -> syn::Result<()> {
        match next {
            Next::Row => {
                let word = content.cursor().ident();
                match Row::parse(content, &self.ident, known, self.has_derive, diag) {
                    Some(row) => self.rows.push(row),
                    None => {
                        self.has_all_rows = false;
                        if word.is_some_and(|(word, _)| nearest(&word.to_string(), &["success"]).is_some()) {
                            self.note_success();
                        }
                    }
                }
            }
            Next::Reserved => Reserved::parse(content, &mut self.reserved, diag)?,
            Next::Retired => self.retired.push(Retired::parse(content, diag)?),
            Next::Alias => self.aliases.push(Alias::parse(content, diag)?),
            Next::Success => {
                let success = Success::parse(content, diag)?;
                self.put_success(success, diag);
            }
            Next::Group => self.parse_group(content, known, diag)?,
            Next::Macro => {
                (self.has_all_rows, self.has_all_aliases) = (false, false);
                self.note_success();
                macro_call(content, diag)?;
            }
        }
        Ok(())
    }

    /// Parses rows in braces as if there were no braces, so that mistakes in them are reported too.
    fn parse_group(&mut self, content: ParseStream<'_>, known: &Known, diag: &mut Diagnostics) -> syn::Result<()> {
        group_head(content, diag)?;
        let rows;
        braced!(rows in content);
        while !rows.is_empty() {
            self.parse_row(&rows, known, diag);
        }
        if !read::sign(content, ",") {
            read::sign(content, ";");
        }
        Ok(())
    }

    /// Keeps the first of two `success` lines, and reports the second.
    fn put_success(&mut self, success: Success, diag: &mut Diagnostics) {
        let Some(Read::Parsed(first)) = &self.success else {
            self.success = Some(Read::Parsed(success));
            return;
        };
        let message = match (&first.row, &success.row) {
            (Some(_), Some(_)) => "`success` is given twice: only one number means success",
            (None, None) => "`no success;` is given twice: remove one",
            _ => "`success` and `no success;` exclude each other: remove one",
        };
        diag.at(success.word, message);
    }

    /// Records that a line which could not be parsed may be that of success.
    fn note_success(&mut self) {
        if self.success.is_none() {
            self.success = Some(Read::Noted);
        }
    }
}

/// Returns the attributes of an enum that are passed on, and reports the others. Also returns `true` if a derive macro
/// is among them.
fn kept(attrs: &[Attribute], diag: &mut Diagnostics) -> (Kept, bool) {
    let (mut kept, mut has_derive) = (Kept::default(), false);
    for attr in attrs {
        has_derive |= Derives::of(attr).is_some_and(|derives| derives.has_others());
    }
    for attr in attrs {
        if let Some(derives) = Derives::of(attr) {
            derives.keep_others(attr, &mut kept.tokens, diag);
        } else if !note_on_enum(attr, has_derive, diag) && stays_on_item(attr, &[], has_derive, diag) {
            kept.add(attr);
        }
    }
    (kept, has_derive)
}

/// Returns `true` if the struct or an enum begins here.
pub(super) fn begins_item(input: ParseStream<'_>) -> bool {
    let begins_attribute = input.peek(Token![#]) && input.peek2(token::Bracket);
    let begins_named = (input.peek(Token![struct]) || input.peek(Token![enum])) && input.peek2(Ident::peek_any);
    begins_attribute || input.peek(Token![pub]) || begins_named
}
