//! The items that a Python module gets from a library.

use super::errors;
use super::handler;
use super::native::native;
use super::objects::{self, Made};
use crate::exceptions::{Subclasses, Wanted};
use crate::handler::current_handler;
use crate::library::{Code, Library};
use pyo3::exceptions::PyImportError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::marker::PhantomData;

/// Adds the errors of a library to a Python module: one statement in the module's function.
///
/// ```no_run
#[doc = include_str!("../../docs/acme.in")]
/// use pyo3::prelude::*;
/// use virerr::python::Exports;
///
/// fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
///     Exports::<Acme>::new().add_to(module)
/// }
/// ```
///
/// The module then has the exception `AcmeError`, the enums `ErrorCode`, `ErrorDomain` and `Level`, the functions
/// `register_error_handler`, `last_error`, `take_last_error`, `reset_last_error` and `subscribe`, and the classes
/// `Errors`, `Subscriber` and `Lagged`.
#[derive(Clone, Debug)]
#[must_use = "nothing is added without `add_to(module)`"]
pub struct Exports<L> {
    wanted: Wanted,
    module: Option<String>,
    prints: bool,
    library: PhantomData<fn() -> L>,
}

impl<L: Library> Exports<L> {
    /// Uses the defaults: one exception class named after the library, and a subclass for each built-in exception that
    /// its codes select.
    pub fn new() -> Self {
        let wanted = Wanted {
            exception: None,
            subclasses: Subclasses::No,
            builtins: true,
            bases: Vec::new(),
            libvirt_names: None,
        };
        Exports { wanted, module: None, prints: false, library: PhantomData }
    }

    /// Sets the name of the base class of all errors, such as `AcmeError`.
    pub fn exception(mut self, name: &str) -> Self {
        self.wanted.exception = Some(name.to_owned());
        self
    }

    /// Sets the module name that the classes show, which is the module's own by default. If a package re-exports
    /// everything from the Rust module, give the name of the package.
    pub fn module(mut self, name: &str) -> Self {
        self.module = Some(name.to_owned());
        self
    }

    /// Makes an exception class for each category, or for each code.
    pub fn subclasses(mut self, subclasses: Subclasses) -> Self {
        self.wanted.subclasses = subclasses;
        self
    }

    /// Makes the classes inherit from built-in exceptions too, such as `TimeoutError`. The code's `errno` or category
    /// selects the exception. The default is `true`.
    pub fn builtins(mut self, builtins: bool) -> Self {
        self.wanted.builtins = builtins;
        self
    }

    /// Makes the exceptions of this code inherit from this built-in exception too.
    ///
    /// `add_to` rejects exceptions that Python itself catches, such as `AttributeError` and `StopIteration`, and names
    /// that are not built-in exceptions.
    pub fn base(mut self, code: L::Code, builtin: &str) -> Self {
        self.wanted.bases.push((code.number(), builtin.to_owned()));
        self
    }

    /// Lets the default printer print errors without a handler. By default nothing is printed, since the exception
    /// contains the error.
    pub fn prints(mut self) -> Self {
        self.prints = true;
        self
    }

    /// Adds the functions of libvirt's Python module, with this prefix instead of `vir`, such as `virGetLastError`
    /// (`registerErrorHandler` has no prefix), and a constant for each symbol. `str1` then has `%s` for the detail, and
    /// the default printer prints errors that no handler gets.
    pub fn libvirt_names(mut self, prefix: &str) -> Self {
        self.wanted.libvirt_names = Some(prefix.to_owned());
        self.prints = true;
        self
    }

    /// Adds everything to a module. Call it in the `#[pymodule]` function. If the module is imported again, it gets the
    /// same classes.
    pub fn add_to(self, module: &Bound<'_, PyModule>) -> PyResult<()> {
        let py = module.py();
        let is_new = L::__python().get(py).is_none();
        let made = L::__python().get_or_make(py, || {
            let name = match &self.module {
                Some(name) => name.clone(),
                None => module.name()?.extract()?,
            };
            objects::make::<L>(py, &name, native(py, (), errors::of_library::<L>)?, &self.wanted, self.prints)
        })?;
        if !made.is_of(py)? {
            return Err(PyImportError::new_err(format!(
                "{} is in another interpreter of this process already",
                L::NAME
            )));
        }
        if is_new && current_handler::<L>().is_none() {
            drop(handler::set_quiet::<L>(py));
        }
        add(module, made)?;
        match &self.wanted.libvirt_names {
            Some(prefix) => add_libvirt_names::<L>(module, made, prefix),
            None => Ok(()),
        }
    }
}

impl<L: Library> Default for Exports<L> {
    fn default() -> Self {
        Exports::new()
    }
}

/// The functions and classes that every module gets.
const NAMES: [&str; 10] = [
    "ErrorCode",
    "Level",
    "Errors",
    "Subscriber",
    "Lagged",
    "register_error_handler",
    "last_error",
    "take_last_error",
    "reset_last_error",
    "subscribe",
];

fn add(module: &Bound<'_, PyModule>, made: &Made) -> PyResult<()> {
    let py = module.py();
    let defined = made.defined.bind(py);
    for name in NAMES {
        module.add(name, defined.as_any().get_item(name)?)?;
    }
    let domains = defined.as_any().get_item("ErrorDomain")?;
    if !domains.is_none() {
        module.add("ErrorDomain", domains)?;
    }
    module.add(&*made.plan.exception, &made.classes[0])?;
    for (class, made) in made.plan.classes.iter().zip(&made.classes[1..]) {
        module.add(&*class.name, made)?;
    }
    Ok(())
}

fn add_libvirt_names<L: Library>(module: &Bound<'_, PyModule>, made: &Made, prefix: &str) -> PyResult<()> {
    let names = made.defined.bind(module.py()).as_any().get_item("_libvirt_names")?;
    let names = names.call1((prefix, L::STRUCT_PART.success.map(|success| success.number)))?.cast_into::<PyDict>()?;
    for (name, value) in names {
        module.add(name.extract::<String>()?.as_str(), value)?;
    }
    let catalogue = L::catalogue();
    for list in [catalogue.codes(), catalogue.domains()] {
        for row in list.rows() {
            module.add(row.symbol(), row.number())?;
        }
        for alias in list.aliases() {
            module.add(alias.symbol, alias.number)?;
        }
    }
    Ok(())
}
