//! An error that moves from the thread or the task where its call failed is not reported again when another call
//! returns it: through `spawn_blocking`, a joined thread, a thread pool, a channel (B11).

use crate::fixture::{Notes, assert_holds, library};
use std::sync::mpsc;
use std::thread;

/// B11
#[test]
fn through_spawn_blocking() {
    library!();
    #[virerr::vir_api]
    async fn fail_on_a_thread_for_it() -> Result {
        tokio::task::spawn_blocking(|| fail("a")).await.unwrap()
    }
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let err = runtime.block_on(fail_on_a_thread_for_it()).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    assert_eq!(err.api(), Some("fail"));
    assert_holds(Acme::last_error(), "a");
}

/// B11
#[test]
fn through_a_spawned_task() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let task = async {
        tokio::task::yield_now().await;
        fail("a")
    };
    let in_a_task = call_later(async { tokio::spawn(task).await.unwrap() });
    runtime.block_on(in_a_task).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
}

/// B11
#[test]
fn through_a_joined_thread() {
    library!();
    let notes = Notes::default();
    let conn = Connection::new();
    conn.errors().set_handler(notes.handler("conn"));
    conn.call(|| thread::scope(|scope| scope.spawn(|| conn.fail("a")).join().unwrap())).unwrap_err();
    assert_eq!(notes.take(), ["conn: a"]);
    assert_holds(conn.errors().last(), "a");
    assert_holds(Acme::last_error(), "a");
}

/// B11
#[test]
fn through_a_pool() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    call(|| pool.install(|| fail("a"))).unwrap_err();
    assert_eq!(notes.take(), ["acme: a"]);
    assert_holds(Acme::last_error(), "a");
}

/// B11
#[test]
fn through_a_channel() {
    library!();
    let notes = Notes::default();
    Acme::set_handler(notes.handler("acme"));
    let (failures, failed) = mpsc::channel();
    let worker = thread::spawn(move || failures.send(fail("a").unwrap_err()).unwrap());
    call(|| Err::<(), _>(failed.recv().unwrap())).unwrap_err();
    worker.join().unwrap();
    assert_eq!(notes.take(), ["acme: a"]);
    assert_holds(Acme::last_error(), "a");
}
