//! The syntax of `export_c_api!`.

use crate::diag::Diagnostics;
use crate::expression::{skip, ungroup, until_comma};
use crate::written::{Written, between};
use crate::{read, runtime};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{LitStr, Path, Token, Type};

/// The whole input.
#[derive(Default)]
pub(super) struct Export {
    pub(super) library: Option<Written<Path>>,
    pub(super) prefix: Option<LitStr>,
    pub(super) case: Option<Ident>,
    pub(super) never_failed: Option<Ident>,
    pub(super) connection: Option<TokenStream>,
    pub(super) krate: Option<TokenStream>,
    pub(super) without: Vec<Ident>,
    pub(super) renamed: Vec<Renamed>,
    /// The names of the given arguments, to find duplicates.
    given: Vec<String>,
}

/// `GetLastError = "acme_err"`
pub(super) struct Renamed {
    pub(super) function: Ident,
    pub(super) name: LitStr,
}

const NAMES: &[&str] = &["prefix", "case", "never_failed", "connection", "crate", "without", "rename"];

impl Export {
    /// Parses all arguments and reports every mistake.
    pub(super) fn parse(input: TokenStream, diag: &mut Diagnostics) -> Self {
        let mut export = Export::default();
        let read = read::all(input, &mut |input| {
            match input.call(library) {
                Ok(path) if path.syntax.get_ident().is_none_or(|ident| !input.peek(Token![=]) && ident != "prefix") => {
                    export.library = Some(path);
                }
                Ok(path) => diag.over_path(&path.syntax, LIBRARY),
                Err(error) => diag.at(error.span(), LIBRARY),
            }
            if export.library.is_some() && !input.is_empty() && !input.peek(Token![,]) {
                diag.at(input.span(), "expected `,` after the library");
            }
            skip(input);
            while !input.is_empty() {
                if let Err(error) = export.argument(input, diag) {
                    diag.push(error);
                }
                skip(input);
            }
            Ok(())
        });
        diag.keep(read);
        export
    }

    fn argument(&mut self, input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<()> {
        let Ok(key) = input.call(Ident::parse_any) else {
            return Err(input.error("expected an argument, such as `prefix = \"acme\"`"));
        };
        if diag.place_of(&key, NAMES, "argument").is_none() {
            return Ok(());
        }
        let name = key.to_string();
        if self.given.contains(&name) {
            return Err(syn::Error::new(key.span(), format!("`{name}` is given twice")));
        }
        match &*name {
            "without" => {
                self.without =
                    in_parentheses(&key, input, "`without(GetLastErrorCode)`", |input| input.call(Ident::parse_any))?
            }
            "rename" => {
                self.renamed = in_parentheses(&key, input, "`rename(GetLastError = \"acme_err\")`", Renamed::read)?
            }
            _ => {
                input.parse::<Token![=]>().map_err(|error| after(&key, &error, "=", input))?;
                self.value(&key, input)?;
            }
        }
        self.given.push(name);
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(input.error(format!("expected `,` after `{key}`")));
        }
        Ok(())
    }

    fn value(&mut self, key: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        match &*key.to_string() {
            "prefix" => {
                let expected = "expected a string after `prefix =`, such as `\"acme\"`";
                self.prefix = Some(value(key, input, expected)?);
            }
            "case" => self.case = Some(word(key, input, "snake")?),
            "never_failed" => self.never_failed = Some(word(key, input, "zeroed")?),
            "connection" => {
                let begin = input.cursor();
                value::<Type>(key, input, "expected a type after `connection =`")?;
                self.connection = Some(between(begin, input.cursor()));
            }
            _ => self.krate = Some(input.call(runtime::named)?),
        }
        Ok(())
    }
}

impl Renamed {
    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let function = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>().map_err(|error| after(&function, &error, "=", input))?;
        let name = value(&function, input, "expected the name in C as a string, such as `\"acme_err\"`")?;
        Ok(Renamed { function, name })
    }
}

fn library(input: ParseStream<'_>) -> syn::Result<Written<Path>> {
    let begin = input.cursor();
    let syntax = Path::parse_mod_style(input)?;
    Ok(Written { syntax, tokens: ungroup(between(begin, input.cursor())) })
}

const LIBRARY: &str = "expected the library first, as in `export_c_api!(Acme, prefix = \"acme\")`";

fn value<T: syn::parse::Parse>(key: &Ident, input: ParseStream<'_>, expected: &str) -> syn::Result<T> {
    input.parse().map_err(|error: syn::Error| {
        let span = if input.is_empty() { key.span() } else { error.span() };
        syn::Error::new(span, expected)
    })
}

/// Parses the word that an argument takes.
fn word(key: &Ident, input: ParseStream<'_>, only: &str) -> syn::Result<Ident> {
    let place = if input.is_empty() { key.span() } else { input.span() };
    match input.call(Ident::parse_any) {
        Ok(word) if word == only => Ok(word),
        _ => Err(syn::Error::new(
            place,
            format!("the only value of `{key}` is `{only}`: write `{key} = {only}`, or leave it out"),
        )),
    }
}

fn after(key: &Ident, error: &syn::Error, sign: &str, input: ParseStream<'_>) -> syn::Error {
    let span = if input.is_empty() { key.span() } else { error.span() };
    syn::Error::new(span, format!("expected `{sign}` after `{key}`"))
}

fn in_parentheses<T>(
    key: &Ident,
    input: ParseStream<'_>,
    example: &str,
    read_one: fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    let Ok(TokenTree::Group(group)) = input.fork().parse() else {
        let span = if input.is_empty() || input.peek(Token![,]) { key.span() } else { input.span() };
        let _ = until_comma(input);
        return Err(syn::Error::new(span, format!("expected a list in parentheses after `{key}`, as in {example}")));
    };
    let _ = input.parse::<TokenTree>();
    let mut all = Vec::new();
    read::list(group.stream(), &mut |input| {
        all.push(read_one(input)?);
        Ok(())
    })?;
    Ok(all)
}

/// Returns the place of the library's name.
pub(super) fn place(export: &Export) -> Span {
    match &export.prefix {
        Some(prefix) => prefix.span(),
        None => Span::call_site(),
    }
}
