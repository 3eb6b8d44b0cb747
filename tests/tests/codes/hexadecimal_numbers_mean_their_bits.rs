//! A hexadecimal number up to 0xFFFFFFFF means its 32 bits, and is shown as its author wrote it.

use virerr::Error;

virerr::define_codes! {
    #[library(name = "nt", default_handler = silent, code_symbols = "NT_{}")]
    pub struct Nt;

    pub enum ErrorCode {
        success Success = 0x0000_0000 => "no error";
        #[role(internal)]
        Unsuccessful = 0xC0000001 => "the requested operation was unsuccessful",
        AccessViolation = 0xC000_0005 => "access violation",
        Timeout = 0x00000102 => "timeout",
        AllBits = 0xfFfFfFfF => "all bits",
        Lowest = 0x80000000 => "the lowest number",
        OfMbed = -0x7780 => "a fatal alert",
        Decimal = 17 => "seventeen",
        Octal = 0o20 => "sixteen",
        Binary = 0b1000 => "eight",
        Long = 0x000000C0000006 => "more digits than a number has",
        reserved 0xC0000100..=0xC00001FF, 0xF0 "taken";
        retired Old = 0xC0000009 since "0.1" "it was too old";
        alias Segv = AccessViolation;
    }
}

#[test]
fn bits_are_those_of_the_number() {
    let number = |code: ErrorCode| code.number().cast_unsigned();
    assert_eq!(number(ErrorCode::AccessViolation), 0xC000_0005);
    assert_eq!(ErrorCode::AccessViolation.number(), -1_073_741_819);
    assert_eq!((ErrorCode::AllBits.number(), ErrorCode::Lowest.number()), (-1, i32::MIN));
    assert_eq!((ErrorCode::Timeout.number(), ErrorCode::OfMbed.number()), (0x102, -0x7780));
    assert_eq!((ErrorCode::Octal.number(), ErrorCode::Binary.number()), (16, 8));
    assert_eq!(ErrorCode::from_number(-1_073_741_819), Some(ErrorCode::Segv));
}

#[test]
fn digits_are_those_of_the_author() {
    let hex = |code: ErrorCode| code.row().hex();
    assert_eq!(hex(ErrorCode::Unsuccessful), Some("0xC0000001"));
    assert_eq!(hex(ErrorCode::AccessViolation), Some("0xC0000005"));
    assert_eq!(hex(ErrorCode::Timeout), Some("0x00000102"));
    assert_eq!(hex(ErrorCode::AllBits), Some("0xfFfFfFfF"));
    assert_eq!(hex(ErrorCode::OfMbed), Some("-0x7780"));
    assert_eq!(hex(ErrorCode::Long), Some("0x000000C0000006"));
    assert_eq!([ErrorCode::Decimal, ErrorCode::Octal, ErrorCode::Binary].map(hex), [None; 3]);
    let catalogue = Nt::catalogue();
    assert_eq!(catalogue.codes().reserved()[0].hex, Some(["0xC0000100", "0xC00001FF"]));
    assert_eq!(
        (catalogue.codes().retired()[0].hex, catalogue.success().unwrap().hex),
        (Some("0xC0000009"), Some("0x00000000"))
    );
}

#[test]
fn error_says_them() {
    let err: Error<Nt> = Error::builder(ErrorCode::AccessViolation).detail("at 0").build();
    assert_eq!(format!("{err:#}"), "access violation: at 0 [NT_ACCESS_VIOLATION 0xC0000005]");
    assert!(format!("{err:?}").contains("\n  code: NT_ACCESS_VIOLATION 0xC0000005\n"), "{err:?}");
    let err: Error<Nt> = Error::builder(ErrorCode::Decimal).build();
    assert_eq!(format!("{err:#}"), "seventeen [NT_DECIMAL 17]");
}

#[test]
fn list_finds_a_row_by_them() {
    let codes = Nt::catalogue().codes();
    for text in ["0xC0000005", "0xc0000005", "0x0C0000005", "-1073741819", "NT_ACCESS_VIOLATION"] {
        assert_eq!(codes.find(text).unwrap().name(), "AccessViolation", "{text}");
    }
    assert_eq!(codes.find("-0x7780").unwrap().name(), "OfMbed");
    for text in ["0x", "0x+5", "0x1C0000005", "-0xFFFFFFFF", "3221225477"] {
        assert!(codes.find(text).is_none(), "{text}");
    }
}
