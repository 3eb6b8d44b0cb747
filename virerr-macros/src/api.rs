//! `#[vir_api]`: wraps a function, or each function of a block, so that its failures are recorded and reported.

mod ast;
mod expand;
mod valid;

use crate::diag::Diagnostics;
use crate::emit::emit;
use crate::tokens::group_with;
use ast::Item;
use ast::arguments::Arguments;
use ast::block::Block;
use ast::signature::WITHOUT_ARROW;
use proc_macro2::{Span, TokenStream};
use valid::AttributeOn;

/// Wraps the body of the function, or the bodies of the block's functions. If there are mistakes, the item stays as it
/// is.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut diag = Diagnostics::default();
    let arguments = Arguments::parse(arguments, &mut diag);
    let left = match Item::parse(item.clone()) {
        #[cfg_attr(not(feature = "c"), allow(unused_mut))]
        Ok(Item::Function(mut function)) => {
            valid::check(&function, &arguments, AttributeOn::Itself, &mut diag);
            #[cfg(feature = "c")]
            let exported = valid::c::alone(&function, &arguments, &mut diag);
            if diag.is_empty() {
                #[cfg(feature = "c")]
                let beside = expand::c::exported(&mut function, exported.as_ref(), &arguments);
                #[cfg(not(feature = "c"))]
                let beside = TokenStream::new();
                return joined(expand::function(*function, &arguments, None), beside);
            }
            if function.output.is_none() { expand::without_output(&function) } else { function.without_const() }
        }
        Ok(Item::Block(block)) => return expand_block(*block, &arguments, diag),
        Ok(Item::Other(other)) => {
            valid::other_item(&other, &mut diag);
            item
        }
        Err(error) => joined(item, unread(&error)),
    };
    joined(diag.into_tokens(), left)
}

fn expand_block(mut block: Block, arguments: &Arguments, mut diag: Diagnostics) -> TokenStream {
    valid::block::check_block(&block, arguments, &mut diag);
    #[cfg(feature = "c")]
    valid::c::check_block(&block, arguments, &mut diag);
    #[cfg(feature = "c")]
    let (mut all_exported, mut has_exported) = (TokenStream::new(), false);
    let is_right = diag.is_empty();
    let body = match std::mem::replace(&mut block.items, Ok(Vec::new())) {
        Ok(items) => {
            let (mut expanded, mut is_for_any) = (TokenStream::new(), false);
            for item in items {
                #[cfg_attr(not(feature = "c"), allow(unused_mut))]
                let mut checked = valid::block::check_item(item, block.kind, arguments, &mut is_for_any, &mut diag);
                #[cfg(feature = "c")]
                if let valid::block::Checked::Api(function, arguments) = &mut checked
                    && is_right
                {
                    let exported = valid::c::of_block(function, &arguments.for_c, &block, &mut diag);
                    has_exported |= exported.is_some();
                    all_exported.extend(expand::c::exported(function, exported.as_ref(), arguments));
                }
                expanded.extend(expand::item(checked, arguments, is_right, block.name.as_ref()));
            }
            if !is_for_any {
                valid::block::nothing_found(&block, &mut diag);
            }
            group_with(&block.body, expanded)
        }
        Err(error) => {
            let guard = unread(&error);
            // The compiler reports an error at the same braces only once.
            if guard.is_empty() {
                block.body.clone()
            } else {
                group_with(&block.body, joined(block.body.stream(), guard))
            }
        }
    };
    let block = block.with_body(&body);
    #[cfg(feature = "c")]
    #[cfg(feature = "c")]
    if is_right {
        valid::c::nothing_exported(arguments, !has_exported, &mut diag);
    }
    #[cfg(feature = "c")]
    let block = joined(block, all_exported);
    joined(diag.into_tokens(), block)
}

/// Returns the tokens that follow an item that syn cannot read. If the compiler cannot read it either, it reports that
/// and stops. That is certain if the tokens end too early, or if something is missing before the next token.
fn unread(error: &syn::Error) -> TokenStream {
    // Doc comments are attributes with the span of the comment.
    const NEXT: &[&str] = &["{", "(", ";", ":", "=", ">", "-", "fn", "pub", "#", "//", "/*"];
    let is_next = |text: String| NEXT.iter().any(|next| text.starts_with(next));
    let message = error.to_string();
    let is_certain = message.starts_with("unexpected end of input")
        || message == WITHOUT_ARROW
        || error.span().source_text().is_some_and(is_next);
    if is_certain {
        return TokenStream::new();
    }
    let message = format!("`#[vir_api]` cannot read this item: {error}");
    emit!(Span::mixed_site().located_at(error.span()), [message] => ::core::compile_error!{#message})
}

fn joined(mut first: TokenStream, second: TokenStream) -> TokenStream {
    first.extend(second);
    first
}
