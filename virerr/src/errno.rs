//! The numbers of the names of `errno` on each system.

/// The names of POSIX, with the numbers of Linux and of Apple's systems.
const NAMES: [(&str, i32, i32); 81] = [
    ("E2BIG", 7, 7),
    ("EACCES", 13, 13),
    ("EADDRINUSE", 98, 48),
    ("EADDRNOTAVAIL", 99, 49),
    ("EAFNOSUPPORT", 97, 47),
    ("EAGAIN", 11, 35),
    ("EALREADY", 114, 37),
    ("EBADF", 9, 9),
    ("EBADMSG", 74, 94),
    ("EBUSY", 16, 16),
    ("ECANCELED", 125, 89),
    ("ECHILD", 10, 10),
    ("ECONNABORTED", 103, 53),
    ("ECONNREFUSED", 111, 61),
    ("ECONNRESET", 104, 54),
    ("EDEADLK", 35, 11),
    ("EDESTADDRREQ", 89, 39),
    ("EDOM", 33, 33),
    ("EDQUOT", 122, 69),
    ("EEXIST", 17, 17),
    ("EFAULT", 14, 14),
    ("EFBIG", 27, 27),
    ("EHOSTUNREACH", 113, 65),
    ("EIDRM", 43, 90),
    ("EILSEQ", 84, 92),
    ("EINPROGRESS", 115, 36),
    ("EINTR", 4, 4),
    ("EINVAL", 22, 22),
    ("EIO", 5, 5),
    ("EISCONN", 106, 56),
    ("EISDIR", 21, 21),
    ("ELOOP", 40, 62),
    ("EMFILE", 24, 24),
    ("EMLINK", 31, 31),
    ("EMSGSIZE", 90, 40),
    ("EMULTIHOP", 72, 95),
    ("ENAMETOOLONG", 36, 63),
    ("ENETDOWN", 100, 50),
    ("ENETRESET", 102, 52),
    ("ENETUNREACH", 101, 51),
    ("ENFILE", 23, 23),
    ("ENOBUFS", 105, 55),
    ("ENODATA", 61, 96),
    ("ENODEV", 19, 19),
    ("ENOENT", 2, 2),
    ("ENOEXEC", 8, 8),
    ("ENOLCK", 37, 77),
    ("ENOLINK", 67, 97),
    ("ENOMEM", 12, 12),
    ("ENOMSG", 42, 91),
    ("ENOPROTOOPT", 92, 42),
    ("ENOSPC", 28, 28),
    ("ENOSR", 63, 98),
    ("ENOSTR", 60, 99),
    ("ENOSYS", 38, 78),
    ("ENOTCONN", 107, 57),
    ("ENOTDIR", 20, 20),
    ("ENOTEMPTY", 39, 66),
    ("ENOTRECOVERABLE", 131, 104),
    ("ENOTSOCK", 88, 38),
    ("ENOTSUP", 95, 45),
    ("ENOTTY", 25, 25),
    ("ENXIO", 6, 6),
    ("EOPNOTSUPP", 95, 102),
    ("EOVERFLOW", 75, 84),
    ("EOWNERDEAD", 130, 105),
    ("EPERM", 1, 1),
    ("EPIPE", 32, 32),
    ("EPROTO", 71, 100),
    ("EPROTONOSUPPORT", 93, 43),
    ("EPROTOTYPE", 91, 41),
    ("ERANGE", 34, 34),
    ("EROFS", 30, 30),
    ("ESPIPE", 29, 29),
    ("ESRCH", 3, 3),
    ("ESTALE", 116, 70),
    ("ETIME", 62, 101),
    ("ETIMEDOUT", 110, 60),
    ("ETXTBSY", 26, 26),
    ("EWOULDBLOCK", 11, 35),
    ("EXDEV", 18, 18),
];

/// Up to this number, names have the same number on every system, except for those that [`is_everywhere`] excludes.
const LAST_EVERYWHERE: i32 = 34;

const IS_LINUX: bool = cfg!(all(
    any(target_os = "linux", target_os = "android"),
    not(any(target_arch = "mips", target_arch = "mips64", target_arch = "mips32r6", target_arch = "mips64r6")),
    not(any(target_arch = "sparc", target_arch = "sparc64"))
));

/// Returns the number of a name on the target system, or of a number itself; `None` if it is not known.
#[inline]
pub(crate) const fn number(text: &str) -> Option<i32> {
    if let Ok(number) = i32::from_str_radix(text, 10) {
        return Some(number);
    }
    let mut at = 0;
    while at < NAMES.len() {
        let (name, linux, apple) = NAMES[at];
        if is_same(name, text) {
            return if IS_LINUX {
                Some(linux)
            } else if cfg!(target_vendor = "apple") {
                Some(apple)
            } else if is_everywhere(linux, apple) {
                Some(linux)
            } else {
                None
            };
        }
        at += 1;
    }
    None
}

#[inline]
const fn is_everywhere(linux: i32, apple: i32) -> bool {
    linux == apple && linux <= LAST_EVERYWHERE
}

#[inline]
const fn is_same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}
