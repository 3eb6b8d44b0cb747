//! A small library for each test, and tools to observe it.

use std::any::type_name;
use std::fmt;
use std::panic::PanicHookInfo;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use virerr::{Error, Lagged, Library, Subscriber};

/// Runs a block in its own module, since `domain!` needs one. The module imports all of a library, and raises errors
/// with this domain.
macro_rules! raising {
    ($domain:ident, $block:block) => {
        mod raising {
            #[allow(unused_imports, reason = "no test needs all of it")]
            use super::*;

            $crate::fixture::library!(acme);
            virerr::domain!(acme::ErrorDomain::$domain);

            pub(super) fn run() {
                #[allow(unused_imports, reason = "no test needs all of it")]
                use acme::*;

                $block
            }
        }
        raising::run();
    };
}
pub(crate) use raising;

/// Declares a library for a function or module: tests run in parallel, and must not see each other's slots and
/// handlers.
///
/// `library!()` declares it in a module `acme` and imports all of that; `library!(name)` declares it in a module `name`
/// and imports nothing.
macro_rules! library {
    () => {
        $crate::fixture::library!(acme);
        #[allow(unused_imports, reason = "no test needs all of it")]
        use acme::*;
    };
    ($name:ident) => {
        #[allow(
            dead_code,
            missing_debug_implementations,
            unreachable_pub,
            unused_imports,
            reason = "no test needs all of it"
        )]
        mod $name {
            pub use virerr::Connected;

            virerr::define_codes! {
                /// The library of one test.
                #[library(name = "acme")]
                pub struct Acme;

                /// What went wrong.
                pub enum ErrorCode {
                    /// A bug.
                    #[role(internal)]
                    InternalError = 1 => "internal error",
                    /// A call that cannot be done here.
                    #[role(unsupported)]
                    NoSupport = 3 => "not supported", "{} is not supported by the driver",
                    /// An argument that the function cannot take.
                    #[role(invalid_arg)]
                    InvalidArg = 8 => "invalid argument",
                    /// The name is taken.
                    DomainExists = 28 => "this domain exists already", "domain {} exists already",
                    /// The operating system refused.
                    #[role(system)]
                    SystemError = 38 => "system call error", "{}",
                    /// No such domain.
                    NoDomain = 42 => "domain not found",
                }

                /// Which part of the library failed.
                pub enum ErrorDomain {
                    /// No part in particular.
                    None = 0 => "",
                    /// The test driver.
                    Test = 12 => "Test Driver",
                }
            }

            pub type Error = virerr::Error<Acme>;
            pub type Result<T = (), E = Error> = std::result::Result<T, E>;

            virerr::domain!(ErrorDomain::Test);

            #[derive(Connected, Default)]
            pub struct Connection {
                errors: virerr::ConnectionErrors<Acme>,
            }

            impl Connection {
                pub fn new() -> Self {
                    Self::default()
                }

                #[virerr::vir_api]
                pub fn fail(&self, detail: &str) -> Result {
                    virerr::bail!(ErrorCode::NoDomain, "{detail}");
                }

                #[virerr::vir_api]
                pub fn succeed(&self) -> Result {
                    Ok(())
                }

                /// An API function with this body.
                #[virerr::vir_api]
                pub fn call<T>(&self, body: impl FnOnce() -> Result<T>) -> Result<T> {
                    body()
                }
            }

            impl Connection {
                /// An API function that pauses and fails.
                #[virerr::vir_api]
                pub async fn fail_later(&self, detail: &str) -> Result {
                    $crate::executor::pause().await;
                    virerr::bail!(ErrorCode::NoDomain, "{detail}");
                }

                /// An `async` API function with this body.
                #[virerr::vir_api]
                pub async fn call_later<T>(&self, body: impl Future<Output = Result<T>>) -> Result<T> {
                    body.await
                }
            }

            /// An API function that pauses and fails.
            #[virerr::vir_api]
            pub async fn fail_later(detail: &str) -> Result {
                $crate::executor::pause().await;
                virerr::bail!(ErrorCode::NoDomain, "{detail}");
            }

            /// An API function that pauses and succeeds.
            #[virerr::vir_api]
            pub async fn succeed_later() -> Result {
                $crate::executor::pause().await;
                Ok(())
            }

            /// An `async` API function without a connection, with this body.
            #[virerr::vir_api]
            pub async fn call_later<T>(body: impl Future<Output = Result<T>>) -> Result<T> {
                body.await
            }

            #[virerr::vir_api]
            pub fn fail(detail: &str) -> Result {
                virerr::bail!(ErrorCode::NoDomain, "{detail}");
            }

            #[virerr::vir_api]
            pub fn succeed() -> Result {
                Ok(())
            }

            /// An API function without a connection, with this body.
            #[virerr::vir_api]
            pub fn call<T>(body: impl FnOnce() -> Result<T>) -> Result<T> {
                body()
            }

            /// Runs an action inside a call, which succeeds.
            pub fn inside(action: impl FnOnce()) {
                let body = || {
                    action();
                    Ok(())
                };
                call(body).unwrap();
            }

            /// Returns an error that no call has returned yet.
            pub fn error(detail: &str) -> Error {
                virerr::error!(ErrorCode::NoDomain, "{detail}")
            }

            /// Returns an error whose source runs an action when the last owner drops it.
            pub fn error_with_drop(detail: &str, on_drop: impl FnOnce() + Send + 'static) -> Error {
                let source = $crate::fixture::OnDrop::new(on_drop);
                virerr::error!(ErrorCode::NoDomain, source = source, "{detail}")
            }
        }
    };
}
pub(crate) use library;

/// Checks that a slot holds the error with this detail.
#[track_caller]
pub(crate) fn assert_holds<L: Library>(slot: Option<Error<L>>, detail: &str) {
    let err = slot.expect("the slot holds an error");
    assert_eq!(err.detail(), Some(detail));
}

/// The events of a test, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(Arc<Mutex<Vec<String>>>);

impl Notes {
    pub(crate) fn add(&self, note: impl fmt::Display) {
        self.0.lock().unwrap().push(note.to_string());
    }

    /// Returns a handler that notes its name and the detail: "name: detail".
    pub(crate) fn handler<L: Library>(
        &self,
        name: &'static str,
    ) -> impl Fn(&Error<L>) + Send + Sync + 'static + use<L> {
        self.checking(name, |_| ())
    }

    /// Returns such a handler that checks first: if a check fails, nothing is noted. A panic alone would be caught.
    pub(crate) fn checking<L: Library, F: Fn(&Error<L>) + Send + Sync + 'static>(
        &self,
        name: &'static str,
        checks: F,
    ) -> impl Fn(&Error<L>) + Send + Sync + 'static + use<L, F> {
        let notes = self.clone();
        move |err| {
            checks(err);
            notes.add(format_args!("{name}: {}", err.detail().unwrap_or_default()));
        }
    }

    /// Returns all notes since the last call.
    pub(crate) fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

/// Reads the details that a subscriber has received so far, and "+n" for n errors that did not fit.
pub(crate) fn heard<L: Library>(errors: &mut Subscriber<L>) -> Vec<String> {
    std::iter::from_fn(|| errors.try_recv().map(shown)).collect()
}

/// Formats an item of a subscriber in the same way.
pub(crate) fn shown<L: Library>(item: Result<Error<L>, Lagged>) -> String {
    match item {
        Ok(err) => err.detail().unwrap_or_default().to_owned(),
        Err(Lagged(missed)) => format!("+{missed}"),
    }
}

type Action = Box<dyn FnOnce() + Send>;

/// Runs an action when it is dropped: the source of an error, or a value that a handler's closure owns.
pub(crate) struct OnDrop(Mutex<Option<Action>>);

impl OnDrop {
    pub(crate) fn new(action: impl FnOnce() + Send + 'static) -> Self {
        OnDrop(Mutex::new(Some(Box::new(action))))
    }
}

impl Drop for OnDrop {
    fn drop(&mut self) {
        let action = self.0.lock().unwrap().take();
        action.expect("an action is there until the drop")();
    }
}

impl fmt::Debug for OnDrop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OnDrop")
    }
}

impl fmt::Display for OnDrop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("does something when dropped")
    }
}

impl std::error::Error for OnDrop {}

/// Runs a test that would hang if a lock is held too long on another thread, so that it fails instead. The time only
/// limits the hang: no test depends on timing.
#[track_caller]
pub(crate) fn without_deadlock(body: impl FnOnce() + Send + 'static) {
    let (done, finished) = mpsc::channel::<()>();
    let thread = thread::spawn(move || {
        let _done = done;
        body();
    });
    match finished.recv_timeout(Duration::from_secs(60)) {
        // The sender was dropped: the body has returned, or panicked.
        Err(RecvTimeoutError::Disconnected) => {
            if let Err(panic) = thread.join() {
                std::panic::resume_unwind(panic);
            }
        }
        _ => panic!("deadlock"),
    }
}

const CHILD: &str = "VIRERR_CONTRACT_CHILD";

/// The exit status of a successful child.
const DONE: i32 = 42;

/// Runs `body` in its own process, and returns that process's stderr: the test is started again, and there this call
/// runs the body and ends the process.
pub(crate) fn stderr_of<F: FnOnce()>(body: F) -> String {
    let output = child(body).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_done(output.status, &stderr);
    stderr
}

/// Does the same as [`stderr_of`], for a body that aborts the process.
pub(crate) fn stderr_of_abort<F: FnOnce()>(body: F) -> String {
    let output = child(body).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), None, "the child was to abort: {}\n{stderr}", output.status);
    stderr
}

/// Does the same as [`stderr_of`], with the caller's stderr.
pub(crate) fn run_with_stderr<F: FnOnce()>(stderr: impl Into<Stdio>, body: F) {
    let status = child(body).stderr(stderr).stdout(Stdio::null()).status().unwrap();
    assert_done(status, "");
}

#[track_caller]
fn assert_done(status: ExitStatus, stderr: &str) {
    assert_eq!(status.code(), Some(DONE), "the child did not get to its end: {status}\n{stderr}");
}

/// Returns the command that starts the test again; in the process that it starts, this does not return.
fn child<F: FnOnce()>(body: F) -> Command {
    if std::env::var_os(CHILD).is_some() {
        body();
        std::process::exit(DONE);
    }
    // A closure in a test is called after the test: "crate::module::test::{{closure}}".
    let test = type_name::<F>().trim_end_matches("::{{closure}}");
    let (_crate, test) = test.split_once("::").expect("a test is in the crate");
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]).env(CHILD, "1").env_remove("RUST_BACKTRACE");
    command
}

/// Returns the text of a panic.
pub(crate) fn text_of<'a>(panic: &'a PanicHookInfo<'_>) -> Option<&'a str> {
    let payload = panic.payload();
    payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str))
}
