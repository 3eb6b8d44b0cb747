//! Generates files from the list of a [virerr] library: a C header, pages, JSON, translations, Python and more.
//!
//! Everything here is a function of a library's [`Catalogue`], so whatever the list says is said everywhere in the same
//! way, and nothing is written twice. Only the program that writes the files needs this crate; three lines in
//! `examples/codes.rs` are that program:
//!
//! ```ignore
//! fn main() -> std::process::ExitCode {
//!     virerr_generate::main(acme::Acme::catalogue())
//! }
//! ```
//!
//! ```toml
//! [dev-dependencies]
//! virerr-generate = "0.1"
//! ```
//!
//! A program that prints pages ([`terminal_page`]) has the crate in `[dependencies]`, where
//! `default-features = false` leaves out everything else.
//!
//! # Commands
//!
//! | command | what it does |
//! |---|---|
//! | `cargo run --example codes -- header include/acme_errors.h` | [a C header](c_header), with the functions that the library exports |
//! | `… -- header --messages include/acme_errors.h` | the same [with a table of messages](c_header_with_messages) |
//! | `… -- header --plain acme_errors.cdef` | [its declarations alone](c_header_plain) |
//! | `… -- pages docs/codes` | [a page for each code](markdown_pages), and an index |
//! | `… -- chapters docs/codes` | [a page for each range of numbers](markdown_chapters), for long lists |
//! | `… -- html docs/index.html` | [one page for a browser](html()), with a search box |
//! | `… -- json errors.json`, `… -- schema` | [the list as JSON](json()) and [its schema](json_schema) |
//! | `… -- gettext po/acme.pot` | [a template for translations](gettext_template) |
//! | `… -- journal acme.catalog` | [a message catalog](journal_catalog) for the systemd journal |
//! | `… -- python-stub acme.pyi` | [the stub](PythonExports) of a module that is made with virerr's feature `python` |
//! | `… -- python acme_errors.py`, `… -- stub acme_errors.pyi` | [a module for Python](python_module) and [its stub](python_stub) |
//! | `… -- typescript acme_errors.ts` | [a module for TypeScript](typescript_module) |
//! | `… -- template codes.go.j2 codes.go` | [what a template of your own](template()) makes of the list; Go is the example |
//! | `… -- explain 42` | prints [the page of a code](terminal_page), also by its name or a part of that or its message |
//! | `… -- all` | writes every file that the program names in [`outputs`] |
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
//! The files are the same on every machine and at any time, so they can be committed. The program names those in
//! [`outputs`], where it would call [`main`] otherwise:
//!
//! ```ignore
//! use virerr_generate::Output::{Header, Pages};
//!
//! fn main() -> std::process::ExitCode {
//!     virerr_generate::outputs(acme::Acme::catalogue(), [Header("include/acme_errors.h"), Pages("docs/codes")])
//! }
//! ```
//!
//! `codes all` then writes what is not current, all or nothing. In CI there is one line for the files, and one for a release:
//!
//! ```sh
//! cargo run --example codes -- --check all
//! cargo run --example codes -- --check publish
//! ```
//!
//! A test does the same for one file with [`check_file`].
//!
//! # A list that was published elsewhere
//!
//! A library that has codes already is read by the program of this crate, which needs the feature `import`:
//!
//! ```sh
//! cargo install virerr-generate --features import
//! virerr-generate import include/acme.h --release 1.2.0 >src/codes.rs
//! ```
//!
//! The file is a C header (an enum, or macros with numbers), a CSV, a JSON or a Rust enum. The call of `define_codes!` goes to the
//! standard output, and the lock file, with a line for each number, into `acme.codes`. A second name of a number
//! becomes an `alias`, comments become messages and documentation, and a hexadecimal number keeps its digits. The standard error
//! names what is left to be decided.
//!
//! A header may have other enums and macros than those of errors. `--enum git_error_code` names an enum, `--prefix ER_` takes the macros
//! that begin so, and `--from CL_SUCCESS --to CL_INVALID_DEVICE_QUEUE` takes those from one to another.
//!
//! # Features
//!
//! - `files`: everything but [`terminal_page`]. It is on by default.
//! - `import`: the program.
//!
//! This crate and [virerr] have the same version.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(doc)]
use virerr::Catalogue;

// For the page as well as for the files.
mod entry;
mod facts;
mod links;
mod number;
mod prose;
mod terminal;

pub use terminal::terminal_page;

#[cfg(feature = "files")]
mod c;
#[cfg(feature = "files")]
mod command;
#[cfg(feature = "files")]
mod current;
#[cfg(feature = "files")]
mod directory;
#[cfg(feature = "files")]
mod gettext;
#[cfg(feature = "files")]
mod html;
#[cfg(feature = "files")]
mod journal;
#[cfg(feature = "files")]
mod json;
#[cfg(feature = "files")]
#[expect(dead_code, reason = "the macro writes the lines")]
mod lock_file;
#[cfg(feature = "files")]
mod markdown;
#[cfg(feature = "files")]
mod output;
#[cfg(feature = "files")]
mod publish;
#[cfg(feature = "files")]
mod python;
#[cfg(feature = "files")]
mod ranges;
#[cfg(feature = "files")]
mod template;
#[cfg(feature = "files")]
mod typescript;
#[cfg(feature = "files")]
mod write;

#[cfg(feature = "files")]
pub use {
    c::{c_header, c_header_plain, c_header_with_messages},
    command::{main, outputs},
    current::{Outdated, check_file},
    gettext::gettext_template,
    html::html,
    journal::journal_catalog,
    json::{json, json_schema},
    markdown::{File, markdown_chapters, markdown_index, markdown_page, markdown_pages},
    output::Output,
    publish::{PublishError, publish},
    python::{PythonExports, Subclasses, python_module, python_stub},
    template::{TemplateError, template},
    typescript::typescript_module,
};
