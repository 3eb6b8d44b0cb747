//! Values by their keys: names as they are, numbers as text.
//!
//! One type of map serves every type of value, which is what the compiler spends most of its time on.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Different keys, each with its place: how many there were before it.
#[derive(Default)]
pub(super) struct Keys {
    places: BTreeMap<String, usize>,
}

impl Keys {
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.places.get(key).copied()
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// Adds a key; `false` for one that is there already.
    pub(super) fn insert(&mut self, key: String) -> bool {
        self.add(key).is_none()
    }

    /// Adds a key; the place of one that is there already.
    fn add(&mut self, key: String) -> Option<usize> {
        let next = self.places.len();
        match self.places.entry(key) {
            Entry::Occupied(entry) => Some(*entry.get()),
            Entry::Vacant(entry) => {
                entry.insert(next);
                None
            }
        }
    }
}

/// A value for each of some keys.
pub(super) struct Keyed<T> {
    keys: Keys,
    values: Vec<T>,
}

impl<T> Keyed<T> {
    pub(super) fn get(&self, key: &str) -> Option<&T> {
        Some(&self.values[self.keys.place(key)?])
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        Some(&mut self.values[self.keys.place(key)?])
    }

    /// Gives the key this value; its former one, if it had any.
    pub(super) fn insert(&mut self, key: String, value: T) -> Option<T> {
        match self.keys.add(key) {
            Some(place) => Some(std::mem::replace(&mut self.values[place], value)),
            None => {
                self.values.push(value);
                None
            }
        }
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Keyed { keys: Keys::default(), values: Vec::new() }
    }
}
