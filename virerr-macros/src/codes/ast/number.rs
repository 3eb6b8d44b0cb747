//! A number of a list: an integer literal with its sign. A hexadecimal one stands for its 32 bits.

use super::computed::{MISFIT, computed, is_operator};
use crate::diag::Diagnostics;
use crate::read;
use proc_macro2::Span;
use std::fmt;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{Lit, LitByte, LitInt, Token, token};

/// The message for a missing number.
pub(super) const EXPECTED: &str = "expected a number: an integer literal, such as 42 or -1";

/// A number as it is written; without a value if it is invalid, which is reported.
#[derive(Clone, Copy)]
pub(in crate::codes) struct Number {
    pub(in crate::codes) value: Option<i32>,
    pub(in crate::codes) span: Span,
    hex: Option<Digits>,
}

/// The spelling of a hexadecimal number without underscores.
#[derive(Clone, Copy)]
struct Digits {
    is_negative: bool,
    len: usize,
    /// A bit for each of the last digits, set if it is in upper case. The digits before these are zeros.
    capitals: u32,
}

impl Number {
    pub(super) fn parse(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        Self::read(input, false, diag)
    }

    /// Parses one of several numbers, where `-` begins the next one.
    pub(super) fn parse_one_of(input: ParseStream<'_>, diag: &mut Diagnostics) -> syn::Result<Self> {
        Self::read(input, true, diag)
    }

    fn read(input: ParseStream<'_>, has_others: bool, diag: &mut Diagnostics) -> syn::Result<Self> {
        let ahead = input.fork();
        let is_negative = read::sign(&ahead, "-");
        if ahead.peek(LitInt) {
            let literal: LitInt = ahead.parse()?;
            if !is_operator(&ahead) && (has_others || !ahead.peek(Token![-]) || ahead.peek(Token![->])) {
                input.advance_to(&ahead);
                return Ok(Self::of(&literal, is_negative, diag));
            }
        } else if !(ahead.peek(token::Paren) || ahead.peek(Token![!]) || ahead.peek(LitByte) || ahead.peek(syn::Ident))
        {
            return Err(ahead.error(EXPECTED));
        }
        let (value, span) = computed(input, diag)?;
        Ok(Number { value, span, hex: None })
    }

    fn of(literal: &LitInt, is_negative: bool, diag: &mut Diagnostics) -> Self {
        let (written, span) = (literal.to_string(), literal.span());
        let (text, suffix) = written.split_at(written.len() - literal.suffix().len());
        let text = text.replace("_", "");
        let sign = if is_negative { "-" } else { "" };
        if let Some((small, mut number)) = with_small_prefix(&text, suffix) {
            diag.at(span, format_args!("the prefix is a small letter: write `{sign}{small}`"));
            // Its other mistakes are at the same place.
            number.set_span(span);
            return Self::of(&number, is_negative, diag);
        }
        if !matches!(suffix, "" | "i32") {
            diag.at(span, format_args!("numbers are `i32`: write `{sign}{text}`"));
        }
        let hex = text.strip_prefix("0x").map(|digits| Digits::of(digits, is_negative));
        // A number that does not even fit into 64 bits is as wrong as the highest one.
        let magnitude = literal.base10_digits().parse().unwrap_or(i64::MAX);
        let signed = if is_negative { -magnitude } else { magnitude };
        let misfit = match (i32::try_from(signed), u32::try_from(magnitude)) {
            (Ok(value), _) => return Number { value: Some(value), span, hex },
            (Err(_), Ok(bits)) if hex.is_some() && !is_negative => {
                return Number { value: Some(bits.cast_signed()), span, hex };
            }
            (Err(_), Ok(bits)) if hex.is_some() => format!(
                "`-{text}` does not fit into 32 bits: without the sign, `{text}` means its 32 bits, which is {}",
                bits.cast_signed()
            ),
            (Err(_), Ok(bits)) if !is_negative => format!("{MISFIT}; for the 32 bits of {text} write `0x{bits:08X}`"),
            _ => if hex.is_some() { HEX_MISFIT } else { MISFIT }.to_owned(),
        };
        diag.at(span, misfit);
        Number { value: None, span, hex }
    }

    /// Returns the number as the author wrote it, if it is hexadecimal.
    pub(in crate::codes) fn hex(&self) -> Option<String> {
        Some(self.hex?.text(self.value?))
    }

    pub(in crate::codes) fn is_hex(&self) -> bool {
        self.hex.is_some()
    }

    /// Returns `true` for a negative number that is written as its bits.
    pub(in crate::codes) fn is_wrapped(&self) -> bool {
        matches!((self.hex, self.value), (Some(Digits { is_negative: false, .. }), Some(..0)))
    }

    /// Formats a number in the spelling of this one.
    pub(in crate::codes) fn like(&self, number: i32) -> String {
        match self.hex {
            _ if self.value == Some(number) => self.to_string(),
            // It may need one more digit, or have letters at other places.
            Some(Digits { is_negative, len, capitals }) => {
                let capitals = if capitals == 0 && self.has_letters() { 0 } else { u32::MAX };
                Digits { is_negative: is_negative && number < 0, len, capitals }.text(number)
            }
            None => number.to_string(),
        }
    }

    fn has_letters(&self) -> bool {
        for digit in self.hex().unwrap_or_default().bytes() {
            if matches!(digit, b'a'..=b'f' | b'A'..=b'F') {
                return true;
            }
        }
        false
    }

    /// Returns the error for an empty range from this number to another.
    pub(in crate::codes) fn empty_up_to(&self, last: &Number) -> Option<String> {
        let (low, high) = (self.value?, last.value?);
        if low <= high {
            return None;
        }
        let is_wrapped = low >= 0 && high < 0 && self.hex.is_some() && last.hex.is_some();
        if !is_wrapped {
            return Some(format!("the range is empty: write `{last}..={self}`"));
        }
        let (low_part, high_part) = (range(self, &self.like(i32::MAX)), range(&last.like(i32::MIN), last));
        Some(format!(
            "the range goes from {low} to {high}, as {last} means its 32 bits: write two, `{low_part}, {high_part}`"
        ))
    }
}

/// To the compiler, `0XFF` is 0 with a suffix. Returns the text and the literal of the number that is meant.
fn with_small_prefix(text: &str, suffix: &str) -> Option<(String, LitInt)> {
    if text != "0" || !matches!(suffix.as_bytes(), [b'X' | b'B' | b'O', ..]) {
        return None;
    }
    let small = format!("0{}{}", suffix[..1].to_lowercase(), &suffix[1..]);
    match Lit::new(small.parse().ok()?) {
        Lit::Int(number) => Some((small, number)),
        _ => None,
    }
}

/// Returns a range of numbers, or one number.
fn range(first: &dyn fmt::Display, last: &dyn fmt::Display) -> String {
    let (first, last) = (first.to_string(), last.to_string());
    if first == last { first } else { format!("{first}..={last}") }
}

/// Formats the number as in the list, for messages.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.hex(), self.value) {
            (Some(hex), _) => f.write_str(&hex),
            (None, Some(value)) => write!(f, "{value}"),
            (None, None) => Ok(()),
        }
    }
}

impl Digits {
    fn of(digits: &str, is_negative: bool) -> Self {
        let mut capitals = 0;
        for digit in digits.bytes() {
            capitals = capitals << 1 | u32::from(digit.is_ascii_uppercase());
        }
        Digits { is_negative, len: digits.len(), capitals }
    }

    fn text(self, number: i32) -> String {
        let bits = if self.is_negative { number.unsigned_abs() } else { number.cast_unsigned() };
        let small = format!("{bits:0len$x}", len = self.len);
        let mut text = if self.is_negative { "-0x" } else { "0x" }.to_owned();
        for (place, digit) in small.chars().enumerate() {
            let after = small.len() - 1 - place;
            let is_capital = after < 32 && self.capitals >> after & 1 == 1;
            text.push(if is_capital { digit.to_ascii_uppercase() } else { digit });
        }
        text
    }
}

const HEX_MISFIT: &str = "the number does not fit into 32 bits: 0x00000000 to 0xFFFFFFFF";
