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
mod number;
mod own_fact;
mod past;
mod row;
mod row_attrs;

pub(super) use answers::with_next;
pub(super) use argument::Argument;
pub(super) use docs::docs_of;
pub(super) use number::Number;
pub(super) use own_fact::OwnValue;
pub(super) use past::{Alias, Reserved, Retired, Success, SuccessRow};
pub(super) use row::Row;
pub(super) use row_attrs::RowAttrs;

use super::part::Read;
use crate::attribute::Attribute;
use crate::diag::{Diagnostics, nearest, suggestion};
use crate::written::visibility;
use crate::{read, runtime};
use answers::note_on_enum;
use attributes::{has_derive, item_attributes, stays_on_item};
use derives::without_implemented;
use line::{Next, group_head, macro_call};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use row_attrs::{CODE_ATTRIBUTES, DOMAIN_ATTRIBUTES};
use std::slice;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Meta, Token, braced, token};

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
        self.library.get_or_insert_default();
        self.codes.get_or_insert_default();
        self.domains.get_or_insert_default();
    }
}

/// The library struct.
pub(super) struct LibraryItem {
    pub(super) attrs: Vec<Attribute>,
    pub(super) settings: Settings,
    pub(super) vis: TokenStream,
    pub(super) struct_token: Token![struct],
    pub(super) ident: Ident,
}

/// `#[library(…)]`.
#[derive(Default)]
pub(super) struct Settings {
    pub(super) name: Option<Read<LitStr>>,
    pub(super) c_prefix: Option<Read<LitStr>>,
    /// The templates of the symbols.
    pub(super) code_symbols: Option<Read<LitStr>>,
    pub(super) domain_symbols: Option<Read<LitStr>>,
    /// The detail form of rows without one.
    pub(super) detail_form: Option<LitStr>,
    /// The words of `require(…)`.
    pub(super) require: Option<Vec<Ident>>,
    pub(super) lock: Option<LitStr>,
    /// The URL of the pages.
    pub(super) pages: Option<LitStr>,
    pub(super) default_handler: Option<Ident>,
    pub(super) log: Option<Ident>,
    pub(super) panics: Option<Ident>,
    /// The word of `c(returns = …)`.
    #[cfg(feature = "c")]
    pub(super) convention: Option<Ident>,
    pub(super) krate: Option<TokenStream>,
}

/// One of the two enums.
pub(super) struct List {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: TokenStream,
    pub(super) enum_token: Token![enum],
    pub(super) ident: Ident,
    pub(super) rows: Vec<Read<Row>>,
    pub(super) reserved: Vec<Reserved>,
    pub(super) retired: Vec<Read<Retired>>,
    pub(super) aliases: Vec<Read<Alias>>,
    pub(super) success: Option<Read<Success>>,
}

/// The rows of a list that could be parsed.
pub(super) struct Rows<'a>(slice::Iter<'a, Read<Row>>);

impl<'a> Iterator for Rows<'a> {
    type Item = &'a Row;

    fn next(&mut self) -> Option<&'a Row> {
        loop {
            if let Read::Parsed(row) = self.0.next()? {
                return Some(row);
            }
        }
    }
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
    let attrs = item_attributes(input, diag)?;
    let vis = visibility(input)?;
    if input.peek(Token![struct]) {
        let mut attrs = attrs;
        if let Some(Read::Noted) = declared.library {
            // The attribute may be the one that could not be parsed.
            attrs.push(Read::Noted);
        }
        let library = LibraryItem::parse(attrs, vis, input, diag)?;
        if let Some(Read::Parsed(first)) = &declared.library {
            let message = format!("`{}` is the library already: write one struct, then the two enums", first.ident);
            diag.at(library.ident.span(), message);
            // It may have consumed an enum, or the part before its block.
            declared.note();
            return Ok(());
        }
        if let Some(Read::Parsed(_)) = declared.codes {
            diag.at(library.struct_token.span, "the library struct comes first, before the two enums");
        }
        declared.library = Some(Read::Parsed(library));
        return Ok(());
    }
    if !input.peek(Token![enum]) {
        let message = "expected the library struct, the enum of codes or the enum of domains";
        diag.at(input.span(), message);
        declared.note();
        // Skips at least the token that does not begin an item.
        let _ = input.parse::<TokenTree>();
        skip_item(input);
        return Ok(());
    }
    parse_list(attrs, vis, input, declared, diag)
}

fn begins_item(input: ParseStream<'_>) -> bool {
    let begins_attribute = input.peek(Token![#]) && input.peek2(token::Bracket);
    let begins_named = (input.peek(Token![struct]) || input.peek(Token![enum])) && input.peek2(Ident::peek_any);
    begins_attribute || input.peek(Token![pub]) || begins_named
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
    attrs: Vec<Read<Attribute>>,
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
    let known = if is_domains { DOMAIN_ATTRIBUTES } else { CODE_ATTRIBUTES };
    let Some(list) = List::parse(attrs, vis, known, input, diag)? else {
        declared.note();
        return Ok(());
    };
    if !is_domains && !has_codes && matches!(declared.domains, Some(Read::Parsed(_))) {
        let message = format!("the enum of codes comes before the enum of domains: move `{name}` up");
        diag.at(list.enum_token.span, message);
    }
    let place = if is_domains { &mut declared.domains } else { &mut declared.codes };
    if let Some(Read::Parsed(first)) = place {
        let kind = if is_domains { "domains" } else { "codes" };
        let message = format!("`{}` is the enum of {kind} already: a library has one of each kind", first.ident);
        diag.at(list.ident.span(), message);
    } else {
        *place = Some(Read::Parsed(list));
    }
    Ok(())
}

impl LibraryItem {
    /// Parses `struct Acme;` from `struct` on.
    fn parse(
        attrs: Vec<Read<Attribute>>,
        vis: TokenStream,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let struct_token: Token![struct] = input.parse()?;
        let ident: Ident = input.parse()?;
        if input.peek(token::Brace) || input.peek(token::Paren) || input.peek(Token![<]) {
            diag.at(input.span(), format_args!("the library is a unit struct: write `struct {ident};`"));
            while !input.is_empty() && !input.peek(Token![;]) && !input.peek(token::Brace) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<TokenTree>()?;
        } else if let Err(error) = input.parse::<Token![;]>() {
            diag.at(error.span(), format_args!("expected `;`: the library is a unit struct, `struct {ident};`"));
            skip_item(input);
        }
        let has_derive = has_derive(&attrs);
        let mut settings = Settings::default();
        let mut kept = Vec::new();
        for attr in attrs {
            let Read::Parsed(attr) = attr else {
                settings.name.get_or_insert_default();
                continue;
            };
            if attr.path().is_ident("library") {
                settings.read(&attr, diag);
            } else if stays_on_item(&attr, &["library"], has_derive, diag) {
                kept.push(attr);
            }
        }
        if settings.name.is_none() {
            diag.at(ident.span(), "the library has no name: write `#[library(name = \"…\")]` above the struct");
        }
        Ok(LibraryItem { attrs: kept, settings, vis, struct_token, ident })
    }
}

impl Settings {
    const KNOWN: &'static [&'static str] = &[
        "name",
        "c_prefix",
        "code_symbols",
        "domain_symbols",
        "detail_form",
        "require",
        "lock",
        "pages",
        "default_handler",
        "log",
        "panics",
        "c",
        "crate",
    ];

    fn read(&mut self, attr: &Attribute, diag: &mut Diagnostics) {
        // A missing name in `#[library]` is reported at the struct.
        let Meta::List(list) = &attr.meta else { return };
        let read = read::arguments(list, &mut |input| {
            read::separated(input, &mut |input| {
                let key = input.call(Ident::parse_any)?;
                if let Err(error) = self.read_one(&key, input, diag) {
                    diag.push(error);
                    if let Some(text) = self.text(&key.to_string()) {
                        text.get_or_insert_default();
                    }
                    skip_setting(input)?;
                }
                Ok(())
            })
        });
        if let Err(error) = read {
            diag.push(error);
        }
    }

    fn read_one(&mut self, key: &Ident, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let name = key.to_string();
        if !Self::KNOWN.contains(&&*name) {
            let symbols = Self::symbols_meant(&name, input);
            if symbols.is_some() {
                self.code_symbols.get_or_insert_default();
            }
            let instead = symbols.unwrap_or_else(|| suggestion(&name, Self::KNOWN));
            diag.at(key.span(), format_args!("unknown setting `{name}`; {instead}"));
            if nearest(&name, Self::KNOWN) == Some("name") {
                self.name.get_or_insert_default();
            }
            return skip_setting(input);
        }
        if name == "c" {
            return self.read_c(key, input, diag);
        }
        let example = match &*name {
            "default_handler" => "`default_handler = silent`".to_owned(),
            "log" => "`log = tracing` or `log = log`".to_owned(),
            "panics" => "`panics = error`".to_owned(),
            "crate" => "`crate = path`".to_owned(),
            "require" => "`require(docs, help)`".to_owned(),
            "code_symbols" => "`code_symbols = \"ACME_ERR_{}\"`".to_owned(),
            "domain_symbols" => "`domain_symbols = \"ACME_FROM_{}\"`".to_owned(),
            "detail_form" => "`detail_form = \"{}\"`".to_owned(),
            "pages" => "`pages = \"https://…\"`".to_owned(),
            _ => format!("`{name} = \"…\"`"),
        };
        if name == "require" {
            let expected = |error: syn::Error| syn::Error::new(error.span(), format!("expected {example}"));
            let words = required_words(input).map_err(expected)?;
            if words.is_empty() {
                diag.at(key.span(), format_args!("`require` names nothing: write {example}"));
            }
            if self.require.is_some() {
                diag.at(key.span(), "`require` is set twice");
            }
            self.require.get_or_insert_default().extend(words);
            return Ok(());
        }
        let was_set = self.read_value(&name, input).map_err(|error| {
            let span = if input.is_empty() { key.span() } else { error.span() };
            syn::Error::new(span, format!("expected {example}"))
        })?;
        if was_set {
            diag.at(key.span(), format_args!("`{name}` is set twice"));
        }
        Ok(())
    }

    #[cfg(feature = "c")]
    fn read_c(&mut self, key: &Ident, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let convention = c::convention(key, input, diag)?;
        if self.convention.is_some() {
            diag.at(key.span(), "`c` is set twice");
        }
        self.convention = convention.or(self.convention.take());
        Ok(())
    }

    #[cfg(not(feature = "c"))]
    #[expect(clippy::unused_self, reason = "with the feature it is used")]
    fn read_c(&self, key: &Ident, _: ParseStream<'_>, _: &Diagnostics) -> syn::Result<()> {
        Err(syn::Error::new(key.span(), runtime::WITHOUT_C))
    }

    /// Returns the setting for a template of symbols.
    fn text(&mut self, name: &str) -> Option<&mut Option<Read<LitStr>>> {
        Some(match name {
            "name" => &mut self.name,
            "c_prefix" => &mut self.c_prefix,
            "code_symbols" => &mut self.code_symbols,
            "domain_symbols" => &mut self.domain_symbols,
            _ => return None,
        })
    }

    /// Parses the value of a setting. Returns `true` if it was given before.
    fn read_value(&mut self, name: &str, input: ParseStream<'_>) -> syn::Result<bool> {
        input.parse::<Token![=]>()?;
        if let Some(text) = self.text(name) {
            let was_set = matches!(text, Some(Read::Parsed(_)));
            *text = Some(Read::Parsed(input.parse()?));
            return Ok(was_set);
        }
        let text = match name {
            "detail_form" => &mut self.detail_form,
            "lock" => &mut self.lock,
            "pages" => &mut self.pages,
            "crate" => return Ok(self.krate.replace(runtime::named(input)?).is_some()),
            _ => {
                let word = match name {
                    "log" => &mut self.log,
                    "panics" => &mut self.panics,
                    _ => &mut self.default_handler,
                };
                return Ok(word.replace(input.call(Ident::parse_any)?).is_some());
            }
        };
        Ok(text.replace(input.parse()?).is_some())
    }

    /// Returns the line to write if a setting of another name sets the C names, such as `code_prefix = "CURLE_"`.
    fn symbols_meant(name: &str, input: ParseStream<'_>) -> Option<String> {
        let (kind, rest) = name.split_once('_')?;
        let setting = match kind.trim_end_matches('s') {
            "code" | "error" => "code_symbols",
            "domain" => "domain_symbols",
            _ => return None,
        };
        let ahead = input.fork();
        let given = ahead
            .parse::<Token![=]>()
            .and_then(|_| ahead.parse::<LitStr>())
            .map_or_else(|_| "…".to_owned(), |literal| literal.value());
        let template = match rest {
            _ if given.contains('{') => given,
            "suffix" => format!("{{}}{given}"),
            _ => format!("{given}{{}}"),
        };
        Some(format!("write `{setting} = \"{template}\"`"))
    }
}

/// Skips to the comma.
fn skip_setting(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// Parses `(docs, help)`.
fn required_words(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let group: Group = input.parse()?;
    if group.delimiter() != Delimiter::Parenthesis {
        return Err(syn::Error::new(group.span(), "expected parentheses"));
    }
    let mut words = Vec::new();
    read::all(group.stream(), &mut |content| {
        read::separated(content, &mut |content| {
            words.push(content.call(Ident::parse_any)?);
            Ok(())
        })
    })?;
    Ok(words)
}

impl List {
    /// Parses an enum from `enum` on. `known` are the attributes that its rows may have. Reports an enum without rows,
    /// and returns `None` for it.
    fn parse(
        attrs: Vec<Read<Attribute>>,
        vis: TokenStream,
        known: &[&str],
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Option<Self>> {
        let enum_token: Token![enum] = input.parse()?;
        let ident: Ident = input.parse()?;
        if !input.peek(token::Brace) {
            let message = format!("an enum of a list cannot be generic: write `enum {ident} {{ … }}`");
            diag.at(input.span(), message);
            while !input.is_empty() && !input.peek(token::Brace) && !begins_item(input) {
                input.parse::<TokenTree>()?;
            }
            if !input.peek(token::Brace) {
                return Ok(None);
            }
        }
        let content;
        braced!(content in input);
        let attrs = without_implemented(attrs, diag);
        let has_derive = has_derive(&attrs);
        let mut kept = Vec::new();
        for attr in attrs {
            if let Read::Parsed(attr) = attr
                && !note_on_enum(&attr, has_derive, diag)
                && stays_on_item(&attr, &[], has_derive, diag)
            {
                kept.push(attr);
            }
        }
        let mut list = List {
            attrs: kept,
            vis,
            enum_token,
            ident,
            rows: Vec::new(),
            reserved: Vec::new(),
            retired: Vec::new(),
            aliases: Vec::new(),
            success: None,
        };
        while !content.is_empty() {
            list.parse_row(&content, known, has_derive, diag);
        }
        list.note_named(diag);
        Ok(Some(list))
    }

    pub(super) fn rows(&self) -> Rows<'_> {
        Rows(self.rows.iter())
    }

    /// Returns `true` if all named lines could be parsed up to their names.
    pub(super) fn is_whole(&self) -> bool {
        let has_retired = self.retired.iter().all(|row| row.parsed().is_some());
        let has_aliases = self.aliases.iter().all(|alias| alias.parsed().is_some());
        self.has_all_rows() && has_retired && has_aliases
    }

    /// Returns `true` if all rows could be parsed up to their names.
    pub(super) fn has_all_rows(&self) -> bool {
        for row in &self.rows {
            if let Read::Noted = row {
                return false;
            }
        }
        true
    }

    /// Reports the rows that have a name instead of a number.
    fn note_named(&self, diag: &mut Diagnostics) {
        for row in self.rows() {
            let Some(named) = &row.named else { continue };
            let message = match self.row_meant(named) {
                Some(target) if row.ident == "alias" => {
                    format!("an alias has a name of its own: write `alias OldName = {target};`")
                }
                Some(target) => {
                    format!("another name of `{target}` is an alias: write `alias {} = {target};`", row.ident)
                }
                None => number::EXPECTED.to_owned(),
            };
            diag.at(named.span(), message);
        }
    }

    /// Returns the row that a name refers to, through aliases and rows that should be aliases.
    fn row_meant<'a>(&'a self, mut name: &'a Ident) -> Option<&'a Ident> {
        // The loop ends even if the names are cyclic.
        for _ in &self.rows {
            let mut next = None;
            for alias in &self.aliases {
                if let Read::Parsed(alias) = alias
                    && alias.ident == *name
                {
                    next = Some(&alias.target);
                }
            }
            for row in self.rows() {
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

    /// Parses the next line of a list.
    fn parse_row(&mut self, content: ParseStream<'_>, known: &[&str], has_derive: bool, diag: &mut Diagnostics) {
        match Next::of(content) {
            Next::Row => {
                let word = content.cursor().ident().map(|(word, _)| word.to_string()).unwrap_or_default();
                let row = Row::parse(content, &self.ident, known, has_derive, diag);
                if row.is_none() && nearest(&word, &["success"]).is_some() {
                    self.success.get_or_insert_default();
                }
                self.rows.push(row.into());
            }
            Next::Reserved => {
                if let Some(reserved) = Reserved::parse(content, diag) {
                    self.reserved.push(reserved);
                }
            }
            Next::Retired => {
                self.retired.push(Retired::parse(content, diag).into());
            }
            Next::Alias => self.aliases.push(Alias::parse(content, diag).into()),
            Next::Success => match Success::parse(content, diag) {
                Some(success) => self.put_success(success, diag),
                None => drop(self.success.get_or_insert_default()),
            },
            Next::Group => {
                let group = self.parse_group(content, known, has_derive, diag);
                diag.keep(group);
            }
            Next::Macro => {
                let call = macro_call(content, diag);
                diag.keep(call);
                self.rows.push(Read::Noted);
                self.aliases.push(Read::Noted);
                self.success.get_or_insert_default();
            }
        }
    }

    /// Parses rows in braces as if there were no braces, so that mistakes in them are reported too.
    fn parse_group(
        &mut self,
        content: ParseStream<'_>,
        known: &[&str],
        has_derive: bool,
        diag: &mut Diagnostics,
    ) -> syn::Result<()> {
        group_head(content, diag)?;
        let rows;
        braced!(rows in content);
        while !rows.is_empty() {
            self.parse_row(&rows, known, has_derive, diag);
        }
        if content.peek(Token![,]) || content.peek(Token![;]) {
            content.parse::<TokenTree>()?;
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
}
