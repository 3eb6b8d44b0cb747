//! UUIDs: parsed like libvirt does, printed in the usual form, and random ones.

use std::fmt;
use std::hash::{BuildHasher as _, RandomState};

/// The permanent identity of a domain or a network, whose name may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Uuid(u128);

impl Uuid {
    /// Parses 32 hexadecimal digits, with hyphens anywhere among them and blanks around.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().replace('-', "");
        let hexadecimal = digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        hexadecimal.then(|| u128::from_str_radix(&digits, 16).ok().map(Self))?
    }

    /// Makes a UUID of version 4 from the randomness that the standard library seeds its maps with.
    pub(crate) fn random() -> Self {
        let half = || u128::from(RandomState::new().hash_one(()));
        let bits = half() << 64 | half();
        Self(bits & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62)
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |shift: u32, digits: u32| self.0 >> shift & ((1 << (4 * digits)) - 1);
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            part(96, 8),
            part(80, 4),
            part(64, 4),
            part(48, 4),
            part(0, 12)
        )
    }
}
