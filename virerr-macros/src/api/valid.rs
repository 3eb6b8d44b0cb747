//! Every rule about what `#[vir_api]` stands on.

use super::arguments::Arguments;
use super::ast::{Function, NotAFunction, attribute, named};
use super::block::{Block, Kind};
use super::output::{Outcome, future, outcome};
use crate::diag::Diagnostics;
use crate::expression::{mention, mentions};
use proc_macro2::{Group, Ident, TokenStream};

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
        diag.at(
            span,
            "`skip` is for a function in a block that has `#[vir_api]`, under that name: anywhere else, remove the attribute",
        );
    }
    check_kind(&function, place, diag);
    check_output(&function, arguments, place, diag);
    check_future(&function, place, diag);
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
    if let Some(span) = attribute(function.head(), "vir_api") {
        diag.at(span, "`#[vir_api]` is given twice");
    }
    if function.is_expanded() {
        diag.at(
            name.span(),
            format!("`#[vir_api]` on `{name}` is given twice: it is to have the same name both times"),
        );
    }
    if let Some(span) = attribute(function.head(), "track_caller") {
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
    if function.constness.is_some() || function.body_at.is_none() {
        return;
    }
    let output = function.returned();
    let at_output = || output.iter().cloned().collect::<TokenStream>();
    let outcome = outcome(output);
    if let Some(later) = future(output).filter(|_| function.asyncness.is_none()) {
        if later.boxed == Some("new") && !mentions(at_output(), "Unpin") {
            diag.over(
                at_output(),
                format!("the future of `{name}` cannot be awaited: return `Pin<Box<dyn Future<…>>>`"),
            );
        }
        return;
    }
    if output.is_empty() {
        diag.at(name.span(), format!("`{name}` returns no `Result`: return one, or, if it cannot fail, {way_out}"));
    } else if let Some(span) = arguments.future {
        let found = if function.asyncness.is_some() {
            "is `async` itself"
        } else if outcome == Outcome::Result {
            "returns a `Result`, no future"
        } else if outcome == Outcome::Other {
            "returns no boxed future"
        } else {
            return;
        };
        diag.at(span, format!("`{name}` {found}: leave `future` out"));
    } else if outcome == Outcome::Other && mentions(at_output(), "Future") {
        diag.over(at_output(), format!("say what the future of `{name}` gives: `Future<Output = Result<…>>`"));
    } else if function.unnamed_output().is_some() {
        diag.over(
            at_output(),
            format!("`{name}` returns an unnamed type, no `Result`: return one, or, if it cannot fail, {way_out}"),
        );
    } else if outcome == Outcome::Other {
        diag.over(at_output(), format!("`{name}` returns no `Result`: return one, or, if it cannot fail, {way_out}"));
    }
}

/// What the future of a function gives, likewise.
fn check_future(function: &Function, place: Place, diag: &mut Diagnostics) {
    let (name, way_out) = (&function.ident, place.way_out());
    let later = if function.asyncness.is_some() { None } else { future(function.returned()) };
    if let Some(later) = later
        && outcome(&later.output.clone().into_iter().collect::<Vec<_>>()) == Outcome::Other
    {
        diag.over(
            later.output,
            format!("the future of `{name}` gives no `Result`: let it give one, or, if it cannot fail, {way_out}"),
        );
    }
}

/// The attribute on a block as a whole.
pub(super) fn check_block(block: &Block, arguments: &Arguments, diag: &mut Diagnostics) {
    if let Some(span) = attribute(&block.head, "vir_api") {
        diag.at(span, "`#[vir_api]` is given twice");
    }
    if let Some(span) = arguments.skip {
        diag.at(span, "`skip` is for one function of the block: write `#[vir_api(skip)]` on it");
    }
    if let Some(span) = arguments.future {
        diag.at(span, "`future` is for one function of the block: write `#[vir_api(future)]` on it");
    }
}

/// Whether another attribute in a block has this one in it, where the block would not see it.
pub(super) fn hides_attribute(attribute: &Group, diag: &mut Diagnostics) -> bool {
    let hidden = named(attribute, "cfg_attr").and_then(|content| mention(content, "vir_api"));
    if let Some(span) = hidden {
        diag.at(
            span,
            "the block does not see `vir_api` in a `cfg_attr`: write `#[vir_api(…)]`, or two functions with `#[cfg]`",
        );
    }
    hidden.is_some()
}

/// A macro called in a block may make functions there.
pub(super) fn check_macro(name: &Ident, own: Option<&Arguments>, diag: &mut Diagnostics) {
    match own {
        Some(own) if own.skip.is_some() => {}
        _ => diag.at(
            name.span(),
            format!(
                "the block does not see the functions that `{name}!` makes: put `#[vir_api]` on them inside of the macro, \
                 and `#[vir_api(skip)]` on its call"
            ),
        ),
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
