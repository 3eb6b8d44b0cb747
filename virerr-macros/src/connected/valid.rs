//! The rules for a struct with a connection. Mistakes are reported, so that the result satisfies all rules.

use super::ast::{Argument, Holder, Mark};
use crate::diag::{Diagnostics, listed, suggestion};
use crate::generics::Generics;
use crate::item::{Field, Item, Shape};
use crate::tokens::is_one_of;
use crate::written::{self, Written};
use crate::{read, runtime};
use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{GenericArgument, Meta, PathArguments, Type};

/// A struct with a known connection.
pub(super) struct Checked {
    pub(super) visibility: TokenStream,
    pub(super) ident: Ident,
    pub(super) generics: Generics,
    pub(super) settings: Settings,
    /// The field with the connection.
    pub(super) member: TokenTree,
    pub(super) ty: Written<Type>,
}

/// The arguments on the struct.
#[derive(Default)]
pub(super) struct Settings {
    pub(super) has_no_method: bool,
    /// The path of the runtime, if it is set.
    pub(super) krate: Option<TokenStream>,
}

const NAMES: [&str; 2] = ["no_method", "crate"];

/// Checks a struct; returns `None` if its connection is unknown.
pub(super) fn check(holder: Holder, diag: &mut Diagnostics) -> Option<Checked> {
    let Holder { item: Item { visibility, keyword, ident, generics, shape, .. }, marks } = holder;
    let settings = Settings::of(&marks, diag);
    let kind = match shape {
        Shape::Struct(_) => "",
        Shape::Enum(_) => "an enum",
        Shape::Union => "a union",
    };
    let Shape::Struct(mut fields) = shape else {
        diag.at(keyword, format_args!("{kind} cannot be a connection: put `#[derive(Connected)]` on a struct"));
        return None;
    };
    for mark in &marks {
        if mark.field.is_some() {
            note_misplaced(&ident, mark, diag);
        }
    }
    match connection(&fields, &marks, diag) {
        Ok(at) => {
            let Field { member, ty, .. } = fields.swap_remove(at);
            Some(Checked { visibility, settings, member, ty, generics, ident })
        }
        Err(why) => {
            diag.at(ident.span(), format_args!("`{}` {why}", ident.to_string().trim_start_matches("r#")));
            None
        }
    }
}

/// Returns the index of the field with the connection, or the message for a struct without one.
fn connection(fields: &[Field], marks: &[Mark], diag: &mut Diagnostics) -> Result<usize, String> {
    if let Some(marked) = marked(fields, marks, diag) {
        return Ok(marked);
    }
    let (mut all, mut written) = (Vec::new(), Vec::new());
    for (at, field) in fields.iter().enumerate() {
        all.push(at);
        if library(&field.ty).is_some() {
            written.push(at);
        }
    }
    match (&*written, &*all) {
        ([one], _) | ([], [one]) => Ok(*one),
        ([], []) => Err("has no fields: give it one of type `virerr::ConnectionErrors<…>`".to_owned()),
        ([], all) => Err(format!(
            "has no field of type `ConnectionErrors<…>`: write `#[connected]` over the one with the connection ({})",
            names(fields, all)
        )),
        (several, _) => Err(format!(
            "has several fields of type `ConnectionErrors<…>`: write `#[connected]` over one of them ({})",
            names(fields, several)
        )),
    }
}

/// Returns the index of the marked field, and reports a second one.
fn marked(fields: &[Field], marks: &[Mark], diag: &mut Diagnostics) -> Option<usize> {
    let mut first = None;
    for mark in marks {
        let Some(at) = mark.field else { continue };
        if let Some(first) = first {
            let name = Field::name(&fields[first]);
            diag.over(
                &mark.tokens,
                format_args!("`{name}` is marked as the connection already: remove one of the two"),
            );
        }
        first = first.or(Some(at));
    }
    first
}

fn names(fields: &[Field], places: &[usize]) -> String {
    let mut names = Vec::new();
    for at in places {
        names.push(fields[*at].name());
    }
    listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Reports arguments on a field.
fn note_misplaced(ident: &Ident, mark: &Mark, diag: &mut Diagnostics) {
    if matches!(mark.meta, Meta::Path(_)) {
        return;
    }
    match mark.arguments.iter().find(|argument| is_one_of(&argument.key, &NAMES)) {
        Some(Argument { key, .. }) => {
            diag.at(key.span(), format_args!("`{key}` is for the struct: move it above `struct {ident}`"));
        }
        None => diag.over(&mark.tokens, "a field is marked without arguments: write `#[connected]`"),
    }
}

impl Settings {
    fn of(marks: &[Mark], diag: &mut Diagnostics) -> Self {
        let (mut settings, mut given) = (Settings::default(), Vec::new());
        for mark in marks {
            if mark.field.is_some() {
                continue;
            }
            match &mark.meta {
                Meta::List(list) if !list.tokens.is_empty() => {}
                _ => diag.over(
                    &mark.tokens,
                    "`#[connected]` marks a field: move it there, or write `#[connected(no_method)]` or `#[connected(crate = path)]`",
                ),
            }
            for argument in &mark.arguments {
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
                let path = read::one(value.clone().unwrap_or_default(), runtime::named);
                match path {
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
