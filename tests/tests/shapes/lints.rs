//! `#[derive(Connected)]`, `#[derive(ToError)]` and `domain!` cause no warnings: every lint of rustc and of clippy
//! gives the same result for a source file as without them.

use crate::compiler::{Compiler, Source};
use crate::{list, only_in, sweep};
use std::process::Command;

/// Connections of every kind, public and private, and domains in nested modules.
const CONNECTIONS: &str = r#"
    use ground::Depot;
    use std::sync::Arc;
    use virerr::{Connected, ConnectionErrors};

    #[cfg_attr(api, derive(Connected))]
    pub struct Connection {
        pub name: String,
        pub errors: ConnectionErrors<Depot>,
    }

    #[cfg_attr(api, derive(Connected))]
    pub struct Session {
        inner: Arc<Inner>,
    }

    #[cfg_attr(api, derive(Connected))]
    struct Inner(virerr::ConnectionErrors<Depot>);

    #[cfg_attr(api, derive(Connected))]
    struct Wrapper<'a, T: ?Sized>(#[cfg_attr(api, connected)] &'a T, u8);

    #[cfg_attr(api, derive(Connected))]
    pub struct Generic<L: virerr::Library> {
        pub errors: ConnectionErrors<L>,
    }

    #[cfg_attr(api, derive(Connected), connected(no_method))]
    pub(crate) struct Quiet {
        errors: Box<ConnectionErrors<Depot>>,
    }

    #[deprecated]
    #[cfg_attr(api, derive(Connected))]
    pub struct Old(#[deprecated] pub Option<u8>, pub ConnectionErrors<Depot>);

    impl Session {
        #[must_use]
        pub fn is_fresh(&self) -> bool {
            self.inner.0.last().is_none()
        }
    }

    #[cfg(api)]
    virerr::domain!(ground::ErrorDomain::None);

    mod with_a_domain {
        #[allow(unused_imports)]
        use super::*;

        #[cfg(api)]
        virerr::domain!(ground::ErrorDomain::None);
    }

    mod inside {
        #[cfg_attr(api, derive(virerr::Connected))]
        pub struct Hidden {
            pub(super) errors: virerr::ConnectionErrors<ground::Depot>,
        }
    }

    pub fn hidden(hidden: &inside::Hidden) -> bool {
        hidden.errors.last().is_none()
    }
"#;

/// Error types of every kind: kept as causes, only converted, with their own sources and with their own `From`.
const ERRORS: &str = r#"
    use ground::{Depot, ErrorCode};
    use std::error::Error;
    use std::fmt;
    use std::io;
    use std::rc::Rc;
    use virerr::ToError;

    macro_rules! error_type {
        ($name:ident $(<$($parameter:tt),*>)?) => {
            impl $(<$($parameter),*>)? fmt::Display for $name $(<$($parameter),*>)? {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("failed")
                }
            }
        };
    }

    #[derive(Debug)]
    #[cfg_attr(api, derive(ToError), to_error(library = Depot))]
    pub enum Failure {
        #[cfg_attr(api, to_error(code = ErrorCode::Missing, object = .name, int1 = .line))]
        Missing { name: String, line: u16 },
        #[cfg_attr(api, to_error(errno = self.io()))]
        Io(io::Error),
        #[cfg_attr(api, to_error(transparent))]
        Library(ground::Error),
        #[deprecated]
        #[cfg_attr(api, to_error(code = ErrorCode::Missing))]
        Old,
    }
    error_type!(Failure);
    impl Error for Failure {}

    impl Failure {
        pub fn io(&self) -> &io::Error {
            if let Failure::Io(io) = self { io } else { unreachable!() }
        }
    }

    #[cfg_attr(api, derive(ToError), to_error(library = Depot, code = code_of(&*self.0), source = &*self.0))]
    pub struct Any(pub Box<dyn Error>);
    error_type!(Any);
    impl<E: Error + 'static> From<E> for Any {
        fn from(error: E) -> Self {
            Any(error.into())
        }
    }

    pub fn code_of(error: &(dyn Error + 'static)) -> ErrorCode {
        if error.is::<io::Error>() { ErrorCode::InternalError } else { ErrorCode::Missing }
    }

    #[derive(Debug)]
    #[cfg_attr(api, derive(ToError), to_error(library = Depot, code = ErrorCode::Missing))]
    pub(crate) struct Local(pub(crate) Rc<str>);
    impl fmt::Display for Local {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(&self.0)
        }
    }
    impl Error for Local {}

    #[derive(Debug)]
    #[cfg_attr(api, derive(ToError), to_error(library = Depot, code = ErrorCode::Missing, object = .0))]
    pub struct Borrowed<'a>(pub &'a str);
    impl fmt::Display for Borrowed<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }
    impl Error for Borrowed<'_> {}

    #[derive(Debug)]
    #[deprecated]
    #[cfg_attr(api, derive(ToError), to_error(library = Depot, code = ErrorCode::Missing))]
    pub struct Generic<T: ?Sized + fmt::Debug, const N: usize>(pub [u8; N], pub Box<T>);
    #[allow(deprecated)]
    impl<T: ?Sized + fmt::Debug, const N: usize> fmt::Display for Generic<T, N> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{:?}", self.1)
        }
    }
    #[allow(deprecated)]
    impl<T: ?Sized + fmt::Debug, const N: usize> Error for Generic<T, N> {}

    #[derive(Clone, Copy, Debug)]
    #[cfg_attr(api, derive(ToError), to_error(library = Depot, code = ErrorCode::Missing, no_from))]
    struct Own;
    error_type!(Own);
    impl Error for Own {}
    impl From<Own> for ground::Error {
        fn from(_: Own) -> Self {
            ground::Error::builder(ErrorCode::Missing).build()
        }
    }

    pub fn fail() -> Result<(), ground::Error> {
        Err(Own)?
    }
"#;

#[test]
fn derive_of_a_connection_and_domain_add_no_lint() {
    add_no_lint("connections", CONNECTIONS);
}

#[test]
fn derive_of_an_error_type_adds_no_lint() {
    add_no_lint("errors", ERRORS);
}

fn add_no_lint(name: &str, text: &str) {
    if virerr_tests::tools::tool("clippy-driver").is_none() {
        return;
    }
    let compiler = Compiler::new(name);
    for edition in ["2018", "2021", "2024"] {
        let compile = |name: &str, cfg: &[&str]| {
            let mut flags = sweep::flags();
            flags.push("-Wclippy::restriction".to_owned());
            flags.extend(cfg.iter().map(|&flag| flag.to_owned()));
            let name = &format!("{name}_{edition}");
            let source = Source { name, text, edition, is_program: false, flags: &flags };
            compiler.compile(Command::new("clippy-driver"), &source)
        };
        let (with, bare) = (compile("with", &["--cfg", "api"]), compile("bare", &[]));
        assert!(with.is_compiled && bare.is_compiled, "{}", list(&with.diagnostics));
        assert!(bare.diagnostics.len() > 10, "the lints are on");
        let more = only_in(&with, &bare);
        assert!(more.is_empty(), "{edition}:{}", list(&more));
    }
}
