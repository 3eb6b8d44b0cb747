//! The table of the facts that a row can have, which all stages use.

/// A fact, which is set by the attribute of its name.
pub(super) struct Fact {
    /// The name of the attribute and of the runtime's column.
    pub(super) name: &'static str,
    /// The getter of the enum.
    pub(super) getter: &'static str,
    pub(super) takes: Takes,
    /// An example of the attribute.
    pub(super) example: &'static str,
    /// Domains may have it too.
    pub(super) is_for_domains: bool,
    /// The text before and after it in the row's documentation.
    pub(super) docs: Option<[&'static str; 2]>,
}

/// The argument of a fact, and how the runtime stores it.
pub(super) enum Takes {
    /// A text, with this description.
    Text(&'static str),
    /// The path of a file, of which the text is stored.
    File,
    /// One of these words, with this description. The first word is stored as this number.
    Word(&'static str, &'static [&'static str], i32),
    /// A number in this range, with a message for others.
    Number(i32, i32, &'static str),
    /// A name of POSIX, or a number that is used on some system; stored as a text.
    Errno,
}

/// All facts. A new one needs a line here, in the runtime's table, and in that of `virerr-generate`.
pub(super) const FACTS: &[Fact] = &[
    Fact {
        name: "help",
        getter: "help",
        takes: Takes::Text("what to do about it"),
        example: "#[help = \"what to do about it\"]",
        is_for_domains: true,
        docs: Some(["\n\nWhat to do: ", ""]),
    },
    Fact {
        name: "since",
        getter: "since",
        takes: Takes::Text("the release that it appeared in"),
        example: "#[since(\"0.4\")]",
        is_for_domains: true,
        docs: Some(["\n\nSince ", "."]),
    },
    code_fact("explain", "explain", Takes::File, "#[explain = \"docs/errors/NO_DOMAIN.md\"]"),
    code_fact("category", "category", Takes::Word("category", CATEGORIES, 1), "#[category(not_found)]"),
    code_fact("errno", "errno", Takes::Errno, "#[errno(ENOENT)]"),
    code_fact(
        "http",
        "http_status",
        Takes::Number(100, 599, "a status of HTTP is a number from 100 to 599"),
        "#[http(404)]",
    ),
    code_fact("retry", "retry", Takes::Word("retry", RETRIES, 0), "#[retry(backoff)]"),
    code_fact("log", "log_level", Takes::Word("log level", LOG_LEVELS, 1), "#[log(debug)]"),
];

const fn code_fact(name: &'static str, getter: &'static str, takes: Takes, example: &'static str) -> Fact {
    Fact { name, getter, takes, example, is_for_domains: false, docs: None }
}

/// Returns the fact of this name.
pub(super) fn named(name: &str) -> Option<&'static Fact> {
    for fact in FACTS {
        if fact.name == name {
            return Some(fact);
        }
    }
    None
}

/// The categories of `google.rpc.Code`, by number from 1.
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

/// The hints, by number from 0.
const RETRIES: &[&str] = &["never", "immediate", "backoff"];

/// The levels, by number from 1.
const LOG_LEVELS: &[&str] = &["error", "warn", "info", "debug", "trace"];

/// The names of POSIX; the runtime knows their numbers.
pub(super) const ERRNOS: &[&str] = &[
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

/// The highest errno of Linux, and of all supported systems.
pub(super) const LAST_ERRNO: i32 = 4095;
