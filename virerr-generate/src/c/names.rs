//! Names that the C header itself introduces.

use crate::entry::{self, Kind};
use heck::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use virerr::catalogue::{Catalogue, List, Row};

/// Returns the include guard.
pub(super) fn guard(catalogue: &'static Catalogue) -> String {
    let library = name_or(ascii(catalogue.name()).to_shouty_snake_case(), catalogue);
    no_symbol(format!("{library}_ERROR_CODES_H"), catalogue)
}

/// Returns the name of the enum of codes or of domains.
pub(super) fn list(kind: Kind, catalogue: &'static Catalogue) -> String {
    let stem = name_or(ascii(catalogue.name()).to_upper_camel_case(), catalogue);
    let name = match kind {
        Kind::Code => "ErrorCode",
        Kind::Domain => "ErrorDomain",
    };
    no_symbol(stem + name, catalogue)
}

/// Returns the name of the table of messages.
pub(super) fn messages(catalogue: &'static Catalogue) -> String {
    let stem = name_or(ascii(catalogue.name()).to_lower_camel_case(), catalogue);
    no_symbol(stem + "ErrorMessages", catalogue)
}

/// The style of the header's type names: that of `export_c_api!` if the library uses it, otherwise that of the
/// library's name.
pub(super) struct Types {
    prefix: String,
    is_snake: bool,
    /// The names of the functions, which no type may have.
    functions: Vec<&'static str>,
}

impl Types {
    /// Uses the style of a function of `export_c_api!`. `function` is its name in libvirt's spelling, without the
    /// prefix.
    pub(super) fn like(name: &str, function: &str) -> Option<Self> {
        if let Some(prefix) = name.strip_suffix(function) {
            return Some(Types { prefix: prefix.to_owned(), is_snake: false, functions: Vec::new() });
        }
        let prefix = name.strip_suffix(&function.to_snake_case())?;
        Some(Types { prefix: prefix.to_owned(), is_snake: true, functions: Vec::new() })
    }

    /// Uses the style of the library's name.
    pub(super) fn of(catalogue: &'static Catalogue) -> Self {
        let prefix = name_or(ascii(catalogue.name()).to_lower_camel_case(), catalogue);
        Types { prefix, is_snake: false, functions: Vec::new() }
    }

    /// Sets the functions whose names types avoid.
    pub(super) fn beside(mut self, functions: Vec<&'static str>) -> Self {
        self.functions = functions;
        self
    }

    /// Returns the name of a type, with `_t` appended if a function has the name.
    pub(super) fn name(&self, ty: &str) -> String {
        let Types { prefix, is_snake, functions } = self;
        let ty = if *is_snake { ty.to_snake_case() } else { ty.to_upper_camel_case() };
        let name = prefix.clone() + &ty;
        if functions.contains(&&*name) { name + "_t" } else { name }
    }

    /// Returns the name of a type of the library. virerr's record is the library's error.
    pub(super) fn own(&self, ty: &str) -> String {
        self.name(if ty == "Record" { "Error" } else { ty })
    }
}

/// Returns the name of a parameter, with `_` appended if it is a keyword of C or C++.
pub(super) fn parameter(name: &str) -> String {
    if KEYWORDS.split_whitespace().any(|keyword| keyword == name) { format!("{name}_") } else { name.to_owned() }
}

const KEYWORDS: &str = "
    alignas alignof and and_eq asm auto bitand bitor bool break case catch char char16_t char32_t char8_t class co_await
    co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype default delete do double
    dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace new
    noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires restrict return
    short signed sizeof static static_assert static_cast struct switch template this thread_local throw true try typedef
    typeid typename typeof union unsigned using virtual void volatile wchar_t while xor xor_eq";

/// Replaces each character that C does not allow in a name by `_`.
fn ascii(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect()
}

/// Returns the library's name in some case, or the prefix of its symbols if that is not a C name.
fn name_or(name: String, catalogue: &Catalogue) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { catalogue.c_prefix().to_owned() }
}

/// Returns a name that no row, alias or retired row has, since theirs are published.
fn no_symbol(mut name: String, catalogue: &'static Catalogue) -> String {
    let success = entry::named_success(catalogue).map(|(_, symbol)| symbol);
    while success == Some(&*name)
        || Kind::BOTH.into_iter().any(|kind| symbols(kind.list(catalogue)).any(|symbol| symbol == name))
    {
        name.push('_');
    }
    name
}

fn symbols(list: &'static List) -> impl Iterator<Item = &'static str> {
    let aliases = list.aliases().iter().map(|alias| alias.symbol);
    let retired = list.retired().iter().map(|retired| retired.symbol);
    list.rows().map(Row::symbol).chain(aliases).chain(retired)
}
