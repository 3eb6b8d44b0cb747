//! Evaluates constant expressions of C.

use super::token::{Token, TokenKind};
use crate::arithmetic::{self, Type};
use std::cell::RefCell;
use std::collections::HashMap;

/// The names that have a number.
#[derive(Default)]
pub(super) struct NumberedNames {
    known: HashMap<String, i64>,
    /// The macros, whose values may use names that come later.
    macros: HashMap<String, Vec<Token>>,
    /// The macros with parameters: their names and the value.
    functions: HashMap<String, (Vec<String>, Vec<Token>)>,
    types: HashMap<String, Type>,
    /// The type of a cast that was not applied.
    unknown_type: RefCell<Option<String>>,
    /// The macro that another header defines, and whose argument was taken for its value.
    unknown_macro: RefCell<Option<String>>,
}

impl NumberedNames {
    pub(super) fn set(&mut self, name: &str, value: i64) {
        self.known.insert(name.to_owned(), value);
    }

    pub(super) fn define(&mut self, name: &str, value: &[Token]) {
        self.macros.insert(name.to_owned(), value.to_vec());
    }

    pub(super) fn undefine(&mut self, name: &str) {
        self.macros.remove(name);
        self.functions.remove(name);
    }

    /// Defines a macro with parameters, from the token after its name.
    pub(super) fn define_function(&mut self, name: &str, tokens: &[Token]) {
        let Some(end) = tokens.iter().position(|token| token.is(")")) else { return };
        let parameters = tokens[..end].iter().filter(|token| token.kind == TokenKind::Word);
        let parameters = parameters.map(|token| token.text.clone()).collect();
        self.functions.insert(name.to_owned(), (parameters, tokens[end + 1..].to_vec()));
    }

    /// Defines a type, if the words before its name are a type of known width.
    pub(super) fn define_type(&mut self, name: &str, words: &[&str]) {
        if let Some(known) = self.type_of(words) {
            self.types.insert(name.to_owned(), known);
        }
    }

    /// Returns the value of an expression; `None` if it is not a number.
    pub(super) fn value(&self, tokens: &[Token]) -> Option<i64> {
        self.unknown_type.take();
        self.unknown_macro.take();
        self.value_within(tokens, 0)
    }

    /// Returns the type of a cast that the last value ignores, if the cast may change it.
    pub(super) fn unknown_type(&self) -> Option<String> {
        self.unknown_type.take()
    }

    /// Returns the macro of another header whose argument the last value is, if it may be more than a wrapper.
    pub(super) fn unknown_macro(&self) -> Option<String> {
        self.unknown_macro.take()
    }

    fn value_within(&self, tokens: &[Token], depth: usize) -> Option<i64> {
        const DEEPEST: usize = 20;
        if depth > DEEPEST {
            return None;
        }
        let tokens: Vec<_> = tokens.iter().filter(|token| token.kind != TokenKind::Comment).collect();
        let is_unsigned =
            tokens.iter().any(|token| token.kind == TokenKind::Number && has_unsigned_suffix(&token.text));
        let mut reader = Reader { numbers: self, tokens: &tokens, at: 0, depth, is_unsigned };
        let value = reader.conditional()?;
        (reader.at == tokens.len()).then_some(value)
    }

    /// Returns the value of a name; `None` for a recursive macro.
    fn named(&self, name: &str, depth: usize) -> Option<i64> {
        let known = self.known.get(name).copied();
        known.or_else(|| self.value_within(self.macros.get(name)?, depth + 1))
    }

    /// Returns the type that these words name, if its width is the same everywhere.
    fn type_of(&self, words: &[&str]) -> Option<Type> {
        if let [name] = words
            && let Some(known) = self.types.get(*name).copied().or_else(|| named_type(name))
        {
            return Some(known);
        }
        let (mut bits, mut is_signed) = (None, true);
        for word in words {
            match *word {
                "unsigned" => is_signed = false,
                "signed" => {}
                "const" | "volatile" => continue,
                "char" => bits = Some(8),
                "short" => bits = Some(16),
                "int" => bits = bits.or(Some(32)),
                "long" if words.iter().filter(|word| **word == "long").count() == 2 => bits = Some(64),
                _ => return None,
            }
        }
        Some(Type::new(bits.unwrap_or(32), is_signed)).filter(|_| !words.is_empty())
    }
}

/// Returns a type of the standard library or of a system, whose header may be missing.
fn named_type(name: &str) -> Option<Type> {
    let standard = name.trim_start_matches("__").strip_suffix("_t").unwrap_or(name);
    let (is_signed, rest) = match standard.strip_prefix('u') {
        Some(rest) => (false, rest),
        None => (true, standard),
    };
    let bits = rest.strip_prefix("int").map(|rest| rest.trim_start_matches("_least"));
    let bits = bits.and_then(|bits| bits.parse().ok()).filter(|bits| [8, 16, 32, 64].contains(bits));
    if let Some(bits) = bits {
        return Some(Type::new(bits, is_signed));
    }
    Type::of_system(name)
}

struct Reader<'a> {
    numbers: &'a NumberedNames,
    tokens: &'a [&'a Token],
    at: usize,
    /// The depth of nested macros.
    depth: usize,
    /// A literal is unsigned, so negative operands would be converted.
    is_unsigned: bool,
}

/// The binary operators, in ascending order of precedence.
const LEVELS: &[&[&str]] = &[
    &["||"],
    &["&&"],
    &["|"],
    &["^"],
    &["&"],
    &["==", "!="],
    &["<", ">", "<=", ">="],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "%"],
];

impl<'a> Reader<'a> {
    fn conditional(&mut self) -> Option<i64> {
        let condition = self.binary(0)?;
        if !self.take("?") {
            return Some(condition);
        }
        let yes = self.conditional()?;
        if !self.take(":") {
            return None;
        }
        let no = self.conditional()?;
        Some(if condition == 0 { no } else { yes })
    }

    fn binary(&mut self, level: usize) -> Option<i64> {
        let Some(signs) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.binary(level + 1)?;
        while let Some(sign) = signs.iter().find(|sign| self.is_next(sign)) {
            self.at += 1;
            let right = self.binary(level + 1)?;
            let is_same = !["<", ">", "<=", ">=", ">>", "/", "%"].contains(sign);
            if self.is_unsigned && (left < 0 || right < 0) && !is_same {
                return None;
            }
            left = arithmetic::binary(sign, left, right)?;
        }
        Some(left)
    }

    fn unary(&mut self) -> Option<i64> {
        let token = *self.tokens.get(self.at)?;
        self.at += 1;
        match (token.kind, token.text.as_str()) {
            (TokenKind::Sign, sign @ ("-" | "+" | "~" | "!")) => arithmetic::unary(sign, self.unary()?),
            (TokenKind::Sign, "(") => self.parenthesis(),
            (TokenKind::Number, text) => literal(text),
            (TokenKind::Quoted, text) => character(text),
            (TokenKind::Word, "sizeof") => self.size(),
            (TokenKind::Word, "true") => Some(1),
            (TokenKind::Word, "false") => Some(0),
            (TokenKind::Word, name) if self.is_next("(") => self.call(name),
            (TokenKind::Word, name) => self.numbers.named(name, self.depth),
            _ => None,
        }
    }

    /// Parses an expression in parentheses, or a cast.
    fn parenthesis(&mut self) -> Option<i64> {
        let start = self.at;
        if let Some(words) = self.type_words() {
            let known = self.numbers.type_of(&words);
            let value = self.unary()?;
            if known.is_none() && words != ["long"] && !(0..0x80).contains(&value) {
                self.numbers.unknown_type.replace(Some(words.join(" ")));
            }
            return Some(known.map_or(value, |known| known.cast(value)));
        }
        self.at = start;
        let value = self.conditional()?;
        self.take(")").then_some(value)
    }

    /// Parses the words of a type up to `)`.
    fn type_words(&mut self) -> Option<Vec<&'a str>> {
        let tokens = self.tokens;
        let rest = &tokens[self.at..];
        let length = rest.iter().position(|token| token.kind != TokenKind::Word)?;
        let words: Vec<_> = rest[..length].iter().map(|token| token.text.as_str()).collect();
        let is_value = |name: &str| self.numbers.named(name, self.depth).is_some();
        if length == 0 || !rest[length].is(")") || matches!(words.as_slice(), [name] if is_value(name)) {
            return None;
        }
        self.at += length + 1;
        Some(words)
    }

    fn size(&mut self) -> Option<i64> {
        if !self.take("(") {
            return None;
        }
        let words = self.type_words()?;
        Some(i64::from(self.numbers.type_of(&words)?.bits / 8))
    }

    /// Expands a macro with parameters. Of an unknown one, only the 32 bits of a number in hexadecimal are kept, such as
    /// in `_HRESULT_TYPEDEF_(0x80004005L)`.
    fn call(&mut self, name: &str) -> Option<i64> {
        let arguments = self.arguments()?;
        let Some((parameters, value)) = self.numbers.functions.get(name) else {
            let [argument] = arguments.as_slice() else { return None };
            let [only] = argument.as_slice() else { return None };
            // A number of eight hexadecimal digits is that of the code, whatever wraps it.
            if crate::numeral::hex(&only.text).is_none_or(|hex| hex.len() != 10) {
                self.numbers.unknown_macro.replace(Some(name.to_owned()));
            }
            return literal(&only.text);
        };
        let mut expanded = Vec::new();
        for token in value {
            match parameters.iter().position(|parameter| token.kind == TokenKind::Word && *parameter == token.text) {
                Some(place) => expanded.extend(arguments.get(place)?.iter().cloned()),
                None => expanded.push(token.clone()),
            }
        }
        self.numbers.value_within(&expanded, self.depth + 1)
    }

    /// Parses arguments in parentheses.
    fn arguments(&mut self) -> Option<Vec<Vec<Token>>> {
        let mut arguments = vec![Vec::new()];
        let mut depth = 0;
        while let Some(&token) = self.tokens.get(self.at) {
            self.at += 1;
            depth += i32::from(token.is("(")) - i32::from(token.is(")"));
            match depth {
                0 => return Some(arguments),
                1 if token.is("(") => {}
                1 if token.is(",") => arguments.push(Vec::new()),
                _ => arguments.last_mut()?.push(token.clone()),
            }
        }
        None
    }

    fn is_next(&self, sign: &str) -> bool {
        self.tokens.get(self.at).is_some_and(|token| token.is(sign))
    }

    fn take(&mut self, sign: &str) -> bool {
        let is_next = self.is_next(sign);
        self.at += usize::from(is_next);
        is_next
    }
}

fn has_unsigned_suffix(text: &str) -> bool {
    text.trim_end_matches(['l', 'L']).ends_with(['u', 'U'])
}

/// Parses a number with its suffixes.
fn literal(text: &str) -> Option<i64> {
    let text = text.to_lowercase().replace('\'', "");
    let digits = text.trim_end_matches(['u', 'l']);
    if let Some(digits) = digits.strip_prefix("0x") {
        return i64::from_str_radix(digits, 16).ok();
    }
    if let Some(digits) = digits.strip_prefix("0b") {
        return i64::from_str_radix(digits, 2).ok();
    }
    match digits.strip_prefix('0') {
        Some(octal) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
        _ => digits.parse().ok(),
    }
}

/// Returns the number of a character of ASCII, or of an escape.
fn character(text: &str) -> Option<i64> {
    let text = text.strip_prefix('\'')?.strip_suffix('\'')?;
    let Some(escape) = text.strip_prefix('\\') else {
        let mut characters = text.chars();
        let first = characters.next().filter(char::is_ascii)?;
        return characters.next().is_none().then(|| i64::from(u32::from(first)));
    };
    // A character may have a sign, so only those of ASCII are the same everywhere.
    let of_radix = |digits: &str, radix| u8::from_str_radix(digits, radix).ok().filter(u8::is_ascii).map(i64::from);
    Some(match escape {
        "n" => 10,
        "t" => 9,
        "r" => 13,
        "a" => 7,
        "b" => 8,
        "f" => 12,
        "v" => 11,
        "\\" | "'" | "\"" | "?" => i64::from(escape.as_bytes()[0]),
        _ => match escape.strip_prefix('x') {
            Some(digits) => of_radix(digits, 16)?,
            None => of_radix(escape, 8).filter(|_| escape.len() <= 3)?,
        },
    })
}
