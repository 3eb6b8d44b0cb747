//! Promises about `#[vir_api]` on functions that are `async` or return a future: every shape keeps its meaning, and its
//! failures are recorded under its name and on its connection, once.

mod acme;

mod async_trait;
mod blocks;
mod bodies;
mod connection;
mod futures;
mod generics;
mod kinds;
mod names;
mod panics;
mod parameters;
mod receivers;
mod returns;
mod run_time;
mod sizes;
