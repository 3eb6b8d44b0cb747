//! The attributes of a published enum that is pasted into a list, over the enums and over rows.

pub trait Described {}

virerr::define_codes! {
    #[library(name = "acme")]
    #[derive(Debug, Clone, Default)]
    pub struct Acme;

    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, thiserror::Error, strum::Display)]
    #[derive(std::fmt::Debug, Default, ::core::clone::Clone, derive_more::Error)]
    #[derive(strum::EnumString, strum::Display, IntoPrimitive, TryFromPrimitive)]
    #[repr(i32)]
    #[non_exhaustive]
    #[error("failed")]
    #[cfg(unix)]
    #[deprecated]
    pub enum ErrorCode {
        #[role(internal)]
        #[default]
        InternalError = 1 => "internal error",
        #[derive(Debug)]
        #[repr(u8)]
        #[non_exhaustive]
        Other = 2 => "other",
    }

    #[derive(Snafu)]
    #[repr(u8)]
    #[snafu(visibility(pub))]
    #[strum(serialize_all = "snake_case")]
    #[displaydoc("a")]
    #[num_enum(error_type(name = A, constructor = A::new))]
    #[serde(rename_all = "snake_case")]
    pub enum ErrorDomain {
        None = 0 => "",
        #[strum(serialize = "NETWORK")]
        Net = 1 => "Network",
    }
}

fn main() {
    assert_eq!(ErrorCode::default(), ErrorCode::InternalError);
}
