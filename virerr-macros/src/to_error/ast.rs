//! The syntax of an error type: its variants and fields, and its `#[to_error(…)]` attributes. Expressions stay tokens,
//! since only the compiler understands them.

use crate::attribute::Attribute;
use crate::diag::{Diagnostics, listed, nearest, over, suggestion};
use crate::expression::{skip, until_comma};
use crate::item::{Field, Item, Shape};
use crate::read;
use crate::tokens::{first_span, trees};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, format_ident};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Meta, Token};

/// The type under `#[derive(ToError)]`.
pub(super) struct ErrorType {
    pub(super) item: Item,
    pub(super) arguments: Vec<Argument>,
}

/// `name = value`, or `name` alone, in a `#[to_error(…)]` attribute.
pub(super) struct Argument {
    /// 0 if it is on the type, or 1 and the index of its variant.
    pub(super) owner: usize,
    pub(super) key: Ident,
    pub(super) kind: &'static ArgumentKind,
    /// `None` also after a mistake, which is reported.
    pub(super) value: Option<TokenStream>,
}

/// A kind of argument.
pub(super) struct ArgumentKind {
    pub(super) name: &'static str,
    /// An example.
    pub(super) example: &'static str,
    pub(super) place: Place,
}

/// The allowed places of an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On the type.
    Type,
    /// On a variant, or on a struct.
    Variant,
    /// On a variant, or on the type as the default of its variants.
    Both,
}

impl ArgumentKind {
    const fn new(name: &'static str, example: &'static str, place: Place) -> Self {
        ArgumentKind { name, example, place }
    }

    fn named(name: &str) -> Option<&'static Self> {
        for kind in &KINDS {
            if kind.name == name {
                return Some(kind);
            }
        }
        None
    }

    /// Returns `true` if it may have no value.
    fn is_flag(&self) -> bool {
        self.name == self.example
    }
}

static KINDS: [ArgumentKind; 14] = [
    ArgumentKind::new("library", "library = Acme", Place::Type),
    ArgumentKind::new("code", "code = ErrorCode::…", Place::Both),
    ArgumentKind::new("domain", "domain = ErrorDomain::…", Place::Both),
    ArgumentKind::new("level", "level = warning", Place::Both),
    ArgumentKind::new("object", "object = name", Place::Both),
    ArgumentKind::new("str3", "str3 = text", Place::Both),
    ArgumentKind::new("int1", "int1 = number", Place::Both),
    ArgumentKind::new("int2", "int2 = number", Place::Both),
    ArgumentKind::new("source", "source = &*self.0", Place::Both),
    ArgumentKind::new("transparent", "transparent", Place::Variant),
    ArgumentKind::new("errno", "errno", Place::Variant),
    ArgumentKind::new("no_from", "no_from", Place::Type),
    ArgumentKind::new("python", "python", Place::Type),
    ArgumentKind::new("crate", "crate = path", Place::Type),
];

const NAMES: [&str; 14] = [
    "library",
    "code",
    "domain",
    "level",
    "object",
    "str3",
    "int1",
    "int2",
    "source",
    "transparent",
    "errno",
    "no_from",
    "python",
    "crate",
];

impl ErrorType {
    pub(super) fn read(item: Item, diag: &mut Diagnostics) -> Self {
        let mut arguments = Vec::new();
        read_arguments(&mut arguments, 0, &item.attributes, diag);
        match &item.shape {
            Shape::Struct(fields) => note_on_fields(fields, diag),
            Shape::Enum(variants) => {
                for (at, variant) in variants.iter().enumerate() {
                    read_arguments(&mut arguments, at + 1, &variant.attributes, diag);
                    note_on_fields(&variant.fields, diag);
                }
            }
            Shape::Union => {}
        }
        ErrorType { item, arguments }
    }

    /// Returns the argument of this name on the type or on a variant.
    pub(super) fn get(&self, owner: usize, name: &str) -> Option<&Argument> {
        get(&self.arguments, owner, name)
    }

    /// Returns the arguments on the type or on a variant.
    pub(super) fn of(&self, owner: usize) -> &[Argument] {
        of(&self.arguments, owner)
    }

    /// Returns the first argument of this name, on the type or on a variant.
    pub(super) fn find(&self, name: &str) -> Option<&Argument> {
        for argument in &self.arguments {
            if argument.kind.name == name {
                return Some(argument);
            }
        }
        None
    }
}

fn get<'a>(arguments: &'a [Argument], owner: usize, name: &str) -> Option<&'a Argument> {
    for argument in of(arguments, owner) {
        if argument.kind.name == name {
            return Some(argument);
        }
    }
    None
}

/// Returns the arguments of an owner. They are read in the order of their owners.
fn of(arguments: &[Argument], owner: usize) -> &[Argument] {
    let rest = &arguments[arguments.partition_point(|argument| argument.owner < owner)..];
    &rest[..rest.partition_point(|argument| argument.owner == owner)]
}

/// Reports arguments on a field.
fn note_on_fields(fields: &[Field], diag: &mut Diagnostics) {
    for field in fields {
        if let Some(attribute) = field.attribute("to_error") {
            let binding = binding(field);
            let message = format!(
                "`#[to_error(…)]` is for the type and for variants: name the field there, such as `object = {binding}`"
            );
            diag.over_path(attribute.path(), message);
        }
    }
}

/// Returns the name of a field in expressions: its own, or `_0`.
pub(super) fn binding(field: &Field) -> Ident {
    match &field.member {
        TokenTree::Ident(ident) => ident.clone(),
        place => format_ident!("_{}", place.to_string()),
    }
}

/// Returns `true` if an attribute marks a field as the source, like `#[source]` and `#[from]` of `thiserror`.
pub(super) fn is_marked(field: &Field) -> bool {
    field.attribute("source").is_some() || field.attribute("from").is_some()
}

/// Returns `true` if the type of a field ends in `Error`, like `io::Error`.
pub(super) fn may_be_io_error(field: &Field) -> bool {
    match trees(&field.ty.tokens).last() {
        Some(last) => last.to_string().ends_with("Error"),
        None => false,
    }
}

/// Parses all arguments of a type or a variant, and reports every mistake.
fn read_arguments(arguments: &mut Vec<Argument>, owner: usize, attributes: &[Attribute], diag: &mut Diagnostics) {
    for attribute in attributes {
        if !attribute.path().is_ident("to_error") {
            continue;
        }
        let read = match &attribute.meta {
            Meta::List(list) if !list.tokens.is_empty() => read::arguments(list, &mut |input| {
                while !input.is_empty() {
                    read_one(arguments, owner, input, diag);
                }
                Ok(())
            }),
            _ => {
                let message = format_args!("expected `#[to_error(…)]` with one or more of {}", listed(&NAMES));
                Err(over(&attribute.inside(), message))
            }
        };
        if let Err(error) = read {
            diag.push(error);
        }
    }
}

/// Parses an argument and the comma after it.
fn read_one(arguments: &mut Vec<Argument>, owner: usize, input: ParseStream<'_>, diag: &mut Diagnostics) {
    let Ok(key) = input.call(Ident::parse_any) else {
        diag.at(input.span(), format_args!("expected an argument; possible: {}", listed(&NAMES)));
        return skip(input);
    };
    let name = key.unraw().to_string();
    let (kind, value) = match ArgumentKind::named(&name) {
        Some(kind) => (Some(kind), read_value(&key, kind, input, diag)),
        None => {
            diag.at(key.span(), format_args!("unknown argument `{name}`; {}", suggestion(&name, &NAMES)));
            meant(&name, input)
        }
    };
    skip(input);
    let Some(kind) = kind else { return };
    if get(arguments, owner, kind.name).is_none() {
        arguments.push(Argument { owner, key, kind, value });
    } else if kind.name == name {
        diag.at(key.span(), format_args!("`{name}` is given twice"));
    }
}

/// Returns the argument that an unknown name most likely means, which is not missing then.
fn meant(name: &str, input: ParseStream<'_>) -> (Option<&'static ArgumentKind>, Option<TokenStream>) {
    let Some(meant) = nearest(name, &NAMES) else { return (None, None) };
    let kind = ArgumentKind::named(meant);
    let is_of_type = matches!(kind, Some(ArgumentKind { place: Place::Type, .. }));
    let value = if is_of_type && read::sign(input, "=") { Some(until_comma(input)) } else { None };
    (kind, value)
}

/// Parses the value after a name, if it has one.
fn read_value(key: &Ident, kind: &ArgumentKind, input: ParseStream<'_>, diag: &mut Diagnostics) -> Option<TokenStream> {
    if is_end(input) && kind.is_flag() {
        return None;
    }
    let has_equals = read::sign(input, "=");
    let is_bare = kind.is_flag() && kind.place == Place::Type;
    if has_equals && !is_bare && !is_end(input) {
        let value = until_comma(input);
        let sign = if kind.place == Place::Both || kind.name == "errno" { unfinished(&value) } else { None };
        let Some(sign) = sign else { return Some(value) };
        let text = sign.to_string().replace(" ", "");
        diag.over(&sign, format_args!("the value of `{}` ends in `{text}`: write `{}`", kind.name, kind.example));
        return None;
    }
    let span = if is_end(input) { key.span() } else { input.span() };
    let (name, example) = (kind.name, kind.example);
    if kind.is_flag() && !is_bare {
        diag.at(span, format_args!("expected `{name}` or `{name} = field`"));
    } else if name != "library" {
        // Without a library, the implementation has the error in its place.
        diag.at(span, format_args!("expected `{example}`"));
    }
    None
}

fn is_end(input: ParseStream<'_>) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// Returns the operator at the end of an incomplete expression. The compiler would report it twice, also as a macro
/// expansion that it cannot parse.
fn unfinished(expression: &TokenStream) -> Option<TokenStream> {
    let (mut sign, mut last) = (TokenStream::new(), None);
    for tree in expression.clone() {
        if let TokenTree::Punct(punct) = &tree {
            last = Some(punct.as_char());
            sign.append(tree);
        } else {
            (sign, last) = (TokenStream::new(), None);
        }
    }
    let is_complete = matches!(last?, '?' | '>') || sign.to_string() == "..";
    if is_complete { None } else { Some(sign) }
}

impl Argument {
    /// Returns the span of the value, or else of the name.
    pub(super) fn span(&self) -> Span {
        match &self.value {
            Some(value) if !value.is_empty() => first_span(value),
            _ => self.key.span(),
        }
    }

    /// Returns the value if it is a single word.
    pub(super) fn word(&self) -> Option<Ident> {
        match &*trees(self.value.as_ref()?) {
            [TokenTree::Ident(word)] => Some(word.clone()),
            _ => None,
        }
    }
}
