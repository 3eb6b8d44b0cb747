//! Published lists, as their authors would write them: names and numbers of each kind, without `#[symbol]` where a
//! template gives the symbol.

use crate::tools;
use virerr::Catalogue;
use virerr_generate::{c_header, python_module};

/// A list that begins at 0.
mod alert {
    virerr::define_codes! {
        /// The alerts of TLS.
        #[library(name = "tls", code_symbols = "TLS_ALERT_{}")]
        pub struct Tls;

        pub enum Alert {
            no success;
            CloseNotify = 0 => "close notify",
            UnexpectedMessage = 10 => "unexpected message",
            BadRecordMac = 20 => "bad record mac",
            RecordOverflow = 22 => "record overflow",
            HandshakeFailure = 40 => "handshake failure",
            BadCertificate = 42 => "bad certificate",
            UnsupportedCertificate = 43 => "unsupported certificate",
            CertificateExpired = 45 => "certificate expired",
            IllegalParameter = 47 => "illegal parameter",
            UnknownCa = 48 => "unknown ca",
            DecodeError = 50 => "decode error",
            reserved 21, 30, 41, 60 "of former versions";
            ProtocolVersion = 70 => "protocol version",
            #[role(internal)]
            InternalError = 80 => "internal error",
            InappropriateFallback = 86 => "inappropriate fallback",
            UserCanceled = 90 => "user canceled",
            retired NoRenegotiation = 100 since "1.3" "a connection is renegotiated no more";
            MissingExtension = 109 => "missing extension",
        }
    }
}

/// Success has its own number.
mod meter {
    virerr::define_codes! {
        #[library(name = "meter", code_symbols = "METER_{}")]
        pub struct Meter;

        pub enum Status {
            success Ok = 7000 => "ok";
            #[role(internal)]
            Internal = 7001 => "internal",
            NotReady = 7002 => "not ready",
            OutOfRange = 7003 => "out of range",
            Overload = 7100 => "overload",
            #[level(warning)]
            LowBattery = 7200 => "low battery",
        }
    }
}

/// All numbers are negative.
mod cl {
    virerr::define_codes! {
        #[library(name = "opencl", code_symbols = "CL_{}")]
        pub struct OpenCl;

        pub enum ClError {
            success Success = 0 => "success";
            DeviceNotFound = -1 => "device not found",
            DeviceNotAvailable = -2 => "device not available",
            CompilerNotAvailable = -3 => "compiler not available",
            MemObjectAllocationFailure = -4 => "mem object allocation failure",
            #[role(internal)]
            OutOfResources = -5 => "out of resources",
            #[role(no_memory)]
            OutOfHostMemory = -6 => "out of host memory",
            ProfilingInfoNotAvailable = -7 => "profiling info not available",
            MemCopyOverlap = -8 => "mem copy overlap",
            #[role(invalid_arg)]
            InvalidValue = -30 => "invalid value",
            InvalidDeviceType = -31 => "invalid device type",
            InvalidKernelName = -46 => "invalid kernel name",
        }
    }
}

/// Numbers of both signs, and second names of vendors.
mod vk {
    virerr::define_codes! {
        #[library(name = "vulkan", code_symbols = "VK_{}")]
        pub struct Vulkan;

        pub enum Result {
            success Success = 0 => "success";
            #[level(warning)]
            NotReady = 1 => "not ready",
            #[level(warning)]
            Timeout = 2 => "timeout",
            #[level(warning)]
            Incomplete = 5 => "incomplete",
            ErrorOutOfHostMemory = -1 => "out of host memory",
            ErrorDeviceLost = -4 => "device lost",
            ErrorFragmentedPool = -12 => "fragmented pool",
            #[role(internal)]
            ErrorUnknown = -13 => "unknown",
            ErrorOutOfPoolMemory = -1000069000 => "out of pool memory",
            alias ErrorOutOfPoolMemoryKhr = ErrorOutOfPoolMemory;
            ErrorFragmentation = -1000161000 => "fragmentation",
            alias ErrorFragmentationExt = ErrorFragmentation;
            #[level(warning)]
            PipelineCompileRequired = 1000297000 => "pipeline compile required",
            #[deprecated(note = "it is no error")]
            alias ErrorPipelineCompileRequiredExt = PipelineCompileRequired;
        }
    }
}

/// Two names of one number. The symbols are macros of the system, about which the compiler warns.
mod errno {
    #![allow(deprecated)]

    virerr::define_codes! {
        #[library(name = "errno", code_symbols = "E{}")]
        pub struct Errno;

        pub enum Errors {
            #[errno(EPERM)]
            Perm = 1 => "operation not permitted",
            #[errno(ENOENT)]
            Noent = 2 => "no such file or directory",
            #[role(internal)]
            Io = 5 => "input/output error",
            #[errno(EAGAIN)] #[retry(backoff)]
            Again = 11 => "try again",
            alias Wouldblock = Again;
            #[role(no_memory)]
            Nomem = 12 => "out of memory",
            Notsup = 95 => "operation not supported",
            alias Opnotsupp = Notsup;
        }
    }
}

/// Numbers of former codes, and old names.
mod curl {
    virerr::define_codes! {
        #[library(name = "curl", code_symbols = "CURLE_{}")]
        pub struct Curl;

        pub enum CurlCode {
            success Ok = 0 => "no error";
            UnsupportedProtocol = 1 => "unsupported protocol", "unsupported protocol '{}'",
            FailedInit = 2 => "failed initialization",
            UrlMalformat = 3 => "malformed url", "malformed url '{}'",
            NotBuiltIn = 4 => "not built in",
            CouldntResolveProxy = 5 => "cannot resolve the proxy",
            CouldntResolveHost = 6 => "cannot resolve the host", "cannot resolve the host '{}'",
            CouldntConnect = 7 => "cannot connect",
            retired Obsolete16 = 16 since "7.43" "it became the code of HTTP/2" use Http2;
            Http2 = 116 => "a failure of HTTP/2",
            #[role(no_memory)]
            OutOfMemory = 27 => "out of memory",
            OperationTimedout = 28 => "timed out",
            alias OperationTimeouted = OperationTimedout;
            #[role(internal)]
            BadFunctionArgument = 43 => "bad function argument",
            PeerFailedVerification = 60 => "the peer was not verified",
            alias SslCacert = PeerFailedVerification;
            reserved 29, 32, 40, 44, 46, 50, 57 "of former releases";
        }
    }
}

/// Negative numbers, and one that is not a failure.
mod git {
    virerr::define_codes! {
        #[library(name = "git", code_symbols = "GIT_{}")]
        pub struct Git;

        pub enum GitError {
            success Ok = 0 => "no error";
            #[role(internal)]
            Error = -1 => "error",
            Enotfound = -3 => "not found", "'{}' is not found",
            Eexists = -4 => "exists already",
            Eambiguous = -5 => "ambiguous",
            Ebufs = -6 => "the buffer is too small",
            #[level(warning)]
            Euser = -7 => "a callback refused",
            Ebarerepo = -8 => "a bare repository",
            Eunbornbranch = -9 => "an unborn branch",
            Eunmerged = -10 => "unmerged",
            #[level(warning)]
            Passthrough = -30 => "passed through",
            #[level(warning)]
            Iterover = -31 => "the iteration is over",
            reserved -2 "never used";
        }
    }
}

/// Numbers from 1000 on, with facts of their own.
mod mysql {
    virerr::define_codes! {
        #[library(name = "mysql", code_symbols = "ER_{}", domain_symbols = "MY_FROM_{}")]
        pub struct MySql;

        pub enum ErrorCode {
            CantCreateTable = 1005 => "cannot create the table", "cannot create table '{}'",
            DbCreateExists = 1007 => "the database exists",
            #[role(no_memory)]
            Outofmemory = 1037 => "out of memory",
            AccessDeniedError = 1045 => "access denied",
            NoDbError = 1046 => "no database is selected",
            BadFieldError = 1054 => "unknown column", "unknown column '{}'",
            DupEntry = 1062 => "duplicate entry",
            ParseError = 1064 => "the statement cannot be parsed",
            #[role(internal)]
            UnknownError = 1105 => "unknown error",
            #[retry(backoff)]
            LockDeadlock = 1213 => "deadlock",
        }

        pub enum ErrorDomain {
            None = 0 => "",
            Server = 1 => "server",
        }
    }
}

/// The number is the status.
mod http {
    virerr::define_codes! {
        #[library(name = "http", code_symbols = "HTTP_{}")]
        pub struct Http;

        pub enum Status {
            success Ok = 200 => "OK";
            #[http(400)]
            BadRequest = 400 => "Bad Request",
            #[http(404)]
            NotFound = 404 => "Not Found",
            #[http(418)]
            ImATeapot = 418 => "I'm a teapot",
            reserved 306 "unused";
            #[role(internal)]
            #[http(500)]
            InternalServerError = 500 => "Internal Server Error",
            #[http(503)] #[retry(backoff)]
            ServiceUnavailable = 503 => "Service Unavailable",
        }
    }
}

/// Codes with parts.
mod sqlite {
    virerr::define_codes! {
        #[library(name = "sqlite", code_symbols = "SQLITE_{}")]
        pub struct Sqlite;

        pub enum ResultCode {
            success Ok = 0 => "not an error";
            Error = 1 => "SQL logic error",
            #[role(internal)]
            Internal = 2 => "internal malfunction",
            Busy = 5 => "the database is locked",
            #[role(no_memory)]
            Nomem = 7 => "out of memory",
            Ioerr = 10 => "disk I/O error",
            IoerrRead = 266 => "disk I/O error while reading",
            IoerrShortRead = 522 => "a short read",
            BusyRecovery = 261 => "the database recovers",
            #[level(warning)]
            Row = 100 => "a row is ready",
            #[level(warning)]
            Done = 101 => "there are no more rows",
        }
    }
}

/// Numbers of a range for each phase.
mod typescript {
    virerr::define_codes! {
        #[library(name = "typescript", code_symbols = "TS_{}")]
        pub struct TypeScript;

        pub enum Diagnostic {
            #[role(internal)]
            UnterminatedStringLiteral = 1002 => "unterminated string literal",
            IdentifierExpected = 1003 => "identifier expected",
            Expected = 1005 => "a token is expected", "'{}' expected",
            CannotFindName = 2304 => "cannot find the name", "cannot find name '{}'",
            CannotFindModule = 2307 => "cannot find the module", "cannot find module '{}'",
            NotAssignable = 2322 => "the type is not assignable",
            File = 6019 => "file",
            ImplicitAny = 7006 => "the parameter has an implicit type", "parameter '{}' has an implicit type",
        }
    }
}

/// The 32 bits of a status.
mod ntstatus {
    virerr::define_codes! {
        #[library(name = "ntstatus", code_symbols = "NT_STATUS_{}")]
        pub struct NtStatus;

        pub enum Status {
            success Success = 0 => "success";
            #[level(warning)]
            Timeout = 0x00000102 => "timeout",
            #[level(warning)]
            BufferOverflow = 0x80000005 => "buffer overflow",
            #[role(internal)]
            Unsuccessful = 0xC0000001 => "unsuccessful",
            #[role(unsupported)]
            NotImplemented = 0xC0000002 => "not implemented",
            AccessViolation = 0xC0000005 => "access violation",
            InvalidHandle = 0xC0000008 => "invalid handle",
            #[role(invalid_arg)]
            InvalidParameter = 0xC000000D => "invalid parameter",
            #[role(no_memory)]
            NoMemory = 0xC0000017 => "no memory",
            AccessDenied = 0xC0000022 => "access denied",
        }
    }
}

/// Each list, with a symbol and its number.
fn lists() -> [(&'static Catalogue, &'static str, i32); 12] {
    [
        (alert::Tls::catalogue(), "TLS_ALERT_CLOSE_NOTIFY", 0),
        (meter::Meter::catalogue(), "METER_LOW_BATTERY", 7200),
        (cl::OpenCl::catalogue(), "CL_OUT_OF_HOST_MEMORY", -6),
        (vk::Vulkan::catalogue(), "VK_ERROR_OUT_OF_POOL_MEMORY_KHR", -1_000_069_000),
        (errno::Errno::catalogue(), "EWOULDBLOCK", 11),
        (curl::Curl::catalogue(), "CURLE_COULDNT_RESOLVE_HOST", 6),
        (git::Git::catalogue(), "GIT_ENOTFOUND", -3),
        (mysql::MySql::catalogue(), "ER_DUP_ENTRY", 1062),
        (http::Http::catalogue(), "HTTP_IM_A_TEAPOT", 418),
        (sqlite::Sqlite::catalogue(), "SQLITE_IOERR_SHORT_READ", 522),
        (typescript::TypeScript::catalogue(), "TS_CANNOT_FIND_NAME", 2304),
        (ntstatus::NtStatus::catalogue(), "NT_STATUS_ACCESS_VIOLATION", -1_073_741_819),
    ]
}

#[test]
fn symbols_are_those_of_the_lists() {
    for (catalogue, symbol, number) in lists() {
        assert_eq!(catalogue.codes().find(symbol).map(|row| row.number()), Some(number), "{symbol}");
        assert!(c_header(catalogue).contains(&format!(" {symbol} ")), "{symbol}");
    }
    let success = |catalogue: &Catalogue| catalogue.success().map(|success| success.number);
    assert_eq!(success(alert::Tls::catalogue()), None);
    assert_eq!(success(meter::Meter::catalogue()), Some(7000));
    assert_eq!(success(git::Git::catalogue()), Some(0));
}

/// No source of these lists names a symbol.
#[test]
fn templates_lead_to_all_symbols() {
    let source = include_str!("published.rs");
    let count = |text: String| source.matches(&text).count();
    assert_eq!([count(format!("#[{} =", "symbol")), count(format!("{}! {{", "define_codes"))], [0, lists().len()]);
}

#[test]
#[ignore = "`ci/deep lists` runs it: it needs compilers and mypy"]
fn headers_compile_and_modules_have_types() {
    for (catalogue, ..) in lists() {
        tools::take(&format!("published-{}", catalogue.name()), &c_header(catalogue), &python_module(catalogue));
    }
}
