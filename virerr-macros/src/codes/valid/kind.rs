//! The two kinds of list.

use crate::codes::ast::Settings;
use crate::codes::lock_file;
use crate::codes::part::Read;
use syn::LitStr;

/// Which of the two lists it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::codes) enum Kind {
    Code,
    Domain,
}

impl Kind {
    pub(super) const BOTH: [Kind; 2] = [Kind::Code, Kind::Domain];

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

    /// The setting of the template.
    pub(super) fn setting(self) -> &'static str {
        match self {
            Kind::Code => "code_symbols",
            Kind::Domain => "domain_symbols",
        }
    }

    /// The template that the library gives.
    pub(super) fn template_of(self, settings: &Settings) -> Option<&Read<LitStr>> {
        match self {
            Kind::Code => settings.code_symbols.as_ref(),
            Kind::Domain => settings.domain_symbols.as_ref(),
        }
    }

    /// What a line of the lock file begins with.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Code => lock_file::CODE,
            Kind::Domain => lock_file::DOMAIN,
        }
    }

    /// What a row of the list is about.
    pub(super) fn what(self) -> &'static str {
        match self {
            Kind::Code => "failure",
            Kind::Domain => "part",
        }
    }
}
