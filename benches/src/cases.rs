//! The cases: each a loop around one operation.

use crate::acme::{Acme, Connection, ErrorCode, finish};
use crate::results;
use std::hint::black_box;
use virerr::logging::{to_log, to_tracing};

/// A case, with the number of rounds.
pub(crate) type Case = fn(&mut Connection, u64);

/// Calls a function through a pointer, so that neither of a pair is merged into its loop.
macro_rules! call {
    ($function:ident) => {
        |connection, rounds| {
            let function: fn(&mut Connection, u64) -> _ =
                black_box(|connection, number| Connection::$function(connection, number));
            for number in 0..rounds {
                _ = black_box(function(connection, black_box(number + 1000)));
            }
        }
    };
}

/// Calls a function that returns a future, likewise.
macro_rules! finish {
    ($function:ident) => {
        |connection, rounds| {
            let function: fn(&Connection, u64) -> _ =
                black_box(|connection, number| finish(Connection::$function(connection, number)));
            for number in 0..rounds {
                _ = black_box(function(connection, black_box(number + 1000)));
            }
        }
    };
}

/// Calls a function of `results`, likewise.
macro_rules! convert {
    ($function:ident) => {
        |_, rounds| {
            let function: fn(u64) -> _ = black_box(results::$function);
            for number in 0..rounds {
                _ = black_box(function(black_box(number + 1000)));
            }
        }
    };
}

/// Pairs are adjacent: the bare function, then the API function; or by hand, then by a method.
pub(crate) const ALL: &[(&str, Case)] = &[
    ("leaf", call!(leaf)),
    ("leaf_api", call!(leaf_api)),
    ("one_call", call!(one_call)),
    ("one_call_api", call!(one_call_api)),
    ("two_calls", call!(two_calls)),
    ("two_calls_api", call!(two_calls_api)),
    ("two_calls_early", call!(two_calls_early)),
    ("two_calls_early_api", call!(two_calls_early_api)),
    ("large", call!(large)),
    ("large_api", call!(large_api)),
    ("mutable", call!(mutable)),
    ("mutable_api", call!(mutable_api)),
    ("by_value", call!(by_value)),
    ("by_value_api", call!(by_value_api)),
    ("apart", call!(apart)),
    ("apart_api", call!(apart_api)),
    ("unnamed", call!(unnamed)),
    ("unnamed_api", call!(unnamed_api)),
    ("ready", finish!(ready)),
    ("ready_api", finish!(ready_api)),
    ("pausing", finish!(pausing)),
    ("pausing_api", finish!(pausing_api)),
    ("boxed", finish!(boxed)),
    ("boxed_api", finish!(boxed_api)),
    ("parse_by_hand", convert!(parse_by_hand)),
    ("parse_or_error", convert!(parse_or_error)),
    ("parse_by_hand_with", convert!(parse_by_hand_with)),
    ("parse_or_error_with", convert!(parse_or_error_with)),
    ("find_by_hand", convert!(find_by_hand)),
    ("find_or_error", convert!(find_or_error)),
    ("find_by_hand_with", convert!(find_by_hand_with)),
    ("find_or_error_with", convert!(find_or_error_with)),
    ("write_by_hand", convert!(write_by_hand)),
    ("write_or_os_error", convert!(write_or_os_error)),
    ("write_by_hand_with", convert!(write_by_hand_with)),
    ("write_or_os_error_with", convert!(write_or_os_error_with)),
    ("fail", |connection, rounds| {
        for _ in 0..rounds {
            _ = black_box(connection.fail(black_box("some-domain")));
        }
    }),
    ("fail_plainly", |connection, rounds| {
        for _ in 0..rounds {
            _ = black_box(connection.fail_plainly());
        }
    }),
    // With a logger, in a program without a subscriber.
    ("fail_tracing", |connection, rounds| {
        to_tracing::<Acme>().forever();
        for _ in 0..rounds {
            _ = black_box(connection.fail(black_box("some-domain")));
        }
    }),
    ("fail_log", |connection, rounds| {
        to_log::<Acme>().forever();
        for _ in 0..rounds {
            _ = black_box(connection.fail(black_box("some-domain")));
        }
    }),
    ("nothing", |_, rounds| {
        for _ in 0..rounds {
            _ = black_box(black_box(ErrorCode::NoDomain));
        }
    }),
    ("from_number", |_, rounds| {
        for _ in 0..rounds {
            _ = black_box(ErrorCode::from_number(black_box(42)));
        }
    }),
    ("message", |_, rounds| {
        for _ in 0..rounds {
            _ = black_box(black_box(ErrorCode::NoDomain).message());
        }
    }),
];
