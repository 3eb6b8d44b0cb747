//! The events of a node: its callbacks, and the queue of events for them.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::conf::domain::DomainObject;
use crate::event::{Callback, DomainEventDetail};
use crate::{ErrorCode, ErrorDomain, Result};

virerr::domain!(ErrorDomain::None);

/// The callbacks and their queue. No callback runs, or is dropped, under the lock.
#[derive(Debug, Default)]
pub(crate) struct Events {
    state: Mutex<State>,
    queued: Condvar,
}

#[derive(Debug, Default)]
struct State {
    callbacks: BTreeMap<i32, Arc<Callback>>,
    next_id: i32,
    /// One entry for each callback and event, with the callback's id and the domain at that time.
    queue: VecDeque<(i32, DomainObject, DomainEventDetail)>,
}

impl Events {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn register(&self, callback: Callback) -> i32 {
        let callback = Arc::new(callback);
        let mut state = self.state();
        let id = state.next_id;
        state.next_id += 1;
        state.callbacks.insert(id, callback);
        id
    }

    pub(crate) fn deregister(&self, id: i32) -> Result<()> {
        let callback = self.state().callbacks.remove(&id);
        virerr::ensure!(callback.is_some(), ErrorCode::InvalidArg, "no event callback has the id {id}");
        Ok(())
    }

    /// Queues an event for each registered callback.
    pub(crate) fn queue(&self, domain: &DomainObject, detail: DomainEventDetail) {
        let State { callbacks, queue, .. } = &mut *self.state();
        queue.extend(callbacks.keys().map(|id| (*id, domain.clone(), detail)));
        self.queued.notify_all();
    }

    /// Waits for an event, at most this long, and returns the length of the queue.
    pub(crate) fn wait(&self, wait: Duration) -> usize {
        let waited = self.queued.wait_timeout_while(self.state(), wait, |state| state.queue.is_empty());
        waited.unwrap_or_else(PoisonError::into_inner).0.queue.len()
    }

    /// Takes an entry from the queue; `None` if its callback is deregistered, or another run was faster.
    pub(crate) fn next(&self) -> Option<(Arc<Callback>, DomainObject, DomainEventDetail)> {
        let mut state = self.state();
        let (id, domain, detail) = state.queue.pop_front()?;
        Some((state.callbacks.get(&id)?.clone(), domain, detail))
    }
}
