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

use super::ast::{Declared, Kept, List, Settings};
use super::part::Read;
use crate::diag::Diagnostics;
use crate::emit::emit;
use checker::{Checker, Common, Required, TakenSymbols};
use entries::Entries;
use former::Symbols;
use lock::{Lock, Published, PublishedLine};
use naming::Naming;
use numbers::Numbers;
use proc_macro2::{Ident, Span, TokenStream};
use roles::{Level, level, roles};
use symbols::prefix;
use syn::LitStr;
use texts::{form, title};

/// A library that satisfies all rules.
pub(super) struct Library {
    pub(super) attrs: Kept,
    pub(super) vis: TokenStream,
    pub(super) ident: Ident,
    pub(super) name: String,
    /// The prefix of the C names.
    pub(super) prefix: String,
    /// The path of the lock file, and the lines that it lacks.
    pub(super) lock: Option<(LitStr, String)>,
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
pub(super) fn check(declared: Declared, diag: &mut Diagnostics) -> Library {
    note_what_is_missing(&declared, diag);
    let Declared { library: item, codes, domains } = declared;
    let (library, item) = match item {
        Some(Read::Written(item)) => (Some(item.ident.span()), Some(item)),
        _ => (None, None),
    };
    let unset = Settings::NONE;
    let settings = item.as_ref().map_or(&unset, |item| &item.settings);
    let name = checked_name(settings, diag);
    let prefix = prefix(settings, &name, diag);
    let silent = is_silent(settings, diag);
    let panics = are_panics_errors(settings, diag);
    let log = facade(settings, diag);
    let pages = settings.pages.as_ref().and_then(|literal| pages::around(literal, diag));
    let lock = settings.lock.as_ref().map(|literal| Lock::read(literal, &name, diag));
    let mut symbols = Symbols { templates: Kind::BOTH.map(|kind| kind.default_template(&prefix)), prefix };
    let templates = Kind::BOTH.map(|kind| kind.template_of(settings).map(|it| template(it, diag)));
    let has_symbols = has_symbols(settings, &templates);
    for (template, given) in symbols.templates.iter_mut().zip(templates) {
        if let (true, Some(Read::Written(given))) = (has_symbols, given) {
            *template = given;
        }
    }
    // Without the symbols, a comparison is not possible.
    let unpublished = Lock::default();
    let published = lock.as_ref().and_then(Read::written).filter(|_| has_symbols).unwrap_or(&unpublished);
    symbols.hold(Kind::Code, codes.as_ref(), &published.codes, settings, diag);
    symbols.hold(Kind::Domain, domains.as_ref(), &published.domains, settings, diag);
    let detail_form = settings.detail_form.as_ref().map(|literal| form(literal, None, diag));
    let required = settings.require.as_ref().map(|words| required(words, diag)).unwrap_or_default();
    let common = Common { library, has_symbols, detail_form: detail_form.as_deref(), required };
    let Symbols { prefix, templates: [code_template, domain_template] } = symbols;
    let mut taken = TakenSymbols::default();
    let codes = Enum::check(codes, (Kind::Code, code_template), &published.codes, &common, &mut taken, diag);
    let domains = match domains {
        None => None,
        list => {
            let kind = (Kind::Domain, domain_template);
            Some(Enum::check(list, kind, &published.domains, &common, &mut taken, diag))
        }
    };
    if let (None, Some(line), Some(library)) = (&domains, published.domains.lines().first(), library) {
        note_domains_gone(line, library, diag);
    }
    let mut unpublished = codes.past.unpublished.clone();
    if let Some(domains) = &domains {
        unpublished.push_str(&domains.past.unpublished);
    }
    #[cfg(feature = "c")]
    let convention = convention(settings, &codes.past.success, diag);
    let is_read = matches!(lock, Some(Read::Written(_)));
    let (attrs, vis, ident, settings) = match item {
        Some(item) => (item.attrs, item.vis, item.ident, item.settings),
        None => (Kept::default(), public(), Ident::new("Library", Span::call_site()), unset),
    };
    let lock = settings.lock.filter(|_| is_read).map(|literal| (literal, unpublished));
    Library {
        attrs,
        vis,
        ident,
        name,
        prefix,
        lock,
        pages,
        silent,
        #[cfg(feature = "c")]
        convention,
        panics,
        log,
        krate: settings.krate.unwrap_or_else(|| emit!([] => ::virerr)),
        codes,
        domains,
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
        let at = codes.as_ref().and_then(Read::written).map_or_else(Span::call_site, |list| list.enum_token.span);
        diag.at(at, "the library struct is missing: write `#[library(name = \"…\")] pub struct Acme;` first");
    }
    if codes.is_none() {
        let library = library.as_ref().and_then(Read::written);
        let span = library.map_or_else(Span::call_site, |library| library.ident.span());
        diag.at(span, "the enum of codes is missing: write `pub enum ErrorCode { … }` after the struct");
    }
}

/// Reports published domains if the library has no enum of domains.
fn note_domains_gone(line: &PublishedLine, library: Span, diag: &mut Diagnostics) {
    let PublishedLine { number, symbol, release, .. } = line;
    let message = format!(
        "`{symbol}`, number {number}, was published in {release} and the library has no enum of domains: put the enum back"
    );
    diag.at(library, message);
}

/// Returns `true` if the symbols of the rows are known, which depend on the library's name.
fn has_symbols(settings: &Settings, templates: &[Option<Read<String>>; 2]) -> bool {
    let prefix = match (&settings.c_prefix, &settings.name) {
        (Some(prefix), _) => Some(prefix),
        (None, name) => name.as_ref(),
    };
    let is_noted = |template: &Option<Read<String>>| matches!(template, Some(Read::Noted));
    matches!(prefix, Some(Read::Written(_))) && !templates.iter().any(is_noted)
}

/// Returns the template that the library sets.
fn template(literal: &Read<LitStr>, diag: &mut Diagnostics) -> Read<String> {
    match literal {
        Read::Written(literal) => template::checked(literal, diag),
        Read::Noted => Read::Noted,
    }
}

fn checked_name(settings: &Settings, diag: &mut Diagnostics) -> String {
    let Some(Read::Written(literal)) = &settings.name else {
        return String::new();
    };
    let name = literal.value();
    if name.is_empty() || name.chars().any(char::is_control) {
        diag.at(literal.span(), "the library's name begins its lines on stderr: write one visible word or more");
    }
    name
}

/// Returns the words of `require(…)`.
fn required(words: &[Ident], diag: &mut Diagnostics) -> Required {
    let mut required = Required::default();
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
    diag.is_empty().then(|| word.clone())
}

impl Enum {
    fn check(
        list: Option<Read<List>>,
        (kind, template): (Kind, String),
        published: &Published,
        common: &Common<'_>,
        symbols: &mut TakenSymbols,
        diag: &mut Diagnostics,
    ) -> Self {
        let Some(Read::Written(list)) = list else {
            let ident = Ident::new(kind.default_name(), Span::call_site());
            return Self::stand_in(kind, (Kept::default(), public(), ident));
        };
        let entries = Entries::of(&list, &template);
        let naming = Naming { kind, template: &template, entries: &entries };
        let numbers = Numbers::new(&list, naming, published, diag);
        let mut checker = Checker::new(&list, numbers, common, symbols, diag);
        let success = checker.success(&list, diag);
        let retired = checker.retired(&list, diag);
        let mut rows = Vec::with_capacity(list.rows.len());
        for (at, row) in list.rows.iter().enumerate() {
            let place = entries.first_row + at;
            let (level, text, form) = match kind {
                Kind::Code => {
                    let level = level(row, diag);
                    let (message, form) = checker.texts(place, row, diag);
                    (level, message, form)
                }
                Kind::Domain => (Level::Error, title(row, diag), String::new()),
            };
            if let Some(variant) = checker.variant(place, row, diag) {
                rows.push(Variant { level, text, form, ..variant });
            }
        }
        facts::note_mixed(&list.rows, diag);
        let past = checker.past(&list, (success, retired), &rows, diag);
        let roles = match kind {
            Kind::Code => roles(&list, diag),
            Kind::Domain => {
                checker.note_no_zero(&list, diag);
                None
            }
        };
        let item = (list.attrs, list.vis, list.ident);
        let Some(first) = rows.first() else { return Self::stand_in(kind, item) };
        let mut roles = roles.unwrap_or_else(|| stand_in_roles(kind, &first.ident));
        for role in &mut roles {
            // A row with an invalid name is left out, which is reported.
            if !rows.iter().any(|row| row.ident == *role) {
                *role = first.ident.clone();
            }
        }
        let (attrs, vis, ident) = item;
        Enum { kind, attrs, vis, ident, rows, roles, past }
    }

    /// Returns a list that compiles, instead of an invalid one.
    fn stand_in(kind: Kind, (attrs, vis, ident): (Kept, TokenStream, Ident)) -> Self {
        let row = Variant::stand_in(kind);
        let roles = stand_in_roles(kind, &row.ident);
        Enum { kind, attrs, vis, ident, rows: vec![row], roles, past: Past::default() }
    }

    /// Returns the domain of errors without one.
    pub(super) fn unset(&self) -> &Ident {
        let zero = self.rows.iter().find(|row| row.number == 0);
        &zero.unwrap_or(&self.rows[0]).ident
    }
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
