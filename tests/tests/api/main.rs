//! `#[vir_api]` on functions that are not `async`: functions of every shape keep their meaning, and failures are
//! recorded with the function's name and on its connection.

mod acme;

mod blocks;
mod bodies;
mod connection;
mod derived;
mod generics;
mod kinds;
mod names;
mod panics;
mod parameters;
mod receivers;
mod results;
mod returns;
mod run_time;
