//! The names of a list: of the library, and the variant and the symbol of each row.

use crate::c_keywords::KEYWORDS;
use crate::file_list::FileCode;
use crate::lock_file::{RESERVED, RETIRED};
use heck::{ToShoutySnakeCase as _, ToSnakeCase as _, ToUpperCamelCase as _};
use std::collections::{HashMap, HashSet};

/// Makes variants and symbols from names, each of them once.
#[derive(Default)]
pub(crate) struct Names {
    /// The prefix of the symbols; `None` if the names are not symbols.
    pub(crate) prefix: Option<String>,
    /// The prefix of symbols that are derived from variants.
    library: String,
    /// The name and the number of the row that has each variant.
    variants: HashMap<String, (String, i32)>,
    /// The same for each symbol in lower case, which is the name of its page.
    pages: HashMap<String, (String, i32)>,
    /// The symbols in use.
    symbols: HashSet<String>,
    /// The variants, and the symbols in lower case, that follow from the names of all rows.
    wanted: HashSet<String>,
}

/// The names of a row.
pub(crate) struct RowNames {
    pub(crate) variant: String,
    pub(crate) symbol: String,
    /// The reason why they differ from the ones that follow from the row's name.
    pub(crate) note: Option<String>,
}

impl Names {
    pub(crate) fn new(prefix: Option<String>, library: &str, codes: &[FileCode]) -> Self {
        let mut names = Names { prefix, library: c_prefix(library), ..Names::default() };
        for code in codes {
            names.wanted.insert(names.variant(&code.name));
            names.wanted.insert(code.name.to_ascii_lowercase());
        }
        names
    }

    /// Returns the variant and the symbol of a row. If another row has one of them, a number is appended.
    pub(crate) fn of(&mut self, code: &FileCode) -> RowNames {
        let wanted = self.variant(&code.name);
        // An underscore separates two numbers.
        let between = if wanted.ends_with(|last: char| last.is_ascii_digit()) { "_" } else { "" };
        let is_derived = self.prefix.is_none();
        let (mut symbol, mut variant) = (code.name.clone(), wanted.clone());
        let mut reason = None;
        let mut count = 1;
        while !is_derived && let Some(other) = self.symbol_is_taken(&symbol, code) {
            reason.get_or_insert(other);
            count += 1;
            symbol = format!("{}_{count}", code.name);
        }
        count = 1;
        loop {
            if is_derived {
                symbol = format!("{}_ERR_{}", self.library, variant.to_shouty_snake_case());
            }
            let other = self.variant_is_taken(&variant, &wanted);
            let other = other.or_else(|| self.symbol_is_taken(&symbol, code).filter(|_| is_derived));
            let Some(other) = other else { break };
            reason.get_or_insert(other);
            count += 1;
            variant = format!("{wanted}{between}{count}");
        }
        let owner = (code.name.clone(), code.number);
        self.variants.insert(variant.clone(), owner.clone());
        self.pages.insert(symbol.to_ascii_lowercase(), owner);
        self.symbols.insert(symbol.clone());
        let shown = shown(&code.name);
        let note = reason.map(|reason| {
            format!("{shown}, number {}, becomes {variant} with the symbol `{symbol}`: {reason}", code.number)
        });
        RowNames { variant, symbol, note }
    }

    /// Returns the variant for a name, which may be in use.
    fn variant(&self, name: &str) -> String {
        let rest = self.rest(name);
        let is_variant = rest.chars().all(|character| character.is_ascii_alphanumeric())
            && rest.starts_with(|first: char| first.is_ascii_uppercase())
            && rest.contains(|character: char| character.is_ascii_lowercase());
        let mut variant = if is_variant { rest.to_owned() } else { rest.to_upper_camel_case() };
        variant.retain(|character| character.is_ascii_alphanumeric());
        if !variant.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let first = self.prefix.as_deref().unwrap_or_default().trim_end_matches('_').rsplit('_').next();
            let first = first.filter(|first| !first.is_empty()).unwrap_or("N");
            variant = first.to_upper_camel_case() + &variant;
        }
        // The only keyword in camel case.
        if variant == "Self" {
            variant.push('_');
        }
        variant
    }

    /// Returns the name without the prefix.
    pub(crate) fn rest<'a>(&self, name: &'a str) -> &'a str {
        let prefix = self.prefix.as_deref().unwrap_or_default();
        name.strip_prefix(prefix).filter(|rest| !rest.is_empty()).unwrap_or(name)
    }

    /// Returns the reason why a row cannot be this variant, which may differ from the wanted one.
    fn variant_is_taken(&self, variant: &str, wanted: &str) -> Option<String> {
        if let Some((other, number)) = self.variants.get(variant) {
            return Some(format!("{}, number {number}, is {variant} too", shown(other)));
        }
        let is_other = self.symbols.contains(variant) || (variant != wanted && self.wanted.contains(variant));
        is_other.then(|| format!("another row has the name `{variant}`"))
    }

    /// Returns the reason why a row cannot have this symbol. Symbols that differ only in case have one page.
    fn symbol_is_taken(&self, symbol: &str, code: &FileCode) -> Option<String> {
        let page = symbol.to_ascii_lowercase();
        if KEYWORDS.contains(&symbol) {
            return Some(format!("`{symbol}` is a keyword of C or C++"));
        }
        if [RESERVED, RETIRED].contains(&symbol) {
            return Some(format!("`{symbol}` is a word of the lock file"));
        }
        if page == "index" {
            return Some(format!("`{symbol}` is the name of the index of all pages"));
        }
        if let Some((other, number)) = self.pages.get(&page) {
            let how = if *other == code.name {
                "has the same name".to_owned()
            } else if other.eq_ignore_ascii_case(&code.name) {
                "differs only in case".to_owned()
            } else {
                format!("has the symbol `{symbol}` too")
            };
            return Some(format!("{}, number {number}, {how}", shown(other)));
        }
        let is_invented = page != code.name.to_ascii_lowercase();
        let is_other = self.variants.contains_key(symbol) || (is_invented && self.wanted.contains(&page));
        is_other.then(|| format!("another row has the name `{symbol}`"))
    }
}

/// Returns the names of all codes as C has them, or an error if it cannot have one.
pub(crate) fn checked(codes: &mut [FileCode], are_symbols: bool) -> Result<(), String> {
    for code in codes.iter_mut() {
        if let Some(name) = code.name.strip_prefix("r#") {
            code.name = name.to_owned();
        }
    }
    let is_wrong = |name: &str| match are_symbols {
        true => !is_c_name(name),
        false => !name.is_ascii() || !name.contains(|character: char| character.is_ascii_alphanumeric()),
    };
    let wrong: Vec<_> = codes.iter().filter(|code| is_wrong(&code.name)).map(|code| shown(&code.name)).collect();
    let Some(first) = wrong.first() else { return Ok(()) };
    let others = match wrong.len() - 1 {
        0 => String::new(),
        1 => format!(", and {}", wrong[1]),
        others => format!(", and {others} others"),
    };
    Err(format!("C has no name like {first}{others}: give each code a name of ASCII letters and digits"))
}

/// Returns `true` if the names are symbols: names of C that are not spelled like variants.
pub(crate) fn are_symbols(codes: &[FileCode]) -> bool {
    let is_spelled_so =
        |name: &str| name.contains('_') || !name.contains(|character: char| character.is_ascii_lowercase());
    codes.iter().all(|code| is_c_name(&code.name) && is_spelled_so(&code.name))
}

fn is_c_name(name: &str) -> bool {
    let is_c = |character: char| character.is_ascii_alphanumeric() || character == '_';
    !name.is_empty() && !name.starts_with(|first: char| first.is_ascii_digit()) && name.chars().all(is_c)
}

/// Returns the common prefix of all names, up to a `_` if there is one.
pub(crate) fn common<'a>(mut names: impl Iterator<Item = &'a str>) -> String {
    let first = names.next().unwrap_or_default();
    let mut length = first.len();
    let mut is_alone = true;
    for name in names {
        is_alone = false;
        length = first.bytes().zip(name.bytes()).take(length).take_while(|(one, other)| one == other).count();
    }
    if is_alone {
        length = first.rfind('_').unwrap_or_default();
    }
    let prefix = &first[..length];
    prefix.rfind('_').map_or(prefix, |end| &prefix[..=end]).to_owned()
}

/// Returns `true` if a library may have this name.
pub(crate) fn is_library(name: &str) -> bool {
    let is_part = |character: char| character.is_ascii_alphanumeric() || "_-".contains(character);
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(is_part)
}

/// Returns the name of the library: the name of the file, or the prefix if that name only means "errors".
pub(crate) fn library(stem: &str, prefix: Option<&str>) -> Result<String, String> {
    let stem = stem.to_snake_case();
    let is_plain = ["error", "errors", "err", "code", "codes", "error_codes", "status", "result"].contains(&&*stem);
    let prefix = prefix.unwrap_or_default().trim_matches('_').to_lowercase();
    let names = if is_plain { [prefix, stem] } else { [stem, prefix] };
    let name = names.into_iter().find(|name| is_library(name));
    name.ok_or_else(|| "the name of the file cannot name a library: write --name NAME".to_owned())
}

/// Returns the prefix of the C names that `define_codes!` makes from the library's name.
pub(crate) fn c_prefix(library: &str) -> String {
    library.chars().map(|it| if it.is_ascii_alphanumeric() { it.to_ascii_uppercase() } else { '_' }).collect()
}

/// Returns a name for a message of one line.
fn shown(name: &str) -> String {
    format!("`{}`", name.split_whitespace().collect::<Vec<_>>().join(" "))
}
