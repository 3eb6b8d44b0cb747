//! The whole list as data: the result of `Acme::catalogue()`, from which everything is generated.
//!
//! Nothing here allocates; all of it works without `std`.

use crate::facts::{__each_fact, Deprecated, Fact, FactColumns, RowFacts};
use crate::level::Level;
use crate::past::{Docs, Past, StructPart};
use crate::table::{Listed, Table, place_of};
use core::fmt;

pub use crate::past::{Alias, Reserved, Retired, Success};

/// A library's list: its name, its codes, its domains, and its former rows and names.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let catalogue = Acme::catalogue();
/// assert_eq!((catalogue.name(), catalogue.c_prefix()), ("acme", "ACME"));
///
/// let row = catalogue.codes().find("ACME_ERR_NO_DOMAIN").unwrap();
/// assert_eq!((row.number(), row.name(), row.text()), (42, "NoDomain", "domain not found"));
/// assert_eq!(row.docs(), "No such domain.");
/// assert_eq!(catalogue.codes().rows().count(), ErrorCode::ALL.len());
/// ```
#[derive(Debug)]
pub struct Catalogue {
    name: &'static str,
    source: &'static StructPart,
    codes: List,
    domains: List,
    /// The code of system errors, if the list names one.
    #[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))]
    system: fn() -> Option<i32>,
}

impl Catalogue {
    #[inline]
    pub(crate) const fn new(
        name: &'static str,
        source: &'static StructPart,
        codes: List,
        domains: List,
        #[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))] system: fn() -> Option<i32>,
    ) -> Self {
        Catalogue {
            name,
            source,
            codes,
            domains,
            #[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))]
            system,
        }
    }

    /// Returns the number of the code with the role `system`.
    #[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))]
    #[inline]
    pub(crate) fn system_code(&self) -> Option<i32> {
        (self.system)()
    }

    /// Returns the library's name.
    #[inline]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the prefix of the C names, such as `ACME`.
    #[inline]
    pub const fn c_prefix(&self) -> &'static str {
        self.source.prefix
    }

    /// Returns the documentation of the library struct; lines are separated by newlines.
    #[inline]
    pub const fn docs(&self) -> &'static str {
        self.source.docs
    }

    /// Returns the lock file as `#[library(lock = "…")]` names it: relative to the directory of `Cargo.toml`.
    #[inline]
    pub const fn lock(&self) -> Option<&'static str> {
        self.source.lock
    }

    /// Returns the lines that the lock file lacks: one for each number that is not published yet, without the release
    /// at its end. Empty if everything is published, or if there is no lock file.
    #[inline]
    pub const fn unpublished(&self) -> &'static str {
        self.source.unpublished
    }

    /// Returns the number that means success and that no code has: 0, or another one that the list names, as in
    /// `success Ok = 7000 => "no error";`. Returns `None` for a list with `no success;`, in which every number may be a
    /// code.
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// let success = Acme::catalogue().success().unwrap();
    /// assert_eq!((success.number, success.message), (Acme::SUCCESS, "no error"));
    /// assert_eq!(ErrorCode::from_number(success.number), None);
    /// ```
    #[inline]
    pub const fn success(&self) -> Option<Success> {
        self.source.success
    }

    /// Returns the enum of codes.
    #[inline]
    pub const fn codes(&'static self) -> &'static List {
        &self.codes
    }

    /// Returns the enum of domains. It has no name and no rows if the list has no domains.
    #[inline]
    pub const fn domains(&'static self) -> &'static List {
        &self.domains
    }
}

/// One of the two enums: its rows, and its former rows and names.
pub struct List {
    /// The library's name.
    library: &'static str,
    /// The text before and after a symbol in the address of its page.
    pages: Option<[&'static str; 2]>,
    /// The enum's name.
    name: &'static str,
    len: usize,
    number: fn(usize) -> i32,
    place: fn(i32) -> Option<usize>,
    table: &'static Table,
    facts: &'static FactColumns,
    docs: &'static Docs,
    past: &'static Past,
}

impl List {
    /// Makes the list of an enum; `number` returns the number of the row at a place.
    #[inline]
    pub(crate) const fn of<T: Listed>(
        library: &'static str,
        pages: Option<[&'static str; 2]>,
        number: fn(usize) -> i32,
    ) -> Self {
        List {
            library,
            pages,
            name: T::DOCS.name,
            // `NoDomains` is not a row.
            len: if T::DOCS.name.is_empty() { 0 } else { T::ALL.len() },
            number,
            place: |number| T::INDEX.place(number),
            table: T::TABLE,
            facts: T::FACTS,
            docs: T::DOCS,
            past: T::PAST,
        }
    }

    /// Returns the name of the enum, such as `ErrorCode`; empty for the domains of a list without them.
    #[inline]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the documentation of the enum.
    #[inline]
    pub const fn docs(&self) -> &'static str {
        self.docs.item
    }

    /// Returns the rows, in the order of the list.
    #[inline]
    pub fn rows(&'static self) -> impl ExactSizeIterator<Item = Row> + Clone {
        (0..self.len).map(move |place| Row { list: self, place })
    }

    /// Returns the row with this number, symbol or variant name, or with an alias of this symbol or name. The number
    /// may be hexadecimal, such as `0xC0000005`, which is read as a 32-bit pattern.
    #[inline]
    pub fn find(&'static self, text: &str) -> Option<Row> {
        if let Some(number) = number(text) {
            return self.with_number(number);
        }
        let alias = self.past.aliases.iter().find(|alias| alias.symbol == text || alias.name == text);
        match alias {
            Some(alias) => self.with_number(alias.number),
            None => self.rows().find(|row| row.symbol() == text || row.name() == text || row.is_written(text)),
        }
    }

    /// Returns the row with this number.
    #[inline]
    pub fn with_number(&'static self, number: i32) -> Option<Row> {
        (self.place)(number).filter(|&place| place < self.len).map(move |place| Row { list: self, place })
    }

    /// Returns the row of the variant with this number; the list must be that of the variant.
    #[inline]
    pub(crate) const fn row_of<T: Listed>(&'static self, number: i32) -> Row {
        Row { list: self, place: place_of::<T>(number) }
    }

    /// Returns the rows that were retired: their numbers and symbols stay taken.
    #[inline]
    pub const fn retired(&self) -> &'static [Retired] {
        self.past.retired
    }

    /// Returns the numbers that no row may have.
    #[inline]
    pub const fn reserved(&self) -> &'static [Reserved] {
        self.past.reserved
    }

    /// Returns the former names of rows.
    #[inline]
    pub const fn aliases(&self) -> &'static [Alias] {
        self.past.aliases
    }
}

impl fmt::Debug for List {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List")
            .field("library", &self.library)
            .field("name", &self.name)
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}

/// A row of either enum, as `row()` of a code or a domain returns it. Facts that domains do not have are `None` for
/// them.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let row = ErrorCode::NoDomain.row();
/// assert_eq!((row.number(), row.name(), row.symbol()), (42, "NoDomain", "ACME_ERR_NO_DOMAIN"));
/// assert_eq!((row.text(), row.detail_form()), ("domain not found", Some("domain not found: {}")));
/// assert_eq!(row.level(), Some(virerr::Level::Error));
///
/// let row = ErrorDomain::Qemu.row();
/// assert_eq!((row.symbol(), row.text(), row.level()), ("ACME_FROM_QEMU", "QEMU Driver", None));
/// ```
#[derive(Clone, Copy)]
pub struct Row {
    list: &'static List,
    place: usize,
}

impl Row {
    /// Returns the published number.
    #[inline]
    pub fn number(self) -> i32 {
        (self.list.number)(self.place)
    }

    /// Returns its place in the list.
    #[cfg(feature = "python")]
    #[inline]
    pub(crate) const fn place(self) -> usize {
        self.place
    }

    /// Returns the variant's name without `r#`.
    #[inline]
    pub const fn name(self) -> &'static str {
        self.list.table.name(2 * self.place)
    }

    /// Returns the C name, such as `ACME_ERR_NO_DOMAIN`.
    #[inline]
    pub const fn symbol(self) -> &'static str {
        self.list.table.name(2 * self.place + 1)
    }

    /// Returns the message of a code, or the title of a domain.
    #[inline]
    pub const fn text(self) -> &'static str {
        self.list.table.texts[self.place]
    }

    /// Returns the text for errors with a detail, in which `{}` stands for the detail; for codes only.
    #[inline]
    pub const fn detail_form(self) -> Option<&'static str> {
        let forms = self.list.table.forms;
        if forms.is_empty() { None } else { Some(forms[self.place]) }
    }

    /// Returns the level of errors with this code; for codes only.
    #[inline]
    pub const fn level(self) -> Option<Level> {
        let levels = self.list.table.levels;
        if levels.is_empty() { None } else { Level::from_number(levels[self.place] as i32) }
    }

    /// Returns the documentation of the variant, without the additions of the macro; empty if there is none.
    #[inline]
    pub const fn docs(self) -> &'static str {
        match self.list.docs.rows.get(self.place) {
            Some(docs) => docs,
            None => "",
        }
    }

    /// Returns the row's `#[deprecated]`, if it has one.
    #[inline]
    pub const fn deprecated(self) -> Option<Deprecated> {
        self.facts().deprecated()
    }

    /// Returns the `#[errno]` as the list writes it: a name, such as `ENOENT`, or a number.
    #[inline]
    pub const fn errno_name(self) -> Option<&'static str> {
        self.facts().errno_name()
    }

    /// Returns the value of one of the author's own facts: `#[fact(name = …)]`.
    #[inline]
    pub fn fact(self, name: &str) -> Option<Fact> {
        self.own_facts().find(|(other, _)| *other == name).map(|(_, value)| value)
    }

    /// Returns the author's own facts with their names, in the order in which the list first names them.
    #[inline]
    pub fn own_facts(self) -> impl Iterator<Item = (&'static str, Fact)> {
        self.facts().own()
    }

    /// Returns the number in hexadecimal, such as `0xC0000005`, if the list writes it so; the underscores are left out.
    ///
    /// ```
    /// virerr::define_codes! {
    ///     #[library(name = "nt")]
    ///     pub struct Nt;
    ///     pub enum ErrorCode {
    ///         #[role(internal)]
    ///         Unsuccessful = 0xC000_0001 => "the requested operation was unsuccessful",
    ///     }
    /// }
    ///
    /// let row = ErrorCode::Unsuccessful.row();
    /// assert_eq!((row.number(), row.hex()), (-1073741823, Some("0xC0000001")));
    /// ```
    #[inline]
    pub const fn hex(self) -> Option<&'static str> {
        self.list.table.hex.get(self.place)
    }

    /// Returns the id of the code's lines in the systemd journal: the value of their field `MESSAGE_ID`, as 32
    /// hexadecimal digits.
    ///
    /// With it, `journalctl -x` shows the text of the library's message catalog below the line.
    /// `virerr_generate::journal_catalog` makes that catalog. Programs can filter by the id, too. The code that writes
    /// the line, such as a handler, sets the field:
    ///
    /// ```
    #[doc = include_str!("../docs/acme.in")]
    /// # virerr::domain!(ErrorDomain::None);
    /// # fn main() {
    /// # fn send_to_journal(_: &[(&str, String)]) {}
    /// fn message_id(err: &virerr::Error<Acme>) -> String {
    ///     format!("{:032x}", err.code().row().journal_message_id())
    /// }
    ///
    /// Acme::set_handler(|err| {
    ///     send_to_journal(&[("MESSAGE", err.to_string()), ("MESSAGE_ID", message_id(err))]);
    /// });
    ///
    /// let err = virerr::error!(ErrorCode::NoDomain, "no domain called db01");
    /// assert_eq!(message_id(&err), "583509b59987583795d97ddb682e500b");
    /// # }
    /// ```
    ///
    /// The id is the UUID of version 5 (RFC 9562) of the library's name, a space and the symbol, in the namespace
    /// `469c40f2-76c9-4055-866e-b1134d288bf6`. The id of a published row does not change: a renamed row has the id of the symbol
    /// that the lock file has first, and the lock file keeps the library's name. The catalog also has the ids of all aliases. Any
    /// tool can compute it:
    ///
    /// ```python
    /// uuid.uuid5(uuid.UUID("469c40f2-76c9-4055-866e-b1134d288bf6"), "acme ACME_ERR_NO_DOMAIN").hex
    /// ```
    #[inline]
    pub const fn journal_message_id(self) -> u128 {
        let (first_symbols, mut symbol, mut at) = (self.list.past.first_symbols, self.symbol(), 0);
        while at < first_symbols.len() {
            if first_symbols[at].0 == self.place {
                symbol = first_symbols[at].1;
            }
            at += 1;
        }
        crate::journal::message_id(self.list.library, symbol)
    }

    /// Returns the address of the row's page, if `#[library(pages = "https://…")]` says where the pages are.
    ///
    /// ```
    /// virerr::define_codes! {
    ///     #[library(name = "acme", pages = "https://acme.example/errors.html")]
    ///     pub struct Acme;
    ///     pub enum ErrorCode {
    ///         #[role(internal)]
    ///         InternalError = 1 => "internal error",
    ///     }
    /// }
    ///
    /// let url = ErrorCode::InternalError.row().url().unwrap();
    /// assert_eq!(url.to_string(), "https://acme.example/errors.html#ACME_ERR_INTERNAL_ERROR");
    /// ```
    #[inline]
    pub const fn url(self) -> Option<Url> {
        match self.list.pages {
            Some([before, after]) => Some(Url { before, symbol: self.symbol(), after }),
            None => None,
        }
    }

    /// Returns `true` if the list has the number in hexadecimal like this, in any case.
    #[inline]
    fn is_written(self, text: &str) -> bool {
        self.hex().is_some_and(|hex| hex.eq_ignore_ascii_case(text))
    }

    /// Returns the other names of the row, such as its former ones.
    #[inline]
    pub fn aliases(self) -> impl Iterator<Item = &'static Alias> {
        let number = self.number();
        self.list.past.aliases.iter().filter(move |alias| alias.number == number)
    }

    #[inline]
    const fn facts(self) -> RowFacts {
        RowFacts::new(self.list.facts, self.place)
    }
}

/// Defines the functions that return the facts.
macro_rules! define_getters {
    ($({$($column:ident: $kind:ident, $getter:ident -> $type:ty, $made:path, $says:literal;)*})*) => {
        impl Row {
            $($(
                #[doc = concat!("Returns ", $says, ": `#[", stringify!($column), "]`.")]
                #[inline]
                pub const fn $getter(self) -> Option<$type> {
                    self.facts().$getter()
                }
            )*)*
        }
    };
}

__each_fact!([define_getters]);

impl fmt::Debug for Row {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row")
            .field("number", &self.number())
            .field("symbol", &self.symbol())
            .field("text", &self.text())
            .finish_non_exhaustive()
    }
}

/// Parses a decimal number, or the 32 bits of a hexadecimal one.
#[doc(hidden)]
pub fn number(text: &str) -> Option<i32> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        // Without a sign, which `from_str_radix` would accept.
        Some(digits) if digits.starts_with(|first: char| first.is_ascii_hexdigit()) => {
            u32::from_str_radix(digits, 16).ok().map(u32::cast_signed)
        }
        _ => text.parse().ok(),
    }
}

/// The address of a row's page, from [`Row::url`]. It prints as the address, and can be compared with a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Url {
    before: &'static str,
    symbol: &'static str,
    after: &'static str,
}

impl fmt::Display for Url {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.before)?;
        f.write_str(self.symbol)?;
        f.write_str(self.after)
    }
}

impl PartialEq<str> for Url {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        let symbol = other.strip_prefix(self.before).and_then(|rest| rest.strip_suffix(self.after));
        symbol == Some(self.symbol)
    }
}

impl PartialEq<&str> for Url {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}
