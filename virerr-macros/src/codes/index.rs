//! Chooses and builds the table that maps a number to its row.
//!
//! The runtime's `table::Index` reads it; both use the same hash.

/// The kinds of `table::Index`, with their tables as bytes.
pub(super) enum Index {
    Contiguous { first: i32, len: usize },
    Dense { first: i32, places: Vec<u8> },
    Sparse { seeds: Vec<u8>, places: Vec<u8>, numbers: Vec<u8>, bucket_bits: u32, slot_bits: u32 },
}

/// The maximum number of rows: positions have 16 bits, and the highest one stands for "no row".
pub(super) const MOST_ROWS: usize = u16::MAX as usize;

const NO_ROW: u16 = u16::MAX;
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Index {
    /// Returns the index of a list whose rows have these distinct numbers.
    pub(super) fn new(numbers: &[i32]) -> Self {
        let any = numbers.first().copied().unwrap_or(0);
        let (mut first, mut last, mut is_contiguous) = (any, any, true);
        for (place, &number) in numbers.iter().enumerate() {
            is_contiguous &= place == 0 || numbers[place - 1].checked_add(1) == Some(number);
            (first, last) = (first.min(number), last.max(number));
        }
        if is_contiguous {
            return Index::Contiguous { first, len: numbers.len() };
        }
        let offset = |number: i32| usize::try_from(i64::from(number) - i64::from(first)).unwrap_or(usize::MAX);
        let span = offset(last) + 1;
        // With two bytes a number, a table of the whole range is as small as a hash even with some gaps.
        if span <= 4 * numbers.len() + 64 {
            let mut places = vec![NO_ROW; span];
            for (place, &number) in numbers.iter().enumerate() {
                places[offset(number)] = to_place(place);
            }
            return Index::Dense { first, places: bytes(&places) };
        }
        Self::sparse(numbers)
    }

    fn sparse(numbers: &[i32]) -> Self {
        let bits = |count: usize| count.next_power_of_two().ilog2().max(1);
        let bucket_bits = bits(numbers.len() / 4 + 1);
        let mut slot_bits = bits(numbers.len() + numbers.len() / 2);
        loop {
            if let Some((seeds, places)) = perfect_hash(numbers, bucket_bits, slot_bits) {
                let mut of_slots = Vec::with_capacity(4 * places.len());
                for place in &places {
                    let number = numbers.get(usize::from(*place)).copied().unwrap_or(0);
                    of_slots.extend_from_slice(&number.to_le_bytes());
                }
                return Index::Sparse {
                    seeds: bytes(&seeds),
                    numbers: of_slots,
                    places: bytes(&places),
                    bucket_bits,
                    slot_bits,
                };
            }
            // With a larger table, distinct numbers eventually find a cell each.
            slot_bits += 1;
        }
    }
}

/// Returns a seed for each bucket, with which each number has its own cell, and the positions of the rows in the cells.
fn perfect_hash(numbers: &[i32], bucket_bits: u32, slot_bits: u32) -> Option<(Vec<u16>, Vec<u16>)> {
    // The rows of a bucket are a chain: the last one, and the row before each.
    let mut last = vec![NO_ROW; 1 << bucket_bits];
    let (mut before, mut sizes, mut largest) = (Vec::with_capacity(numbers.len()), vec![0_u16; last.len()], 0);
    for (place, &number) in numbers.iter().enumerate() {
        let bucket = highest(hash(number), bucket_bits);
        before.push(last[bucket]);
        last[bucket] = to_place(place);
        sizes[bucket] += 1;
        if sizes[bucket] > largest {
            largest = sizes[bucket];
        }
    }
    let (mut seeds, mut places, mut rows) = (vec![0; last.len()], vec![NO_ROW; 1 << slot_bits], Vec::new());
    // The largest buckets come first, while most cells are free.
    while largest > 0 {
        for (bucket, size) in sizes.iter().enumerate() {
            if *size == largest {
                rows.clear();
                let mut row = last[bucket];
                while row != NO_ROW {
                    rows.push(row);
                    row = before[usize::from(row)];
                }
                seeds[bucket] = fill(numbers, &rows, &mut places, slot_bits)?;
            }
        }
        largest -= 1;
    }
    Some((seeds, places))
}

/// Finds a seed with which each row of a bucket has a free cell, and fills these.
fn fill(numbers: &[i32], rows: &[u16], places: &mut [u16], slot_bits: u32) -> Option<u16> {
    let cell = |row: u16, seed: u16| {
        let hash = hash(numbers[usize::from(row)]);
        highest((hash ^ (hash >> 32) ^ u64::from(seed)).wrapping_mul(SPREAD), slot_bits)
    };
    for seed in 0..=u16::MAX {
        let mut filled = 0;
        for &row in rows {
            let cell = cell(row, seed);
            if places[cell] != NO_ROW {
                break;
            }
            places[cell] = row;
            filled += 1;
        }
        if filled == rows.len() {
            return Some(seed);
        }
        // With this seed a row has no free cell.
        for &row in &rows[..filled] {
            places[cell(row, seed)] = NO_ROW;
        }
    }
    None
}

fn hash(number: i32) -> u64 {
    u64::from(number.cast_unsigned()).wrapping_mul(SPREAD)
}

/// Returns the highest bits of a hash.
fn highest(hash: u64, bits: u32) -> usize {
    usize::try_from(hash >> (64 - bits)).unwrap_or(usize::MAX)
}

fn to_place(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(NO_ROW)
}

fn bytes(table: &[u16]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * table.len());
    for entry in table {
        bytes.extend_from_slice(&entry.to_le_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tests that the perfect hash gives each of scattered numbers its own cell.
    #[test]
    fn scattered_numbers_have_a_slot_each() {
        let patterns: [fn(i32) -> i32; 4] =
            [|i| i << 24 | i, |i| i.wrapping_mul(1_000_003), |i| i << 12, |i| -(i * i * 97)];
        for pattern in patterns {
            for count in [1, 2, 10, 261, 1500] {
                let mut numbers: Vec<i32> = (1..=count).map(pattern).collect();
                numbers.sort_unstable();
                numbers.dedup();
                let Index::Sparse { places, .. } = Index::sparse(&numbers) else { panic!("not sparse") };
                let used = places.chunks(2).filter(|entry| *entry != NO_ROW.to_le_bytes()).count();
                assert_eq!(used, numbers.len());
            }
        }
    }
}
