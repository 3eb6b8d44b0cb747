//! An argument error names the function that raised it and the argument (R6), an error for an unsupported call the
//! function (R7): by the identifier in the source, for any kind of function.

use crate::fixture::library;
use std::fmt::Debug;

library!();
virerr::domain!(ErrorDomain::Test);

/// R6
#[track_caller]
fn assert_names(err: &Error, function: &str, argument: &str) {
    assert_eq!(err.code(), ErrorCode::InvalidArg);
    assert_eq!(err.domain(), ErrorDomain::Test);
    assert_eq!((err.str1(), err.str2(), err.str3()), (Some(function), Some(argument), None));
    assert_eq!((err.int1(), err.int2()), (0, 0));
}

/// R7
#[track_caller]
fn assert_unsupported(err: &Error, function: &str) {
    assert_eq!(err.code(), ErrorCode::NoSupport);
    assert_eq!(err.domain(), ErrorDomain::Test);
    assert_eq!(err.message(), format!("{function} is not supported by the driver"));
    assert_eq!((err.str1(), err.str2()), (Some("{} is not supported by the driver"), Some(function)));
    assert_eq!((err.str3(), err.int1(), err.int2()), (None, -1, -1));
}

fn resize(cpus: u32) -> Error {
    virerr::invalid_arg!(cpus, "must not be {cpus}: {{}} 100 %")
}

fn migrate() -> Error {
    virerr::unsupported!()
}

/// R6
#[test]
fn plain_function_and_its_argument_are_named() {
    let err = resize(7);
    assert_names(&err, "resize", "cpus");
    assert_eq!(err.message(), "invalid argument: cpus must not be 7: {} 100 %");
    assert_eq!(err.detail(), Some("cpus must not be 7: {} 100 %"));
    // A copy that the boundary completes keeps it.
    Acme::set_handler(|_| ());
    let kept = err.clone();
    let err = call::<()>(|| Err(err)).unwrap_err();
    assert_names(&err, "resize", "cpus");
    assert_eq!((err.detail(), kept.api()), (kept.detail(), None));
}

/// R7: or the given text.
#[test]
fn unsupported_function_is_named() {
    assert_unsupported(&migrate(), "migrate");
    let version = 3;
    assert_unsupported(&virerr::unsupported!("version {version}"), "version 3");
    assert_unsupported(&virerr::unsupported!("100 %{}", "s"), "100 %s");
}

#[virerr::vir_api]
fn create(xml: &str) -> Result {
    Err(virerr::invalid_arg!(xml, "is empty"))
}

#[virerr::vir_api]
fn create_with(cpus: u32) -> Result {
    Err(resize(cpus))
}

#[virerr::vir_api]
fn suspend() -> Result {
    Err(virerr::unsupported!())
}

#[virerr::vir_api]
fn suspend_with() -> Result {
    Err(migrate())
}

/// R6, R7: the body of an API function is a closure, which is not named.
#[test]
fn api_function_is_named_where_it_raises_the_error() {
    Acme::set_handler(|_| ());
    let err = create("").unwrap_err();
    assert_names(&err, "create", "xml");
    assert_eq!(err.api(), Some("create"));
    assert_unsupported(&suspend().unwrap_err(), "suspend");
}

/// R6, R7
#[test]
fn function_that_raised_the_error_is_named_and_not_the_api_function_around_it() {
    Acme::set_handler(|_| ());
    let err = create_with(7).unwrap_err();
    assert_names(&err, "resize", "cpus");
    assert_eq!(err.api(), Some("create_with"));
    assert_unsupported(&suspend_with().unwrap_err(), "migrate");
}

/// R6, R7
#[test]
fn raw_identifiers_are_named_without_their_prefix() {
    fn r#match(r#type: u32) -> [Error; 2] {
        [virerr::invalid_arg!(r#type, "{}", r#type), virerr::unsupported!()]
    }
    #[virerr::vir_api]
    fn r#loop(r#in: u32) -> Result {
        Err(virerr::invalid_arg!(r#in, "in"))
    }
    Acme::set_handler(|_| ());
    let [argument, unsupported] = r#match(0);
    assert_names(&argument, "match", "type");
    assert_eq!(argument.detail(), Some("type 0"));
    assert_unsupported(&unsupported, "match");
    let err = r#loop(0).unwrap_err();
    assert_names(&err, "loop", "in");
    assert_eq!(err.api(), Some("loop"));
}

struct Holder<T>(T);

impl<T: Debug> Holder<T> {
    fn store<const N: usize, U>(&self, item: [U; N]) -> [Error; 2] {
        let _ = (&self.0, &item);
        [virerr::invalid_arg!(item, "item"), virerr::unsupported!()]
    }

    #[virerr::vir_api]
    fn put<U: Debug>(&self, item: U) -> Result<Vec<(T, U)>> {
        Err(virerr::invalid_arg!(item, "{item:?} does not go into {:?}", self.0))
    }
}

trait Driver<'a, T> {
    fn start(&'a self, flags: T) -> [Error; 2];

    fn stop(&self, flags: T) -> [Error; 2] {
        [virerr::invalid_arg!(flags, "flags"), virerr::unsupported!()]
    }
}

impl<'a, T: Debug> Driver<'a, Vec<Option<T>>> for Holder<T> {
    fn start(&'a self, flags: Vec<Option<T>>) -> [Error; 2] {
        [virerr::invalid_arg!(flags, "{flags:?}"), virerr::unsupported!()]
    }
}

/// R6, R7
#[test]
fn generic_functions_and_methods_are_named() {
    Acme::set_handler(|_| ());
    let [argument, unsupported] = Holder(1_u8).store([Some("a"); 2]);
    assert_names(&argument, "store", "item");
    assert_unsupported(&unsupported, "store");
    let err = Holder(vec![1_u8]).put(Some("a::b")).unwrap_err();
    assert_names(&err, "put", "item");

    let [argument, unsupported] = Holder(1_u8).start(vec![None]);
    assert_names(&argument, "start", "flags");
    assert_unsupported(&unsupported, "start");
    let [argument, unsupported] = Holder("a").stop(vec![]);
    assert_names(&argument, "stop", "flags");
    assert_unsupported(&unsupported, "stop");
}

/// R6, R7: a closure has no identifier, so that of the enclosing function is used.
#[test]
fn closure_is_named_after_its_function() {
    fn attach<T>(items: &[T]) -> Vec<[Error; 2]> {
        let both = |index: usize| {
            let inner = || [virerr::invalid_arg!(index, "item {index}"), virerr::unsupported!()];
            inner()
        };
        (0..items.len()).map(both).collect()
    }
    let [argument, unsupported] = &attach(&[[0; 2]])[0];
    assert_names(argument, "attach", "index");
    assert_unsupported(unsupported, "attach");
}

/// R5, R6, R7
#[test]
fn role_that_no_code_has_is_the_internal_ones() {
    mod plain {
        virerr::define_codes! {
            /// A library without roles.
            #[library(name = "plain")]
            pub(super) struct Plain;
            /// Codes.
            pub(super) enum ErrorCode {
                /// A bug.
                #[role(internal)]
                InternalError = 1 => "internal error",
                /// Another one.
                Other = 2 => "other",
            }
            /// Domains.
            pub(super) enum ErrorDomain {
                /// None.
                None = 0 => "",
            }
        }
        virerr::domain!(ErrorDomain::None);

        pub(super) fn errors(flags: i32) -> [virerr::Error<Plain>; 3] {
            [
                virerr::os_error!(std::io::Error::other("cause")),
                virerr::invalid_arg!(flags, "flags"),
                virerr::unsupported!(),
            ]
        }
    }
    for err in plain::errors(0) {
        assert_eq!(err.code(), plain::ErrorCode::InternalError);
    }
}
