//! The ids of the journal, which virerr computes itself, are UUIDs of version 5.

use crate::scratch::nasty;
use uuid::Uuid;
use virerr::__private::journal_message_id;
use virerr::catalogue::Row;

/// As documented for `Row::journal_message_id`.
const NAMESPACE: Uuid = Uuid::from_u128(0x469c40f2_76c9_4055_866e_b1134d288bf6);

fn expected(library: &str, symbol: &str) -> u128 {
    Uuid::new_v5(&NAMESPACE, format!("{library} {symbol}").as_bytes()).as_u128()
}

/// A generator of pseudorandom numbers: xorshift64.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % end
    }

    fn text(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(self.below(128) as u8)).collect()
    }
}

/// SHA-1 works on blocks of 64 bytes, the last 8 of which are the length. So 55, 56, 63 and 64 bytes are boundaries;
/// they include the 16 of the namespace and the space.
#[test]
fn of_names_of_every_length() {
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for length in 0..300 {
        for _ in 0..20 {
            let of_library = numbers.below(length + 1);
            let (library, symbol) = (numbers.text(of_library), numbers.text(length - of_library));
            assert_eq!(journal_message_id(&library, &symbol), expected(&library, &symbol), "{library:?} {symbol:?}");
        }
    }
}

#[test]
fn of_long_names_and_other_alphabets() {
    let long = "a".repeat(70_000);
    for (library, symbol) in [("ü", "Größe"), (&long, ""), ("", &long), ("virerr", &long)] {
        assert_eq!(journal_message_id(library, symbol), expected(library, symbol));
    }
}

/// A program may use them in constants.
const _: () = assert!(journal_message_id("acme", "ACME_ERR_NO_DOMAIN") == 0x583509b5_9987_5837_95d9_7ddb682e500b);

const fn id(row: Row) -> u128 {
    row.journal_message_id()
}

#[test]
fn of_rows() {
    for row in nasty().codes().rows().chain(nasty().domains().rows()) {
        assert_eq!(id(row), expected(nasty().name(), row.symbol()));
    }
}
