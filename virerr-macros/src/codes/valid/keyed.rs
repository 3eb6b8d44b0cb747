//! A map from names or numbers, as text, to positions.
//!
//! It is a sorted list, which compiles faster than a map of the standard library: that would be a fortieth of this
//! crate.

/// Positions in another list, by their keys.
#[derive(Default)]
pub(super) struct Keyed {
    keys: Vec<String>,
    places: Vec<usize>,
    /// The indices of the keys, sorted by key.
    sorted: Vec<usize>,
}

impl Keyed {
    pub(super) fn get(&self, key: &str) -> Option<usize> {
        self.search(key).ok().map(|at| self.places[at])
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.search(key).is_ok()
    }

    /// Sets the position of a key, and returns its former one.
    pub(super) fn insert(&mut self, key: String, place: usize) -> Option<usize> {
        match self.search(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.places[at], place)),
            Err(at) => {
                self.sorted.insert(at, self.keys.len());
                self.keys.push(key);
                self.places.push(place);
                None
            }
        }
    }

    /// Returns the index of a key in the sorted list, or the place to insert it.
    fn search(&self, key: &str) -> Result<usize, usize> {
        let found = self.sorted.binary_search_by(|&at| (*self.keys[at]).cmp(key));
        found.map(|at| self.sorted[at])
    }
}
