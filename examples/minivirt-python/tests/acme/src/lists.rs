//! Modules for the classes: a library each, with one list.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use virerr::python::{Exports, Subclasses};

macro_rules! library {
    ($module:ident, $list:ident, $exports:expr) => {
        mod $list {
            virerr::define_codes! {
                #[library(name = "sky-net", c_prefix = "SKY")]
                pub(crate) struct SkyNet;

                pub(crate) enum ErrorCode {
                    #[role(internal)]
                    InternalError = 1 => "internal error",
                    #[role(system)]
                    System = 3 => "system error", "{}",
                    #[category(permission_denied)]
                    Denied = 4 => "denied",
                    #[category(not_found)]
                    NoStation = 11 => "no such station",
                    #[category(deadline_exceeded)]
                    Timeout = 12 => "no answer",
                    #[category(unavailable)]
                    #[errno(ECONNREFUSED)]
                    Refused = 13 => "refused",
                    #[category(already_exists)]
                    #[errno(EEXIST)]
                    Taken = 14 => "taken",
                    #[errno(ENOMEM)]
                    NoMemory = 15 => "no memory",
                    XMLSchema2 = 16 => "schema",
                }
            }
        }

        /// The module.
        #[pymodule]
        fn $module(module: &Bound<'_, PyModule>) -> PyResult<()> {
            use $list::{ErrorCode, SkyNet};

            /// Raises an error with a code and a system error number.
            #[pyfunction]
            fn raise(code: i32, errno: i32) -> PyResult<()> {
                let code = ErrorCode::from_number(code).ok_or_else(|| PyValueError::new_err(code))?;
                Err(virerr::Error::builder(code).int1(errno).detail("raised").build().into())
            }

            let exports: fn(Exports<SkyNet>, fn(i32) -> ErrorCode) -> Exports<SkyNet> = $exports;
            let code = |number| ErrorCode::from_number(number).unwrap_or(ErrorCode::InternalError);
            exports(Exports::new(), code).add_to(module)?;
            module.add_function(wrap_pyfunction!(raise, module)?)
        }
    };
}

library!(plain, list_of_plain, |exports, _| exports.builtins(false).exception("SkyFailure"));
library!(usual, list_of_usual, |exports, code| exports.base(code(11), "KeyError"));
library!(per_category, list_of_per_category, |exports, code| exports
    .subclasses(Subclasses::PerCategory)
    .base(code(11), "KeyError"));
library!(per_code, list_of_per_code, |exports, code| exports
    .subclasses(Subclasses::PerCode)
    .base(code(11), "KeyError"));
library!(printing, list_of_printing, |exports, _| exports.prints());
library!(elsewhere, list_of_elsewhere, |exports, _| exports.module("sky.net"));
library!(refused_base, list_of_refused_base, |exports, code| exports.base(code(11), "StopIteration"));
library!(refused_name, list_of_refused_name, |exports, _| exports.exception("KeyError"));
library!(collision, list_of_collision, |exports, _| exports.subclasses(Subclasses::PerCode).exception("TakenError"));
library!(for_libvirt, list_of_for_libvirt, |exports, _| exports.libvirt_names("sky"));
