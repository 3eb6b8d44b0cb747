//! Every rule about a list. What breaks one is noted; what goes on from here keeps them all.

mod facts;
mod files;
mod lock;
mod numbers;
mod past;

pub(super) use facts::Facts;
pub(super) use past::{Past, RetiredRow};

use super::ast::{Declared, LibraryItem, List, Row, RowAttrs};
use super::index::MOST_ROWS;
use crate::diag::{Diagnostics, nearest, suggestion};
use heck::{ToShoutySnakeCase as _, ToUpperCamelCase as _};
use lock::{Lock, Published};
use numbers::{Claim, Numbers};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use std::collections::{BTreeMap, BTreeSet};
use syn::ext::IdentExt as _;
use syn::{Attribute, LitStr, Path, Visibility, parse_quote};

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
    /// The path of the runtime.
    pub(super) krate: Path,
    pub(super) codes: Codes,
    pub(super) domains: Domains,
}

/// The enum of codes.
pub(super) struct Codes {
    pub(super) item: Enum,
    pub(super) rows: Vec<CodeRow>,
    /// The variant that each of [`ROLES`] names.
    pub(super) roles: Vec<Ident>,
    pub(super) past: Past,
}

/// The enum of domains.
pub(super) struct Domains {
    pub(super) item: Enum,
    pub(super) rows: Vec<DomainRow>,
    pub(super) past: Past,
}

/// What both enums have.
pub(super) struct Enum {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
}

/// Which of the two lists it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Code,
    Domain,
}

impl Kind {
    /// What stands between the prefix and the name in a C name.
    fn infix(self) -> &'static str {
        match self {
            Kind::Code => "ERR",
            Kind::Domain => "FROM",
        }
    }

    /// What a line of the lock file begins with.
    fn word(self) -> &'static str {
        match self {
            Kind::Code => "code",
            Kind::Domain => "domain",
        }
    }
}

/// Who took a number or a name first.
type Taken<K> = BTreeMap<K, String>;

/// What rows of both lists have.
pub(super) struct Variant {
    pub(super) attrs: TokenStream,
    pub(super) docs: String,
    pub(super) ident: Ident,
    /// The identifier without `r#`.
    pub(super) name: String,
    pub(super) number: i32,
    pub(super) symbol: String,
    pub(super) facts: Facts,
}

pub(super) struct CodeRow {
    pub(super) variant: Variant,
    pub(super) message: String,
    pub(super) form: String,
    pub(super) level: Level,
}

pub(super) struct DomainRow {
    pub(super) variant: Variant,
    pub(super) title: String,
}

/// The purposes that virerr itself needs a code for. The first is the one that the others fall back to.
pub(super) const ROLES: &[&str] = &["internal", "system", "no_memory", "invalid_arg", "unsupported", "panic"];

const LEVELS: [(&str, Level); 3] = [("none", Level::None), ("warning", Level::Warning), ("error", Level::Error)];

/// The runtime's `Level`.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(super) enum Level {
    None = 0,
    Warning = 1,
    Error = 2,
}

/// Checks what was declared, and stands in for what was not.
pub(super) fn check(declared: Declared, diag: &mut Diagnostics) -> Library {
    let first = diag.is_empty();
    note_what_is_missing(&declared, first, diag);
    let item = declared.library;
    let mut symbols = Taken::new();
    let name = item.as_ref().map(|item| checked_name(item, diag)).unwrap_or_default();
    let prefix = prefix(item.as_ref(), &name, diag);
    let silent = item.as_ref().is_some_and(|item| is_silent(item, diag));
    let lock = item.as_ref().and_then(|item| item.settings.lock.clone());
    let published = lock.as_ref().and_then(|literal| Lock::read(literal, diag));
    let has_lock = published.is_some();
    let published = published.unwrap_or_default();
    let prefix = published_prefix(item.as_ref(), prefix, &published, declared.codes.as_ref(), diag);
    // Where something could not be read, what seems to be missing may just be there.
    let library = item.as_ref().map(|item| item.ident.span()).filter(|_| first && !published.is_wrong);
    let context = |published| Context { prefix: &prefix, library, published };
    let codes = Codes::check(declared.codes, context(&published.codes), &mut symbols, diag);
    let domains = Domains::check(declared.domains, context(&published.domains), &mut symbols, diag);
    let unpublished = [&*codes.past.unpublished, &*domains.past.unpublished].concat();
    let lock = lock.filter(|_| has_lock).map(|literal| (literal, unpublished));
    let krate = item.as_ref().and_then(|item| item.settings.krate.clone());
    let (attrs, vis, ident) = match item {
        Some(item) => (item.attrs, item.vis, item.ident),
        None => (Vec::new(), parse_quote!(pub), format_ident!("Library")),
    };
    Library {
        attrs,
        vis,
        ident,
        name,
        prefix,
        lock,
        silent,
        krate: krate.unwrap_or_else(|| parse_quote!(::virerr)),
        codes,
        domains,
    }
}

/// A missing item is a mistake of its own only where nothing else explains it.
fn note_what_is_missing(declared: &Declared, nothing_noted: bool, diag: &mut Diagnostics) {
    if !nothing_noted && (declared.codes.is_none() || declared.domains.is_none()) {
        return;
    }
    if declared.library.is_none() && declared.codes.is_none() && declared.domains.is_none() {
        let message = "expected a library: `#[library(name = \"…\")] pub struct Acme;`, the enum of its codes and that of \
                       its domains";
        diag.at(Span::call_site(), message);
        return;
    }
    if declared.library.is_none() {
        let at = declared.codes.as_ref().map_or_else(Span::call_site, |list| list.enum_token.span);
        diag.at(at, "the library struct is missing: write `#[library(name = \"…\")] pub struct Acme;` first");
    }
    let Some(codes) = &declared.codes else {
        let span = declared.library.as_ref().map_or_else(Span::call_site, |library| library.ident.span());
        diag.at(span, "the enum of codes is missing: write `pub enum ErrorCode { … }` after the struct");
        return;
    };
    if declared.domains.is_none() {
        diag.at(
            codes.ident.span(),
            "the enum of domains is missing: write `pub enum ErrorDomain { None = 0 => \"\", }` after the enum of codes",
        );
    }
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

/// What the C names begin with.
fn prefix(item: Option<&LibraryItem>, name: &str, diag: &mut Diagnostics) -> String {
    if let Some(literal) = item.and_then(|item| item.settings.c_prefix.as_ref()) {
        let prefix = literal.value();
        if !is_c_identifier(&prefix) {
            diag.at(literal.span(), format!("`{prefix}` cannot begin a C name: write letters, digits and `_` only"));
            return "X".to_owned();
        }
        return prefix;
    }
    let is_plain = |character: char| character.is_ascii_alphanumeric();
    let prefix: String = name.to_ascii_uppercase().chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    if prefix.starts_with(|first: char| first.is_ascii_digit()) {
        if let Some(literal) = item.and_then(|item| item.settings.name.as_ref()) {
            diag.at(literal.span(), "no C name begins with a digit: add `c_prefix = \"…\"`");
        }
        return format!("_{prefix}");
    }
    prefix
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

/// The keywords of C23 and C++23, and what earlier ones had, which no header can declare. (What is one only in a place of
/// its own, such as `final`, is not among them.)
const KEYWORDS: &[&str] = &[
    "_Alignas",
    "_Alignof",
    "_Atomic",
    "_BitInt",
    "_Bool",
    "_Complex",
    "_Decimal128",
    "_Decimal32",
    "_Decimal64",
    "_Generic",
    "_Imaginary",
    "_Noreturn",
    "_Static_assert",
    "_Thread_local",
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "char",
    "char16_t",
    "char32_t",
    "char8_t",
    "class",
    "co_await",
    "co_return",
    "co_yield",
    "compl",
    "concept",
    "const",
    "const_cast",
    "consteval",
    "constexpr",
    "constinit",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "explicit",
    "export",
    "extern",
    "false",
    "float",
    "for",
    "friend",
    "goto",
    "if",
    "inline",
    "int",
    "long",
    "mutable",
    "namespace",
    "new",
    "noexcept",
    "not",
    "not_eq",
    "nullptr",
    "operator",
    "or",
    "or_eq",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "requires",
    "restrict",
    "return",
    "short",
    "signed",
    "sizeof",
    "static",
    "static_assert",
    "static_cast",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "typeof",
    "typeof_unqual",
    "union",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
];

fn is_c_identifier(text: &str) -> bool {
    let is_word = |character: char| character.is_ascii_alphanumeric() || character == '_';
    !text.is_empty() && text.chars().all(is_word) && !text.starts_with(|first: char| first.is_ascii_digit())
}

/// What the rules of a list depend on besides the list.
struct Context<'a> {
    prefix: &'a str,
    /// Where to tell what is missing; nothing where that cannot be known.
    library: Option<Span>,
    published: &'a Published,
}

/// What is checked the same way in both lists.
struct Checker<'a> {
    kind: Kind,
    prefix: &'a str,
    numbers: Numbers<'a>,
    /// The names of rows and aliases.
    names: BTreeSet<String>,
    /// The names of the variants and of aliases, for finding a symbol that could be taken for one.
    variants: BTreeSet<String>,
    /// The C names of both lists.
    symbols: &'a mut Taken<String>,
    library: Option<Span>,
}

impl<'a> Checker<'a> {
    fn new(
        list: &'a List,
        kind: Kind,
        context: Context<'a>,
        symbols: &'a mut Taken<String>,
        diag: &mut Diagnostics,
    ) -> Self {
        let Context { prefix, library, published } = context;
        if list.rows.is_empty() {
            let example = match kind {
                Kind::Code => "#[role(internal)] InternalError = 1 => \"internal error\",",
                Kind::Domain => "None = 0 => \"\",",
            };
            diag.at(list.ident.span(), format!("`{}` has no rows: write at least `{example}`", list.ident));
        }
        if list.rows.len() > MOST_ROWS {
            diag.at(list.ident.span(), format!("`{}` has more than {MOST_ROWS} rows", list.ident));
        }
        let holders = published.holders(list, |attrs, ident| symbol_of(attrs, ident, kind, prefix).0);
        let numbers = Numbers::new(list, published, holders, diag);
        let rows = list.rows.iter().map(|row| &row.ident);
        let aliases = list.aliases.iter().map(|alias| &alias.ident);
        let variants = rows.chain(aliases).map(|ident| ident.unraw().to_string()).collect();
        Checker { kind, prefix, numbers, names: BTreeSet::new(), variants, symbols, library }
    }

    /// The variant of a row; `None` for one whose name cannot be used, which is left out.
    fn variant(&mut self, row: &Row, diag: &mut Diagnostics) -> Option<Variant> {
        let name = row.ident.unraw().to_string();
        let (symbol, span) = symbol_of(&row.attrs, &row.ident, self.kind, self.prefix);
        let is_new = self.names.insert(name.clone());
        // What else is wrong with a row that is there twice is no matter.
        if !is_new && !row.is_keyword {
            diag.at(
                row.ident.span(),
                format!("the name `{name}` stands twice in the list: rename one row, or remove it"),
            );
            return None;
        }
        let claim = self.claim(&name, &symbol, span, format!("`{name}`"));
        let number = self.numbers.take(&claim, row.number, diag);
        if row.is_keyword {
            note_keyword(&row.ident, diag);
            return None;
        }
        let wanted = row.number.and_then(|number| number.value);
        self.take_symbol(&claim, row.attrs.symbol.is_some(), (wanted, number), diag);
        let facts = facts::check(&row.attrs, &name, &symbol, row.text.as_ref(), diag);
        let docs = row.attrs.docs.clone();
        Some(Variant { attrs: kept(row), docs, ident: row.ident.clone(), name, number, symbol, facts })
    }

    /// The message and the detail form of a row.
    fn texts(&self, row: &Row, diag: &mut Diagnostics) -> (String, String) {
        let message = row.text.as_ref().map(|literal| message(literal, diag)).unwrap_or_default();
        let form = match &row.form {
            Some(literal) => {
                let (symbol, _) = symbol_of(&row.attrs, &row.ident, self.kind, self.prefix);
                form(literal, self.numbers.published().line(&symbol).map(|line| &*line.release), diag)
            }
            None => format!("{message}: {{}}"),
        };
        (message, form)
    }

    /// What is in the list besides its rows, and what of it all is not published, or published and not there.
    fn past(&mut self, list: &List, retired: Vec<RetiredRow>, rows: &[&Variant], diag: &mut Diagnostics) -> Past {
        let aliases = self.aliases(list, rows, diag);
        let mut past = Past { retired, reserved: past::reserved(list), aliases, unpublished: String::new() };
        if let Some(library) = self.library {
            self.note_missing(list, library, diag);
        }
        past.unpublished = self.unpublished(rows, &past);
        past
    }

    /// Who wants a number. `holder` is how others are told who has it.
    fn claim<'c>(&self, name: &'c str, symbol: &'c str, symbol_span: Span, holder: String) -> Claim<'c>
    where
        'a: 'c,
    {
        Claim { kind: self.kind, prefix: self.prefix, name, symbol, symbol_span, holder }
    }

    /// Notes a symbol that is no C name or that another row has; `wanted` and `taken` are the numbers that the row has in
    /// the list and that it got.
    fn take_symbol(
        &mut self,
        claim: &Claim<'_>,
        is_given: bool,
        (wanted, taken): (Option<i32>, i32),
        diag: &mut Diagnostics,
    ) {
        let Claim { name, symbol, symbol_span: span, ref holder, .. } = *claim;
        if !is_c_identifier(symbol) {
            let given = if is_given { "" } else { " `#[symbol = \"…\"]` over the row, with" };
            diag.at(
                span,
                format!("`{symbol}` is no C name: write{given} letters, digits and `_` only, no digit first"),
            );
        } else if KEYWORDS.contains(&symbol) {
            diag.at(span, format!("`{symbol}` is a keyword of C or C++: choose another name"));
        } else if symbol == lock::RESERVED {
            diag.at(span, format!("`{symbol}` is what a lock file calls numbers that nobody has: choose another name"));
        } else if symbol != name && self.variants.contains(symbol) {
            diag.at(span, format!("the symbol `{symbol}` is also the name of another row: choose one that is not"));
        } else if let Some(first) = self.symbols.insert(symbol.to_owned(), holder.clone()) {
            // That one has the number as well, which is told: one mistake, such as a row that was retired and left.
            if self.numbers.holder(wanted, taken) == Some(&*first) {
                return;
            }
            let message = format!(
                "the symbol `{symbol}` of `{name}` is taken by {first}: give one of them another with `#[symbol = \"…\"]`"
            );
            diag.at(span, message);
        }
    }
}

/// Notes a name that is none without `r#`.
fn note_keyword(ident: &Ident, diag: &mut Diagnostics) {
    let can_be_raw = !["self", "Self", "super", "crate", "_"].iter().any(|name| ident == name);
    let raw = if can_be_raw { format!("`r#{ident}` or ") } else { String::new() };
    diag.at(ident.span(), format!("`{ident}` is a keyword: write {raw}another name"));
}

/// The C name of a row, and the place to point at where it is wrong.
fn symbol_of(attrs: &RowAttrs, ident: &Ident, kind: Kind, prefix: &str) -> (String, Span) {
    match &attrs.symbol {
        Some(literal) => (literal.value(), literal.span()),
        None => (symbol_of_name(&ident.unraw().to_string(), kind, prefix), ident.span()),
    }
}

fn symbol_of_name(name: &str, kind: Kind, prefix: &str) -> String {
    format!("{prefix}_{}_{}", kind.infix(), name.to_shouty_snake_case())
}

/// The name of a row that has this symbol without being given one.
fn name_of(symbol: &str, kind: Kind, prefix: &str) -> String {
    let infix = format!("{prefix}_{}_", kind.infix());
    symbol.strip_prefix(&infix).unwrap_or(symbol).to_upper_camel_case()
}

/// The beginning of a line for what was published as this symbol: `retired NoDomain`, with `#[symbol]` where the name does
/// not lead to the symbol.
fn written_as(word: &str, symbol: &str, kind: Kind, prefix: &str) -> String {
    let name = name_of(symbol, kind, prefix);
    let is_given = symbol_of_name(&name, kind, prefix) != symbol;
    let attribute = if is_given { format!("#[symbol = \"{symbol}\"] ") } else { String::new() };
    format!("{attribute}{word} {name}")
}

/// What stays on the variant, with the facts that its docs tell.
fn kept(row: &Row) -> TokenStream {
    let mut attrs = row.attrs.kept.clone();
    // An undocumented row stays undocumented, for `missing_docs` to find.
    if row.attrs.is_documented {
        if let Some(help) = &row.attrs.help {
            let text = format!("\n\n{}", help.value());
            attrs.extend(quote!(#[doc = #text]));
        }
        if let Some(since) = &row.attrs.since {
            let text = format!("\n\nSince {}.", since.value());
            attrs.extend(quote!(#[doc = #text]));
        }
    }
    attrs
}

impl Codes {
    fn check(list: Option<List>, context: Context<'_>, symbols: &mut Taken<String>, diag: &mut Diagnostics) -> Self {
        let Some(list) = list else {
            return Self::stand_in(Enum::named("ErrorCode"));
        };
        let mut checker = Checker::new(&list, Kind::Code, context, symbols, diag);
        let retired = checker.retired(&list, diag);
        let mut rows = Vec::with_capacity(list.rows.len());
        for row in &list.rows {
            let level = level(row, diag);
            let (message, form) = checker.texts(row, diag);
            let Some(variant) = checker.variant(row, diag) else {
                continue;
            };
            rows.push(CodeRow { variant, message, form, level });
        }
        let variants: Vec<&Variant> = rows.iter().map(|row| &row.variant).collect();
        let past = checker.past(&list, retired, &variants, diag);
        let roles = roles(&list, diag);
        let item = Enum { attrs: list.attrs, vis: list.vis, ident: list.ident };
        match roles {
            Some(mut roles) if !rows.is_empty() => {
                // A row whose name is wrong is left out, which is told.
                let is_there = |role: &Ident| rows.iter().any(|row| row.variant.ident == *role);
                roles.iter_mut().filter(|role| !is_there(role)).for_each(|role| *role = rows[0].variant.ident.clone());
                Codes { item, rows, roles, past }
            }
            _ if rows.is_empty() => Self::stand_in(item),
            _ => {
                let internal = rows[0].variant.ident.clone();
                Codes { item, rows, roles: vec![internal; ROLES.len()], past }
            }
        }
    }

    /// A list that compiles, in the place of one that does not.
    fn stand_in(item: Enum) -> Self {
        let variant = Variant::stand_in("InternalError", 1);
        let roles = vec![variant.ident.clone(); ROLES.len()];
        let row = CodeRow { variant, message: String::new(), form: "{}".to_owned(), level: Level::Error };
        Codes { item, rows: vec![row], roles, past: Past::default() }
    }
}

impl Domains {
    fn check(list: Option<List>, context: Context<'_>, symbols: &mut Taken<String>, diag: &mut Diagnostics) -> Self {
        let Some(list) = list else {
            return Self::stand_in(Enum::named("ErrorDomain"));
        };
        let mut checker = Checker::new(&list, Kind::Domain, context, symbols, diag);
        let retired = checker.retired(&list, diag);
        let mut rows = Vec::with_capacity(list.rows.len());
        for row in &list.rows {
            let title = title(row, diag);
            let Some(variant) = checker.variant(row, diag) else {
                continue;
            };
            rows.push(DomainRow { variant, title });
        }
        let variants: Vec<&Variant> = rows.iter().map(|row| &row.variant).collect();
        let past = checker.past(&list, retired, &variants, diag);
        let is_complete = list.rows.iter().all(|row| row.number.is_some());
        if !rows.is_empty() && is_complete && rows.iter().all(|row| row.variant.number != 0) {
            let message =
                format!("`{}` has no row with number 0, no part in particular: add `None = 0 => \"\",`", list.ident);
            diag.at(list.ident.span(), message);
        }
        let item = Enum { attrs: list.attrs, vis: list.vis, ident: list.ident };
        if rows.is_empty() { Self::stand_in(item) } else { Domains { item, rows, past } }
    }

    /// A list that compiles, in the place of one that does not.
    fn stand_in(item: Enum) -> Self {
        let row = DomainRow { variant: Variant::stand_in("None", 0), title: String::new() };
        Domains { item, rows: vec![row], past: Past::default() }
    }

    /// The domain of an error that names none.
    pub(super) fn unset(&self) -> &Ident {
        let zero = self.rows.iter().find(|row| row.variant.number == 0);
        &zero.unwrap_or(&self.rows[0]).variant.ident
    }
}

impl Enum {
    fn named(name: &str) -> Self {
        Enum { attrs: vec![parse_quote!(#[doc(hidden)])], vis: parse_quote!(pub), ident: format_ident!("{name}") }
    }
}

impl Variant {
    fn stand_in(name: &str, number: i32) -> Self {
        Variant {
            attrs: quote!(#[doc(hidden)]),
            docs: String::new(),
            ident: format_ident!("{name}"),
            name: name.to_owned(),
            number,
            symbol: name.to_owned(),
            facts: Facts::default(),
        }
    }
}

/// The variant of each role, or nothing where there is no `internal` one to fall back to.
fn roles(list: &List, diag: &mut Diagnostics) -> Option<Vec<Ident>> {
    let mut given: BTreeMap<String, &Ident> = BTreeMap::new();
    for row in &list.rows {
        let Some(role) = &row.attrs.role else { continue };
        let name = role.to_string();
        if !ROLES.contains(&&*name) {
            diag.at(role.span(), format!("unknown role `{name}`; {}", suggestion(&name, ROLES)));
        } else if let Some(first) = given.get(&name) {
            diag.at(role.span(), format!("`{first}` has the role `{name}` already: a role is one row's"));
        } else {
            given.insert(name, &row.ident);
        }
    }
    let is_noted = |row: &Row| {
        let nearly = |role: &Ident| {
            let role = role.to_string();
            role != ROLES[0] && nearest(&role, ROLES) == Some(ROLES[0])
        };
        row.attrs.role_is_noted || row.attrs.role.as_ref().is_some_and(nearly)
    };
    let internal = *given.get(ROLES[0]).or_else(|| {
        if !list.rows.is_empty() && !list.rows.iter().any(is_noted) {
            let message = format!(
                "no row of `{}` has `#[role(internal)]`: mark the code of failures whose cause is unknown",
                list.ident
            );
            diag.at(list.ident.span(), message);
        }
        None
    })?;
    Some(ROLES.iter().map(|role| (*given.get(*role).unwrap_or(&internal)).clone()).collect())
}

/// The level of a row's errors.
fn level(row: &Row, diag: &mut Diagnostics) -> Level {
    let Some(level) = &row.attrs.level else {
        return Level::Error;
    };
    let name = level.to_string();
    match LEVELS.iter().find(|(known, _)| *known == name) {
        Some((_, level)) => *level,
        None => {
            let known = LEVELS.map(|(name, _)| name);
            diag.at(level.span(), format!("unknown level `{name}`; {}", suggestion(&name, &known)));
            Level::Error
        }
    }
}

fn message(literal: &LitStr, diag: &mut Diagnostics) -> String {
    let message = literal.value();
    if message.is_empty() {
        diag.at(literal.span(), "the message is empty: say what failed");
    } else if message.bytes().any(|byte| byte == b'{' || byte == b'}') {
        diag.at(
            literal.span(),
            "a message has no braces: what is filled in goes into the detail form, the string behind the message",
        );
        return message.replace(['{', '}'], "");
    }
    message
}

/// A form with exactly one `{}` and no other brace. `published` is the release that published the row.
fn form(literal: &LitStr, published: Option<&str>, diag: &mut Diagnostics) -> String {
    let form = literal.value();
    let places = form.matches("{}").count();
    let message = if form.replace("{}", "").contains(['{', '}']) {
        "the one thing in braces that a detail form can have is `{}`, where the detail goes; there is no escape"
    } else if places == 0 {
        "the detail form has no place for the detail: write `{}` once"
    } else if places > 1 {
        "the detail form has more than one place for the detail: write `{}` once"
    } else {
        return form;
    };
    let lost =
        published.filter(|_| places == 0).map(|release| format!(" (it had one when it was published in {release})"));
    let lost = lost.unwrap_or_default();
    diag.at(literal.span(), format!("{message}{lost}"));
    "{}".to_owned()
}

fn title(row: &Row, diag: &mut Diagnostics) -> String {
    if let Some(literal) = &row.form {
        diag.at(literal.span(), "a domain has a title only: remove the second string");
    }
    let Some(literal) = &row.text else { return String::new() };
    let title = literal.value();
    let is_zero = row.number.is_some_and(|number| number.value == Some(0));
    if title.is_empty() && !is_zero {
        diag.at(literal.span(), "the title is empty, which only number 0 may be: say which part it is");
    }
    title
}
