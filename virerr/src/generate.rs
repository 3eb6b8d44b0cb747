//! What is made from the list for other readers than Rust: a C header, pages, JSON, translations, Python and more.
//!
//! Everything here is a function of a library's [`Catalogue`], so whatever the list says is said everywhere in the same
//! way, and nothing is written twice. It needs the feature `generate`, which only the program that writes the files has
//! to ask for; three lines in `examples/codes.rs` are that program:
//!
//! ```ignore
//! fn main() -> std::process::ExitCode {
//!     virerr::generate::main(acme::Acme::catalogue())
//! }
//! ```
//!
//! ```toml
//! [dev-dependencies]
//! virerr = { version = "0.1", features = ["generate"] }
//! ```
//!
//! A program of your library's users that prints pages ([`terminal_page`]) needs the feature where it is built, in
//! `[dependencies]`.
//!
//! # Commands
//!
//! | command | what it does |
//! |---|---|
//! | `cargo run --example codes -- header include/acme_errors.h` | [a C header](c_header) |
//! | `… -- pages docs/codes` | [a page for each code](markdown_pages), and an index |
//! | `… -- json errors.json`, `… -- schema` | [the list as JSON](json()) and [its schema](json_schema) |
//! | `… -- gettext po/acme.pot` | [a template for translations](gettext_template) |
//! | `… -- journal acme.catalog` | [a message catalog](journal_catalog) for the systemd journal |
//! | `… -- python acme_errors.py`, `… -- stub acme_errors.pyi` | [a module for Python](python_module) and [its stub](python_stub) |
//! | `… -- explain 42` | prints [the page of a code](terminal_page) |
//! | `… -- publish 0.4.0` | appends new numbers to [the lock file](publish), as of that release or, without one, as of the package's version |
//! | `… -- --help` | says all of this |
//!
//! # Documentation for other readers
//!
//! Documentation links to items of Rust, such as ``[`Connection::open`]``. Where those lead only rustdoc knows, so
//! everything but JSON, which has the documentation as it is written, has the text of such a link alone.
//!
//! # Files that are committed
//!
//! What is made from the list is the same on every machine and at any time, so it can be committed, and a test can keep
//! it current:
//!
//! ```
#![doc = include_str!("../docs/acme.in")]
//! use virerr::generate::{c_header, check_file};
//!
//! # let path = std::env::temp_dir().join(format!("virerr-generate-{}.h", std::process::id()));
//! # let path = path.to_str().unwrap();
//! # /*
//! let path = "include/acme_errors.h";
//! # */
//! std::fs::write(path, c_header(Acme::catalogue()))?;
//! assert!(check_file(path, &c_header(Acme::catalogue())).is_ok());
//!
//! std::fs::write(path, "/* changed by hand */\n")?;
//! let outdated = check_file(path, &c_header(Acme::catalogue())).unwrap_err();
//! assert!(outdated.to_string().contains("is not current; line 1\n"));
//! # std::fs::remove_file(path)?;
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! In CI the same is one line for each file, and one for a release:
//!
//! ```sh
//! cargo run --example codes -- --check header include/acme_errors.h
//! cargo run --example codes -- --check publish
//! ```

#[cfg(doc)]
use crate::Catalogue;

mod c;
mod command;
mod current;
mod directory;
mod entry;
mod gettext;
mod journal;
mod json;
mod links;
mod markdown;
mod prose;
mod publish;
mod python;
mod terminal;

pub use c::c_header;
pub use command::main;
pub use current::{Outdated, check_file};
pub use gettext::gettext_template;
pub use journal::journal_catalog;
pub use json::{json, json_schema};
pub use markdown::{markdown_index, markdown_page, markdown_pages};
pub use publish::{PublishError, publish};
pub use python::{python_module, python_stub};
pub use terminal::terminal_page;

/// A file to write: one of several that are made together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// Its place in the directory of them all, such as `index.md`.
    pub path: String,
    /// What is in it.
    pub text: String,
}
