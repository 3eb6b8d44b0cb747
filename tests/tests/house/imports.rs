//! Finding the files of its crate that a file imports: by `use`, or by a path.

use std::collections::BTreeSet;
use std::iter::Peekable;

/// A word, or a sign. `::` is one sign.
pub(crate) type Token = String;

/// Returns those of these files that a file with this name and text imports.
pub(crate) fn imports(file: &str, text: &str, files: &[&str]) -> BTreeSet<String> {
    let tokens = tokens(text);
    let mut reader = Reader { file, files, modules: Vec::new(), found: BTreeSet::new() };
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match &**token {
            "{" => {
                if let [.., keyword, name] = &tokens[..at]
                    && keyword == "mod"
                {
                    reader.modules.push((depth, name));
                }
                depth += 1;
            }
            "}" => {
                depth -= 1;
                reader.modules.pop_if(|(opened, _)| *opened == depth);
            }
            _ if reader.begins_path(&tokens, at) => {
                reader.path(&mut tokens[at..].iter().map(|token| &**token).peekable(), &[]);
            }
            _ => {}
        }
    }
    reader.found.remove(file);
    reader.found
}

struct Reader<'a> {
    file: &'a str,
    files: &'a [&'a str],
    /// The inline modules around the current place, each with the depth of its brace.
    modules: Vec<(usize, &'a str)>,
    found: BTreeSet<String>,
}

impl Reader<'_> {
    /// Returns `true` if a path into the crate begins here: at `crate`, `super`, `self`, or at the name of a child
    /// module.
    fn begins_path(&self, tokens: &[Token], at: usize) -> bool {
        let goes_on = tokens.get(at + 1).is_some_and(|next| next == "::");
        let before = at.checked_sub(1).map_or("", |before| &tokens[before]);
        let is_own = match &*tokens[at] {
            "crate" | "super" | "self" => goes_on,
            word => self.child(word).is_some() && (goes_on || before == "use") && self.modules.is_empty(),
        };
        is_own && !["::", "$", "#", ".", "in"].contains(&before)
    }

    /// Returns the file of a module that this file declares.
    fn child(&self, word: &str) -> Option<String> {
        let path = if self.file == "lib" { word.to_owned() } else { format!("{}/{word}", self.file) };
        self.files.contains(&&*path).then_some(path)
    }

    /// Reads a path, or one in a list with the path before the list.
    fn path<'t>(&mut self, tokens: &mut Peekable<impl Iterator<Item = &'t str>>, before: &[&'t str]) {
        let mut path = before.to_vec();
        loop {
            match tokens.next() {
                Some("{") => {
                    while !matches!(tokens.peek(), None | Some(&"}")) {
                        self.path(tokens, &path);
                        tokens.next_if_eq(&",");
                    }
                    tokens.next();
                    return;
                }
                Some(word) => path.push(word),
                None => break,
            }
            if tokens.next_if_eq(&"::").is_none() {
                break;
            }
        }
        self.names(&path);
        // `as name`.
        while tokens.peek().is_some_and(|next| ![",", "}", ";"].contains(next)) && !before.is_empty() {
            tokens.next();
        }
    }

    /// Records the file of a path: the longest prefix that is a file.
    fn names(&mut self, path: &[&str]) {
        let own: Vec<&str> = if self.file == "lib" { Vec::new() } else { self.file.split('/').collect() };
        let mut module: Vec<&str> = match path[0] {
            "crate" => Vec::new(),
            _ => own.iter().copied().chain(self.modules.iter().map(|(_, name)| *name)).collect(),
        };
        for &segment in path {
            match segment {
                "crate" | "self" | "*" => {}
                "super" => drop(module.pop()),
                segment => module.push(segment),
            }
        }
        while !module.is_empty() {
            let name = module.join("/");
            if self.files.contains(&&*name) {
                self.found.insert(name);
                return;
            }
            module.pop();
        }
        self.found.insert("lib".to_owned());
    }
}

/// Returns the tokens of a text without comments, strings, characters and lifetimes.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let (mut tokens, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let len = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if let Some(len) = raw_string(rest) {
            len
        } else if first == '"' {
            quoted(rest, '"')
        } else if first == '\'' {
            character_or_lifetime(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let len = rest.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(rest.len());
            tokens.push(rest[..len].to_owned());
            len
        } else {
            let len = if rest.starts_with("::") { 2 } else { first.len_utf8() };
            if !first.is_whitespace() {
                tokens.push(rest[..len].to_owned());
            }
            len
        };
        rest = &rest[len..];
    }
    tokens
}

/// Returns the length of the block comment at the beginning of the text, with nested ones.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// Returns the length of the raw string at the beginning of the text, if there is one.
fn raw_string(text: &str) -> Option<usize> {
    let marks = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let hashes = marks.len() - marks.trim_start_matches('#').len();
    let inner = marks[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(text.len() - inner.len() + inner.find(&end).map_or(inner.len(), |at| at + end.len()))
}

/// Returns the length of the text up to the next unescaped quote of this kind.
fn quoted(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if !is_escaped && character == quote {
            return at + character.len_utf8();
        }
        is_escaped = !is_escaped && character == '\\';
    }
    text.len()
}

/// Returns the length of a character, such as `'a'` or `'\n'`, or of a lifetime, such as `'a`.
fn character_or_lifetime(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), _) | (_, Some((_, '\''))) => quoted(text, '\''),
        _ => text[1..].find(|next: char| !next.is_alphanumeric() && next != '_').map_or(text.len(), |len| len + 1),
    }
}
