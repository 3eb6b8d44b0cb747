//! `NoDomains`, the domain type of a library whose list has no enum of domains.

use crate::column::TextColumn;
use crate::library::{Domain, Library};
use crate::past::Docs;
use crate::table::{Index, Listed, Table};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

/// The only domain of a library without an enum of domains: its number is 0 and its title is empty.
///
/// [`Error::domain`](crate::Error::domain) returns it if the list of [`define_codes!`](crate::define_codes) has no enum
/// of domains. The catalogue has no row for it, and the default printer omits the domain. Modules of such a library
/// raise errors without a [`domain!`](crate::domain!).
///
/// ```
/// virerr::define_codes! {
///     #[library(name = "acme")]
///     pub struct Acme;
///     pub enum ErrorCode {
///         #[role(internal)]
///         InternalError = 1 => "internal error",
///     }
/// }
///
/// let err = virerr::error!(ErrorCode::InternalError, "out of cheese");
/// assert_eq!(err.message(), "internal error: out of cheese");
/// assert_eq!((err.domain().number(), err.domain().title()), (0, ""));
/// assert_eq!(Acme::catalogue().domains().rows().len(), 0);
/// ```
pub struct NoDomains<L>(PhantomData<fn() -> L>);

impl<L> NoDomains<L> {
    const ONLY: Self = NoDomains(PhantomData);

    /// Returns the number, which is 0.
    pub const fn number(self) -> i32 {
        0
    }

    /// Returns the title, which is empty.
    pub const fn title(self) -> &'static str {
        ""
    }
}

impl<L: Library<Domain = NoDomains<L>>> Domain for NoDomains<L> {
    type Library = L;
    const UNSET: Self = Self::ONLY;

    fn number(self) -> i32 {
        0
    }
}

/// A row without texts, which no list counts among its rows.
impl<L: 'static> Listed for NoDomains<L> {
    type Domain = Self;
    const ALL: &'static [Self] = &[Self::ONLY];
    const INDEX: Index = Index::Contiguous { first: 0, len: 1 };
    const TABLE: &'static Table = &Table {
        texts: &[""],
        forms: &[],
        detail_at: b"",
        levels: b"",
        names: "",
        name_ends: b"\0\0\0\0\0\0\0\0",
        hex: TextColumn::NONE,
    };
    const DOCS: &'static Docs = &Docs { name: "", item: "", rows: TextColumn::NONE };
}

impl<L> Clone for NoDomains<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for NoDomains<L> {}

impl<L> PartialEq for NoDomains<L> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<L> Eq for NoDomains<L> {}

impl<L> PartialOrd for NoDomains<L> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<L> Ord for NoDomains<L> {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl<L> Hash for NoDomains<L> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

impl<L> fmt::Debug for NoDomains<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NoDomains")
    }
}

/// Prints the title, which is empty.
impl<L> fmt::Display for NoDomains<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("")
    }
}
