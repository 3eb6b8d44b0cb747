//! Part G of the contract: errors are logged, each once.
//!
//! The letters and numbers (`G1`) name the rules of the contract. Each module begins with its promise.

mod facade;
mod fixture;

mod each_error_is_logged_once;
mod field_is_left_out_where_it_is_absent;
mod journald_takes_the_fields;
mod level_comes_from_the_row;
mod line_is_written_in_the_callers_span;
mod log_takes_the_key_values;
mod logger_ends_with_its_last_guard;
mod logger_may_do_anything;
mod number_is_logged_as_written;
mod opentelemetry_takes_the_fields;
mod page_shows_what_is_logged;
mod printer_is_silent_where_a_logger_is;
