//! Arithmetic of constant expressions, which C and Rust share.

/// Applies a binary operator; `None` if the result is not a number of 64 bits, or if the operator is unknown.
pub(crate) fn binary(sign: &str, left: i64, right: i64) -> Option<i64> {
    Some(match sign {
        "||" => i64::from(left != 0 || right != 0),
        "&&" => i64::from(left != 0 && right != 0),
        "==" => i64::from(left == right),
        "!=" => i64::from(left != right),
        "<" => i64::from(left < right),
        ">" => i64::from(left > right),
        "<=" => i64::from(left <= right),
        ">=" => i64::from(left >= right),
        "|" => left | right,
        "^" => left ^ right,
        "&" => left & right,
        "<<" => left.checked_mul(1_i64.checked_shl(right.try_into().ok()?)?)?,
        ">>" => left.checked_shr(right.try_into().ok()?)?,
        "+" => left.checked_add(right)?,
        "-" => left.checked_sub(right)?,
        "*" => left.checked_mul(right)?,
        "/" => left.checked_div(right)?,
        "%" => left.checked_rem(right)?,
        _ => return None,
    })
}

/// An integer type: its bits, and if it has a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Type {
    pub(crate) bits: u32,
    pub(crate) is_signed: bool,
}

impl Type {
    pub(crate) const fn new(bits: u32, is_signed: bool) -> Self {
        Type { bits, is_signed }
    }

    /// Converts a value to the type.
    pub(crate) fn cast(self, value: i64) -> i64 {
        let unused = 64 - self.bits;
        if self.is_signed {
            value << unused >> unused
        } else {
            (value.cast_unsigned() << unused >> unused).cast_signed()
        }
    }
}
