//! Handles and pointers.
#![allow(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks, reason = "the tests do as C does")]

mod fixture;

mod connection_is_found_by_its_handle;
mod handles_are_counted;
mod object_lives_while_it_is_used;
mod plain_pointers_are_taken_over;
mod random_threads_see_whole_objects;
mod thread_teardown;
mod wrong_handle_is_refused;
