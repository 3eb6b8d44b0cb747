//! The program's logger of `log`, which passes each record to the test on whose thread it is made.

use log::kv::{self, Key, Value, VisitSource};
use log::{LevelFilter, Log, Metadata, Record};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Once;

/// A record.
#[derive(Clone, Debug)]
pub(crate) struct Logged {
    pub(crate) level: log::Level,
    pub(crate) target: String,
    pub(crate) text: String,
    pub(crate) place: (Option<String>, Option<u32>),
    /// The key-values: texts in quotes, numbers without.
    pub(crate) values: BTreeMap<String, String>,
}

type Receive = Rc<dyn Fn(Logged)>;

thread_local! {
    static RECEIVE: RefCell<Option<Receive>> = const { RefCell::new(None) };
}

/// Passes the records of this thread to `receive` while `run` runs.
pub(crate) fn with_receiver(receive: impl Fn(Logged) + 'static, run: impl FnOnce()) {
    static SET: Once = Once::new();
    SET.call_once(|| {
        log::set_logger(&Facade).unwrap();
        log::set_max_level(LevelFilter::Trace);
    });
    RECEIVE.set(Some(Rc::new(receive)));
    run();
    RECEIVE.set(None);
}

/// Returns the records that `run` makes on this thread.
pub(crate) fn records(run: impl FnOnce()) -> Vec<Logged> {
    let records = Rc::new(RefCell::new(Vec::new()));
    let all = Rc::clone(&records);
    with_receiver(move |record| all.borrow_mut().push(record), run);
    records.take()
}

struct Facade;

impl Log for Facade {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() != "off"
    }

    fn log(&self, record: &Record<'_>) {
        let Some(receive) = RECEIVE.with_borrow(Clone::clone) else { return };
        let mut values = Values(BTreeMap::new());
        record.key_values().visit(&mut values).unwrap();
        receive(Logged {
            level: record.level(),
            target: record.target().to_owned(),
            text: record.args().to_string(),
            place: (record.file().map(str::to_owned), record.line()),
            values: values.0,
        });
    }

    fn flush(&self) {}
}

struct Values(BTreeMap<String, String>);

impl<'kvs> VisitSource<'kvs> for Values {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), kv::Error> {
        let text = value.to_borrowed_str().map(|text| format!("{text:?}"));
        let text = text.or_else(|| value.to_i64().map(|number| number.to_string()));
        assert!(
            self.0.insert(key.as_str().to_owned(), text.expect("a text or a number")).is_none(),
            "{key} is there once"
        );
        Ok(())
    }
}
