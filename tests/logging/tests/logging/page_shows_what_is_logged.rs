//! The page of the documentation shows the actual lines, and those of `#[tracing::instrument(err)]`.

use crate::fixture::{Written, library};
use virerr::logging::to_tracing;

const PAGE: &str = include_str!("../../../../virerr/docs/logging.md");

/// Fails if the page does not show exactly these lines in a row.
fn assert_is_shown(lines: &[String]) {
    let block = format!("```text\n{}\n```\n", lines.join("\n"));
    assert!(PAGE.contains(&block), "the page does not show\n{block}");
}

/// Returns the lines that a subscriber of this thread writes during `run`, without their times and with the names of
/// the page.
fn lines(run: impl FnOnce()) -> Vec<String> {
    let written = Written::default();
    let subscriber = tracing_subscriber::fmt().with_writer(written.clone()).without_time().with_ansi(false).finish();
    let request = || {
        let _request = tracing::info_span!("request", id = 7).entered();
        run();
    };
    tracing::subscriber::with_default(subscriber, request);
    let as_on_the_page = |line: String| line.replace(module_path!(), "acme::domain").replace(file!(), "src/domain.rs");
    written.lines().into_iter().map(as_on_the_page).collect()
}

#[test]
fn page_shows_the_line() {
    library!();
    #[virerr::vir_api]
    fn lookup(name: &str) -> Result {
        virerr::bail!(
            ErrorCode::NoDomain,
            domain = ErrorDomain::Qemu,
            object = name,
            "no domain with matching name '{name}'"
        )
    }
    #[virerr::vir_api]
    fn start(name: &str) -> Result {
        lookup(name)
    }
    #[virerr::vir_api]
    fn ensure_started(name: &str) -> Result {
        start(name).or(Ok(()))
    }
    let _guard = to_tracing::<Acme>();
    let mut place = String::new();
    let lines = lines(|| {
        ensure_started("web").unwrap();
        let location = start("web").unwrap_err().location().unwrap();
        place = format!("code.line.number={} code.column.number={}", location.line(), location.column());
    });
    let as_on_the_page = |line: &String| line.replace(&place, "code.line.number=12 code.column.number=5");
    assert_is_shown(&lines.iter().map(as_on_the_page).collect::<Vec<_>>());
}

#[test]
fn page_shows_the_lines_of_instrument() {
    library!();
    #[tracing::instrument(err)]
    fn lookup(name: &str) -> Result {
        virerr::bail!(
            ErrorCode::NoDomain,
            domain = ErrorDomain::Qemu,
            object = name,
            "no domain with matching name '{name}'"
        )
    }
    #[tracing::instrument(err)]
    fn start(name: &str) -> Result {
        lookup(name)
    }
    #[tracing::instrument(err)]
    fn ensure_started(name: &str) -> Result {
        start(name).or(Ok(()))
    }
    assert_is_shown(&lines(|| {
        ensure_started("web").unwrap();
        start("web").unwrap_err();
    }));
}
