// A library without domains: its modules need no `domain!`, may have one without an argument, and warn nowhere.

#![deny(warnings, unused, clippy::all)]

mod list {
    virerr::define_codes! {
        /// A library.
        #[library(name = "acme")]
        pub struct Acme;

        /// Its codes.
        pub enum ErrorCode {
            /// A bug.
            #[role(internal)]
            InternalError = 1 => "internal error",
            /// No such file.
            NotFound = 42 => "not found",
        }
    }
}

mod store {
    use crate::list::{Acme, ErrorCode};

    virerr::domain!();

    #[virerr::vir_api]
    pub(crate) fn lookup(name: &str) -> Result<(), virerr::Error<Acme>> {
        virerr::bail!(ErrorCode::NotFound, object = name, "'{name}'");
    }

    pub(crate) fn read(path: &str) -> Result<Vec<u8>, virerr::Error<Acme>> {
        std::fs::read(path)
            .map_err(|err| virerr::os_error!(err, "cannot read '{path}'"))
            .with_context(|| "store")
    }
}

fn main() {
    list::Acme::set_handler(|_| ());
    let failure = store::lookup("web").unwrap_err();
    assert_eq!((failure.code(), failure.domain().number()), (list::ErrorCode::NotFound, 0));
    assert!(list::Acme::last_error().is_some());
    assert!(store::read("/no/such/file").unwrap_err().message().starts_with("internal error: store: cannot read"));
}
