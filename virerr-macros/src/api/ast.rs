//! The syntax of the item under `#[vir_api]`: a function, or a block of functions.

pub(super) mod arguments;
pub(super) mod attributes;
pub(super) mod block;
#[cfg(feature = "c")]
pub(super) mod c;
#[cfg(feature = "c")]
pub(super) mod for_c;
pub(super) mod function;
mod hidden;
pub(super) mod pattern;
pub(super) mod signature;
pub(super) mod types;

use attributes::Attributes;
use block::Block;
use function::Function;
use proc_macro2::TokenStream;
use signature::NotAFunction;
use syn::parse::ParseStream;

/// The item under the attribute.
pub(super) enum Item {
    Function(Box<Function>),
    Block(Box<Block>),
    Other(NotAFunction),
}

impl Item {
    pub(super) fn parse(item: TokenStream) -> syn::Result<Self> {
        let mut parsed = None;
        hidden::all(item, &mut |input| {
            parsed = Some(Item::read(input)?);
            Ok(())
        })?;
        Ok(parsed.expect("an item that has been parsed without a mistake is there"))
    }

    fn read(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = Attributes::read(input)?;
        if block::is_next(input) {
            return Ok(Item::Block(Box::new(Block::read(input, attributes)?)));
        }
        match signature::function(input, attributes)? {
            Ok(function) => Ok(Item::Function(Box::new(function))),
            Err(other) => {
                input.parse::<TokenStream>()?;
                Ok(Item::Other(other))
            }
        }
    }
}
