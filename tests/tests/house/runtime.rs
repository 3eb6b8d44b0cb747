//! The order of the runtime's files: the way that an error travels.

use crate::order::{Exception, House};

pub(crate) const HOUSE: House = House {
    order: &[
        // The list: no std, no alloc.
        "level",
        "errno",
        "facts",
        "past",
        "table",
        "journal",
        "catalogue",
        "library",
        "no_domains",
        "module",
        "interface",
        "declared",
        "declare",
        "domain",
        "without_std",
        // An error, from the place that raises it.
        "let_go",
        "record",
        "error",
        "raise/integer",
        "raise",
        "raise/macros",
        "context",
        "to_error",
        "foreign",
        "or_error",
        "returned",
        // Where a thread and a task stand.
        "capture/list",
        "slot",
        "slot/shown",
        "around",
        "scope",
        "capture",
        // Who is notified.
        "printer",
        "panicked/places",
        "panicked",
        "entries",
        "handler",
        "logger",
        "observe",
        "subscribe/queue",
        "subscribe",
        "receivers",
        "translate",
        // Observers that write to `log` and `tracing`.
        "logging/fields",
        "logging/log",
        "logging/tracing",
        "logging",
        // The record that C sees.
        "c/text",
        "c/errno",
        "c/record",
        "c/kept",
        // A connection, and which parameter is one.
        "connection",
        "probe",
        // Record, then report.
        "dispatch",
        // What comes of a panic.
        "on_panic",
        // Enter, leave.
        "boundary",
        // The same for C.
        "c/thread",
        "c/connection",
        "c/handler",
        "c/printed",
        "c/export",
        "c/raw",
        "c/parameter",
        "c/callback",
        "c/value",
        "c/out",
        "c/object",
        "c/handle/kind",
        "c/handle/table",
        "c/handle",
        "c/handle/passed",
        "c/functions",
        "c/ask",
        "c/call",
        "c/pass",
        "c",
        // The pages.
        "guide",
    ],
    exceptions: &[
        Exception {
            file: "library",
            imports: &["slot", "logger", "receivers", "translate", "logging/tracing", "c/thread", "c/export"],
            because: "`Library` names the statics of a library: its threads' states and slots, its receivers, its translation, \
                      where its events come from, its records and messages for C; and its logger",
        },
        Exception {
            file: "slot",
            imports: &["lib", "slot/shown"],
            because: "its test declares a library; and a thread's state has what C is shown",
        },
        Exception {
            file: "raise/macros",
            imports: &["lib"],
            because: "its documentation links to the names that users know",
        },
        Exception { file: "c/handle/table", imports: &["lib"], because: "its test declares a library" },
        Exception { file: "guide", imports: &["lib"], because: "the pages link to the names that users know" },
    ],
    rooms: &[],
};
