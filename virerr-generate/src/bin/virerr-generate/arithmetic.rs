//! Arithmetic of constant expressions, which C and Rust share.
//!
//! The reader of each language parses its expressions, since the precedence differs: `1 | 2 == 2` is `1 | (2 == 2)` in C
//! and `(1 | 2) == 2` in Rust. Then it applies the operators of this module. These also differ:
//!
//! - Types: a number of C is evaluated in 64 bits, and only a cast limits it. A number of Rust has the type of its
//!   suffix, of the other operand or of the constant, and `!` inverts the bits of that type. In C that is `~`.
//! - Wrapping: a result that does not fit is unknown in C. In Rust it does not compile, except that `<<` drops the bits
//!   that leave the type.
//! - Casts: `(T)value` and `value as T` both keep the low bits.

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

/// Applies a unary operator, of which `~` inverts the bits and `!` is that of C.
pub(crate) fn unary(sign: &str, value: i64) -> Option<i64> {
    match sign {
        "+" => Some(value),
        "-" => value.checked_neg(),
        "~" => Some(!value),
        "!" => Some(i64::from(value == 0)),
        _ => None,
    }
}

/// Applies a binary operator of Rust to operands of a type, which is also that of the result; `None` if it overflows.
pub(crate) fn binary_of(of: Type, sign: &str, left: i64, right: i64) -> Option<i64> {
    let is_shift = ["<<", ">>"].contains(&sign);
    let is_right = if is_shift { (0..i64::from(of.bits)).contains(&right) } else { of.has(right) };
    if !is_right || !of.has(left) {
        return None;
    }
    match sign {
        "<<" => Some(of.cast(left << right)).filter(|value| of.has(*value)),
        _ => binary(sign, left, right).filter(|value| of.has(*value)),
    }
}

/// Applies a unary operator of Rust to an operand of a type; `None` if it overflows.
pub(crate) fn unary_of(of: Type, sign: &str, value: i64) -> Option<i64> {
    let value = unary(sign, value)?;
    let value = if sign == "~" { of.cast(value) } else { value };
    Some(value).filter(|value| of.has(*value))
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

    /// Returns a type of Windows or another system, whose declaration may be in another file.
    pub(crate) fn of_system(name: &str) -> Option<Self> {
        let (bits, is_signed) = match name {
            "BYTE" | "UCHAR" | "UINT8" => (8, false),
            "WORD" | "USHORT" | "UINT16" => (16, false),
            "SHORT" | "INT16" => (16, true),
            "DWORD" | "UINT" | "ULONG" | "UINT32" => (32, false),
            "HRESULT" | "NTSTATUS" | "SCODE" | "LONG" | "INT" | "INT32" | "LSTATUS" | "OSStatus" => (32, true),
            _ => return None,
        };
        Some(Type::new(bits, is_signed))
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

    /// Returns `true` if the type has the value.
    pub(crate) fn has(self, value: i64) -> bool {
        self.cast(value) == value && (self.is_signed || value >= 0)
    }
}
