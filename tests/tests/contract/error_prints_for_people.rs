//! `{}` of an error is the message, `{:#}` one line with its sources and its code, `{:?}` several lines for people, and
//! `{:#?}` a struct (P5).

use std::io;

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", c_prefix = "ACM")]
    pub(crate) struct Acme;
    /// Its codes.
    pub(crate) enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No such domain.
        #[help = "List the domains.\nOr define one."]
        NoDomain = 42 => "domain not found",
        /// One too many.
        TooMany = 300 => "too many",
    }
    /// Its domains.
    pub(crate) enum ErrorDomain {
        /// No part in particular.
        None = 0 => "",
    }
}

virerr::domain!(ErrorDomain::None);

fn with_sources() -> (virerr::Error<Acme>, u32) {
    let source = anyhow::Error::from(io::Error::other("disk gone")).context("no index");
    (virerr::error!(ErrorCode::NoDomain, source = source, "web"), line!())
}

/// P5
#[test]
fn plain_form_is_the_message() {
    let (err, _) = with_sources();
    assert_eq!(err.to_string(), "domain not found: web");
    assert_eq!(format!("{err:>25}|{err:<24}|{err:.6}"), "    domain not found: web|domain not found: web   |domain");
}

/// P5
#[test]
fn alternate_form_is_one_line_with_the_code() {
    let (err, _) = with_sources();
    assert_eq!(format!("{err:#}"), "domain not found: web: no index: disk gone [ACM_ERR_NO_DOMAIN 42]");
    assert_eq!(format!("{:#}", virerr::error!(ErrorCode::InternalError)), "internal error [ACM_ERR_INTERNAL_ERROR 1]");
}

/// P5: as `fn main() -> Result<(), Error>` prints it.
#[test]
fn debug_form_is_a_line_each() {
    let (err, line) = with_sources();
    let expected = format!(
        "domain not found: web
  code: ACM_ERR_NO_DOMAIN 42
  at: {}:{line}:6
  caused by: no index
  caused by: disk gone
  help: List the domains.
        Or define one.",
        file!()
    );
    assert_eq!(format!("{err:?}"), expected);
    let err: virerr::Error<Acme> = virerr::Error::builder(ErrorCode::InternalError).build();
    let place = err.location().unwrap();
    assert_eq!(format!("{err:?}"), format!("internal error\n  code: ACM_ERR_INTERNAL_ERROR 1\n  at: {place}"));
}

/// P5
#[test]
fn alternate_debug_form_is_a_struct() {
    let (err, _) = with_sources();
    let text = format!("{err:#?}");
    assert!(text.starts_with("Error {\n    code: NoDomain,\n    domain: None,"), "{text}");
    assert!(text.contains("    sources: [\n        \"no index\",\n        \"disk gone\",\n    ],"), "{text}");
}

/// The number of the code if the system takes that for a failure, too.
#[test]
fn exit_code_is_the_number_of_the_code_or_1() {
    let code = |code| format!("{:?}", virerr::error!(code).exit_code());
    assert_eq!(code(ErrorCode::NoDomain), format!("{:?}", std::process::ExitCode::from(42)));
    assert_eq!(code(ErrorCode::TooMany), format!("{:?}", std::process::ExitCode::FAILURE));
}
