//! `{:?}` terminates even if an error reaches its own connection, itself, or a chain of any length (P5).

use crate::fixture::{library, raising};
use std::error::Error as StdError;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// P5
#[test]
fn source_that_holds_its_own_connection_is_printed() {
    raising!(Test, {
        #[derive(Debug)]
        struct Broken {
            #[expect(dead_code, reason = "printed")]
            errors: virerr::ConnectionErrors<Acme>,
        }
        impl fmt::Display for Broken {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("broken")
            }
        }
        impl StdError for Broken {}

        Acme::set_handler(|_| ());
        let conn = Connection::new();
        let source = Broken { errors: conn.errors().clone() };
        let err =
            conn.call(|| -> Result { Err(virerr::error!(ErrorCode::NoDomain, source = source, "a")) }).unwrap_err();
        assert!(format!("{err:?} {err:#?}").contains("broken"));
        let kept = Acme::preserve_last_error();
        let subscriber = conn.errors().subscribe(1);
        conn.errors().report(err.clone());
        let handlers = (conn.errors().scoped_handler(|_| ()), conn.errors().handler());
        let builder = virerr::Error::<Acme>::builder(ErrorCode::NoDomain).source(err.clone());
        let all = format!("{:?}", (conn.errors(), &kept, &subscriber, &handlers, &builder));
        assert!(all.contains("domain not found: a"), "{all}");
    });
}

/// P5
#[test]
fn connection_is_printed_with_code_and_message() {
    library!();
    Acme::set_handler(|_| ());
    let conn = Connection::new();
    assert_eq!(format!("{:?}", conn.errors()), "ConnectionErrors { last: None, .. }");
    conn.fail("a").unwrap_err();
    assert_eq!(
        format!("{:?}", conn.errors()),
        "ConnectionErrors { last: Some((NoDomain, \"domain not found: a\")), .. }"
    );
}

/// P5
#[test]
fn source_that_reaches_the_error_itself_is_printed() {
    raising!(Test, {
        #[derive(Clone, Debug, Default)]
        struct Circle(Arc<OnceLock<Error>>);
        impl fmt::Display for Circle {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("round")
            }
        }
        impl StdError for Circle {
            fn source(&self) -> Option<&(dyn StdError + 'static)> {
                self.0.get().map(|err| err as _)
            }
        }
        let circle = Circle::default();
        let err = virerr::error!(ErrorCode::NoDomain, source = circle.clone(), "a");
        circle.0.set(err.clone()).unwrap();
        assert!(format!("{err:?}").contains("round"));
    });
}

/// P5
#[test]
fn long_chain_of_sources_is_printed() {
    raising!(Test, {
        let first = error("first");
        let err = (0..100_000).fold(first, |err, _| virerr::error!(ErrorCode::NoDomain, source = err, "again"));
        assert!(format!("{err:?}").len() < 100_000);
    });
}
