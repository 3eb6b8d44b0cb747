//! The logger of `tracing`: an event for each error, in the span of the failing call.

use super::fields::{COUNT, Fields, TABLE, Value, level};
use crate::error::Error;
use crate::facts::LogLevel;
use crate::library::Library;
use crate::logger::Logger;
use ::tracing::level_filters::{LevelFilter, STATIC_MAX_LEVEL};
use std::array;
use std::fmt;
use tracing_core::callsite::{DefaultCallsite, Identifier};
use tracing_core::field::{FieldSet, Value as FieldValue};
use tracing_core::metadata::Kind;
use tracing_core::{Event, Level, Metadata, dispatcher};

impl<L: Library> Logger<L> {
    pub const TRACING: Self = Logger::new("tracing", log);
}

fn log<L: Library>(err: &Error<L>) {
    let most = LevelFilter::current().min(STATIC_MAX_LEVEL);
    // As in a program without a subscriber.
    if most == LevelFilter::OFF {
        return;
    }
    let callsite = L::__callsites().of(level(err));
    if *callsite.metadata.level() > most {
        return;
    }
    let interest = callsite.registered.interest();
    if interest.is_never() {
        return;
    }
    dispatcher::get_default(|subscriber| {
        if interest.is_always() || subscriber.enabled(&callsite.metadata) {
            send(&callsite.metadata, &Fields::of(err), subscriber);
        }
    });
}

/// The fields of an event: `message`, which subscribers print as the line itself, and those of the table.
const NAMES: [&str; COUNT + 1] = {
    let mut names = ["message"; COUNT + 1];
    let mut place = 0;
    while place < COUNT {
        names[place + 1] = TABLE[place].0;
        place += 1;
    }
    names
};

fn send(metadata: &'static Metadata<'static>, fields: &Fields<'_>, subscriber: &dispatcher::Dispatch) {
    let message = Some(Value::Text(fields.message));
    let mut values = [message; COUNT + 1];
    for (value, (_, read)) in values.iter_mut().skip(1).zip(fields.all()) {
        *value = read;
    }
    let mut names = metadata.fields().iter();
    let names: [_; COUNT + 1] = array::from_fn(|_| names.next().expect("a field for each name"));
    let recorded = array::from_fn(|place| (&names[place], values[place].as_ref().map(recorded)));
    subscriber.event(&Event::new(metadata, &metadata.fields().value_set::<[_; COUNT + 1]>(&recorded)));
}

fn recorded<'a>(value: &'a Value<'_>) -> &'a dyn FieldValue {
    match value {
        Value::Text(text) => text,
        Value::Number(number) => number,
    }
}

/// The callsites of a library's events for `tracing`, one for each level.
///
/// It is a static, since a subscriber registers each callsite once and identifies it by its address.
#[doc(hidden)]
pub struct Callsites([Callsite; 5]);

struct Callsite {
    metadata: Metadata<'static>,
    registered: DefaultCallsite,
}

impl Callsites {
    /// `own` must be the static that is initialised with the result.
    pub const fn new(library: &'static str, own: &'static Callsites) -> Self {
        let [error, warn, info, debug, trace] = &own.0;
        Callsites([
            Callsite::new(library, Level::ERROR, error),
            Callsite::new(library, Level::WARN, warn),
            Callsite::new(library, Level::INFO, info),
            Callsite::new(library, Level::DEBUG, debug),
            Callsite::new(library, Level::TRACE, trace),
        ])
    }

    fn of(&'static self, level: LogLevel) -> &'static Callsite {
        let [error, warn, info, debug, trace] = &self.0;
        match level {
            LogLevel::Error => error,
            LogLevel::Warn => warn,
            LogLevel::Info => info,
            LogLevel::Debug => debug,
            LogLevel::Trace => trace,
        }
    }
}

impl Callsite {
    const fn new(library: &'static str, level: Level, own: &'static Callsite) -> Self {
        let fields = FieldSet::new(&NAMES, Identifier(&own.registered));
        // OpenTelemetry's name for such an event. The place where the error was raised is in the fields.
        let metadata = Metadata::new("exception", library, level, None, None, None, fields, Kind::EVENT);
        Callsite { metadata, registered: DefaultCallsite::new(&own.metadata) }
    }
}

impl fmt::Debug for Callsites {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Callsites").finish_non_exhaustive()
    }
}
