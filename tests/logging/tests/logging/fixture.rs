//! A small library for each test, and tools to read its lines.

use serde_json::Value;
use std::any::type_name;
use std::io;
use std::process::Command;
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

/// Declares a library for a function, since tests run in parallel; with further settings, such as `log = tracing`.
macro_rules! library {
    ($($setting:tt)*) => {
        #[allow(
            dead_code,
            missing_debug_implementations,
            missing_docs,
            unreachable_pub,
            reason = "no test needs all of it, and none is documentation"
        )]
        mod acme {
            virerr::define_codes! {
                #[library(name = "acme", $($setting)*)]
                pub struct Acme;

                pub enum ErrorCode {
                    #[role(internal)]
                    InternalError = 1 => "internal error",
                    #[role(invalid_arg)]
                    InvalidArg = 8 => "invalid argument",
                    #[level(warning)]
                    Degraded = 29 => "degraded",
                    #[role(system)]
                    SystemError = 38 => "system call error", "{}",
                    NoDomain = 42 => "domain not found",
                    #[errno(ENOENT)]
                    NoPool = 49 => "pool not found",
                    #[log(debug)]
                    CacheMiss = 60 => "not in the cache",
                }

                pub enum ErrorDomain {
                    None = 0 => "",
                    Qemu = 10 => "QEMU Driver",
                }
            }

            pub type Error = virerr::Error<Acme>;
            pub type Result<T = (), E = Error> = std::result::Result<T, E>;

            virerr::domain!(ErrorDomain::Qemu);

            #[derive(Default)]
            pub struct Connection {
                errors: virerr::ConnectionErrors<Acme>,
            }

            impl virerr::Connected for Connection {
                type Library = Acme;
                fn errors(&self) -> &virerr::ConnectionErrors<Acme> {
                    &self.errors
                }
            }

            impl Connection {
                #[virerr::vir_api]
                pub fn fail(&self, detail: &str) -> Result {
                    virerr::bail!(ErrorCode::NoDomain, "{detail}");
                }
            }

            #[virerr::vir_api]
            pub fn fail(detail: &str) -> Result {
                virerr::bail!(ErrorCode::NoDomain, "{detail}");
            }

            /// An API function that takes no name.
            #[virerr::vir_api]
            pub fn refuse(name: &str) -> Result {
                Err(virerr::invalid_arg!(name, "must not be empty"))
            }

            /// An API function with this body.
            #[virerr::vir_api]
            pub fn call<T>(body: impl FnOnce() -> Result<T>) -> Result<T> {
                body()
            }
        }
        #[allow(unused_imports, reason = "no test needs all of it")]
        use acme::*;
    };
}
pub(crate) use library;

/// The output of a subscriber.
#[derive(Clone, Default)]
pub(crate) struct Written(Arc<Mutex<Vec<u8>>>);

impl Written {
    pub(crate) fn lines(&self) -> Vec<String> {
        str::from_utf8(&self.0.lock().unwrap()).unwrap().lines().map(str::to_owned).collect()
    }
}

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Written {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Returns the JSON lines that a subscriber of this thread writes during `run`.
pub(crate) fn json_lines(run: impl FnOnce()) -> Vec<Value> {
    let written = Written::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(written.clone());
    tracing::subscriber::with_default(subscriber.with_max_level(tracing::Level::TRACE).finish(), run);
    written.lines().iter().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Returns the messages of these lines.
pub(crate) fn messages(lines: &[Value]) -> Vec<&str> {
    lines.iter().map(|line| line["fields"]["message"].as_str().unwrap()).collect()
}

const CHILD: &str = "VIRERR_LOGGING_CHILD";

/// The exit code of a successful child.
const DONE: i32 = 42;

/// Runs `body` in its own process, whose command `start` may change and must run: the test is started again, and there
/// this call runs the body and ends the process.
pub(crate) fn in_child<F: FnOnce()>(body: F, start: impl FnOnce(Command) -> Command) -> String {
    if std::env::var_os(CHILD).is_some() {
        body();
        std::process::exit(DONE);
    }
    // A closure in a test is called after the test: "crate::module::test::{{closure}}".
    let test = type_name::<F>().trim_end_matches("::{{closure}}");
    let (_crate, test) = test.split_once("::").expect("a test is in the crate");
    let mut command = start(Command::new(std::env::current_exe().unwrap()));
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]).env(CHILD, "1").env_remove("RUST_BACKTRACE");
    let output = command.output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(DONE), "the child did not get to its end: {}\n{stderr}", output.status);
    stderr
}

/// Returns the text that `body` writes to stderr.
pub(crate) fn stderr_of<F: FnOnce()>(body: F) -> String {
    in_child(body, |command| command)
}
