//! Every rule about what `#[vir_api]` stands on.

use super::ast::{Function, NotAFunction};
use crate::diag::Diagnostics;

/// The function, if it can be an API function.
pub(super) fn check(function: Result<Function, NotAFunction>, diag: &mut Diagnostics) -> Option<Function> {
    let function = match function {
        Ok(function) => function,
        Err(NotAFunction { span, keyword }) => {
            let found = if keyword.is_empty() { String::new() } else { format!(", not on `{keyword}`") };
            diag.at(span, format!("`#[vir_api]` stands on a function or method that returns a `Result`{found}"));
            return None;
        }
    };
    let name = &function.ident;
    if let Some(span) = function.constness {
        diag.at(span, "a `const fn` cannot record its failures: remove `const`, or `#[vir_api]`");
    } else if let Some(span) = function.asyncness {
        diag.at(span, "`#[vir_api]` does not support `async fn` yet");
    } else if function.body_at.is_none() {
        diag.at(
            name.span(),
            format!("`{name}` has no body to record the failures of: put `#[vir_api]` on its implementations"),
        );
    } else if let Some(span) = function.unnamed_output() {
        diag.at(
            span,
            format!("`{name}` returns an unnamed type, no `Result`: return one, or remove `#[vir_api]` from a function that cannot fail"),
        );
    } else if function.output.is_none() {
        diag.at(
            name.span(),
            format!(
                "`{name}` returns no `Result`: return one, or remove `#[vir_api]` from a function that cannot fail"
            ),
        );
    }
    Some(function)
}
