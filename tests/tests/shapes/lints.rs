//! `#[derive(Connected)]` and `domain!` warn nowhere: every lint of rustc and of clippy says of a source file what it says
//! without them.

use crate::compiler::{Compiler, Source};
use crate::{list, only_in, sweep};
use std::process::Command;

/// Connections of every kind, in public and in private, and domains in modules in each other.
const TEXT: &str = r#"
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

#[test]
fn derive_and_domain_add_no_lint() {
    if virerr_tests::tools::tool("clippy-driver").is_none() {
        return;
    }
    let compiler = Compiler::new("lints");
    for edition in ["2018", "2021", "2024"] {
        let compile = |name: &str, cfg: &[&str]| {
            let mut flags = sweep::flags();
            flags.push("-Wclippy::restriction".to_owned());
            flags.extend(cfg.iter().map(|&flag| flag.to_owned()));
            let name = &format!("{name}_{edition}");
            let source = Source { name, text: TEXT, edition, is_program: false, flags: &flags };
            compiler.compile(Command::new("clippy-driver"), &source)
        };
        let (with, bare) = (compile("with", &["--cfg", "api"]), compile("bare", &[]));
        assert!(with.is_compiled && bare.is_compiled, "{}", list(&with.diagnostics));
        assert!(bare.diagnostics.len() > 10, "the lints are on");
        let more = only_in(&with, &bare);
        assert!(more.is_empty(), "{edition}:{}", list(&more));
    }
}
