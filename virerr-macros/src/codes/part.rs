//! A part of the list that may be invalid.

/// A part as it was parsed; an optional part is wrapped in an `Option`.
#[derive(Default)]
pub(super) enum Read<T> {
    Parsed(T),
    /// It has a mistake, which is reported: parts that depend on it report nothing more.
    #[default]
    Noted,
}

impl<T> Read<T> {
    pub(super) fn parsed(&self) -> Option<&T> {
        match self {
            Read::Parsed(part) => Some(part),
            Read::Noted => None,
        }
    }
}
