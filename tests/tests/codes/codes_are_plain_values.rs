//! Codes and domains are plain values: they are copied, compared, hashed and printed.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        r#Try = 43 => "try again",
    }
    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

#[test]
fn they_are_copied_shared_and_sent() {
    fn plain<T: Copy + Eq + Send + Sync + Unpin + std::panic::UnwindSafe + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!(plain::<ErrorCode>(), 4);
    assert_eq!(plain::<ErrorDomain>(), 4);
    let code = ErrorCode::NoDomain;
    let copy = code;
    assert_eq!(code, copy);
}

#[test]
fn debug_is_the_name_of_the_variant() {
    assert_eq!(format!("{:?}", ErrorCode::NoDomain), "NoDomain");
    assert_eq!(format!("{:?}", ErrorCode::Try), "Try");
    assert_eq!(format!("{:?}", ErrorDomain::None), "None");
    assert_eq!(format!("{:#?}", Some(ErrorDomain::Qemu)), "Some(\n    Qemu,\n)");
}

#[test]
fn debug_is_padded_like_that_of_a_derived_enum() {
    #[derive(Debug)]
    enum Derived {
        NoDomain,
    }
    assert_eq!(format!("{:>10?}|", ErrorCode::NoDomain), format!("{:>10?}|", Derived::NoDomain));
}

#[test]
fn display_is_the_message_or_the_title() {
    assert_eq!(ErrorCode::NoDomain.to_string(), "domain not found");
    assert_eq!(ErrorDomain::Qemu.to_string(), "QEMU Driver");
    assert_eq!(ErrorDomain::None.to_string(), "");
    assert_eq!(format!("{:>16}|{:<8}|", ErrorCode::Try, ErrorDomain::Qemu), "       try again|QEMU Driver|");
    assert_eq!(format!("{:.4}", ErrorDomain::Qemu), "QEMU");
}

#[test]
fn they_are_keys() {
    let counts: HashMap<ErrorCode, u32> = ErrorCode::ALL.iter().copied().zip(0..).collect();
    assert_eq!(counts[&ErrorCode::NoDomain], 1);
    assert_eq!(ErrorCode::ALL.iter().collect::<HashSet<_>>().len(), 3);
    let domains: BTreeSet<ErrorDomain> = ErrorDomain::ALL.iter().copied().collect();
    assert_eq!(domains.first(), Some(&ErrorDomain::None));
}

#[test]
fn equal_codes_hash_alike_and_different_ones_do_not() {
    let hasher = RandomState::new();
    let hash = |code: ErrorCode| hasher.hash_one(code);
    assert_eq!(hash(ErrorCode::NoDomain), hash(ErrorCode::from_number(42).unwrap()));
    assert_ne!(hash(ErrorCode::NoDomain), hash(ErrorCode::InternalError));
}
