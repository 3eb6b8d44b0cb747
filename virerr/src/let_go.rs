//! Dropping values of a user's type: a panic in their `Drop` is caught, and a chain of them is dropped without
//! recursion.

use std::any::Any;
use std::cell::Cell;
use std::error::Error as StdError;
use std::mem::{self, ManuallyDrop};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The error that caused another one.
pub(crate) type Source = Arc<dyn StdError + Send + Sync>;

/// Drops a value. A panic in its `Drop` has been printed by the panic hook, and is caught here; a payload whose own
/// payload panics is leaked.
pub(crate) fn let_go<T>(value: T) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(value))) {
        let_go_of_payload(payload);
    }
}

/// Drops the payload of a panic.
fn let_go_of_payload(payload: Box<dyn Any + Send>) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
}

/// A value that [`let_go`] drops; it is there until then.
pub(crate) struct LetGo<T>(Option<T>);

impl<T> LetGo<T> {
    pub(crate) fn new(value: T) -> Self {
        LetGo(Some(value))
    }

    #[inline]
    pub(crate) fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl<T> Drop for LetGo<T> {
    fn drop(&mut self) {
        let_go(self.0.take());
    }
}

/// The number of sources that are dropped within one another, as fields are; deeper ones wait for their turn. So an
/// ordinary error is dropped in the usual order.
const MOST_NESTED: u32 = 32;

/// The state of a thread that drops sources. It has no destructor, so it can be used while the thread runs; waiting
/// sources are taken out before the drop that they wait for has ended.
struct Nested {
    depth: Cell<u32>,
    waiting: Cell<ManuallyDrop<Vec<Source>>>,
}

thread_local! {
    static NESTED: Nested =
        const { Nested { depth: Cell::new(0), waiting: Cell::new(ManuallyDrop::new(Vec::new())) } };
}

/// Drops a source, which may be the last owner of an error with a source of its own, and so on without a limit.
pub(crate) fn let_go_of_source(source: Source) {
    let mut source = Some(source);
    let _ = NESTED.try_with(|nested| {
        if let Some(source) = source.take() {
            nested.let_go(source);
        }
    });
    // The platform may have taken the thread's state away already.
    if let Some(source) = source {
        let_go(source);
    }
}

impl Nested {
    fn let_go(&self, source: Source) {
        let depth = self.depth.get();
        if depth == MOST_NESTED {
            let mut waiting = self.waiting.take();
            waiting.push(source);
            self.waiting.set(waiting);
            return;
        }
        self.depth.set(depth + 1);
        let_go(source);
        if depth + 1 == MOST_NESTED {
            while let Some(source) = self.next() {
                let_go(source);
            }
        }
        self.depth.set(depth);
    }

    /// Takes the next waiting source; after the last one, frees the list.
    fn next(&self) -> Option<Source> {
        let mut waiting = ManuallyDrop::into_inner(self.waiting.take());
        let next = waiting.pop()?;
        self.waiting.set(ManuallyDrop::new(waiting));
        Some(next)
    }
}
