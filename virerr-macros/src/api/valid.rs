//! Every rule about what `#[vir_api]` stands on.

use super::ast::{Arguments, Function, NotAFunction};
use super::block::{Block, Kind};
use super::future::{future, last_segment};
use crate::diag::Diagnostics;

/// Where a function stands that is to be an API function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Under an attribute of its own.
    Alone,
    /// In a block with the attribute.
    Block,
}

impl Place {
    /// How a function is made to be none after all.
    fn way_out(self) -> &'static str {
        match self {
            Place::Alone => "remove `#[vir_api]`",
            Place::Block => "write `#[vir_api(skip)]` on it",
        }
    }
}

/// The function, if it can be an API function.
pub(super) fn check(
    function: Result<Function, NotAFunction>,
    arguments: &Arguments,
    place: Place,
    diag: &mut Diagnostics,
) -> Option<Function> {
    let function = match function {
        Ok(function) => function,
        Err(NotAFunction { span, keyword }) => {
            let found = if keyword.is_empty() { String::new() } else { format!(", not on `{keyword}`") };
            diag.at(
                span,
                format!(
                    "`#[vir_api]` stands on a function or method that returns a `Result`, or on an `impl` block or \
                     trait{found}"
                ),
            );
            return None;
        }
    };
    if let Some(span) = arguments.skip {
        diag.at(span, "`skip` is for a function in a block that has `#[vir_api]`: here, remove the attribute");
    }
    check_kind(&function, place, diag);
    check_output(&function, arguments, place, diag);
    Some(function)
}

/// What stands around the signature.
fn check_kind(function: &Function, place: Place, diag: &mut Diagnostics) {
    let (name, way_out) = (&function.ident, place.way_out());
    if let Some(span) = function.constness {
        diag.at(span, format!("a `const fn` cannot record its failures: remove `const`, or {way_out}"));
    } else if function.body_at.is_none() {
        diag.at(
            name.span(),
            format!("`{name}` has no body to record the failures of: put `#[vir_api]` on its implementations"),
        );
    }
    if let Some(span) = function.attribute("track_caller") {
        diag.at(
            span,
            format!(
                "`#[track_caller]` does not reach the body of an API function: put it on a function that passes \
                 `std::panic::Location::caller()` to `{name}`, or {way_out}"
            ),
        );
    }
}

/// The return type, as far as its tokens tell.
fn check_output(function: &Function, arguments: &Arguments, place: Place, diag: &mut Diagnostics) {
    let (name, way_out) = (&function.ident, place.way_out());
    let output = function.returned();
    if function.constness.is_some() || function.body_at.is_none() {
        return;
    }
    if function.output.is_none() {
        diag.at(name.span(), format!("`{name}` returns no `Result`: return one, or, if it cannot fail, {way_out}"));
        return;
    }
    let is_future = function.asyncness.is_none() && future(output).is_some();
    if let Some(span) = function.unnamed_output().filter(|_| !is_future) {
        let is_silent_future = last_segment(&output[1..]).is_some_and(|last| last == "Future");
        let message = if is_silent_future {
            format!("say what the future of `{name}` gives: `impl Future<Output = Result<…>>`")
        } else {
            format!("`{name}` returns an unnamed type, no `Result`: return one, or, if it cannot fail, {way_out}")
        };
        diag.at(span, message);
        return;
    }
    let Some(span) = arguments.future else { return };
    if function.asyncness.is_some() {
        diag.at(span, format!("`{name}` is `async` itself: leave `future` out"));
    } else if last_segment(output).is_some_and(|last| last == "Result") {
        diag.at(span, format!("`{name}` returns a `Result`, no future: leave `future` out"));
    }
}

/// The arguments that a block as a whole takes.
pub(super) fn check_block(arguments: &Arguments, diag: &mut Diagnostics) {
    if let Some(span) = arguments.skip {
        diag.at(span, "`skip` is for one function of the block: write `#[vir_api(skip)]` on it");
    }
    if let Some(span) = arguments.future {
        diag.at(span, "`future` is for one function of the block: write `#[vir_api(future)]` on it");
    }
}

/// A function that is skipped has nothing else to say.
pub(super) fn check_skipped(own: &Arguments, diag: &mut Diagnostics) {
    let Some(span) = own.skip else { return };
    if own.conn.is_some() || own.krate.is_some() || own.future.is_some() {
        diag.at(span, "`skip` leaves the function as it is: no other argument goes with it");
    }
}

/// A block in which no function is an API function.
pub(super) fn nothing_found(block: &Block, diag: &mut Diagnostics) {
    let message = match block.kind {
        Kind::Inherent => {
            "no function here is `pub` and returns a type whose name ends in `Result`, or a future of one: put \
             `#[vir_api]` on the functions that it is for"
        }
        Kind::OfTrait => {
            "no function here returns a type whose name ends in `Result`, or a future of one: put `#[vir_api]` on the \
             functions that it is for"
        }
        Kind::Trait => {
            "no function here has a body and returns a type whose name ends in `Result`, or a future of one: put \
             `#[vir_api]` on the trait's implementations"
        }
    };
    diag.at(block.keyword, message);
}
