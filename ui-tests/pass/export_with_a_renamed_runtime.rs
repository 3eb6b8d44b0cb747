// A library is exported by a crate that knows the runtime by another name; and out of a macro.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

errors::define_codes! {
    #[library(name = "acme", default_handler = silent, crate = errors)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
}

errors::export_c_api!(Acme, prefix = "acme", crate = errors);

macro_rules! export {
    ($library:path, $prefix:literal, $connection:ty) => {
        errors::export_c_api!($library, prefix = $prefix, connection = $connection, crate = crate::errors);
    };
}

#[derive(Default, errors::Connected)]
#[connected(crate = errors)]
pub(crate) struct Conn {
    #[connected]
    errors: errors::ConnectionErrors<Acme>,
}

impl errors::c::Object for Conn {
    type Library = Acme;
    const INVALID: ErrorCode = ErrorCode::InternalError;
}

export!(crate::Acme, "made", Conn);

fn main() {}
