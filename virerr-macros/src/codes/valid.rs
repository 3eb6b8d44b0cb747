//! Every rule about a list. What breaks one is noted; what goes on from here keeps them all.

mod advice;
mod c_names;
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
mod pages;
mod past;
mod releases;
mod roles;
mod success;
mod symbols;
mod take;
mod template;
mod texts;
mod variant;
mod wrong;

pub(super) use kind::Kind;
pub(super) use past::Past;
pub(super) use roles::ROLES;
pub(super) use success::Success;
pub(super) use variant::Variant;

use super::ast::{Declared, List, Settings};
use crate::attribute::Attribute;
use crate::diag::Diagnostics;
use checker::{Checker, Context, Required};
use holder::Holder;
use keyed::Keyed;
use lock::{Line, Lock, Published};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use roles::{Level, level, roles};
use symbols::prefix;
use syn::LitStr;
use texts::{form, title};

/// A library in which every rule holds.
pub(super) struct Library {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: TokenStream,
    pub(super) ident: Ident,
    pub(super) name: String,
    /// What the C names begin with.
    pub(super) prefix: String,
    /// The lock file, as it is named, and what it lacks.
    pub(super) lock: Option<(LitStr, String)>,
    /// The text before and after the symbol in the address of a row's page.
    pub(super) pages: Option<[String; 2]>,
    pub(super) silent: bool,
    /// How functions that are exported to C say that they failed, unless a value of their type does.
    #[cfg(feature = "c")]
    pub(super) convention: Option<&'static str>,
    /// True if panics become errors.
    pub(super) panics: bool,
    /// The facade that the errors are logged to: `tracing` or `log`.
    pub(super) log: Option<Ident>,
    /// The path of the runtime.
    pub(super) krate: TokenStream,
    pub(super) codes: Enum,
    /// Nothing in a library without domains.
    pub(super) domains: Option<Enum>,
}

/// One of the two enums, in which every rule holds.
pub(super) struct Enum {
    pub(super) kind: Kind,
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: TokenStream,
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
    let unset = Settings::default();
    let settings = item.as_ref().map_or(&unset, |item| &item.settings);
    let name = checked_name(settings, diag);
    let prefix = prefix(settings, &name, diag);
    let silent = is_silent(settings, diag);
    let panics = are_panics_errors(settings, diag);
    let log = facade(settings, diag);
    let pages = settings.pages.as_ref().and_then(|literal| pages::around(literal, diag));
    let published = settings.lock.as_ref().and_then(|literal| Lock::read(literal, diag));
    let has_lock = published.is_some();
    // Without a name there is no knowing what the symbols are.
    let templates = [template(settings, Kind::Code, &prefix, diag), template(settings, Kind::Domain, &prefix, diag)];
    let has_symbols = settings.has_symbols() && matches!(templates, [Some(_), Some(_)]);
    let published = published.filter(|_| has_symbols);
    let published = published.unwrap_or_default();
    let (prefix, templates) = match templates {
        [Some(codes), Some(domains)] => {
            let lists = [declared.codes.as_ref(), declared.domains.as_ref()];
            published_templates(settings, (prefix, [codes, domains]), &published, lists, diag)
        }
        _ => {
            let templates = [Kind::Code.default_template(&prefix), Kind::Domain.default_template(&prefix)];
            (prefix, templates)
        }
    };
    let detail_form = settings.detail_form.as_ref().map(|literal| form(literal, None, diag));
    let required = settings.require.as_ref().map(|words| required(words, diag)).unwrap_or_default();
    // Where something could not be read, what seems to be missing may just be there.
    let library = item.as_ref().map(|item| item.ident.span()).filter(|_| first && !published.is_wrong);
    let context = |template, published| {
        let detail_form = detail_form.as_deref();
        Context { template, has_symbols, library, published, detail_form, required }
    };
    let [code_symbols, domain_symbols] = &templates;
    let codes = context(code_symbols, &published.codes);
    let codes = Enum::check(declared.codes, Kind::Code, codes, &mut symbols, diag);
    // Where something could not be read, that may be the enum of domains.
    let has_domains = declared.domains.is_some() || declared.has_unread;
    let domains = context(domain_symbols, &published.domains);
    let domains = has_domains.then(|| Enum::check(declared.domains, Kind::Domain, domains, &mut symbols, diag));
    if let (false, Some(line), Some(library)) = (has_domains, published.domains.first(), library) {
        note_domains_gone(line, library, diag);
    }
    let mut unpublished = codes.past.unpublished.clone();
    if let Some(domains) = &domains {
        unpublished.push_str(&domains.past.unpublished);
    }
    let (attrs, vis, ident, settings) = match item {
        Some(item) => (item.attrs, item.vis, item.ident, item.settings),
        None => (Vec::new(), public(), Ident::new("Library", Span::call_site()), unset),
    };
    #[cfg(feature = "c")]
    let convention = convention(&settings, &codes.past.success, diag);
    let lock = settings.lock.filter(|_| has_lock).map(|literal| (literal, unpublished));
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
        krate: settings.krate.unwrap_or_else(|| quote!(::virerr)),
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

fn checked_name(settings: &Settings, diag: &mut Diagnostics) -> String {
    let Some(literal) = &settings.name else {
        return String::new();
    };
    let name = literal.value();
    if name.is_empty() || name.chars().any(char::is_control) {
        diag.at(literal.span(), "the library's name is what its lines on stderr begin with: one visible word or more");
    }
    name
}

/// The template of a list's symbols; `None` where it is wrong, which is noted.
fn template(settings: &Settings, kind: Kind, prefix: &str, diag: &mut Diagnostics) -> Option<String> {
    match settings.symbols(kind == Kind::Code) {
        Some(literal) => template::checked(literal, diag),
        None => Some(kind.default_template(prefix)),
    }
}

/// The prefix and the templates, or those that the symbols were published with: to change one changes all symbols of a list,
/// and is one mistake.
fn published_templates(
    settings: &Settings,
    (mut prefix, [mut codes, mut domains]): (String, [String; 2]),
    published: &Lock,
    lists: [Option<&List>; 2],
    diag: &mut Diagnostics,
) -> (String, [String; 2]) {
    let places = settings.c_prefix.as_ref().or(settings.name.as_ref());
    let [code_list, domain_list] = lists;
    let mut note = |literal: Option<&LitStr>, setting: String, line: &Line| {
        let how = if setting.starts_with("c_prefix") { "with another beginning" } else { "from another template" };
        let message = format!(
            "the C names were published {how}, such as `{}` in {}: write `{setting}`",
            line.symbol, line.release
        );
        diag.at(literal.or(places).map_or_else(Span::call_site, LitStr::span), message);
    };
    if let Some((former, line)) = code_list.and_then(|list| former(list, &published.codes, &codes)) {
        match former.strip_suffix("_ERR_{}").filter(|_| settings.code_symbols.is_none()) {
            Some(former) => {
                note(None, format!("c_prefix = \"{former}\""), line);
                prefix = former.to_owned();
                if settings.domain_symbols.is_none() {
                    domains = Kind::Domain.default_template(&prefix);
                }
            }
            None => note(settings.code_symbols.as_ref(), format!("code_symbols = \"{former}\""), line),
        }
        codes = former;
    }
    if let Some((former, line)) = domain_list.and_then(|list| former(list, &published.domains, &domains)) {
        note(settings.domain_symbols.as_ref(), format!("domain_symbols = \"{former}\""), line);
        domains = former;
    }
    (prefix, [codes, domains])
}

/// The template that a list was published with, where it is another one now. One symbol alone may be a row's with another
/// name, unless it says what it begins with.
fn former<'a>(list: &List, published: &'a Published, template: &str) -> Option<(String, &'a Line)> {
    let former = published.former_template(list, template, &["_ERR_{}"], 1);
    former.or_else(|| published.former_template(list, template, template::PLACES, 2))
}

/// The words of `require(…)`.
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

/// The runtime's type for `c(returns = …)`.
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

/// Returns the facade that the errors are logged to, if nothing is wrong so far: the feature that it needs is then the next thing to look at.
fn facade(settings: &Settings, diag: &mut Diagnostics) -> Option<Ident> {
    let word = settings.log.as_ref()?;
    diag.place_of(word, &["tracing", "log"], "logger");
    diag.is_empty().then(|| word.clone())
}

impl Enum {
    fn check(
        list: Option<List>,
        kind: Kind,
        context: Context<'_>,
        symbols: &mut Keyed<(String, Holder)>,
        diag: &mut Diagnostics,
    ) -> Self {
        let Some(list) = list else {
            let ident = Ident::new(kind.default_name(), Span::call_site());
            return Self::stand_in(kind, (Vec::new(), public(), ident));
        };
        let mut checker = Checker::new(&list, kind, context, symbols, diag);
        let success = checker.success(&list, diag);
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
            // A row whose name is wrong is left out, which is told.
            if !rows.iter().any(|row| row.ident == *role) {
                *role = first.ident.clone();
            }
        }
        let (attrs, vis, ident) = item;
        Enum { kind, attrs, vis, ident, rows, roles, past }
    }

    /// A list that compiles, in the place of one that does not.
    fn stand_in(kind: Kind, (attrs, vis, ident): (Vec<Attribute>, TokenStream, Ident)) -> Self {
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

/// The visibility of what stands in for an item.
fn public() -> TokenStream {
    quote!(pub)
}

/// One row for all roles, where there is no knowing which they are.
fn stand_in_roles(kind: Kind, row: &Ident) -> Vec<Ident> {
    let mut roles = Vec::new();
    if kind == Kind::Code {
        for _ in ROLES {
            roles.push(row.clone());
        }
    }
    roles
}
