//! The event loop: libvirt has one per process, which runs timers and the event callbacks of all connections.

use std::collections::BTreeMap;
use std::ffi::{c_int, c_void};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use minivirt::{ErrorCode, ErrorDomain};
use virerr::c::{Callback, Handle};
use virerr::vir_api;

use crate::Result;
use crate::connection::Connect;

virerr::domain!(ErrorDomain::Event);

static LOOP: EventLoop = EventLoop { state: Mutex::new(State::new()), changed: Condvar::new() };

/// No callback runs, or is dropped, under the lock.
struct EventLoop {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    connections: Vec<Handle<Connect>>,
    timers: BTreeMap<c_int, Timer>,
    last_timer: c_int,
    /// The number of changes that may have made something due.
    changes: u64,
}

struct Timer {
    /// Absent while it is disabled.
    period: Option<Duration>,
    due: Option<Instant>,
    callback: Arc<Callback<OnTime>>,
}

/// A C function that is called when its timer is due.
type OnTime = unsafe extern "C-unwind" fn(timer: c_int, opaque: *mut c_void);

impl State {
    const fn new() -> Self {
        Self { connections: Vec::new(), timers: BTreeMap::new(), last_timer: 0, changes: 0 }
    }

    /// Returns the time when the first timer is due.
    fn next(&self) -> Option<Instant> {
        self.timers.values().filter_map(|timer| timer.due).min()
    }
}

impl EventLoop {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the state, and wakes the loop.
    fn change<R>(&self, change: impl FnOnce(&mut State) -> R) -> R {
        let mut state = self.state();
        state.changes += 1;
        self.changed.notify_all();
        change(&mut state)
    }

    /// Waits until a timer is due or the state has changed.
    fn wait(&self, since: u64) {
        let mut state = self.state();
        while state.changes == since {
            state = match state.next() {
                None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
                Some(due) => {
                    let wait = due.saturating_duration_since(Instant::now());
                    if wait.is_zero() {
                        return;
                    }
                    self.changed.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }

    /// Runs the timers that are due, and returns their number.
    fn run_timers(&self) -> usize {
        let now = Instant::now();
        let due: Vec<_> = {
            let mut state = self.state();
            let due = state.timers.iter_mut().filter(|(_, timer)| timer.due.is_some_and(|due| due <= now));
            due.map(|(number, timer)| {
                timer.due = timer.period.map(|period| now + period);
                (*number, timer.callback.clone())
            })
            .collect()
        };
        for (number, callback) in &due {
            // SAFETY: C has registered the function for this. Its failure has been reported.
            let _ = callback.call(|function, opaque| unsafe { function(*number, opaque) });
        }
        due.len()
    }

    /// Runs the callbacks of the queued events, and returns their number.
    fn run_events(&self) -> Result<usize> {
        let connections = self.state().connections.clone();
        let mut run = 0;
        for conn in connections {
            match conn.get() {
                Some(conn) => run += conn.connection.run_events(Duration::ZERO)?,
                None => self.state().connections.retain(|open| *open != conn),
            }
        }
        Ok(run)
    }
}

/// Adds a connection, whose events the loop handles while it is open.
pub(crate) fn add(conn: Handle<Connect>) {
    LOOP.change(|state| state.connections.push(conn));
}

/// Wakes the loop, since an event may have been queued.
pub(crate) fn wake() {
    LOOP.change(|_| ());
}

/// Converts milliseconds; a negative number disables the timer.
fn period(timeout: c_int) -> Option<Duration> {
    u64::try_from(timeout).ok().map(Duration::from_millis)
}

/// Does nothing: the default loop is the only one.
#[vir_api(c, name = "virEventRegisterDefaultImpl")]
fn register() -> Result<()> {
    Ok(())
}

#[vir_api(c, name = "virEventRunDefaultImpl")]
fn run() -> Result<()> {
    loop {
        let changes = LOOP.state().changes;
        if LOOP.run_timers() + LOOP.run_events()? > 0 {
            return Ok(());
        }
        LOOP.wait(changes);
    }
}

#[vir_api(c, name = "virEventRemoveTimeout")]
fn remove_timeout(timer: c_int) -> Result<()> {
    let timer = LOOP.change(|state| state.timers.remove(&timer));
    virerr::ensure!(timer.is_some(), ErrorCode::InvalidArg, "there is no such timer");
    Ok(())
}

/// Takes milliseconds; 0 means each iteration of the loop, and a negative number never.
#[vir_api(c, name = "virEventAddTimeout")]
fn add_timeout(timeout: c_int, cb: Callback<OnTime>) -> Result<c_int> {
    let (period, callback) = (period(timeout), Arc::new(cb));
    let due = period.map(|period| Instant::now() + period);
    Ok(LOOP.change(|state| {
        state.last_timer += 1;
        state.timers.insert(state.last_timer, Timer { period, due, callback });
        state.last_timer
    }))
}

/// It has no result, so it cannot fail.
#[unsafe(no_mangle)]
extern "C" fn virEventUpdateTimeout(timer: c_int, timeout: c_int) {
    LOOP.change(|state| {
        if let Some(timer) = state.timers.get_mut(&timer) {
            timer.period = period(timeout);
            timer.due = timer.period.map(|period| Instant::now() + period);
        }
    });
}
