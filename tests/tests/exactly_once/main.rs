//! Each failure is reported once (B2 to B6, B8, S7): a thousand tasks on several threads nest and join API calls that
//! fail, pause, panic and are dropped half-way, as seeded random numbers decide. In the end the handler has been called
//! once for each outermost call that failed, and every slot has always had the right error.

mod executors;
mod plan;

use futures::FutureExt as _;
use plan::{Outermost, Random, Step};
use std::any::Any;
use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, panic_any};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use virerr::{Connected, ConnectionErrors, vir_api};

virerr::define_codes! {
    #[library(name = "acme")]
    struct Acme;
    enum ErrorCode {
        #[role(internal)]
        InternalError = 1 => "internal error",
    }
    enum ErrorDomain {
        None = 0 => "",
    }
}
type Result<T, E = virerr::Error<Acme>> = std::result::Result<T, E>;

virerr::domain!(ErrorDomain::None);

const TASKS: u64 = 1_000;
const CALLS: usize = 12;

/// The payload of a body's panic.
struct AsPlanned;

#[derive(Clone, Connected, Default)]
struct Connection {
    errors: ConnectionErrors<Acme>,
}

/// The number of the next failure, so that details are unique.
static NEXT: AtomicU64 = AtomicU64::new(0);

impl Connection {
    #[vir_api]
    async fn call(&self, steps: &[Step]) -> Result<()> {
        take(self, steps).await
    }

    #[vir_api]
    fn call_boxed<'a>(&'a self, steps: &'a [Step]) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
        take(self, steps)
    }

    #[vir_api]
    fn fail(&self) -> Result<()> {
        virerr::bail!(ErrorCode::InternalError, "{}", NEXT.fetch_add(1, Ordering::Relaxed));
    }
}

#[vir_api(conn = none)]
async fn call_alone(conn: &Connection, steps: &[Step]) -> Result<()> {
    take(conn, steps).await
}

#[vir_api(conn = none)]
fn fail_alone() -> Result<()> {
    virerr::bail!(ErrorCode::InternalError, "{}", NEXT.fetch_add(1, Ordering::Relaxed));
}

/// The body of every API function.
fn take<'a>(conn: &'a Connection, steps: &'a [Step]) -> Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>> {
    Box::pin(async move {
        for step in steps {
            assert!(Acme::last_error().is_none(), "inside a call there is no last error");
            match step {
                Step::Pause => pause().await,
                Step::Fail => conn.fail()?,
                Step::FailAlone => fail_alone()?,
                Step::Panic => panic_any(AsPlanned),
                Step::Recover(steps) => drop(nested(conn, steps).await),
                Step::Nest(steps) => nested(conn, steps).await?,
                Step::NestAlone(steps) => call_alone(conn, steps).await?,
                Step::Join(first, second) => {
                    let (first, second) = tokio::join!(nested(conn, first), nested(conn, second));
                    first.and(second)?;
                }
            }
        }
        Ok(())
    })
}

/// Makes a call inside another one, whose failure is immediately in the connection's slot.
async fn nested(conn: &Connection, steps: &[Step]) -> Result<()> {
    let result = if steps.len().is_multiple_of(2) { conn.call(steps).await } else { conn.call_boxed(steps).await };
    if let Err(err) = &result {
        assert_eq!(conn.errors.last().as_ref().map(detail), Some(detail(err)));
    }
    result
}

fn detail(err: &virerr::Error<Acme>) -> u64 {
    err.detail().and_then(|detail| detail.parse().ok()).expect("a detail is a number")
}

/// Lets other tasks run.
async fn pause() {
    let mut is_over = false;
    poll_fn(move |context| {
        if std::mem::replace(&mut is_over, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

/// The end of a call.
enum End {
    Returned(Result<()>),
    Panicked(Box<dyn Any + Send>),
    Dropped,
}

/// Polls a call to its end, or this many times.
async fn poll_times<'a>(times: Option<u32>, call: impl Future<Output = Result<()>> + 'a) -> End {
    let mut call = pin!(AssertUnwindSafe(call).catch_unwind());
    let mut left = times;
    poll_fn(move |context| {
        if left == Some(0) {
            return Poll::Ready(End::Dropped);
        }
        left = left.map(|left| left - 1);
        call.as_mut().poll(context).map(|outcome| match outcome {
            Ok(result) => End::Returned(result),
            Err(payload) => End::Panicked(payload),
        })
    })
    .await
}

/// Makes the calls of one task and returns the details of those that failed.
async fn run_task(seed: u64, is_scoped: bool) -> Vec<u64> {
    let mut random = Random::new(seed);
    let conn = Connection::default();
    let mut failed = Vec::new();
    let mut last = None;
    for _ in 0..CALLS {
        let Outermost { steps, on_connection, polls } = Outermost::plan(&mut random);
        let end = if on_connection {
            poll_times(polls, conn.call(&steps)).await
        } else {
            poll_times(polls, call_alone(&conn, &steps)).await
        };
        // Nothing is awaited until the slots have been checked.
        let is_known = match end {
            End::Returned(Ok(())) => {
                last = None;
                true
            }
            End::Returned(Err(err)) => {
                last = Some(detail(&err));
                failed.push(detail(&err));
                if on_connection {
                    assert_eq!(conn.errors.last().as_ref().map(detail), last);
                }
                true
            }
            End::Panicked(payload) => {
                assert!(payload.is::<AsPlanned>(), "a check failed inside of a call");
                last = None;
                true
            }
            // The last error has not changed; without a scope it may be another task's.
            End::Dropped => is_scoped,
        };
        if is_known {
            assert_eq!(Acme::last_error().as_ref().map(detail), last);
        }
        if is_scoped {
            pause().await;
            assert_eq!(Acme::last_error().as_ref().map(detail), last);
        }
    }
    failed
}

/// A task, which returns the details of its failed calls.
type Task = Pin<Box<dyn Future<Output = Vec<u64>> + Send>>;

/// Runs the tasks, every other one in its own scope, and checks the errors that the handler got.
#[track_caller]
fn each_failed_call_is_reported_once(execute: impl FnOnce(Vec<Task>) -> Vec<u64>) {
    let reported = Arc::new(Mutex::new(HashMap::<u64, usize>::new()));
    let hears = Arc::clone(&reported);
    // There is one handler: the tests take turns.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    Acme::set_handler(move |err| {
        assert_eq!(Acme::last_error().as_ref().map(detail), Some(detail(err)));
        // Calls in a handler report nothing.
        fail_alone().unwrap_err();
        *hears.lock().unwrap().entry(detail(err)).or_default() += 1;
    });
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !info.payload().is::<AsPlanned>() {
            report(info);
        }
    }));

    let tasks = (0..TASKS).map(|seed| match seed % 2 {
        0 => Box::pin(Acme::scope(run_task(seed, true))) as Task,
        _ => Box::pin(run_task(seed, false)),
    });
    let failed = execute(tasks.collect());

    let reported = reported.lock().unwrap();
    let expected: HashMap<u64, usize> = failed.iter().map(|detail| (*detail, 1)).collect();
    assert_eq!(expected.len(), failed.len(), "no two failures have the same detail");
    assert_eq!(*reported, expected);
    assert!(failed.len() > 1_000, "{} calls failed: too few to compare", failed.len());
}

#[test]
fn under_tokio() {
    each_failed_call_is_reported_once(executors::tokio);
}

#[test]
fn under_smol() {
    each_failed_call_is_reported_once(executors::smol);
}

#[test]
fn in_any_order_on_any_thread() {
    each_failed_call_is_reported_once(executors::in_any_order);
}
