//! The rules for a block with `#[vir_api]`, and the selection of its API functions.

use super::{AttributeOn, TWICE, check};
use crate::api::ast::arguments::{Arguments, Connection};
use crate::api::ast::attributes::{Attributes, span};
use crate::api::ast::block::{Block, BlockKind, Item, MacroCall};
use crate::api::ast::function::Function;
use crate::api::ast::types::{Outcome, future, has_unnamed, outcome};
use crate::diag::Diagnostics;
use crate::expression::mentions;
use crate::written::Written;
use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Meta, Type};

/// An item of a block, after all checks.
pub(in crate::api) enum Checked {
    /// A function whose failures are recorded.
    Api(Box<Function>, Box<Arguments>),
    /// A function that is left as it is, but must not return a `Result` under another name.
    Unwrapped(Box<Function>),
    /// An item that is left as it is, with its errors.
    Left(TokenStream),
}

/// Checks the attribute on the block.
pub(in crate::api) fn check_block(block: &Block, arguments: &Arguments, diag: &mut Diagnostics) {
    if let Some(span) = block.attributes.find("vir_api") {
        diag.at(span, TWICE);
    }
    if let Some(span) = arguments.skip {
        diag.at(span, "`skip` is for one function of the block: write `#[vir_api(skip)]` on it");
    }
    if let Some(span) = arguments.future {
        diag.at(span, "`future` is for one function of the block: write `#[vir_api(future)]` on it");
    }
}

/// Checks an item. `is_for_any` is set if the block applies to it.
pub(in crate::api) fn check_item(
    item: Item,
    kind: BlockKind,
    arguments: &Arguments,
    is_for_any: &mut bool,
    diag: &mut Diagnostics,
) -> Checked {
    let mut function = match item {
        Item::Function(function) => function,
        Item::Macro(call) => return Checked::Left(check_macro(call, is_for_any, diag)),
        Item::Other(tokens) => return Checked::Left(tokens),
    };
    let mut mistakes = Diagnostics::default();
    let own = own_arguments(&mut function.attributes, &mut mistakes);
    let outcome = outcome_in_block(&function, kind);
    let is_skipped = own.as_ref().is_some_and(|own| own.skip.is_some());
    let is_api = if own.is_some() { !is_skipped } else { outcome == Outcome::Result };
    *is_for_any |= is_api || is_skipped;
    let checked = if is_api {
        let arguments = within(own.unwrap_or_default(), arguments, &function);
        check(&function, &arguments, AttributeOn::Block, &mut mistakes);
        if mistakes.is_empty() {
            Checked::Api(function, Box::new(arguments))
        } else {
            Checked::Left(function.without_const())
        }
    } else if own.is_none() && outcome == Outcome::Unknown && mistakes.is_empty() {
        Checked::Unwrapped(function)
    } else {
        check_skipped(&own.unwrap_or_default(), &mut mistakes);
        Checked::Left(function.into_token_stream())
    };
    diag.append(mistakes);
    checked
}

/// Removes an item's own `#[vir_api]` and returns its arguments.
fn own_arguments(attributes: &mut Attributes, diag: &mut Diagnostics) -> Option<Arguments> {
    let mut own = None;
    for attribute in attributes.take("vir_api") {
        let arguments = match &attribute.meta {
            Meta::List(list) => list.tokens.clone(),
            _ => TokenStream::new(),
        };
        if own.replace(Arguments::parse(arguments, diag)).is_some() {
            diag.at(span(attribute.path()), TWICE);
        }
    }
    if let Some(span) = attributes.take_hidden("vir_api") {
        diag.at(
            span,
            "`#[vir_api]` on the block does not see a `vir_api` in a `cfg_attr`: write `#[vir_api(…)]`, or two functions with `#[cfg]`",
        );
    }
    own
}

/// Returns the kind of result of a function in a block.
fn outcome_in_block(function: &Function, kind: BlockKind) -> Outcome {
    let Some(output) = &function.output else { return Outcome::Other };
    if function.body.is_none() || (kind == BlockKind::Inherent && !function.is_public) {
        return Outcome::Other;
    }
    let later = later(function, output);
    let ty = later.as_ref().unwrap_or(output);
    match outcome(&ty.syntax) {
        // Such a function cannot be checked.
        Outcome::Unknown if function.constness.is_some() || has_unnamed(&ty.tokens) => Outcome::Other,
        outcome => outcome,
    }
}

/// Returns the result type of a function that returns a future.
pub(in crate::api) fn later(function: &Function, output: &Written<Type>) -> Option<Written<Type>> {
    if function.asyncness.is_some() { None } else { Some(future(output)?.output) }
}

/// Merges a function's arguments with those of its block; its own take precedence. A connection of `self` does not
/// apply to a function without `self`.
fn within(mut own: Arguments, block: &Arguments, function: &Function) -> Arguments {
    let is_for_self = match &block.conn {
        Some(Connection::Named(expression)) => mentions(expression.clone(), "self"),
        _ => false,
    };
    if function.receiver().is_some() || !is_for_self {
        own.conn = own.conn.or(block.conn.clone());
    }
    own.krate = own.krate.or(block.krate.clone());
    #[cfg(feature = "c")]
    if function.receiver().is_none() || own.for_c.c.is_some() {
        own.for_c.or(&block.for_c);
    }
    own.panics = own.panics.or(block.panics);
    own
}

/// Reports a macro call in a block if it may expand to functions.
fn check_macro(mut call: MacroCall, is_for_any: &mut bool, diag: &mut Diagnostics) -> TokenStream {
    let own = own_arguments(&mut call.attributes, diag).unwrap_or_default();
    let name = &call.name;
    if own.skip.is_none() {
        diag.at(
            name.span(),
            format_args!(
                "`#[vir_api]` on the block does not reach the functions that `{name}!` expands to: put `#[vir_api]` on \
                 them inside the macro, and `#[vir_api(skip)]` on the call of `{name}!`"
            ),
        );
    }
    *is_for_any |= own.skip.is_some();
    check_skipped(&own, diag);
    let mut tokens = call.attributes.into_token_stream();
    tokens.extend(call.tokens);
    tokens
}

/// Reports other arguments next to `skip`.
fn check_skipped(own: &Arguments, diag: &mut Diagnostics) {
    let Some(span) = own.skip else { return };
    #[cfg(feature = "c")]
    let is_for_c = !own.for_c.is_empty();
    #[cfg(not(feature = "c"))]
    let is_for_c = false;
    if own.conn.is_some() || own.krate.is_some() || own.future.is_some() || own.panics.is_some() || is_for_c {
        diag.at(span, "`skip` leaves the function as it is: remove the other arguments");
    }
}

/// Reports a block without API functions.
pub(in crate::api) fn nothing_found(block: &Block, diag: &mut Diagnostics) {
    let message = match block.kind {
        BlockKind::Inherent => {
            "this block has no `pub` function that returns a type named `…Result`, or a future of one: put \
             `#[vir_api]` on the API functions themselves"
        }
        BlockKind::OfTrait => {
            "this block has no function that returns a type named `…Result`, or a future of one: put `#[vir_api]` on \
             the API functions themselves"
        }
        BlockKind::Trait => {
            "no function here has a body and returns a type whose name ends in `Result`, or a future of one: put \
             `#[vir_api]` on the trait's implementations"
        }
    };
    diag.at(block.keyword, message);
}
