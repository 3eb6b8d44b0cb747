//! Questions that a type answers by the way it is written: is it a reference, a `Result`, a future, perhaps a connection?

use super::hidden::{hidden, shown};
use crate::read;
use crate::tokens::{self, group_with, is_punct};
use crate::written::{self, Written};
use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::TokenStreamExt as _;
use syn::parse::ParseStream;
use syn::{GenericArgument, Path, PathArguments, Token, Type, TypeTraitObject};

/// The types of the language itself, which nobody can make a connection.
const PRIMITIVE: &[&str] = &[
    "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
    "f32", "f64",
];

/// Types of the standard library that are no connection, and whose drop runs nobody's code.
const PLAIN: &[&str] = &["String", "OsString", "CString", "PathBuf", "Duration", "Instant", "SystemTime"];

/// Types of the standard library that drop what they hold, and do nothing else.
const HOLDERS: &[&str] = &["Vec", "Box", "Option"];

/// The reference that a type begins with.
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

/// Returns whether the type may implement `Connected`, as far as the orphan rule goes.
pub(in crate::api) fn may_be_connected(ty: &Type) -> bool {
    match bare(ty) {
        Type::Reference(reference) => may_be_connected(&reference.elem),
        Type::Path(path) => [PRIMITIVE, PLAIN, &["Vec", "Option"]].iter().all(|names| !is_one_of(&path.path, names)),
        Type::Slice(_) | Type::Array(_) | Type::Tuple(_) | Type::FnPtr(_) | Type::Ptr(_) | Type::Never(_) => false,
        _ => true,
    }
}

/// Returns whether code may run when a value of the type is dropped.
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

/// The type without the parentheses and the groups of `macro_rules!` fragments around it.
pub(super) fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => bare(&group.elem),
        Type::Paren(paren) => bare(&paren.elem),
        ty => ty,
    }
}

/// Returns where the error type of a `Result<T, E>` begins, where it is written.
pub(in crate::api) fn error_span(ty: &Written<Type>) -> Option<Span> {
    Some(arguments_of_result(ty)?.get(1)?.span())
}

/// Returns the types in a `Result<…>`, by its name.
pub(super) fn arguments_of_result(ty: &Written<Type>) -> Option<Vec<Written<Type>>> {
    let name = name(&ty.syntax)?.to_string();
    name.ends_with("Result").then(|| written_arguments(ty, &name, ""))
}

/// Returns the types in the generic arguments of a segment of a type, under a name or under none.
fn written_arguments(ty: &Written<Type>, segment: &str, name: &str) -> Vec<Written<Type>> {
    let mut arguments = written::arguments(&hidden(ty.tokens.clone()), segment, name);
    for argument in &mut arguments {
        argument.tokens = shown(std::mem::take(&mut argument.tokens));
    }
    arguments
}

/// The name of a type that has one: the last of its path.
pub(in crate::api) fn name(ty: &Type) -> Option<Ident> {
    match bare(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.clone()),
        _ => None,
    }
}

/// The types among the generic arguments of a path's end.
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
    /// A `Result`, by its name.
    Result,
    /// A type that may be one under another name.
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

/// A future, as a return type says it.
pub(in crate::api) struct Future {
    /// The type that it resolves to.
    pub(in crate::api) output: Written<Type>,
    /// The function of `Box` that puts it there, if the type says that it is in one.
    pub(in crate::api) boxed: Option<&'static str>,
}

/// The future that a type says it is: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>`,
/// `Box<dyn Future<Output = T> + Unpin>`, or an alias of the `futures` crate.
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

/// The `T` of the `Future<Output = T>` among the bounds of an `impl …` or a `dyn …`.
fn future_output(ty: &Written<Type>) -> Option<Written<Type>> {
    written_arguments(ty, "Future", "Output").into_iter().next()
}

/// Returns whether the type is an `impl Trait` as a whole.
pub(in crate::api) fn is_unnamed(ty: &Type) -> bool {
    matches!(bare(ty), Type::ImplTrait(_))
}

/// Returns whether there is an `impl Trait` anywhere in the type.
pub(in crate::api) fn has_unnamed(ty: &TokenStream) -> bool {
    nameable(ty).has_unnamed
}

/// A type as it can be written where it is named once more.
pub(in crate::api) struct Nameable {
    pub(in crate::api) tokens: TokenStream,
    /// An `impl Trait` stands in it as `_`.
    pub(in crate::api) has_unnamed: bool,
    /// An associated type stands in it as `_`, or the type is one word, so that the compiler reports an unknown one once.
    pub(in crate::api) has_associated: bool,
}

pub(in crate::api) fn nameable(ty: &TokenStream) -> Nameable {
    let mut nameable = Nameable { tokens: ty.clone(), has_unnamed: false, has_associated: false };
    if let Ok(tokens) = named_again(hidden(ty.clone()), true, &mut nameable) {
        nameable.tokens = shown(tokens);
    }
    nameable
}

/// The same of a type that is to stand in generic arguments.
pub(in crate::api) fn nameable_in_generics(ty: &Written<Type>) -> Nameable {
    if !is_one_word(&ty.syntax) {
        return nameable(&ty.tokens);
    }
    Nameable { tokens: unnamed(ty.span()), has_unnamed: false, has_associated: true }
}

/// Puts a `_` in the place of each type that cannot be named again. An associated type that is the whole type can.
fn named_again(ty: TokenStream, is_whole: bool, nameable: &mut Nameable) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    read::all(ty, &mut |input| {
        let (mut colons, mut is_macro) = (if is_whole { 2 } else { 0 }, false);
        while let Some((tree, _)) = input.cursor().token_tree() {
            let (is_unnamed, is_associated) = match &tree {
                // What follows `::` belongs to a path that began before.
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

/// Returns whether the type is a name alone. Of one that does not exist the compiler supposes in generic arguments, and
/// only there, that it is a missing parameter.
fn is_one_word(ty: &Type) -> bool {
    matches!(bare(ty), Type::Path(path) if path.qself.is_none() && path.path.get_ident().is_some())
}

/// `T::Item`, `Self::Item`: by the way they are written, as modules begin with a small letter.
fn is_associated(first: &Ident, input: ParseStream<'_>) -> bool {
    input.peek2(Token![::]) && first.to_string().starts_with(char::is_uppercase)
}
