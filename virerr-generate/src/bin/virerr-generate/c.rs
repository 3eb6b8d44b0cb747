//! C headers: an enum, or macros with numbers.

mod choice;
mod number;
mod token;

use crate::candidate::Wanted;
use crate::file_list::{FileCode, FileList};
use crate::numeral;
use number::NumberedNames;
use std::path::Path;
use std::process::{Command, Stdio};
use token::{Token, TokenKind};

/// The lines of the preprocessor that may stand in an enum.
const DIRECTIVES: [TokenKind; 4] = [TokenKind::File, TokenKind::Define, TokenKind::DefineFunction, TokenKind::Undefine];

/// Reads the enum or the macros that look most like errors, or the ones that `wanted` names.
pub(crate) fn read(file: &Path, wanted: &Wanted<'_>) -> Result<FileList, String> {
    let mut notes = Vec::new();
    let text = match preprocessed(file) {
        Some(text) => text,
        None => {
            notes.push("`cc` cannot preprocess the header: the headers that it includes are not read".to_owned());
            crate::text(file)?
        }
    };
    let header = Header::read(&token::tokens(&text));
    // Prefers the declarations of the file itself to those of the files that it includes.
    let own = file.to_string_lossy();
    let found = header.choose(wanted, &|place: &str| place == own || place.is_empty());
    let found = found.or_else(|| header.choose(wanted, &|place: &str| !place.starts_with('<')));
    let mut read = found.ok_or_else(|| header.candidates(wanted))?;
    let sentinels: Vec<_> = (0..read.codes.len()).filter(|&place| is_sentinel(&read.codes, place)).collect();
    for &place in &sentinels {
        notes.push(format!("{} is left out: it changes when a code is added", read.codes[place].name));
    }
    let kept = read.codes.into_iter().enumerate().filter(|(place, _)| !sentinels.contains(place));
    read.codes = kept.map(|(_, code)| code).collect();
    notes.append(&mut read.notes);
    Ok(FileList { are_symbols: true, notes, ..read })
}

/// Returns the header after the preprocessor, with its macros and comments; `None` if there is no compiler, or if it
/// fails.
fn preprocessed(file: &Path) -> Option<String> {
    let file = file.canonicalize().ok()?;
    let mut compiler = Command::new("cc");
    compiler.args(["-E", "-dD", "-CC", "-x", "c"]).arg(&file).stdin(Stdio::null()).stderr(Stdio::null());
    // Headers of one library include each other as `<types.h>` or `<acme/types.h>`.
    for directory in file.ancestors().skip(1).take(2) {
        compiler.arg("-idirafter").arg(directory);
    }
    let output = compiler.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Returns `true` if an enumerator is not a code, but marks where the codes begin or end: its number is the next or the
/// last one, or all codes after it are second names.
fn is_sentinel(codes: &[FileCode], place: usize) -> bool {
    let FileCode { name, number, .. } = &codes[place];
    let is_called = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let (before, after) = codes.split_at(place);
    let is_known = |code: &FileCode| code.number == i32::MAX || before.iter().any(|other| other.number == code.number);
    let is_at_end = after[1..].iter().all(is_known);
    let repeats_last = before.last().is_some_and(|last| last.number == *number);
    let repeats_next = after.get(1).is_some_and(|next| next.number == *number);
    let is_first = repeats_next && name.split('_').any(|word| ["FIRST", "MIN"].contains(&word));
    is_first
        || is_called(&["_MAX_ENUM", "_FORCE_32BIT", "_FORCE32"])
        || is_called(&["_LAST", "_MAX", "_COUNT", "_END"]) && (is_at_end || repeats_last)
}

/// The declarations of a header.
#[derive(Default)]
struct Header {
    enums: Vec<Enum>,
    macros: Vec<Macro>,
    /// The names that have a number.
    numbers: NumberedNames,
}

struct Enum {
    name: String,
    file: String,
    docs: String,
    codes: Vec<FileCode>,
    /// Notes for the user about its enumerators.
    notes: Vec<String>,
}

struct Macro {
    name: String,
    file: String,
    value: Vec<Token>,
    comment: String,
}

impl Header {
    fn read(tokens: &[Token]) -> Self {
        let mut header = Header::default();
        let mut file = String::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.kind {
                TokenKind::File => file.clone_from(&token.text),
                TokenKind::Define => header.take_macro(token, &file),
                TokenKind::DefineFunction => header.take_function(token),
                TokenKind::Undefine => {
                    header.macros.retain(|other| other.name != token.text);
                    header.numbers.undefine(&token.text);
                }
                TokenKind::Word if token.text == "typedef" => header.take_type(&tokens[at..]),
                TokenKind::Word if token.text == "enum" => at = header.take_enum(tokens, at, &file),
                _ => {}
            }
        }
        header
    }

    fn take_function(&mut self, token: &Token) {
        if let [name, _, rest @ ..] = token::tokens(&token.text).as_slice() {
            self.numbers.define_function(&name.text, rest);
        }
    }

    /// Reads `typedef`, if it only gives a type another name.
    fn take_type(&mut self, tokens: &[Token]) {
        let length = tokens.iter().position(|token| token.kind != TokenKind::Word).unwrap_or_default();
        let words: Vec<_> = tokens[..length].iter().map(|token| token.text.as_str()).collect();
        if let [words @ .., name] = words.as_slice()
            && tokens[length].is(";")
        {
            self.numbers.define_type(name, words);
        }
    }

    fn take_macro(&mut self, token: &Token, file: &str) {
        let mut tokens = token::tokens(&token.text);
        let comments: Vec<_> = tokens.extract_if(.., |token| token.kind == TokenKind::Comment).collect();
        let [name, value @ ..] = tokens.as_slice() else { return };
        self.macros.retain(|other| other.name != name.text);
        let comment = comments.into_iter().next().map(|comment| comment.text).unwrap_or_default();
        self.numbers.define(&name.text, value);
        self.macros.push(Macro { name: name.text.clone(), file: file.to_owned(), value: value.to_vec(), comment });
    }

    /// Reads an enum from the token after `enum`, and returns the place of its end.
    fn take_enum(&mut self, tokens: &[Token], start: usize, file: &str) -> usize {
        let Some((tag, open)) = head(tokens, start) else { return start };
        let body = &tokens[open + 1..];
        let length = body.iter().position(|token| token.is("}")).unwrap_or(body.len());
        let end = open + 1 + length;
        let after = tokens.get(end + 1..).unwrap_or_default().iter().find(|token| token.kind != TokenKind::Comment);
        let typedef = after.filter(|token| token.kind == TokenKind::Word);
        let name = typedef.map(|token| token.text.clone()).or(tag).unwrap_or_default();
        let (codes, notes) = self.enumerators(&body[..length]);
        // The comment just before the declaration.
        let before = tokens[..start].iter().rev().skip(1).find(|token| token.text != "typedef");
        let about = before.filter(|token| token.kind == TokenKind::Comment && is_documentation(&token.text));
        let docs = about.map(|token| comment_text(&token.text)).unwrap_or_default();
        self.enums.push(Enum { name, file: file.to_owned(), docs, codes, notes });
        end
    }

    /// Returns the enumerators, and notes about them.
    fn enumerators(&mut self, body: &[Token]) -> (Vec<FileCode>, Vec<String>) {
        let (mut codes, mut notes) = (Vec::<FileCode>::new(), Vec::new());
        // The number of an enumerator without one, or the last name that has none.
        let mut next = Ok(0);
        let mut depth = 0;
        // The comments and the other tokens of the current enumerator, and the line on which the previous one ended.
        let (mut before, mut tokens, mut last_line) = (String::new(), Vec::new(), 0);
        let end = Token { kind: TokenKind::Sign, text: ",".to_owned(), line: body.last().map_or(0, |last| last.line) };
        for token in body.iter().chain([&end]) {
            if token.kind == TokenKind::Comment {
                // A comment on the line of an enumerator belongs to it, any other one to the next.
                match codes.last_mut().filter(|_| tokens.is_empty() && token.line == last_line) {
                    Some(code) => set_comment(code, &token.text),
                    None if tokens.is_empty() => before.clone_from(&token.text),
                    None => before = format!("{before}\n{}", token.text),
                }
                continue;
            }
            depth += i32::from(token.is("(")) - i32::from(token.is(")"));
            if !(token.is(",") && depth == 0) {
                if !DIRECTIVES.contains(&token.kind) {
                    tokens.push(token.clone());
                }
                continue;
            }
            last_line = token.line;
            let comment = std::mem::take(&mut before);
            let Some((name, value)) =
                std::mem::take(&mut tokens).split_first().map(|(name, rest)| (name.text.clone(), rest.to_vec()))
            else {
                continue;
            };
            let read = self.enumerator_number(&value, &next);
            if read.is_ok() {
                self.doubt(&name, &mut notes);
            }
            match read {
                Ok((number, hex, value)) => {
                    next = Ok(value.wrapping_add(1));
                    self.numbers.set(&name, value);
                    let mut code = FileCode { name, number, hex, ..FileCode::default() };
                    set_comment(&mut code, &comment);
                    codes.push(code);
                }
                Err(reason) => {
                    notes.push(format!("{name} is left out: {reason}"));
                    next = Err(name);
                }
            }
        }
        (codes, notes)
    }

    /// Returns the number of an enumerator, as `number` does. `next` follows from the previous one, or is the name of one
    /// that has no number.
    fn enumerator_number(
        &self,
        value: &[Token],
        next: &Result<i64, String>,
    ) -> Result<(i32, Option<String>, i64), String> {
        let given = value.iter().position(|token| token.is("=")).map(|place| &value[place + 1..]);
        match (given, next) {
            // Other enumerators may follow from the number, so a macro is not taken for a wrapper here.
            (Some(given), _) => self.number(given).and_then(|number| match self.numbers.unknown_macro() {
                Some(of) => Err(format!("`{of}` is not defined here")),
                None => Ok(number),
            }),
            (None, Ok(next)) => fitting(*next).map(|number| (number, None, *next)),
            (None, Err(of)) => Err(format!("its number follows that of {of}, which is left out")),
        }
    }

    /// Returns the number of a value, its hexadecimal form, and the value in 64 bits, or else the reason why the list
    /// cannot have it.
    fn number(&self, value: &[Token]) -> Result<(i32, Option<String>, i64), String> {
        let written = value.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
        let Some(number) = self.numbers.value(value) else {
            return Err(format!("`{written}` cannot be evaluated here"));
        };
        let fits = if is_decimal(value) { i32::try_from(number).ok() } else { numeral::number(number) };
        let fits = fits.ok_or_else(|| format!("`{written}` does not fit in 32 bits with a sign"))?;
        Ok((fits, hex(value).filter(|hex| numeral::parse(hex) == Some(fits)), number))
    }

    /// Returns the macros with numbers, and notes about the others.
    fn macros(&self, is_in: &dyn Fn(&str) -> bool, is_meant: &dyn Fn(&str) -> bool) -> FileList {
        let (mut numbers, mut names, mut notes) = (Vec::new(), Vec::new(), Vec::new());
        for it in self.macros.iter().filter(|it| is_in(&it.file) && !it.name.starts_with('_') && is_meant(&it.name)) {
            // A text is not a code, and nor is a macro without a value.
            if it.value.is_empty() || it.value.iter().any(|token| token.text.starts_with('"')) {
                continue;
            }
            match self.number(&it.value) {
                Ok((number, hex, _)) => {
                    self.doubt(&it.name, &mut notes);
                    let mut code = FileCode { name: it.name.clone(), number, hex, ..FileCode::default() };
                    set_comment(&mut code, &it.comment);
                    // A number comes before its second name, which is a macro that names another one.
                    if is_name(&it.value) { names.push(code) } else { numbers.push(code) }
                }
                Err(reason) => notes.push(format!("{} is left out: {reason}", it.name)),
            }
        }
        numbers.append(&mut names);
        FileList { codes: numbers, notes, ..FileList::default() }
    }

    /// Notes what is not known about the last number.
    fn doubt(&self, name: &str, notes: &mut Vec<String>) {
        if let Some(of) = self.numbers.unknown_type() {
            notes.push(format!("{name} has its number without the cast to `{of}`, whose width is unknown: compare it"));
        }
        if let Some(of) = self.numbers.unknown_macro() {
            let note = format!("`{of}` is not defined here: the number in `{of}(…)` is taken as it is, compare it");
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }

    /// Returns the codes of an enum, with the macros that are second names of its enumerators, and its documentation.
    fn enum_codes(&self, chosen: &Enum) -> FileList {
        let mut codes = chosen.codes.clone();
        for Macro { name, value, .. } in &self.macros {
            let [value] = value.as_slice() else { continue };
            let of = chosen.codes.iter().find(|code| code.name == value.text);
            let is_new = chosen.codes.iter().all(|code| code.name != *name);
            codes.extend(of.filter(|_| is_new).map(|of| FileCode {
                name: name.clone(),
                number: of.number,
                ..FileCode::default()
            }));
        }
        FileList { codes, docs: chosen.docs.clone(), notes: chosen.notes.clone(), ..FileList::default() }
    }
}

/// Returns the number of an enumerator without one, which follows from the previous one.
fn fitting(value: i64) -> Result<i32, String> {
    let number = numeral::number(value).filter(|_| value != i64::from(i32::MAX) + 1);
    number.ok_or_else(|| format!("its number {value} does not fit in 32 bits with a sign"))
}

/// Returns `true` if the value is a decimal number, which the list takes as it is.
fn is_decimal(value: &[Token]) -> bool {
    value.iter().all(|token| match token.kind {
        TokenKind::Number => !token.text.to_lowercase().starts_with("0x"),
        kind => kind == TokenKind::Comment || ["(", ")", "+"].iter().any(|sign| token.is(sign)),
    })
}

/// Returns the name of the enum whose head begins here, and the place of its brace; `None` if there is no body. The
/// head may have attributes and an underlying type.
fn head(tokens: &[Token], start: usize) -> Option<(Option<String>, usize)> {
    let (mut tag, mut depth, mut has_type) = (None, 0, false);
    for (place, token) in tokens.iter().enumerate().skip(start) {
        let before = tokens[..place].last().filter(|_| place > start);
        let is_attribute =
            |token: &Token| ["__attribute__", "__declspec", "alignas", "_Alignas"].contains(&&*token.text);
        match &*token.text {
            _ if token.kind == TokenKind::Comment => {}
            "(" if depth == 0 && !before.is_some_and(is_attribute) => return None,
            "(" | "[" => depth += 1,
            ")" | "]" if depth == 0 => return None,
            ")" | "]" => depth -= 1,
            _ if depth > 0 => {}
            "{" => return Some((tag, place)),
            ":" => has_type = true,
            "class" | "struct" => {}
            _ if token.kind != TokenKind::Word => return None,
            word if tag.is_none() && !has_type && !is_attribute(token) => tag = Some(word.to_owned()),
            _ => {}
        }
    }
    None
}

/// Returns the hexadecimal literal of a value that has only casts and parentheses besides.
fn hex(value: &[Token]) -> Option<String> {
    let is_other =
        |token: &&Token| ["-", "~", "+", "|", "<<", ">>", "&", "^", "*", "/", "%"].iter().any(|sign| token.is(sign));
    let mut numbers = value.iter().filter(|token| token.kind == TokenKind::Number);
    let (first, second) = (numbers.next()?, numbers.next());
    numeral::hex(&first.text).filter(|_| second.is_none() && !value.iter().any(|token| is_other(&token)))
}

fn is_name(value: &[Token]) -> bool {
    matches!(value, [only] if only.kind == TokenKind::Word)
}

/// Returns `true` if Doxygen would read the comment.
fn is_documentation(comment: &str) -> bool {
    ["/**", "/*!", "///", "//!"].iter().any(|start| comment.starts_with(start))
}

/// Returns the text of a comment without its markers.
fn comment_text(comment: &str) -> String {
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['/', '*', '!', '<']).trim_end_matches(['*', '/']);
        line.trim()
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn set_comment(code: &mut FileCode, comment: &str) {
    code.set_comment(&comment_text(comment));
}
