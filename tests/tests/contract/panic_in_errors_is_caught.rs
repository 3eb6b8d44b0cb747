//! A panic in `Connected::errors` that a failure called is caught: the call counts as one without a connection, and one
//! line on stderr says so (H4).

use crate::fixture::{Notes, assert_holds, library, stderr_of};

/// H4
#[test]
fn call_whose_connection_panics_fails_without_one() {
    let stderr = stderr_of(|| {
        library!();
        std::panic::set_hook(Box::new(|_| ()));
        struct Broken;
        impl Connected for Broken {
            type Library = Acme;
            fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
                panic!("as asked");
            }
        }
        impl Broken {
            #[virerr::vir_api]
            fn fail(&self) -> Result {
                Err(error("a"))
            }
            #[virerr::vir_api]
            fn succeed(&self) -> Result {
                Ok(())
            }
            #[virerr::vir_api]
            async fn fail_later(&self) -> Result {
                Err(error("b"))
            }
        }
        let notes = Notes::default();
        Acme::set_handler(
            notes.checking("acme", |err| assert!(err.connection().is_none() || err.detail() == Some("next"))),
        );
        Broken.succeed().unwrap();
        assert_eq!(Broken.fail().unwrap_err().api(), Some("fail"));
        assert_holds(Acme::last_error(), "a");
        crate::executor::run(Broken.fail_later()).unwrap_err();
        assert_holds(Acme::last_error(), "b");
        assert_eq!(notes.take(), ["acme: a", "acme: b"]);
        let conn = Connection::new();
        conn.fail("next").unwrap_err();
        assert_eq!(notes.take(), ["acme: next"]);
        assert_holds(conn.errors().last(), "next");
    });
    let lines: Vec<_> = stderr.lines().collect();
    assert_eq!(lines.len(), 2, "{stderr}");
    assert!(
        lines.iter().all(|line| line.contains("`Connected::errors` panicked") && line.ends_with("Broken")),
        "{stderr}"
    );
}
