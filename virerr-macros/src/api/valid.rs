//! The rules for a function with `#[vir_api]`.

pub(super) mod block;
#[cfg(feature = "c")]
pub(super) mod c;

use super::ast::arguments::Arguments;
use super::ast::function::Function;
use super::ast::signature::NotAFunction;
use super::ast::types::{Outcome, future, is_unnamed, outcome};
use crate::diag::Diagnostics;
use crate::expression::mentions;
use crate::tokens::{is_one_of, is_punct};
use crate::written::Written;
use proc_macro2::TokenTree;
use syn::Type;

/// The item that has the attribute of an API function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum AttributeOn {
    /// The function itself.
    Itself,
    /// Its block.
    Block,
}

impl AttributeOn {
    /// Returns how to exclude the function.
    fn way_out(self) -> &'static str {
        match self {
            AttributeOn::Itself => "remove `#[vir_api]`",
            AttributeOn::Block => "write `#[vir_api(skip)]` on it",
        }
    }
}

/// Reports an item that cannot have API functions.
pub(super) fn other_item(other: &NotAFunction, diag: &mut Diagnostics) {
    let found = if other.keyword.is_empty() { String::new() } else { format!(", not to `{}`", other.keyword) };
    diag.at(
        other.span,
        format_args!(
            "`#[vir_api]` applies to a function or method that returns a `Result`, or to an `impl` block or trait{found}"
        ),
    );
}

/// Checks that the function can be an API function.
pub(super) fn check(function: &Function, arguments: &Arguments, attribute: AttributeOn, diag: &mut Diagnostics) {
    if let Some(span) = arguments.skip {
        diag.at(
            span,
            "`skip` is only for a function in a block that has `#[vir_api]`: remove the attribute (a block that has it under \
             another name needs it under this one)",
        );
    }
    check_kind(function, attribute, diag);
    if function.constness.is_none() && function.body.is_some() {
        match &function.output {
            Some(output) => check_output(function, output, arguments, attribute, diag),
            None => no_result(function, attribute, diag),
        }
    }
}

/// Checks the modifiers and the attributes of the function.
fn check_kind(function: &Function, attribute: AttributeOn, diag: &mut Diagnostics) {
    let (name, way_out) = (&function.ident, attribute.way_out());
    if let Some(span) = function.constness {
        diag.at(span, format_args!("a `const fn` cannot record its failures: remove `const`, or {way_out}"));
    } else if function.body.is_none() {
        diag.at(
            name.span(),
            format_args!(
                "`{name}` has no body, so its failures cannot be recorded: put `#[vir_api]` on its \
                 implementations"
            ),
        );
    }
    if let Some(span) = function.attributes.find("vir_api") {
        diag.at(span, TWICE);
    }
    if is_expanded(function) {
        diag.at(
            name.span(),
            format_args!("`#[vir_api]` on `{name}` is given twice under different names: use the same name"),
        );
    }
    if let Some(span) = function.attributes.find("track_caller") {
        diag.at(
            span,
            format_args!(
                "`#[track_caller]` does not reach the body of an API function: put it on a function that passes \
                 `std::panic::Location::caller()` to `{name}`, or {way_out}"
            ),
        );
    }
}

const TWICE: &str = "`#[vir_api]` is given twice: remove one of the two";

/// Returns `true` if the attribute was already applied to the body: it begins with the entry of a call.
fn is_expanded(function: &Function) -> bool {
    const ENTRIES: &[&str] = &["Asked", "Blocking", "Entered", "Awaited"];
    let Some(body) = &function.body else { return false };
    let (mut first, mut is_after_colon) = (body.stream().into_iter(), false);
    for _ in 0..20 {
        let Some(tree) = first.next() else { return false };
        if is_after_colon && matches!(&tree, TokenTree::Ident(word) if word == "__private") {
            // The two colons.
            let _ = (first.next(), first.next());
            return matches!(first.next(), Some(TokenTree::Ident(item)) if is_one_of(&item, ENTRIES));
        }
        is_after_colon = is_punct(&tree, ':');
    }
    false
}

fn no_result(function: &Function, attribute: AttributeOn, diag: &mut Diagnostics) {
    let (name, way_out) = (&function.ident, attribute.way_out());
    diag.at(
        name.span(),
        format_args!("`{name}` does not return a `Result`: return one, or, if it cannot fail, {way_out}"),
    );
}

/// Checks the return type, as far as it is visible.
fn check_output(
    function: &Function,
    output: &Written<Type>,
    arguments: &Arguments,
    attribute: AttributeOn,
    diag: &mut Diagnostics,
) {
    let (name, way_out) = (&function.ident, attribute.way_out());
    let is_async = function.asyncness.is_some();
    let outcome_of_it = outcome(&output.syntax);
    if let Some(later) = future(output)
        && !is_async
    {
        if later.boxed == Some("new") && !mentions(output.tokens.clone(), "Unpin") {
            diag.over(
                &output.tokens,
                format_args!("the future of `{name}` cannot be awaited: return `Pin<Box<dyn Future<…>>>`"),
            );
        } else if outcome(&later.output.syntax) == Outcome::Other {
            diag.over(
                &later.output,
                format_args!(
                    "the future of `{name}` does not return a `Result`: return one, or, if it cannot fail, {way_out}"
                ),
            );
        }
    } else if let Some(span) = arguments.future {
        let found = match outcome_of_it {
            _ if is_async => "is already `async`",
            Outcome::Result => "returns a `Result`, not a future",
            Outcome::Other => "does not return a boxed future",
            Outcome::Unknown => return,
        };
        diag.at(span, format_args!("`{name}` {found}: remove `future`"));
    } else if outcome_of_it == Outcome::Other && mentions(output.tokens.clone(), "Future") {
        diag.over(
            &output.tokens,
            format_args!("the output of the future of `{name}` is missing: write `Future<Output = Result<…>>`"),
        );
    } else if is_unnamed(&output.syntax) {
        diag.over(
            &output.tokens,
            format_args!(
                "`{name}` returns an unnamed type, not a `Result`: return one, or, if it cannot fail, {way_out}"
            ),
        );
    } else if outcome_of_it == Outcome::Other {
        diag.over(
            &output.tokens,
            format_args!("`{name}` does not return a `Result`: return one, or, if it cannot fail, {way_out}"),
        );
    }
}
