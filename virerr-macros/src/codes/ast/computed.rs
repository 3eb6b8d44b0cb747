//! A number that is written as an expression, which is an error: the literal to write instead.

use crate::diag::Diagnostics;
use crate::written::Written;
use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::{BinOp, Expr, Lit, Token, UnOp};

pub(super) const MISFIT: &str = "the number does not fit into 32 bits: -2147483648 to 2147483647";

/// Returns `true` if an operator comes next. A `-` counts unless it begins another number.
pub(super) fn is_operator(input: ParseStream<'_>) -> bool {
    let is_arithmetic =
        input.peek(Token![+]) || input.peek(Token![*]) || input.peek(Token![/]) || input.peek(Token![%]);
    let is_bitwise = input.peek(Token![|]) || input.peek(Token![&]) || input.peek(Token![^]);
    is_arithmetic || is_bitwise || input.peek(Token![<<]) || input.peek(Token![>>]) || input.peek(Token![as])
}

/// Parses an expression, reports it, and returns its value and its place.
pub(super) fn computed(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<(Option<i32>, Span)> {
    let expression = Written::<Expr>::read(input)?;
    let mut is_hex = false;
    let (value, message) = match result(&expression.syntax, &mut is_hex) {
        Some(result) => match (i32::try_from(result), u32::try_from(result)) {
            (Ok(value), _) if !is_hex => {
                (Some(value), format!("a number must be a literal, not an expression: write `{value}`"))
            }
            (Ok(value), Err(_)) => {
                (Some(value), format!("a number must be a literal, not an expression: write `0x{value:08X}`"))
            }
            (_, Ok(bits)) => {
                (Some(bits.cast_signed()), format!("a number must be a literal, not an expression: write `0x{bits:X}`"))
            }
            (Err(_), Err(_)) => (None, format!("{MISFIT}; this is {result}")),
        },
        None => {
            let written = expression.tokens.to_string().replace(" :: ", "::");
            (None, format!("a number must be a literal, as it is published: write the number that `{written}` is"))
        }
    };
    diag.over(&expression, message);
    Ok((value, expression.span()))
}

/// Evaluates an expression of literals; sets `is_hex` if one of them is hexadecimal.
fn result(expression: &Expr, is_hex: &mut bool) -> Option<i64> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(integer) => {
                *is_hex |= integer.to_string().starts_with("0x");
                integer.base10_parse().ok()
            }
            Lit::Byte(byte) => Some(byte.value().into()),
            _ => None,
        },
        Expr::Paren(inner) => result(&inner.expr, is_hex),
        Expr::Group(inner) => result(&inner.expr, is_hex),
        Expr::Cast(inner) => result(&inner.expr, is_hex),
        Expr::Unary(unary) => {
            let operand = result(&unary.expr, is_hex)?;
            match unary.op {
                UnOp::Neg(_) => operand.checked_neg(),
                UnOp::Not(_) => Some(!operand),
                _ => None,
            }
        }
        Expr::Binary(binary) => {
            let (left, right) = (result(&binary.left, is_hex)?, result(&binary.right, is_hex)?);
            let bits = || u32::try_from(right).ok().filter(|bits| *bits < 32);
            match binary.op {
                BinOp::Add(_) => left.checked_add(right),
                BinOp::Sub(_) => left.checked_sub(right),
                BinOp::Mul(_) => left.checked_mul(right),
                BinOp::Div(_) => left.checked_div(right),
                BinOp::Rem(_) => left.checked_rem(right),
                BinOp::Shl(_) => left.checked_mul(1 << bits()?),
                BinOp::Shr(_) => Some(left >> bits()?),
                BinOp::BitOr(_) => Some(left | right),
                BinOp::BitAnd(_) => Some(left & right),
                BinOp::BitXor(_) => Some(left ^ right),
                _ => None,
            }
        }
        _ => None,
    }
}
