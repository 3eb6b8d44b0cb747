//! Dropping values that a user's code made: a panic in their `Drop` goes no further, and a chain of them is dropped
//! without recursion.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::error::Error as StdError;
use std::mem::{self, ManuallyDrop};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The error that caused another one.
pub(crate) type Source = Arc<dyn StdError + Send + Sync>;

/// Drops a value. A panic in that has been printed by the panic hook, and ends here; the payload of a payload that
/// panics is leaked.
pub(crate) fn let_go<T>(value: T) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(value))) {
        let_go_of_payload(payload);
    }
}

/// Drops what a drop panicked with.
fn let_go_of_payload(payload: Box<dyn Any + Send>) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
}

/// A value that is let go of when it is dropped; there until then.
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

/// Sources that are dropped inside of each other directly, as fields are; those further inside wait for their turn. So the
/// drops of an ordinary error come in the usual order.
const MOST_NESTED: u32 = 32;

/// Where a thread stands in dropping sources. Nothing in it is dropped, so it can be used for as long as the thread runs;
/// what waits is taken out before the drop that it waits for has ended.
struct Nested {
    depth: Cell<u32>,
    waiting: RefCell<ManuallyDrop<Vec<Source>>>,
}

thread_local! {
    static NESTED: Nested =
        const { Nested { depth: Cell::new(0), waiting: RefCell::new(ManuallyDrop::new(Vec::new())) } };
}

/// Drops a source, which may be the last owner of an error with a source, and so on without end.
pub(crate) fn let_go_of_source(source: Source) {
    let mut source = Some(source);
    let _ = NESTED.try_with(|nested| {
        if let Some(source) = source.take() {
            nested.let_go(source);
        }
    });
    // Where a platform has taken the thread's state away already.
    if let Some(source) = source {
        let_go(source);
    }
}

impl Nested {
    fn let_go(&self, source: Source) {
        let depth = self.depth.get();
        if depth == MOST_NESTED {
            self.waiting.borrow_mut().push(source);
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

    /// Takes what waits, one at a time; then the room for it goes, too.
    fn next(&self) -> Option<Source> {
        let mut waiting = self.waiting.borrow_mut();
        let next = waiting.pop();
        if next.is_none() {
            **waiting = Vec::new();
        }
        next
    }
}
