//! `ALL` is in the order of the list; `Ord` goes by number.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        Internal = 30 => "internal error",
        First = 10 => "first",
        Below = -5 => "below",
        Second = 20 => "second",
    }
    enum ErrorDomain {
        Storage = 7 => "Storage",
        None = 0 => "",
        Network = 3 => "Network",
    }
}

#[test]
fn all_is_in_the_order_of_the_list() {
    use ErrorCode::{Below, First, Internal, Second};
    assert_eq!(ErrorCode::ALL, [Internal, First, Below, Second]);
    use ErrorDomain::{Network, None, Storage};
    assert_eq!(ErrorDomain::ALL, [Storage, None, Network]);
}

#[test]
fn order_goes_by_number() {
    let mut codes = ErrorCode::ALL.to_vec();
    codes.sort_unstable();
    use ErrorCode::{Below, First, Internal, Second};
    assert_eq!(codes, [Below, First, Second, Internal]);
    assert!(Below < First && Internal > Second);
    assert_eq!(First.max(Second), Second);

    assert_eq!(ErrorDomain::ALL.iter().max(), Some(&ErrorDomain::Storage));
    assert_eq!(ErrorDomain::ALL.iter().min(), Some(&ErrorDomain::None));
}
