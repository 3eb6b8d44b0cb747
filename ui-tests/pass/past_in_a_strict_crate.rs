//! Facts, retired rows and aliases in a crate whose lints would fire at anything that is generated.
#![deny(
    warnings,
    dead_code,
    deprecated,
    missing_docs,
    nonstandard_style,
    rustdoc::all,
    unreachable_pub,
    unsafe_code,
    unused,
    unused_qualifications
)]

virerr::define_codes! {
    /// The library.
    #[library(name = "acme", lock = "locks/lock_empty.codes")]
    pub struct Acme;

    /// Codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// No domain.
        #[since("0.1")]
        #[deprecated(since = "0.2.0", note = "use `InternalError`")]
        #[help = "look again"]
        #[explain = "docs/correct.md"]
        #[category(not_found)]
        #[errno(ENOENT)]
        #[http(404)]
        #[retry(never)]
        #[log(debug)]
        #[level(warning)]
        NoDomain = 1000000 => "domain not found", "no {}",
        /// Included.
        #[doc = concat!("Made", " of two.")]
        #[doc(hidden)]
        r#Included = 2 => "included",
        /// Gone.
        retired Old = 13 since "0.2" "never raised" use NoDomain;
        alias Undocumented = NoDomain;
        alias former_name = r#Included;
        #[doc(alias = "x")]
        #[deprecated]
        alias Deprecated = NoDomain;
        /// Documented.
        alias Documented = NoDomain;
        reserved 90..=99 "private use";
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
        alias Nothing = None;
    }
}

/// A second library of the crate, which nobody else sees and nobody uses.
mod inner {
    virerr::define_codes! {
        #[library(name = "inner", lock = "locks/past_in_a_strict_crate.codes")]
        pub(crate) struct Inner;

        pub(crate) enum ErrorCode {
            #[role(internal)]
            InternalError = 1 => "internal error",
            alias Unused = InternalError;
        }

        pub(crate) enum ErrorDomain {
            None = 0 => "",
            alias Unused = None;
        }
    }

    pub(crate) fn all() -> usize {
        let codes = ErrorCode::ALL.len() + ErrorDomain::ALL.len();
        codes + Inner::catalogue().unpublished().lines().count()
    }
}

fn main() {
    assert_eq!(ErrorCode::former_name, ErrorCode::Included);
    assert_eq!(ErrorDomain::Nothing, ErrorDomain::None);
    assert_eq!(inner::all(), 2 + 4);
    assert_eq!(Acme::catalogue().codes().aliases()[0].docs, "");
}
