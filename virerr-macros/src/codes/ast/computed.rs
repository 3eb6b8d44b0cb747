//! A number that is written as an expression, which is an error: the literal to write instead.

use crate::diag::Diagnostics;
use crate::tokens::first_span;
use crate::written::between;
use proc_macro2::{Span, TokenTree};
use syn::parse::ParseStream;
use syn::{BinOp, Expr, Lit, Token, UnOp};

pub(super) const MISFIT: &str = "the number does not fit into 32 bits: -2147483648 to 2147483647";

/// Returns `true` if an operator comes next. A `-` counts unless it begins another number.
pub(super) fn is_operator(input: ParseStream<'_>) -> bool {
    match input.cursor().token_tree() {
        Some((TokenTree::Punct(sign), _)) if matches!(sign.as_char(), '<' | '>') => {
            input.peek(Token![<<]) || input.peek(Token![>>])
        }
        Some((TokenTree::Punct(sign), _)) => matches!(sign.as_char(), '+' | '*' | '/' | '%' | '|' | '&' | '^'),
        Some((TokenTree::Ident(word), _)) => word == "as",
        _ => false,
    }
}

/// Parses an expression, reports it, and returns its value and its place.
pub(super) fn computed(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<(Option<i32>, Span)> {
    let begin = input.cursor();
    let expression = input.parse()?;
    let tokens = between(begin, input.cursor());
    let mut is_hex = false;
    let mut value = None;
    let message = match result(&expression, &mut is_hex) {
        Some(result) => match (i32::try_from(result), u32::try_from(result)) {
            (Err(_), Err(_)) => format!("{MISFIT}; this is {result}"),
            (number, bits) => {
                value = Some(number.unwrap_or(bits.unwrap_or_default().cast_signed()));
                let literal = match (number, bits) {
                    (Ok(number), _) if !is_hex => number.to_string(),
                    (Ok(number), Err(_)) => format!("0x{number:08X}"),
                    _ => format!("0x{result:X}"),
                };
                format!("a number must be a literal, not an expression: write `{literal}`")
            }
        },
        None => {
            let written = tokens.to_string().replace(" :: ", "::");
            format!("a number must be a literal, as it is published: write the number that `{written}` is")
        }
    };
    diag.over(&tokens, message);
    Ok((value, first_span(&tokens)))
}

/// Evaluates an expression of literals; sets `is_hex` if one of them is hexadecimal.
fn result(expression: &Expr, is_hex: &mut bool) -> Option<i64> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(integer) => {
                *is_hex |= integer.to_string().starts_with("0x");
                integer.base10_digits().parse().ok()
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
            let is_shift = matches!(right, 0..32);
            match binary.op {
                BinOp::Add(_) => left.checked_add(right),
                BinOp::Sub(_) => left.checked_sub(right),
                BinOp::Mul(_) => left.checked_mul(right),
                BinOp::Div(_) => left.checked_div(right),
                BinOp::Rem(_) => left.checked_rem(right),
                BinOp::Shl(_) if is_shift => left.checked_mul(1 << right),
                BinOp::Shr(_) if is_shift => Some(left >> right),
                BinOp::BitOr(_) => Some(left | right),
                BinOp::BitAnd(_) => Some(left & right),
                BinOp::BitXor(_) => Some(left ^ right),
                _ => None,
            }
        }
        _ => None,
    }
}
