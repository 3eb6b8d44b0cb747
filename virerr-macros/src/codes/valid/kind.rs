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

    /// The template of the C names unless the library gives one.
    pub(super) fn default_template(self, prefix: &str) -> String {
        let infix = match self {
            Kind::Code => "ERR",
            Kind::Domain => "FROM",
        };
        format!("{prefix}_{infix}_{{}}")
    }

    /// What a line of the lock file begins with.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Code => "code",
            Kind::Domain => "domain",
        }
    }
}
