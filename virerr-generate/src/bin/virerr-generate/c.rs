//! C headers: an enum, or macros with numbers.

mod number;
mod token;

use crate::item::{self, Item, Read};
use number::Numbers;
use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};
use token::{Kind, Token};

/// Reads the enum or the macros that look most like errors, or those that were asked for.
pub(crate) fn read(file: &Path, name: Option<&str>, prefix: Option<&str>) -> Result<Read, String> {
    let mut notes = Vec::new();
    let text = match preprocessed(file) {
        Some(text) => text,
        None => {
            notes.push("`cc` does not read the header, so what it includes is not there".to_owned());
            crate::text(file)?
        }
    };
    let header = Header::read(&token::tokens(&text));
    // The declarations of the file itself; where it has none, those of the files that it includes.
    let own = file.to_string_lossy();
    let found = header.choose(name, prefix, &|place: &str| place == own || place.is_empty());
    let found = found.or_else(|| header.choose(name, prefix, &|place: &str| !place.starts_with('<')));
    let mut items = found.ok_or_else(|| header.candidates(name, prefix))?;
    items.retain(|item| {
        let is_last = is_sentinel(&item.name);
        if is_last {
            notes.push(format!("{} is left out: it moves whenever a code is added", item.name));
        }
        !is_last
    });
    Ok(Read { items, are_symbols: true, notes })
}

/// The header after the preprocessor, with its macros and comments; `None` where a compiler is missing, or refuses it.
fn preprocessed(file: &Path) -> Option<String> {
    let mut compiler = Command::new("cc");
    compiler.args(["-E", "-dD", "-CC", "-x", "c"]).arg(file).stdin(Stdio::null()).stderr(Stdio::null());
    let output = compiler.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn is_sentinel(name: &str) -> bool {
    let ends = ["_LAST", "_MAX", "_COUNT", "_MAX_ENUM", "_FORCE_32BIT", "_FORCE32"];
    ends.iter().any(|end| name.ends_with(end))
}

/// The declarations of a header.
#[derive(Default)]
struct Header {
    enums: Vec<Enum>,
    macros: Vec<Macro>,
    /// All that have a number.
    numbers: Numbers,
}

struct Enum {
    name: String,
    file: String,
    items: Vec<Item>,
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
                Kind::File => file.clone_from(&token.text),
                Kind::Define => header.take_macro(token, &file),
                Kind::Undefine => header.macros.retain(|other| other.name != token.text),
                Kind::Word if token.text == "enum" => at = header.take_enum(tokens, at, &file),
                _ => {}
            }
        }
        for Macro { name, value, .. } in &header.macros {
            header.numbers.define(name, value);
        }
        header
    }

    fn take_macro(&mut self, token: &Token, file: &str) {
        let mut tokens = token::tokens(&token.text);
        let comments: Vec<_> = tokens.extract_if(.., |token| token.kind == Kind::Comment).collect();
        let [name, value @ ..] = tokens.as_slice() else { return };
        self.macros.retain(|other| other.name != name.text);
        let comment = comments.into_iter().next().map(|comment| comment.text).unwrap_or_default();
        self.macros.push(Macro { name: name.text.clone(), file: file.to_owned(), value: value.to_vec(), comment });
    }

    /// Reads an enum from what comes after the word on, and returns where it ends.
    fn take_enum(&mut self, tokens: &[Token], start: usize, file: &str) -> usize {
        let Some(open) = tokens[start..].iter().position(|token| token.is("{") || token.is(";") || token.is(")"))
        else {
            return start;
        };
        let open = start + open;
        if !tokens[open].is("{") {
            return start;
        }
        let tag = tokens[start..open].iter().find(|token| token.kind == Kind::Word && token.text != "class");
        let body = &tokens[open + 1..];
        let length = body.iter().position(|token| token.is("}")).unwrap_or(body.len());
        let end = open + 1 + length;
        let after = tokens.get(end + 1..).unwrap_or_default().iter().find(|token| token.kind != Kind::Comment);
        let typedef = after.filter(|token| token.kind == Kind::Word);
        let name = typedef.or(tag).map(|token| token.text.clone()).unwrap_or_default();
        let items = self.enumerators(&body[..length]);
        self.enums.push(Enum { name, file: file.to_owned(), items });
        end
    }

    fn enumerators(&mut self, body: &[Token]) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut next = 0;
        let mut depth = 0;
        // The comments and the other tokens of the enumerator so far, and where the last one ended.
        let (mut before, mut tokens, mut last_line) = (String::new(), Vec::new(), 0);
        let end = Token { kind: Kind::Sign, text: ",".to_owned(), line: body.last().map_or(0, |last| last.line) };
        for token in body.iter().chain([&end]) {
            if token.kind == Kind::Comment {
                // One on the line of an enumerator is about that one, else it is about the next.
                match items.last_mut().filter(|_| tokens.is_empty() && token.line == last_line) {
                    Some(item) => set_comment(item, &token.text),
                    None if tokens.is_empty() => before.clone_from(&token.text),
                    None => before = format!("{before}\n{}", token.text),
                }
                continue;
            }
            depth += i32::from(token.is("(")) - i32::from(token.is(")"));
            if !(token.is(",") && depth == 0) {
                if ![Kind::File, Kind::Define, Kind::Undefine].contains(&token.kind) {
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
            let value = value.iter().position(|token| token.is("=")).map(|place| value[place + 1..].to_vec());
            let value = value.map_or(Some(next), |value| self.numbers.value(&value));
            let Some(value) = value else { continue };
            next = value.wrapping_add(1);
            self.numbers.set(&name, value);
            if let Some(number) = item::number(value) {
                let mut item = Item { name, number, ..Item::default() };
                set_comment(&mut item, &comment);
                items.push(item);
            }
        }
        items
    }

    /// The items of the enum or the macros, of those in such files.
    fn choose(&self, name: Option<&str>, prefix: Option<&str>, is_in: &dyn Fn(&str) -> bool) -> Option<Vec<Item>> {
        let enums = || self.enums.iter().filter(|it| is_in(&it.file) && it.items.len() > 1);
        if let Some(name) = name {
            return enums().find(|it| it.name == name).map(|it| self.with_aliases(it));
        }
        if let Some(prefix) = prefix {
            let items = self.macros(is_in, &|name| name.starts_with(prefix));
            return (!items.is_empty()).then_some(items);
        }
        let all: Vec<_> = enums().collect();
        let like_errors =
            |it: &&&Enum| item::rank(&it.name) > 0 || it.items.iter().any(|item| item.name.contains("ERR"));
        let chosen = item::choose(&all, |it| &it.name, |it| it.items.len()).filter(like_errors);
        if let Some(chosen) = chosen {
            return Some(self.with_aliases(chosen));
        }
        let groups = self.groups(is_in);
        let (prefix, _) = groups.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count)?;
        Some(self.macros(is_in, &|name| group(name) == Some(prefix)))
    }

    /// The prefixes of macros that look like those of errors, and how many numbers begin so.
    fn groups(&self, is_in: &dyn Fn(&str) -> bool) -> HashMap<&'static str, usize> {
        let mut groups = HashMap::new();
        for name in self.macros(is_in, &|_| true) {
            if let Some(group) = group(&name.name) {
                *groups.entry(group).or_default() += 1;
            }
        }
        groups
    }

    /// The macros with numbers.
    fn macros(&self, is_in: &dyn Fn(&str) -> bool, is_meant: &dyn Fn(&str) -> bool) -> Vec<Item> {
        let meant = self.macros.iter().filter(|it| is_in(&it.file) && !it.name.starts_with('_') && is_meant(&it.name));
        let items = meant.filter_map(|it| {
            let number = self.numbers.value(&it.value).and_then(item::number)?;
            let mut item = Item { name: it.name.clone(), number, ..Item::default() };
            set_comment(&mut item, &it.comment);
            Some(item)
        });
        // A number before its second name, which is that of another macro.
        let (mut names, mut numbers): (Vec<_>, Vec<_>) =
            items.partition(|item| self.macros.iter().any(|it| it.name == item.name && is_name(&it.value)));
        numbers.append(&mut names);
        numbers
    }

    /// An enum, and the macros that are other names of its enumerators.
    fn with_aliases(&self, chosen: &Enum) -> Vec<Item> {
        let mut items = chosen.items.clone();
        for Macro { name, value, .. } in &self.macros {
            let [value] = value.as_slice() else { continue };
            let of = chosen.items.iter().find(|item| item.name == value.text);
            let is_new = chosen.items.iter().all(|item| item.name != *name);
            items.extend(of.filter(|_| is_new).map(|of| Item {
                name: name.clone(),
                number: of.number,
                ..Item::default()
            }));
        }
        items
    }

    /// Why there is nothing, or what there is to choose from.
    fn candidates(&self, name: Option<&str>, prefix: Option<&str>) -> String {
        if let Some(prefix) = prefix {
            return format!("no macro with a number begins with `{prefix}`");
        }
        let enums = self.enums.iter().filter(|it| it.items.len() > 1 && !it.name.is_empty());
        let enums: Vec<_> = enums.map(|it| it.name.as_str()).collect();
        match name {
            Some(name) => format!("there is no enum `{name}`; possible: {}", enums.join(", ")),
            None if enums.is_empty() => {
                "it has no enum, and no macros with numbers that look like errors: name these by --prefix".to_owned()
            }
            None => {
                format!("which enum has the errors? Name it by --enum, or macros by --prefix: {}", enums.join(", "))
            }
        }
    }
}

/// The prefix by which a macro looks like an error: `E` as in `ENOENT`, or a part such as `ER_` or `ERROR_`.
fn group(name: &str) -> Option<&'static str> {
    let parts = ["ERROR", "ERR", "ER", "STATUS"];
    let found = parts.into_iter().find(|part| name.split('_').any(|word| word == *part));
    let is_errno = name.len() > 2
        && name.starts_with('E')
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    found.or(is_errno.then_some("E"))
}

fn is_name(value: &[Token]) -> bool {
    matches!(value, [only] if only.kind == Kind::Word)
}

/// Gives an item the text of a comment: as its message where that is short, else as its documentation.
fn set_comment(item: &mut Item, comment: &str) {
    let lines = comment.lines().map(|line| {
        let line = line.trim().trim_start_matches(['/', '*', '!', '<']).trim_end_matches(['*', '/']);
        line.trim()
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    let text = text.trim();
    // Many lists repeat the number.
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let text = if rest.len() < text.len() && !rest.starts_with(char::is_alphanumeric) {
        rest.trim_start_matches([' ', '-', ':', '.', ','])
    } else {
        text
    };
    if !text.contains(char::is_alphabetic) {
        return;
    }
    let is_short = !text.contains('\n') && text.len() <= 100 && !text.starts_with(['[', '(']) && text.contains(' ');
    if is_short {
        text.trim_end_matches('.').clone_into(&mut item.message);
    } else {
        text.clone_into(&mut item.docs);
    }
}
