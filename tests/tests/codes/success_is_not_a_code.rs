//! The number that means success is 0 or what `success` names, and never a code; under `no success;` every number may be one
//! (R3).

use virerr::catalogue::Success;
use virerr::{Error, Level};

/// Returns success from the list: the number, the name and the symbol, the message and the docs.
type Said = (i32, [Option<&'static str>; 2], [&'static str; 2]);

fn said(success: Option<Success>) -> Option<Said> {
    success.map(|Success { number, name, symbol, message, docs, .. }| (number, [name, symbol], [message, docs]))
}

#[test]
fn zero_means_success_unless_the_list_says_otherwise() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            reserved -5..=0 "never used";
        }
        enum ErrorDomain { None = 0 => "" }
    }
    const SUCCESS: i32 = Acme::SUCCESS;
    assert_eq!(SUCCESS, 0);
    assert_eq!(said(Acme::catalogue().success()), Some((0, [None; 2], ["no error", ""])));
    assert_eq!(ErrorCode::from_number(0), None);
}

#[test]
fn zero_can_have_a_name() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        enum ErrorCode {
            /// All went well.
            #[allow(dead_code)]
            success Ok = 0 => "no error";
            #[role(internal)]
            InternalError = 1 => "internal error",
        }
        enum ErrorDomain { None = 0 => "" }
    }
    assert_eq!(Acme::SUCCESS, 0);
    let success = Some((0, [Some("Ok"), Some("ACME_ERR_OK")], ["no error", "All went well."]));
    assert_eq!(said(Acme::catalogue().success()), success);
    // It is not a variant, under any name.
    assert_eq!(ErrorCode::ALL.len(), 1);
    assert_eq!(ErrorCode::from_number(0), None);
    assert!("ACME_ERR_OK".parse::<ErrorCode>().is_err());
    assert!("Ok".parse::<ErrorCode>().is_err());
    assert!(Acme::catalogue().codes().find("ACME_ERR_OK").is_none());
}

#[test]
fn zero_is_a_code_where_another_number_means_success() {
    virerr::define_codes! {
        #[library(name = "acme", code_symbols = "ACME_{}")]
        struct Acme;
        enum ErrorCode {
            NotFound = 0 => "not found",
            #[role(internal)]
            InternalError = 1 => "internal error",
            #[symbol = "AcmeFine"]
            success Ok = 7000 => "fine",
            InvalidArg = 6999 => "invalid argument",
        }
        enum ErrorDomain { None = 0 => "" }
    }
    assert_eq!(Acme::SUCCESS, 7000);
    assert_eq!(said(Acme::catalogue().success()), Some((7000, [Some("Ok"), Some("AcmeFine")], ["fine", ""])));
    assert_eq!(ErrorCode::from_number(0), Some(ErrorCode::NotFound));
    assert_eq!(ErrorCode::from_number(7000), None);
    let err = Error::builder(ErrorCode::NotFound).detail("db").build();
    assert_eq!((err.code().number(), err.code(), err.level()), (0, ErrorCode::NotFound, Level::Error));
    assert_eq!(format!("{err:#}"), "not found: db [ACME_NOT_FOUND 0]");
    Acme::set_last_error(err);
    assert_eq!(Acme::take_last_error().map(|err| err.code()), Some(ErrorCode::NotFound));
}

#[test]
fn success_is_any_other_number() {
    macro_rules! success_of {
        ($number:literal) => {{
            virerr::define_codes! {
                #[library(name = "acme")]
                struct Acme;
                enum ErrorCode {
                    #[role(internal)]
                    InternalError = 1 => "internal error",
                    success Ok = $number => "fine";
                }
                enum ErrorDomain { None = 0 => "" }
            }
            assert_eq!(Acme::catalogue().success().map(|success| success.number), Some(Acme::SUCCESS));
            Acme::SUCCESS
        }};
    }
    assert_eq!(success_of!(-1), -1);
    assert_eq!(success_of!(-2147483648), i32::MIN);
    assert_eq!(success_of!(0x7fff_ffff), i32::MAX);
}

#[test]
fn every_number_may_be_a_code_where_none_means_success() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        enum ErrorCode {
            no success;
            #[role(internal)]
            NotFound = 0 => "not found",
            retired Old = 7 since "0.2" "never raised";
        }
        enum ErrorDomain { None = 0 => "" }
    }
    /// Returns the constant that an associated constant of the library would hide.
    trait Otherwise {
        const SUCCESS: &'static str = "absent";
    }
    impl Otherwise for Acme {}
    assert_eq!(Acme::SUCCESS, "absent");
    assert_eq!(said(Acme::catalogue().success()), None);
    assert_eq!(ErrorCode::from_number(0), Some(ErrorCode::NotFound));
}

/// The words of the syntax can be names of rows.
#[test]
fn rows_may_be_called_like_the_line() {
    virerr::define_codes! {
        #[library(name = "acme")]
        struct Acme;
        #[allow(non_camel_case_types)]
        enum ErrorCode {
            #[role(internal)]
            success = 1 => "success",
            no = 2 => "no", "no {}",
        }
        #[allow(non_camel_case_types)]
        enum ErrorDomain { None = 0 => "", success = 1 => "success" }
    }
    assert_eq!([ErrorCode::success, ErrorCode::no].map(ErrorCode::symbol), ["ACME_ERR_SUCCESS", "ACME_ERR_NO"]);
    assert_eq!(ErrorDomain::success.symbol(), "ACME_FROM_SUCCESS");
    assert_eq!(Acme::SUCCESS, 0);
}
