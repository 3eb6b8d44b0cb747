//! An imported list: one that is made from the codes of a file, or the list of a virerr library.

use crate::document::Document;
use crate::list::List;
use crate::lock;

#[expect(clippy::large_enum_variant, reason = "a program has one")]
pub(crate) enum Imported {
    Made(List),
    Document(Document),
}

impl Imported {
    pub(crate) fn name(&self) -> &str {
        match self {
            Imported::Made(list) => &list.name,
            Imported::Document(document) => &document.name,
        }
    }

    /// Returns the call of the macro.
    pub(crate) fn call(&self, lock: &str) -> String {
        match self {
            Imported::Made(list) => list.call(lock),
            Imported::Document(document) => document.call(lock),
        }
    }

    /// Returns the lock file.
    pub(crate) fn lock_file(&self, release: &str) -> String {
        match self {
            Imported::Made(list) => lock::text(list, release),
            Imported::Document(document) => document.lock(release),
        }
    }

    /// Returns the path and the text of each explanation in the file.
    pub(crate) fn explanations(&self, lock: &str) -> Vec<(String, &str)> {
        match self {
            Imported::Made(_) => Vec::new(),
            Imported::Document(document) => document.explanations(lock),
        }
    }

    /// Returns the notes for the user.
    pub(crate) fn notes(&self) -> Vec<String> {
        match self {
            Imported::Made(list) => list.notes.clone(),
            Imported::Document(document) => document.notes(),
        }
    }
}
