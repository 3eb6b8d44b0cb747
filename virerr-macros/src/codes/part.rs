//! A part of the list that may be wrong.

/// A part as it was read. It is wrapped in an `Option` where it need not be there.
#[derive(Default)]
pub(super) enum Read<T> {
    Written(T),
    /// There is a mistake in it, which is noted: whatever depends on the part has nothing more to say.
    #[default]
    Noted,
}

impl<T> Read<T> {
    pub(super) fn written(&self) -> Option<&T> {
        match self {
            Read::Written(part) => Some(part),
            Read::Noted => None,
        }
    }
}

impl<T> From<Option<T>> for Read<T> {
    fn from(part: Option<T>) -> Self {
        part.map_or(Read::Noted, Read::Written)
    }
}
