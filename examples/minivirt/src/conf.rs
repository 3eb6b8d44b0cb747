//! The configuration of a node: its domains and networks from XML, and the keys that find them.

pub(crate) mod domain;
pub(crate) mod network;

use std::fmt;

use crate::Uuid;

/// The key of a look-up.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key<'a> {
    Name(&'a str),
    Id(i32),
    Uuid(Uuid),
    /// An object found before, by its UUID. Its name may have changed, and is for messages.
    Handle(Uuid, &'a str),
}

impl Key<'_> {
    /// Returns `true` if an object with this name, UUID and, while it runs, id has this key.
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
