//! All functions of the enums are `const`, and their variants are patterns.

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
        DomainExists = 28 => "this domain exists already", "domain {} exists already",
        NoDomain = 42 => "domain not found",
    }
    enum ErrorDomain {
        None = 0 => "",
        Qemu = 10 => "QEMU Driver",
    }
}

const NO_DOMAIN: ErrorCode = ErrorCode::NoDomain;
const NUMBER: i32 = NO_DOMAIN.number();
const CAST: i32 = ErrorCode::NoDomain as i32;
const FOUND: Option<ErrorCode> = ErrorCode::from_number(28);
const NOT_FOUND: Option<ErrorCode> = ErrorCode::from_number(41);
const SYMBOL: &str = NO_DOMAIN.symbol();
const MESSAGE: &str = NO_DOMAIN.message();
const FORM: &str = ErrorCode::DomainExists.detail_form();
const COUNT: usize = ErrorCode::ALL.len();
static NUMBERS: [i32; COUNT] = [ErrorCode::ALL[0].number(), ErrorCode::ALL[1].number(), ErrorCode::ALL[2].number()];

const QEMU: Option<ErrorDomain> = ErrorDomain::from_number(10);
const TITLE: &str = ErrorDomain::Qemu.title();
const DOMAIN: (i32, &str) = (ErrorDomain::Qemu.number(), ErrorDomain::Qemu.symbol());

#[test]
fn constants_are_made_of_codes() {
    assert_eq!((NUMBER, CAST), (42, 42));
    assert_eq!((FOUND, NOT_FOUND), (Some(ErrorCode::DomainExists), None));
    assert_eq!((SYMBOL, MESSAGE), ("ACME_ERR_NO_DOMAIN", "domain not found"));
    assert_eq!(FORM, "domain {} exists already");
    assert_eq!(NUMBERS, [1, 28, 42]);
}

#[test]
fn constants_are_made_of_domains() {
    assert_eq!(QEMU, Some(ErrorDomain::Qemu));
    assert_eq!(TITLE, "QEMU Driver");
    assert_eq!(DOMAIN, (10, "ACME_FROM_QEMU"));
}

#[test]
fn variants_and_constants_are_patterns() {
    const EXISTS: ErrorCode = ErrorCode::DomainExists;
    let word = |code: ErrorCode| match code {
        ErrorCode::InternalError => "bug",
        EXISTS => "taken",
        NO_DOMAIN => "gone",
    };
    assert_eq!(ErrorCode::ALL.iter().copied().map(word).collect::<Vec<_>>(), ["bug", "taken", "gone"]);
    assert!(matches!(ErrorDomain::from_number(0), Some(ErrorDomain::None)));
}

#[test]
fn discriminants_are_the_numbers() {
    #[repr(i32)]
    enum Exit {
        NoDomain = ErrorCode::NoDomain as i32,
    }
    assert_eq!(Exit::NoDomain as i32, 42);
    assert_eq!([0; ErrorDomain::Qemu as usize].len(), 10);
}
