//! The logger of `log`: a record with key-values for each error.

use super::fields::{Fields, Value, level};
use crate::error::Error;
use crate::facts::LogLevel;
use crate::library::Library;
use crate::logger::Logger;
use ::log::kv::{Error as KeyValueError, Key, Source, Value as KeyValue, VisitSource};
use ::log::{Level, LevelFilter, Metadata, Record};
use std::panic::Location;

impl<L: Library> Logger<L> {
    pub const LOG: Self = Logger::new("log", log);
}

fn log<L: Library>(err: &Error<L>) {
    let most = ::log::max_level().min(::log::STATIC_MAX_LEVEL);
    // As in a program without a logger.
    if most == LevelFilter::Off {
        return;
    }
    let level = match level(err) {
        LogLevel::Error => Level::Error,
        LogLevel::Warn => Level::Warn,
        LogLevel::Info => Level::Info,
        LogLevel::Debug => Level::Debug,
        LogLevel::Trace => Level::Trace,
    };
    if level > most {
        return;
    }
    let (logger, metadata) = (::log::logger(), Metadata::builder().level(level).target(L::NAME).build());
    if !logger.enabled(&metadata) {
        return;
    }
    let fields = Fields::of(err);
    let mut record = Record::builder();
    record.metadata(metadata).key_values(&fields);
    record.file_static(err.location().map(Location::file)).line(err.location().map(Location::line));
    logger.log(&record.args(format_args!("{}", fields.message)).build());
}

impl Source for Fields<'_> {
    fn visit<'kvs>(&'kvs self, visitor: &mut dyn VisitSource<'kvs>) -> Result<(), KeyValueError> {
        for (name, value) in self.all() {
            match value {
                Some(Value::Text(text)) => visitor.visit_pair(Key::from_str(name), KeyValue::from(text))?,
                Some(Value::Number(number)) => visitor.visit_pair(Key::from_str(name), KeyValue::from(number))?,
                None => {}
            }
        }
        Ok(())
    }
}
