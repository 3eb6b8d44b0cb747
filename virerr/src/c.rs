//! The same errors in C: the parts that functions for C are made of.
//!
//! [`export_c_api!`](crate::export_c_api) exports libvirt's functions for a library's errors, and
//! [`#[vir_api(c)]`](macro@crate::vir_api) exports one of the library's own functions. Both use the parts in this
//! module. A library with a published C interface can write its own functions with them:
//!
//! - [`call`] runs the body of an exported function;
//! - [`record`], [`message`], [`last_code`] and related functions return the last error of the thread to C, and
//!   [`connection_record`] that of a connection; [`Error::into_raw`](crate::Error::into_raw) turns an error into an
//!   object for C;
//! - [`set_error_func`] sets a C handler;
//! - [`Handle`] and [`Object`] are for objects that C knows by handles or pointers, and [`Callback`] is for C
//!   functions;
//! - [`Parameter`], [`Out`], [`Value`], [`Return`] and [`Failing`] determine the types that an exported function may
//!   have.
//!
//! The pages [Your library in C](crate::guide::c) and [Moving a published C interface](crate::guide::c_moving) show
//! them in use, with a failure value, with the code as the return value, and with an error object.

pub(crate) mod ask;
pub(crate) mod call;
pub(crate) mod callback;
pub(crate) mod connection;
pub(crate) mod errno;
pub(crate) mod export;
pub(crate) mod functions;
pub(crate) mod handle;
pub(crate) mod handler;
pub(crate) mod kept;
pub(crate) mod object;
pub(crate) mod out;
pub(crate) mod parameter;
pub(crate) mod pass;
pub(crate) mod printed;
pub(crate) mod raw;
pub(crate) mod record;
pub(crate) mod returns;
pub(crate) mod text;
pub(crate) mod thread;
pub(crate) mod value;

pub use call::call;
pub use callback::{Answer, Callback, CallbackFailed, Function};
pub use connection::{connection_record, copy_connection_error, reset_connection_error};
pub use export::error_message;
pub use handle::{Handle, Use, connection_of, handle_count};
pub use handler::{ErrorFunc, FreeFunc, set_connection_error_func, set_error_func};
pub use object::Object;
pub use out::Out;
pub use parameter::{Element, Lossy, Parameter, Refused};
pub use printed::print_record;
pub use record::Record;
pub use thread::{copy, free, last_code, last_domain, message, record, reset, reset_last, save};
pub use value::{Failing, Return, Value};

/// Items that generated code uses. None of them is stable.
#[doc(hidden)]
pub mod private {
    pub use super::ask::{Ask, Given, Nothing};
    pub use super::call::{Call, DomainNumber, Exported, Failed};
    pub use super::callback::{CallbackParameter, RawCallback};
    pub use super::export::{CMessages, version};
    pub use super::functions::{AnyConnection, Exports, PassedConnection};
    pub use super::handler::FreeFunc;
    pub use super::object::Named;
    pub use super::parameter::{Array, ArrayParameter, Parameter};
    pub use super::pass::{PartCount, Pass, Passing};
    pub use super::returns::Returns;
    pub use super::thread::CThread;
    pub use super::value::{
        ByBool, ByCode, ByThis, ByValue, Convention, ConventionOf, FailureOf, IntoResult, LibraryOf, Returned,
        ReturnedByBool, ReturnedByCode, ReturnedByThis, ReturnedOfLibrary,
    };
    pub use std::ffi::{c_char, c_int, c_void};
}
