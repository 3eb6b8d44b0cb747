//! The facts that a row can state: the one table of them, which each stage reads.

/// A fact, as the attribute of its name states it.
pub(super) struct Fact {
    /// The name of the attribute and of the runtime's column.
    pub(super) name: &'static str,
    /// The function of the enum that gives it.
    pub(super) getter: &'static str,
    pub(super) takes: Takes,
    /// The attribute as it may be written.
    pub(super) example: &'static str,
    /// Domains may state it too.
    pub(super) is_for_domains: bool,
    /// The text before and after it in the documentation of the row.
    pub(super) docs: Option<[&'static str; 2]>,
}

/// The argument of a fact, and what it is to the runtime.
pub(super) enum Takes {
    /// A text, which says this.
    Text(&'static str),
    /// The path of a file, whose text it is.
    File,
    /// One of these words, which are called this. The number of the first one is that.
    Word(&'static str, &'static [&'static str], i32),
    /// A number from one to another, and what to say of others.
    Number(i32, i32, &'static str),
    /// A name of POSIX, or a number that some system has; a text to the runtime.
    Errno,
}

/// All of them. A new one has a line here, one in the runtime's table and one in that of `virerr-generate`.
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

/// The fact of this name.
pub(super) fn named(name: &str) -> Option<&'static Fact> {
    FACTS.iter().find(|fact| fact.name == name)
}

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

/// The highest errno of Linux, which is the highest of all systems.
pub(super) const LAST_ERRNO: i32 = 4095;
