//! Generates files from the list of a [virerr] library: a C header, pages, JSON, translations, Python and more.
//!
//! All files are generated from a library's [`Catalogue`], so they agree with the list and with each other. Only the
//! program that writes them needs this crate. That program is three lines in `examples/codes.rs`:
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
//! A program that prints pages ([`terminal_page`]) has the crate in `[dependencies]`; there `default-features = false`
//! leaves out the rest.
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
//! | `… -- template codes.go.j2 codes.go` | [a file from your own template](template()), such as for Go |
//! | `… -- explain 42` | prints [the page of a code](terminal_page), found by its number, its name, or a part of its name or message |
//! | `… -- all` | writes every file that the program names in [`outputs`] |
//! | `… -- publish 0.4.0` | appends new numbers to [the lock file](publish), for that release or, if none is given, for the package's version |
//! | `… -- --help` | prints the usage |
//!
//! # Documentation for other readers
//!
//! Documentation comments link to items of Rust, as in ``[`Connection::open`]``. Only rustdoc resolves such links, so
//! all outputs but JSON replace them by their texts. JSON and templates get the documentation as it is written; in a
//! template, the filter `prose` replaces the links.
//!
//! # Files that are committed
//!
//! The files are the same on every machine and at any time, so they can be committed. To list them, the program calls
//! [`outputs`] instead of [`main`]:
//!
//! ```ignore
//! use virerr_generate::Output::{Header, Pages};
//!
//! fn main() -> std::process::ExitCode {
//!     virerr_generate::outputs(acme::Acme::catalogue(), [Header("include/acme_errors.h"), Pages("docs/codes")])
//! }
//! ```
//!
//! `codes all` then writes the files that are not current, or none if one cannot be written. CI runs one command for
//! the files, and one before a release:
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
//! The program `virerr-generate` reads the codes of an existing library; it needs the feature `import`:
//!
//! ```sh
//! cargo install virerr-generate --features import
//! virerr-generate import include/acme.h --release 1.2.0 >src/codes.rs
//! ```
//!
//! The file is a C header (an enum, or macros with numbers), CSV, JSON, or a Rust enum. The call of `define_codes!` is
//! written to the standard output, and the lock file, with a line for each number, to `acme.codes`. A second name of a
//! number becomes an `alias`, comments become messages and documentation, and a hexadecimal number keeps its digits.
//! The standard error lists the decisions that are left to you.
//!
//! A header may contain enums and macros that are not errors. `--enum git_error_code` names an enum, `--prefix ER_`
//! selects macros by their prefix, and `--from CL_SUCCESS --to CL_INVALID_DEVICE_QUEUE` selects a range of macros.
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

// For the terminal page and for the files.
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
