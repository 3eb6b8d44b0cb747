//! Callbacks from C.
#![allow(unsafe_code, missing_docs, clippy::undocumented_unsafe_blocks, reason = "the tests do as C does")]

mod fixture;

mod callback_runs_outside_of_the_call;
mod data_is_freed_once;
mod every_function_type_is_taken;
mod failure_of_a_callback_is_the_calls;
