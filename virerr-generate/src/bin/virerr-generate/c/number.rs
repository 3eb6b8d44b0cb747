//! Evaluates constant expressions of C.

use super::token::{Kind, Token};
use std::collections::HashMap;

/// The names that have a number.
#[derive(Default)]
pub(super) struct Numbers {
    known: HashMap<String, i64>,
    /// The macros, whose values may use names that come later.
    macros: HashMap<String, Vec<Token>>,
}

impl Numbers {
    pub(super) fn set(&mut self, name: &str, value: i64) {
        self.known.insert(name.to_owned(), value);
    }

    pub(super) fn define(&mut self, name: &str, value: &[Token]) {
        self.macros.insert(name.to_owned(), value.to_vec());
    }

    /// Returns the value of an expression; `None` if it is not a number.
    pub(super) fn value(&self, tokens: &[Token]) -> Option<i64> {
        self.value_within(tokens, 0)
    }

    fn value_within(&self, tokens: &[Token], depth: usize) -> Option<i64> {
        let tokens: Vec<_> = tokens.iter().filter(|token| token.kind != Kind::Comment).collect();
        let mut reader = Reader { numbers: self, tokens: &tokens, at: 0, depth };
        let value = reader.binary(0)?;
        (reader.at == tokens.len()).then_some(value)
    }

    /// Returns the value of a name; `None` for a recursive macro.
    fn named(&self, name: &str, depth: usize) -> Option<i64> {
        const DEEPEST: usize = 20;
        let known = self.known.get(name).copied();
        known.or_else(|| self.value_within(self.macros.get(name).filter(|_| depth < DEEPEST)?, depth + 1))
    }
}

struct Reader<'a> {
    numbers: &'a Numbers,
    tokens: &'a [&'a Token],
    at: usize,
    /// The depth of nested macros.
    depth: usize,
}

/// The binary operators, in ascending order of precedence.
const LEVELS: &[&[&str]] = &[&["|"], &["^"], &["&"], &["<<", ">>"], &["+", "-"], &["*", "/", "%"]];

impl Reader<'_> {
    fn binary(&mut self, level: usize) -> Option<i64> {
        let Some(signs) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        while let Some(sign) = signs.iter().find(|sign| self.is_next(sign)) {
            self.at += 1;
            let right = self.binary(level + 1)?;
            left = match *sign {
                "|" => left | right,
                "^" => left ^ right,
                "&" => left & right,
                "<<" => left.checked_shl(right.try_into().ok()?)?,
                ">>" => left.checked_shr(right.try_into().ok()?)?,
                "+" => left.checked_add(right)?,
                "-" => left.checked_sub(right)?,
                "*" => left.checked_mul(right)?,
                "/" => left.checked_div(right)?,
                _ => left.checked_rem(right)?,
            };
        }
        Some(left)
    }

    fn unary(&mut self) -> Option<i64> {
        let token = *self.tokens.get(self.at)?;
        self.at += 1;
        match (token.kind, token.text.as_str()) {
            (Kind::Sign, "-") => self.unary()?.checked_neg(),
            (Kind::Sign, "+") => self.unary(),
            (Kind::Sign, "~") => Some(!self.unary()?),
            (Kind::Sign, "(") => self.parenthesis(),
            (Kind::Number, text) => literal(text),
            (Kind::Quoted, text) => character(text),
            (Kind::Word, name) if self.is_next("(") => {
                // A function-like macro around a number, such as `_HRESULT_TYPEDEF_(0x80004005L)`.
                let is_type = self.numbers.named(name, self.depth).is_none();
                self.at += 1;
                if is_type { self.parenthesis() } else { None }
            }
            (Kind::Word, name) => self.numbers.named(name, self.depth),
            _ => None,
        }
    }

    /// Parses an expression in parentheses, or a cast.
    fn parenthesis(&mut self) -> Option<i64> {
        let start = self.at;
        if let Some(value) = self.binary(0).filter(|_| self.is_next(")")) {
            self.at += 1;
            return Some(value);
        }
        self.at = start;
        while self.tokens.get(self.at).is_some_and(|token| token.kind == Kind::Word) {
            self.at += 1;
        }
        if self.at == start || !self.is_next(")") {
            return None;
        }
        self.at += 1;
        self.unary()
    }

    fn is_next(&self, sign: &str) -> bool {
        self.tokens.get(self.at).is_some_and(|token| token.is(sign))
    }
}

/// Parses a number with its suffixes.
fn literal(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace('\'', "");
    let digits = text.trim_end_matches(['u', 'l']);
    if let Some(digits) = digits.strip_prefix("0x") {
        return i64::from_str_radix(digits, 16).ok();
    }
    match digits.strip_prefix('0') {
        Some(octal) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
        _ => digits.parse().ok(),
    }
}

fn character(text: &str) -> Option<i64> {
    let text = text.strip_prefix('\'')?.strip_suffix('\'')?;
    let mut characters = text.chars();
    let (first, rest) = (characters.next()?, characters.as_str());
    (rest.is_empty() && first != '\\').then(|| i64::from(u32::from(first)))
}
