//! Gives any Rust library libvirt's error system: stable codes, a last error for each thread and connection, and a handler
//! that is called once for each failure.
//!
//! A library declares its codes and domains with [`define_codes!`], raises errors with [`error!`], [`bail!`] and their
//! kin, and marks its API functions with [`#[vir_api]`](vir_api). An `Err` that such a function returns is then
//!
//! 1. recorded as the last error of the connection it happened on, if there is one,
//! 2. recorded as the last error of the thread,
//! 3. reported to one receiver: the connection's handler, else the library's, else the default printer, which writes one
//!    line to stderr,
//! 4. returned, as from any function.
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
//! [Adopting virerr in a library](guide::adopting) has a section, with code, for each thing that a library does, and
//! [Coming from libvirt](guide::libvirt) has libvirt's names. [The list](guide::list) is about codes over the years, and
//! [a generated library](guide::acme) has the functions that every library gets.
//!
//! # Once, at the boundary
//!
//! The outermost API call of a thread is the boundary. An API function that is called inside another one of the same
//! library, directly or not, reports nothing: if the outer one recovers, nothing was wrong; if it fails, that is the one
//! failure to report. Only the slot of a connection is set by a call inside as well. While a handler runs, the failing call
//! still counts as in progress, so a handler may call the API without being called again for it, and without losing the
//! error that it was called for.
//!
//! Inside a call there is no last error: the errors that an API function got are in its `Result`s. After a successful call
//! there is none either. While a handler runs, the error that it is notified of is the last error, and changes that the
//! handler makes to it last.
//!
//! An error that has come out of a call, or was reported by hand, is marked, as are all clones that are made of it since. A
//! call that fails with a marked error records it and reports nothing: the failure of a joined thread, of `spawn_blocking`
//! or of a spawned task is reported once, though the caller passes it on. A clone that the library kept from before is not
//! marked, so a library that keeps the reason of a failure and returns a clone of it from each call reports each call.
//! [`Error::again`] gives an unmarked error with the same content. An error type of the library's own has no place for the
//! mark, unless it carries an [`Error`] (`#[to_error(transparent)]`): where such an error moves from one call into another,
//! each of the two reports it. To avoid that,
//! [keep the API thin over an inner type](guide::adopting#keep-the-api-thin-over-an-inner-type).
//!
//! # Callbacks and the work of others
//!
//! Other code that runs on this thread during a call counts as inside of it: a callback of the caller's, a job that a
//! waiting pool worker takes over, a task that the body's `block_on` drives. It has no last error, and its failures are not
//! reported. `Acme::outside(f)` runs `f` outside of the call: put it
//! [around callbacks](guide::adopting#call-back-outside-of-the-call), around the drop of the values that a callback
//! captured, and around the wait for an executor that has work of others. For a future use `Acme::scope`. In a handler
//! neither changes anything.
//!
//! # Where an error belongs
//!
//! An [`Error`] belongs to the innermost connection and API function that it came out of; layers further out do not
//! change that. It never changes once another part of the program can see it, it can be kept for as long as one likes,
//! and it does not keep its connection alive.
//!
//! # Threads
//!
//! Every thread has a slot of its own for the last error. A connection's slot is shared by all threads that use the
//! connection. Handlers are shared too and run on the thread that failed. No lock is held while code of yours runs, and
//! nothing panics while a thread is being torn down.
//!
//! In a child that a process forked, calls fail as usual: with a handler, with the default printer (on Unix it waits for no
//! lock of the process), and with connections and their subscribers that the child makes. A connection of the parent's and
//! its subscribers, and a library that has subscribers, have locks. Where another thread of the parent held one as the
//! process forked, the child waits for it for ever.
//!
//! # Tasks
//!
//! An API call that is a future is entered poll by poll, so that tasks which take turns on a thread do not get into each
//! other's calls; its failure is that of the thread which polls it to its end. The last error is the thread's: after an
//! `.await` it may be another task's. `Acme::scope(future)` gives a task
//! [a last error of its own](guide::adopting#give-a-task-a-last-error-of-its-own), under any executor.
//!
//! A scope and another thread are outside of the call that started them: a call there is a boundary. So is a call in a
//! spawned task that another thread runs, or this one later. A task that the body's own `block_on` drives is inside of the
//! call, unless it is spawned in a scope or `block_on` runs in `Acme::outside`. Inside of `Acme::outside` the body's own
//! future is outside of the call, too: a failure that it recovers from is reported. A handler must not drive tasks of
//! others: a future that it polls is inside of the call that failed, in a scope too.
//!
//! # Who is notified
//!
//! A report ends at one receiver, a handler or the default printer, which holds up the call that failed. Beside it there
//! are observers (`Acme::observe`), which are called as a handler is; [subscribers](Subscriber), which read a bounded queue
//! elsewhere; loggers (the module `logging`), with the feature `tracing` or `log`; and captures (`Acme::capture`), for
//! tests. [Who is notified](guide::adopting#who-is-notified) compares them. A failure that no call returns is reported with
//! [`report!`], [`report_warning!`] or [`ConnectionErrors::report`].
//!
//! # Panics
//!
//! A panic goes through an API function as through any other and leaves everything as it should be. With `panics = error`, on
//! [a function or a block](vir_api#panics) or [for the whole library](define_codes#the-struct), it becomes the failure of the
//! call instead (where panics unwind): the error of the role `panic`.
//!
//! A panic in a handler, in the translator or in the [`errors`](Connected::errors) of the connection that a call failed on is caught
//! (where panics unwind) and noted on stderr; the call returns its error all the same. A panic in the drop of a handler, of
//! an observer or of an error's source is caught too.
//!
//! # Cost
//!
//! A call that succeeds costs a handful of instructions: two additions to a word of the thread, a branch on the
//! result, and whatever it takes to keep the connection at hand. A call that fails allocates once. A last error that a
//! later success has made stale is freed by the thread's next failure, by `reset_last_error`, or with the thread.
//!
//! A thread counts the calls that it is inside of, up to 2^20 (1,048,576) nested ones; deeper it miscounts until they have
//! returned.
//!
//! # Features
//!
//! - `std`: errors, slots, handlers and API functions. On unless `default-features = false`: what is left then are the
//!   enums, their tables and the [`catalogue`], which need neither `std` nor an allocator.
//! - `stream`: [`Subscriber`] implements `futures_core::Stream` and `FusedStream`. Off unless asked for.
//! - `c`: the module `c`, `export_c_api!` and `#[vir_api(c)]`, which give a library a C interface. Off unless asked for.
//! - `python`: the module `python`, with which a library's errors are exceptions of its Python module. Off unless asked for.
//! - `tracing`, `log`: the module `logging`, which logs errors as events of `tracing` or records of `log`. Off unless asked
//!   for.
//!
//! The crate `virerr-generate` generates a C header, pages, JSON, translation templates and more from a list.
#![cfg_attr(not(feature = "std"), no_std)]
// The feature that an item needs stands beside it where docs.rs builds the documentation.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(unsafe_code)]

// For the library that the documentation shows.
#[cfg(doc)]
extern crate self as virerr;

// The list, which needs neither `std` nor an allocator.
pub mod catalogue;
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
mod table;
#[cfg(not(feature = "std"))]
mod without_std;

// Errors, from the place that raises one to the caller and whoever else hears of it. The error itself comes first: rustdoc
// shows the functions of a type in the order of the modules.
#[cfg(feature = "std")]
mod error;

#[cfg(feature = "std")]
mod around;
#[cfg(feature = "std")]
mod boundary;
#[cfg(feature = "c")]
pub mod c;
#[cfg(feature = "std")]
mod capture;
#[cfg(feature = "std")]
mod connection;
#[cfg(feature = "std")]
mod context;
#[cfg(feature = "std")]
mod dispatch;
#[cfg(feature = "std")]
mod entries;
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
mod returned;
#[cfg(feature = "std")]
mod scope;
#[cfg(feature = "std")]
mod slot;
#[cfg(feature = "std")]
mod subscribe;
#[cfg(feature = "std")]
mod to_error;
#[cfg(feature = "std")]
mod translate;

pub use catalogue::{Catalogue, Row};
pub use facts::{Category, Deprecated, LogLevel, Retry};
pub use level::Level;
pub use library::{Code, Domain, Library};
pub use no_domains::NoDomains;
pub use table::{UnknownName, UnknownNumber};

#[cfg(feature = "std")]
pub use {
    capture::{Attach, Attached, Captured},
    connection::{Connected, ConnectionErrors},
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
/// The list stands once, and everything else is made from it: two enums with the numbers that it gives, the tables of their
/// texts, and a type that stands for the library and has its last error and its handler.
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
/// The enum of domains may be left out. Such a library is one part: [`domain`](Error::domain) gives [`NoDomains`], its modules need
/// no [`domain!`], the default printer writes `<name>: <level>: <message>`, and no generated file mentions domains. The
/// enum can be added later.
///
/// # The struct
///
/// `#[library(…)]` takes
///
/// - `name = "…"`: what the default printer's lines begin with; required;
/// - `c_prefix = "…"`: what the C names begin with; unless given, the name in capitals, with `_` for what C does not
///   take;
/// - `code_symbols = "CURLE_{}"`, `domain_symbols = "…"`: the [C names](#c-names) of a list in a shape of the library's own;
/// - `detail_form = "{}"`: the detail form of all rows that give none;
/// - `require(docs, help)`: each row needs documentation, and each code `#[help]`. The domain with number 0 needs neither;
/// - `lock = "acme.codes"`: the [lock file](#the-lock-file), beside `Cargo.toml`;
/// - `pages = "https://acme.example/errors.html"`: where the library's pages are, for [`Row::url`]: the address gets `#` and the symbol,
///   which is the anchor that generated pages have, or the symbol in the place of a `{}`;
/// - `default_handler = silent`: where no handler is set, nobody is told (`print` is the default);
/// - `c(returns = code)` or `c(returns = bool)`: how [functions for C](macro@vir_api#functions-for-c) say that they failed, unless they say
///   otherwise;
/// - `log = tracing` or `log = log`: each error is logged, without anybody's call; it needs the feature of that name;
/// - `panics = error`: a panic of an API function becomes [its failure](macro@vir_api#panics), unless the function or its block
///   says `panics = pass`. It passes all the same where the error type is neither [`Error`] nor one with the
///   [derive `ToError`](derive@ToError) that the library's error converts to, and where a function that returns a future panics
///   before it does so (`pass` is the default);
/// - `crate = path`: where `virerr` is, if it goes by another name.
///
/// # Rows
///
/// `Name = number => "message", "detail form",`: numbers are `i32` literals in any order, each used once. 0 is always a
/// domain, and is not a code unless the list says that [another number](#success) means success. The detail form is the
/// message of an error that has a detail; `{}` stands in it once, where the detail goes, and it is the library's
/// `detail_form` or the message with `": {}"` after it unless given. There is no escape: no other brace may stand in either.
/// A domain's row has its title only, which may be empty at number 0.
///
/// - `#[role(…)]`: the code that virerr itself uses where it has to choose one: `internal` (required; the others fall
///   back to it), `system` for [`os_error!`], `invalid_arg` for [`invalid_arg!`], `unsupported` for [`unsupported!`], `panic`
///   for [a panic that becomes an error](macro@vir_api#panics). `no_memory` is taken too; nothing reads it yet;
/// - `#[level(none | warning | error)]`: the [`Level`] of its errors unless the raise site says otherwise; `error`
///   unless given;
/// - `#[symbol = "…"]`: the [C name](#c-names);
/// - documentation, `#[deprecated]` and lint levels stay on the variant.
///
/// A row can say more about itself for those who handle it. All of it is optional, and the enum gives it by `const`
/// functions: `http_status()`, `log_level()`, and for the others one of the attribute's name. A domain may have `since`,
/// `help` and `deprecated`. The first two go into the variant's documentation as well.
///
/// | attribute | says | gives |
/// |---|---|---|
/// | `#[since("0.4")]` | the release that it appeared in | `Option<&'static str>` |
/// | `#[help = "…"]` | what to do about it, in Markdown as documentation is | `Option<&'static str>` |
/// | `#[explain = "docs/errors/NO_DOMAIN.md"]` | a page about it: a file beside `Cargo.toml` whose first line is a heading with the symbol, the name or the message; its links are URLs, as the text is shown elsewhere | `Option<&'static str>`, its text |
/// | `#[category(not_found)]` | what kind of failure it is: one of the 16 categories of `google.rpc.Code` | `Option<`[`Category`]`>` |
/// | `#[errno(ENOENT)]` | the nearest errno: a name of POSIX, or a number from 1 to 4095 | `Option<i32>`, the system's number |
/// | `#[http(404)]` | the status of an HTTP response, 100 to 599 | `Option<u16>` |
/// | `#[retry(never)]` | whether trying again can help: `never`, `immediate`, `backoff` | `Option<`[`Retry`]`>` |
/// | `#[log(debug)]` | where it belongs in a log: `error`, `warn`, `info`, `debug`, `trace` | `Option<`[`LogLevel`]`>` |
/// | `#[deprecated(since = "0.5.0", note = "…")]` | not to be used any more; the compiler warns where it is | `Option<`[`Deprecated`]`>` |
///
/// # C names
///
/// Each row has a symbol: the name that C and other languages know it by. It is the prefix, `_ERR_` or `_FROM_`, and the name
/// in capitals, as in `ACME_ERR_NO_DOMAIN`. A template gives all rows of a list another shape. It has one placeholder for the
/// row's name: `{}` in capitals (`NO_DOMAIN`), `{snake}` in small letters (`no_domain`), `{Camel}` in camel case (`NoDomain`).
/// Everything else in it stays as it is. `#[symbol]` gives one row a symbol of its own. `c_prefix` serves the list that has no
/// template.
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
/// A published C interface has a number that means success. It is 0 unless the list says otherwise, and is never a code:
///
/// - `success Ok = 0 => "no error";` names it for C, Python and JSON. There is no variant, and its symbol is made as a row's.
///   Documentation and `#[symbol = "…"]` may stand over it;
/// - `success Ok = 7000 => "no error";`: another number means success, and 0 may be a code;
/// - `no success;`: the interface signals success in another way, and every number may be a code.
///
/// `Acme::SUCCESS` is the number, an `i32`; under `no success;` there is no such constant.
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
/// # What was there once
///
/// Anywhere among the rows of either enum stand
///
/// - `reserved 13, 40..=41 "why";`: numbers that no row may have;
/// - `retired Old = 14 since "0.4" "why" use Other;`: a row that is no more. Its number and its symbol stay taken, there is no
///   variant, and what is made from the catalogue still tells of it. `use Other` is left out where there is nothing to use
///   instead. Its aliases go with it; an alias alone cannot be retired, but deprecated;
/// - `alias OldName = NoDomain;`: another name of a row, after it was renamed: a constant of the enum, usable in patterns,
///   with a C name of its own. It may be `#[deprecated]`, and its C name set with `#[symbol = "…"]`.
///
/// # The lock file
///
/// With `#[library(lock = "acme.codes")]`, a text file beside `Cargo.toml` keeps what was published: a line a number, with
/// the release that published it.
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
/// The list is held to it as it compiles: where a published number has moved, its symbol has changed, its row is gone
/// without being retired, or another row has taken it, that is an error at the row which says what was published when,
/// and what to write. The number that means success is held in the same way, once the list has named it. Rows that are not
/// published yet are free, and so are all messages. What was renamed keeps its
/// symbol, with `#[symbol = "…"]` or as an `alias`. A row cannot have appeared after the release that published it, nor
/// have been retired before that one or after the one that published that it is retired: so far as releases are versions
/// such as `0.4`, of which the numbers are compared. (That a row appeared earlier is no contradiction, as a lock file may
/// begin later.)
///
/// The file begins empty. A release publishes what is new with the command of `virerr-generate`, which appends lines and
/// touches none. Its `--check publish` fails where something is not published: that is for the job that makes a release, as
/// numbers that no release has can still change. The file is part of the package, so it must not be excluded from it.
///
/// The compiler does not notice a line that somebody took out of the file, nor a `lock = …` that was removed: reviewers see
/// both in the file's history. A file that is lost is restored from version control. The one line that may
/// be removed by hand is that of a reserved number which nobody ever had.
///
/// # What it makes
///
/// `Acme` implements [`Library`] and has the functions of [a generated library](guide::acme::Acme), which documents each of
/// them: `last_error`, `take_last_error`, `set_last_error`, `reset_last_error`, `preserve_last_error`, `handler`, `set_handler`,
/// `take_handler`, `restore_handler`, `scoped_handler`, `print_error`, `observe`, `subscribe`, `capture`, `set_translator`,
/// `clear_translator`, `report`, `scope`, `outside` and `catalogue`. It also has the constant `SUCCESS`.
///
/// Both enums are `#[repr(i32)]`, `#[non_exhaustive]`, `Copy`, `Eq`, `Ord` and `Hash` by number, print their variant
/// with `{:?}`, convert to and from `i32`, and parse from symbol or variant name; `ALL`, `number`, `from_number` and
/// `symbol` are `const`, as are `message`, `detail_form` and `level` of codes, `title` of domains, all that a row says of
/// itself, and `row`, which gives it as a [`Row`]. `Display` gives the message or the title. They parse from the names and symbols of aliases too.
///
/// `Acme::catalogue()` is the whole list as data, a [`Catalogue`], made for programs that write it in other languages; a
/// program that does not ask for it does not carry it.
///
/// # Mistakes
///
/// Every mistake in a list is an error at the token that is wrong, and all of them are told at once.
pub use virerr_macros::define_codes;

/// Makes a function an API function: whatever `Err` it returns is recorded and told, once.
///
/// It stands on a function, an associated function or a method that returns a `Result` under any name, or a future of
/// one; or on an `impl` block or a trait, for all of its functions. The error is [`Error`], or any type that implements
/// [`ToError`](trait@ToError); neither the signature nor what callers get changes.
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
/// Where the failure belongs to a connection, it is found: the receiver is asked first, then the other parameters that
/// are a plain identifier and that the body mentions (or whose name begins with `_`), in order, and the first one
/// whose type is [`Connected`](trait@Connected) for this library is taken, through `&`, `&mut`, `Box`, `Rc`, `Arc` and `Pin`.
/// Parameters that are patterns, or whose type is a type parameter without that bound, are not seen, nor is a connection
/// inside another type (`Option<&Connection>`, a lock's guard). A type that cannot be one by the way it is written is not
/// asked: a primitive type, `String`, `Vec`, `Option`, a slice, an array, a tuple, and a reference to one of these. Where a
/// connection must be found, say so: `#[vir_api(conn = self)]` does not compile if `self` is not one.
///
/// # Blocks
///
/// On an `impl` block it stands for each `pub fn` (not `pub(crate)`) that returns a type whose name ends in `Result`, or
/// a future of one; on an `impl` block of a trait for each such function; on a trait for each that has a body. The others
/// are left alone. A function that returns a `Result` whose name does not tell is a mistake that the compiler points at,
/// as is a macro called in the block, which may make functions there: `#[vir_api(skip)]` on the call says that it is all
/// right, and the functions have the attribute in the macro.
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
///     /// No API function: it tells nobody.
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
///         virerr::bail!(ErrorCode::InternalError, "it cannot be told")
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
/// A function's own `#[vir_api(…)]` in a block counts before the block's arguments, and makes a private function an API
/// function too. A block's `conn` that mentions `self` is not for its functions without one.
///
/// # Futures
///
/// An `async fn` is a call from its first poll on: while it is polled the thread is inside of the call, between its polls
/// it is not, so tasks that take turns do not mix and may change threads. Its failure is recorded and told on the thread
/// that polls it to its end. A call that is dropped before has failed nobody and leaves the thread's last error as it was;
/// what its body owns is dropped inside of the call.
///
/// Functions that return `impl Future<Output = Result<…>>`, `Pin<Box<dyn Future<Output = …>>>` (what `#[async_trait]` makes
/// of a function, above or below it), or the `BoxFuture` of the `futures` crate are API functions in the same way; where
/// another alias hides a `Pin<Box<dyn Future>>`, `#[vir_api(future)]` says so. What such a function does before it returns
/// the future is inside of the call too. The future that callers get is one around it: nothing but `Future` and the auto
/// traits of what `impl` names can be promised, and a boxed future is boxed once more.
///
/// An API function that is called on another thread or in a scope is a boundary there, and so it is in a spawned task, but
/// for a task that the body's own `block_on` drives outside of a scope: that one is inside of the call. If the caller then
/// fails with the same error, that is recorded and not reported again. An error type of the library's own is reported
/// again unless it carries an [`Error`]: there, spawn functions that are not API functions.
///
/// The future is as `Send` as the plain one. It is at most 64 bytes larger, except that these values
/// count twice: one that is given away before the future first waits, one that is not used at all, and, where a parameter is a
/// pattern other than `_` and a tuple of names without `mut`, that parameter and all after it. To give a task a last error of its own,
/// run it in [`Acme::scope`](define_codes#what-it-makes).
///
/// # Arguments
///
/// - `#[vir_api(conn = expression)]`: the connection is this one, such as `self.conn`; it does not compile if that is no
///   connection of this library. The expression is evaluated once, before the body.
/// - `#[vir_api(conn = none)]`: there is none, whatever the parameters are.
/// - `#[vir_api(future)]`: what the function returns is a boxed future, though its type does not show it.
/// - `#[vir_api(panics = error)]`: a panic of the function, or of each function of the block, becomes [its failure](#panics).
///   `panics = pass` lets panics pass where the block or the library says otherwise.
/// - `#[vir_api(skip)]`, on a function in a block: it is no API function.
/// - `#[vir_api(crate = path)]`: where `virerr` is, if it goes by another name.
/// - `#[vir_api(c)]`: the function is [exported to C](#functions-for-c) as well.
///
/// # Functions for C
///
/// With `c`, which needs the feature `c` of virerr, a function for C is made beside the Rust function, which stays as it is. The
/// types of the parameters say what C passes, and what is refused before the body runs, as an argument error that names the
/// parameter:
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
/// | `prefix = "acme"` | has the function's name after this: `acmeCountBytes`, or `acme_count_bytes` of `"acme_"`; what begins with the prefix already has it once |
/// | `fail = expression` | returns this where it fails, in the place of -1 or NULL; unsigned and floating-point numbers need it |
/// | `returns = code` | returns the number of the code, or the one that means success; values go through a [`c::Out`] |
/// | `returns = bool` | returns whether it succeeds |
/// | `error = err_out` | has a last parameter, `void **error`, through which it gives the error, or NULL |
///
/// On an `impl` block they are about all its functions without a `self`, of which each may say otherwise; a function of a block is
/// exported with the block. `#[library(c(returns = code))]` or `c(returns = bool)` in the list is about all functions of the
/// library. Without a prefix the function has its own name: one such as `open` takes the place of the system's in the whole program.
///
/// An exported function is a call of its own wherever it is called, except in a handler. Panics become failures, nothing
/// unwinds into C, and `errno` is as the body has left it. The function itself is not generic and takes no `self`; what it refers to
/// lives as long as the call. The module [`c`](crate::c) has all of it.
///
/// # Panics
///
/// With `panics = error` a panic of the body becomes the failure of the call, which returns it as its `Err`: the error of the
/// role `panic`, in the domain numbered 0. Its detail names the place of the panic, and the payload where that is a text. A panic
/// in a poll ends the future with the `Err`; one before the function returns its future passes.
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
/// Only a panic hook knows the place of a panic. So the first such call of the process sets one, which calls the former hook for
/// every panic but those of these bodies: of them nothing is printed. In a handler or observer, and in
/// [`Acme::outside`](define_codes#what-it-makes), panics are printed as ever; for a handler of another library, virerr itself
/// prints the place. A program that sets its own hook later, without calling the one that it took, has it called for these panics
/// too, and their details name no place.
///
/// A panic leaves behind what the body had done so far: a value that is changed half-way, a poisoned lock. Where panics abort
/// (`panic = "abort"`), `panics = error` changes nothing.
///
/// # What it does not change
///
/// The body behaves as it did: `?`, `return`, borrows, `impl Trait`, recursion, the order in which things are dropped.
/// A panic passes through, unless `panics = error` says otherwise. The body is a closure in the generated code, which `#[track_caller]` on the function would
/// not reach, and is therefore refused.
///
/// What the function owns is dropped before the call is left, so a `Drop` that calls the API neither notifies anybody nor
/// wipes the error; it may set the slot of a connection, as any call inside does. This holds for all parameters: names,
/// `_`, tuples, struct patterns, and `self`. Rustdoc shows a pattern that takes its parameter by value as one
/// name, unless it is a tuple of names: `Size { width, height }: Size` as `size: Size`, `Json(body): Json<T>` as
/// `body: Json<T>`, the second parameter `_: (A, B)` as `arg2: (A, B)`.
///
/// # Lints
///
/// The attribute adds no lint of rustc, nor of clippy's default and pedantic groups, and the lints about a function fire
/// as they did without it. These do not:
///
/// | lint | reason |
/// |---|---|
/// | `unconditional_recursion` | the call is in a closure |
/// | `clippy::boxed_local`, `clippy::needless_pass_by_value` | a value whose drop may run code is moved into the body; of `String`, `Vec<u8>` and the like the second fires, unless the function has a `&mut` parameter too |
/// | `clippy::manual_async_fn`, `clippy::unnecessary_wraps`, `clippy::unused_async` | the function returns what virerr makes of the body |
/// | `clippy::missing_const_for_fn` | an API function cannot be `const` |
/// | `clippy::toplevel_ref_arg` | a pattern is taken apart in the body |
/// | `clippy::missing_errors_doc` | not where a future is returned |
/// | `clippy::needless_lifetimes` | the return type is named again |
/// | `clippy::unused_self` | `self` is asked for the connection |
#[cfg(feature = "std")]
pub use virerr_macros::vir_api;

/// Makes an error type one that `#[vir_api]` functions can return: implements the trait [`ToError`](trait@ToError), and `From`
/// for the library's error, so that `?` converts.
///
/// It stands beside `thiserror::Error`, or any other implementation of [`std::error::Error`], on an enum or a struct, and
/// `#[to_error(…)]` says in which of the library's terms each variant is told. The detail of the library's error is what
/// the type's own [`Display`](std::fmt::Display) prints; its sources are the texts of the type's own.
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
/// - `no_from`: leaves `From` out, for a type whose conversion is written by hand;
/// - `python`: implements `From` for `pyo3::PyErr`, so that functions for Python may return it; with the feature `python`;
/// - `crate = path`: where `virerr` is, if it goes by another name.
///
/// On a variant or a struct; on an enum they hold for all variants that do not say otherwise:
///
/// - `code = expression`: required, but for what follows;
/// - `domain = expression`: the domain numbered 0 unless given;
/// - `level = none | warning | error`, or an expression: that of the code's row unless given;
/// - `object = expression`, `str3 = expression`: anything that is `Display`; an `Option` that is `None` leaves it absent;
/// - `int1 = expression`, `int2 = expression`: any integer; one that does not fit an `i32` becomes the nearest that there is.
///   An `Option` that is `None` leaves it -1. For the bits of an unsigned number write `*flags as i32`;
/// - `source = expression`: the error that caused it, for a type that is not an error type itself: a reference to one, or an
///   `Option` of that. Where it is given at all, the type needs `Display` only, and a variant without it has no source.
///
/// In the place of a code, on a variant or a struct:
///
/// - `transparent`: it is told as the error in its field, which is a `ToError` of the same library; nothing can be set
///   beside it. Where that is an [`Error`], it belongs to the innermost call that it came out of, as it would by itself;
/// - `errno`: it wraps a [`std::io::Error`] and is told as by [`os_error!`]: the code is the one with the role `system`
///   unless `code` is given too, `int1` is errno, or -1 where the error is not the system's. In the detail the
///   `io::Error` is printed without Rust's " (os error 2)"; where the type's own `Display` does not end with it, it is
///   put behind. The sources of the library's error then begin after the `io::Error`.
///
/// The field that `transparent` and `errno` are about is the one with `#[source]` or `#[from]`, else one called
/// `source`, else the only one; `transparent = field` and `errno = field` name another. `errno = expression` finds the
/// `io::Error` anywhere, as in `errno = self.0.io_error()`.
///
/// # Expressions
///
/// The fields that an expression mentions are in scope under their names, those of a tuple as `_0`, `_1` and so on, all
/// by reference; a field and nothing else is taken by value where a value is needed. `self` is the whole error. A dot
/// at the beginning means a field as well: `.name`, `.0`, `.position.line`. An expression with a comma of its own that is
/// in no brackets stands in parentheses.
///
/// # The question mark
///
/// In a function that returns an [`Error`], `?` converts such an error. The [`location`](Error::location) is that of the `?`,
/// and [`cause`](Error::cause) returns the error itself where it is [`std::error::Error`]` + Send + Sync + 'static`. An
/// [`Error`] in a transparent variant stays as it is, and is not reported again if it was.
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
/// A type with a lifetime is converted and not kept; so is one that cannot go to another thread. With type parameters, `From`
/// asks of them what keeping the error needs. A `From` of the type's own conflicts with it ("conflicting implementations of
/// trait `From`"): then write `no_from`.
///
/// # One type for any error
///
/// A code base that fails with `anyhow::Error`, `eyre::Report` or `Box<dyn Error>` everywhere changes one type: a newtype
/// with a `From` for every error, and a function that chooses the code. Such a type cannot be an error type itself, so
/// `source` names the error in it. Where the detail contains the text of that, the sources begin after it.
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
/// With `Box<dyn Error>` the function takes `&(dyn Error + 'static)`, and `code = code_of(&*self.0)`. Callers cannot convert such
/// a type with `?` into their own `anyhow::Error`, since it is not an error type: keep it inside, or let the API functions
/// return [`Error`].
///
/// # An error type that has a code already
///
/// `code` is any expression: a field or a method that gives the code, or one that is found by its number.
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
/// Often the list belongs to the crate with the C interface, and the crate below, with the error types, knows nothing of
/// virerr. A newtype beside the list then carries the errors of that crate. Here each crate is a module:
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
/// Where the list is in a crate below, the error types name it by its path: `library = codes::Acme`.
///
/// # What it makes
///
/// An error that has no [`location`](Error::location), and the text of each source in place of the sources, which a
/// reference cannot give away: 64 at most. `?` and [`Error::wrap`] take the error itself and keep it.
///
/// Parameters and bounds of the type are those of the implementation; what an expression needs besides stands on the
/// type.
#[cfg(feature = "std")]
pub use virerr_macros::ToError;

/// Makes a struct one whose failures belong to a connection: implements the trait [`Connected`](trait@Connected), and
/// gives the struct a method `errors()`.
///
/// The connection is in one of the fields, whose type is [`ConnectionErrors`] or implements the trait itself. It is the
/// field that is marked with `#[connected]`; else the only one whose type is written `ConnectionErrors<…>`, with or without
/// a path before it; else the only field.
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
///     /// It came from a connection, and fails on it.
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
/// The library is the one of the field. Parameters and bounds of the struct are those of the implementation, and where the type
/// of the field has parameters in it, the implementation is for those with which it is a connection. The type of the field
/// may be more private than the struct.
///
/// # Attributes
///
/// | attribute | place | says |
/// |---|---|---|
/// | `#[connected]` | a field | this field is the connection |
/// | `#[connected(no_method)]` | the struct | there is only the trait's `errors()`, for which callers import the trait |
/// | `#[connected(crate = path)]` | the struct | where `virerr` is, if it goes by another name |
///
/// # The method
///
/// `errors()` is as visible as the struct. Where the struct has an `errors` of its own, the compiler finds "duplicate
/// definitions with name `errors`": write `#[connected(no_method)]`.
///
/// An enum, or a type that has to look for its connection, implements the trait by hand.
#[cfg(feature = "std")]
pub use virerr_macros::Connected;

/// Exports the functions with which C asks for a library's errors, in a `cdylib` or a `staticlib`.
///
/// `export_c_api!(Acme, prefix = "acme")` exports libvirt's fifteen, under the library's prefix, and four more:
///
/// | function | does |
/// |---|---|
/// | `acmeError *acmeGetLastError(void)` | returns the thread's record of the last error, or NULL |
/// | `int acmeGetLastErrorCode(void)`, `int acmeGetLastErrorDomain(void)` | return its numbers: without an error the one that means success, and 0 |
/// | `const char *acmeGetLastErrorMessage(void)` | returns its message, "no error" without one |
/// | `acmeError *acmeSaveLastError(void)`, `int acmeCopyLastError(acmeError *to)` | copy it |
/// | `void acmeResetLastError(void)` | leaves the thread without a last error |
/// | `void acmeResetError(acmeError *err)`, `void acmeFreeError(acmeError *err)` | free a copy's strings, and a saved copy |
/// | `acmeError *acmeConnGetLastError(void *conn)`, `int acmeConnCopyLastError(void *conn, acmeError *to)`, `void acmeConnResetLastError(void *conn)` | do the same for the last error of a connection |
/// | `void acmeSetErrorFunc(void *data, acmeErrorFunc f)`, `void acmeConnSetErrorFunc(void *conn, void *data, acmeErrorFunc f)` | set a handler |
/// | `void acmeDefaultErrorFunc(acmeError *err)` | prints a record as the default printer does |
/// | `const char *acmeErrorMessage(int code, const char *detail)` | returns the message of a code, or its detail form where `detail` is not NULL |
/// | `void acmeSetErrorFuncFull(void *data, acmeErrorFunc f, void (*free_data)(void *))` | sets a handler, and frees its data when it is done |
/// | `size_t acmeHandleCount(void)` | counts the handles that are open |
/// | `int acmeVersion(void)` | returns the package's version: 1,000,000 × major + 1,000 × minor + patch |
///
/// None of them raises or reports anything, or changes `errno`. All work from any thread, before any other call. The module
/// [`c`] has each of them as a function of Rust, for a library with an interface of its own.
///
/// # Arguments
///
/// - the library, the type that [`define_codes!`] declares;
/// - `prefix = "acme"`: what the names begin with;
/// - `case = snake`: the names are `acme_get_last_error` and so on;
/// - `without(ConnGetLastError, Version)`: these are left out;
/// - `rename(GetLastError = "acme_err")`: this one has another name;
/// - `connection = Connection`: the type of connections, where C has plain pointers to them; handles need no type;
/// - `never_failed = zeroed`: a connection that has not failed has an empty record, as in libvirt, instead of none;
/// - `crate = path`: where `virerr` is, if it goes by another name.
#[cfg(feature = "c")]
pub use virerr_macros::export_c_api;

// `domain!` is made of it.
#[doc(hidden)]
pub use virerr_macros::domain as __domain_constant;

// Compiler messages name these by this path, and not by that of a private file.
#[cfg(feature = "std")]
#[doc(hidden)]
pub use {
    boundary::{call, call_later, run},
    context::WithContext,
    foreign::{Draft, Number},
    on_panic::{FromPanic, catching},
    or_error::{DomainMethods, Fallible, Reason, SystemReason},
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

/// What generated code calls, and `virerr-generate`. Nothing in it is stable.
#[doc(hidden)]
pub mod __private {
    pub use crate::facts::{Facts, Files, Numbers, RowFacts, Texts};
    pub use crate::journal::message_id as journal_message_id;
    pub use crate::library::{Roles, catalogue, code_row, domain_row};
    pub use crate::module::{DomainIsGiven, WithDomains, WithoutDomains, fallback};
    pub use crate::past::{Alias, Docs, Past, Reserved, Retired, Source, Success, alias, reserved, retired, success};
    pub use crate::table::{Entry, Index, Listed, Table, all, facts, from_name, from_number};
    pub use crate::{
        __code, __domain, __interface, __log_to_log, __log_to_tracing, __statics, __traits, __underscored,
    };
    pub use core::marker::{Send, Sync};
    pub use core::option::Option::{self, None, Some};

    #[cfg(feature = "std")]
    pub use {
        crate::boundary::{Awaited, Entered, await_polls, call, call_later, enter, outside, run},
        crate::capture::capture,
        crate::connection::Connected,
        crate::dispatch::report_alone,
        crate::foreign::{Owned, Printed, Value, Wrapped, foreign, of_panic},
        crate::handler::{current_handler, restore_handler, scoped_handler, set_handler, take_handler},
        crate::logger::Logger,
        crate::observe::observe,
        crate::on_panic::{catching, passing},
        crate::or_error::{CodeOf, Converted, LibraryOf, or_error, or_error_with, or_os_error, or_os_error_with},
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
    pub use {crate::python::exported::Exported, pyo3::PyErr};
}

/// The examples of the README are tested.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
mod readme {}
