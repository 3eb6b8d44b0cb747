//! A list may come out of a `macro_rules!`, with names, numbers, texts and visibilities that are fragments.

macro_rules! small_library {
    ($vis:vis $library:ident named $name:literal: $($row:ident = $number:literal => $message:literal),*; internal $internal:literal) => {
        virerr::define_codes! {
            #[doc = $name]
            #[library(name = $name)]
            $vis struct $library;
            $vis enum ErrorCode {
                #[role(internal)]
                Internal = 1 => $internal,
                $($row = $number => $message,)*
                reserved 90..=99 "never";
            }
            $vis enum ErrorDomain { None = 0 => "" }
        }
    };
}

small_library!(pub(crate) Acme named "acme": NoDomain = 42 => "domain not found", Below = -7 => "below"; internal "internal error");

#[test]
fn fragments_are_read() {
    use virerr::Library as _;
    assert_eq!(Acme::NAME, "acme");
    assert_eq!(ErrorCode::ALL, [ErrorCode::Internal, ErrorCode::NoDomain, ErrorCode::Below]);
    assert_eq!(ErrorCode::Below.number(), -7);
    assert_eq!(ErrorCode::NoDomain.symbol(), "ACME_ERR_NO_DOMAIN");
    assert_eq!(ErrorCode::Internal.message(), "internal error");
    assert_eq!(ErrorDomain::None.title(), "");
}

#[test]
fn the_path_of_the_runtime_is_given() {
    use virerr as renamed;
    macro_rules! library {
        ($runtime:path) => {
            renamed::define_codes! {
                #[library(name = "acme", crate = $runtime)]
                struct Renamed;
                enum ErrorCode { #[role(internal)] Internal = 1 => "internal error" }
                enum ErrorDomain { None = 0 => "" }
            }
        };
    }
    library!(renamed);
    assert_eq!(renamed::Error::<Renamed>::builder(ErrorCode::Internal).build().domain(), ErrorDomain::None);
}
