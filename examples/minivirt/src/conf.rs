//! What a node is made of: the domains and networks that XML describes, found by a key.

pub(crate) mod domain;
pub(crate) mod network;

use std::fmt;

use crate::Uuid;

/// What a look-up goes by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key<'a> {
    Name(&'a str),
    Id(i32),
    Uuid(Uuid),
    /// An object found before: its UUID counts, its name may have changed and is for the reader.
    Handle(Uuid, &'a str),
}

impl Key<'_> {
    /// Whether this is the key of what has that name, UUID and, while it runs, id.
    fn fits(self, name: &str, uuid: Uuid, id: Option<i32>) -> bool {
        match self {
            Key::Name(wanted) => wanted == name,
            Key::Id(wanted) => Some(wanted) == id,
            Key::Uuid(wanted) | Key::Handle(wanted, _) => wanted == uuid,
        }
    }
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Name(name) => write!(f, "name '{name}'"),
            Key::Id(id) => write!(f, "id {id}"),
            Key::Uuid(uuid) => write!(f, "UUID {uuid}"),
            Key::Handle(uuid, name) => write!(f, "UUID {uuid} ({name})"),
        }
    }
}
