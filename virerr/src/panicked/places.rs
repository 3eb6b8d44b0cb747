//! The places of panics, which only the panic hook knows.
//!
//! The hook is set once, in front of the one that is there. While a thread is in a body whose panics become errors, it notes
//! each panic and prints nothing. All other panics go to the former hook, as does one in a handler or in an `outside` that
//! the body has come to. A panic that cannot unwind ends the process: then what has not been printed is.

use crate::printer::print;
use std::any::{Any, TypeId};
use std::cell::Cell;
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::{Once, OnceLock};
use std::thread;

/// Where a thread stands in bodies whose panics become errors. Nothing in it is dropped, so it can be used for as long as the
/// thread runs.
struct Bodies {
    /// Says of the innermost one whether a panic would become its error now.
    innermost: Cell<Option<fn() -> bool>>,
    /// How many have begun: the number of the newest.
    begun: Cell<u64>,
}

/// A panic that has not become an error yet.
struct Note {
    /// The number of the newest body then.
    body: u64,
    payload: Payload,
    /// Where its text was: that of a `String` stays there when the payload moves.
    address: Option<usize>,
    place: String,
    is_printed: bool,
}

/// By what the payload of a panic is known again: it moves after the hook has seen it.
#[derive(PartialEq)]
struct Payload {
    ty: TypeId,
    text: Option<String>,
}

/// What the panics say that std makes where another one comes to code that cannot unwind. It aborts after them.
const CANNOT_UNWIND: [&str; 2] = ["panic in a function that cannot unwind", "panic in a destructor during cleanup"];

/// How many notes a thread keeps: a body may catch panics itself, of which nobody asks for the place.
const MOST_NOTES: usize = 16;

thread_local! {
    static BODIES: Bodies = const { Bodies { innermost: Cell::new(None), begun: Cell::new(0) } };
    /// The newest last.
    static NOTES: Cell<Vec<Note>> = const { Cell::new(Vec::new()) };
}

/// A body whose panics become errors, while it runs.
pub(super) struct Body {
    number: u64,
    outer: Option<fn() -> bool>,
}

impl Body {
    /// Begins one. The function says whether a panic would become its error at the time.
    #[inline(always)]
    pub(super) fn begin(is_catching: fn() -> bool) -> Self {
        if !HOOK.is_completed() {
            chain();
        }
        let begin = |bodies: &Bodies| {
            let number = bodies.begun.get() + 1;
            bodies.begun.set(number);
            Body { number, outer: bodies.innermost.replace(Some(is_catching)) }
        };
        // Where a platform has taken the thread's away already, no place is known.
        BODIES.try_with(begin).unwrap_or(Body { number: u64::MAX, outer: None })
    }

    /// Ends it and gives its number.
    #[inline(always)]
    pub(super) fn end(self) -> u64 {
        let _ = BODIES.try_with(|bodies| bodies.innermost.set(self.outer));
        self.number
    }
}

/// Takes the place of a panic that came out of the body with this number.
pub(super) fn take(payload: &(dyn Any + Send), body: u64) -> Option<String> {
    change_notes(|notes| take_one(notes, payload, body))?.map(|note| note.place)
}

/// Prints a panic that was to become an error, and that virerr has caught on its way.
pub(super) fn print_caught(payload: &(dyn Any + Send)) {
    if let Some(Some(note)) = change_notes(|notes| take_one(notes, payload, 0)) {
        note.print();
    }
}

/// Prints the panics that will not become errors any more.
fn print_all() {
    for note in change_notes(std::mem::take).unwrap_or_default() {
        note.print();
    }
}

fn change_notes<T>(change: impl FnOnce(&mut Vec<Note>) -> T) -> Option<T> {
    let change = |notes: &Cell<Vec<Note>>| {
        let mut all = notes.take();
        let changed = change(&mut all);
        notes.set(all);
        changed
    };
    NOTES.try_with(change).ok()
}

/// Takes the note of a panic out of those that were made in the body with this number or later. Of panics that look alike it
/// is the newest: those before it have been caught.
fn take_one(notes: &mut Vec<Note>, payload: &(dyn Any + Send), body: u64) -> Option<Note> {
    let (address, payload) = (address_of(payload), Payload::of(payload));
    let is_alike = |note: &Note| note.body >= body && note.payload == payload;
    let exact = notes.iter().rposition(|note| is_alike(note) && note.address == address);
    let at = exact.or_else(|| notes.iter().rposition(is_alike))?;
    Some(notes.remove(at))
}

impl Note {
    /// Unless the former hook has done so.
    fn print(&self) {
        if !self.is_printed {
            print(&format!("panicked at {}: {}\n", self.place, self.payload.text.as_deref().unwrap_or_default()));
        }
    }
}

impl Payload {
    fn of(payload: &(dyn Any + Send)) -> Self {
        Payload { ty: payload.type_id(), text: text_of(payload).map(str::to_owned) }
    }
}

/// The text that a panic came with.
pub(super) fn text_of(payload: &(dyn Any + Send)) -> Option<&str> {
    match payload.downcast_ref::<&'static str>() {
        Some(text) => Some(text),
        None => payload.downcast_ref::<String>().map(String::as_str),
    }
}

fn address_of(payload: &(dyn Any + Send)) -> Option<usize> {
    text_of(payload).map(|text| text.as_ptr().addr())
}

static HOOK: Once = Once::new();

type Hook = dyn Fn(&PanicHookInfo<'_>) + Send + Sync;

/// The one that was there.
static FORMER: OnceLock<Box<Hook>> = OnceLock::new();

/// Puts the hook in front of the one that is there. A thread that is panicking cannot, and leaves it to a later call.
#[cold]
#[inline(never)]
fn chain() {
    if thread::panicking() {
        return;
    }
    HOOK.call_once(|| {
        let _ = FORMER.set(take_hook());
        set_hook(Box::new(hook));
    });
}

fn hook(panic: &PanicHookInfo<'_>) {
    if !note(panic)
        && let Some(former) = FORMER.get()
    {
        former(panic);
    }
}

/// Notes a panic in a body whose panics become errors. Returns whether it is to become one.
fn note(panic: &PanicHookInfo<'_>) -> bool {
    let look = |bodies: &Bodies| bodies.innermost.get().map(|is_catching| (is_catching, bodies.begun.get()));
    let Ok(Some((is_catching, body))) = BODIES.try_with(look) else { return false };
    let payload = Payload::of(panic.payload());
    if payload.text.as_deref().is_some_and(|text| CANNOT_UNWIND.contains(&text)) {
        print_all();
        return false;
    }
    let becomes_error = is_catching();
    if let Some(location) = panic.location() {
        let (address, place) = (address_of(panic.payload()), location.to_string());
        let note = Note { body, payload, address, place, is_printed: !becomes_error };
        change_notes(|notes| {
            if notes.len() == MOST_NOTES {
                notes.remove(0);
            }
            notes.push(note);
        });
    }
    becomes_error
}
