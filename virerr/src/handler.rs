//! Handlers: how they are kept, replaced and called, and the default printer.

use crate::error::Error;
use crate::level::Level;
use crate::library::{Domain, Library};
use arc_swap::ArcSwapOption;
use std::any::Any;
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::mem;
use std::panic::{AssertUnwindSafe, RefUnwindSafe, UnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

type Callback<L> = Box<dyn Fn(&Error<L>) + Send + Sync>;

/// A handler that was set (libvirt's `virErrorFunc` with its `userData`): a cloneable handle, so that a new handler can
/// pass on to the former.
///
/// The closure is dropped when the last handle and the last report that uses it are gone.
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
pub struct Handler<L>(Arc<Callback<L>>);

// A closure that a panic left half-way is for its author to mind, as it is where a report catches the panic.
impl<L> UnwindSafe for Handler<L> {}
impl<L> RefUnwindSafe for Handler<L> {}

impl<L> Handler<L> {
    fn new(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Self {
        Handler(Arc::new(Box::new(callback)))
    }

    /// Calls the handler. A panic in it is the caller's here; a report catches it.
    pub fn call(&self, err: &Error<L>) {
        (self.0)(err);
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

/// The place of one handler: the library's, or a connection's. Reading it takes no lock and writes nothing that other
/// threads share.
pub(crate) struct HandlerSlot<L> {
    callback: ArcSwapOption<Callback<L>>,
    /// Whether there ever was one: most connections never have a handler of their own, and need not look.
    was_set: AtomicBool,
}

impl<L> HandlerSlot<L> {
    pub(crate) const fn empty() -> Self {
        HandlerSlot { callback: ArcSwapOption::const_empty(), was_set: AtomicBool::new(false) }
    }

    pub(crate) fn set(&self, callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Option<Handler<L>> {
        self.restore(Some(Handler::new(callback)))
    }

    pub(crate) fn current(&self) -> Option<Handler<L>> {
        self.callback.load_full().map(Handler)
    }

    pub(crate) fn restore(&self, handler: Option<Handler<L>>) -> Option<Handler<L>> {
        self.was_set.store(true, Ordering::Release);
        self.callback.swap(handler.map(|handler| handler.0)).map(Handler)
    }

    /// Whether there is a handler; if so, it has been called. A panic in it has been noted and forgotten.
    #[inline]
    pub(crate) fn notify(&self, err: &Error<L>) -> bool
    where
        L: Library,
    {
        self.was_set.load(Ordering::Acquire) && self.notify_current(err)
    }

    fn notify_current(&self, err: &Error<L>) -> bool
    where
        L: Library,
    {
        let handler = self.callback.load();
        let Some(callback) = handler.as_deref() else {
            return false;
        };
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| callback(err))) {
            note_panic(L::NAME, "error handler", err.message(), payload);
        }
        true
    }
}

/// Says on stderr that what a user set panicked, and with which text in hand.
#[cold]
#[inline(never)]
pub(crate) fn note_panic(name: &str, who: &str, text: &str, payload: Box<dyn Any + Send>) {
    let_go(payload);
    let mut line = format!("{name}: the {who} panicked at: ");
    push_escaped(&mut line, text);
    line.push('\n');
    print(&line);
}

/// Drops what a user's code panicked with. It may panic in its own `Drop`; what that panics with is let go of.
pub(crate) fn let_go(payload: Box<dyn Any + Send>) {
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
        mem::forget(payload);
    }
}

/// The library's handler.
pub fn current_handler<L: Library>() -> Option<Handler<L>> {
    L::__receivers().handler().current()
}

/// Sets the library's handler and gives the former one.
pub fn set_handler<L: Library>(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> Option<Handler<L>> {
    L::__receivers().handler().set(callback)
}

/// Removes the library's handler and gives it.
pub fn take_handler<L: Library>() -> Option<Handler<L>> {
    L::__receivers().handler().restore(None)
}

/// Puts a former handler of the library, or none, back and gives the one that was there.
pub fn restore_handler<L: Library>(former: Option<Handler<L>>) -> Option<Handler<L>> {
    L::__receivers().handler().restore(former)
}

/// Sets the library's handler until the guard is dropped.
pub fn scoped_handler<L: Library>(callback: impl Fn(&Error<L>) + Send + Sync + 'static) -> ScopedHandler<L> {
    let former = set_handler(callback);
    ScopedHandler::new(restore_in_library::<L>, former)
}

fn restore_in_library<L: Library>(former: Option<Handler<L>>) {
    drop(restore_handler(former));
}

/// Puts the former handler back when dropped; made by the `scoped_handler` of a library or a connection.
///
/// Guards are meant to be dropped in the reverse order of their making, as scopes do; each puts back the handler that
/// it replaced.
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
#[must_use = "the former handler is put back when the guard is dropped, which is at once"]
pub struct ScopedHandler<L> {
    restore: Box<dyn Fn(Option<Handler<L>>) + Send + Sync>,
    former: Option<Handler<L>>,
}

// As for a `Handler`; and a panic leaves one handler or another in force.
impl<L> UnwindSafe for ScopedHandler<L> {}
impl<L> RefUnwindSafe for ScopedHandler<L> {}

impl<L> ScopedHandler<L> {
    pub(crate) fn new(
        restore: impl Fn(Option<Handler<L>>) + Send + Sync + 'static,
        former: Option<Handler<L>>,
    ) -> Self {
        ScopedHandler { restore: Box::new(restore), former }
    }
}

impl<L> Drop for ScopedHandler<L> {
    fn drop(&mut self) {
        (self.restore)(self.former.take());
    }
}

impl<L> fmt::Debug for ScopedHandler<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScopedHandler").field("former", &self.former).finish_non_exhaustive()
    }
}

/// The default printer (libvirt's `virDefaultErrorFunc`): one line to stderr, written at once.
pub fn print_error<L: Library>(err: &Error<L>) {
    let facts = err.record.facts();
    let title = L::Domain::from_number(facts.domain).map(|domain| domain.__entry().text());
    print(&line(L::NAME, title, facts.level, err.object(), err.message()));
}

/// `<name>: <title> <level> <object>: <message>` and a newline, where the message does not end in one.
fn line(name: &str, title: Option<&str>, level: Level, object: Option<&str>, message: &str) -> String {
    let mut line = String::with_capacity(name.len() + message.len() + 64);
    line.push_str(name);
    line.push_str(": ");
    push_escaped(&mut line, title.unwrap_or("Unknown"));
    let _ = write!(line, " {level} ");
    push_escaped(&mut line, object.unwrap_or_default());
    line.push_str(": ");
    push_escaped(&mut line, message.strip_suffix('\n').unwrap_or(message));
    line.push('\n');
    line
}

/// One write. That stderr cannot be written to is no failure of the call that failed.
fn print(line: &str) {
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Text in which no character can end the line, move the cursor or turn the writing direction.
pub fn push_escaped(line: &mut String, text: &str) {
    for character in text.chars() {
        if moves_the_cursor(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
}

/// Control characters (C0, DEL, C1), line and paragraph separators, and bidirectional controls.
fn moves_the_cursor(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The traits that callers count on.
const _: fn() = || {
    fn shareable<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe + 'static>() {}
    shareable::<Handler<()>>();
    shareable::<ScopedHandler<()>>();
};

#[cfg(test)]
mod tests {
    use super::*;

    /// P1: no typed domain is unknown, so the word is tested here.
    #[test]
    fn unknown_domain_is_printed_as_unknown() {
        assert_eq!(line("acme", None, Level::Error, None, "text"), "acme: Unknown error : text\n");
    }
}
