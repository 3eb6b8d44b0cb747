//! The executors that run the tasks.

use crate::Task;
use crate::plan::Random;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};
use std::thread;

const THREADS: usize = 8;

/// Eight workers of tokio, which steal tasks from each other.
pub(crate) fn tokio(tasks: Vec<Task>) -> Vec<u64> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(THREADS).build().unwrap();
    runtime.block_on(async {
        let tasks: Vec<_> = tasks.into_iter().map(tokio::spawn).collect();
        let mut failed = Vec::new();
        for task in tasks {
            failed.extend(task.await.unwrap());
        }
        failed
    })
}

/// An executor of smol on eight threads.
pub(crate) fn smol(tasks: Vec<Task>) -> Vec<u64> {
    let executor = smol::Executor::new();
    let (stop, stopped) = smol::channel::bounded::<()>(1);
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| smol::block_on(executor.run(stopped.recv())));
        }
        let stop = stop;
        let tasks: Vec<_> = tasks.into_iter().map(|task| executor.spawn(task)).collect();
        let failed = smol::block_on(async {
            let mut failed = Vec::new();
            for task in tasks {
                failed.extend(task.await);
            }
            failed
        });
        drop(stop);
        failed
    })
}

/// Eight threads that take any task, poll it once and put it back, even if it is not woken.
pub(crate) fn in_any_order(tasks: Vec<Task>) -> Vec<u64> {
    let left = AtomicUsize::new(tasks.len());
    let tasks = Mutex::new(tasks);
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for seed in 0..THREADS as u64 {
            let (left, tasks, failed) = (&left, &tasks, &failed);
            scope.spawn(move || {
                let mut random = Random::new(seed);
                while left.load(Ordering::Relaxed) > 0 {
                    let Some(mut task) = any(&mut tasks.lock().unwrap(), &mut random) else { continue };
                    let poll = || task.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                    match catch_unwind(AssertUnwindSafe(poll)) {
                        Ok(Poll::Pending) => tasks.lock().unwrap().push(task),
                        Ok(Poll::Ready(of_task)) => {
                            failed.lock().unwrap().extend(of_task);
                            left.fetch_sub(1, Ordering::Relaxed);
                        }
                        // The task is lost, and must not be waited for.
                        Err(payload) => {
                            left.store(0, Ordering::Relaxed);
                            resume_unwind(payload);
                        }
                    }
                }
            });
        }
    });
    failed.into_inner().unwrap()
}

fn any(tasks: &mut Vec<Task>, random: &mut Random) -> Option<Task> {
    let count = u32::try_from(tasks.len()).unwrap();
    (count > 0).then(|| tasks.swap_remove(random.below(count) as usize))
}
