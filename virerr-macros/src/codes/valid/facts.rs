//! What rows say besides their texts: each word one that is known, each number in its range, each file there.

use super::files::{self, Unreadable};
use crate::codes::ast::{Errno, RowAttrs};
use crate::codes::part::Read;
use crate::diag::{Diagnostics, nearest};
use proc_macro2::{Ident, Literal};
use syn::{LitInt, LitStr};

/// The facts of a row, as the runtime's columns have them.
#[derive(Default)]
pub(in crate::codes) struct Facts {
    pub(in crate::codes) since: Option<String>,
    /// Since when and why, empty where that is not said.
    pub(in crate::codes) deprecated: Option<[String; 2]>,
    pub(in crate::codes) help: Option<String>,
    pub(in crate::codes) explain: Option<Explanation>,
    pub(in crate::codes) errno: Option<String>,
    pub(in crate::codes) category: Option<i32>,
    pub(in crate::codes) http: Option<i32>,
    pub(in crate::codes) retry: Option<i32>,
    pub(in crate::codes) log: Option<i32>,
}

/// The path of a file, relative to the directory of `Cargo.toml`.
pub(in crate::codes) struct Explanation(pub(in crate::codes) Literal);

/// The categories of `google.rpc.Code`, by number from 1 on.
const CATEGORIES: &[&str] = &[
    "cancelled",
    "unknown",
    "invalid_argument",
    "deadline_exceeded",
    "not_found",
    "already_exists",
    "permission_denied",
    "resource_exhausted",
    "failed_precondition",
    "aborted",
    "out_of_range",
    "unimplemented",
    "internal",
    "unavailable",
    "data_loss",
    "unauthenticated",
];

/// By number from 0 on.
const RETRIES: &[&str] = &["never", "immediate", "backoff"];

/// By number from 1 on.
const LOG_LEVELS: &[&str] = &["error", "warn", "info", "debug", "trace"];

/// The names of POSIX, each of which the runtime has the numbers of.
const ERRNOS: &[&str] = &[
    "E2BIG",
    "EACCES",
    "EADDRINUSE",
    "EADDRNOTAVAIL",
    "EAFNOSUPPORT",
    "EAGAIN",
    "EALREADY",
    "EBADF",
    "EBADMSG",
    "EBUSY",
    "ECANCELED",
    "ECHILD",
    "ECONNABORTED",
    "ECONNREFUSED",
    "ECONNRESET",
    "EDEADLK",
    "EDESTADDRREQ",
    "EDOM",
    "EDQUOT",
    "EEXIST",
    "EFAULT",
    "EFBIG",
    "EHOSTUNREACH",
    "EIDRM",
    "EILSEQ",
    "EINPROGRESS",
    "EINTR",
    "EINVAL",
    "EIO",
    "EISCONN",
    "EISDIR",
    "ELOOP",
    "EMFILE",
    "EMLINK",
    "EMSGSIZE",
    "EMULTIHOP",
    "ENAMETOOLONG",
    "ENETDOWN",
    "ENETRESET",
    "ENETUNREACH",
    "ENFILE",
    "ENOBUFS",
    "ENODATA",
    "ENODEV",
    "ENOENT",
    "ENOEXEC",
    "ENOLCK",
    "ENOLINK",
    "ENOMEM",
    "ENOMSG",
    "ENOPROTOOPT",
    "ENOSPC",
    "ENOSR",
    "ENOSTR",
    "ENOSYS",
    "ENOTCONN",
    "ENOTDIR",
    "ENOTEMPTY",
    "ENOTRECOVERABLE",
    "ENOTSOCK",
    "ENOTSUP",
    "ENOTTY",
    "ENXIO",
    "EOPNOTSUPP",
    "EOVERFLOW",
    "EOWNERDEAD",
    "EPERM",
    "EPIPE",
    "EPROTO",
    "EPROTONOSUPPORT",
    "EPROTOTYPE",
    "ERANGE",
    "EROFS",
    "ESPIPE",
    "ESRCH",
    "ESTALE",
    "ETIME",
    "ETIMEDOUT",
    "ETXTBSY",
    "EWOULDBLOCK",
    "EXDEV",
];

/// The highest errno of Linux, which is the highest of all systems.
const LAST_ERRNO: i32 = 4095;

/// Checks what is said, and leaves out what is wrong.
/// `titles` are what the page of the row may be called; nothing where that is not known.
pub(super) fn check(attrs: &RowAttrs, titles: &[String], diag: &mut Diagnostics) -> Facts {
    Facts {
        since: attrs.since.as_ref().and_then(|literal| text(literal, "the release that it appeared in", diag)),
        deprecated: attrs.deprecated.clone(),
        help: attrs
            .help
            .as_ref()
            .and_then(Read::written)
            .and_then(|literal| text(literal, "what to do about it", diag)),
        explain: attrs.explain.as_ref().and_then(|literal| explanation(literal, titles, diag)),
        errno: attrs.errno.as_ref().and_then(|argument| errno(argument, diag)),
        category: number_of(attrs.category.as_ref(), "category", CATEGORIES, diag).map(|place| place + 1),
        http: attrs.http.as_ref().and_then(|literal| {
            let status = small_number(literal).filter(|status| (100..=599).contains(status));
            if status.is_none() {
                diag.at(literal.span(), "a status of HTTP is a number from 100 to 599");
            }
            status
        }),
        retry: number_of(attrs.retry.as_ref(), "retry", RETRIES, diag),
        log: number_of(attrs.log.as_ref(), "log level", LOG_LEVELS, diag).map(|place| place + 1),
    }
}

/// A text that says something.
pub(super) fn text(literal: &LitStr, what: &str, diag: &mut Diagnostics) -> Option<String> {
    let text = literal.value();
    if text.trim().is_empty() {
        diag.at(literal.span(), format_args!("the text is empty: write {what}"));
        return None;
    }
    // It stands in the advice of this macro for what its reader knows.
    if ["…", "..."].contains(&text.trim()) {
        diag.at(literal.span(), format_args!("`{text}` stands for {what}: write that"));
        return None;
    }
    Some(text)
}

/// The place of a word among those that are known.
fn number_of(word: Option<&Ident>, what: &str, known: &[&str], diag: &mut Diagnostics) -> Option<i32> {
    let place = diag.place_of(word?, known, what)?;
    i32::try_from(place).ok()
}

fn small_number(literal: &LitInt) -> Option<i32> {
    literal.base10_parse::<i64>().ok().and_then(|number| i32::try_from(number).ok())
}

/// A name of POSIX, or a number that some system has.
fn errno(argument: &Errno, diag: &mut Diagnostics) -> Option<String> {
    match argument {
        Errno::Name(ident) => {
            let name = ident.to_string();
            if !ERRNOS.contains(&&*name) {
                let nearest = nearest(&name, ERRNOS);
                let possible = "possible: the names of POSIX, or a number";
                let message = match nearest {
                    Some(nearest) => format!("unknown errno `{name}`; did you mean `{nearest}`? ({possible})"),
                    None => format!("unknown errno `{name}`; {possible}"),
                };
                diag.at(ident.span(), message);
                return None;
            }
            Some(name)
        }
        Errno::Number(literal) => {
            let number = small_number(literal).filter(|number| (1..=LAST_ERRNO).contains(number));
            if number.is_none() {
                diag.at(
                    literal.span(),
                    format_args!("an errno is a name such as `ENOENT` or a number from 1 to {LAST_ERRNO}"),
                );
            }
            number.map(|number| number.to_string())
        }
    }
}

/// A file whose first line is a heading that says which code it is about.
fn explanation(literal: &LitStr, titles: &[String], diag: &mut Diagnostics) -> Option<Explanation> {
    let text = match files::read(literal) {
        Ok(text) => text,
        Err(Unreadable { message, is_absent }) => {
            let symbol = titles.first().filter(|_| is_absent);
            let hint = symbol.map(|symbol| format!(": create it, with `# {symbol}` as its first line"));
            diag.at(literal.span(), message + &hint.unwrap_or_default());
            return None;
        }
    };
    let [symbol, name, ..] = titles else { return Some(Explanation(literal.token())) };
    let first = text.lines().next().unwrap_or_default();
    let heading = first.trim_start_matches('\u{feff}').strip_prefix('#').map(|rest| rest.trim_start_matches('#'));
    // Without a blank behind it, `#` begins no heading.
    if let Some(heading) = heading
        && (heading.starts_with(' ') || heading.starts_with('\t'))
    {
        let heading = heading.trim().replace("`", "");
        if titles.iter().any(|title| begins_with(&heading, &title.replace("`", ""))) {
            return Some(Explanation(literal.token()));
        }
    }
    let file = literal.value();
    let message = format!("`{file}` does not begin with the title of `{name}`: write `# {symbol}` as its first line");
    diag.at(literal.span(), message);
    None
}

/// Whether the heading is the title, or goes on behind it with another word.
fn begins_with(heading: &str, title: &str) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    !title.is_empty() && heading.strip_prefix(title).is_some_and(|rest| !rest.chars().next().is_some_and(is_word))
}
