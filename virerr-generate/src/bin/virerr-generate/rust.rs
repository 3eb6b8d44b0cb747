//! Rust: an enum, or constants.

mod number;
mod text;

use crate::candidate::{self, Candidate};
use crate::file_list::{FileCode, FileList};
use crate::numeral;
use number::{Evaluated, NumberedNames, Place};
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ItemEnum};

/// Reads the enum that looks most like errors, the one with this name, or constants.
pub(crate) fn read(text: &str, name: Option<&str>, prefix: Option<&str>) -> Result<FileList, String> {
    let file = syn::parse_file(text).map_err(|error| {
        let start = error.span().start();
        format!("line {}: {error}", start.line)
    })?;
    let mut source = Source { has_displaydoc: text.contains("displaydoc"), ..Source::default() };
    source.collect(&file.items, &[]);
    source.numbers.collect(&file.items, &[]);
    source.enums.retain(|(it, _)| it.variants.len() > 1 || name.is_some());
    let names = source.enums.iter().map(|(it, _)| it.ident.to_string()).collect::<Vec<_>>();
    let all: Vec<_> = source.enums.iter().zip(&names).collect();
    if let Some(name) = name {
        let found = all.iter().find(|(_, other)| *other == name);
        let missing = || format!("there is no enum `{name}`; possible: {}", names.join(", "));
        return found.map(|((it, modules), _)| source.read_enum(it, modules)).ok_or_else(missing);
    }
    if prefix.is_none() {
        if let Some(chosen) = candidate::choose(&all, |(_, name)| name.as_str(), |((it, _), _)| it.variants.len()) {
            let ((it, modules), _) = chosen;
            let mut read = source.read_enum(it, modules);
            let candidate = |it: &ItemEnum| Candidate::of_enum(&it.ident.to_string(), it.variants.len());
            let others = source.enums.iter().filter(|(other, _)| other.ident != it.ident);
            let others = others.map(|(other, _)| candidate(other)).collect();
            read.notes.extend(candidate::unchosen(candidate(it), others));
            return Ok(read);
        }
        if !all.is_empty() {
            return Err(format!(
                "the enum of the errors is unclear: name it with --enum; possible: {}",
                names.join(", ")
            ));
        }
    }
    Ok(source.read_constants(|name| prefix.is_none_or(|prefix| name.starts_with(prefix))))
}

/// The enums and constants of a file, each with its modules.
#[derive(Default)]
struct Source<'a> {
    enums: Vec<(&'a ItemEnum, Vec<String>)>,
    constants: Vec<(Constant<'a>, Vec<String>)>,
    numbers: NumberedNames<'a>,
    /// The file uses `displaydoc`, for which doc comments are texts.
    has_displaydoc: bool,
}

/// A `const` or a `static`.
struct Constant<'a> {
    name: String,
    attributes: &'a [Attribute],
    of: &'a syn::Type,
    value: &'a Expr,
}

impl<'a> Source<'a> {
    /// Collects the enums and constants of the file and of its modules.
    fn collect(&mut self, items: &'a [syn::Item], modules: &[String]) {
        for item in items {
            let constant = match item {
                syn::Item::Const(it) => (it.ident.to_string(), &it.attrs, &*it.ty, &*it.expr),
                syn::Item::Static(it) => (it.ident.to_string(), &it.attrs, &*it.ty, &*it.expr),
                syn::Item::Enum(it) => {
                    self.enums.push((it, modules.to_vec()));
                    continue;
                }
                syn::Item::Mod(it) => {
                    let items = it.content.as_ref().map_or(&[][..], |(_, items)| items);
                    self.collect(items, &[modules, &[it.ident.to_string()]].concat());
                    continue;
                }
                _ => continue,
            };
            let (name, attributes, of, value) = constant;
            self.constants.push((Constant { name, attributes, of, value }, modules.to_vec()));
        }
    }

    fn read_constants(&self, is_meant: impl Fn(&str) -> bool) -> FileList {
        let (mut codes, mut names, mut notes) = (Vec::new(), Vec::new(), Vec::new());
        let meant = self.constants.iter().filter(|(it, _)| is_meant(&it.name) && may_be_number(it.of));
        for (Constant { name, attributes, value, .. }, modules) in meant {
            let number = self.numbers.of(name, Place { modules, owner: None });
            match code(name, number, value) {
                Ok(mut code) => {
                    notes.extend(text::set(&mut code, attributes, false));
                    // A number comes before its second name, which is a constant that names another one.
                    if matches!(value, Expr::Path(_)) { names.push(code) } else { codes.push(code) }
                }
                Err(reason) => notes.push(format!("{name} is left out: {reason}")),
            }
        }
        codes.append(&mut names);
        FileList { codes, are_symbols: true, notes, ..FileList::default() }
    }

    fn read_enum(&self, it: &ItemEnum, modules: &[String]) -> FileList {
        let mut read = FileList { docs: text::docs(&it.attrs), ..FileList::default() };
        let has_formats = self.has_formats(it);
        let has_numbers = it.variants.iter().any(|variant| variant.discriminant.is_some());
        let is_ordered = !has_numbers && number::representation(it).is_none();
        if is_ordered {
            read.notes.push(format!(
                "{} has no numbers: they are assigned in order, from 1; change one in the lock file too",
                it.ident
            ));
        }
        let owner = it.ident.to_string();
        // The last variant that is left out, if the next number follows from it.
        let mut unknown: Option<String> = None;
        for (place, variant) in it.variants.iter().enumerate() {
            let name = variant.ident.to_string().trim_start_matches("r#").to_owned();
            let number = self.numbers.of(&variant.ident.to_string(), Place { modules, owner: Some(&owner) });
            let made = match (&variant.discriminant, &unknown) {
                (Some((_, value)), _) => code(&name, number, value),
                (None, Some(before)) => Err(format!("its number follows that of {before}, which is left out")),
                (None, None) if is_ordered => Ok(FileCode {
                    name: name.clone(),
                    number: place.try_into().map_or(i32::MAX, |place: i32| place + 1),
                    ..FileCode::default()
                }),
                (None, None) => following(&name, number),
            };
            match made {
                Ok(mut code) => {
                    unknown = None;
                    read.notes.extend(text::set(&mut code, &variant.attrs, has_formats));
                    read.codes.push(code);
                }
                Err(reason) => {
                    read.notes.push(format!("{name} is left out: {reason}"));
                    unknown = Some(name);
                }
            }
        }
        read
    }

    /// Returns `true` if the doc comments of an enum are the texts of its `Display`, with places.
    fn has_formats(&self, it: &ItemEnum) -> bool {
        let mut found = false;
        for attribute in it.attrs.iter().filter(|attribute| attribute.path().is_ident("derive")) {
            let _ = attribute.parse_nested_meta(|meta| {
                let last = meta.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
                found |= last == "Snafu" || last == "Display" && self.has_displaydoc;
                Ok(())
            });
        }
        found
    }
}

/// Returns the code of a variant or constant with this number, or else the reason why the list cannot have it.
fn code(name: &str, number: Option<Evaluated>, value: &Expr) -> Result<FileCode, String> {
    let written = value.span().source_text().unwrap_or_default();
    let written = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = value.span().start().line;
    let Some(number) = number else {
        return Err(format!("`{written}` on line {line} cannot be evaluated here"));
    };
    let Some(fitting) = number.fitting() else {
        return Err(format!(
            "`{written}` on line {line} is {}, which does not fit in 32 bits with a sign",
            number.value
        ));
    };
    let hex = number::hex(value).filter(|hex| numeral::parse(hex) == Some(fitting));
    Ok(FileCode { name: name.to_owned(), number: fitting, hex, ..FileCode::default() })
}

/// Returns the code of a variant whose number follows from the one before.
fn following(name: &str, number: Option<Evaluated>) -> Result<FileCode, String> {
    let number = number.ok_or_else(|| "its number cannot be evaluated here".to_owned())?;
    let misfit = || format!("its number {} does not fit in 32 bits with a sign", number.value);
    Ok(FileCode { name: name.to_owned(), number: number.fitting().ok_or_else(misfit)?, ..FileCode::default() })
}

/// Returns `false` for a type whose constants are certainly not codes.
fn may_be_number(of: &syn::Type) -> bool {
    let syn::Type::Path(path) = of else { return false };
    let name = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    !["bool", "char", "str", "String", "f32", "f64", "Duration", "Option"].contains(&name.as_str())
}
