//! Promises about `#[vir_api]` on functions that are not `async`: every shape of function keeps its meaning, and its
//! failures are recorded under its name and on its connection.

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
