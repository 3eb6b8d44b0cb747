//! A list that threads read without a lock, and whose registrations are removed by their ids.

use arc_swap::{ArcSwapOption, Guard};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A value of the list.
#[derive(Clone)]
pub(crate) struct Registration<T> {
    /// 0 without a guard. Later registrations have higher ids.
    id: u64,
    pub(crate) value: T,
}

pub(crate) type Registrations<T> = Vec<Registration<T>>;

/// A list while it is read; absent if there are no registrations.
pub(crate) type Reading<T> = Guard<Option<Arc<Registrations<T>>>>;

/// The registrations in order, the newest last. Reading takes no lock and writes no shared memory. A reader keeps the
/// registrations that it found, even if they are removed meanwhile.
pub(crate) struct Registry<T> {
    /// Absent instead of empty.
    list: ArcSwapOption<Registrations<T>>,
    /// Set when the first registration is added: most lists stay empty, and need not be read.
    was_set: AtomicBool,
}

impl<T: Clone> Registry<T> {
    pub(crate) const fn none() -> Self {
        Registry { list: ArcSwapOption::const_empty(), was_set: AtomicBool::new(false) }
    }

    /// Returns `true` if there may be an registration.
    #[inline]
    pub(crate) fn may_have_any(&self) -> bool {
        self.was_set.load(Ordering::Acquire)
    }

    pub(crate) fn load(&self) -> Reading<T> {
        self.list.load()
    }

    /// Replaces the value of the newest registration, and returns the former registrations.
    pub(crate) fn replace_newest(&self, value: &T) -> Option<Arc<Registrations<T>>> {
        self.change(|list| match list.last_mut() {
            Some(newest) => newest.value.clone_from(value),
            None => list.push(Registration { id: 0, value: value.clone() }),
        })
    }

    /// Adds an registration and returns its id.
    pub(crate) fn add(&self, value: &T) -> u64 {
        let mut id = 0;
        self.change(|list| id = push(list, value));
        id
    }

    /// Adds an registration, unless an existing one `takes` it.
    pub(crate) fn add_unless(&self, takes: impl Fn(&mut T) -> bool, value: &T) {
        self.change(|list| {
            if !list.iter_mut().any(|registration| takes(&mut registration.value)) {
                push(list, value);
            }
        });
    }

    /// Removes the registrations that `keeps` rejects.
    pub(crate) fn retain(&self, keeps: impl Fn(&mut T) -> bool) {
        self.change(|list| list.retain_mut(|registration| keeps(&mut registration.value)));
    }

    /// Removes the registration with this id, at any position.
    pub(crate) fn remove(&self, id: u64) {
        self.change(|list| list.retain(|registration| registration.id != id));
    }

    /// Replaces the registrations by changed ones, and returns the former ones. The change is repeated if another thread was
    /// first, so it must not drop the last owner of a value.
    fn change(&self, mut change: impl FnMut(&mut Registrations<T>)) -> Option<Arc<Registrations<T>>> {
        self.was_set.store(true, Ordering::Release);
        self.list.rcu(|former| {
            let mut list = former.as_deref().cloned().unwrap_or_default();
            change(&mut list);
            (!list.is_empty()).then(|| Arc::new(list))
        })
    }
}

/// Adds an registration and returns its id.
fn push<T: Clone>(list: &mut Registrations<T>, value: &T) -> u64 {
    let id = list.last().map_or(1, |newest| newest.id + 1);
    list.push(Registration { id, value: value.clone() });
    id
}
