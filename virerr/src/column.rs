//! Columns in which few rows have a value.
#![allow(missing_debug_implementations, reason = "only generated code names these types")]

/// A column in which few rows have a text: their places in the list, in order, as little-endian `u16`s; the end of each
/// text, as little-endian `u32`s; and the texts one after another. It is three literals for any number of rows, since
/// each expression costs compile time.
#[doc(hidden)]
pub struct TextColumn {
    pub places: &'static [u8],
    pub ends: &'static [u8],
    pub text: &'static str,
}

impl TextColumn {
    /// A column without texts.
    pub const NONE: TextColumn = TextColumn { places: b"", ends: b"", text: "" };

    #[inline]
    pub(crate) const fn get(&self, place: usize) -> Option<&'static str> {
        let Some(at) = find(self.places, place) else { return None };
        let ends = self.ends.as_chunks().0;
        let start = if at == 0 { 0 } else { u32::from_le_bytes(ends[at - 1]) as usize };
        let (text, _) = self.text.split_at(u32::from_le_bytes(ends[at]) as usize);
        Some(text.split_at(start).1)
    }
}

/// A column in which few rows have the text of a file.
#[doc(hidden)]
pub struct FileColumn {
    pub places: &'static [u8],
    pub texts: &'static [&'static str],
}

impl FileColumn {
    pub(crate) const NONE: FileColumn = FileColumn { places: b"", texts: &[] };

    #[inline]
    pub(crate) const fn get(&self, place: usize) -> Option<&'static str> {
        match find(self.places, place) {
            Some(at) => Some(self.texts[at]),
            None => None,
        }
    }
}

/// A column in which few rows have a number: little-endian `i32`s.
#[doc(hidden)]
pub struct NumberColumn {
    pub places: &'static [u8],
    pub numbers: &'static [u8],
}

impl NumberColumn {
    pub(crate) const NONE: NumberColumn = NumberColumn { places: b"", numbers: b"" };

    #[inline]
    pub(crate) const fn get(&self, place: usize) -> Option<i32> {
        match find(self.places, place) {
            Some(at) => Some(i32::from_le_bytes(self.numbers.as_chunks().0[at])),
            None => None,
        }
    }
}

/// Returns the index of this place in a column's sorted places.
#[inline]
pub(crate) const fn find(places: &[u8], place: usize) -> Option<usize> {
    let (places, _) = places.as_chunks();
    let (mut low, mut high) = (0, places.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let found = u16::from_le_bytes(places[middle]) as usize;
        if found == place {
            return Some(middle);
        }
        if found < place {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}
