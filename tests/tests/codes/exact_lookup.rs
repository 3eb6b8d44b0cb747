//! A check that a list finds its own numbers and no others.

use std::collections::HashMap;
use std::fmt::Debug;

/// Checks that each of `rows` is found by its number, and that its neighbours, the ends of the range and 100,000 random
/// numbers are found only if they are numbers of rows.
#[track_caller]
pub(crate) fn knows_exactly<C: Copy + Debug + PartialEq>(rows: &[(C, i32)], find: impl Fn(i32) -> Option<C>) {
    let expected: HashMap<i32, C> = rows.iter().map(|&(row, number)| (number, row)).collect();
    assert_eq!(expected.len(), rows.len(), "every number is a different one");
    let around = |number: i32| [number, number.wrapping_sub(1), number.wrapping_add(1)];
    let asked = rows
        .iter()
        .flat_map(|&(_, number)| around(number))
        .chain([i32::MIN, i32::MAX, 0, -1, 1])
        .chain(numbers_from_anywhere().take(100_000))
        .chain(numbers_of_few_bits());
    for number in asked {
        assert_eq!(find(number), expected.get(&number).copied(), "number {number}");
    }
}

/// Returns the same numbers on every run: the upper halves of the SplitMix64 sequence.
fn numbers_from_anywhere() -> impl Iterator<Item = i32> {
    (1u64..).map(|i| {
        let mut mixed = i.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i32::from_ne_bytes(((mixed ^ (mixed >> 31)) as u32).to_ne_bytes())
    })
}

/// Returns the numbers that a hash is most likely to confuse: those that differ in one or two bits.
fn numbers_of_few_bits() -> impl Iterator<Item = i32> {
    (0..32).flat_map(|high| (0..32).map(move |low| 1i32.wrapping_shl(high) | 1i32.wrapping_shl(low)))
}
