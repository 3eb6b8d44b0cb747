//! The rules for a struct with a connection. Mistakes are reported, so that the result satisfies all rules.

use super::ast::{Argument, Mark, marks};
use crate::diag::{Diagnostics, borrowed, listed, suggestion};
use crate::item::{Field, Item, Shape};
use crate::tokens::{is_one_of, plain};
use crate::written::{self, Written};
use crate::{read, runtime};
use proc_macro2::{Ident, Span, TokenStream};
use syn::{GenericArgument, Meta, PathArguments, Type};

/// The arguments on the struct.
#[derive(Default)]
pub(super) struct Settings {
    pub(super) has_no_method: bool,
    /// The path of the runtime, if it is set.
    pub(super) krate: Option<TokenStream>,
}

const NAMES: [&str; 2] = ["no_method", "crate"];

/// Checks a struct. Returns its settings and the field with the connection, or the error for a missing one.
pub(super) fn check<'a>(item: &'a Item, diag: &mut Diagnostics) -> (Settings, Result<&'a Field, syn::Error>) {
    let (marks, keyword) = (marks(item), item.keyword);
    let settings = Settings::of(&marks, diag);
    let field = match &item.shape {
        Shape::Struct(fields) => connection(&item.ident, fields, &marks, diag),
        Shape::Enum(_) => Err(not_a_struct(keyword, "an enum")),
        Shape::Union => Err(not_a_struct(keyword, "a union")),
    };
    (settings, field)
}

fn not_a_struct(keyword: Span, kind: &str) -> syn::Error {
    let message = format_args!("{kind} cannot be a connection: put `#[derive(Connected)]` on a struct");
    syn::Error::new(keyword, message)
}

/// Returns the field with the connection.
fn connection<'a>(
    ident: &Ident,
    fields: &'a [Field],
    marks: &[Mark<'_>],
    diag: &mut Diagnostics,
) -> Result<&'a Field, syn::Error> {
    let mut marked = None;
    for mark in marks {
        let Some(at) = mark.field else { continue };
        note_misplaced(ident, mark, diag);
        if let Some(first) = marked {
            let name = Field::name(&fields[first]);
            let message = format_args!("`{name}` is marked as the connection already: remove one of the two");
            diag.over(&mark.tokens(), message);
        }
        marked = marked.or(Some(at));
    }
    let found = match marked {
        Some(at) => Ok(at),
        None => found(fields),
    };
    match found {
        Ok(at) => Ok(&fields[at]),
        Err(why) => {
            let name = ident.to_string();
            Err(syn::Error::new(ident.span(), format_args!("`{}` {why}", plain(&name))))
        }
    }
}

/// Returns the index of the field with the connection by the types, or the message for a struct without one.
fn found(fields: &[Field]) -> Result<usize, String> {
    let mut names = Vec::new();
    let mut last = 0;
    for (at, field) in fields.iter().enumerate() {
        if library(&field.ty).is_some() {
            names.push(field.name());
            last = at;
        }
    }
    let of_type = match (&*names, fields) {
        ([_], _) => return Ok(last),
        ([], [_]) => return Ok(0),
        ([], []) => return Err("has no fields: give it one of type `virerr::ConnectionErrors<…>`".to_owned()),
        ([], _) => {
            let names = Field::names(fields);
            return Err(format!(
                "has no field of type `ConnectionErrors<…>`: add one, or write `#[connected]` over the one with the \
                 connection ({})",
                listed(&borrowed(&names))
            ));
        }
        (names, _) => listed(&borrowed(names)),
    };
    Err(format!("has several fields of type `ConnectionErrors<…>`: write `#[connected]` over one of them ({of_type})"))
}

/// Reports arguments on a field.
fn note_misplaced(ident: &Ident, mark: &Mark<'_>, diag: &mut Diagnostics) {
    if let Meta::Path(_) = mark.attribute.meta {
        return;
    }
    for Argument { key, .. } in &mark.arguments(diag) {
        if is_one_of(key, &NAMES) {
            return diag.at(key.span(), format_args!("`{key}` is for the struct: move it above `struct {ident}`"));
        }
    }
    diag.over(&mark.tokens(), "a field is marked without arguments: write `#[connected]`");
}

impl Settings {
    fn of(marks: &[Mark<'_>], diag: &mut Diagnostics) -> Self {
        let (mut settings, mut given) = (Settings::default(), Vec::new());
        for mark in marks {
            if mark.field.is_some() {
                continue;
            }
            match &mark.attribute.meta {
                Meta::List(list) if !list.tokens.is_empty() => {}
                _ => {
                    let message = "`#[connected]` marks a field: move it there, or write `#[connected(no_method)]` or \
                                   `#[connected(crate = path)]`";
                    diag.over(&mark.tokens(), message);
                }
            }
            for argument in &mark.arguments(diag) {
                let name = argument.key.to_string();
                if given.contains(&name) {
                    diag.at(argument.key.span(), format_args!("`{name}` is given twice: remove one of the two"));
                    continue;
                }
                settings.take(&name, argument, diag);
                given.push(name);
            }
        }
        settings
    }

    fn take(&mut self, name: &str, argument: &Argument, diag: &mut Diagnostics) {
        let span = argument.key.span();
        match (name, &argument.value) {
            ("no_method", None) => self.has_no_method = true,
            ("no_method", Some(_)) => diag.at(span, "`no_method` takes no value: write `#[connected(no_method)]`"),
            ("crate", value) => {
                let value = value.clone().unwrap_or_default();
                match read::one(value, runtime::named) {
                    Ok(path) => self.krate = Some(path),
                    Err(_) => diag.at(span, "expected `crate = path`, with the path of `virerr`"),
                }
            }
            _ => diag.at(span, format_args!("unknown argument `{name}`; {}", suggestion(name, &NAMES))),
        }
    }
}

/// Returns the library of a type that is written as `ConnectionErrors<Library>`, with any path.
pub(super) fn library(ty: &Written<Type>) -> Option<TokenStream> {
    if !has_library(&ty.syntax) {
        return None;
    }
    Some(written::arguments(&ty.tokens, ERRORS, "").pop()?.tokens)
}

const ERRORS: &str = "ConnectionErrors";

fn has_library(ty: &Type) -> bool {
    let path = match ty {
        // The type of a `macro_rules!` fragment is in an invisible group.
        Type::Group(group) => return has_library(&group.elem),
        Type::Paren(paren) => return has_library(&paren.elem),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return false,
    };
    let Some(last) = path.segments.last() else { return false };
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
    let is_type = matches!(arguments.args.first(), Some(GenericArgument::Type(_)));
    is_type && last.ident == ERRORS && arguments.args.len() == 1
}
