//! Names of the C header's own.

use crate::entry::{self, Kind};
use heck::{ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
use virerr::catalogue::{Catalogue, List, Row};

/// The include guard.
pub(super) fn guard(catalogue: &'static Catalogue) -> String {
    let library = name_or(ascii(catalogue.name()).to_shouty_snake_case(), catalogue);
    no_symbol(format!("{library}_ERROR_CODES_H"), catalogue)
}

/// The name of the enum of codes or of domains.
pub(super) fn list(kind: Kind, catalogue: &'static Catalogue) -> String {
    let stem = name_or(ascii(catalogue.name()).to_upper_camel_case(), catalogue);
    let name = match kind {
        Kind::Code => "ErrorCode",
        Kind::Domain => "ErrorDomain",
    };
    no_symbol(stem + name, catalogue)
}

/// The name of the table of messages.
pub(super) fn messages(catalogue: &'static Catalogue) -> String {
    let stem = name_or(ascii(catalogue.name()).to_lower_camel_case(), catalogue);
    no_symbol(stem + "ErrorMessages", catalogue)
}

/// How the header's types are called: those of `export_c_api!` where the library uses that, else as the library.
pub(super) struct Types {
    prefix: String,
    is_snake: bool,
}

impl Types {
    /// Takes the style of a function of `export_c_api!`, of which `function` is the name in libvirt's spelling without the prefix.
    pub(super) fn like(name: &str, function: &str) -> Option<Self> {
        if let Some(prefix) = name.strip_suffix(function) {
            return Some(Types { prefix: prefix.to_owned(), is_snake: false });
        }
        let prefix = name.strip_suffix(&function.to_snake_case())?;
        Some(Types { prefix: prefix.to_owned(), is_snake: true })
    }

    /// Takes the library's name.
    pub(super) fn of(catalogue: &'static Catalogue) -> Self {
        let prefix = name_or(ascii(catalogue.name()).to_lower_camel_case(), catalogue);
        Types { prefix, is_snake: false }
    }

    /// The name of a type.
    pub(super) fn name(&self, ty: &str) -> String {
        let Types { prefix, is_snake } = self;
        if *is_snake {
            format!("{prefix}{}", ty.to_snake_case())
        } else {
            format!("{prefix}{}", ty.to_upper_camel_case())
        }
    }
}

/// The name with `_` for what is no letter or digit of C.
fn ascii(name: &str) -> String {
    name.chars().map(|character| if character.is_ascii_alphanumeric() { character } else { '_' }).collect()
}

/// The library's name in some case, or what its symbols begin with where that is no C name.
fn name_or(name: String, catalogue: &Catalogue) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) { name } else { catalogue.c_prefix().to_owned() }
}

/// A name of the header's own that no row, alias or retired row has: theirs were published.
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
