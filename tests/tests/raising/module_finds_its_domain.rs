//! An error has the domain of the module in which it is raised: that of its own `domain!`, or of the parent's that it
//! imports.

use crate::codes::{Acme, Error, ErrorCode, ErrorDomain, Result};
use std::io;

virerr::domain!(ErrorDomain::Network);

fn error() -> Error {
    virerr::error!(ErrorCode::NotFound)
}

mod below {
    use super::*;

    pub(super) fn error() -> Error {
        virerr::error!(ErrorCode::NotFound, "below")
    }

    pub(super) mod own {
        use super::*;

        virerr::domain!(ErrorDomain::Storage);

        pub(in super::super) fn error() -> Error {
            virerr::error!(ErrorCode::NotFound, object = "a", "own")
        }

        pub(in super::super) mod below {
            use super::VIR_FROM_THIS;

            pub(in super::super::super) fn error() -> super::Error {
                virerr::error!(super::ErrorCode::NotFound, "below own")
            }
        }
    }
}

#[test]
fn child_has_its_own_or_that_of_its_parent() {
    let domains = [error(), below::error(), below::own::error(), below::own::below::error()].map(|err| err.domain());
    assert_eq!(domains, [ErrorDomain::Network, ErrorDomain::Network, ErrorDomain::Storage, ErrorDomain::Storage]);
}

/// Every macro uses the module's domain.
#[test]
fn each_macro_finds_it() {
    fn bail() -> Result {
        virerr::bail!(ErrorCode::NotFound, "a")
    }
    fn ensure(holds: bool) -> Result {
        virerr::ensure!(holds, ErrorCode::NotFound, int1 = 3, "a");
        Ok(())
    }
    let captured = Acme::capture();
    virerr::report!(ErrorCode::NotFound, "a");
    virerr::report!(ErrorCode::NotFound, object = "a");
    virerr::report_warning!(ErrorCode::NotFound);
    let argument = 3;
    let mut errors = captured.into_errors();
    errors.extend([
        bail().unwrap_err(),
        ensure(false).unwrap_err(),
        virerr::os_error!(io::Error::other("a")),
        virerr::os_error!(io::Error::other("a"), int2 = 4, "b"),
        virerr::invalid_arg!(argument, "is {}", argument),
        virerr::unsupported!(),
        virerr::unsupported!("a {}", "b"),
    ]);
    assert_eq!(errors.len(), 10);
    for err in errors {
        assert_eq!(err.domain(), ErrorDomain::Network, "{err:?}");
    }
}

/// The domain selects the library if the code does not.
#[test]
fn code_is_inferred_from_the_domain() {
    assert_eq!(virerr::error!(42.into()).code(), ErrorCode::NotFound);
    assert_eq!(virerr::error!("NotFound".parse().unwrap(), "a").code(), ErrorCode::NotFound);
    assert_eq!(virerr::error!(1.into(), int1 = 1).code(), ErrorCode::InternalError);
}

/// A module in a function has its own names; a function has those of its module.
#[test]
fn module_in_a_function_has_its_own() {
    mod inside {
        use crate::codes::{ErrorCode, ErrorDomain};

        virerr::domain!(ErrorDomain::Storage);

        pub(super) fn domains() -> [ErrorDomain; 2] {
            fn inner() -> ErrorDomain {
                virerr::error!(ErrorCode::NotFound).domain()
            }
            [inner(), virerr::error!(ErrorCode::NotFound, "a").domain()]
        }
    }
    assert_eq!(inside::domains(), [ErrorDomain::Storage; 2]);
}

/// Repeating the domain of the module does no harm.
#[test]
fn same_domain_may_stand_in_a_function() {
    virerr::domain!(ErrorDomain::Network);
    assert_eq!(virerr::error!(ErrorCode::NotFound).domain(), ErrorDomain::Network);
}

/// Names of the module and of the caller do not collide.
#[test]
fn local_names_are_left_alone() {
    let (error, fallback, code) = ("local", "fallback", ErrorCode::NotFound);
    let err = virerr::error!(code, object = error, "{}, {}", error, fallback);
    assert_eq!((err.object(), err.detail()), (Some("local"), Some("local, fallback")));
}

struct Places;
impl Places {
    const MAKE: fn() -> Error = || virerr::error!(ErrorCode::NotFound, "in a constant");
}
static MAKE: fn() -> Error = || virerr::error!(ErrorCode::NotFound, str3 = 1);
const DOMAIN: ErrorDomain = VIR_FROM_THIS;

trait Raise {
    fn raise() -> Error {
        virerr::error!(ErrorCode::NotFound, "in a trait")
    }
}
impl Raise for Places {}

/// In constants, statics, traits, closures, generic functions and futures.
#[test]
fn every_place_of_a_module_finds_it() {
    fn generic<T: Default + std::fmt::Display>() -> Error {
        virerr::error!(ErrorCode::NotFound, "{}", T::default())
    }
    let later = async { virerr::error!(ErrorCode::NotFound, "in a future") };
    let closure = |text: &str| virerr::error!(ErrorCode::NotFound, "{}", text);
    let block = const { || virerr::error!(ErrorCode::NotFound) };
    let errors = [
        (Places::MAKE)(),
        MAKE(),
        Places::raise(),
        generic::<u8>(),
        futures::executor::block_on(later),
        closure("a"),
        block(),
    ];
    for err in errors {
        assert_eq!(err.domain(), DOMAIN, "{err:?}");
    }
}

/// A user's macro raises with the domain of the module that uses it.
macro_rules! not_found {
    ($($arguments:tt)*) => {
        virerr::error!($crate::codes::ErrorCode::NotFound, $($arguments)*)
    };
}

/// A macro defines a module with its domain.
macro_rules! module {
    ($name:ident, $domain:path) => {
        mod $name {
            virerr::domain!($domain);

            pub(super) fn error() -> crate::codes::Error {
                not_found!("in {}", stringify!($name))
            }
        }
    };
}
module!(made, crate::codes::ErrorDomain::Storage);

#[test]
fn macros_of_others_find_it() {
    assert_eq!(not_found!("a").domain(), ErrorDomain::Network);
    let err = made::error();
    assert_eq!((err.domain(), err.detail()), (ErrorDomain::Storage, Some("in made")));
}
