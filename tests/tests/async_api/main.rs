//! `#[vir_api]` on functions that are `async` or return a future: functions of every shape keep their meaning, and
//! failures are recorded with the function's name and on its connection, once.

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
