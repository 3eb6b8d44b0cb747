//! The two kinds of list.

/// Which of the two lists it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::codes) enum Kind {
    Code,
    Domain,
}

impl Kind {
    /// How an enum of the kind is called where there is none.
    pub(super) fn default_name(self) -> &'static str {
        match self {
            Kind::Code => "ErrorCode",
            Kind::Domain => "ErrorDomain",
        }
    }

    /// What stands between the prefix and the name in a C name.
    pub(super) fn infix(self) -> &'static str {
        match self {
            Kind::Code => "ERR",
            Kind::Domain => "FROM",
        }
    }

    /// What a line of the lock file begins with.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Code => "code",
            Kind::Domain => "domain",
        }
    }
}
