//! The names that `#[errno]` takes have the numbers of the system.

macro_rules! rows {
    ($($name:ident = $number:literal,)*) => {
        virerr::define_codes! {
            #[library(name = "acme")]
            #[derive(Debug)]
            pub struct Acme;

            pub enum ErrorCode {
                #[role(internal)]
                Internal = 1000 => "internal error",
                $(#[errno($name)] $name = $number => "a failure",)*
            }

            pub enum ErrorDomain {
                None = 0 => "",
            }
        }

        #[cfg(unix)]
        #[test]
        fn numbers_are_those_of_the_system() {
            $(assert_eq!(ErrorCode::$name.errno(), Some(libc::$name), stringify!($name));)*
        }
    };
}

#[rustfmt::skip]
rows! {
    E2BIG = 1, EACCES = 2, EADDRINUSE = 3, EADDRNOTAVAIL = 4, EAFNOSUPPORT = 5,
    EAGAIN = 6, EALREADY = 7, EBADF = 8, EBADMSG = 9, EBUSY = 10,
    ECANCELED = 11, ECHILD = 12, ECONNABORTED = 13, ECONNREFUSED = 14, ECONNRESET = 15,
    EDEADLK = 16, EDESTADDRREQ = 17, EDOM = 18, EDQUOT = 19, EEXIST = 20,
    EFAULT = 21, EFBIG = 22, EHOSTUNREACH = 23, EIDRM = 24, EILSEQ = 25,
    EINPROGRESS = 26, EINTR = 27, EINVAL = 28, EIO = 29, EISCONN = 30,
    EISDIR = 31, ELOOP = 32, EMFILE = 33, EMLINK = 34, EMSGSIZE = 35,
    EMULTIHOP = 36, ENAMETOOLONG = 37, ENETDOWN = 38, ENETRESET = 39, ENETUNREACH = 40,
    ENFILE = 41, ENOBUFS = 42, ENODATA = 43, ENODEV = 44, ENOENT = 45,
    ENOEXEC = 46, ENOLCK = 47, ENOLINK = 48, ENOMEM = 49, ENOMSG = 50,
    ENOPROTOOPT = 51, ENOSPC = 52, ENOSR = 53, ENOSTR = 54, ENOSYS = 55,
    ENOTCONN = 56, ENOTDIR = 57, ENOTEMPTY = 58, ENOTRECOVERABLE = 59, ENOTSOCK = 60,
    ENOTSUP = 61, ENOTTY = 62, ENXIO = 63, EOPNOTSUPP = 64, EOVERFLOW = 65,
    EOWNERDEAD = 66, EPERM = 67, EPIPE = 68, EPROTO = 69, EPROTONOSUPPORT = 70,
    EPROTOTYPE = 71, ERANGE = 72, EROFS = 73, ESPIPE = 74, ESRCH = 75,
    ESTALE = 76, ETIME = 77, ETIMEDOUT = 78, ETXTBSY = 79, EWOULDBLOCK = 80,
    EXDEV = 81,
}
