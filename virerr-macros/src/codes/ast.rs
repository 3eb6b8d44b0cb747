//! The syntax of `define_codes!`: what was written, row by row, with what could not be read left out and noted.

use crate::diag::{Diagnostics, suggestion};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::{Parse as _, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, LitInt, LitStr, Meta, Path, Token, Visibility, braced, token};

mod keyword {
    syn::custom_keyword!(reserved);
}

/// What was declared.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) library: Option<LibraryItem>,
    pub(super) codes: Option<List>,
    pub(super) domains: Option<List>,
}

/// The library struct.
pub(super) struct LibraryItem {
    pub(super) attrs: Vec<Attribute>,
    pub(super) settings: Settings,
    pub(super) vis: Visibility,
    pub(super) struct_token: Token![struct],
    pub(super) ident: Ident,
}

/// `#[library(…)]`.
#[derive(Default)]
pub(super) struct Settings {
    pub(super) name: Option<LitStr>,
    pub(super) c_prefix: Option<LitStr>,
    pub(super) default_handler: Option<Ident>,
    pub(super) krate: Option<Path>,
}

/// One of the two enums.
pub(super) struct List {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) enum_token: Token![enum],
    pub(super) ident: Ident,
    pub(super) rows: Vec<Row>,
    pub(super) reserved: Vec<Reserved>,
}

/// A row: `#[…] Name = number => "text", "form"`.
pub(super) struct Row {
    pub(super) attrs: RowAttrs,
    pub(super) ident: Ident,
    /// Whether the name would have to be written as `r#name`.
    pub(super) is_keyword: bool,
    pub(super) number: Option<Number>,
    pub(super) text: Option<LitStr>,
    pub(super) form: Option<LitStr>,
}

/// The attributes of a row.
#[derive(Default)]
pub(super) struct RowAttrs {
    /// Those that stay on the variant: docs, `#[deprecated]`, lint levels.
    pub(super) kept: TokenStream,
    pub(super) is_documented: bool,
    pub(super) is_deprecated: bool,
    pub(super) role: Option<Ident>,
    pub(super) level: Option<Ident>,
    pub(super) symbol: Option<LitStr>,
    pub(super) since: Option<LitStr>,
    pub(super) help: Option<LitStr>,
}

/// A number as written; `None` where it does not fit an `i32`.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: Option<i32>,
    pub(super) span: Span,
}

/// `reserved 13, 40..=41 "why";`
pub(super) struct Reserved {
    pub(super) ranges: Vec<(Number, Number)>,
    pub(super) why: Option<LitStr>,
}

const ROW_ATTRIBUTES: &[&str] = &["role", "level", "symbol", "since", "help", "deprecated", "doc"];
const DOMAIN_ATTRIBUTES: &[&str] = &["symbol", "since", "help", "deprecated", "doc"];
const LINT_LEVELS: &[&str] = &["allow", "expect", "warn", "deny", "forbid"];

/// Reads the struct and the two enums, in that order.
pub(super) fn parse(input: TokenStream, diag: &mut Diagnostics) -> Declared {
    let mut declared = Declared::default();
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            parse_item(input, &mut declared, diag)?;
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(input) {
        diag.push(error);
    }
    declared
}

fn parse_item(input: ParseStream<'_>, declared: &mut Declared, diag: &mut Diagnostics) -> syn::Result<()> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = Visibility::parse(input)?;
    if input.peek(Token![struct]) {
        let library = LibraryItem::parse(attrs, vis, input, diag)?;
        if let Some(first) = &declared.library {
            let message = format!("`{}` is the library already: write one struct, then the two enums", first.ident);
            diag.at(library.ident.span(), message);
        } else if declared.codes.is_some() {
            diag.at(library.struct_token.span, "the library struct stands first, before the two enums");
            declared.library = Some(library);
        } else {
            declared.library = Some(library);
        }
        return Ok(());
    }
    if !input.peek(Token![enum]) {
        return Err(input.error("expected the library struct, the enum of codes or the enum of domains"));
    }
    parse_list(attrs, vis, input, declared, diag)
}

/// One of the enums: which, its name tells, or else its place.
fn parse_list(
    attrs: Vec<Attribute>,
    vis: Visibility,
    input: ParseStream<'_>,
    declared: &mut Declared,
    diag: &mut Diagnostics,
) -> syn::Result<()> {
    let ahead = input.fork();
    ahead.parse::<Token![enum]>()?;
    let name = ahead.parse::<Ident>()?.to_string();
    let is_domains = name.ends_with("Domain") || (declared.codes.is_some() && !name.ends_with("Code"));
    let known = if is_domains { DOMAIN_ATTRIBUTES } else { ROW_ATTRIBUTES };
    let list = List::parse(attrs, vis, known, input, diag)?;
    if !is_domains && declared.codes.is_none() && declared.domains.is_some() {
        let message = format!("the enum of codes stands before the enum of domains: move `{name}` up");
        diag.at(list.enum_token.span, message);
    }
    let place = if is_domains { &mut declared.domains } else { &mut declared.codes };
    if let Some(first) = place {
        let kind = if is_domains { "domains" } else { "codes" };
        let message = format!("`{}` is the enum of {kind} already: a library has one of each kind", first.ident);
        diag.at(list.ident.span(), message);
    } else {
        *place = Some(list);
    }
    Ok(())
}

impl LibraryItem {
    /// From `struct` on: `struct Acme;`
    fn parse(
        attrs: Vec<Attribute>,
        vis: Visibility,
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let struct_token: Token![struct] = input.parse()?;
        let ident: Ident = input.parse()?;
        if input.peek(token::Brace) || input.peek(token::Paren) || input.peek(Token![<]) {
            diag.at(input.span(), format!("the library is a unit struct: write `struct {ident};`"));
            while !input.is_empty() && !input.peek(Token![;]) && !input.peek(token::Brace) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<TokenTree>()?;
        } else {
            input.parse::<Token![;]>().map_err(|error| {
                syn::Error::new(error.span(), format!("expected `;`: the library is a unit struct, `struct {ident};`"))
            })?;
        }
        let mut settings = None;
        let mut kept = Vec::new();
        for attr in attrs {
            if attr.path().is_ident("library") {
                settings.get_or_insert_with(Settings::default).read(&attr, diag);
            } else if stays_on_item(&attr, &["library"], diag) {
                kept.push(attr);
            }
        }
        if settings.as_ref().is_none_or(|settings| settings.name.is_none()) {
            diag.at(ident.span(), "the library has no name: write `#[library(name = \"…\")]` over the struct");
        }
        Ok(LibraryItem { attrs: kept, settings: settings.unwrap_or_default(), vis, struct_token, ident })
    }
}

/// Whether an attribute of the struct or an enum is passed on.
fn stays_on_item(attr: &Attribute, own: &[&str], diag: &mut Diagnostics) -> bool {
    let name = name_of(attr);
    let known = [&["doc", "derive", "deprecated"], own].concat();
    let stays = ["doc", "derive", "deprecated", "cfg_attr"].contains(&&*name) || is_foreign(attr, &name);
    if !stays {
        diag.over(attr.path(), format!("unknown attribute `{name}`; {}", suggestion(&name, &known)));
    }
    stays
}

/// Lint levels and attributes of tools (`#[rustfmt::skip]`, `#[serde(…)]` of a derive goes by `derive`).
fn is_foreign(attr: &Attribute, name: &str) -> bool {
    LINT_LEVELS.contains(&name) || attr.path().segments.len() > 1
}

fn name_of(attr: &Attribute) -> String {
    let path = attr.path();
    path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect::<Vec<_>>().join("::")
}

impl Settings {
    const KNOWN: &'static [&'static str] = &["name", "c_prefix", "default_handler", "crate"];

    fn read(&mut self, attr: &Attribute, diag: &mut Diagnostics) {
        let parser = |input: ParseStream<'_>| {
            while !input.is_empty() {
                let key = input.call(Ident::parse_any)?;
                self.read_one(&key, input, diag)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(())
        };
        if let Err(error) = attr.parse_args_with(parser) {
            diag.push(error);
        }
    }

    fn read_one(&mut self, key: &Ident, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let name = key.to_string();
        if !Self::KNOWN.contains(&&*name) {
            let message = format!("unknown setting `{name}`; {}", suggestion(&name, Self::KNOWN));
            diag.at(key.span(), message);
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<TokenTree>()?;
            }
            return Ok(());
        }
        input.parse::<Token![=]>()?;
        let was_set = match &*name {
            "name" => self.name.replace(input.parse()?).is_some(),
            "c_prefix" => self.c_prefix.replace(input.parse()?).is_some(),
            "default_handler" => self.default_handler.replace(input.call(Ident::parse_any)?).is_some(),
            _ => self.krate.replace(input.call(Path::parse_mod_style)?).is_some(),
        };
        if was_set {
            diag.at(key.span(), format!("`{name}` is set twice"));
        }
        Ok(())
    }
}

impl List {
    /// From `enum` on. `known` are the attributes that its rows may have.
    fn parse(
        attrs: Vec<Attribute>,
        vis: Visibility,
        known: &[&str],
        input: ParseStream<'_>,
        diag: &mut Diagnostics,
    ) -> syn::Result<Self> {
        let enum_token: Token![enum] = input.parse()?;
        let ident: Ident = input.parse()?;
        let content;
        braced!(content in input);
        let attrs = attrs.into_iter().filter(|attr| stays_on_item(attr, &[], diag)).collect();
        let mut list = List { attrs, vis, enum_token, ident, rows: Vec::new(), reserved: Vec::new() };
        while !content.is_empty() {
            if content.peek(keyword::reserved) && !content.peek2(Token![=]) {
                let reserved = Reserved::parse(&content, diag);
                list.reserved.extend(diag.keep(reserved));
            } else {
                list.rows.extend(Row::parse(&content, known, diag));
            }
        }
        Ok(list)
    }
}

impl Row {
    /// One row with the comma behind it. Notes a mistake and goes on behind the row, keeping what could be read.
    fn parse(input: ParseStream<'_>, known: &[&str], diag: &mut Diagnostics) -> Option<Self> {
        let attrs = match RowAttrs::parse(input, known, diag) {
            Ok(attrs) => attrs,
            Err(error) => {
                // The `#` that no attribute follows is still there.
                let _ = input.parse::<TokenTree>();
                return Self::skip(input, error, diag);
            }
        };
        let is_keyword = !input.peek(syn::Ident);
        let ident = match input.call(Ident::parse_any) {
            Ok(ident) => ident,
            Err(error) => {
                let message = "expected a row: `Name = number => \"message\",` or `reserved numbers \"why\";`";
                return Self::skip(input, syn::Error::new(error.span(), message), diag);
            }
        };
        let mut row = Row { attrs, ident, is_keyword, number: None, text: None, form: None };
        if let Err(error) = row.parse_rest(input, diag) {
            Self::skip(input, error, diag);
        }
        Some(row)
    }

    fn parse_rest(&mut self, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let name = &self.ident;
        let expected = |what: String| move |error: syn::Error| syn::Error::new(error.span(), what);
        input.parse::<Token![=]>().map_err(expected(format!("expected `= number => \"message\"` after `{name}`")))?;
        self.number = Some(Number::parse(input, diag)?);
        input
            .parse::<Token![=>]>()
            .map_err(expected(format!("expected `=> \"message\"` after the number of `{name}`")))?;
        self.text =
            Some(input.parse().map_err(expected(format!("expected the message of `{name}` as a string literal")))?);
        if input.is_empty() {
            return Ok(());
        }
        input.parse::<Token![,]>().map_err(expected(format!("expected `,` behind the row of `{name}`")))?;
        if input.peek(LitStr) {
            self.form = Some(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![,]>().map_err(expected(format!("expected `,` behind the row of `{name}`")))?;
            }
        }
        Ok(())
    }

    /// Notes the mistake and skips to where the next row can begin.
    fn skip(input: ParseStream<'_>, error: syn::Error, diag: &mut Diagnostics) -> Option<Self> {
        diag.push(error);
        // Where only the comma is missing, the next row begins right here.
        let begins_row = |input: ParseStream<'_>| {
            input.is_empty() || input.peek(Token![#]) || (input.peek(Ident::peek_any) && input.peek2(Token![=]))
        };
        while !begins_row(input) || input.peek2(Token![=>]) {
            let Ok(token) = input.parse::<TokenTree>() else { break };
            let ends_row = matches!(&token, TokenTree::Punct(punct) if [',', ';'].contains(&punct.as_char()));
            if ends_row && !input.peek(LitStr) {
                break;
            }
        }
        None
    }
}

impl Number {
    fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let minus: Option<Token![-]> = input.parse()?;
        let literal: LitInt = input.parse().map_err(|error| {
            syn::Error::new(error.span(), "expected a number: an integer literal, such as 42 or -1")
        })?;
        if !["", "i32"].contains(&literal.suffix()) {
            diag.at(literal.span(), format!("numbers are `i32`: write it without `{}`", literal.suffix()));
        }
        let magnitude = literal.base10_parse::<i64>().ok();
        let value = magnitude.map(|magnitude| if minus.is_some() { -magnitude } else { magnitude });
        Ok(Number { value: value.and_then(|value| i32::try_from(value).ok()), span: literal.span() })
    }
}

impl Reserved {
    /// `reserved 13, 40..=41 "why";`
    fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        let parsed = Self::parse_ranges(input, diag);
        if parsed.is_err() {
            while !input.is_empty() && !input.peek(Token![;]) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<Option<Token![;]>>()?;
        }
        parsed
    }

    fn parse_ranges(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        input.parse::<keyword::reserved>()?;
        let mut reserved = Reserved { ranges: Vec::new(), why: None };
        loop {
            let first = Number::parse(input, diag)?;
            let last = if input.peek(Token![..=]) {
                input.parse::<Token![..=]>()?;
                Number::parse(input, diag)?
            } else if input.peek(Token![..]) {
                return Err(input.error("a range of reserved numbers includes its end: write `..=`"));
            } else {
                first
            };
            reserved.ranges.push((first, last));
            input.parse::<Option<Token![,]>>()?;
            if input.peek(LitStr) {
                reserved.why = Some(input.parse()?);
            }
            if reserved.why.is_some() || input.peek(Token![;]) {
                break;
            }
        }
        input.parse::<Token![;]>().map_err(|error| {
            syn::Error::new(error.span(), "expected `;` behind reserved numbers: `reserved 13, 40..=41 \"why\";`")
        })?;
        Ok(reserved)
    }
}

impl RowAttrs {
    fn parse(input: ParseStream<'_>, known: &[&str], diag: &mut Diagnostics) -> syn::Result<Self> {
        let mut read = RowAttrs::default();
        while input.peek(Token![#]) {
            // Nearly all attributes of a long list are docs, and those are passed on unread.
            if let Some(doc) = input
                .step(|cursor| Ok(doc_attribute(*cursor).map_or((None, *cursor), |(doc, rest)| (Some(doc), rest))))?
            {
                read.kept.extend(doc);
                read.is_documented = true;
                continue;
            }
            for attr in input.call(Attribute::parse_outer)? {
                read.take(attr, known, diag);
            }
        }
        Ok(read)
    }

    fn take(&mut self, attr: Attribute, known: &[&str], diag: &mut Diagnostics) {
        let name = name_of(&attr);
        self.is_documented |= name == "doc";
        self.is_deprecated |= name == "deprecated";
        if ["doc", "deprecated"].contains(&&*name) || is_foreign(&attr, &name) {
            attr.to_tokens(&mut self.kept);
        } else if !known.contains(&&*name) {
            diag.over(attr.path(), unknown_row_attribute(&name, known));
        } else if let Err(error) = self.set(&name, &attr, diag) {
            diag.push(error);
        }
    }

    fn set(&mut self, name: &str, attr: &Attribute, diag: &mut Diagnostics) -> syn::Result<()> {
        let was_set = match name {
            "role" => self.role.replace(in_parentheses(attr, "#[role(internal)]")?).is_some(),
            "level" => self.level.replace(in_parentheses(attr, "#[level(warning)]")?).is_some(),
            "since" => self.since.replace(in_parentheses(attr, "#[since(\"0.4\")]")?).is_some(),
            "symbol" => self.symbol.replace(after_equals(attr, "#[symbol = \"ACME_ERR_NO_DOMAIN\"]")?).is_some(),
            _ => self.help.replace(after_equals(attr, "#[help = \"what to do about it\"]")?).is_some(),
        };
        if was_set {
            diag.over(attr.path(), format!("`{name}` is set twice on this row"));
        }
        Ok(())
    }
}

/// `#[doc …]` as it stands, where the cursor is at one.
fn doc_attribute(cursor: Cursor<'_>) -> Option<([TokenTree; 2], Cursor<'_>)> {
    let (hash, rest) = cursor.punct()?;
    let (inner, ..) = rest.group(Delimiter::Bracket)?;
    let (name, _) = inner.ident()?;
    let (group, rest) = rest.token_tree()?;
    (name == "doc").then(|| ([TokenTree::Punct(hash), group], rest))
}

fn unknown_row_attribute(name: &str, known: &[&str]) -> String {
    if name == "cfg" || name == "cfg_attr" {
        return "a row is there or it is not: published numbers do not depend on the build".to_owned();
    }
    if ROW_ATTRIBUTES.contains(&name) {
        return format!("`{name}` is for codes: a domain has none ({})", suggestion(name, known));
    }
    format!("unknown attribute `{name}`; {}", suggestion(name, known))
}

/// The one argument of `#[name(argument)]`.
fn in_parentheses<T: syn::parse::Parse>(attr: &Attribute, example: &str) -> syn::Result<T> {
    let wrong = |span: Span| syn::Error::new(span, format!("write `{example}`"));
    let Meta::List(list) = &attr.meta else {
        return Err(syn::Error::new_spanned(&attr.meta, format!("write `{example}`")));
    };
    let arguments =
        list.parse_args_with(Punctuated::<T, Token![,]>::parse_terminated).map_err(|error| wrong(error.span()))?;
    let mut arguments = arguments.into_iter();
    match (arguments.next(), arguments.next()) {
        (Some(argument), None) => Ok(argument),
        _ => Err(syn::Error::new_spanned(&attr.meta, format!("write `{example}`"))),
    }
}

/// The string of `#[name = "string"]`.
fn after_equals(attr: &Attribute, example: &str) -> syn::Result<LitStr> {
    if let Meta::NameValue(pair) = &attr.meta
        && let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(string), .. }) = &pair.value
    {
        return Ok(string.clone());
    }
    Err(syn::Error::new_spanned(&attr.meta, format!("write `{example}`")))
}
