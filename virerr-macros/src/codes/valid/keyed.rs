//! Places by their keys: names as they are, numbers as text.
//!
//! A sorted list is less for the compiler than a map: the one of the standard library would be a fortieth of this crate.

/// A place, such as one in a list of something else, for each of some keys.
#[derive(Default)]
pub(super) struct Keyed {
    keys: Vec<String>,
    places: Vec<usize>,
    /// Where the keys are, sorted by them.
    sorted: Vec<usize>,
}

impl Keyed {
    pub(super) fn get(&self, key: &str) -> Option<usize> {
        self.search(key).ok().map(|at| self.places[at])
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.search(key).is_ok()
    }

    /// Gives the key this place, and returns its former one.
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

    /// Where a key is, or where it would stand among the sorted ones.
    fn search(&self, key: &str) -> Result<usize, usize> {
        let found = self.sorted.binary_search_by(|&at| (*self.keys[at]).cmp(key));
        found.map(|at| self.sorted[at])
    }
}
