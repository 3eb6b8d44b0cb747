//! The places of panics, which only the panic hook knows.
//!
//! The hook is set once, in front of the existing one. While a thread is in a body whose panics become errors, it notes
//! each panic and prints nothing. All other panics go to the former hook, and so does one in a handler or in an
//! `outside` that the body has called. A panic that cannot unwind ends the process, so the notes that have not been
//! printed are printed then.

use crate::printer::print;
use std::any::{Any, TypeId};
use std::cell::Cell;
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::{Once, OnceLock};
use std::thread;

/// The bodies of a thread whose panics become errors. It has no destructor, so it can be used while the thread runs.
struct Bodies {
    /// Returns `true` if a panic would become the error of the innermost body now.
    innermost: Cell<Option<fn() -> bool>>,
    /// The number of bodies that have begun, which is the number of the newest one.
    begun: Cell<u64>,
}

/// A panic that has not become an error yet.
struct Note {
    /// The number of the newest body at the panic.
    body: u64,
    payload: Payload,
    /// The address of its text: that of a `String` does not change when the payload moves.
    address: Option<usize>,
    place: String,
    is_printed: bool,
}

/// Identifies the payload of a panic, which moves after the hook has seen it.
#[derive(PartialEq)]
struct Payload {
    ty: TypeId,
    text: Option<String>,
}

/// The messages of the panics that std raises when another panic reaches code that cannot unwind. It aborts after them.
const CANNOT_UNWIND: [&str; 2] = ["panic in a function that cannot unwind", "panic in a destructor during cleanup"];

/// The maximum number of notes that a thread keeps. A body may catch panics itself, whose places are never taken.
const MOST_NOTES: usize = 16;

thread_local! {
    static BODIES: Bodies = const { Bodies { innermost: Cell::new(None), begun: Cell::new(0) } };
    /// The newest last.
    static NOTES: Cell<Vec<Note>> = const { Cell::new(Vec::new()) };
}

/// A running body whose panics become errors.
pub(super) struct Body {
    number: u64,
    outer: Option<fn() -> bool>,
}

impl Body {
    /// Begins a body. The function returns `true` if a panic would become its error at that time.
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
        // If the platform has already taken the thread's state away, no place is known.
        BODIES.try_with(begin).unwrap_or(Body { number: u64::MAX, outer: None })
    }

    /// Ends the body and returns its number.
    #[inline(always)]
    pub(super) fn end(self) -> u64 {
        let _ = BODIES.try_with(|bodies| bodies.innermost.set(self.outer));
        self.number
    }
}

/// Takes the place of a panic that left the body with this number.
#[inline]
pub(super) fn take(payload: &(dyn Any + Send), body: u64) -> Option<String> {
    change_notes(|notes| take_one(notes, payload, body))?.map(|note| note.place)
}

/// Prints a panic that was noted for an error, but that virerr has caught on its way.
pub(super) fn print_caught(payload: &(dyn Any + Send)) {
    if let Some(chained) = CHAINED.get() {
        (chained.print_caught)(payload);
    }
}

#[inline]
fn print_one(payload: &(dyn Any + Send)) {
    if let Some(Some(note)) = change_notes(|notes| take_one(notes, payload, 0)) {
        note.print();
    }
}

/// Prints the panics that will not become errors any more.
#[inline]
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

/// Removes the note of a panic that was made in the body with this number or later. Among equal panics it is the
/// newest, since earlier ones have been caught.
#[inline]
fn take_one(notes: &mut Vec<Note>, payload: &(dyn Any + Send), body: u64) -> Option<Note> {
    let (address, payload) = (address_of(payload), Payload::of(payload));
    let is_alike = |note: &Note| note.body >= body && note.payload == payload;
    let exact = notes.iter().rposition(|note| is_alike(note) && note.address == address);
    let at = exact.or_else(|| notes.iter().rposition(is_alike))?;
    Some(notes.remove(at))
}

impl Note {
    /// The former hook may have printed it.
    #[inline]
    fn print(&self) {
        if !self.is_printed {
            print(&format!("panicked at {}: {}\n", self.place, self.payload.text.as_deref().unwrap_or_default()));
        }
    }
}

impl Payload {
    #[inline]
    fn of(payload: &(dyn Any + Send)) -> Self {
        Payload { ty: payload.type_id(), text: text_of(payload).map(str::to_owned) }
    }
}

/// Returns the text of a panic.
#[inline]
pub(super) fn text_of(payload: &(dyn Any + Send)) -> Option<&str> {
    match payload.downcast_ref::<&'static str>() {
        Some(text) => Some(text),
        None => payload.downcast_ref::<String>().map(String::as_str),
    }
}

#[inline]
fn address_of(payload: &(dyn Any + Send)) -> Option<usize> {
    text_of(payload).map(|text| text.as_ptr().addr())
}

static HOOK: Once = Once::new();

type Hook = dyn Fn(&PanicHookInfo<'_>) + Send + Sync;

/// The functions that the hook needs.
struct Chained {
    former: Box<Hook>,
    /// A program without such bodies does not carry the code for it.
    print_caught: fn(&(dyn Any + Send)),
}

static CHAINED: OnceLock<&'static Chained> = OnceLock::new();

/// Sets the hook in front of the existing one. A panicking thread cannot, and leaves it to a later call.
#[cold]
#[inline]
fn chain() {
    if thread::panicking() {
        return;
    }
    HOOK.call_once(|| {
        // Leaked, since the hook lives as long as the program.
        let _ = CHAINED.set(Box::leak(Box::new(Chained { former: take_hook(), print_caught: print_one })));
        set_hook(Box::new(hook));
    });
}

#[inline]
fn hook(panic: &PanicHookInfo<'_>) {
    if !note(panic)
        && let Some(chained) = CHAINED.get()
    {
        (chained.former)(panic);
    }
}

/// Notes a panic in a body whose panics become errors. Returns `true` if it becomes one.
#[inline]
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
