//! The functions that `export_c_api!` exports: each is a call of one of the module's.
#![allow(unsafe_code)]

use super::handle::connection_of;
use super::object::Object;
use super::parameter::Parameter;
use crate::connection::{Connected, ConnectionErrors};
use crate::library::Library;
use crate::probe;
use std::ffi::c_void;

/// The type of connections that C passes to the functions of `export_c_api!`.
pub trait PassedConnection<L: Library> {
    /// The errors of the connection that C has passed; `None` for NULL and for what is no connection.
    ///
    /// # Safety
    ///
    /// For a plain object, `connection` is NULL or leads to one.
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

/// What a library has whose list says `no success;`: another one has a `SUCCESS` of its own, which comes before this.
pub trait WithoutSuccess {
    /// Nothing.
    #[deprecated(
        note = "the list says `no success;`, so `GetLastErrorCode` cannot say that there is no error, and the header leaves it \
                out: write `without(GetLastErrorCode)`"
    )]
    const SUCCESS: i32 = 0;
}

impl<L: Library> WithoutSuccess for L {}

/// Declares one of the functions.
#[doc(hidden)]
#[macro_export]
macro_rules! __c_function {
    (GetLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(GetLastError $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error() -> *mut $crate::c::Record {
            $crate::c::record::<$library>()
        }
    };
    (GetLastErrorCode $name:literal $library:ident $connection:ident $or_empty:ident) => {
        const _: i32 = {
            use $crate::__private::c::WithoutSuccess as _;
            <$library>::SUCCESS
        };
        $crate::__c_declare_function!(GetLastErrorCode $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_code() -> $crate::__private::c::c_int {
            $crate::c::last_code::<$library>()
        }
    };
    (GetLastErrorDomain $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(GetLastErrorDomain $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_domain() -> $crate::__private::c::c_int {
            $crate::c::last_domain::<$library>()
        }
    };
    (GetLastErrorMessage $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(GetLastErrorMessage $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn get_last_error_message() -> *const $crate::__private::c::c_char {
            $crate::c::message::<$library>()
        }
    };
    (SaveLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(SaveLastError $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn save_last_error() -> *mut $crate::c::Record {
            $crate::c::save::<$library>()
        }
    };
    (CopyLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(CopyLastError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn copy_last_error(to: *mut $crate::c::Record) -> $crate::__private::c::c_int {
            unsafe { $crate::c::copy::<$library>(to) }
        }
    };
    (ResetLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ResetLastError $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn reset_last_error() {
            $crate::c::reset_last::<$library>();
        }
    };
    (ResetError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ResetError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn reset_error(record: *mut $crate::c::Record) {
            unsafe { $crate::c::reset::<$library>(record) }
        }
    };
    (FreeError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(FreeError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn free_error(record: *mut $crate::c::Record) {
            unsafe { $crate::c::free::<$library>(record) }
        }
    };
    (ConnGetLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ConnGetLastError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_get_last_error(
            connection: *mut $crate::__private::c::c_void,
        ) -> *mut $crate::c::Record {
            $crate::c::connection_record::<$library>($crate::__c_connection!($library $connection connection), $or_empty)
        }
    };
    (ConnCopyLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ConnCopyLastError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_copy_last_error(
            connection: *mut $crate::__private::c::c_void,
            to: *mut $crate::c::Record,
        ) -> $crate::__private::c::c_int {
            let connection = $crate::__c_connection!($library $connection connection);
            unsafe { $crate::c::copy_connection_error::<$library>(connection, to) }
        }
    };
    (ConnResetLastError $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ConnResetLastError $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_reset_last_error(connection: *mut $crate::__private::c::c_void) {
            $crate::c::reset_connection_error::<$library>($crate::__c_connection!($library $connection connection));
        }
    };
    (SetErrorFunc $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(SetErrorFunc $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn set_error_func(
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
        ) {
            unsafe { $crate::c::set_error_func::<$library>(data, function, $crate::__private::None) }
        }
    };
    (ConnSetErrorFunc $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ConnSetErrorFunc $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn connection_set_error_func(
            connection: *mut $crate::__private::c::c_void,
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
        ) {
            let connection = $crate::__c_connection!($library $connection connection);
            unsafe { $crate::c::set_connection_error_func::<$library>(connection, data, function) }
        }
    };
    (DefaultErrorFunc $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(DefaultErrorFunc $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn default_error_func(record: *const $crate::c::Record) {
            unsafe { $crate::c::print_record::<$library>(record) }
        }
    };
    (ErrorMessage $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(ErrorMessage $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn error_message(
            code: $crate::__private::c::c_int,
            detail: *const $crate::__private::c::c_char,
        ) -> *const $crate::__private::c::c_char {
            $crate::c::error_message::<$library>(code, detail)
        }
    };
    (SetErrorFuncFull $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(SetErrorFuncFull $name $library);
        #[unsafe(export_name = $name)]
        unsafe extern "C" fn set_error_func_full(
            data: *mut $crate::__private::c::c_void,
            function: $crate::__private::Option<$crate::c::ErrorFunc>,
            free: $crate::__private::Option<$crate::c::FreeFunc>,
        ) {
            unsafe { $crate::c::set_error_func::<$library>(data, function, free) }
        }
    };
    (HandleCount $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(HandleCount $name $library);
        #[unsafe(export_name = $name)]
        extern "C" fn handle_count() -> usize {
            $crate::c::handle_count::<$library>()
        }
    };
    (Version $name:literal $library:ident $connection:ident $or_empty:ident) => {
        $crate::__c_declare_function!(Version $name $library);
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

/// The errors of the connection that C has passed.
#[doc(hidden)]
#[macro_export]
macro_rules! __c_connection {
    ($library:ident $connection:ident $passed:ident) => {
        unsafe { <$connection as $crate::__private::c::PassedConnection<$library>>::errors($passed) }
    };
}
