//! The two kinds of list.

use crate::codes::ast::Settings;
use crate::codes::lock_file;
use crate::codes::part::Read;
use syn::LitStr;

/// The kind of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::codes) enum Kind {
    Code,
    Domain,
}

impl Kind {
    /// Returns the name of the enum if the list has none.
    pub(super) fn default_name(self) -> &'static str {
        match self {
            Kind::Code => "ErrorCode",
            Kind::Domain => "ErrorDomain",
        }
    }

    /// Returns the template of the C names if the library sets none.
    pub(super) fn default_template(self, prefix: &str) -> String {
        let infix = match self {
            Kind::Code => "ERR",
            Kind::Domain => "FROM",
        };
        format!("{prefix}_{infix}_{{}}")
    }

    /// Returns the name of the setting for the template.
    pub(super) fn setting(self) -> &'static str {
        match self {
            Kind::Code => "code_symbols",
            Kind::Domain => "domain_symbols",
        }
    }

    /// Returns the template that the library sets.
    pub(super) fn template_of(self, settings: &Settings) -> Option<&Read<LitStr>> {
        match self {
            Kind::Code => settings.code_symbols.as_ref(),
            Kind::Domain => settings.domain_symbols.as_ref(),
        }
    }

    /// Returns the first word of a line in the lock file.
    pub(super) fn word(self) -> &'static str {
        match self {
            Kind::Code => lock_file::CODE,
            Kind::Domain => lock_file::DOMAIN,
        }
    }

    /// Returns the noun for a row.
    pub(super) fn what(self) -> &'static str {
        match self {
            Kind::Code => "failure",
            Kind::Domain => "part",
        }
    }
}
