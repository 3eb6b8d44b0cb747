//! Values by their keys: names as they are, numbers as text.
//!
//! A sorted list is less for the compiler than a map: the one of the standard library would be a fortieth of this crate.

/// Different keys, each with its place: how many there were before it.
#[derive(Default)]
pub(super) struct Keys {
    keys: Vec<String>,
    /// The places, sorted by their keys.
    sorted: Vec<usize>,
}

impl Keys {
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.search(key).ok()
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.search(key).is_ok()
    }

    /// Adds a key; `false` for one that is there already.
    pub(super) fn insert(&mut self, key: String) -> bool {
        self.add(key).is_none()
    }

    /// Adds a key; the place of one that is there already.
    fn add(&mut self, key: String) -> Option<usize> {
        match self.search(&key) {
            Ok(place) => Some(place),
            Err(at) => {
                self.sorted.insert(at, self.keys.len());
                self.keys.push(key);
                None
            }
        }
    }

    /// The place of a key, or where it would stand among the sorted ones.
    fn search(&self, key: &str) -> Result<usize, usize> {
        let found = self.sorted.binary_search_by(|&place| (*self.keys[place]).cmp(key));
        found.map(|at| self.sorted[at])
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
