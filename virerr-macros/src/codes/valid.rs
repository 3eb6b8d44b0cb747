//! Every rule about a list. What breaks one is noted; what goes on from here keeps them all.

mod advice;
mod checker;
mod claim;
mod facts;
mod files;
mod holder;
mod holders;
mod keyed;
mod kind;
mod lock;
mod missing;
mod numbers;
mod past;
mod releases;
mod roles;
mod symbols;
mod take;
mod texts;
mod variant;
mod wrong;

pub(super) use kind::Kind;
pub(super) use past::Past;
pub(super) use roles::ROLES;
pub(super) use variant::Variant;

use super::ast::{Declared, LibraryItem, List, Settings};
use crate::diag::{Diagnostics, suggestion};
use checker::{Checker, Context};
use holder::Holder;
use keyed::Keyed;
use lock::{Line, Lock};
use proc_macro2::{Ident, Span};
use roles::{Level, level, roles};
use symbols::prefix;
use syn::{Attribute, LitStr, Path, Visibility, parse_quote};
use texts::title;

/// A library in which every rule holds.
pub(super) struct Library {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
    pub(super) name: String,
    /// What the C names begin with.
    pub(super) prefix: String,
    /// The lock file, as it is named, and what it lacks.
    pub(super) lock: Option<(LitStr, String)>,
    pub(super) silent: bool,
    /// What the errors are logged to: `tracing` or `log`.
    pub(super) log: Option<Ident>,
    /// The path of the runtime.
    pub(super) krate: Path,
    pub(super) codes: Enum,
    /// Nothing in a library without domains.
    pub(super) domains: Option<Enum>,
}

/// One of the two enums, in which every rule holds.
pub(super) struct Enum {
    pub(super) kind: Kind,
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
    /// At least one.
    pub(super) rows: Vec<Variant>,
    /// The variant that each of [`ROLES`] names, in a list of codes.
    pub(super) roles: Vec<Ident>,
    pub(super) past: Past,
}

/// Checks what was declared, and stands in for what was not.
pub(super) fn check(declared: Declared, diag: &mut Diagnostics) -> Library {
    let first = diag.is_empty();
    note_what_is_missing(&declared, first, diag);
    let item = declared.library;
    let mut symbols = Keyed::default();
    let name = item.as_ref().map(|item| checked_name(item, diag)).unwrap_or_default();
    let prefix = prefix(item.as_ref(), &name, diag);
    let silent = item.as_ref().is_some_and(|item| is_silent(item, diag));
    let log = item.as_ref().and_then(|item| facade(item, diag));
    let lock = item.as_ref().and_then(|item| item.settings.lock.as_ref());
    let published = lock.and_then(|literal| Lock::read(literal, diag));
    let has_lock = published.is_some();
    // Without a name there is no knowing what the symbols are.
    let has_symbols = item.as_ref().is_some_and(|item| item.settings.has_symbols());
    let published = published.filter(|_| has_symbols);
    let published = published.unwrap_or_default();
    let prefix = published_prefix(item.as_ref(), prefix, &published, declared.codes.as_ref(), diag);
    // Where something could not be read, what seems to be missing may just be there.
    let library = item.as_ref().map(|item| item.ident.span()).filter(|_| first && !published.is_wrong);
    let context = |published| Context { prefix: &prefix, has_symbols, library, published };
    let codes = Enum::check(declared.codes, Kind::Code, context(&published.codes), &mut symbols, diag);
    // Where something could not be read, that may be the enum of domains.
    let has_domains = declared.domains.is_some() || declared.has_unread;
    let domains = has_domains
        .then(|| Enum::check(declared.domains, Kind::Domain, context(&published.domains), &mut symbols, diag));
    if let (false, Some(line), Some(library)) = (has_domains, published.domains.first(), library) {
        note_domains_gone(line, library, diag);
    }
    let mut unpublished = codes.past.unpublished.clone();
    if let Some(domains) = &domains {
        unpublished.push_str(&domains.past.unpublished);
    }
    let (attrs, vis, ident, settings) = match item {
        Some(item) => (item.attrs, item.vis, item.ident, item.settings),
        None => (Vec::new(), parse_quote!(pub), Ident::new("Library", Span::call_site()), Settings::default()),
    };
    let lock = settings.lock.filter(|_| has_lock).map(|literal| (literal, unpublished));
    Library {
        attrs,
        vis,
        ident,
        name,
        prefix,
        lock,
        silent,
        log,
        krate: settings.krate.unwrap_or_else(|| parse_quote!(::virerr)),
        codes,
        domains,
    }
}

/// A missing item is a mistake of its own only where nothing else explains it.
fn note_what_is_missing(declared: &Declared, nothing_noted: bool, diag: &mut Diagnostics) {
    if declared.has_unread || !nothing_noted && declared.codes.is_none() {
        return;
    }
    if declared.library.is_none() && declared.codes.is_none() && declared.domains.is_none() {
        let message = "expected a library: `#[library(name = \"…\")] pub struct Acme;`, the enum of its codes and, if it \
                       has domains, the enum of these";
        diag.at(Span::call_site(), message);
        return;
    }
    if declared.library.is_none() {
        let at = declared.codes.as_ref().map_or_else(Span::call_site, |list| list.enum_token.span);
        diag.at(at, "the library struct is missing: write `#[library(name = \"…\")] pub struct Acme;` first");
    }
    if declared.codes.is_none() {
        let span = declared.library.as_ref().map_or_else(Span::call_site, |library| library.ident.span());
        diag.at(span, "the enum of codes is missing: write `pub enum ErrorCode { … }` after the struct");
    }
}

/// Domains that were published stay, all of them.
fn note_domains_gone(line: &Line, library: Span, diag: &mut Diagnostics) {
    let Line { number, symbol, release, .. } = line;
    let message = format!(
        "`{symbol}`, number {number}, was published in {release} and the library has no enum of domains: put the enum back"
    );
    diag.at(library, message);
}

fn checked_name(item: &LibraryItem, diag: &mut Diagnostics) -> String {
    let Some(literal) = &item.settings.name else {
        return String::new();
    };
    let name = literal.value();
    if name.is_empty() || name.chars().any(char::is_control) {
        diag.at(literal.span(), "the library's name is what its lines on stderr begin with: one visible word or more");
    }
    name
}

/// What the C names begin with, or what they began with when they were published: to change that changes all of them, and
/// is one mistake.
fn published_prefix(
    item: Option<&LibraryItem>,
    prefix: String,
    published: &Lock,
    codes: Option<&List>,
    diag: &mut Diagnostics,
) -> String {
    let settings = item.map(|item| &item.settings);
    let literal = settings.and_then(|settings| settings.c_prefix.as_ref().or(settings.name.as_ref()));
    let former = codes.and_then(|codes| published.codes.former_prefix(codes, Kind::Code, &prefix));
    let (Some(literal), Some((former, line))) = (literal, former) else { return prefix };
    let message = format!(
        "the C names were published with another beginning, such as `{}` in {}: write `c_prefix = \"{former}\"`",
        line.symbol, line.release
    );
    diag.at(literal.span(), message);
    former.to_owned()
}

fn is_silent(item: &LibraryItem, diag: &mut Diagnostics) -> bool {
    let Some(word) = &item.settings.default_handler else {
        return false;
    };
    let known = ["print", "silent"];
    if !known.contains(&&*word.to_string()) {
        diag.at(word.span(), format!("unknown default handler `{word}`; {}", suggestion(&word.to_string(), &known)));
    }
    word == "silent"
}

/// What the errors are logged to, if nothing is wrong so far: the feature that it needs is then the next thing to look at.
fn facade(item: &LibraryItem, diag: &mut Diagnostics) -> Option<Ident> {
    let word = item.settings.log.as_ref()?;
    let known = ["tracing", "log"];
    if !known.contains(&&*word.to_string()) {
        diag.at(word.span(), format!("unknown logger `{word}`; {}", suggestion(&word.to_string(), &known)));
    }
    diag.is_empty().then(|| word.clone())
}

impl Enum {
    fn check(
        list: Option<List>,
        kind: Kind,
        context: Context<'_>,
        symbols: &mut Keyed<Holder>,
        diag: &mut Diagnostics,
    ) -> Self {
        let Some(list) = list else {
            let ident = Ident::new(kind.default_name(), Span::call_site());
            let item = (vec![parse_quote!(#[doc(hidden)])], parse_quote!(pub), ident);
            return Self::stand_in(kind, item);
        };
        let mut checker = Checker::new(&list, kind, context, symbols, diag);
        let retired = checker.retired(&list, diag);
        let mut rows = Vec::with_capacity(list.rows.len());
        for row in &list.rows {
            let (level, text, form) = match kind {
                Kind::Code => {
                    let level = level(row, diag);
                    let (message, form) = checker.texts(row, diag);
                    (level, message, form)
                }
                Kind::Domain => (Level::Error, title(row, diag), String::new()),
            };
            if let Some(variant) = checker.variant(row, diag) {
                rows.push(Variant { level, text, form, ..variant });
            }
        }
        let past = checker.past(&list, retired, &rows, diag);
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
            // A row whose name is wrong is left out, which is told.
            if !rows.iter().any(|row| row.ident == *role) {
                *role = first.ident.clone();
            }
        }
        let (attrs, vis, ident) = item;
        Enum { kind, attrs, vis, ident, rows, roles, past }
    }

    /// A list that compiles, in the place of one that does not.
    fn stand_in(kind: Kind, (attrs, vis, ident): (Vec<Attribute>, Visibility, Ident)) -> Self {
        let row = Variant::stand_in(kind);
        let roles = stand_in_roles(kind, &row.ident);
        Enum { kind, attrs, vis, ident, rows: vec![row], roles, past: Past::default() }
    }

    /// The domain of an error that names none.
    pub(super) fn unset(&self) -> &Ident {
        let zero = self.rows.iter().find(|row| row.number == 0);
        &zero.unwrap_or(&self.rows[0]).ident
    }
}

/// One row for all roles, where there is no knowing which they are.
fn stand_in_roles(kind: Kind, row: &Ident) -> Vec<Ident> {
    match kind {
        Kind::Code => vec![row.clone(); ROLES.len()],
        Kind::Domain => Vec::new(),
    }
}
