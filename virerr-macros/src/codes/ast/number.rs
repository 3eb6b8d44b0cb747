//! A number of a list: an integer literal with its sign. A hexadecimal one stands for its 32 bits.

use super::computed::{MISFIT, computed, is_operator};
use crate::diag::Diagnostics;
use proc_macro2::Span;
use std::fmt;
use syn::parse::ParseStream;
use syn::parse::discouraged::Speculative as _;
use syn::{LitByte, LitInt, Token, token};

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
        let is_negative = ahead.parse::<Option<Token![-]>>()?.is_some();
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
        let mut text = literal.to_string().replace('_', "");
        text.truncate(text.len() - literal.suffix().len());
        let sign = if is_negative { "-" } else { "" };
        // To the compiler, `0XFF` is 0 with a suffix.
        if text == "0" && literal.suffix().starts_with(['X', 'B', 'O']) {
            let small = format!("0{}{}", literal.suffix()[..1].to_lowercase(), &literal.suffix()[1..]);
            if let Ok(mut number) = syn::parse_str::<LitInt>(&small) {
                diag.at(literal.span(), format_args!("the prefix is a small letter: write `{sign}{small}`"));
                number.set_span(literal.span());
                return Self::of(&number, is_negative, diag);
            }
        }
        if !["", "i32"].contains(&literal.suffix()) {
            diag.at(literal.span(), format_args!("numbers are `i32`: write `{sign}{text}`"));
        }
        let magnitude = literal.base10_parse::<i64>().ok();
        let signed = magnitude.map(|magnitude| if is_negative { -magnitude } else { magnitude });
        let hex = text.strip_prefix("0x").map(|digits| Digits::of(digits, is_negative));
        let value = signed.and_then(|number| i32::try_from(number).ok());
        let bits = magnitude.and_then(|magnitude| u32::try_from(magnitude).ok()).map(u32::cast_signed);
        let value = match (value, bits) {
            (None, Some(bits)) if !is_negative && hex.is_some() => Some(bits),
            (None, Some(bits)) => {
                let message = if is_negative && hex.is_some() {
                    format!(
                        "`-{text}` does not fit into 32 bits: without the sign, `{text}` means its 32 bits, which is {bits}"
                    )
                } else if is_negative {
                    MISFIT.to_owned()
                } else {
                    format!("{MISFIT}; for the 32 bits of {text} write `0x{bits:08X}`")
                };
                diag.at(literal.span(), message);
                None
            }
            (None, None) => {
                diag.at(literal.span(), if hex.is_some() { HEX_MISFIT } else { MISFIT });
                None
            }
            (value, _) => value,
        };
        Number { value, span: literal.span(), hex }
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
        self.hex.is_some_and(|hex| !hex.is_negative) && self.value.is_some_and(i32::is_negative)
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
        self.hex().is_some_and(|hex| hex[2..].contains(|digit: char| digit.is_ascii_alphabetic() && digit != 'x'))
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
        let (end, begin) = (self.like(i32::MAX), last.like(i32::MIN));
        let range = |first: String, last: String| if first == last { first } else { format!("{first}..={last}") };
        let (low_part, high_part) = (range(self.to_string(), end), range(begin, last.to_string()));
        Some(format!(
            "the range goes from {low} to {high}, as {last} means its 32 bits: write two, `{low_part}, {high_part}`"
        ))
    }
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
            let is_capital =
                self.capitals.checked_shr((small.len() - 1 - place) as u32).is_some_and(|bits| bits & 1 == 1);
            text.push(if is_capital { digit.to_ascii_uppercase() } else { digit });
        }
        text
    }
}

const HEX_MISFIT: &str = "the number does not fit into 32 bits: 0x00000000 to 0xFFFFFFFF";
