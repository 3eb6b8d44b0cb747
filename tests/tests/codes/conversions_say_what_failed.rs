//! A number or a text without a row is refused with an error that says so.

use std::error::Error;
use virerr::{UnknownName, UnknownNumber};

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        NoDomain = 42 => "domain not found",
        r#Try = 43 => "try again",
        NOXMLDetail = 44 => "no detail",
        NoXmlDetail = 45 => "no XML",
        _2Fast = 46 => "too fast",
        alias OldDomain = NoDomain;
    }
    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

#[test]
fn numbers_convert_both_ways() {
    assert_eq!(ErrorCode::try_from(42), Ok(ErrorCode::NoDomain));
    assert_eq!(i32::from(ErrorCode::NoDomain), 42);
    assert_eq!(ErrorDomain::try_from(10), Ok(ErrorDomain::Qemu));
    let number: i32 = ErrorDomain::Qemu.into();
    assert_eq!(number, 10);
}

#[test]
fn an_unknown_number_is_reported() {
    let unknown: UnknownNumber = ErrorCode::try_from(41).unwrap_err();
    assert_eq!(unknown.number(), 41);
    assert_eq!(unknown.to_string(), "41 is not a number of `ErrorCode`");
    assert_eq!(ErrorDomain::try_from(-1).unwrap_err().to_string(), "-1 is not a number of `ErrorDomain`");
    assert!(ErrorCode::try_from(0).is_err());
}

#[test]
fn texts_are_symbols_or_names_of_variants() {
    assert_eq!("ACME_ERR_NO_DOMAIN".parse(), Ok(ErrorCode::NoDomain));
    assert_eq!("NoDomain".parse(), Ok(ErrorCode::NoDomain));
    assert_eq!("Try".parse(), Ok(ErrorCode::Try));
    assert_eq!("ACME_FROM_NONE".parse(), Ok(ErrorDomain::None));
    assert_eq!("Qemu".parse(), Ok(ErrorDomain::Qemu));
}

#[test]
fn names_in_capitals_are_those_of_python() {
    assert_eq!("NO_DOMAIN".parse(), Ok(ErrorCode::NoDomain));
    assert_eq!("OLD_DOMAIN".parse(), Ok(ErrorCode::NoDomain));
    assert_eq!("TRY".parse(), Ok(ErrorCode::Try));
    assert_eq!("NOXML_DETAIL".parse(), Ok(ErrorCode::NOXMLDetail));
    assert_eq!("NO_XML_DETAIL".parse(), Ok(ErrorCode::NoXmlDetail));
    assert_eq!("N2FAST".parse(), Ok(ErrorCode::_2Fast));
    assert_eq!("QEMU".parse(), Ok(ErrorDomain::Qemu));
    for text in ["NO_DOMAIN_", "_NO_DOMAIN", "NO_", "N", "NO__DOMAIN", "ERR_NO_DOMAIN", "No_Domain"] {
        assert!(text.parse::<ErrorCode>().is_err(), "{text:?}");
    }
}

#[test]
fn other_texts_are_refused() {
    for text in
        ["", "42", "no_domain", "NODOMAIN", "r#Try", " NoDomain", "NoDomain\0", "ACME_FROM_QEMU", "domain not found"]
    {
        assert!(text.parse::<ErrorCode>().is_err(), "{text:?}");
    }
    let unknown: UnknownName = "Xen".parse::<ErrorDomain>().unwrap_err();
    assert_eq!(unknown.to_string(), "the text is neither a symbol nor a variant of `ErrorDomain`");
}

#[test]
fn the_errors_are_small_comparable_standard_errors() {
    fn standard<E: Error + Copy + PartialEq + Send + Sync + 'static>() -> usize {
        size_of::<E>()
    }
    assert!(standard::<UnknownNumber>() <= 24);
    assert!(standard::<UnknownName>() <= 16);
    assert_eq!(ErrorCode::try_from(7), Err(ErrorCode::try_from(7).unwrap_err()));
    assert_ne!(ErrorCode::try_from(7), ErrorCode::try_from(8));
    assert_eq!("x".parse::<ErrorCode>(), "y".parse::<ErrorCode>());

    fn number(text: &str) -> Result<i32, Box<dyn Error>> {
        let number = text.parse::<i32>()?;
        Ok(ErrorCode::try_from(number)?.number())
    }
    assert_eq!(number("42").unwrap(), 42);
    assert_eq!(number("41").unwrap_err().to_string(), "41 is not a number of `ErrorCode`");
}
