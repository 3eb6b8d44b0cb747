//! The id of a code's log lines in systemd's journal: a UUID of version 5, which is made with SHA-1.

/// The namespace of the ids.
const NAMESPACE: u128 = 0x469c40f2_76c9_4055_866e_b1134d288bf6;

/// Returns the id of the row of this library with this symbol, or former symbol.
#[inline]
pub const fn message_id(library: &str, symbol: &str) -> u128 {
    let namespace = NAMESPACE.to_be_bytes();
    let [a, b, c, d, _] = sha1(&[&namespace, library.as_bytes(), b" ", symbol.as_bytes()]);
    // The first 16 of the 20 bytes, with the version (5) and the variant in place of 6 of their bits (RFC 9562, 5.5).
    let high = (a as u64) << 32 | (b & !0xf000 | 0x5000) as u64;
    let low = (c & !0xc000_0000 | 0x8000_0000) as u64;
    (high as u128) << 64 | (low << 32 | d as u64) as u128
}

/// Returns the SHA-1 digest (FIPS 180-4) of the parts, one after the other. SHA-1 is broken, but here nobody gains by
/// two texts with the same id.
#[inline]
const fn sha1(parts: &[&[u8]]) -> [u32; 5] {
    let length = length(parts);
    let mut state = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    let mut block = 0;
    // After the text there is room for the bit that ends it and for the 8 bytes of its length.
    while block <= (length + 8) / 64 {
        let mut words = [0; 80];
        let mut byte = 0;
        while byte < 64 {
            words[byte / 4] = words[byte / 4] << 8 | padded(parts, length, block * 64 + byte) as u32;
            byte += 1;
        }
        state = compress(state, words);
        block += 1;
    }
    state
}

#[inline]
const fn length(parts: &[&[u8]]) -> usize {
    let (mut length, mut part) = (0, 0);
    while part < parts.len() {
        length += parts[part].len();
        part += 1;
    }
    length
}

/// Returns the byte at a place of the padded text: the text, a one bit, zeros, and the length in bits at the end of the
/// last block.
#[inline]
const fn padded(parts: &[&[u8]], length: usize, place: usize) -> u8 {
    let end = ((length + 8) / 64 + 1) * 64;
    if place >= end - 8 {
        return (length as u64 * 8).to_be_bytes()[place + 8 - end];
    }
    let (mut rest, mut part) = (place, 0);
    while part < parts.len() {
        if rest < parts[part].len() {
            return parts[part][rest];
        }
        rest -= parts[part].len();
        part += 1;
    }
    if rest == 0 { 0x80 } else { 0 }
}

/// Mixes a block into the state. The block is the first 16 of the words; the others follow from them.
#[inline]
const fn compress(state: [u32; 5], mut words: [u32; 80]) -> [u32; 5] {
    let [mut a, mut b, mut c, mut d, mut e] = state;
    let mut round = 0;
    while round < 80 {
        if round >= 16 {
            let mixed = words[round - 3] ^ words[round - 8] ^ words[round - 14] ^ words[round - 16];
            words[round] = mixed.rotate_left(1);
        }
        let (choice, constant) = match round / 20 {
            0 => (b & c | !b & d, 0x5a82_7999),
            1 => (b ^ c ^ d, 0x6ed9_eba1),
            2 => (b & c | b & d | c & d, 0x8f1b_bcdc),
            _ => (b ^ c ^ d, 0xca62_c1d6_u32),
        };
        let sum = a.rotate_left(5).wrapping_add(choice).wrapping_add(e).wrapping_add(constant);
        [a, b, c, d, e] = [sum.wrapping_add(words[round]), a, b.rotate_left(30), c, d];
        round += 1;
    }
    let [f, g, h, i, j] = state;
    [a.wrapping_add(f), b.wrapping_add(g), c.wrapping_add(h), d.wrapping_add(i), e.wrapping_add(j)]
}
