//! The rules of `export_c_api!`, and the list of its functions.

use super::ast::{Export, place};
use crate::diag::Diagnostics;
use heck::ToSnakeCase as _;
use proc_macro2::Span;

/// An exported function.
pub(super) struct Function {
    /// Its name without the prefix, in libvirt's spelling.
    pub(super) function: &'static str,
    /// Its name in C.
    pub(super) name: String,
    pub(super) span: Span,
    is_renamed: bool,
}

/// All possible functions.
const FUNCTIONS: &[&str] = &[
    "GetLastError",
    "GetLastErrorCode",
    "GetLastErrorDomain",
    "GetLastErrorMessage",
    "SaveLastError",
    "CopyLastError",
    "ResetLastError",
    "ResetError",
    "FreeError",
    "ConnGetLastError",
    "ConnCopyLastError",
    "ConnResetLastError",
    "SetErrorFunc",
    "ConnSetErrorFunc",
    "DefaultErrorFunc",
    "ErrorMessage",
    "SetErrorFuncFull",
    "HandleCount",
    "Version",
];

/// Returns the functions to export, and reports mistakes.
pub(super) fn functions(export: &Export, diag: &mut Diagnostics) -> Vec<Function> {
    // An argument that was not understood may be the prefix.
    let is_read = diag.is_empty();
    let mut left_out = Vec::new();
    for word in &export.without {
        if let Some(place) = diag.place_of(word, FUNCTIONS, "function") {
            if left_out.contains(&FUNCTIONS[place]) {
                diag.at(word.span(), format_args!("`{word}` is left out twice"));
            }
            left_out.push(FUNCTIONS[place]);
        }
    }
    let mut functions = Vec::new();
    let mut lacks_prefix = false;
    for function in FUNCTIONS {
        let mut renamed = None;
        for other in &export.renamed {
            if other.function == function {
                if renamed.is_some() {
                    diag.at(other.function.span(), format_args!("`{function}` is renamed twice"));
                }
                renamed = Some(&other.name);
            }
        }
        if left_out.contains(function) {
            if let Some(name) = renamed {
                diag.at(
                    name.span(),
                    format_args!("`{function}` is left out, so it has no name: remove one of the two"),
                );
            }
            continue;
        }
        let (name, span) = match renamed {
            Some(name) => (name.value(), name.span()),
            None => {
                lacks_prefix |= export.prefix.is_none();
                (prefixed(export, function), place(export))
            }
        };
        functions.push(Function { function, name, span, is_renamed: renamed.is_some() });
    }
    for other in &export.renamed {
        diag.place_of(&other.function, FUNCTIONS, "function");
    }
    if lacks_prefix {
        if is_read && export.library.is_some() {
            diag.at(
                Span::call_site(),
                "the names in C need a prefix: write `prefix = \"…\"`, as in `prefix = \"acme\"`",
            );
        }
    } else {
        check_names(&functions, diag);
    }
    functions
}

/// Returns a function's name in C.
fn prefixed(export: &Export, function: &str) -> String {
    let prefix = export.prefix.as_ref().map_or(String::new(), |prefix| prefix.value());
    if export.case.is_none() {
        return prefix + function;
    }
    let separator = if prefix.is_empty() || prefix.ends_with('_') { "" } else { "_" };
    prefix + separator + &function.to_snake_case()
}

fn check_names(functions: &[Function], diag: &mut Diagnostics) {
    let mut noted = None;
    for (at, function) in functions.iter().enumerate() {
        let name = &function.name;
        if !is_c_name(name) {
            // All names with the prefix are wrong for the same reason.
            let place = format!("{:?}", function.span);
            if noted.as_ref() != Some(&place) {
                diag.at(
                    function.span,
                    format_args!("`{name}` cannot be the name of a function in C: write letters, digits and `_`"),
                );
            }
            noted = Some(place);
        } else if let Some(other) = functions[..at].iter().find(|other| other.name == *name) {
            let renamed = if function.is_renamed { function } else { other };
            diag.at(
                renamed.span,
                format_args!("`{}` and `{}` have the same name, `{name}`", other.function, function.function),
            );
        }
    }
}

fn is_c_name(name: &str) -> bool {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    name.chars().all(is_word) && name.chars().next().is_some_and(|first| !first.is_ascii_digit())
}
