//! A map from names or numbers, as text, to positions.
//!
//! It is a sorted list, which compiles faster than a map of the standard library: that would be a fortieth of this
//! crate.

use std::cmp::Ordering;

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
        match self.search(key) {
            Ok(at) => Some(self.places[self.sorted[at]]),
            Err(_) => None,
        }
    }

    pub(super) fn get_number(&self, number: i32) -> Option<usize> {
        self.get(&number.to_string())
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(super) fn has_number(&self, number: i32) -> bool {
        self.get_number(number).is_some()
    }

    /// Sets the position of a key, and returns its former one.
    pub(super) fn insert(&mut self, key: &str, place: usize) -> Option<usize> {
        match self.search(key) {
            Ok(at) => Some(std::mem::replace(&mut self.places[self.sorted[at]], place)),
            Err(at) => {
                self.sorted.insert(at, self.keys.len());
                self.keys.push(key.to_owned());
                self.places.push(place);
                None
            }
        }
    }

    pub(super) fn insert_number(&mut self, number: i32, place: usize) -> Option<usize> {
        self.insert(&number.to_string(), place)
    }

    fn search(&self, key: &str) -> Result<usize, usize> {
        search(self.sorted.len(), &|at| (*self.keys[self.sorted[at]]).cmp(key))
    }
}

/// Returns the place of an element in a sorted list, or the place to insert it. `compare` compares the element at a
/// place with the wanted one.
pub(super) fn search(len: usize, compare: &dyn Fn(usize) -> Ordering) -> Result<usize, usize> {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = usize::midpoint(low, high);
        match compare(middle) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => return Ok(middle),
        }
    }
    Err(low)
}
