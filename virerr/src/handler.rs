//! Handlers: keeping, replacing and calling them.

use crate::error::Error;
use crate::let_go::{LetGo, let_go};
use crate::library::Library;
use crate::panicked::print_caught;
use crate::printer::{print, push_escaped};
use crate::registry::{Registration, Registry};
use std::any::Any;
use std::fmt;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind};
use std::sync::Arc;

/// A handler that was set (libvirt's `virErrorFunc` with its `userData`). It can be cloned, so that a new handler can
/// call the former one.
///
/// The closure is dropped when no `Handler` and no running report uses it any more. A panic in that drop is caught.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// Acme::set_handler(|err| println!("first: {err}"));
/// let former = Acme::handler();
/// Acme::set_handler(move |err| {
///     println!("second: {err}");
///     if let Some(former) = &former {
///         former.call(err);
///     }
/// });
/// ```
pub struct Handler<L>(Arc<LetGo<HandlerFn<L>>>);

type HandlerFn<L> = Box<dyn Fn(&Error<L>) + Send + Sync>;

// The state of a closure after a panic is its author's responsibility, as it is when a report catches the panic.
impl<L> UnwindSafe for Handler<L> {}
impl<L> RefUnwindSafe for Handler<L> {}

impl<L> Handler<L> {
    pub(crate) fn new(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Self {
        Handler(Arc::new(LetGo::new(Box::new(callback))))
    }

    /// Calls the handler. A panic in the handler passes to the caller. During a report, it would be caught.
    pub fn call(&self, err: &Error<L>) {
        if let Some(callback) = self.0.get() {
            callback(err);
        }
    }

    /// Calls it for a report. A panic in it is noted and discarded.
    #[inline]
    pub(crate) fn call_contained(&self, err: &Error<L>, who: &str)
    where
        L: Library,
    {
        contained(err, who, || self.call(err));
    }
}

impl<L> Clone for Handler<L> {
    fn clone(&self) -> Self {
        Handler(Arc::clone(&self.0))
    }
}

impl<L> fmt::Debug for Handler<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handler").finish_non_exhaustive()
    }
}

/// The handler of a library or a connection, and the scoped handlers above it. The newest registration is in force; one
/// without a handler counts as none.
pub(crate) struct HandlerSlot<L>(Registry<Option<Handler<L>>>);

impl<L> HandlerSlot<L> {
    pub(crate) const fn empty() -> Self {
        HandlerSlot(Registry::none())
    }

    pub(crate) fn set(&self, callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Option<Handler<L>> {
        self.restore(Some(Handler::new(callback)))
    }

    pub(crate) fn current(&self) -> Option<Handler<L>> {
        in_force(self.0.load().as_deref()).cloned()
    }

    /// Replaces the handler in force, in its registration.
    pub(crate) fn restore(&self, handler: Option<Handler<L>>) -> Option<Handler<L>> {
        in_force(self.0.replace_newest(&handler).as_deref()).cloned()
    }

    /// Adds a handler above the others and returns the id of its registration.
    pub(crate) fn put_above(&self, callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> u64 {
        self.0.add(&Some(Handler::new(callback)))
    }

    /// Removes the registration with this id, at any position.
    pub(crate) fn remove(&self, id: u64) {
        self.0.remove(id);
    }

    /// Calls the handler, if there is one, and returns `true` if there was. A panic in it is noted and discarded.
    #[inline]
    pub(crate) fn notify(&self, err: &Error<L>) -> bool
    where
        L: Library,
    {
        self.0.may_have_any() && self.notify_current(err)
    }

    fn notify_current(&self, err: &Error<L>) -> bool
    where
        L: Library,
    {
        let registrations = self.0.load();
        let Some(handler) = in_force(registrations.as_deref()) else {
            return false;
        };
        handler.call_contained(err, "error handler");
        true
    }
}

#[inline]
fn in_force<L>(registrations: Option<&Vec<Registration<Option<Handler<L>>>>>) -> Option<&Handler<L>> {
    registrations?.last()?.value.as_ref()
}

/// Calls a user's callback for a report. A panic in it is noted and discarded.
///
/// Always inlined: every failure with a handler comes here, and otherwise the closure would be built in memory.
#[inline(always)]
pub(crate) fn contained<L: Library>(err: &Error<L>, who: &str, call: impl FnOnce()) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(call)) {
        note_panic(L::NAME, who, err.message(), payload);
    }
}

/// Writes to stderr that a user's callback panicked, and for which text.
#[cold]
#[inline(never)]
pub(crate) fn note_panic(name: &str, who: &str, text: &str, payload: Box<dyn Any + Send>) {
    print_caught(&*payload);
    let_go(payload);
    let mut line = name.to_owned() + ": the " + who + " panicked at: ";
    push_escaped(&mut line, text);
    line.push('\n');
    print(&line);
}

/// Returns the library's handler.
pub fn current_handler<L: Library>() -> Option<Handler<L>> {
    L::__receivers().handler().current()
}

/// Sets the library's handler and returns the former one.
pub fn set_handler<L: Library>(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Option<Handler<L>> {
    L::__receivers().handler().set(callback)
}

/// Removes the library's handler and returns it.
pub fn take_handler<L: Library>() -> Option<Handler<L>> {
    L::__receivers().handler().restore(None)
}

/// Sets the library's handler to a former one, or to none, and returns the current one.
pub fn restore_handler<L: Library>(former: Option<Handler<L>>) -> Option<Handler<L>> {
    L::__receivers().handler().restore(former)
}

/// Sets the library's handler until the guard is dropped.
pub fn scoped_handler<L: Library>(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> ScopedHandler<L> {
    let id = L::__receivers().handler().put_above(callback);
    ScopedHandler::new(move || L::__receivers().handler().remove(id))
}

/// Ends a handler when it is dropped; made by the `scoped_handler` of a library or a connection.
///
/// Guards may be dropped in any order and on any thread. The handler of the newest guard that still exists is in force.
/// When the last guard is gone, the handler from before is in force again. If `set_handler`, `take_handler` or
/// `restore_handler` replaces a guard's handler, the replacement ends with that guard.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// use std::sync::Mutex;
///
/// static NOTES: Mutex<Vec<String>> = Mutex::new(Vec::new());
/// {
///     let _guard = Acme::scoped_handler(|err| NOTES.lock().unwrap().push(err.to_string()));
///     Acme::report(virerr::Error::builder(ErrorCode::NoDomain).build());
/// }
/// assert_eq!(*NOTES.lock().unwrap(), ["domain not found"]);
/// assert!(Acme::handler().is_none());
/// ```
#[must_use = "the handler ends when the guard is dropped, here at once, as with `let _ =`: write `let _handler =`"]
pub struct ScopedHandler<L> {
    end: Box<dyn Fn() + Send + Sync>,
    library: PhantomData<fn() -> L>,
}

// A panic leaves one handler or another in force.
impl<L> UnwindSafe for ScopedHandler<L> {}
impl<L> RefUnwindSafe for ScopedHandler<L> {}

impl<L> ScopedHandler<L> {
    pub(crate) fn new(end: impl Fn() + Send + Sync + 'static) -> Self {
        ScopedHandler { end: Box::new(end), library: PhantomData }
    }
}

impl<L> Drop for ScopedHandler<L> {
    fn drop(&mut self) {
        (self.end)();
    }
}

impl<L> fmt::Debug for ScopedHandler<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedHandler").finish_non_exhaustive()
    }
}

/// Checks the traits that callers rely on.
#[cfg(test)]
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Handler<()>>();
    shareable::<ScopedHandler<()>>();
};
