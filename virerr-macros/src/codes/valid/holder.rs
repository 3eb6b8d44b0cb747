//! A row that has a number or a symbol.

use std::fmt;

/// A row, in use or retired, as others are told of it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Holder {
    /// Without `r#`.
    pub(super) name: String,
    /// The release that retired it, where it is retired.
    pub(super) retired_in: Option<String>,
}

impl Holder {
    pub(super) fn in_use(name: impl Into<String>) -> Self {
        Holder { name: name.into(), retired_in: None }
    }

    pub(super) fn is_retired(&self) -> bool {
        self.retired_in.is_some()
    }

    /// What became of a retired row.
    pub(super) fn retirement(&self) -> Option<String> {
        Some(match self.retired_in.as_deref()? {
            // That the release is missing is told where it is to stand.
            "" => "was retired".to_owned(),
            release => format!("was retired in {release}"),
        })
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.name)?;
        self.retirement().map_or(Ok(()), |retirement| write!(f, ", which {retirement}"))
    }
}
