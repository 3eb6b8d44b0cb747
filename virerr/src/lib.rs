//! Gives any Rust library libvirt's error system: stable codes, a last error for each thread and connection, and a handler
//! that is called once for each failure.
//!
//! A library declares its codes and domains with [`define_codes!`], raises errors with macros such as [`error!`] and
//! [`bail!`], and marks its API functions with [`#[vir_api]`](vir_api). If such a function returns an `Err`, the error
//! is
//!
//! 1. recorded as the last error of the connection it happened on, if there is one,
//! 2. recorded as the last error of the thread,
//! 3. reported to one receiver: the connection's handler, else the library's, else the default printer, which writes
//!    one line to stderr,
//! 4. returned, as from any function.
//!
//! In this example, as in libvirt, a domain is a virtual machine:
//!
//! ```
//! virerr::define_codes! {
//!     /// The Acme client library.
//!     #[library(name = "acme")]
//!     pub struct Acme;
//!
//!     /// What went wrong.
//!     pub enum ErrorCode {
//!         /// A bug in the library, or a failure whose cause is unknown.
//!         #[role(internal)]
//!         InternalError = 1 => "internal error",
//!         /// No domain has that name.
//!         NoDomain = 42 => "domain not found",
//!     }
//!
//!     /// Which part of the library failed.
//!     pub enum ErrorDomain {
//!         /// No part in particular.
//!         None = 0 => "",
//!         /// The QEMU driver.
//!         Qemu = 10 => "QEMU Driver",
//!     }
//! }
//! virerr::domain!(ErrorDomain::Qemu);
//!
//! #[derive(Default, virerr::Connected)]
//! pub struct Connection {
//!     errors: virerr::ConnectionErrors<Acme>,
//! }
//!
//! impl Connection {
//!     #[virerr::vir_api]
//!     pub fn lookup_by_name(&self, name: &str) -> Result<(), virerr::Error<Acme>> {
//!         virerr::bail!(ErrorCode::NoDomain, "no domain with matching name '{name}'")
//!     }
//! }
//!
//! fn main() {
//!     Acme::set_handler(|err| eprintln!("somewhere in acme: {err}"));
//!     let conn = Connection::default();
//!     if conn.lookup_by_name("nope").is_err() {
//!         let err = Acme::last_error().unwrap();
//!         assert_eq!(err.code(), ErrorCode::NoDomain);
//!         assert!(err.is_from(conn.errors()));
//!     }
//! }
//! ```
//!
//! [Adopting virerr in a library](guide::adopting) has one section, with code, for each task. [Coming from
//! libvirt](guide::libvirt) lists libvirt's names. [The list](guide::list) explains how codes change over the years,
//! and [a generated library](guide::acme) documents the functions that every library gets.
//!
//! # Once, at the boundary
//!
//! The outermost API call of a thread is the boundary. An API function that is called inside another one of the same
//! library, directly or not, reports nothing: the outer one either recovers or reports the failure itself. An inner
//! call sets only the last error of its connection. The failing call is in progress until its handler returns. API
//! calls in the handler do not call the handler again, and leave the last error unchanged.
//!
//! Inside a call there is no last error, since the errors of inner calls are in their `Result`s. After a successful
//! call there is none either. While a handler runs, the error that it was called with is the last error. If the handler
//! changes the last error, the change persists.
//!
//! An error that has left a call, or was reported by hand, is marked, and so are all clones made from it. A call that
//! fails with a marked error records it and reports nothing. The failure of a joined thread, of `spawn_blocking` or of
//! a spawned task is thus reported once, even if the caller passes it on. A clone made before the error left the call
//! is not marked. If a library keeps such a clone and returns it from several calls, each call reports it.
//! [`Error::again`] returns an unmarked error with the same content. An error type of the library's own cannot be
//! marked, unless it carries an [`Error`] (`#[to_error(transparent)]`). If such an error passes from one call into
//! another, both report it. To avoid that, [keep the API thin over an inner
//! type](guide::adopting#keep-the-api-thin-over-an-inner-type).
//!
//! # Callbacks and the work of others
//!
//! Other code that runs on this thread during a call counts as part of it: a callback of the caller, a job that a
//! waiting pool worker takes over, a task that the body's `block_on` drives. It has no last error, and its failures are
//! not reported. `Acme::outside(f)` runs `f` outside of the call. Use it [around
//! callbacks](guide::adopting#call-back-outside-of-the-call), around the drop of a callback's captures, and around a
//! wait for an executor that runs other tasks. For a future, use `Acme::scope`. In a handler, neither has an effect.
//!
//! # Where an error belongs
//!
//! An [`Error`] belongs to the innermost connection and API function that it came out of; outer layers do not change
//! that. It is immutable once another part of the program can see it. It can be kept for any time, and does not keep
//! its connection alive.
//!
//! # Threads
//!
//! Every thread has its own slot for the last error. All threads that use a connection share its slot. Handlers are
//! shared too, and run on the failing thread. virerr holds no lock while your code runs, and does not panic while a
//! thread ends.
//!
//! In a forked child, failures, also those on connections that the child makes, are reported as usual: to a handler, to
//! the default printer (on Unix it waits for no lock of the process), and to subscribers that the child makes. The
//! parent's connections and subscribers have locks, and a library that has subscribers has one too. If another thread
//! of the parent held one of these locks at the fork, the child waits for it forever.
//!
//! # Tasks
//!
//! An API call that is a future is entered for each poll, so that tasks which take turns on a thread do not disturb
//! each other's calls. Its failure is recorded on the thread that polls it to completion. The last error belongs to the
//! thread: after an `.await` it may be another task's. `Acme::scope(future)` gives a task [a last error of its
//! own](guide::adopting#give-a-task-a-last-error-of-its-own), under any executor.
//!
//! A scope and another thread are outside of the call that started them: a call there is a boundary. So is a call in a
//! spawned task that runs on another thread, or later on this one. A task that the body's own `block_on` drives is part
//! of the call, unless it is spawned in a scope or `block_on` runs in `Acme::outside`. Inside `Acme::outside`, even the
//! body's own future is outside of the call: a failure from which that future recovers is reported. A handler must not
//! drive other tasks: a future that it polls is part of the failing call, even in a scope.
//!
//! # Who is notified
//!
//! A report ends at one receiver: a handler or the default printer. The failing call waits for it. These are notified
//! as well: observers (`Acme::observe`), which are called like a handler; [subscribers](Subscriber), which another
//! thread reads from a bounded queue; and loggers (the module `logging`), with the feature `tracing` or `log`. In a
//! test, a capture (`Acme::capture`) replaces the library's handler and the default printer. [Who is
//! notified](guide::adopting#who-is-notified) compares them. A failure that no call returns is reported with
//! [`report!`], [`report_warning!`] or [`ConnectionErrors::report`].
//!
//! # Panics
//!
//! A panic passes through an API function as through any other, and leaves all state consistent. With `panics = error`,
//! on [a function or a block](vir_api#panics) or [for the whole library](define_codes#the-struct), the call fails
//! instead (where panics unwind), with an error of the role `panic`.
//!
//! A panic in a handler, in the translator or in [`Connected::errors`] is caught (where panics unwind) and noted on
//! stderr, and the call returns its error. A panic in the drop of a handler, of an observer or of an error's source is
//! caught too.
//!
//! # Cost
//!
//! A successful call costs a few extra instructions: two additions to a thread-local word, a branch on the result, and
//! the access to the connection. A call that fails allocates once. The memory of a thread's last error is freed by the
//! thread's next failure, by `reset_last_error`, or when the thread ends.
//!
//! A thread counts its nested calls, up to 2^20 (1,048,576). Deeper nesting is miscounted until those calls have
//! returned.
//!
//! # Features
//!
//! - `std` (on by default): errors, slots, handlers and API functions. Without it there are only the enums, their
//!   tables and the [`catalogue`], which need neither `std` nor an allocator.
//! - `stream`: implements `futures_core::Stream` and `FusedStream` for [`Subscriber`].
//! - `c`: the module `c`, `export_c_api!` and `#[vir_api(c)]`, which give a library a C interface.
//! - `python`: the module `python`, which turns a library's errors into exceptions of its Python module.
//! - `tracing`, `log`: the module `logging`, which logs errors as events of `tracing` or records of `log`.
//!
//! The crate `virerr-generate` generates a C header, pages, JSON, translation templates and more from a list.
#![cfg_attr(not(feature = "std"), no_std)]
// docs.rs shows the feature that each item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(unsafe_code)]

// For the library that the documentation shows.
#[cfg(doc)]
extern crate self as virerr;

// The list, which needs neither `std` nor an allocator.
mod capitals;
pub mod catalogue;
mod column;
#[cfg(feature = "c")]
mod declare;
#[cfg(feature = "declarations")]
#[doc(hidden)]
pub mod declared;
mod domain;
mod errno;
mod facts;
mod interface;
mod journal;
mod level;
mod library;
mod module;
mod no_domains;
mod past;
#[cfg(all(feature = "std", any(feature = "c", feature = "python")))]
mod printf;
mod row_facts;
mod table;
#[cfg(not(feature = "std"))]
mod without_std;

// Errors, from the place that raises one to the caller and to everyone who is notified. The error itself comes first:
// rustdoc shows the functions of a type in the order of the modules.
#[cfg(feature = "std")]
mod error;

#[cfg(feature = "std")]
mod around;
#[cfg(feature = "std")]
mod blocking;
#[cfg(feature = "std")]
mod boundary;
#[cfg(feature = "c")]
pub mod c;
#[cfg(feature = "std")]
mod capture;
#[cfg(feature = "std")]
mod connected;
#[cfg(feature = "std")]
mod connection;
#[cfg(feature = "std")]
mod context;
#[cfg(feature = "std")]
mod dispatch;
#[cfg(all(feature = "std", any(feature = "python", feature = "declarations")))]
#[doc(hidden)]
pub mod exceptions;
#[cfg(feature = "std")]
mod foreign;
#[cfg(all(doc, feature = "std"))]
pub mod guide;
#[cfg(feature = "std")]
mod handler;
#[cfg(feature = "std")]
mod held;
#[cfg(feature = "std")]
mod let_go;
#[cfg(feature = "std")]
mod logger;
#[cfg(any(feature = "tracing", feature = "log"))]
pub mod logging;
#[cfg(feature = "std")]
mod observe;
#[cfg(feature = "std")]
mod on_panic;
#[cfg(feature = "std")]
mod or_error;
#[cfg(feature = "std")]
mod panicked;
#[cfg(feature = "std")]
mod printer;
#[cfg(feature = "std")]
mod probe;
#[cfg(feature = "python")]
pub mod python;
#[cfg(feature = "std")]
mod raise;
#[cfg(feature = "std")]
mod receivers;
#[cfg(feature = "std")]
mod record;
#[cfg(feature = "std")]
mod registry;
#[cfg(feature = "std")]
mod returned;
#[cfg(feature = "std")]
mod scope;
#[cfg(feature = "std")]
mod scratch;
#[cfg(feature = "std")]
mod slot;
#[cfg(feature = "std")]
mod source_text;
#[cfg(feature = "std")]
mod sources;
#[cfg(feature = "std")]
mod subscribe;
#[cfg(feature = "std")]
mod to_error;
#[cfg(feature = "std")]
mod translate;

pub use catalogue::{Catalogue, Row};
pub use facts::{Category, Deprecated, Fact, LogLevel, Retry};
pub use level::Level;
pub use library::{Code, Domain, Library};
pub use no_domains::NoDomains;
pub use table::{UnknownName, UnknownNumber};

#[cfg(feature = "std")]
pub use {
    capture::{Attach, Attached, Captured},
    connected::Connected,
    connection::ConnectionErrors,
    error::Error,
    handler::{Handler, ScopedHandler},
    observe::Observer,
    raise::{ErrorBuilder, Integer},
    slot::Preserved,
    subscribe::{Lagged, Subscriber, SubscriberIntoIter, SubscriberIter},
    to_error::ToError,
};

/// Declares a library: its codes, its domains, and its error interface.
///
/// The macro generates two enums with the numbers of the list, the tables of their texts, and a type for the library,
/// which gives access to the last error and the handler.
///
/// ```
/// virerr::define_codes! {
///     /// The Acme client library.
///     #[library(name = "acme", c_prefix = "ACM", default_handler = silent)]
///     pub struct Acme;
///
///     /// What went wrong.
///     pub enum ErrorCode {
///         /// A bug in the library, or a failure whose cause is unknown.
///         #[role(internal)]
///         InternalError = 1 => "internal error",
///         /// The name is taken.
///         #[symbol = "ACM_ERR_DOM_EXIST"]
///         #[help = "Undefine the other domain first."]
///         #[category(already_exists)]
///         DomainExists = 28 => "this domain exists already", "domain {} exists already",
///         /// The call went on without something it had wanted.
///         #[level(warning)]
///         #[since("0.4")]
///         Degraded = 29 => "degraded",
///         reserved 13, 40..=41 "taken by the 0.x series";
///     }
///
///     /// Which part of the library failed.
///     pub enum ErrorDomain {
///         /// No part in particular.
///         None = 0 => "",
///         /// The QEMU driver.
///         Qemu = 10 => "QEMU Driver",
///     }
/// }
///
/// assert_eq!(ErrorCode::DomainExists.number(), 28);
/// assert_eq!(ErrorCode::from_number(28), Some(ErrorCode::DomainExists));
/// assert_eq!(ErrorCode::DomainExists.symbol(), "ACM_ERR_DOM_EXIST");
/// assert_eq!(ErrorDomain::Qemu.symbol(), "ACM_FROM_QEMU");
/// assert_eq!(ErrorCode::DomainExists.help(), Some("Undefine the other domain first."));
/// assert_eq!(ErrorCode::DomainExists.category(), Some(virerr::Category::AlreadyExists));
/// assert_eq!("Degraded".parse(), Ok(ErrorCode::Degraded));
/// assert_eq!(ErrorCode::InternalError.detail_form(), "internal error: {}");
/// ```
///
/// The enum of domains may be left out. Such a library has one part: [`domain`](Error::domain) returns [`NoDomains`],
/// its modules need no [`domain!`], the default printer writes `<name>: <level>: <message>`, and no generated file
/// mentions domains. The enum can be added later.
///
/// # The struct
///
/// `#[library(…)]` takes
///
/// - `name = "…"`: the name of the library, with which the default printer's lines begin; required;
/// - `c_prefix = "…"`: the prefix of the C names; by default the name in capitals, with `_` for characters that C does
///   not allow;
/// - `code_symbols = "CURLE_{}"`, `domain_symbols = "…"`: templates for the [C names](#c-names);
/// - `detail_form = "{}"`: the detail form of all rows that have none;
/// - `require(docs, help)`: each row needs documentation, and each code `#[help]`. The domain with number 0 needs
///   neither;
/// - `lock = "acme.codes"`: the [lock file](#the-lock-file), beside `Cargo.toml`;
/// - `pages = "https://acme.example/errors.html"`: the address of the library's pages, for [`Row::url`]. The symbol
///   replaces a `{}` in the address. Without a `{}`, the symbol is appended after `#`, as the anchor of generated
///   pages;
/// - `default_handler = silent`: prints nothing if no handler is set (`print` is the default);
/// - `c(returns = code)` or `c(returns = bool)`: how [functions for C](macro@vir_api#functions-for-c) return failure,
///   unless they have arguments of their own;
/// - `log = tracing` or `log = log`: logs each error, without an installed logger; needs the feature of that name;
/// - `panics = error`: a panic of an API function becomes [its failure](macro@vir_api#panics), unless the function or
///   its block has `panics = pass`, which is the default. A panic still passes in two cases: a function that returns a
///   future panics before it returns, or the error type is neither [`Error`] nor a type with the [derive
///   `ToError`](derive@ToError) that the library's error converts to;
/// - `crate = path`: the path of `virerr`, if it has another name.
///
/// # Rows
///
/// `Name = number => "message", "detail form",`: numbers are `i32` literals in any order, each used once. 0 is always a
/// domain, and not a code unless [another number](#success) means success. The detail form is the message of an error
/// with a detail, which replaces its one `{}`. The detail form defaults to the library's `detail_form`, or else to the
/// message with `": {}"` after it. The row of a domain has only a title, which may be empty at number 0.
///
/// In all these texts `{{` and `}}` stand for braces: `"missing }} after {{name"` is the message
/// `missing } after {name`. `message()`, `detail_form()` and all generated files have single braces. If the text of a
/// form has another `{}`, the detail replaces the last one. The compiler warns about a message with a `%s`, which
/// nothing replaces, unless the row has its own detail form.
///
/// # Hexadecimal numbers
///
/// A hexadecimal number up to `0xFFFFFFFF` is read as a 32-bit pattern: `0xC0000005` is the `i32` -1073741819. Pages,
/// the C header, the modules for other languages, logs and `{:#}` of an error show the digits of the list, without
/// underscores. JSON has them as `hex`, beside the number. [`Row::hex`] returns them. The lock file has decimal
/// numbers. Binary and octal numbers are shown in decimal.
///
/// ```
/// virerr::define_codes! {
///     #[library(name = "nt", code_symbols = "NT_{}")]
///     pub struct Nt;
///
///     pub enum ErrorCode {
///         #[role(internal)]
///         Unsuccessful = 0xC0000001 => "the requested operation was unsuccessful",
///         AccessViolation = 0xC000_0005 => "access violation",
///         reserved 0xC0000100..=0xC00001FF "for drivers";
///     }
/// }
///
/// assert_eq!(ErrorCode::AccessViolation.number(), -1073741819);
/// let err = virerr::Error::<Nt>::builder(ErrorCode::AccessViolation).build();
/// assert_eq!(format!("{err:#}"), "access violation [NT_ACCESS_VIOLATION 0xC0000005]");
/// ```
///
/// # Attributes of rows
///
/// - `#[role(…)]`: marks the code that virerr itself uses for a purpose: `internal` (required; the default of the
///   others), `system` for [`os_error!`], `invalid_arg` for [`invalid_arg!`], `unsupported` for [`unsupported!`],
///   `panic` for [a panic that becomes an error](macro@vir_api#panics). `no_memory` is accepted, but not used yet;
/// - `#[level(none | warning | error)]`: the [`Level`] of its errors, unless they are raised with another; defaults to
///   `error`;
/// - `#[symbol = "…"]`: the [C name](#c-names);
/// - documentation, `#[deprecated]` and lint levels are copied to the variant.
///
/// A row can state facts for programs and people who handle the error. All are optional, and the enum returns them by
/// `const` functions with the attribute's name, except `http_status()` and `log_level()`. A domain may have `since`,
/// `help` and `deprecated`. The documentation of the variant includes `since` and `help`.
///
/// | attribute | fact | type |
/// |---|---|---|
/// | `#[since("0.4")]` | the release that added it | `Option<&'static str>` |
/// | `#[help = "…"]` | what to do about it, in Markdown as documentation is | `Option<&'static str>` |
/// | `#[explain = "docs/errors/NO_DOMAIN.md"]` | a page about it: a file beside `Cargo.toml` whose first line is a heading with the symbol, the name or the message; its links are URLs, as the text is shown elsewhere | `Option<&'static str>`, its text |
/// | `#[category(not_found)]` | the kind of failure: one of the 16 categories of `google.rpc.Code` | `Option<`[`Category`]`>` |
/// | `#[errno(ENOENT)]` | the nearest errno: a name of POSIX, or a number from 1 to 4095 | `Option<i32>`, the system's number |
/// | `#[http(404)]` | the status of an HTTP response, 100 to 599 | `Option<u16>` |
/// | `#[retry(never)]` | if trying again can help: `never`, `immediate`, `backoff` | `Option<`[`Retry`]`>` |
/// | `#[log(debug)]` | the level in a log: `error`, `warn`, `info`, `debug`, `trace` | `Option<`[`LogLevel`]`>` |
/// | `#[deprecated(since = "0.5.0", note = "…")]` | a replacement should be used; the compiler warns about each use | `Option<`[`Deprecated`]`>` |
///
/// `#[fact(sqlstate = "42P01", severity = 3)]` sets the author's own facts, on codes and domains: strings, and integers
/// of 64 bits. A row may have several such attributes. [`Row::fact`] returns one by its name, and so do `fact` of the
/// enums in Python and the object `facts` in JSON. Pages show them all. A name that has its own attribute, such as
/// `http`, is rejected, and so is a fact that is a string in one row and an integer in another.
///
/// # C names
///
/// Each row has a symbol: its name in C and other languages. By default it is the prefix, `_ERR_` or `_FROM_`, and the
/// name in capitals, as in `ACME_ERR_NO_DOMAIN`. A template changes the symbols of all rows of an enum. It has one
/// placeholder for the row's name: `{}` for capitals (`NO_DOMAIN`), `{snake}` for small letters (`no_domain`),
/// `{Camel}` for camel case (`NoDomain`). `#[symbol]` sets the symbol of one row. `c_prefix` applies to an enum without
/// a template.
///
/// Symbols that differ only in case are rejected, because each is the name of a page. The compiler warns about a symbol
/// that a C header or compiler also defines, such as `EOF` or `linux`, since a program cannot include both. The warning is
/// a deprecation warning: `#![allow(deprecated)]` in the module of the list turns it off. Symbols in the lock file
/// cause no warning.
///
/// ```
/// virerr::define_codes! {
///     #[library(name = "curl", code_symbols = "CURLE_{}", domain_symbols = "curl_{snake}", detail_form = "{}")]
///     pub struct Curl;
///
///     pub enum ErrorCode {
///         success Ok = 0 => "no error";
///         UrlMalformat = 3 => "malformed URL",
///         #[symbol = "CURLE_COULDNT_RESOLVE_HOST"]
///         CannotResolveHost = 6 => "cannot resolve the host",
///         #[role(internal)]
///         Internal = 99 => "internal error",
///     }
///
///     pub enum ErrorDomain {
///         None = 0 => "",
///         UrlParser = 1 => "URL parser",
///     }
/// }
///
/// assert_eq!(ErrorCode::UrlMalformat.symbol(), "CURLE_URL_MALFORMAT");
/// assert_eq!(ErrorCode::CannotResolveHost.symbol(), "CURLE_COULDNT_RESOLVE_HOST");
/// assert_eq!(ErrorDomain::UrlParser.symbol(), "curl_url_parser");
/// assert_eq!(ErrorCode::UrlMalformat.detail_form(), "{}");
/// assert_eq!(Curl::catalogue().success().and_then(|success| success.symbol), Some("CURLE_OK"));
/// ```
///
/// # Success
///
/// A C interface usually has a number that means success. It is 0 by default, and is never a code:
///
/// - `success Ok = 0 => "no error";` names it for C, Python and JSON. There is no variant. Its symbol is made like a
///   row's. It may have documentation and `#[symbol = "…"]`;
/// - `success Ok = 7000 => "no error";`: another number means success, and 0 may be a code;
/// - `no success;`: no number means success, and every number may be a code.
///
/// `Acme::SUCCESS` is the number, an `i32`. With `no success;` this constant does not exist.
///
/// ```
/// virerr::define_codes! {
///     #[library(name = "chip")]
///     pub struct Chip;
///
///     pub enum ErrorCode {
///         /// All went well.
///         success Ok = 7000 => "no error";
///         /// The first error of an enum that C numbered.
///         NotFound = 0 => "not found",
///         #[role(internal)]
///         BadCall = 1 => "bad call",
///     }
///
///     pub enum ErrorDomain {
///         None = 0 => "",
///     }
/// }
///
/// assert_eq!(Chip::SUCCESS, 7000);
/// assert_eq!(ErrorCode::from_number(0), Some(ErrorCode::NotFound));
/// assert_eq!(ErrorCode::from_number(Chip::SUCCESS), None);
/// ```
///
/// # Former rows and names
///
/// These may be anywhere among the rows of either enum:
///
/// - `reserved 13, 40..=41 "why";`: numbers that no row may have;
/// - `retired Old = 14 since "0.4" "why" use Other;`: a removed row. Its number and its symbol stay taken, there is no
///   variant, and generated files still list it. `use Other` is optional. Its aliases are retired with it; an alias
///   alone cannot be retired, only deprecated;
/// - `alias OldName = NoDomain;`: a former name of a row: a constant of the enum that is usable in patterns, with its
///   own C name. It may have `#[deprecated]` and `#[symbol = "…"]`.
///
/// # The lock file
///
/// With `#[library(lock = "acme.codes")]`, a text file beside `Cargo.toml` records what was published: a line for each
/// number, with the release that published it.
///
/// ```text
/// code       42 ACME_ERR_NO_DOMAIN  0.1.0
/// code       43 ACME_ERR_NO_NETWORK  0.2.0
/// domain     10 ACME_FROM_QEMU  0.1.0
/// code   40..=41 reserved  0.2.0
/// code       13 retired  0.3.0
/// success     0 ACME_ERR_OK  0.3.0
/// ```
///
/// The compiler checks the list against the file. A published number or symbol that changed, a row that is gone without
/// being retired, and a number that another row took are errors. The message says what was published when, and what to
/// write. The number that means success is checked in the same way, once the list has named it. Rows that are not
/// published may change, and so may all messages. A renamed row keeps its symbol with `#[symbol = "…"]`, or gets an
/// `alias`.
///
/// Two branches may publish the same symbol with the same number, such as a release and a backport. After they are
/// merged the lines agree, and the earlier release counts. If the release of a line or of a retired row is not known,
/// write `unknown`: `retired Old = 14 since "unknown" "why";`. Such a release is not compared with others.
///
/// The first line of the file names the library, since two libraries cannot share a file. The library keeps that name: the
/// [`MESSAGE_ID`](Row::journal_message_id) of each code is made from it.
///
/// Releases are checked, too, where they are versions such as `0.4`. The `since` of a row must not be later than the
/// release that published it. A row must not be retired before the release that published it, nor after the one that
/// published its retirement. A row may have appeared earlier than the file says, since a lock file may begin later.
///
/// The file begins empty. A release publishes new rows with the command of `virerr-generate`, which only appends lines.
/// Its `--check publish` fails if something is not published. Use it in the job that makes a release: numbers that no
/// release has can still change. The file is part of the package, so it must not be excluded from it.
///
/// The compiler cannot notice a line that was removed from the file, or a `lock = …` that was removed: reviewers see
/// both in the file's history. Restore a lost file from version control. You may remove a line by hand only if it
/// belongs to the latest release, for example one that you have not made yet.
///
/// # What it generates
///
/// `Acme` implements [`Library`] and has the functions of [a generated library](guide::acme::Acme), whose page
/// documents them: `last_error`, `take_last_error`, `set_last_error`, `reset_last_error`, `preserve_last_error`,
/// `handler`, `set_handler`, `take_handler`, `restore_handler`, `scoped_handler`, `print_error`, `observe`,
/// `subscribe`, `capture`, `set_translator`, `clear_translator`, `report`, `scope`, `outside` and `catalogue`. It also
/// has the constant `SUCCESS`.
///
/// Both enums are `#[repr(i32)]`, `#[non_exhaustive]` and `Copy`. They implement `Eq`, `Ord` and `Hash` by number,
/// convert to and from `i32`, and parse from the symbol or the name of a variant or an alias. `{:?}` prints the
/// variant, and `{}` the message or the title. `ALL`, `number`, `from_number`, `symbol` and `row` are `const`; so are
/// `message`, `detail_form` and `level` of codes, `title` of domains, and the facts of a row. `row` returns all of them
/// as a [`Row`].
///
/// `Acme::catalogue()` returns the whole list as data, a [`Catalogue`], for programs that write it in other languages.
/// A program that does not call it does not contain the data.
///
/// # Mistakes
///
/// Every mistake in a list is a compiler error that points at the offending token, and all of them are reported at
/// once.
pub use virerr_macros::define_codes;

/// Makes a function an API function: records and reports any `Err` that it returns, once.
///
/// It goes on a function, an associated function or a method that returns a `Result` under any name, or a future of
/// one. On an `impl` block or a trait it applies to the [functions in it](#blocks). The error is [`Error`], or any type
/// that implements [`ToError`](trait@ToError). Neither the signature nor the value that callers get changes.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// #[virerr::vir_api]
/// pub fn read_config(path: &str) -> Result<String, virerr::Error<Acme>> {
///     std::fs::read_to_string(path).or_os_error_with(|| format!("cannot read '{path}'"))
/// }
///
/// Acme::set_handler(|err| assert_eq!(err.api(), Some("read_config")));
/// assert!(read_config("/no/such/file").is_err());
/// assert!(Acme::last_error().is_some());
/// # }
/// ```
///
/// # The connection
///
/// `#[vir_api]` finds the connection that a failure belongs to: the receiver, or else the first parameter whose type is
/// [`Connected`](trait@Connected) for this library, through `&`, `&mut`, `Box`, `Rc`, `Arc` and `Pin`. A parameter
/// counts only if it is a plain identifier. The body must mention it, unless its name begins with `_`. A parameter is
/// not found if it is a pattern, if its type is a type parameter without that bound, or if the connection is inside
/// another type (`Option<&Connection>`, a lock's guard). Types whose syntax rules out a connection are skipped: a
/// primitive type, `String`, `Vec`, `Option`, a slice, an array, a tuple, and a reference to one of these. To require a
/// connection, name it: `#[vir_api(conn = self)]` does not compile if `self` is not one.
///
/// # Blocks
///
/// On an `impl` block, `#[vir_api]` applies to each `pub fn` (not `pub(crate)`) that returns a type whose name ends in
/// `Result`, or a future of one. On an `impl` block of a trait it applies to each such function, public or not, and on
/// a trait to each that has a body. The compiler rejects a function that returns a `Result` under a name that does not
/// show it. It also rejects a macro call in the block, since the macro may define functions: put `#[vir_api(skip)]` on
/// the call, and `#[vir_api]` on the functions in the macro.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;
///
/// #[derive(Default, virerr::Connected)]
/// pub struct Connection {
///     errors: virerr::ConnectionErrors<Acme>,
/// }
///
/// pub struct Domain {
///     conn: Connection,
/// }
///
/// #[virerr::vir_api(conn = self.conn)]
/// impl Domain {
///     pub fn start(&self) -> Result<()> {
///         self.must_run(false)
///     }
///
///     pub async fn wait(&self) -> Result<()> {
///         self.must_run(true)
///     }
///
///     /// Not an API function: it reports nothing.
///     #[vir_api(skip)]
///     pub fn try_start(&self) -> Result<()> {
///         self.must_run(false)
///     }
///
///     pub fn is_running(&self) -> bool {
///         self.must_run(true).is_ok()
///     }
///
///     fn must_run(&self, _it_must: bool) -> Result<()> {
///         virerr::bail!(ErrorCode::InternalError, "the state is unknown")
///     }
/// }
/// # Acme::set_handler(|_| ());
/// # let domain = Domain { conn: Connection::default() };
/// # assert!(domain.try_start().is_err() && domain.conn.errors.last().is_none());
/// # assert!(domain.start().is_err() && domain.conn.errors.last().is_some());
/// # assert!(!domain.is_running());
/// # }
/// ```
///
/// A function's own `#[vir_api(…)]` overrides the block's arguments, and makes a private function an API function too.
/// A block's `conn` that mentions `self` does not apply to functions without a `self`.
///
/// # Futures
///
/// The call of an `async fn` begins at its first poll. The thread is inside the call only during polls, so tasks that
/// take turns do not mix, and may change threads. A failure is recorded and reported on the thread that polls the
/// future to completion. A future that is dropped earlier has not failed and leaves the thread's last error unchanged;
/// the values of its body are dropped inside the call.
///
/// Functions that return `impl Future<Output = Result<…>>`, `Pin<Box<dyn Future<Output = …>>>` (which `#[async_trait]`
/// generates), or the `BoxFuture` of the `futures` crate are API functions in the same way. If another alias hides a
/// `Pin<Box<dyn Future>>`, write `#[vir_api(future)]`. The code that runs before the future is returned is inside the
/// call, too. Callers get a future around the function's own. It implements only `Future` and the auto traits that the
/// return type names, and a boxed future is boxed once more.
///
/// An API function that is called on another thread or in a scope is a boundary there. So is one in a spawned task,
/// except in a task that the body's own `block_on` drives outside of a scope: that is inside the call. If the caller
/// then fails with the same error, it is recorded and not reported again. An error type of the library's own that does
/// not carry an [`Error`] is reported again. For such a type, spawn functions that are not API functions.
///
/// The future is `Send` if the plain one is. It is at most 64 bytes larger, plus the size of each value that it holds
/// twice. These are the values that are moved away before the future first waits, and those that are not used at all.
/// If a parameter is a pattern, the future also holds that parameter and all after it twice, unless the pattern is `_`
/// or a tuple of names without `mut`. To give a task its own last error, run it in
/// [`Acme::scope`](define_codes#what-it-generates).
///
/// # Arguments
///
/// - `#[vir_api(conn = expression)]`: the connection, such as `self.conn`; does not compile if the expression is not a
///   connection of this library. It is evaluated once, before the body.
/// - `#[vir_api(conn = none)]`: no connection, whatever the parameters are.
/// - `#[vir_api(future)]`: the function returns a boxed future, though its type does not show it.
/// - `#[vir_api(panics = error)]`: a panic of the function, or of each function of the block, becomes [its
///   failure](#panics). `panics = pass` overrides the setting of the block or the library.
/// - `#[vir_api(skip)]`, on a function in a block: it is not an API function.
/// - `#[vir_api(crate = path)]`: the path of `virerr`, if it has another name.
/// - `#[vir_api(c)]`: [exports the function to C](#functions-for-c) as well.
///
/// # Functions for C
///
/// With `c`, which needs the feature `c` of virerr, a function for C is generated beside the Rust function. The types
/// of the parameters determine what C passes. Arguments are checked before the body runs; a wrong one is an argument
/// error that names the parameter:
///
#[cfg_attr(feature = "c", doc = "```")]
#[cfg_attr(not(feature = "c"), doc = "```ignore")]
#[doc = include_str!("../docs/acme.in")]
/// # virerr::domain!(ErrorDomain::None);
/// # fn main() {
/// /// Counts the bytes of a name: `int acmeCountBytes(const char *name)`.
/// #[virerr::vir_api(c, prefix = "acme")]
/// pub fn count_bytes(name: &str) -> Result<i32, virerr::Error<Acme>> {
///     virerr::ensure!(!name.is_empty(), ErrorCode::InvalidArg, "there is no name");
///     Ok(name.len() as i32)
/// }
///
/// unsafe extern "C" {
///     fn acmeCountBytes(name: *const std::ffi::c_char) -> i32;
/// }
/// # Acme::set_handler(|_| ());
/// assert_eq!(unsafe { acmeCountBytes(c"web".as_ptr()) }, 3);
/// assert_eq!(unsafe { acmeCountBytes(std::ptr::null()) }, -1);
/// assert_eq!(Acme::last_error().unwrap().detail(), Some("name must not be NULL"));
/// assert_eq!(count_bytes("web").unwrap(), 3);
/// # }
/// ```
///
/// | argument | the function for C |
/// |---|---|
/// | `name = "acmeCount"` | has this name |
/// | `prefix = "acme"` | has this prefix before the function's name: `acmeCountBytes`, or `acme_count_bytes` with `"acme_"`; a prefix that the name already has is not repeated |
/// | `fail = expression` | returns this if it fails, instead of -1 or NULL; unsigned and floating-point numbers need it |
/// | `returns = code` | returns the number of the code, or the one that means success; values go through a [`c::Out`] |
/// | `returns = bool` | returns `true` if it succeeds |
/// | `error = err_out` | has a last parameter, `void **error`, that receives the error, or NULL |
///
/// On an `impl` block, these arguments apply to all functions without a `self`, and each function may override them. A
/// function in a block is exported only if the block has the argument `c`. `#[library(c(returns = code))]` or
/// `c(returns = bool)` in the list applies to all functions of the library. Without a prefix, the function keeps its
/// name: one such as `open` would replace the system's in the whole program.
///
/// An exported function is a call of its own wherever it is called, except in a handler. Panics become failures,
/// nothing unwinds into C, and `errno` is as the body left it. The function must not be generic or take `self`; its
/// references are valid during the call. The module [`c`](crate::c) documents the types.
///
/// # Panics
///
/// With `panics = error`, a panic of the body makes the call fail: it returns an `Err` with the error of the role
/// `panic`, in the domain with number 0. Its detail has the place of the panic, and the payload if that is a text. A
/// panic in a poll ends the future with the `Err`. A panic before the function returns its future passes.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// # fn main() {
/// #[virerr::vir_api(panics = error)]
/// pub fn third(numbers: &[u8]) -> Result<u8, virerr::Error<Acme>> {
///     Ok(numbers[2])
/// }
///
/// # Acme::set_handler(|_| ());
/// let err = third(&[1, 2]).unwrap_err();
/// assert_eq!(err.code(), ErrorCode::InternalError);
/// let detail = err.detail().unwrap();
/// assert!(detail.starts_with("panicked at "));
/// assert!(detail.ends_with(": index out of bounds: the len is 2 but the index is 2"));
/// # }
/// ```
///
/// The error type is [`Error`], or any other one with `From<Error<Acme>>`, such as a type with a variant
/// `#[to_error(transparent)] Library(#[from] virerr::Error<Acme>)`.
///
/// Only a panic hook knows the place of a panic, so the first such call of the process sets one. The hook calls the former
/// hook for every panic except those of these bodies, for which nothing is printed. In a handler or observer, and in
/// [`Acme::outside`](define_codes#what-it-generates), panics are printed as usual; for a handler of another library, virerr
/// itself prints the place. If a program later sets a hook that does not call the previous one, that hook is called for
/// these panics too, and their details have no place.
///
/// A panic leaves the state of the body as it was: a half-changed value, a poisoned lock. With `panic = "abort"`,
/// `panics = error` changes nothing.
///
/// # What it does not change
///
/// The body behaves as before: `?`, `return`, borrows, `impl Trait`, recursion, the order of drops. A panic passes
/// through, unless `panics = error` is set. The body is a closure in the generated code. `#[track_caller]` on the
/// function would not reach it, and is rejected.
///
/// The values that the function owns are dropped before the call ends, so a `Drop` that calls the API neither reports
/// anything nor clears the error. Like any inner call, it may set the last error of a connection. This holds for all
/// parameters: names, `_`, tuples, struct patterns, and `self`. Rustdoc shows a pattern that takes its parameter by
/// value as one name, unless it is a tuple of names: `Size { width, height }: Size` as `size: Size`,
/// `Json(body): Json<T>` as `body: Json<T>`, the second parameter `_: (A, B)` as `arg2: (A, B)`.
///
/// # Lints
///
/// The attribute triggers no lint of rustc, nor of clippy's default and pedantic groups. Lints about a function fire as
/// they do without the attribute, except these:
///
/// | lint | reason |
/// |---|---|
/// | `unconditional_recursion` | the call is in a closure |
/// | `clippy::boxed_local`, `clippy::needless_pass_by_value` | a value whose drop may run code is moved into the body; for `String`, `Vec<u8>` and the like the second fires, unless the function has a `&mut` parameter too |
/// | `clippy::manual_async_fn`, `clippy::unnecessary_wraps`, `clippy::unused_async` | the function returns a wrapper of the body |
/// | `clippy::missing_const_for_fn` | an API function cannot be `const` |
/// | `clippy::toplevel_ref_arg` | a pattern is taken apart in the body |
/// | `clippy::missing_errors_doc` | fires, but not on a function without `async` that returns a future |
/// | `clippy::only_used_in_recursion`, `clippy::self_only_used_in_recursion` | the parameter is checked for a connection |
/// | `clippy::needless_lifetimes` | the return type is named again |
/// | `clippy::unused_self` | `self` is checked for a connection |
#[cfg(feature = "std")]
pub use virerr_macros::vir_api;

/// Derives [`ToError`](trait@ToError) for an error type, so that `#[vir_api]` functions can return it, and `From` for
/// the library's error, so that `?` converts it.
///
/// It goes beside `thiserror::Error`, or any other implementation of [`std::error::Error`], on an enum or a struct.
/// `#[to_error(…)]` gives the code and other values of each variant. The detail of the library's error is the type's
/// own [`Display`](std::fmt::Display); its sources are the texts of the type's sources.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[to_error(library = Acme, domain = ErrorDomain::Xml)]
/// pub enum LoadError {
///     #[error("line {line}: unexpected <{element}>")]
///     #[to_error(code = ErrorCode::XmlDetail, object = element, int1 = line)]
///     Unexpected { element: String, line: u16 },
///     #[error("cannot read '{path}': {source}")]
///     #[to_error(errno, object = path)]
///     Read { path: String, source: std::io::Error },
///     #[error("'{0}' is not known yet")]
///     #[to_error(code = ErrorCode::NoDomain, domain = ErrorDomain::Qemu, level = warning, object = .0)]
///     Unknown(String),
///     #[error(transparent)]
///     #[to_error(transparent)]
///     Library(#[from] virerr::Error<Acme>),
/// }
///
/// #[virerr::vir_api]
/// pub fn load(path: &str) -> Result<String, LoadError> {
///     std::fs::read_to_string(path).map_err(|source| LoadError::Read { path: path.to_owned(), source })
/// }
///
/// # Acme::set_handler(|_| ());
/// assert!(matches!(load("/no/such/file"), Err(LoadError::Read { .. })));
/// let err = Acme::last_error().unwrap();
/// assert_eq!((err.code(), err.domain()), (ErrorCode::SystemError, ErrorDomain::Xml));
/// # #[cfg(target_os = "linux")]
/// assert_eq!(err.message(), "cannot read '/no/such/file': No such file or directory");
/// # #[cfg(target_os = "linux")]
/// assert_eq!((err.object(), err.int1()), (Some("/no/such/file"), 2));
/// ```
///
/// # Arguments
///
/// On the type:
///
/// - `library = Acme`: the type that [`define_codes!`] declares; required;
/// - `no_from`: does not implement `From`, for a type whose conversion is written by hand;
/// - `python`: implements `From` for `pyo3::PyErr`, so that functions for Python may return it; needs the feature
///   `python`;
/// - `crate = path`: the path of `virerr`, if it has another name.
///
/// On a variant or a struct; on an enum they are the defaults of all variants:
///
/// - `code = expression`: required, unless `transparent` or `errno` is given;
/// - `domain = expression`: defaults to the domain with number 0;
/// - `level = none | warning | error`, or an expression: defaults to that of the code's row;
/// - `object = expression`, `str3 = expression`: anything that is `Display`; an `Option` that is `None` leaves it
///   absent;
/// - `int1 = expression`, `int2 = expression`: any integer; a value that does not fit an `i32` becomes the nearest one.
///   An `Option` that is `None` leaves it -1. For the bits of an unsigned number write `*flags as i32`;
/// - `source = expression`: the source, for a type that does not implement `std::error::Error` itself: a reference to
///   an error, or an `Option` of one. If any variant has it, the type needs `Display` only, and a variant without it
///   has no source.
///
/// Instead of a code, on a variant or a struct:
///
/// - `transparent`: converts the error in the field, which is a `ToError` of the same library. No other value can be
///   given. An [`Error`] in the field belongs to the innermost call that it came out of, as it would by itself;
/// - `errno`: the variant wraps a [`std::io::Error`], which is converted as by [`os_error!`]. The code is the one with
///   the role `system`, unless `code` is given too. `int1` is errno, or -1 if the error is not the system's. The detail
///   has the text of the `io::Error` without Rust's " (os error 2)"; if the type's own `Display` does not end with it,
///   it is appended. The sources of the library's error then begin after the `io::Error`.
///
/// `transparent` and `errno` refer to the field with `#[source]` or `#[from]`, else to the one called `source`, else to
/// the only one; `transparent = field` and `errno = field` name another. `errno = expression` finds the `io::Error`
/// anywhere, as in `errno = self.0.io_error()`.
///
/// # Expressions
///
/// The fields that an expression mentions are in scope under their names, those of a tuple as `_0`, `_1` and so on, all
/// by reference. An expression that is only a field is taken by value where a value is needed. `self` is the whole
/// error. A leading dot means a field as well: `.name`, `.0`, `.position.line`. Put an expression with a comma that is
/// not in brackets into parentheses.
///
/// # The question mark
///
/// In a function that returns an [`Error`], `?` converts such an error. The [`location`](Error::location) is that of
/// the `?`, and [`cause`](Error::cause) returns the error itself if it is
/// [`std::error::Error`]` + Send + Sync + 'static`. An [`Error`] in a transparent variant does not change, and is not
/// reported again.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error("line {line} is malformed")]
/// #[to_error(library = Acme, code = ErrorCode::XmlDetail, int1 = line)]
/// struct Malformed {
///     line: u32,
/// }
///
/// fn parse(text: &str) -> Result<(), Malformed> {
///     if text.starts_with('<') { Ok(()) } else { Err(Malformed { line: 1 }) }
/// }
///
/// #[virerr::vir_api]
/// fn define(text: &str) -> Result<(), virerr::Error<Acme>> {
///     parse(text)?;
///     Ok(())
/// }
///
/// # Acme::set_handler(|_| ());
/// let err = define("").unwrap_err();
/// assert_eq!(err.message(), "XML description is invalid: line 1 is malformed");
/// assert_eq!(err.cause::<Malformed>().unwrap().line, 1);
/// ```
///
/// The error is not kept as the cause if its type has a lifetime, or is not `Send` and `Sync`. Type parameters get the
/// bounds that keeping the error needs. If the type has its own `From` ("conflicting implementations of trait `From`"),
/// write `no_from`.
///
/// # One type for any error
///
/// If a code base uses `anyhow::Error`, `eyre::Report` or `Box<dyn Error>` everywhere, replace that type by a newtype
/// with a `From` for every error, and write a function that chooses the code. Such a type cannot implement
/// `std::error::Error` itself, so `source` names the error in it. If the detail contains the text of that error, the
/// sources begin after it.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use std::fmt;
///
/// #[derive(Debug, virerr::ToError)]
/// #[to_error(library = Acme, code = code_of(&self.0), source = &*self.0)]
/// pub struct Failure(anyhow::Error);
///
/// impl<E: Into<anyhow::Error>> From<E> for Failure {
///     fn from(error: E) -> Self {
///         Failure(error.into())
///     }
/// }
///
/// impl fmt::Display for Failure {
///     fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
///         self.0.fmt(f)
///     }
/// }
///
/// /// `anyhow` finds an error under the contexts that were added to it.
/// fn code_of(error: &anyhow::Error) -> ErrorCode {
///     match error.downcast_ref::<std::io::Error>() {
///         Some(_) => ErrorCode::SystemError,
///         None if error.is::<std::num::ParseIntError>() => ErrorCode::InvalidArg,
///         None => ErrorCode::InternalError,
///     }
/// }
///
/// fn read(path: &str) -> anyhow::Result<String> {
///     use anyhow::Context as _;
///     std::fs::read_to_string(path).context("no configuration")
/// }
///
/// #[virerr::vir_api]
/// fn cpus(text: &str) -> Result<u32, Failure> {
///     if text.is_empty() {
///         return Ok(read("/no/such/file")?.len() as u32);
///     }
///     Ok(text.parse::<u32>()?)
/// }
///
/// # Acme::set_handler(|_| ());
/// assert!(cpus("four").is_err());
/// let err = Acme::last_error().unwrap();
/// assert_eq!(err.code(), ErrorCode::InvalidArg);
/// assert_eq!(format!("{err:#}"), "invalid argument: invalid digit found in string [ACME_ERR_INVALID_ARG 8]");
/// assert!(cpus("").is_err());
/// # #[cfg(target_os = "linux")]
/// assert_eq!(
///     format!("{:#}", Acme::last_error().unwrap()),
///     "no configuration: No such file or directory (os error 2) [ACME_ERR_SYSTEM_ERROR 38]"
/// );
/// ```
///
/// With `Box<dyn Error>` the function takes `&(dyn Error + 'static)`, and `code = code_of(&*self.0)`. Callers cannot
/// convert such a type with `?` into their own `anyhow::Error`: keep it inside, or let the API functions return
/// [`Error`].
///
/// # An error type that has a code already
///
/// `code` is any expression: a field or a method that returns the code, or a look-up by its number.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error("{text}")]
/// #[to_error(library = Acme, code = code)]
/// struct Refused {
///     code: ErrorCode,
///     text: String,
/// }
///
/// #[derive(Debug, thiserror::Error, virerr::ToError)]
/// #[error("status {0}")]
/// #[to_error(library = Acme, code = self.code(), int1 = .0)]
/// struct Status(i32);
///
/// impl Status {
///     fn code(&self) -> ErrorCode {
///         ErrorCode::from_number(self.0).unwrap_or(ErrorCode::InternalError)
///     }
/// }
///
/// let refused = Refused { code: ErrorCode::NoDomain, text: "web1".to_owned() };
/// assert_eq!(virerr::Error::from(refused).message(), "domain not found: web1");
/// assert_eq!(virerr::Error::from(Status(68)).code(), ErrorCode::Timeout);
/// assert_eq!(virerr::Error::from(Status(-7)).code(), ErrorCode::InternalError);
/// ```
///
/// # The list in another crate
///
/// Often the list belongs to the crate with the C interface, and the crate below, with the error types, does not depend
/// on virerr. A newtype beside the list then wraps the errors of that crate. Here each crate is a module:
///
/// ```
/// mod engine {
///     #[derive(Debug, thiserror::Error)]
///     pub enum EngineError {
///         #[error("no domain '{0}'")]
///         NoDomain(String),
///         #[error("cannot read the state")]
///         Io(#[from] std::io::Error),
///     }
///
///     pub fn start(name: &str) -> Result<(), EngineError> {
///         Err(EngineError::NoDomain(name.to_owned()))
///     }
/// }
///
/// mod ffi {
///     use crate::engine::{self, EngineError};
///
#[doc = include_str!("../docs/acme.in")]
///     #[derive(Debug, thiserror::Error, virerr::ToError)]
///     #[error(transparent)]
///     #[to_error(library = Acme, code = code_of(&self.0))]
///     pub struct Failure(#[from] EngineError);
///
///     fn code_of(error: &EngineError) -> ErrorCode {
///         match error {
///             EngineError::NoDomain(_) => ErrorCode::NoDomain,
///             EngineError::Io(_) => ErrorCode::SystemError,
///         }
///     }
///
///     #[virerr::vir_api]
///     pub fn start(name: &str) -> Result<(), Failure> {
///         Ok(engine::start(name)?)
///     }
/// }
///
/// # fn main() {
/// # ffi::Acme::set_handler(|_| ());
/// assert!(ffi::start("web1").is_err());
/// let err = ffi::Acme::last_error().unwrap();
/// assert_eq!((err.code(), err.message()), (ffi::ErrorCode::NoDomain, "domain not found: no domain 'web1'"));
/// # }
/// ```
///
/// If the list is in a crate below, the error types name it by its path: `library = codes::Acme`.
///
/// # What it generates
///
/// `to_error` makes an error without a [`location`](Error::location). A reference cannot give away the sources, so the
/// error has their texts instead, at most 64. `?` and [`Error::wrap`] take the error itself and keep it.
///
/// The implementation has the parameters and bounds of the type. If an expression needs more bounds, add them to the
/// type.
#[cfg(feature = "std")]
pub use virerr_macros::ToError;

/// Derives [`Connected`](trait@Connected) for a struct whose failures belong to a connection, and adds a method
/// `errors()`.
///
/// The connection is one of the fields. Its type is [`ConnectionErrors`] or implements the trait itself. It is the
/// field with `#[connected]`; else the only one whose type is written `ConnectionErrors<…>`, with or without a path
/// before it; else the only field.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// mod acme {
/// #   use super::{Acme, ErrorCode};
///     use std::sync::Arc;
///     use virerr::{Connected, ConnectionErrors};
///
///     #[derive(Connected, Default)]
///     pub struct Connection {
///         uri: String,
///         errors: ConnectionErrors<Acme>,
///     }
///
///     /// Comes from a connection, and fails on it.
///     #[derive(Connected)]
///     pub struct Domain {
///         #[connected]
///         connection: Arc<Connection>,
///         name: String,
///     }
/// #   virerr::domain!(super::ErrorDomain::None);
/// #   impl Domain {
/// #       pub fn of(connection: &Arc<Connection>) -> Self {
/// #           Domain { connection: Arc::clone(connection), name: connection.uri.clone() }
/// #       }
/// #   }
///
///     #[virerr::vir_api]
///     impl Domain {
///         pub fn start(&self) -> Result<(), virerr::Error<Acme>> {
///             virerr::bail!(ErrorCode::InternalError, "'{}' cannot be started", self.name)
///         }
///     }
/// }
///
/// # fn main() {
/// // Callers import no trait.
/// # let connection = std::sync::Arc::new(acme::Connection::default());
/// # let domain = acme::Domain::of(&connection);
/// connection.errors().set_handler(|err| assert_eq!(err.api(), Some("start")));
/// assert!(domain.start().is_err());
/// assert!(connection.errors().last().is_some());
/// # }
/// ```
///
/// The library is that of the field. The implementation has the parameters and bounds of the struct. If the type of the
/// field has type parameters, the implementation applies where that type is a connection. The type of the field may be
/// more private than the struct.
///
/// # Attributes
///
/// | attribute | place | meaning |
/// |---|---|---|
/// | `#[connected]` | a field | this field is the connection |
/// | `#[connected(no_method)]` | the struct | only the trait's `errors()`, which callers import |
/// | `#[connected(crate = path)]` | the struct | the path of `virerr`, if it has another name |
///
/// # The method
///
/// `errors()` is as visible as the struct. If the struct has its own `errors`, the compiler reports "duplicate
/// definitions with name `errors`": write `#[connected(no_method)]`.
///
/// For an enum, or a type that must look up its connection, implement the trait by hand.
#[cfg(feature = "std")]
pub use virerr_macros::Connected;

/// Exports the error functions of a library to C, in a `cdylib` or a `staticlib`.
///
/// `export_c_api!(Acme, prefix = "acme")` exports libvirt's fifteen functions, under the library's prefix, and four
/// more:
///
/// | function | does |
/// |---|---|
/// | `acmeError *acmeGetLastError(void)` | returns the thread's record of the last error, or NULL |
/// | `int acmeGetLastErrorCode(void)`, `int acmeGetLastErrorDomain(void)` | return its numbers; without an error, the number that means success, and 0 |
/// | `const char *acmeGetLastErrorMessage(void)` | returns its message, "no error" without one |
/// | `acmeError *acmeSaveLastError(void)`, `int acmeCopyLastError(acmeError *to)` | copy it |
/// | `void acmeResetLastError(void)` | clears it |
/// | `void acmeResetError(acmeError *err)`, `void acmeFreeError(acmeError *err)` | free a copy's strings, and a saved copy |
/// | `acmeError *acmeConnGetLastError(void *conn)`, `int acmeConnCopyLastError(void *conn, acmeError *to)`, `void acmeConnResetLastError(void *conn)` | do the same for the last error of a connection |
/// | `void acmeSetErrorFunc(void *data, acmeErrorFunc f)`, `void acmeConnSetErrorFunc(void *conn, void *data, acmeErrorFunc f)` | set a handler |
/// | `void acmeDefaultErrorFunc(acmeError *err)` | prints a record as the default printer does |
/// | `const char *acmeErrorMessage(int code, const char *detail)` | returns the message of a code, or its detail form where `detail` is not NULL |
/// | `void acmeSetErrorFuncFull(void *data, acmeErrorFunc f, void (*free_data)(void *))` | sets a handler, and frees its data after the last use |
/// | `size_t acmeHandleCount(void)` | returns the number of open handles |
/// | `int acmeVersion(void)` | returns the package's version: 1,000,000 × major + 1,000 × minor + patch |
///
/// None of them raises or reports anything, or changes `errno`. All work from any thread, before any other call. The
/// module [`c`] has each of them as a Rust function, for a library with its own interface.
///
/// # Arguments
///
/// - the library, the type that [`define_codes!`] declares;
/// - `prefix = "acme"`: the prefix of the names;
/// - `case = snake`: the names are `acme_get_last_error` and so on;
/// - `without(ConnGetLastError, Version)`: leaves these out;
/// - `rename(GetLastError = "acme_err")`: gives this one another name;
/// - `connection = Connection`: the type of connections, if C has plain pointers to them; handles need no type;
/// - `never_failed = zeroed`: a connection that has not failed has an empty record, as in libvirt, instead of none;
/// - `crate = path`: the path of `virerr`, if it has another name.
#[cfg(feature = "c")]
pub use virerr_macros::export_c_api;

// `domain!` expands to it.
#[doc(hidden)]
pub use virerr_macros::domain as __domain_constant;

// Compiler messages show this path instead of that of a private file.
#[cfg(feature = "std")]
#[doc(hidden)]
pub use {
    boundary::{call, call_later, run},
    context::WithContext,
    foreign::{Draft, Number},
    on_panic::{FromPanic, catching},
    or_error::{DomainMethods, Reason, ResultOrOption, SystemReason},
    probe::{Found, NoConnection},
    raise::{raise, raise_builder, raise_invalid_arg, raise_os, raise_unsupported},
    returned::{BoxedFuture, NamedFuture, NamedResult, Outcome, Returned, ReturnedLater},
};
#[doc(hidden)]
pub use {
    library::IsLibrary,
    module::{DomainIsGiven, DomainOf, ModuleWithoutDomain, WithDomains, check_module, domain_of_module},
    table::Listed,
};

/// Items that generated code and `virerr-generate` use. None of them is stable.
#[doc(hidden)]
pub mod __private {
    pub use crate::catalogue::number;
    pub use crate::column::{FileColumn, NumberColumn, TextColumn};
    pub use crate::journal::message_id as journal_message_id;
    pub use crate::library::{Roles, catalogue, code_row, domain_row};
    pub use crate::module::{DomainIsGiven, WithDomains, WithoutDomains, fallback};
    pub use crate::past::{
        Alias, Docs, Past, Reserved, Retired, StructPart, Success, alias, reserved, retired, success,
    };
    pub use crate::row_facts::{FactColumns, OwnColumn, RowFacts};
    pub use crate::table::{Entry, Index, Listed, Table, all, facts, from_name, from_number};
    pub use crate::{
        __code, __domain, __interface, __log_to_log, __log_to_tracing, __statics, __traits, __underscored,
    };
    pub use core::marker::{Send, Sync};
    pub use core::option::Option::{self, None, Some};

    #[cfg(feature = "std")]
    pub use {
        crate::blocking::{Asked, Blocking},
        crate::boundary::{Awaited, Entered, await_polls, call, call_later, enter, outside, run},
        crate::capture::capture,
        crate::connected::Connected,
        crate::dispatch::report_alone,
        crate::foreign::{FromError, OptionalText, Printed, Wrapped, foreign, of_panic},
        crate::handler::{current_handler, restore_handler, scoped_handler, set_handler, take_handler},
        crate::logger::Logger,
        crate::observe::observe,
        crate::on_panic::{catching, passing},
        crate::or_error::{CodeOf, Converted, LibraryOfDomain, or_error, or_error_with, or_os_error, or_os_error_with},
        crate::printer::{print_error, push_escaped},
        crate::probe::{Found, NoConnection, OwnedProbe, Probe, named_link, named_own},
        crate::raise::{enclosing_function, raise, raise_builder, raise_invalid_arg, raise_os, raise_unsupported},
        crate::receivers::Receivers,
        crate::returned::{AskedType, BoxedFuture},
        crate::scope::scope,
        crate::slot::{
            ThreadSlot, ThreadState, last_error, preserve_last_error, reset_last_error, set_last_error,
            take_last_error, thread_slot_changes,
        },
        crate::subscribe::subscribe,
        crate::translate::{Translation, clear_translator, set_translator},
        std::borrow::Cow,
        std::boxed::Box,
        std::convert::From,
        std::error::Error as StdError,
        std::fmt::Display,
        std::future::Future,
        std::ops::FnOnce,
        std::result::Result::{Err, Ok},
        std::sync::Arc,
        std::thread::LocalKey,
        std::{compile_error, stringify, thread_local},
        virerr_macros::refuse_name,
    };

    #[cfg(feature = "tracing")]
    pub use crate::logging::tracing::Callsites;

    #[cfg(feature = "c")]
    pub use crate::c::private as c;
    #[cfg(feature = "declarations")]
    pub use crate::declared;
    #[cfg(feature = "python")]
    pub use {crate::python::objects::PythonObjects, pyo3::PyErr};
}

/// Tests the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
