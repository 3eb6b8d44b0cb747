//! `emit!`, which returns tokens as `quote_spanned!` does, but reads them as a text when it runs: `quote_spanned!`
//! expands to a call for each token, all of which the compiler must check and translate.

use crate::tokens::group;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _};

/// Returns tokens with one span, that of the call by default, in which each `#name` is replaced by the variable of that
/// name. The names are listed first. Strings have no escapes.
macro_rules! emit {
    ([$($name:ident),*] => $($token:tt)*) => {
        $crate::emit::emit!(::proc_macro2::Span::call_site(), [$($name),*] => $($token)*)
    };
    ($span:expr, [$($name:ident),*] => $($token:tt)*) => {
        $crate::emit::emitted($span, stringify!($($token)*), stringify!($($name)*), &[$(&$name),*])
    };
}
pub(crate) use emit;

/// Returns the tokens of a text.
pub(crate) fn emitted(span: Span, text: &str, names: &str, values: &[&dyn ToTokens]) -> TokenStream {
    Emitter { text, at: 0, span, names, values }.tokens()
}

/// Reads the text from its beginning to its end, and returns its tokens.
struct Emitter<'a> {
    text: &'a str,
    at: usize,
    span: Span,
    names: &'a str,
    values: &'a [&'a dyn ToTokens],
}

impl<'a> Emitter<'a> {
    /// Reads the rest of the text, or of a group.
    fn tokens(&mut self) -> TokenStream {
        let mut tokens = TokenStream::new();
        while let Some(first) = self.next() {
            match first {
                b' ' | b'\n' => {}
                b'(' => tokens.append(self.group(Delimiter::Parenthesis)),
                b'[' => tokens.append(self.group(Delimiter::Bracket)),
                b'{' => tokens.append(self.group(Delimiter::Brace)),
                b')' | b']' | b'}' => break,
                b'"' => tokens.append(self.string()),
                b'r' if self.peek() == b'"' => {
                    self.at += 1;
                    tokens.append(self.string());
                }
                b'0'..=b'9' => tokens.append(self.number()),
                _ if is_in_word(first) => tokens.append(Ident::new(self.word(), self.span)),
                b'#' if self.is_name() => self.value().to_tokens(&mut tokens),
                _ => tokens.append(self.sign(first)),
            }
        }
        tokens
    }

    fn next(&mut self) -> Option<u8> {
        let next = *self.text.as_bytes().get(self.at)?;
        self.at += 1;
        Some(next)
    }

    /// Returns the byte that `next` would return; a space at the end.
    fn peek(&self) -> u8 {
        *self.text.as_bytes().get(self.at).unwrap_or(&b' ')
    }

    fn group(&mut self, delimiter: Delimiter) -> Group {
        let inside = self.tokens();
        group(delimiter, inside, self.span)
    }

    /// Reads the rest of a word.
    fn word(&mut self) -> &'a str {
        let begin = self.at - 1;
        while is_in_word(self.peek()) {
            self.at += 1;
        }
        &self.text[begin..self.at]
    }

    /// Reads the rest of an integer.
    fn number(&mut self) -> Literal {
        let mut number: Literal = self.word().parse().expect("a number that is emitted is an integer");
        number.set_span(self.span);
        number
    }

    /// Reads the rest of a string.
    fn string(&mut self) -> Literal {
        let begin = self.at;
        while self.next() != Some(b'"') {}
        let mut string = Literal::string(&self.text[begin..self.at - 1]);
        string.set_span(self.span);
        string
    }

    /// Reads a sign, and joins it to the next one if both are an operator. Two angle brackets stay apart: the compiler
    /// could not split them.
    fn sign(&self, sign: u8) -> Punct {
        let is_joint = match sign {
            b'\'' => true,
            b'<' | b'>' => self.peek() == b'=',
            _ => matches!(self.peek(), b'-' | b'=' | b'>' | b':' | b'.' | b'&' | b'|'),
        };
        let spacing = if is_joint { Spacing::Joint } else { Spacing::Alone };
        let mut sign = Punct::new(char::from(sign), spacing);
        sign.set_span(self.span);
        sign
    }

    /// Reads spaces after `#`, and returns `true` if a name follows.
    fn is_name(&mut self) -> bool {
        while self.peek() == b' ' {
            self.at += 1;
        }
        is_in_word(self.peek())
    }

    /// Reads the name of a variable, and returns its value.
    fn value(&mut self) -> &'a dyn ToTokens {
        self.at += 1;
        let name = self.word();
        let mut place = 0;
        for known in self.names.split_ascii_whitespace() {
            if known == name {
                break;
            }
            place += 1;
        }
        self.values[place]
    }
}

fn is_in_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use crate::tokens::{is_punct, trees};
    use proc_macro2::{TokenStream, TokenTree};
    use quote::quote;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn emitted_tokens_are_those_of_quote() {
        let (krate, name) = (quote!(::virerr), quote!(name));
        let tokens = emit! {[krate, name] =>
            #[doc = "Returns it."]
            #[allow(dead_code)]
            fn #name<'a>(&'a self, [first, ..]: [&'static str; 2]) -> #krate::Option<Vec<&'a u8> > {
                match self { _ if first == "a b" && 1_000u32 >= 7 => loop {}, Self { #name: ref it, .. } => (*it)() }
            }
        };
        let quoted = quote! {
            #[doc = "Returns it."]
            #[allow(dead_code)]
            fn #name<'a>(&'a self, [first, ..]: [&'static str; 2]) -> #krate::Option<Vec<&'a u8> > {
                match self { _ if first == "a b" && 1_000u32 >= 7 => loop {}, Self { #name: ref it, .. } => (*it)() }
            }
        };
        assert_eq!(tokens.to_string(), quoted.to_string());
    }

    /// The macro cannot compare the two, and the name would be missed only when it is emitted.
    #[test]
    fn names_are_listed_and_used() {
        let mut count = 0;
        for file in files(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
            let source: TokenStream = fs::read_to_string(&file).unwrap().parse().unwrap();
            count += check(source, &file);
        }
        assert!(count > 150, "{count} calls were found");
    }

    fn files(directory: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => files.extend(self::files(&path)),
                false => files.push(path),
            }
        }
        files
    }

    /// Checks all calls in some tokens, and returns their number.
    fn check(tokens: TokenStream, file: &Path) -> usize {
        let (trees, mut count) = (trees(&tokens), 0);
        for (at, tree) in trees.iter().enumerate() {
            let TokenTree::Group(group) = tree else { continue };
            count += check(group.stream(), file);
            let is_call = at > 1 && trees[at - 2].to_string() == "emit" && is_punct(&trees[at - 1], '!');
            let is_definition = group.stream().to_string().contains('$');
            if !is_call || is_definition {
                continue;
            }
            count += 1;
            let inside = self::trees(&group.stream());
            let arrow = inside.windows(2).position(|pair| is_punct(&pair[0], '=') && is_punct(&pair[1], '>')).unwrap();
            let TokenTree::Group(names) = &inside[arrow - 1] else { panic!("a list of names before `=>`") };
            let names = self::trees(&names.stream());
            let names = names.iter().filter(|tree| !is_punct(tree, ','));
            let listed: BTreeSet<String> = names.map(TokenTree::to_string).collect();
            let mut used = BTreeSet::new();
            collect(&inside[arrow + 2..], &mut used);
            assert_eq!(listed, used, "the names of `emit!({group})` in {}", file.display());
        }
        count
    }

    /// Collects the names after `#`.
    fn collect(trees: &[TokenTree], names: &mut BTreeSet<String>) {
        for (at, tree) in trees.iter().enumerate() {
            match tree {
                TokenTree::Group(group) => collect(&self::trees(&group.stream()), names),
                TokenTree::Ident(name) if at > 0 && is_punct(&trees[at - 1], '#') => {
                    names.insert(name.to_string());
                }
                TokenTree::Literal(literal) => assert!(!literal.to_string().contains('\\'), "{literal} has an escape"),
                _ => {}
            }
        }
    }
}
