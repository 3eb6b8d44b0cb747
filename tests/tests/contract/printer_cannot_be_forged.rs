//! In title, object and message, every control character except the message's final newline is escaped like
//! `escape_default`: a text cannot forge a line, move the cursor or change the writing direction (P3).

use crate::fixture::{library, stderr_of};

/// Returns C0, DEL, C1, the line and paragraph separators, and the bidirectional controls.
fn controls() -> impl Iterator<Item = char> {
    let bidi = ['\u{61c}', '\u{200e}', '\u{200f}'].into_iter().chain('\u{202a}'..='\u{202e}');
    ('\0'..='\u{1f}')
        .chain('\u{7f}'..='\u{9f}')
        .chain('\u{2028}'..='\u{2029}')
        .chain(bidi.chain('\u{2066}'..='\u{2069}'))
}

/// P3
#[test]
fn control_characters_of_message_and_object_are_escaped() {
    let stderr = stderr_of(|| {
        library!();
        for control in controls() {
            let text = format!("a{control}b");
            Acme::report(virerr::Error::builder(ErrorCode::NoDomain).object(&text).detail(&text).build());
        }
    });
    let line = |control: char| {
        let text = format!("a{}b", control.escape_default());
        format!("acme:  error {text}: domain not found: {text}\n")
    };
    assert_eq!(stderr, controls().map(line).collect::<String>());
}

/// P3
#[test]
fn control_characters_of_a_title_are_escaped() {
    let stderr = stderr_of(|| {
        virerr::define_codes! {
            /// A library.
            #[library(name = "acme")]
            struct Acme;
            /// Codes.
            enum ErrorCode {
                /// A bug.
                #[role(internal)]
                InternalError = 1 => "internal error",
            }
            /// Domains.
            enum ErrorDomain {
                /// None.
                None = 0 => "",
                /// A title that would end the line.
                Forged = 1 => "A\n\u{1b}[2J\u{2028}\u{202e}Driver\n",
            }
        }
        let err = virerr::Error::builder(ErrorCode::InternalError).domain(ErrorDomain::Forged).build();
        Acme::report(err);
    });
    assert_eq!(stderr, "acme: A\\n\\u{1b}[2J\\u{2028}\\u{202e}Driver\\n error : internal error\n");
}

/// P3
#[test]
fn only_the_final_newline_of_the_message_is_one() {
    let stderr = stderr_of(|| {
        library!();
        let err = virerr::Error::builder(ErrorCode::NoDomain)
            .object("web1\n")
            .message("first\nacme:  error : forged\n")
            .build();
        Acme::report(err);
        Acme::report(virerr::Error::builder(ErrorCode::NoDomain).message("a\r\n").build());
    });
    let lines = ["acme:  error web1\\n: first\\nacme:  error : forged\n", "acme:  error : a\\r\n"];
    assert_eq!(stderr, lines.concat());
}

/// P3: all other characters are printed unchanged.
#[test]
fn other_characters_are_written_as_they_are() {
    let text = "ünïcode ☃ \u{1f600} 'quoted' \"twice\" back\\slash {} %s";
    let stderr = stderr_of(|| {
        library!();
        Acme::report(virerr::Error::builder(ErrorCode::NoDomain).object(text).detail(text).build());
    });
    assert_eq!(stderr, format!("acme:  error {text}: domain not found: {text}\n"));
}
