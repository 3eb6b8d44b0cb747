//! Tokens of C.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    Sign,
    /// A string or a character, without its quotes.
    Quoted,
    Comment,
    /// The beginning of another file: the text is its path.
    File,
    /// A macro without parameters: the text is its name and its value.
    Define,
    /// A macro with parameters.
    DefineFunction,
    Undefine,
}

#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) text: String,
    pub(super) line: usize,
}

impl Token {
    pub(super) fn is(&self, sign: &str) -> bool {
        self.kind == TokenKind::Sign && self.text == sign
    }
}

/// The signs of two characters.
const DOUBLE: [&str; 8] = ["<<", ">>", "<=", ">=", "==", "!=", "&&", "||"];

/// Splits a text into tokens, up to the first part that is not C.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    let mut is_first = true;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '\n' => {
                (line, is_first) = (line + 1, true);
                rest = &rest[1..];
                continue;
            }
            _ if first.is_whitespace() || first == '\\' => {
                rest = &rest[first.len_utf8()..];
                continue;
            }
            '#' if is_first => {
                let length = directive_length(rest);
                tokens.extend(directive(&rest[..length], line));
                line += rest[..length].matches('\n').count();
                rest = &rest[length..];
                continue;
            }
            '/' if rest.starts_with("/*") => {
                (TokenKind::Comment, rest[2..].find("*/").map_or(rest.len(), |end| end + 4))
            }
            '/' if rest.starts_with("//") => (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len())),
            '"' | '\'' => (TokenKind::Quoted, quoted_length(rest, first)),
            _ if first.is_ascii_digit() => (TokenKind::Number, word_length(rest)),
            _ if first.is_alphanumeric() || first == '_' => (TokenKind::Word, word_length(rest)),
            _ if DOUBLE.iter().any(|sign| rest.starts_with(sign)) => (TokenKind::Sign, 2),
            _ => (TokenKind::Sign, first.len_utf8()),
        };
        is_first = false;
        tokens.push(Token { kind, text: rest[..length].to_owned(), line });
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

fn word_length(rest: &str) -> usize {
    rest.find(|character: char| !character.is_alphanumeric() && character != '_').unwrap_or(rest.len())
}

fn quoted_length(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (place, character) in rest.char_indices().skip(1) {
        match character {
            '\n' => return place,
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if character == quote => return place + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Returns the length of the line, with the lines that a backslash or a comment joins to it.
fn directive_length(rest: &str) -> usize {
    let mut place = 0;
    while let Some(character) = rest[place..].chars().next() {
        let here = &rest[place..];
        place += match character {
            '\n' => return place,
            '\\' if here.starts_with("\\\n") => 2,
            '/' if here.starts_with("/*") => here[2..].find("*/").map_or(here.len(), |end| end + 4),
            _ => character.len_utf8(),
        };
    }
    place
}

fn directive(text: &str, line: usize) -> Option<Token> {
    let text = text[1..].trim();
    let (word, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim();
    let (kind, text) = match word {
        "define" => {
            let has_parameters = rest[word_length(rest)..].starts_with('(');
            let kind = if has_parameters { TokenKind::DefineFunction } else { TokenKind::Define };
            (kind, rest.replace("\\\n", " "))
        }
        "undef" => (TokenKind::Undefine, rest.to_owned()),
        "line" => (TokenKind::File, rest.split('"').nth(1)?.to_owned()),
        number if number.starts_with(|first: char| first.is_ascii_digit()) => {
            (TokenKind::File, rest.split('"').nth(1)?.to_owned())
        }
        _ => return None,
    };
    Some(Token { kind, text, line })
}
