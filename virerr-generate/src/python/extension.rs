//! The stub of a module for Python that is made with virerr's feature `python`.

use crate::entry::Kind;
use crate::facts::FACTS;
use std::fmt::Write as _;
use virerr::catalogue::Catalogue;
use virerr::exceptions::{Plan, Wanted, members, refusal};

pub use virerr::exceptions::Subclasses;

/// The options of `virerr::python::Exports`, for the stub of a module for Python.
///
/// ```
#[doc = include_str!("../../docs/acme.in")]
/// use virerr_generate::PythonExports;
///
/// let stub = PythonExports::new().exception("AcmeFailure").stub(Acme::catalogue()).unwrap();
/// assert!(stub.contains("\nclass AcmeFailure(Exception):\n"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PythonExports {
    wanted: Wanted,
    module: Option<String>,
    own: String,
}

/// What PyO3 writes for a module with a function of its own, in which the exports are added.
const INCOMPLETE: &str = "\ndef __getattr__(name: str) -> Incomplete: ...\n";

impl Default for PythonExports {
    fn default() -> Self {
        PythonExports::new()
    }
}

impl PythonExports {
    /// The usual.
    pub fn new() -> Self {
        let wanted = Wanted {
            exception: None,
            subclasses: Subclasses::No,
            builtins: true,
            bases: Vec::new(),
            libvirt_names: None,
        };
        PythonExports { wanted, module: None, own: String::new() }
    }

    /// `Exports::exception`.
    pub fn exception(mut self, name: &str) -> Self {
        self.wanted.exception = Some(name.to_owned());
        self
    }

    /// `Exports::module`; the library's name unless given.
    pub fn module(mut self, name: &str) -> Self {
        self.module = Some(name.to_owned());
        self
    }

    /// `Exports::subclasses`.
    pub fn subclasses(mut self, subclasses: Subclasses) -> Self {
        self.wanted.subclasses = subclasses;
        self
    }

    /// `Exports::builtins`.
    pub fn builtins(mut self, builtins: bool) -> Self {
        self.wanted.builtins = builtins;
        self
    }

    /// `Exports::base`, with the code's number.
    pub fn base(mut self, code: i32, builtin: &str) -> Self {
        self.wanted.bases.push((code, builtin.to_owned()));
        self
    }

    /// `Exports::libvirt_names`.
    pub fn libvirt_names(mut self, prefix: &str) -> Self {
        self.wanted.libvirt_names = Some(prefix.to_owned());
        self
    }

    /// Adds the stub of what the library's author has in the module besides: by hand, or as PyO3 generates it. That PyO3 does
    /// not know of the rest is left out: it is in this stub.
    pub fn own(mut self, stub: &str) -> Self {
        self.own = stub.replace(INCOMPLETE, "");
        self
    }

    /// Returns the stub, or what is wrong with the names, as the import of the module says it.
    pub fn stub(&self, catalogue: &'static Catalogue) -> Result<String, String> {
        for (_, base) in &self.wanted.bases {
            if let Some(reason) = refusal(base) {
                return Err(format!("`{base}` cannot be the base of an exception: {reason}"));
            }
        }
        let plan = Plan::new(catalogue, &self.wanted)?;
        let mut stub = include_str!("extension.pyi").replace("_Raised", &plan.exception);
        push_enums(&mut stub, catalogue);
        let error = include_str!("extension_error.pyi");
        let error = if catalogue.domains().name().is_empty() {
            error.replace("Optional[ErrorDomain]", "None")
        } else {
            error.to_owned()
        };
        _ = write!(stub, "\nclass {}(Exception):\n{error}", plan.exception);
        for class in &plan.classes {
            let base = class.base.checked_sub(1).map_or(&plan.exception, |base| &plan.classes[base].name);
            let builtin = class.builtin.as_ref().map(|builtin| format!(", {builtin}")).unwrap_or_default();
            _ = writeln!(stub, "\nclass {}({base}{builtin}): ...", class.name);
        }
        if let Some(prefix) = &self.wanted.libvirt_names {
            self.push_libvirt_names(&mut stub, catalogue, prefix, &plan.exception);
        }
        if !self.own.is_empty() {
            _ = write!(stub, "\n{}", self.own);
        }
        Ok(stub)
    }

    fn push_libvirt_names(&self, stub: &mut String, catalogue: &'static Catalogue, prefix: &str, exception: &str) {
        let module = self.module.as_deref().unwrap_or(catalogue.name());
        let module = module.rsplit('.').next().unwrap_or(module);
        // The name of a library need not be one for Python, but that of its module is.
        if module.chars().all(|character| character.is_alphanumeric() || character == '_') {
            _ = write!(stub, "\n{module}Error = {exception}\n");
        }
        _ = write!(
            stub,
            "\n\
             def registerErrorHandler(f: Optional[Callable[[Any, _Err], object]], ctx: object) -> int: ...\n\
             def {prefix}GetLastError() -> Optional[_Err]: ...\n\
             def {prefix}GetLastErrorCode() -> int: ...\n\
             def {prefix}GetLastErrorDomain() -> int: ...\n\
             def {prefix}GetLastErrorMessage() -> str: ...\n\
             def {prefix}ResetLastError() -> None: ...\n\n"
        );
        let upper = prefix.to_uppercase();
        let success = catalogue.success().map_or(0, |success| success.number);
        let levels = [("NONE", 0), ("WARNING", 1), ("ERROR", 2), ("OK", success)];
        let mut constants: Vec<(String, i32)> =
            levels.map(|(name, number)| (format!("{upper}_ERR_{name}"), number)).into();
        for kind in Kind::BOTH {
            let list = kind.list(catalogue);
            constants.extend(list.rows().map(|row| (row.symbol().to_owned(), row.number())));
            constants.extend(list.aliases().iter().map(|alias| (alias.symbol.to_owned(), alias.number)));
        }
        for (at, (name, number)) in constants.iter().enumerate() {
            // The list's own comes last. Python has no way to write a keyword as a name.
            if !super::TAKEN.contains(&&**name) && constants[at + 1..].iter().all(|(other, _)| other != name) {
                _ = writeln!(stub, "{name}: Final = {number}");
            }
        }
    }
}

fn push_enums(stub: &mut String, catalogue: &'static Catalogue) {
    for &kind in Kind::all(catalogue) {
        let (name, properties) = match kind {
            Kind::Code => ("ErrorCode", include_str!("extension_code.pyi")),
            Kind::Domain => ("ErrorDomain", include_str!("extension_domain.pyi")),
        };
        _ = writeln!(stub, "\nclass {name}(enum.IntEnum):");
        for (member, number) in members(kind.list(catalogue)) {
            _ = writeln!(stub, "    {member} = {number}");
        }
        if kind == Kind::Code {
            for fact in FACTS.iter().filter(|fact| fact.key != "deprecated") {
                // The module has the number of the system that it is on.
                let python = if fact.key == "errno" { "int" } else { fact.python };
                _ = writeln!(stub, "    @property\n    def {}(self) -> Optional[{python}]: ...", fact.key);
            }
        }
        stub.push_str(properties);
    }
}

/// The options of the command.
pub(crate) const OPTIONS: [&str; 7] =
    ["--exception", "--module", "--subclasses", "--no-builtins", "--base", "--libvirt-names", "--own"];

/// The options that were given, as far as they are understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Given(Vec<(String, String)>);

impl Given {
    /// Takes an option with its value.
    pub(crate) fn take(&mut self, option: &str, value: impl FnOnce() -> Option<String>) -> Result<(), String> {
        let value = if option == "--no-builtins" { Some(String::new()) } else { value() };
        let value = value.ok_or_else(|| format!("{option} needs a value"))?;
        self.0.push((option.to_owned(), value));
        Ok(())
    }

    /// The first option, if there is one.
    pub(crate) fn first(&self) -> Option<&str> {
        self.0.first().map(|(option, _)| &**option)
    }

    /// The options as a module has them.
    pub(crate) fn exports(&self, catalogue: &'static Catalogue) -> Result<PythonExports, String> {
        let mut exports = PythonExports::new();
        for (option, value) in &self.0 {
            exports = match &**option {
                "--exception" => exports.exception(value),
                "--module" => exports.module(value),
                "--subclasses" => exports.subclasses(match &**value {
                    "no" => Subclasses::No,
                    "per-category" => Subclasses::PerCategory,
                    "per-code" => Subclasses::PerCode,
                    _ => return Err(format!("--subclasses is no, per-category or per-code, not {value}")),
                }),
                "--no-builtins" => exports.builtins(false),
                "--base" => {
                    let row =
                        value.split_once('=').and_then(|(code, base)| Some((catalogue.codes().find(code)?, base)));
                    let Some((row, base)) = row else {
                        return Err(format!("--base is CODE=BUILTIN, such as NoDomain=KeyError, not {value}"));
                    };
                    exports.base(row.number(), base)
                }
                "--libvirt-names" => exports.libvirt_names(value),
                _ => {
                    let own = std::fs::read_to_string(value).map_err(|error| format!("`{value}`: {error}"))?;
                    exports.own(&own)
                }
            };
        }
        Ok(exports)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn own_stub_may_be_the_one_that_pyo3_generates() {
        let generated = "from _typeshed import Incomplete\n\ndef open() -> int: ...\n\n\
                         def __getattr__(name: str) -> Incomplete: ...\n";
        let exports = super::PythonExports::new().own(generated);
        assert_eq!(exports.own, "from _typeshed import Incomplete\n\ndef open() -> int: ...\n");
    }

    #[test]
    fn members_are_those_of_the_module_without_rust() {
        for name in [
            "NoDomain",
            "XMLDetail",
            "HttpError2",
            "Os",
            "A",
            "IOError",
            "No_Such",
            "_Odd",
            "ÄrgerGross",
            "X509Cert",
            "E2Big",
            "ok",
        ] {
            assert_eq!(virerr::exceptions::member(name, "SYMBOL"), super::super::member(name, "SYMBOL"), "{name}");
        }
    }
}
