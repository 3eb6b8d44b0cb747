//! Questions that a type answers by the way it is written: is it a reference, a `Result`, a future, perhaps a connection?

use super::hidden::shown;
use crate::read;
use crate::tokens::{self, first_span};
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::parse::Parse as _;
use syn::punctuated::Punctuated;
use syn::{GenericArgument, NamedArg, Path, PathArguments, ReturnType, Token, Type, TypeParamBound, TypeTraitObject};

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

/// The error type of a `Result<T, E>`, where it is written.
pub(in crate::api) fn error_type(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = bare(ty) else { return None };
    let is_result = path.path.segments.last()?.ident.to_string().ends_with("Result");
    if is_result { arguments(&path.path).get(1).copied() } else { None }
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
pub(in crate::api) struct Future<'a> {
    /// The type that it resolves to.
    pub(in crate::api) output: &'a Type,
    /// The function of `Box` that puts it there, if the type says that it is in one.
    pub(in crate::api) boxed: Option<&'static str>,
}

/// The future that a type says it is: `impl Future<Output = T>`, `Pin<Box<dyn Future<Output = T>>>`,
/// `Box<dyn Future<Output = T> + Unpin>`, or an alias of the `futures` crate.
pub(in crate::api) fn future(ty: &Type) -> Option<Future<'_>> {
    match bare(ty) {
        Type::ImplTrait(unnamed) => Some(Future { output: future_output(&unnamed.bounds)?, boxed: None }),
        Type::Path(path) => {
            let arguments = arguments(&path.path);
            match &*path.path.segments.last()?.ident.to_string() {
                "Pin" => match bare(arguments.first()?) {
                    Type::Path(inner) if is_one_of(&inner.path, &["Box"]) => in_box(&inner.path, "pin"),
                    _ => None,
                },
                "Box" => in_box(&path.path, "new"),
                "BoxFuture" | "LocalBoxFuture" => Some(Future { output: arguments.last()?, boxed: Some("pin") }),
                _ => None,
            }
        }
        _ => None,
    }
}

fn in_box<'a>(path: &'a Path, boxed: &'static str) -> Option<Future<'a>> {
    let bounds = match bare(arguments(path).first()?) {
        Type::TraitObject(TypeTraitObject { dyn_token: Some(_), bounds, .. }) => bounds,
        Type::ImplTrait(unnamed) => &unnamed.bounds,
        _ => return None,
    };
    Some(Future { output: future_output(bounds)?, boxed: Some(boxed) })
}

/// The `T` of the `Future<Output = T>` among some bounds.
fn future_output(bounds: &Punctuated<TypeParamBound, Token![+]>) -> Option<&Type> {
    bounds.iter().find_map(|bound| {
        let TypeParamBound::Trait(bound) = bound else { return None };
        let PathArguments::AngleBracketed(list) = &bound.path.segments.last()?.arguments else { return None };
        if !is_one_of(&bound.path, &["Future"]) {
            return None;
        }
        list.args.iter().find_map(|argument| match argument {
            GenericArgument::AssocType(assoc) if assoc.ident == "Output" => Some(&assoc.ty),
            _ => None,
        })
    })
}

/// Returns whether the type is an `impl Trait` as a whole.
pub(in crate::api) fn is_unnamed(ty: &Type) -> bool {
    matches!(bare(ty), Type::ImplTrait(_))
}

/// Returns whether there is an `impl Trait` anywhere in the type.
pub(in crate::api) fn has_unnamed(ty: &Type) -> bool {
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

pub(in crate::api) fn nameable(ty: &Type) -> Nameable {
    let mut nameable = Nameable { tokens: ty.to_token_stream(), has_unnamed: false, has_associated: false };
    // A copy: those of syn's own making are a twelfth of what it costs the compiler.
    let Ok(mut ty) = read::one(nameable.tokens.clone(), Type::parse) else { return nameable };
    if matches!(ty, Type::ImplTrait(_)) {
        replace(&mut ty, &mut nameable);
    } else {
        each_part(&mut ty, &mut |part| replace(part, &mut nameable));
    }
    nameable.tokens = shown(ty.into_token_stream());
    nameable
}

/// The same of a type that is to stand in generic arguments.
pub(in crate::api) fn nameable_in_generics(ty: &Type) -> Nameable {
    if !is_one_word(ty) {
        return nameable(ty);
    }
    let tokens = unnamed(first_span(&ty.into_token_stream())).into_token_stream();
    Nameable { tokens, has_unnamed: false, has_associated: true }
}

/// Puts a `_` in the place of each type that cannot be named again.
fn replace(ty: &mut Type, nameable: &mut Nameable) {
    let span = match ty {
        Type::ImplTrait(unnamed) => {
            nameable.has_unnamed = true;
            unnamed.impl_token.span
        }
        Type::Path(path) if path.qself.is_none() && is_associated(&path.path) => {
            nameable.has_associated = true;
            path.path.segments[0].ident.span()
        }
        ty => return each_part(ty, &mut |part| replace(part, nameable)),
    };
    *ty = unnamed(span);
}

fn unnamed(span: Span) -> Type {
    Type::Infer(syn::TypeInfer { attrs: Vec::new(), underscore_token: Token![_](span) })
}

/// Returns whether the type is a name alone. Of one that does not exist the compiler supposes in generic arguments, and
/// only there, that it is a missing parameter.
fn is_one_word(ty: &Type) -> bool {
    matches!(bare(ty), Type::Path(path) if path.qself.is_none() && path.path.get_ident().is_some())
}

/// `T::Item`, `Self::Item`: by the way they are written, as modules begin with a small letter.
fn is_associated(path: &Path) -> bool {
    let first = &path.segments[0];
    path.leading_colon.is_none()
        && path.segments.len() > 1
        && first.arguments.is_none()
        && first.ident.to_string().starts_with(char::is_uppercase)
}

/// Visits the types that a type is made of.
fn each_part(ty: &mut Type, visit: &mut dyn FnMut(&mut Type)) {
    match ty {
        Type::Array(array) => visit(&mut array.elem),
        Type::Group(group) => visit(&mut group.elem),
        Type::Paren(paren) => visit(&mut paren.elem),
        Type::Ptr(pointer) => visit(&mut pointer.elem),
        Type::Reference(reference) => visit(&mut reference.elem),
        Type::Slice(slice) => visit(&mut slice.elem),
        Type::Tuple(tuple) => {
            for elem in &mut tuple.elems {
                visit(elem);
            }
        }
        Type::FnPtr(function) => each_of_signature(&mut function.inputs, &mut function.output, visit),
        Type::TraitObject(object) => each_of_bounds(&mut object.bounds, visit),
        Type::Path(path) => {
            each_of_path(&mut path.path, visit);
            if let Some(qself) = &mut path.qself {
                visit(&mut qself.ty);
            }
        }
        _ => {}
    }
}

fn each_of_bounds(bounds: &mut Punctuated<TypeParamBound, Token![+]>, visit: &mut dyn FnMut(&mut Type)) {
    for bound in bounds {
        if let TypeParamBound::Trait(bound) = bound {
            each_of_path(&mut bound.path, visit);
        }
    }
}

fn each_of_path(path: &mut Path, visit: &mut dyn FnMut(&mut Type)) {
    for segment in &mut path.segments {
        match &mut segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(list) => {
                for argument in &mut list.args {
                    match argument {
                        GenericArgument::Type(ty) => visit(ty),
                        GenericArgument::AssocType(assoc) => visit(&mut assoc.ty),
                        GenericArgument::Constraint(constraint) => each_of_bounds(&mut constraint.bounds, visit),
                        _ => {}
                    }
                }
            }
            PathArguments::Parenthesized(list) => each_of_signature(&mut list.inputs, &mut list.output, visit),
        }
    }
}

fn each_of_signature(
    inputs: &mut Punctuated<NamedArg, Token![,]>,
    output: &mut ReturnType,
    visit: &mut dyn FnMut(&mut Type),
) {
    for input in inputs {
        visit(&mut input.ty);
    }
    if let ReturnType::Type(_, ty) = output {
        visit(ty);
    }
}
