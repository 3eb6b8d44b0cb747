//! Properties of a type by its tokens: a reference, a `Result`, a future, or possibly a connection.

use super::hidden::{hidden_again, shown};
use crate::read;
use crate::tokens::{self, group_with, is_punct};
use crate::written::{self, Written};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::parse::ParseStream;
use syn::{GenericArgument, Path, PathArguments, Token, Type, TypeTraitObject};

/// Primitive types, which cannot implement `Connected`.
const PRIMITIVE: &[&str] = &[
    "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
    "f32", "f64",
];

/// Types of the standard library that are not connections and whose drop runs no other code.
const PLAIN: &[&str] = &["String", "OsString", "CString", "PathBuf", "Duration", "Instant", "SystemTime"];

/// Types of the standard library whose drop only drops their contents.
const HOLDERS: &[&str] = &["Vec", "Box", "Option"];

/// The reference at the start of a type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum Reference {
    None,
    Shared,
    Mutable,
}

pub(in crate::api) fn reference(ty: &Type) -> Reference {
    match bare(ty) {
        Type::Reference(reference) if reference.mutability.is_some() => Reference::Mutable,
        Type::Reference(_) => Reference::Shared,
        _ => Reference::None,
    }
}

pub(in crate::api) fn is_primitive(ty: &Type) -> bool {
    matches!(bare(ty), Type::Path(path) if is_one_of(&path.path, PRIMITIVE))
}

/// Returns `true` if the orphan rule allows the type to implement `Connected`.
pub(in crate::api) fn may_be_connected(ty: &Type) -> bool {
    match bare(ty) {
        Type::Reference(reference) => may_be_connected(&reference.elem),
        Type::Path(path) => [PRIMITIVE, PLAIN, &["Vec", "Option"]].iter().all(|names| !is_one_of(&path.path, names)),
        Type::Slice(_) | Type::Array(_) | Type::Tuple(_) | Type::FnPtr(_) | Type::Ptr(_) | Type::Never(_) => false,
        _ => true,
    }
}

/// Returns `true` if dropping a value of the type may run code.
pub(in crate::api) fn may_run_when_dropped(ty: &Type) -> bool {
    match bare(ty) {
        Type::Reference(_) | Type::Ptr(_) | Type::FnPtr(_) | Type::Never(_) => false,
        Type::Slice(slice) => may_run_when_dropped(&slice.elem),
        Type::Array(array) => may_run_when_dropped(&array.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(may_run_when_dropped),
        Type::Path(path) if is_one_of(&path.path, PRIMITIVE) || is_one_of(&path.path, PLAIN) => false,
        Type::Path(path) if is_one_of(&path.path, HOLDERS) => {
            arguments(&path.path).iter().any(|ty| may_run_when_dropped(ty))
        }
        _ => true,
    }
}

pub(super) fn is_one_of(path: &Path, names: &[&str]) -> bool {
    path.segments.last().is_some_and(|last| tokens::is_one_of(&last.ident, names))
}

/// Returns the type without parentheses and the groups of `macro_rules!` fragments.
pub(super) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        ty => ty,
    }
}

/// Returns the span of the first token of a type.
pub(in crate::api) fn span(ty: &Written<Type>) -> Span {
    span_of(&ty.syntax).unwrap_or_else(|| ty.span())
}

/// Returns the same for the usual types: their syntax costs less than a look at their tokens.
fn span_of(ty: &Type) -> Option<Span> {
    Some(match ty {
        Type::Path(path) => match (&path.qself, &path.path.leading_colon) {
            (Some(qself), _) => qself.lt_token.span,
            (None, Some(colons)) => colons.spans[0],
            (None, None) => path.path.segments.first()?.ident.span(),
        },
        Type::Reference(reference) => reference.and_token.span,
        Type::Tuple(tuple) => tuple.paren_token.span.join(),
        Type::Group(group) => group.group_token.span,
        Type::Never(never) => never.bang_token.span,
        _ => return None,
    })
}

/// Returns the span of the error type of a `Result<T, E>`, if it is present.
pub(in crate::api) fn error_span(ty: &Written<Type>) -> Option<Span> {
    let Type::Path(path) = bare(&ty.syntax) else { return None };
    if outcome(&ty.syntax) != Outcome::Result {
        return None;
    }
    match span_of(arguments(&path.path).get(1)?) {
        None => Some(arguments_of_result(ty)?.get(1)?.span()),
        span => span,
    }
}

/// Returns the generic arguments of a type named `Result`.
pub(super) fn arguments_of_result(ty: &Written<Type>) -> Option<Vec<Written<Type>>> {
    let name = name(&ty.syntax)?.to_string();
    name.ends_with("Result").then(|| written_arguments(ty, &name, ""))
}

/// Returns the types in the generic arguments of a segment of a type, with this name, or without one.
fn written_arguments(ty: &Written<Type>, segment: &str, name: &str) -> Vec<Written<Type>> {
    let mut arguments = written::arguments(&hidden_again(ty.tokens.clone()), segment, name);
    for argument in &mut arguments {
        argument.tokens = shown(std::mem::take(&mut argument.tokens));
    }
    arguments
}

/// Returns the name of a type: the last segment of its path.
pub(in crate::api) fn name(ty: &Type) -> Option<Ident> {
    match bare(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.clone()),
        _ => None,
    }
}

/// Returns the types in the generic arguments of a path's last segment.
pub(super) fn arguments(path: &Path) -> Vec<&Type> {
    let Some(PathArguments::AngleBracketed(list)) = path.segments.last().map(|last| &last.arguments) else {
        return Vec::new();
    };
    let mut types = Vec::new();
    for argument in &list.args {
        if let GenericArgument::Type(ty) = argument {
            types.push(ty);
        }
    }
    types
}

/// The kind of a return type.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::api) enum Outcome {
    /// A type named `Result`.
    Result,
    /// A type that may be an alias of one.
    Unknown,
    Other,
}

pub(in crate::api) fn outcome(ty: &Type) -> Outcome {
    const OTHERS: &[&str] = &["String", "Option", "Vec", "Box", "Rc", "Arc"];
    match bare(ty) {
        Type::Path(path) => match path.path.segments.last() {
            Some(last) if last.ident.to_string().ends_with("Result") => Outcome::Result,
            _ if is_one_of(&path.path, PRIMITIVE) || is_one_of(&path.path, OTHERS) => Outcome::Other,
            _ => Outcome::Unknown,
        },
        Type::Infer(_) | Type::Macro(_) | Type::Verbatim(_) => Outcome::Unknown,
        _ => Outcome::Other,
    }
}

/// A future, as in a return type.
pub(in crate::api) struct Future {
    /// The output type.
    pub(in crate::api) output: Written<Type>,
    /// The function of `Box` that makes it, if the type shows that it is boxed.
    pub(in crate::api) boxed: Option<&'static str>,
}

/// Returns the future that a type shows: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>`,
/// `Box<dyn Future<Output = T> + Unpin>`, or an alias of the crate `futures`.
pub(in crate::api) fn future(ty: &Written<Type>) -> Option<Future> {
    if is_unnamed(&ty.syntax) {
        return Some(Future { output: future_output(ty)?, boxed: None });
    }
    let name = name(&ty.syntax)?.to_string();
    let first = || written_arguments(ty, &name, "").into_iter().next();
    match &*name {
        "Pin" => {
            let inner = first()?;
            let is_box = matches!(bare(&inner.syntax), Type::Path(path) if is_one_of(&path.path, &["Box"]));
            if is_box { in_box(&inner, "pin") } else { None }
        }
        "Box" => in_box(ty, "new"),
        "BoxFuture" | "LocalBoxFuture" => {
            Some(Future { output: written_arguments(ty, &name, "").pop()?, boxed: Some("pin") })
        }
        _ => None,
    }
}

fn in_box(ty: &Written<Type>, boxed: &'static str) -> Option<Future> {
    let inside = written_arguments(ty, "Box", "").into_iter().next()?;
    match bare(&inside.syntax) {
        Type::TraitObject(TypeTraitObject { dyn_token: Some(_), .. }) | Type::ImplTrait(_) => {}
        _ => return None,
    }
    Some(Future { output: future_output(&inside)?, boxed: Some(boxed) })
}

/// Returns the `T` of `Future<Output = T>` in the bounds of an `impl` or `dyn` type.
fn future_output(ty: &Written<Type>) -> Option<Written<Type>> {
    written_arguments(ty, "Future", "Output").into_iter().next()
}

/// Returns `true` if the whole type is an `impl Trait`.
pub(in crate::api) fn is_unnamed(ty: &Type) -> bool {
    matches!(bare(ty), Type::ImplTrait(_))
}

/// Returns `true` if the type contains an `impl Trait`.
pub(in crate::api) fn has_unnamed(ty: &TokenStream) -> bool {
    renamed(ty).has_unnamed
}

/// A type in a form that can be written again.
pub(in crate::api) struct Nameable {
    pub(in crate::api) tokens: TokenStream,
    /// It has `_` for an `impl Trait`.
    pub(in crate::api) has_unnamed: bool,
    /// It has `_` for an associated type, or it is a single word, so that the compiler reports an unknown type once.
    pub(in crate::api) has_associated: bool,
}

pub(in crate::api) fn nameable(ty: &Written<Type>) -> Nameable {
    if is_nameable(&ty.syntax) {
        return Nameable { tokens: ty.tokens.clone(), has_unnamed: false, has_associated: false };
    }
    renamed(&ty.tokens)
}

/// Returns `true` if the syntax shows that the type can be written again.
fn is_nameable(ty: &Type) -> bool {
    let path = match ty {
        Type::Reference(reference) => return is_nameable(&reference.elem),
        Type::Tuple(tuple) => return tuple.elems.is_empty(),
        Type::Path(path) if path.qself.is_none() => &path.path,
        _ => return false,
    };
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else { return false };
    let is_associated = path.segments.len() > 1 && is_of_type(&first.ident);
    if is_associated || matches!(last.arguments, PathArguments::Parenthesized(_)) {
        return false;
    }
    for ty in arguments(path) {
        if !is_nameable(ty) {
            return false;
        }
    }
    true
}

fn renamed(ty: &TokenStream) -> Nameable {
    let mut nameable = Nameable { tokens: ty.clone(), has_unnamed: false, has_associated: false };
    if let Ok(tokens) = named_again(hidden_again(ty.clone()), true, &mut nameable) {
        nameable.tokens = shown(tokens);
    }
    nameable
}

/// Returns the form of a type for generic arguments.
pub(in crate::api) fn nameable_in_generics(ty: &Written<Type>) -> Nameable {
    if !is_one_word(&ty.syntax) {
        return nameable(ty);
    }
    Nameable { tokens: unnamed(span(ty)), has_unnamed: false, has_associated: true }
}

/// Replaces each type that cannot be written again by `_`, except for an associated type that is the whole type.
fn named_again(ty: TokenStream, is_whole: bool, nameable: &mut Nameable) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    read::all(ty, &mut |input| {
        let (mut colons, mut is_macro) = (if is_whole { 2 } else { 0 }, false);
        while let Some((tree, _)) = input.cursor().token_tree() {
            let (is_unnamed, is_associated) = match &tree {
                // A word after `::` belongs to a path that began before.
                TokenTree::Ident(word) => (word == "impl", colons < 2 && is_associated(word, input)),
                _ => (false, false),
            };
            nameable.has_unnamed |= is_unnamed;
            nameable.has_associated |= is_associated;
            colons = if is_punct(&tree, ':') { colons + 1 } else { 0 };
            if is_unnamed || is_associated {
                input.parse::<Type>()?;
                tokens.extend(unnamed(tree.span()));
                continue;
            }
            input.parse::<TokenTree>()?;
            let is_of_macro = std::mem::replace(&mut is_macro, is_punct(&tree, '!'));
            match tree {
                TokenTree::Group(group) if !is_of_macro && group.delimiter() != Delimiter::Brace => {
                    tokens.append(group_with(&group, named_again(group.stream(), false, nameable)?));
                }
                tree => {
                    // The length of an array.
                    let rest = if is_punct(&tree, ';') { input.parse()? } else { TokenStream::new() };
                    tokens.append(tree);
                    tokens.extend(rest);
                }
            }
        }
        Ok(())
    })?;
    Ok(tokens)
}

fn unnamed(span: Span) -> TokenStream {
    TokenTree::Ident(Ident::new("_", span)).into()
}

/// Returns `true` if the type is a single name. In generic arguments, and only there, the compiler takes an unknown one
/// for a missing parameter.
fn is_one_word(ty: &Type) -> bool {
    matches!(bare(ty), Type::Path(path) if path.qself.is_none() && path.path.get_ident().is_some())
}

/// Returns `true` for `T::Item` and `Self::Item`, judged by their spelling: modules begin with a lower-case letter.
fn is_associated(first: &Ident, input: ParseStream<'_>) -> bool {
    input.peek2(Token![::]) && is_of_type(first)
}

/// Returns `true` for the name of a type.
fn is_of_type(name: &Ident) -> bool {
    name.to_string().starts_with(char::is_uppercase)
}
