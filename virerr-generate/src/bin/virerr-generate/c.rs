//! C headers: an enum, or macros with numbers.

mod number;
mod token;

use crate::item::{self, Item, Read, Wanted};
use number::Numbers;
use std::collections::HashMap;
use std::path::Path;
use std::process::{Command, Stdio};
use token::{Kind, Token};

/// Reads the enum or the macros that look most like errors, or the ones that `wanted` names.
pub(crate) fn read(file: &Path, wanted: &Wanted<'_>) -> Result<Read, String> {
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
    let (items, docs) = found.ok_or_else(|| header.candidates(wanted))?;
    let sentinels: Vec<_> = (0..items.len()).filter(|&place| is_sentinel(&items, place)).collect();
    for &place in &sentinels {
        notes.push(format!("{} is left out: it changes when a code is added", items[place].name));
    }
    let kept = items.into_iter().enumerate().filter(|(place, _)| !sentinels.contains(place));
    Ok(Read { items: kept.map(|(_, item)| item).collect(), are_symbols: true, docs, notes })
}

/// Returns the header after the preprocessor, with its macros and comments; `None` if there is no compiler, or if it
/// fails.
fn preprocessed(file: &Path) -> Option<String> {
    let mut compiler = Command::new("cc");
    compiler.args(["-E", "-dD", "-CC", "-x", "c"]).arg(file).stdin(Stdio::null()).stderr(Stdio::null());
    let output = compiler.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Returns `true` if an item is not a code, but marks where the codes begin or end: its number is the next or the last
/// one, or all items after it are second names.
fn is_sentinel(items: &[Item], place: usize) -> bool {
    let Item { name, number, .. } = &items[place];
    let is_called = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let (before, after) = items.split_at(place);
    let is_known = |item: &Item| item.number == i32::MAX || before.iter().any(|other| other.number == item.number);
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
    numbers: Numbers,
}

struct Enum {
    name: String,
    file: String,
    docs: String,
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

    /// Reads an enum from the token after `enum`, and returns the place of its end.
    fn take_enum(&mut self, tokens: &[Token], start: usize, file: &str) -> usize {
        let Some((tag, open)) = head(tokens, start) else { return start };
        let body = &tokens[open + 1..];
        let length = body.iter().position(|token| token.is("}")).unwrap_or(body.len());
        let end = open + 1 + length;
        let after = tokens.get(end + 1..).unwrap_or_default().iter().find(|token| token.kind != Kind::Comment);
        let typedef = after.filter(|token| token.kind == Kind::Word);
        let name = typedef.map(|token| token.text.clone()).or(tag).unwrap_or_default();
        let items = self.enumerators(&body[..length]);
        // The comment just before the declaration.
        let before = tokens[..start].iter().rev().skip(1).find(|token| token.text != "typedef");
        let about = before.filter(|token| token.kind == Kind::Comment && is_documentation(&token.text));
        let docs = about.map(|token| comment_text(&token.text)).unwrap_or_default();
        self.enums.push(Enum { name, file: file.to_owned(), docs, items });
        end
    }

    fn enumerators(&mut self, body: &[Token]) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        let mut next = 0;
        let mut depth = 0;
        // The comments and the other tokens of the current enumerator, and the line on which the previous one ended.
        let (mut before, mut tokens, mut last_line) = (String::new(), Vec::new(), 0);
        let end = Token { kind: Kind::Sign, text: ",".to_owned(), line: body.last().map_or(0, |last| last.line) };
        for token in body.iter().chain([&end]) {
            if token.kind == Kind::Comment {
                // A comment on the line of an enumerator belongs to it, any other one to the next.
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
            let given = value.iter().position(|token| token.is("=")).map(|place| &value[place + 1..]);
            let value = given.map_or(Some(next), |given| self.numbers.value(given));
            let Some(value) = value else { continue };
            let hex = given.and_then(hex);
            next = value.wrapping_add(1);
            self.numbers.set(&name, value);
            if let Some(number) = item::number(value) {
                let mut item = Item { name, number, hex, ..Item::default() };
                set_comment(&mut item, &comment);
                items.push(item);
            }
        }
        items
    }

    /// Returns the items of the enum or of the macros to read, in files that `is_in` accepts.
    fn choose(&self, wanted: &Wanted<'_>, is_in: &dyn Fn(&str) -> bool) -> Option<(Vec<Item>, String)> {
        let mut enums: Vec<_> = self.enums.iter().filter(|it| is_in(&it.file) && it.items.len() > 1).collect();
        if let Some(name) = wanted.item {
            // An enum without a name is found by any of its enumerators.
            let is_meant = |it: &&&Enum| it.name == name || it.items.iter().any(|item| item.name == name);
            return enums.iter().find(is_meant).map(|it| self.enum_items(it));
        }
        if let Some((first, last)) = wanted.range {
            let items = self.macros(is_in, &|_| true);
            let place = |name: &str| items.iter().position(|item| item.name == name);
            let items = items.get(place(first)?..=place(last)?)?;
            return Some((items.to_vec(), String::new()));
        }
        if let Some(prefix) = wanted.prefix {
            let items = self.macros(is_in, &|name| name.starts_with(prefix));
            enums.retain(|it| it.items.iter().all(|item| item.name.starts_with(prefix)));
            let longest = enums.iter().max_by_key(|it| it.items.len()).filter(|_| items.is_empty());
            let macros = (!items.is_empty()).then(|| (items, String::new()));
            return longest.map(|it| self.enum_items(it)).or(macros);
        }
        let is_alone = enums.len() == 1;
        let like_errors =
            |it: &&Enum| item::rank(&it.name) > 0 || it.items.iter().any(|item| is_like_error(&item.name));
        let chosen = enums.iter().copied().filter(like_errors).max_by_key(|it| (item::rank(&it.name), it.items.len()));
        if let Some(chosen) = chosen {
            return Some(self.enum_items(chosen));
        }
        let groups = self.groups(is_in);
        let group_of_most = groups.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count);
        match group_of_most {
            Some((prefix, _)) => Some((self.macros(is_in, &|name| group(name) == Some(&*prefix)), String::new())),
            None => enums.first().filter(|_| is_alone).map(|it| self.enum_items(it)),
        }
    }

    /// Counts the numbers of each prefix that looks like one of errors.
    fn groups(&self, is_in: &dyn Fn(&str) -> bool) -> HashMap<String, usize> {
        let mut groups = HashMap::new();
        for name in self.macros(is_in, &|_| true) {
            if let Some(group) = group(&name.name) {
                *groups.entry(group.to_owned()).or_default() += 1;
            }
        }
        groups
    }

    /// Returns the macros with numbers.
    fn macros(&self, is_in: &dyn Fn(&str) -> bool, is_meant: &dyn Fn(&str) -> bool) -> Vec<Item> {
        let meant = self.macros.iter().filter(|it| is_in(&it.file) && !it.name.starts_with('_') && is_meant(&it.name));
        let items = meant.filter_map(|it| {
            let number = self.numbers.value(&it.value).and_then(item::number)?;
            let mut item = Item { name: it.name.clone(), number, hex: hex(&it.value), ..Item::default() };
            set_comment(&mut item, &it.comment);
            Some(item)
        });
        // A number comes before its second name, which is a macro that names another one.
        let (mut names, mut numbers): (Vec<_>, Vec<_>) =
            items.partition(|item| self.macros.iter().any(|it| it.name == item.name && is_name(&it.value)));
        numbers.append(&mut names);
        numbers
    }

    /// Returns the items of an enum, with the macros that are second names of its enumerators, and its documentation.
    fn enum_items(&self, chosen: &Enum) -> (Vec<Item>, String) {
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
        (items, chosen.docs.clone())
    }

    /// Returns the error for a header in which nothing was chosen, with the candidates.
    fn candidates(&self, wanted: &Wanted<'_>) -> String {
        if let Some((first, last)) = wanted.range {
            return format!("there are no macros with numbers from `{first}` to `{last}`");
        }
        if let Some(prefix) = wanted.prefix {
            return format!("no macro with a number begins with `{prefix}`");
        }
        let enums = self.enums.iter().filter(|it| it.items.len() > 1);
        let enums: Vec<_> = enums.map(|it| if it.name.is_empty() { &*it.items[0].name } else { &*it.name }).collect();
        match wanted.item {
            Some(name) => format!("there is no enum `{name}`; possible: {}", enums.join(", ")),
            None if enums.is_empty() => {
                "it has no enum, and no macros with numbers that look like errors: name macros with --prefix".to_owned()
            }
            None => {
                format!(
                    "the enum of the errors is unclear: name it with --enum, or macros with --prefix; possible: {}",
                    enums.join(", ")
                )
            }
        }
    }
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
            _ if token.kind == Kind::Comment => {}
            "(" if depth == 0 && !before.is_some_and(is_attribute) => return None,
            "(" | "[" => depth += 1,
            ")" | "]" if depth == 0 => return None,
            ")" | "]" => depth -= 1,
            _ if depth > 0 => {}
            "{" => return Some((tag, place)),
            ":" => has_type = true,
            "class" | "struct" => {}
            _ if token.kind != Kind::Word => return None,
            word if tag.is_none() && !has_type && !is_attribute(token) => tag = Some(word.to_owned()),
            _ => {}
        }
    }
    None
}

/// Returns `true` if an enumerator looks like an error.
fn is_like_error(name: &str) -> bool {
    name.contains("ERR") || name.contains("FAIL") || name.ends_with("_OK") || name.ends_with("_SUCCESS")
}

/// Returns the prefix by which a macro looks like an error: `E` as in `ENOENT`, or up to a word such as `ER_` or
/// `ERROR_`.
fn group(name: &str) -> Option<&str> {
    let mut end = 0;
    for word in name.split_inclusive('_') {
        end += word.len();
        if ["ERROR", "ERR", "ER", "STATUS"].contains(&word.trim_end_matches('_')) {
            return Some(&name[..end]);
        }
    }
    let is_errno = name.len() > 2
        && name.starts_with('E')
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_errno.then_some("E")
}

/// Returns the hexadecimal literal of a value that has only casts and parentheses besides.
fn hex(value: &[Token]) -> Option<String> {
    let is_other =
        |token: &&Token| ["-", "~", "+", "|", "<<", ">>", "&", "^", "*", "/", "%"].iter().any(|sign| token.is(sign));
    let mut numbers = value.iter().filter(|token| token.kind == Kind::Number);
    let (first, second) = (numbers.next()?, numbers.next());
    item::hex(&first.text).filter(|_| second.is_none() && !value.iter().any(|token| is_other(&token)))
}

fn is_name(value: &[Token]) -> bool {
    matches!(value, [only] if only.kind == Kind::Word)
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

/// Sets a short comment as the message of an item, and a long one as its documentation.
fn set_comment(item: &mut Item, comment: &str) {
    let text = comment_text(comment);
    // Many lists repeat the number.
    let rest = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let text = if rest.len() < text.len() && !rest.starts_with(char::is_alphanumeric) {
        rest.trim_start_matches([' ', '-', ':', '.', ','])
    } else {
        &*text
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
