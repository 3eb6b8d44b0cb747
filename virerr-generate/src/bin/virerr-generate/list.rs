//! The list: names, symbols and messages, and the `define_codes!` call for them.

use crate::file_list::{FileCode, FileList};
use crate::lock_file::is_release;
use crate::names::{self, Names, RowNames};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use std::collections::{HashMap, HashSet};

/// The most rows that a list can have.
const MOST_ROWS: usize = u16::MAX as usize;

/// A list that `define_codes!` takes.
pub(crate) struct List {
    pub(crate) name: String,
    /// The documentation of the enum.
    docs: String,
    /// The prefix of all symbols; `None` if they follow from the library's name.
    prefix: Option<String>,
    pub(crate) success: Option<Row>,
    /// A row has number 0, so no number means success.
    has_zero: bool,
    pub(crate) rows: Vec<Row>,
    pub(crate) aliases: Vec<Alias>,
    pub(crate) notes: Vec<String>,
}

pub(crate) struct Row {
    variant: String,
    pub(crate) symbol: String,
    pub(crate) number: i32,
    /// The number as the file has it.
    digits: String,
    message: String,
    form: Option<String>,
    docs: String,
    pub(crate) since: Option<String>,
}

pub(crate) struct Alias {
    variant: String,
    pub(crate) symbol: String,
    pub(crate) number: i32,
    /// The variant that has the number.
    of: String,
    pub(crate) since: Option<String>,
}

impl List {
    /// Makes the list from that of a file. `stem` is the name of the file.
    pub(crate) fn new(read: FileList, name: Option<&str>, stem: &str) -> Result<Self, String> {
        let FileList { mut codes, are_symbols, docs, mut notes } = read;
        if codes.is_empty() {
            return Err("it has no codes".to_owned());
        }
        names::checked(&mut codes, are_symbols)?;
        note_releases(&mut codes, &mut notes);
        let is_c = are_symbols || names::are_symbols(&codes);
        let prefix = is_c.then(|| names::common(codes.iter().map(|code| code.name.as_str())));
        let name = match name {
            Some(name) => name.to_owned(),
            None => names::library(stem, prefix.as_deref())?,
        };
        let mut names = Names::new(prefix, &name, &codes);
        let mut list = List {
            name,
            docs,
            prefix: None,
            success: None,
            has_zero: false,
            rows: Vec::new(),
            aliases: Vec::new(),
            notes,
        };
        list.add_all(codes, &mut names);
        if list.rows.is_empty() {
            return Err("it has no codes but success".to_owned());
        }
        if list.rows.len() > MOST_ROWS {
            return Err(format!("it has more than {MOST_ROWS} codes"));
        }
        list.prefix = names.prefix;
        list.notes.push(role_note(&list.rows[list.internal()].variant));
        Ok(list)
    }

    /// Makes a row, an alias or the number that means success from each code.
    fn add_all(&mut self, codes: Vec<FileCode>, names: &mut Names) {
        // Of several names of success, the list uses the one with the fewest words.
        let zeros = codes.iter().filter(|code| code.number == 0 && is_success(&code.name));
        let success = zeros.min_by_key(|code| code.name.split('_').count()).map(|code| code.name.clone());
        let mut variants: HashMap<i32, String> = HashMap::new();
        let mut seen = HashSet::new();
        for code in codes {
            if !seen.insert((code.name.clone(), code.number)) {
                self.notes.push(twice(&code));
                continue;
            }
            if code.number == 0 && success.as_ref().is_some_and(|success| *success != code.name) {
                self.notes.push(format!("{} is left out: it is a second name of success", code.name));
                continue;
            }
            let RowNames { variant, symbol, note } = names.of(&code);
            self.notes.extend(note);
            if let Some(of) = variants.get(&code.number).cloned() {
                self.notes.extend(self.message_left_out(&code));
                let since = code.since;
                self.aliases.push(Alias { variant, symbol, number: code.number, of, since });
                continue;
            }
            let message = message(&code, names.rest(&code.name));
            let FileCode { number, hex, docs, since, form, .. } = code;
            let digits = hex.unwrap_or_else(|| number.to_string());
            let row = Row { variant, symbol, number, digits, message, form, docs, since };
            if number == 0 && success.is_some() {
                self.success = Some(row);
                continue;
            }
            self.has_zero |= number == 0;
            variants.insert(number, row.variant.clone());
            self.rows.push(row);
        }
    }

    /// Returns the note about the message of a second name, which has the message of its row.
    fn message_left_out(&self, code: &FileCode) -> Option<String> {
        let message = message(code, "");
        let is_other =
            !message.is_empty() && self.rows.iter().all(|row| row.number != code.number || row.message != message);
        is_other
            .then(|| format!("the message of {} is left out, as an alias has that of its row: {message:?}", code.name))
    }

    fn internal(&self) -> usize {
        internal(self.rows.iter().map(|row| row.variant.as_str()))
    }

    /// Returns the call of the macro.
    pub(crate) fn call(&self, lock: &str) -> String {
        let template = self.template();
        let made = |variant: &str| template.replace("{}", &variant.to_shouty_snake_case());
        let struct_name = struct_name(&self.name);
        let given = if self.prefix.is_some() { format!(", code_symbols = {template:?}") } else { String::new() };
        let mut call = format!(
            "virerr::define_codes! {{\n    /// The errors of {name}.\n    #[library(name = {name:?}{given}, lock = {lock:?})]\n    \
             pub struct {struct_name};\n\n",
            name = self.name
        );
        call.push_str(&docs(&self.docs).replace("        ///", "    ///"));
        call.push_str("    pub enum ErrorCode {\n");
        if self.has_zero {
            call.push_str("        no success;\n");
        }
        if let Some(success) = &self.success {
            call.push_str(&docs(&success.docs));
            call.push_str(&symbol(&made(&success.variant), &success.symbol));
            let Row { variant, digits, message, .. } = success;
            call.push_str(&format!("        success {variant} = {digits} => {message:?};\n"));
        }
        let internal = self.internal();
        for (place, row) in self.rows.iter().enumerate() {
            call.push_str(&docs(&row.docs));
            if place == internal {
                call.push_str("        #[role(internal)]\n");
            }
            if let Some(since) = &row.since {
                call.push_str(&format!("        #[since({since:?})]\n"));
            }
            call.push_str(&symbol(&made(&row.variant), &row.symbol));
            let form = row.form.iter().map(|form| format!(", {form:?}")).collect::<String>();
            call.push_str(&format!("        {} = {} => {:?}{form},\n", row.variant, row.digits, row.message));
        }
        for alias in &self.aliases {
            call.push_str(&symbol(&made(&alias.variant), &alias.symbol));
            call.push_str(&format!("        alias {} = {};\n", alias.variant, alias.of));
        }
        call.push_str("    }\n}\n");
        call
    }

    fn template(&self) -> String {
        match &self.prefix {
            Some(prefix) => format!("{prefix}{{}}"),
            None => format!("{}_ERR_{{}}", names::c_prefix(&self.name)),
        }
    }
}

/// Returns the row that looks most like an internal error: the best word first, then the fewest other words.
pub(crate) fn internal<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    let like = ["INTERNAL", "BUG", "ASSERT", "UNKNOWN", "GENERIC", "GENERAL", "UNEXPECTED", "FAIL", "ERROR"];
    let rank = |name: &str| {
        let name = name.to_shouty_snake_case();
        let words: Vec<_> = name.split('_').collect();
        let place = like.iter().position(|like| words.iter().any(|word| word.starts_with(like)))?;
        Some((place, words.len(), !words.contains(&"ERROR")))
    };
    let ranks = names.enumerate().filter_map(|(place, name)| Some((rank(name)?, place)));
    ranks.min().map(|(_, place)| place).unwrap_or_default()
}

/// Returns the note about the row that has the role.
pub(crate) fn role_note(variant: &str) -> String {
    format!("#[role(internal)] is on {variant}: move it to the code of the library's internal errors")
}

/// Returns the name of the struct of a library.
pub(crate) fn struct_name(library: &str) -> String {
    match library.to_upper_camel_case() {
        name if name.is_empty() || name.starts_with(|first: char| first.is_numeric()) => format!("Lib{name}"),
        name if ["ErrorCode", "Self"].contains(&name.as_str()) => format!("{name}Library"),
        name => name,
    }
}

fn is_success(symbol: &str) -> bool {
    let symbol = symbol.to_shouty_snake_case();
    let ends = [
        "OK",
        "SUCCESS",
        "SUCCESSFUL_COMPLETION",
        "SUCCEEDED",
        "SUCCESSFUL",
        "NO_ERROR",
        "NOERROR",
        "NONE",
        "NOERR",
        "NO_ERR",
    ];
    ends.iter().any(|end| symbol == *end || symbol.ends_with(&format!("_{end}")))
}

/// Returns the message of the file, or else the name in words. Braces are doubled.
fn message(code: &FileCode, rest: &str) -> String {
    let message = code.message.split_whitespace().collect::<Vec<_>>().join(" ").replace('{', "{{").replace('}', "}}");
    let words = || Some(rest.to_snake_case().replace('_', " ")).filter(|words| !words.is_empty());
    if message.is_empty() { words().unwrap_or_else(|| rest.to_owned()) } else { message }
}

/// Returns the note about a code that the list has already.
fn twice(code: &FileCode) -> String {
    let message =
        if code.message.is_empty() { String::new() } else { format!(", with the message {:?}", code.message) };
    format!("{} = {} is in the file twice: the second one is left out{message}", code.name, code.number)
}

/// Removes the releases that `#[since]` and the lock file cannot have, and notes them.
fn note_releases(codes: &mut [FileCode], notes: &mut Vec<String>) {
    let mut wrong = Vec::new();
    for code in codes {
        if let Some(since) = code.since.take_if(|since| !is_release(since)) {
            wrong.push(format!("{since:?} is not a release: {} is imported without it", code.name));
        }
    }
    let others = wrong.len().saturating_sub(1);
    let more = if others > 0 { format!(" (and {others} more)") } else { String::new() };
    notes.extend(wrong.into_iter().next().map(|note| note + &more));
}

/// Returns the documentation of a row, escaped so that rustdoc finds no links and no HTML in it, and without the
/// characters that rustc refuses in comments: carriage returns, and those that change the direction of the text.
fn docs(docs: &str) -> String {
    let is_refused = |character: char| matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let docs = docs.replace("\r\n", "\n").replace('\r', "\n").replace(is_refused, "");
    let escaped = docs.replace('\\', "\\\\").replace('[', "\\[").replace('<', "\\<").replace("```", "'''");
    escaped.lines().map(|line| format!("        /// {}", line.trim()).trim_end().to_owned() + "\n").collect()
}

/// Returns the attribute for a symbol that differs from the one that follows from the name.
pub(crate) fn symbol(expected: &str, symbol: &str) -> String {
    if expected == symbol { String::new() } else { format!("        #[symbol = {symbol:?}]\n") }
}
