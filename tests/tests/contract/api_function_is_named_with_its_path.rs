//! An error has the path of the API function that it came out of: its module, the type if the attribute is on a block,
//! and its identifier (R1, B10).

use crate::executor::run;
use crate::fixture::library;

library!();
virerr::domain!(ErrorDomain::Test);

mod store {
    use super::{Acme, ErrorCode, ErrorDomain, Result};

    virerr::domain!(ErrorDomain::Test);

    #[virerr::vir_api]
    pub(super) fn get() -> Result {
        virerr::bail!(ErrorCode::NoDomain)
    }

    #[virerr::vir_api]
    pub(super) async fn get_later() -> Result {
        virerr::bail!(ErrorCode::NoDomain)
    }

    pub(super) mod r#in {
        use super::Result;

        pub(in super::super) const MODULE: &str = module_path!();

        #[virerr::vir_api]
        pub(in super::super) fn r#loop() -> Result {
            super::get().map_err(|err| virerr::Error::builder(err.code()).build())
        }
    }

    pub(super) struct Store<T>(pub(super) T);

    #[virerr::vir_api]
    impl<T> Store<T> {
        pub(super) const WORD: &str = "web";

        #[vir_api]
        pub(super) fn find(&self) -> Result {
            virerr::bail!(ErrorCode::NoDomain, "no {}", Self::WORD)
        }
    }

    #[virerr::vir_api]
    impl TryFrom<&str> for Store<u8> {
        type Error = virerr::Error<Acme>;

        fn try_from(_text: &str) -> Result<Self> {
            virerr::bail!(ErrorCode::NoDomain)
        }
    }

    #[virerr::vir_api]
    pub(super) trait Closed {
        fn close(&self) -> Result {
            virerr::bail!(ErrorCode::NoDomain)
        }
    }

    impl Closed for u8 {}

    pub(super) fn last_path() -> Option<&'static str> {
        Acme::last_error()?.api_path()
    }
}

#[virerr::vir_api]
fn outer() -> Result {
    store::get()
}

/// Returns a path in this file.
fn here(path: &str) -> String {
    format!("{}::{path}", module_path!())
}

#[test]
fn path_ends_with_the_identifier() {
    Acme::set_handler(|_| ());
    let err = store::get().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::get")), Some("get")));
    assert_eq!(store::last_path(), Some(&*here("store::get")));
    let err = run(store::get_later()).unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::get_later")), Some("get_later")));
}

#[test]
fn path_in_a_block_names_the_type_or_the_trait() {
    use store::Closed as _;

    Acme::set_handler(|_| ());
    let err = store::Store(1).find().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::Store::find")), Some("find")));
    let err = store::Store::try_from("web").err().unwrap();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::Store::try_from")), Some("try_from")));
    let err = 1.close().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::Closed::close")), Some("close")));
}

/// A function may be called by its name or through a variable, and may be defined in the body of another function.
#[test]
fn path_does_not_depend_on_the_call() {
    use store::get;

    #[virerr::vir_api]
    fn local() -> Result {
        virerr::bail!(ErrorCode::NoDomain)
    }

    Acme::set_handler(|_| ());
    let err = get().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("store::get")), Some("get")));
    let renamed = store::Store::<u8>::find;
    assert_eq!(renamed(&store::Store(1)).unwrap_err().api_path(), Some(&*here("store::Store::find")));
    // The path has no segment for the body.
    let err = local().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*here("local")), Some("local")));
    let in_a_block = {
        #[virerr::vir_api]
        async fn within() -> Result {
            virerr::bail!(ErrorCode::NoDomain)
        }
        run(within()).unwrap_err()
    };
    assert_eq!((in_a_block.api_path(), in_a_block.api()), (Some(&*here("within")), Some("within")));
}

/// The module is as the compiler prints it.
#[test]
fn raw_identifier_loses_its_prefix() {
    Acme::set_handler(|_| ());
    let err = store::r#in::r#loop().unwrap_err();
    assert_eq!((err.api_path(), err.api()), (Some(&*format!("{}::loop", store::r#in::MODULE)), Some("loop")));
}

#[test]
fn path_is_that_of_the_innermost_function() {
    Acme::set_handler(|_| ());
    assert_eq!(outer().unwrap_err().api_path(), Some(&*here("store::get")));
}

#[test]
fn error_that_came_out_of_no_call_has_none() {
    let err = virerr::error!(ErrorCode::NoDomain);
    assert_eq!((err.api_path(), err.api()), (None, None));
}
