//! The rules for a list. Mistakes are reported and replaced, so that the result satisfies all rules.

mod advice;
mod c_names;
mod checker;
mod compare;
mod difference;
mod entries;
mod facts;
mod files;
mod former;
mod keyed;
mod kind;
mod lock;
mod naming;
mod numbers;
mod pages;
mod past;
mod releases;
mod roles;
mod success;
mod symbols;
mod template;
mod texts;
mod variant;

pub(super) use facts::Value;
pub(super) use kind::Kind;
pub(super) use past::Past;
pub(super) use roles::ROLES;
pub(super) use success::Success;
pub(super) use variant::Variant;

use super::ast::{Declared, Kept, LibraryItem, List, Settings};
use super::lock_file::RETIRED;
use super::part::Read;
use crate::diag::Diagnostics;
use crate::emit::emit;
use checker::{Checker, Common, Required, TakenSymbols};
use entries::Entries;
use former::Symbols;
use lock::{Lock, Published, PublishedLine};
use naming::Naming;
use numbers::Numbers;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use roles::roles;
use symbols::prefix;
use syn::Token;
use texts::form;

/// A library that satisfies all rules.
pub(super) struct Library {
    pub(super) attrs: Kept,
    pub(super) vis: TokenStream,
    pub(super) ident: Ident,
    pub(super) name: String,
    /// The prefix of the C names.
    pub(super) prefix: String,
    /// The path of the lock file, and the lines that it lacks.
    pub(super) lock: Option<(Literal, String)>,
    /// The text before and after the symbol in the URL of a row's page.
    pub(super) pages: Option<[String; 2]>,
    pub(super) silent: bool,
    /// How exported functions signal failure, unless a value of their type does.
    #[cfg(feature = "c")]
    pub(super) convention: Option<&'static str>,
    /// Panics become errors.
    pub(super) panics: bool,
    /// The facade to which errors are logged: `tracing` or `log`.
    pub(super) log: Option<Ident>,
    /// The path of the runtime.
    pub(super) krate: TokenStream,
    pub(super) codes: Enum,
    /// `None` in a library without domains.
    pub(super) domains: Option<Enum>,
}

/// An enum that satisfies all rules.
pub(super) struct Enum {
    pub(super) kind: Kind,
    pub(super) attrs: Kept,
    pub(super) vis: TokenStream,
    pub(super) ident: Ident,
    /// The rows, at least one.
    pub(super) rows: Vec<Variant>,
    /// The variant for each of [`ROLES`], in a list of codes.
    pub(super) roles: Vec<Ident>,
    pub(super) past: Past,
}

/// Checks the input, and replaces missing items.
pub(super) fn check(mut declared: Declared, diag: &mut Diagnostics) -> Library {
    note_what_is_missing(&declared, diag);
    let mut stand_in = library_stand_in();
    let (place, item) = match &mut declared.library {
        Some(Read::Parsed(item)) => (Some(item.ident.span()), item),
        _ => (None, &mut stand_in),
    };
    let settings = &item.settings;
    let name = checked_name(settings, diag);
    let prefix = prefix(settings, &name, diag);
    let silent = is_silent(settings, diag);
    let panics = are_panics_errors(settings, diag);
    let log = facade(settings, diag);
    let pages = pages::around(settings.pages.as_ref(), diag);
    let text = lock::text(settings.lock.as_ref(), diag);
    let lock = match (&settings.lock, &text) {
        (Some(literal), Some(text)) => Lock::read(text, literal, &name, diag),
        _ => None,
    };
    let mut symbols = Symbols::of(settings, prefix, diag);
    let is_read = lock.is_some();
    let lock = match lock {
        Some(lock) if symbols.are_known => lock,
        // Without the symbols, a comparison is not possible.
        _ => Lock::default(),
    };
    symbols.hold(Kind::Code, declared.codes.as_ref(), &lock.codes, settings, diag);
    symbols.hold(Kind::Domain, declared.domains.as_ref(), &lock.domains, settings, diag);
    let detail_form = settings.detail_form.as_ref().map(|literal| form(literal, None, diag));
    let common = Common {
        library: place,
        has_symbols: symbols.are_known,
        detail_form: detail_form.as_deref(),
        required: required(settings, diag),
    };
    let (codes, domains) = check_lists(&mut declared.codes, &mut declared.domains, &symbols, &lock, &common, diag);
    Library {
        attrs: std::mem::take(&mut item.attrs),
        vis: std::mem::take(&mut item.vis),
        ident: item.ident.clone(),
        name,
        prefix: symbols.prefix,
        lock: match &settings.lock {
            Some(literal) if is_read => Some((literal.token(), unpublished(&codes, domains.as_ref()))),
            _ => None,
        },
        pages,
        silent,
        #[cfg(feature = "c")]
        convention: convention(settings, &codes.past.success, diag),
        panics,
        log,
        krate: match &settings.krate {
            Some(path) => path.clone(),
            None => emit!([] => ::virerr),
        },
        codes,
        domains,
    }
}

/// Checks the enums of codes and of domains, which share their C names.
fn check_lists(
    codes: &mut Option<Read<List>>,
    domains: &mut Option<Read<List>>,
    symbols: &Symbols,
    lock: &Lock<'_>,
    common: &Common<'_>,
    diag: &mut Diagnostics,
) -> (Enum, Option<Enum>) {
    let mut taken = TakenSymbols::default();
    let codes = Enum::check(codes, Kind::Code, &symbols.codes, &lock.codes, common, &mut taken, diag);
    if domains.is_none() {
        note_domains_gone(&lock.domains, common.library, diag);
        return (codes, None);
    }
    let domains = Enum::check(domains, Kind::Domain, &symbols.domains, &lock.domains, common, &mut taken, diag);
    (codes, Some(domains))
}

/// Returns the lines that the lock file lacks.
fn unpublished(codes: &Enum, domains: Option<&Enum>) -> String {
    let mut unpublished = codes.past.unpublished.clone();
    if let Some(domains) = domains {
        unpublished.push_str(&domains.past.unpublished);
    }
    unpublished
}

/// Returns the struct of a library without one.
fn library_stand_in() -> LibraryItem {
    LibraryItem {
        attrs: Kept::default(),
        settings: Settings::NONE,
        vis: public(),
        struct_token: <Token![struct]>::default(),
        ident: Ident::new("Library", Span::call_site()),
    }
}

/// Reports missing items.
fn note_what_is_missing(declared: &Declared, diag: &mut Diagnostics) {
    let Declared { library, codes, domains } = declared;
    if library.is_none() && codes.is_none() && domains.is_none() {
        let message = "expected a library: `#[library(name = \"…\")] pub struct Acme;`, the enum of its codes and, if it \
                       has domains, the enum of these";
        diag.at(Span::call_site(), message);
        return;
    }
    if library.is_none() {
        let span = match codes {
            Some(Read::Parsed(list)) => list.enum_token.span,
            _ => Span::call_site(),
        };
        diag.at(span, "the library struct is missing: write `#[library(name = \"…\")] pub struct Acme;` first");
    }
    if codes.is_none() {
        let span = match library {
            Some(Read::Parsed(library)) => library.ident.span(),
            _ => Span::call_site(),
        };
        diag.at(span, "the enum of codes is missing: write `pub enum ErrorCode { … }` after the struct");
    }
}

/// Reports published domains if the library has no enum of domains.
fn note_domains_gone(published: &Published<'_>, library: Option<Span>, diag: &mut Diagnostics) {
    for PublishedLine { number, symbol, release, .. } in published.lines() {
        if let Some(library) = library
            && *symbol != RETIRED
        {
            diag.at(
                library,
                format_args!("`{symbol}`, number {number}, was published in {release} and the library has no enum of domains: put the enum back"),
            );
            return;
        }
    }
}

fn checked_name(settings: &Settings, diag: &mut Diagnostics) -> String {
    let Some(Read::Parsed(literal)) = &settings.name else {
        return String::new();
    };
    let name = literal.value();
    let mut is_visible = !name.is_empty();
    for character in name.chars() {
        is_visible &= !character.is_control();
    }
    if !is_visible {
        diag.at(literal.span(), "the library's name begins its lines on stderr: write one visible word or more");
    }
    name
}

/// Returns the words of `require(…)`.
fn required(settings: &Settings, diag: &mut Diagnostics) -> Required {
    let mut required = Required::default();
    let Some(words) = &settings.require else { return required };
    for word in words {
        let place = match diag.place_of(word, &["docs", "help"], "requirement") {
            Some(0) => &mut required.docs,
            Some(_) => &mut required.help,
            None => continue,
        };
        if *place {
            diag.at(word.span(), format_args!("`{word}` is required twice"));
        }
        *place = true;
    }
    required
}

fn is_silent(settings: &Settings, diag: &mut Diagnostics) -> bool {
    let Some(word) = &settings.default_handler else {
        return false;
    };
    diag.place_of(word, &["print", "silent"], "default handler") == Some(1)
}

/// Returns the runtime's type for `c(returns = …)`.
#[cfg(feature = "c")]
fn convention(settings: &Settings, success: &Success, diag: &mut Diagnostics) -> Option<&'static str> {
    let word = settings.convention.as_ref()?;
    if word == "bool" {
        return Some("ByBool");
    }
    if matches!(success, Success::Absent) {
        diag.at(
            word.span(),
            "`returns = code` needs a number that means success, and the list says `no success;`: remove one of the two",
        );
    }
    Some("ByCode")
}

fn are_panics_errors(settings: &Settings, diag: &mut Diagnostics) -> bool {
    let Some(word) = &settings.panics else {
        return false;
    };
    diag.place_of(word, &["error", "pass"], "panic strategy") == Some(0)
}

/// Returns the facade to which errors are logged, unless there are other mistakes: a missing feature is reported last.
fn facade(settings: &Settings, diag: &mut Diagnostics) -> Option<Ident> {
    let word = settings.log.as_ref()?;
    diag.place_of(word, &["tracing", "log"], "logger");
    if diag.is_empty() { Some(word.clone()) } else { None }
}

impl Enum {
    fn check(
        list: &mut Option<Read<List>>,
        kind: Kind,
        template: &str,
        published: &Published<'_>,
        common: &Common<'_>,
        symbols: &mut TakenSymbols,
        diag: &mut Diagnostics,
    ) -> Self {
        let Some(Read::Parsed(list)) = list else {
            let row = Variant::stand_in(kind);
            return Enum {
                kind,
                attrs: Kept::default(),
                vis: public(),
                ident: Ident::new(kind.default_name(), Span::call_site()),
                roles: stand_in_roles(kind, &row.ident),
                rows: vec![row],
                past: Past::default(),
            };
        };
        let entries = Entries::of(list, template);
        let naming = Naming { kind, template, entries: &entries };
        let numbers = Numbers::new(list, naming, published, diag);
        let mut checker = Checker::new(list, numbers, common, symbols, diag);
        let (mut rows, mut past) = check_lines(&mut checker, list, diag);
        let mut roles = match kind {
            Kind::Code => roles(list, diag),
            Kind::Domain => {
                checker.note_no_zero(list, diag);
                Vec::new()
            }
        };
        if rows.is_empty() {
            // The list has no valid row, so nothing refers to one.
            past = Past::default();
            rows.push(Variant::stand_in(kind));
        }
        let first = &rows[0].ident;
        if roles.is_empty() {
            roles = stand_in_roles(kind, first);
        }
        for role in &mut roles {
            // A row with an invalid name is left out, which is reported.
            if !has_row(&rows, role) {
                role.clone_from(first);
            }
        }
        Enum {
            kind,
            attrs: std::mem::take(&mut list.attrs),
            vis: std::mem::take(&mut list.vis),
            ident: list.ident.clone(),
            rows,
            roles,
            past,
        }
    }

    /// Returns the domain of errors without one.
    pub(super) fn unset(&self) -> &Ident {
        for row in &self.rows {
            if row.number == 0 {
                return &row.ident;
            }
        }
        &self.rows[0].ident
    }
}

/// Checks all lines of a list, and returns its valid rows and the other parts. The numbers of success and of retired rows
/// are taken before those of rows.
fn check_lines(checker: &mut Checker<'_>, list: &List, diag: &mut Diagnostics) -> (Vec<Variant>, Past) {
    let mut past = checker.past(list, diag);
    let mut rows = Vec::with_capacity(list.rows.len());
    let first = checker.numbers.entries.first_row;
    for (at, row) in list.rows.iter().enumerate() {
        if let Some(variant) = checker.variant(first + at, row, diag) {
            rows.push(variant);
        }
    }
    facts::note_mixed(list, diag);
    checker.finish(&mut past, list, &rows, diag);
    (rows, past)
}

fn has_row(rows: &[Variant], name: &Ident) -> bool {
    for row in rows {
        if row.ident == *name {
            return true;
        }
    }
    false
}

/// Returns the visibility of a replaced item.
fn public() -> TokenStream {
    emit!([] => pub)
}

/// Returns the row for all roles, if they are unknown.
fn stand_in_roles(kind: Kind, row: &Ident) -> Vec<Ident> {
    let mut roles = Vec::new();
    if kind == Kind::Code {
        for _ in ROLES {
            roles.push(row.clone());
        }
    }
    roles
}
