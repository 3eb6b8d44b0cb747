//! The syntax of `define_codes!`: what was written, row by row, with what could not be read left out and noted.

use crate::diag::{Diagnostics, nearest, suggestion};
use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream, TokenTree};
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
    /// The name is absent because of a mistake that is noted.
    name_is_noted: bool,
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
    /// The text of the docs, as far as it stands in literals.
    pub(super) docs: String,
    pub(super) is_deprecated: bool,
    pub(super) role: Option<Ident>,
    /// A role is absent because of a mistake that is noted.
    pub(super) role_is_noted: bool,
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
        let message = "expected the library struct, the enum of codes or the enum of domains";
        diag.at(input.span(), message);
        skip_item(input);
        return Ok(());
    }
    parse_list(attrs, vis, input, declared, diag)
}

/// Goes on behind the next `;` or block.
fn skip_item(input: ParseStream<'_>) {
    while let Ok(token) = input.parse::<TokenTree>() {
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
        } else if let Err(error) = input.parse::<Token![;]>() {
            diag.at(error.span(), format!("expected `;`: the library is a unit struct, `struct {ident};`"));
        }
        let has_derive = has_derive(&attrs);
        let mut settings = None;
        let mut kept = Vec::new();
        for attr in attrs {
            if attr.path().is_ident("library") {
                settings.get_or_insert_with(Settings::default).read(&attr, diag);
            } else if stays_on_item(&attr, &["library"], has_derive, diag) {
                kept.push(attr);
            }
        }
        if settings.as_ref().is_none_or(|settings| settings.name.is_none() && !settings.name_is_noted) {
            diag.at(ident.span(), "the library has no name: write `#[library(name = \"…\")]` over the struct");
        }
        Ok(LibraryItem { attrs: kept, settings: settings.unwrap_or_default(), vis, struct_token, ident })
    }
}

/// Whether an attribute of the struct or an enum is passed on.
fn stays_on_item(attr: &Attribute, own: &[&str], has_derive: bool, diag: &mut Diagnostics) -> bool {
    let name = name_of(attr);
    let known = [&["doc", "derive", "must_use"], own].concat();
    let stays = ["doc", "derive", "must_use", "cfg_attr"].contains(&&*name)
        || is_foreign(attr, &name)
        || (is_for_derive(&name, &known, has_derive) && !NOT_ON_ITEMS.contains(&&*name));
    if !stays && name == "library" {
        diag.over(attr.path(), "`library` is for the struct: move it there");
    } else if !stays {
        diag.over(attr.path(), format!("unknown attribute `{name}`; {}", suggestion(&name, &known)));
    }
    stays
}

/// What the macro writes itself, or what its own implementations would not go along with.
const NOT_ON_ITEMS: &[&str] = &["library", "repr", "non_exhaustive", "cfg", "deprecated"];

fn has_derive(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident("derive"))
}

/// Whether an attribute may be one that a derive macro reads, such as `#[serde(…)]`.
fn is_for_derive(name: &str, known: &[&str], has_derive: bool) -> bool {
    has_derive && nearest(name, known).is_none()
}

/// Lint levels and attributes of tools, such as `#[rustfmt::skip]`.
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
        // `#[library]` has no name, which is told where the struct is.
        if !matches!(attr.meta, Meta::List(_)) {
            return;
        }
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
            self.name_is_noted |= nearest(&name, Self::KNOWN) == Some("name");
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<TokenTree>()?;
            }
            return Ok(());
        }
        self.name_is_noted |= name == "name";
        let example = match &*name {
            "default_handler" => "silent",
            "crate" => "path",
            _ => "\"…\"",
        };
        let expected = |error: syn::Error| {
            let span = if input.is_empty() { key.span() } else { error.span() };
            syn::Error::new(span, format!("write `{name} = {example}`"))
        };
        input.parse::<Token![=]>().map_err(expected)?;
        let was_set = match &*name {
            "name" => self.name.replace(input.parse().map_err(expected)?).is_some(),
            "c_prefix" => self.c_prefix.replace(input.parse().map_err(expected)?).is_some(),
            "default_handler" => {
                let word = input.call(Ident::parse_any).map_err(expected)?;
                self.default_handler.replace(word).is_some()
            }
            _ => {
                let path = input.call(Path::parse_mod_style).map_err(expected)?;
                self.krate.replace(path).is_some()
            }
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
        if !input.peek(token::Brace) {
            let message = format!("an enum of a list has no parameters: write `enum {ident} {{ … }}`");
            diag.at(input.span(), message);
            while !input.is_empty() && !input.peek(token::Brace) {
                input.parse::<TokenTree>()?;
            }
        }
        let content;
        braced!(content in input);
        let has_derive = has_derive(&attrs);
        let attrs = attrs.into_iter().filter(|attr| stays_on_item(attr, &[], has_derive, diag)).collect();
        let mut list = List { attrs, vis, enum_token, ident, rows: Vec::new(), reserved: Vec::new() };
        while !content.is_empty() {
            if Reserved::is_next(&content) {
                let reserved = Reserved::parse(&content, diag);
                list.reserved.extend(diag.keep(reserved));
            } else {
                list.rows.extend(Row::parse(&content, known, has_derive, diag));
            }
        }
        Ok(list)
    }
}

impl Row {
    /// One row with the comma behind it. Notes a mistake and goes on behind the row, keeping what could be read.
    fn parse(input: ParseStream<'_>, known: &[&str], has_derive: bool, diag: &mut Diagnostics) -> Option<Self> {
        let attrs = match RowAttrs::parse(input, known, has_derive, diag) {
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
        let no_number = format!("expected `= number => \"message\"` after `{name}`");
        if input.peek(Token![=>]) {
            return Err(syn::Error::new(input.span(), no_number));
        }
        input.parse::<Token![=]>().map_err(expected(no_number))?;
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
            if input.peek(Token![,]) && input.peek2(LitStr) {
                input.parse::<Token![,]>()?;
                return Err(input.error("a row has a message and a detail form: remove the third string"));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>().map_err(expected(format!("expected `,` behind the row of `{name}`")))?;
            }
        }
        Ok(())
    }

    /// Notes the mistake and skips to where the next row can begin.
    fn skip(input: ParseStream<'_>, error: syn::Error, diag: &mut Diagnostics) -> Option<Self> {
        diag.push(error);
        skip_to_row(input);
        None
    }
}

/// Goes on where the next row can begin.
fn skip_to_row(input: ParseStream<'_>) {
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
    /// Whether reserved numbers stand next, and not a row of that name.
    fn is_next(input: ParseStream<'_>) -> bool {
        let ahead = input.fork();
        let _ = ahead.call(Attribute::parse_outer);
        ahead.peek(keyword::reserved) && !ahead.peek2(Token![=])
    }

    /// `reserved 13, 40..=41 "why";`
    fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        if let Some(attr) = input.call(Attribute::parse_outer)?.first() {
            let message =
                "reserved numbers have no docs or attributes: write the reason behind them, `reserved 13 \"why\";`";
            diag.over(attr, message);
        }
        let parsed = Self::parse_ranges(input, diag);
        if parsed.is_err() {
            skip_to_row(input);
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
            if reserved.why.is_some() || !(input.peek(LitInt) || input.peek(Token![-])) {
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
    fn parse(input: ParseStream<'_>, known: &[&str], has_derive: bool, diag: &mut Diagnostics) -> syn::Result<Self> {
        let mut read = RowAttrs::default();
        while input.peek(Token![#]) {
            if !input.peek2(token::Bracket) {
                return Err(input.error("expected an attribute, such as `#[role(internal)]`"));
            }
            // Nearly all attributes of a long list are docs, and those are passed on unread.
            if let Some((doc, text)) = input
                .step(|cursor| Ok(doc_attribute(*cursor).map_or((None, *cursor), |(doc, rest)| (Some(doc), rest))))?
            {
                read.kept.extend(doc);
                read.is_documented = true;
                add_doc(&mut read.docs, text.as_ref());
                continue;
            }
            for attr in input.call(Attribute::parse_outer)? {
                read.take(attr, known, has_derive, diag);
            }
        }
        Ok(read)
    }

    fn take(&mut self, attr: Attribute, known: &[&str], has_derive: bool, diag: &mut Diagnostics) {
        let name = name_of(&attr);
        self.is_documented |= name == "doc";
        self.is_deprecated |= name == "deprecated";
        let is_own = ROW_ATTRIBUTES.contains(&&*name) || name.starts_with("cfg");
        if name == "doc" {
            add_doc(&mut self.docs, doc_of(&attr).as_ref());
        }
        if ["doc", "deprecated"].contains(&&*name)
            || is_foreign(&attr, &name)
            || (!is_own && is_for_derive(&name, known, has_derive))
        {
            attr.to_tokens(&mut self.kept);
        } else if !known.contains(&&*name) {
            diag.over(attr.path(), unknown_row_attribute(&name, known));
        } else if let Err(error) = self.set(&name, &attr, diag) {
            self.role_is_noted |= name == "role";
            diag.push(error);
        }
    }

    fn set(&mut self, name: &str, attr: &Attribute, diag: &mut Diagnostics) -> syn::Result<()> {
        // The first of two stays.
        fn put<T>(place: &mut Option<T>, value: T) -> bool {
            let was_set = place.is_some();
            place.get_or_insert(value);
            was_set
        }
        let was_set = match name {
            "role" => put(&mut self.role, in_parentheses(attr, "#[role(internal)]")?),
            "level" => put(&mut self.level, in_parentheses(attr, "#[level(warning)]")?),
            "since" => put(&mut self.since, in_parentheses(attr, "#[since(\"0.4\")]")?),
            "symbol" => put(&mut self.symbol, after_equals(attr, "#[symbol = \"ACME_ERR_NO_DOMAIN\"]")?),
            _ => put(&mut self.help, after_equals(attr, "#[help = \"what to do about it\"]")?),
        };
        if was_set {
            diag.over(attr.path(), format!("`{name}` is set twice on this row"));
        }
        Ok(())
    }
}

/// `#[doc …]` as it stands, and the literal in it, where the cursor is at one.
type Doc = ([TokenTree; 2], Option<Literal>);

fn doc_attribute(cursor: Cursor<'_>) -> Option<(Doc, Cursor<'_>)> {
    let (hash, rest) = cursor.punct()?;
    let (inner, ..) = rest.group(Delimiter::Bracket)?;
    let (name, inner) = inner.ident()?;
    let text = inner.punct().and_then(|(_, inner)| inner.literal()).map(|(literal, _)| literal);
    let (group, rest) = rest.token_tree()?;
    (name == "doc").then(|| (([TokenTree::Punct(hash), group], text), rest))
}

/// The literal of `#[doc = "…"]`.
fn doc_of(attr: &Attribute) -> Option<Literal> {
    match &attr.meta {
        Meta::NameValue(syn::MetaNameValue { value: syn::Expr::Lit(literal), .. }) if attr.path().is_ident("doc") => {
            match &literal.lit {
                syn::Lit::Str(text) => Some(text.token()),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The docs of the struct or an enum.
pub(super) fn docs_of(attrs: &[Attribute]) -> String {
    let mut docs = String::new();
    for attr in attrs {
        add_doc(&mut docs, doc_of(attr).as_ref());
    }
    docs
}

/// Adds the lines of a doc comment, without the space that follows the slashes.
fn add_doc(docs: &mut String, literal: Option<&Literal>) {
    let Some(literal) = literal else { return };
    let written = literal.to_string();
    let plain = written.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|text| !text.contains('\\'));
    let text = match plain {
        Some(text) => text.to_owned(),
        None => syn::parse_str::<LitStr>(&written).map(|literal| literal.value()).unwrap_or_default(),
    };
    for line in text.split('\n') {
        if !docs.is_empty() {
            docs.push('\n');
        }
        docs.push_str(line.strip_prefix(' ').unwrap_or(line).trim_end());
    }
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
