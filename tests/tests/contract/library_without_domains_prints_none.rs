//! In a library without domains the default printer writes `<name>: <level> <object>: <message>`, or
//! `<name>: <level>: <message>` (P1); P2 and P3 apply as usual. The domain of an error has the number 0 and an empty
//! title.

use crate::fixture::stderr_of;
use virerr::{Domain as _, Level, Library, NoDomains};

/// Declares a library without domains for a function.
macro_rules! bare {
    () => {
        virerr::define_codes! {
            #[library(name = "bare")]
            struct Bare;
            enum ErrorCode {
                #[role(internal)]
                InternalError = 1 => "internal error",
                NotFound = 42 => "not found",
            }
        }
    };
}

/// P1
#[test]
fn line_has_no_place_for_a_domain() {
    let stderr = stderr_of(|| {
        bare!();
        #[virerr::vir_api]
        fn lookup(name: &str) -> Result<(), virerr::Error<Bare>> {
            virerr::bail!(ErrorCode::NotFound, object = name, "no '{name}'")
        }
        lookup("web1").unwrap_err();
        for err in [virerr::error!(ErrorCode::NotFound, "a"), virerr::error!(ErrorCode::InternalError)] {
            Bare::print_error(&err);
        }
    });
    let lines =
        ["bare: error web1: not found: no 'web1'\n", "bare: error: not found: a\n", "bare: error: internal error\n"];
    assert_eq!(stderr, lines.concat());
}

/// P2, P3
#[test]
fn level_may_be_empty_and_text_cannot_forge_a_line() {
    let stderr = stderr_of(|| {
        bare!();
        let errors = [
            virerr::error!(ErrorCode::NotFound, level = Level::Warning, object = "web\n1", "a\n"),
            virerr::error!(ErrorCode::NotFound, level = Level::None, "a\nb"),
            virerr::error!(ErrorCode::NotFound, level = Level::None, object = "", "a"),
        ];
        errors.iter().for_each(Bare::print_error);
    });
    let lines = ["bare: warning web\\n1: not found: a\n", "bare: : not found: a\\nb\n", "bare:  : not found: a\n"];
    assert_eq!(stderr, lines.concat());
}

/// The only domain is a value like those of an enum.
#[test]
fn domain_is_that_of_no_part() {
    bare!();
    let err = virerr::error!(ErrorCode::NotFound, "a");
    let domain: NoDomains<Bare> = err.domain();
    assert_eq!(
        (domain.number(), domain.title(), format!("{domain}"), format!("{domain:?}")),
        (0, "", "".into(), "NoDomains".into())
    );
    assert_eq!(NoDomains::<Bare>::from_number(0), Some(domain));
    assert_eq!(NoDomains::<Bare>::from_number(1), None);
    assert_eq!((domain.row().number(), domain.row().symbol(), domain.row().text()), (0, "", ""));
    assert_eq!(err.again().domain().max(domain), domain);
    // A builder accepts it, and so does generic code.
    fn of_no_part<L: Library>(err: &virerr::Error<L>) -> bool {
        err.domain().number() == 0
    }
    assert!(of_no_part(&virerr::Error::builder(ErrorCode::NotFound).domain(domain).build()));
}

/// The catalogue has only the codes.
#[test]
fn catalogue_has_no_domains() {
    bare!();
    let domains = Bare::catalogue().domains();
    assert_eq!((domains.name(), domains.docs(), domains.rows().len()), ("", "", 0));
    assert!(domains.with_number(0).is_none() && domains.find("0").is_none() && domains.find("").is_none());
    assert!(domains.retired().is_empty() && domains.reserved().is_empty() && domains.aliases().is_empty());
    assert_eq!(Bare::catalogue().codes().rows().len(), 2);
}

/// An error type of the library's own, and a derived connection.
#[test]
fn derives_work() {
    bare!();
    #[derive(Debug, virerr::ToError)]
    #[to_error(library = Bare, code = ErrorCode::NotFound)]
    struct Missing;
    impl std::fmt::Display for Missing {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("missing")
        }
    }
    impl std::error::Error for Missing {}
    #[derive(Default, virerr::Connected)]
    struct Connection {
        errors: virerr::ConnectionErrors<Bare>,
    }
    impl Connection {
        #[virerr::vir_api]
        fn fail(&self) -> Result<(), Missing> {
            Err(Missing)
        }
    }
    let captured = Bare::capture();
    let conn = Connection::default();
    conn.fail().unwrap_err();
    assert_eq!(captured.errors()[0].message(), "not found: missing");
    assert_eq!(conn.errors().last().unwrap().domain().number(), 0);
    virerr::report!(ErrorCode::NotFound, conn = conn);
    assert_eq!(captured.errors().len(), 2);
}
