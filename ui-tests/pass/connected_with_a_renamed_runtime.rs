// Connections in a crate that knows the runtime by another name, or through the crate of somebody else; and out of a
// macro.
#![forbid(warnings)]
#![deny(forbidden_lint_groups)]

extern crate virerr as errors;

mod framework {
    pub(crate) mod prelude {
        pub(crate) use virerr as runtime;
    }
}

errors::define_codes! {
    #[library(name = "acme", default_handler = silent, crate = errors)]
    pub(crate) struct Acme;
    pub(crate) enum ErrorCode { #[role(internal)] InternalError = 1 => "internal error" }
    pub(crate) enum ErrorDomain { None = 0 => "" }
}

macro_rules! connection {
    ($visibility:vis $name:ident<$parameter:ident>, $derive:path, $field:ident, $type:ty) => {
        #[derive($derive)]
        #[connected(crate = crate::framework::prelude::runtime)]
        $visibility struct $name<$parameter> {
            $visibility $field: $type,
            $visibility other: $parameter,
        }

        impl $crate::Look for $name<u8> {
            fn look(&self) -> bool {
                self.errors().last().is_some() && self.other == 0
            }
        }
    };
}

trait Look {
    fn look(&self) -> bool;
}

mod by_name {
    #[derive(errors::Connected)]
    #[connected(crate = errors)]
    pub(crate) struct Session(pub(crate) super::Connection<u8>);
}

use framework::prelude::runtime;
connection!(pub(crate) Connection<T>, runtime::Connected, slot, runtime::ConnectionErrors<Acme>);

fn main() {
    let slot = errors::ConnectionErrors::new();
    slot.report(errors::Error::builder(ErrorCode::InternalError).build());
    let session = by_name::Session(Connection { slot, other: 0 });
    assert!(session.errors().last().is_some() && session.0.look());
}
