//! The classes of a library, and values from its list that are made once, at import.

use super::{fact_values, gate};
use crate::catalogue::Row;
use crate::error::Error;
use crate::exceptions::{Plan, Wanted, members, refusal};
use crate::facts::Fact;
use crate::library::{Code, Library};
use crate::printf::printf_form;
use pyo3::exceptions::{PyImportError, PyOSError, PyValueError};
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyCFunction, PyDict, PyString, PyTuple, PyType};
use pyo3::{IntoPyObjectExt, prelude::*};
use std::collections::HashMap;
use std::ffi::CStr;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// The Python objects of a library; made once.
#[doc(hidden)]
pub struct PythonObjects(PyOnceLock<Made>);

/// The objects that the code in `classes.py` makes, and those for each code.
pub(crate) struct Made {
    /// All names that the code has defined.
    pub(crate) defined: Py<PyDict>,
    /// Makes the object of a connection.
    pub(crate) errors: Py<PyAny>,
    pub(crate) lagged: Py<PyAny>,
    pub(crate) plan: Plan,
    /// The base class of all errors, and the others in the order of the plan.
    pub(crate) classes: Vec<Py<PyType>>,
    /// In the order of the list.
    pub(crate) codes: Vec<OfCode>,
    /// The class of a system error, by its number.
    of_errno: HashMap<i32, usize>,
    /// Strings, by the address of their source.
    kept: Mutex<HashMap<usize, Py<PyString>>>,
    /// The module `sys`; each interpreter has its own.
    sys: Py<PyModule>,
    pub(crate) has_libvirt_names: bool,
    pub(crate) prints: bool,
}

/// The values that all errors with one code share.
pub(crate) struct OfCode {
    pub(crate) class: usize,
    pub(crate) help: Option<Py<PyString>>,
    pub(crate) errno: Option<i32>,
    /// The message and the detail form, each as in the list and as `str1` shows it.
    pub(crate) forms: [(&'static str, Py<PyString>); 2],
}

impl PythonObjects {
    #[expect(clippy::new_without_default, reason = "they are made in `const` context")]
    pub const fn new() -> Self {
        PythonObjects(PyOnceLock::new())
    }

    /// Returns the objects; `None` if the library has not been exported to a module.
    pub(crate) fn get(&self, py: Python<'_>) -> Option<&Made> {
        self.0.get(py)
    }

    pub(crate) fn get_or_make(&self, py: Python<'_>, make: impl FnOnce() -> PyResult<Made>) -> PyResult<&Made> {
        self.0.get_or_try_init(py, make)
    }
}

impl fmt::Debug for PythonObjects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PythonObjects").finish_non_exhaustive()
    }
}

/// Runs `classes.py` for a library, and makes the wanted classes.
pub(crate) fn make<L: Library>(
    py: Python<'_>,
    module: &str,
    native: Bound<'_, PyCFunction>,
    wanted: &Wanted,
    prints: bool,
) -> PyResult<Made> {
    for (_, base) in &wanted.bases {
        if let Some(reason) = refusal(base) {
            return Err(PyValueError::new_err(format!("`{base}` cannot be the base of an exception: {reason}")));
        }
    }
    let plan = Plan::new(L::catalogue(), wanted).map_err(PyImportError::new_err)?;
    let defined = facts::<L>(py)?;
    defined.set_item("__name__", module)?;
    defined.set_item("_native", native)?;
    py.run(text(), Some(&defined), None)?;
    gate::build(py)?;
    let classes = classes::<L>(py, &defined, &plan)?;
    let codes = L::catalogue().codes().rows().map(|row| {
        let mut of_code = OfCode {
            class: plan.of_code[&row.number()],
            help: row.help().map(|help| PyString::new(py, help).unbind()),
            errno: row.errno(),
            forms: [row.text(), row.detail_form().unwrap_or_default()]
                .map(|form| (form, PyString::new(py, form).unbind())),
        };
        if wanted.libvirt_names.is_some() {
            let form = of_code.forms[1].0;
            of_code.forms[1].1 = PyString::new(py, &printf_form(form)).unbind();
        }
        of_code
    });
    let of_errno = of_errno(py, &plan)?;
    let item = |name| Ok::<_, PyErr>(defined.as_any().get_item(name)?.unbind());
    Ok(Made {
        codes: codes.collect(),
        of_errno,
        kept: Mutex::default(),
        sys: py.import("sys")?.unbind(),
        errors: item("_errors")?,
        lagged: item("Lagged")?,
        classes,
        plan,
        has_libvirt_names: wanted.libvirt_names.is_some(),
        prints,
        defined: defined.unbind(),
    })
}

fn text() -> &'static CStr {
    const TEXT: &CStr = match CStr::from_bytes_with_nul(concat!(include_str!("classes.py"), "\0").as_bytes()) {
        Ok(text) => text,
        Err(_) => panic!("a NUL in the text"),
    };
    TEXT
}

/// Returns the facts of the list that `classes.py` needs.
fn facts<L: Library>(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let catalogue = L::catalogue();
    let (codes, domains) = (PyDict::new(py), PyDict::new(py));
    for row in catalogue.codes().rows() {
        let stated: Vec<_> = fact_values::of(row).into_iter().map(|fact| value(py, fact)).collect::<PyResult<_>>()?;
        let facts = (row.symbol(), row.text(), row.detail_form(), row.hex(), own(py, row)?, PyTuple::new(py, stated)?);
        codes.set_item(row.number(), facts)?;
    }
    for row in catalogue.domains().rows() {
        domains.set_item(row.number(), (row.symbol(), row.text(), row.hex(), own(py, row)?))?;
    }
    let facts = PyDict::new(py);
    facts.set_item("_FACTS", fact_values::NAMES)?;
    facts.set_item("_CODES", codes)?;
    facts.set_item("_CODES_DOC", catalogue.codes().docs())?;
    facts.set_item("_CODE_MEMBERS", members(catalogue.codes()))?;
    facts.set_item("_DOMAINS", domains)?;
    facts.set_item("_DOMAINS_DOC", catalogue.domains().docs())?;
    facts.set_item("_DOMAIN_MEMBERS", members(catalogue.domains()))?;
    Ok(facts)
}

/// Converts a fact for Python.
fn value(py: Python<'_>, fact: Option<Fact>) -> PyResult<Option<Bound<'_, PyAny>>> {
    match fact {
        Some(Fact::Text(text)) => text.into_bound_py_any(py).map(Some),
        Some(Fact::Int(number)) => number.into_bound_py_any(py).map(Some),
        None => Ok(None),
    }
}

/// Returns the author's own facts, if the row has any.
fn own(py: Python<'_>, row: Row) -> PyResult<Option<Bound<'_, PyDict>>> {
    let own = PyDict::new(py);
    for (name, fact) in row.own_facts() {
        own.set_item(name, value(py, Some(fact))?)?;
    }
    Ok((!own.is_empty()).then_some(own))
}

fn classes<L: Library>(py: Python<'_>, defined: &Bound<'_, PyDict>, plan: &Plan) -> PyResult<Vec<Py<PyType>>> {
    let docs = format!("An error of {}.", L::NAME);
    let base = defined.as_any().get_item("_name_base")?.call1((&plan.exception, docs))?;
    let make = defined.as_any().get_item("_class")?;
    let builtins = py.import("builtins")?;
    let mut classes = vec![base.cast_into::<PyType>()?];
    for class in &plan.classes {
        let mut bases = vec![classes[class.base].clone().into_any()];
        if let Some(builtin) = &class.builtin {
            bases.push(builtins.getattr(&**builtin)?);
        }
        let bases = PyTuple::new(py, bases)?;
        classes.push(make.call1((&class.name, bases, &class.docs))?.cast_into::<PyType>()?);
    }
    Ok(classes.into_iter().map(Bound::unbind).collect())
}

/// Returns the class for each system error number, as `OSError` itself chooses it.
fn of_errno(py: Python<'_>, plan: &Plan) -> PyResult<HashMap<i32, usize>> {
    let mut of_errno = HashMap::new();
    if plan.of_system.is_empty() {
        return Ok(of_errno);
    }
    for number in py.import("errno")?.getattr("errorcode")?.try_iter()? {
        let number: i32 = number?.extract()?;
        let builtin = py.get_type::<PyOSError>().call1((number, ""))?.get_type().name()?;
        if let Some((_, place)) = plan.of_system.iter().find(|(own, _)| builtin == *own) {
            of_errno.insert(number, *place);
        }
    }
    Ok(of_errno)
}

impl Made {
    /// Returns `true` if it was made in this interpreter.
    pub(crate) fn is_of(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(self.sys.as_ptr() == py.import("sys")?.as_ptr())
    }

    /// Returns the class of an error.
    pub(crate) fn class_of<L: Library>(&self, err: &Error<L>, of_code: &OfCode) -> usize {
        let by_code = of_code.class;
        match self.plan.of_system.first() {
            Some((_, others)) if err.code() == L::ROLES.system && err.int1() > 0 => {
                *self.of_errno.get(&err.int1()).unwrap_or(others)
            }
            _ => by_code,
        }
    }

    pub(crate) fn of_code<L: Library>(&self, err: &Error<L>) -> &OfCode {
        &self.codes[err.code().row().place()]
    }

    /// Returns the string for a place in the source, or for another value that lives forever, at this address.
    pub(crate) fn kept<'py>(
        &self,
        py: Python<'py>,
        address: usize,
        text: impl FnOnce() -> String,
    ) -> Bound<'py, PyString> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let string = kept.entry(address).or_insert_with(|| PyString::new(py, &text()).unbind());
        string.bind(py).clone()
    }
}
