//! The functions that `export_c_api!` exports: each calls one of this module's functions.
#![allow(unsafe_code)]

use super::connection::{connection_record, copy_connection_error, reset_connection_error};
use super::export::error_message;
use super::handle::{connection_of, handle_count};
use super::handler::{ErrorFunc, FreeFunc, set_connection_error_func, set_error_func};
use super::object::Object;
use super::parameter::Parameter;
use super::printed::print_record;
use super::record::Record;
use super::thread;
use crate::connected::Connected;
use crate::connection::ConnectionErrors;
use crate::library::Library;
use crate::probe;
use std::ffi::{c_char, c_int, c_void};

/// The type of connections that C passes to the functions of `export_c_api!`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the connection of the exported functions",
    label = "does not implement `virerr::c::Object` and `virerr::Connected`",
    note = "implement `virerr::c::Object` and derive `virerr::Connected` for `{Self}`, both for the exported library"
)]
pub trait PassedConnection<L: Library> {
    /// Returns the errors of the connection that C has passed; `None` for NULL and for anything but a connection.
    ///
    /// # Safety
    ///
    /// For a plain object, `connection` must be NULL or point to one.
    unsafe fn errors(connection: *mut c_void) -> Option<ConnectionErrors<L>>;
}

/// A handle of any connection of the library.
#[derive(Debug)]
pub struct AnyConnection;

impl<L: Library> PassedConnection<L> for AnyConnection {
    unsafe fn errors(connection: *mut c_void) -> Option<ConnectionErrors<L>> {
        connection_of::<L>(connection)
    }
}

/// Handles of one type, or pointers to plain objects.
impl<L: Library, T: Object + Connected<Library = L>> PassedConnection<L> for T {
    unsafe fn errors(connection: *mut c_void) -> Option<ConnectionErrors<L>> {
        // SAFETY: the caller's promise.
        let passed = unsafe { <&T as Parameter>::keep(connection.cast()) };
        passed.with_object(probe::connection_of)
    }
}

/// The exported functions of a library: each C function calls the function of the same name here.
///
/// The safety requirements of an `unsafe` function are those of the function of this module that it calls.
#[allow(missing_docs, clippy::missing_safety_doc)]
pub trait Exports {
    /// The library.
    type Library: Library;
    /// The type of its connections.
    type Connection: PassedConnection<Self::Library>;
    /// `true` if `ConnGetLastError` returns an empty record for a connection that has not failed.
    const OR_EMPTY: bool;

    fn get_last_error() -> *mut Record {
        thread::record::<Self::Library>()
    }

    #[inline]
    fn get_last_error_code() -> c_int {
        thread::last_code::<Self::Library>()
    }

    #[inline]
    fn get_last_error_domain() -> c_int {
        thread::last_domain::<Self::Library>()
    }

    fn get_last_error_message() -> *const c_char {
        thread::message::<Self::Library>()
    }

    fn save_last_error() -> *mut Record {
        thread::save::<Self::Library>()
    }

    unsafe fn copy_last_error(to: *mut Record) -> c_int {
        // SAFETY: the caller's promise.
        unsafe { thread::copy::<Self::Library>(to) }
    }

    fn reset_last_error() {
        thread::reset_last::<Self::Library>();
    }

    unsafe fn reset_error(record: *mut Record) {
        // SAFETY: the caller's promise.
        unsafe { thread::reset::<Self::Library>(record) }
    }

    unsafe fn free_error(record: *mut Record) {
        // SAFETY: the caller's promise.
        unsafe { thread::free::<Self::Library>(record) }
    }

    unsafe fn connection_get_last_error(connection: *mut c_void) -> *mut Record {
        // SAFETY: the caller's promise.
        connection_record(unsafe { Self::Connection::errors(connection) }, Self::OR_EMPTY)
    }

    unsafe fn connection_copy_last_error(connection: *mut c_void, to: *mut Record) -> c_int {
        // SAFETY: the caller's promise.
        unsafe { copy_connection_error(Self::Connection::errors(connection), to) }
    }

    unsafe fn connection_reset_last_error(connection: *mut c_void) {
        // SAFETY: the caller's promise.
        reset_connection_error(unsafe { Self::Connection::errors(connection) });
    }

    unsafe fn set_error_func(data: *mut c_void, function: Option<ErrorFunc>, free: Option<FreeFunc>) {
        // SAFETY: the caller's promise.
        unsafe { set_error_func::<Self::Library>(data, function, free) }
    }

    unsafe fn connection_set_error_func(connection: *mut c_void, data: *mut c_void, function: Option<ErrorFunc>) {
        // SAFETY: the caller's promise.
        unsafe { set_connection_error_func(Self::Connection::errors(connection), data, function) }
    }

    unsafe fn default_error_func(record: *const Record) {
        // SAFETY: the caller's promise.
        unsafe { print_record::<Self::Library>(record) }
    }

    fn error_message(code: c_int, detail: *const c_char) -> *const c_char {
        error_message::<Self::Library>(code, detail)
    }

    fn handle_count() -> usize {
        handle_count::<Self::Library>()
    }
}

/// Declares one of the functions.
#[doc(hidden)]
#[macro_export]
macro_rules! __c_function {
    (GetLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(GetLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error() -> *mut $crate::c::Record {
            <$exports as $crate::__private::c::Exports>::get_last_error()
        }
    };
    (GetLastErrorCode $name:literal $exports:ident) => {
        $crate::__c_declare_function!(GetLastErrorCode $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_code() -> $crate::__private::c::c_int {
            <$exports as $crate::__private::c::Exports>::get_last_error_code()
        }
    };
    (GetLastErrorDomain $name:literal $exports:ident) => {
        $crate::__c_declare_function!(GetLastErrorDomain $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_domain() -> $crate::__private::c::c_int {
            <$exports as $crate::__private::c::Exports>::get_last_error_domain()
        }
    };
    (GetLastErrorMessage $name:literal $exports:ident) => {
        $crate::__c_declare_function!(GetLastErrorMessage $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_message() -> *const $crate::__private::c::c_char {
            <$exports as $crate::__private::c::Exports>::get_last_error_message()
        }
    };
    (SaveLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(SaveLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn save_last_error() -> *mut $crate::c::Record {
            <$exports as $crate::__private::c::Exports>::save_last_error()
        }
    };
    (CopyLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(CopyLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn copy_last_error(to: *mut $crate::c::Record) -> $crate::__private::c::c_int {
            unsafe { <$exports as $crate::__private::c::Exports>::copy_last_error(to) }
        }
    };
    (ResetLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ResetLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn reset_last_error() {
            <$exports as $crate::__private::c::Exports>::reset_last_error();
        }
    };
    (ResetError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ResetError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn reset_error(record: *mut $crate::c::Record) {
            unsafe { <$exports as $crate::__private::c::Exports>::reset_error(record) }
        }
    };
    (FreeError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(FreeError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn free_error(record: *mut $crate::c::Record) {
            unsafe { <$exports as $crate::__private::c::Exports>::free_error(record) }
        }
    };
    (ConnGetLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ConnGetLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_get_last_error(
            connection: *mut $crate::__private::c::c_void,
        ) -> *mut $crate::c::Record {
            unsafe { <$exports as $crate::__private::c::Exports>::connection_get_last_error(connection) }
        }
    };
    (ConnCopyLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ConnCopyLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_copy_last_error(
            connection: *mut $crate::__private::c::c_void,
            to: *mut $crate::c::Record,
        ) -> $crate::__private::c::c_int {
            unsafe { <$exports as $crate::__private::c::Exports>::connection_copy_last_error(connection, to) }
        }
    };
    (ConnResetLastError $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ConnResetLastError $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_reset_last_error(connection: *mut $crate::__private::c::c_void) {
            unsafe { <$exports as $crate::__private::c::Exports>::connection_reset_last_error(connection) }
        }
    };
    (SetErrorFunc $name:literal $exports:ident) => {
        $crate::__c_declare_function!(SetErrorFunc $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn set_error_func(
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
        ) {
            unsafe { <$exports as $crate::__private::c::Exports>::set_error_func(data, function, $crate::__private::None) }
        }
    };
    (ConnSetErrorFunc $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ConnSetErrorFunc $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_set_error_func(
            connection: *mut $crate::__private::c::c_void,
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
        ) {
            unsafe { <$exports as $crate::__private::c::Exports>::connection_set_error_func(connection, data, function) }
        }
    };
    (DefaultErrorFunc $name:literal $exports:ident) => {
        $crate::__c_declare_function!(DefaultErrorFunc $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn default_error_func(record: *const $crate::c::Record) {
            unsafe { <$exports as $crate::__private::c::Exports>::default_error_func(record) }
        }
    };
    (ErrorMessage $name:literal $exports:ident) => {
        $crate::__c_declare_function!(ErrorMessage $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn error_message(
            code: $crate::__private::c::c_int,
            detail: *const $crate::__private::c::c_char,
        ) -> *const $crate::__private::c::c_char {
            <$exports as $crate::__private::c::Exports>::error_message(code, detail)
        }
    };
    (SetErrorFuncFull $name:literal $exports:ident) => {
        $crate::__c_declare_function!(SetErrorFuncFull $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn set_error_func_full(
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
            free: $crate::__private::Option<$crate::c::FreeFunc>,
        ) {
            unsafe { <$exports as $crate::__private::c::Exports>::set_error_func(data, function, free) }
        }
    };
    (HandleCount $name:literal $exports:ident) => {
        $crate::__c_declare_function!(HandleCount $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn handle_count() -> usize {
            <$exports as $crate::__private::c::Exports>::handle_count()
        }
    };
    (Version $name:literal $exports:ident) => {
        $crate::__c_declare_function!(Version $name <$exports as $crate::__private::c::Exports>::Library);
        #[unsafe(export_name = $name)]
        extern "C" fn version() -> $crate::__private::c::c_int {
            $crate::__private::c::version(
                ::core::env!("CARGO_PKG_VERSION_MAJOR"),
                ::core::env!("CARGO_PKG_VERSION_MINOR"),
                ::core::env!("CARGO_PKG_VERSION_PATCH"),
            )
        }
    };
}
