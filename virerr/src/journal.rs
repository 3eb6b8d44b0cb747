//! The id that a code's log lines have in systemd's journal.

extern crate alloc;

use alloc::format;
use uuid::Uuid;

/// The namespace of the ids.
const NAMESPACE: Uuid = Uuid::from_u128(0x469c40f2_76c9_4055_866e_b1134d288bf6);

/// The id of the row of this library that has this symbol, or had it once.
pub(crate) fn message_id(library: &str, symbol: &str) -> u128 {
    Uuid::new_v5(&NAMESPACE, format!("{library} {symbol}").as_bytes()).as_u128()
}
