//! A `#[deprecated]` row is still a row: it is found, raised and printed, and only code that names it gets a warning.
#![deny(deprecated)]

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[deprecated(since = "0.3.0", note = "raised by nobody")]
        #[role(internal)]
        OldInternal = 1 => "internal error",
        #[deprecated]
        Gone = 2 => "gone",
        Current = 3 => "current",
    }
    enum ErrorDomain {
        #[deprecated = "name a part"]
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

#[test]
fn a_deprecated_row_is_found() {
    let gone = ErrorCode::from_number(2).unwrap();
    assert_eq!((gone.number(), gone.symbol(), gone.message()), (2, "ACME_ERR_GONE", "gone"));
    assert_eq!("Gone".parse(), Ok(gone));
    assert_eq!(ErrorCode::ALL.len(), 3);
    assert_eq!(ErrorDomain::ALL[0].number(), 0);
}

#[test]
fn a_deprecated_role_and_a_deprecated_domain_are_still_used() {
    let err: virerr::Error<Acme> = virerr::Error::builder(ErrorCode::Current).build();
    assert_eq!(err.domain().number(), 0);
    mod part {
        virerr::domain!(super::ErrorDomain::Qemu);
        pub(super) fn unsupported() -> virerr::Error<super::Acme> {
            virerr::unsupported!()
        }
    }
    assert_eq!(part::unsupported().code().number(), 1);
}

#[test]
#[expect(deprecated)]
fn naming_it_warns() {
    assert_eq!(ErrorCode::Gone.number(), 2);
}

#[test]
#[expect(deprecated)]
fn naming_a_domain_warns() {
    assert_eq!(ErrorDomain::None.title(), "");
}
