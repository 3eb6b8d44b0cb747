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

/// A whole list with its past, of which every part is a fragment.
macro_rules! library_with_a_past {
    (
        $library:ident in $lock:literal:
        rows { $($(#[$of_row:meta])* $row:ident = $number:literal => $message:literal $(, $form:literal)?;)* }
        retired { $($(#[$of_retired:meta])* $old:ident = $taken:literal since $since:literal $why:literal $(use $instead:ident)?;)* }
        aliases { $($(#[$of_alias:meta])* $alias:ident = $target:ident;)* }
        reserved { $($first:literal to $last:literal $reason:literal;)* }
    ) => {
        mod past {
            virerr::define_codes! {
                #[library(name = "acme", lock = $lock)]
                pub(crate) struct $library;
                pub(crate) enum ErrorCode {
                    $($(#[$of_row])* $row = $number => $message $(, $form)?,)*
                    $($(#[$of_retired])* retired $old = $taken since $since $why $(use $instead)?;)*
                    $($(#[$of_alias])* alias $alias = $target;)*
                    $(reserved $first..=$last $reason;)*
                }
                pub(crate) enum ErrorDomain { None = 0 => "" }
            }
        }
    };
}

library_with_a_past! {
    Past in "tests/codes/data/past.codes":
    rows {
        #[role(internal)]
        Internal = 1 => "internal error";
        /// Docs.
        #[level(warning)]
        #[help = "look again"]
        #[since("0.1")]
        #[category(not_found)]
        #[errno(ENOENT)]
        #[http(404)]
        #[retry(never)]
        #[log(debug)]
        #[symbol = "ACME_NO_DOMAIN"]
        NoDomain = -42 => "domain not found", "no domain {}";
    }
    retired {
        /// Old docs.
        #[symbol = "ACME_OLD"]
        Old = -13 since "0.2" "never raised" use NoDomain;
        Older = 13 since "0.2" "never raised";
    }
    aliases {
        /// Former docs.
        #[deprecated(since = "0.2.0", note = "use the other")]
        #[symbol = "ACME_FORMER"]
        Former = NoDomain;
        Another = Internal;
    }
    reserved {
        -99 to -90 "private use";
        90 to 99 "private use";
    }
}

#[test]
fn fragments_of_the_past_are_read() {
    let codes = past::Past::catalogue().codes();
    let row = codes.with_number(-42).unwrap();
    assert_eq!(
        (row.symbol(), row.docs(), row.help(), row.http_status()),
        ("ACME_NO_DOMAIN", "Docs.", Some("look again"), Some(404))
    );
    let retired: Vec<_> = codes.retired().iter().map(|row| (row.number, row.symbol, row.docs, row.instead)).collect();
    assert_eq!(retired, [(-13, "ACME_OLD", "Old docs.", Some(-42)), (13, "ACME_ERR_OLDER", "", None)]);
    let aliases: Vec<_> = codes.aliases().iter().map(|row| (row.number, row.symbol, row.docs)).collect();
    assert_eq!(aliases, [(-42, "ACME_FORMER", "Former docs."), (1, "ACME_ERR_ANOTHER", "")]);
    let reserved: Vec<_> = codes.reserved().iter().map(|row| (row.first, row.last)).collect();
    assert_eq!(reserved, [(-99, -90), (90, 99)]);
    let unpublished = past::Past::catalogue().unpublished();
    assert!(!unpublished.contains("ACME_NO_DOMAIN") && unpublished.contains("ACME_FORMER"), "{unpublished}");
    assert_eq!(past::ErrorCode::Another, past::ErrorCode::Internal);
}
