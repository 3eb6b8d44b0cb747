//! The exception classes that Python gets from a list: their names and bases. The stub uses the same plan.

use crate::capitals;
use crate::catalogue::{Catalogue, List, Row};
use crate::facts::Category;
use std::collections::{BTreeMap, HashSet};

/// The exception classes of a library in Python besides the base class of all its errors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subclasses {
    /// None. With `builtins`, there is one for each builtin that an error of the library also is.
    #[default]
    No,
    /// One for each category that a row of the list names.
    PerCategory,
    /// One for each code.
    PerCode,
}

/// The options of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The name of the base class of all errors; by default it is made from the library's name.
    pub exception: Option<String>,
    pub subclasses: Subclasses,
    pub builtins: bool,
    /// Numbers of codes, and their second base classes among the builtins.
    pub bases: Vec<(i32, String)>,
    /// The prefix of libvirt's names, if the module has them.
    pub libvirt_names: Option<String>,
}

/// A class. It follows its bases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    pub name: String,
    /// The place of its first base.
    pub base: usize,
    /// The builtin that is its second base.
    pub builtin: Option<String>,
    pub docs: String,
}

/// The classes of a module, and the class of each error.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The prefix of class names that would otherwise be those of builtins.
    pub prefix: String,
    /// The base class of all errors.
    pub exception: String,
    /// The other classes. Place 0 means the base class of all errors, and place n means `classes[n - 1]`.
    pub classes: Vec<Class>,
    /// The place of each code's class, by the code's number.
    pub of_code: BTreeMap<i32, usize>,
    /// The classes of system errors: each builtin and the place of its class. The first one is for numbers without
    /// their own builtin.
    pub of_system: Vec<(&'static str, usize)>,
}

impl Plan {
    /// Plans the classes. The error describes a problem with the names.
    pub fn new(catalogue: &'static Catalogue, wanted: &Wanted) -> Result<Self, String> {
        let mut prefix = camel(catalogue.name());
        if prefix.starts_with(char::is_numeric) {
            prefix.insert(0, 'N');
        }
        let exception = wanted.exception.clone().unwrap_or_else(|| format!("{prefix}Error"));
        let mut plan = Plan { prefix, exception, classes: Vec::new(), of_code: BTreeMap::new(), of_system: Vec::new() };
        for row in catalogue.codes().rows() {
            let place = plan.add_row(catalogue, row, wanted);
            plan.of_code.insert(row.number(), place);
        }
        if wanted.builtins
            && let Some(system) = catalogue.system_code()
        {
            plan.add_system(plan.of_code[&system]);
        }
        plan.check_names()?;
        Ok(plan)
    }

    fn add_row(&mut self, catalogue: &'static Catalogue, row: Row, wanted: &Wanted) -> usize {
        let chosen = wanted.bases.iter().rev().find(|(code, _)| *code == row.number()).map(|(_, base)| base.clone());
        // A system error has the builtin of its errno.
        let is_system = catalogue.system_code() == Some(row.number());
        let fitting = builtin_of(row).filter(|_| wanted.builtins && !is_system).map(str::to_owned);
        let builtin = chosen.clone().or(fitting);
        match (wanted.subclasses, row.category()) {
            (Subclasses::PerCode, _) => self.add_code(0, row, builtin),
            (Subclasses::PerCategory, Some(category)) => {
                let of_category = builtin_of_category(category).filter(|_| wanted.builtins && !is_system);
                let docs = format!("An error of the category {category}.");
                let place = self.add(0, class_name(&camel(category.name())), of_category.map(str::to_owned), docs);
                if chosen.is_some() { self.add_code(place, row, chosen) } else { place }
            }
            _ => match builtin {
                Some(builtin) => {
                    let docs = format!("An error of this library that is a {builtin} too.");
                    self.add(0, builtin.clone(), Some(builtin), docs)
                }
                None => 0,
            },
        }
    }

    fn add_code(&mut self, base: usize, row: Row, builtin: Option<String>) -> usize {
        let docs = if row.docs().is_empty() { row.text() } else { row.docs() };
        self.classes.push(self.named(base, class_name(row.name()), builtin, docs.to_owned()));
        self.classes.len()
    }

    /// Adds a class that several codes share, once.
    fn add(&mut self, base: usize, name: String, builtin: Option<String>, docs: String) -> usize {
        let mut class = self.named(base, name, builtin, docs);
        if let Some(place) = self.classes.iter().position(|other| other.name == class.name) {
            // The category of the system's code has no builtin of its own, whichever row comes first.
            let other = &mut self.classes[place];
            other.builtin = other.builtin.take().or(class.builtin.take());
            return place + 1;
        }
        self.classes.push(class);
        self.classes.len()
    }

    fn add_system(&mut self, base: usize) {
        for builtin in SYSTEM {
            let docs = format!("A failure of the system that is a {builtin} too.");
            let mut class = self.named(base, builtin.to_owned(), Some(builtin.to_owned()), docs);
            // Another code's class may have the builtin already.
            let place = self.classes.iter().position(|other| {
                other.name == class.name && other.base == class.base && other.builtin == class.builtin
            });
            let place = match place {
                Some(place) => place,
                None => {
                    if self.classes.iter().any(|other| other.name == class.name) {
                        class.name = format!("{}System{builtin}", self.prefix);
                    }
                    self.classes.push(class);
                    self.classes.len() - 1
                }
            };
            self.of_system.push((builtin, place + 1));
        }
    }

    fn named(&self, base: usize, name: String, builtin: Option<String>, docs: String) -> Class {
        let name = if is_builtin(&name) { format!("{}{name}", self.prefix) } else { name };
        Class { name, base, builtin, docs }
    }

    /// Checks that no two classes have one name, and that none has the name of another item of the module.
    fn check_names(&self) -> Result<(), String> {
        let mut taken: Vec<&str> = vec![&self.exception];
        taken.extend(NAMES);
        if is_builtin(&self.exception) {
            return Err(format!(
                "the exception cannot be called `{0}`, which is a builtin of Python: write `.exception(\"{1}{0}\")` or another name",
                self.exception, self.prefix
            ));
        }
        taken.extend(self.classes.iter().map(|class| &*class.name));
        for (at, name) in taken.iter().enumerate() {
            if taken[at + 1..].contains(name) {
                return Err(format!(
                    "two things in the module would be called `{name}`: name the exception with `.exception(\"…\")`, \
                     or use `.subclasses(Subclasses::PerCategory)`"
                ));
            }
        }
        Ok(())
    }
}

/// The names of the module's other items.
const NAMES: [&str; 11] = [
    "ErrorCode",
    "ErrorDomain",
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

/// Returns the name of a class, which ends in `Error`.
fn class_name(name: &str) -> String {
    if name.ends_with("Error") { name.to_owned() } else { format!("{name}Error") }
}

/// Returns the name of the library or of a category, with a capital at the beginning of each word.
fn camel(name: &str) -> String {
    let words = name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut camel = String::new();
    for word in words {
        let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
        camel.extend(first.chars().flat_map(char::to_uppercase));
        camel.push_str(rest);
    }
    camel
}

/// Returns the members of an enum, in the order of the list, followed by its aliases.
pub fn members(list: &'static List) -> Vec<(String, i32)> {
    let rows = list.rows().map(|row| (row.name(), row.symbol(), row.number()));
    let aliases = list.aliases().iter().map(|alias| (alias.name, alias.symbol, alias.number));
    let mut members: Vec<(String, i32)> = Vec::new();
    let mut taken = HashSet::new();
    for (name, symbol, number) in rows.chain(aliases) {
        let mut member = member(name, symbol);
        while !taken.insert(member.clone()) {
            member.push('_');
        }
        members.push((member, number));
    }
    members
}

/// Returns the name of a variant in capitals, with `_` between its words: `NoXmlDetail` is `NO_XML_DETAIL`.
pub fn member(name: &str, symbol: &str) -> String {
    let mut member = String::new();
    capitals::spell(name, &mut |character| member.push(character));
    if member.is_empty() { symbol.trim_matches('_').to_owned() } else { member }
}

/// Returns the builtin for a row, by its errno or else by its category. `FileNotFoundError` and similar ones are only
/// for errors of the system.
fn builtin_of(row: Row) -> Option<&'static str> {
    let by_errno = match row.errno_name() {
        Some("EACCES" | "EPERM") => Some("PermissionError"),
        Some("ETIMEDOUT") => Some("TimeoutError"),
        Some("ECONNREFUSED") => Some("ConnectionRefusedError"),
        Some("ECONNRESET") => Some("ConnectionResetError"),
        Some("ECONNABORTED") => Some("ConnectionAbortedError"),
        Some("EPIPE") => Some("BrokenPipeError"),
        Some("ENOMEM") => Some("MemoryError"),
        Some("EINVAL") => Some("ValueError"),
        Some("ENOSYS" | "ENOTSUP" | "EOPNOTSUPP") => Some("NotImplementedError"),
        _ => None,
    };
    by_errno.or_else(|| row.category().and_then(builtin_of_category))
}

fn builtin_of_category(category: Category) -> Option<&'static str> {
    match category {
        Category::InvalidArgument | Category::OutOfRange => Some("ValueError"),
        Category::DeadlineExceeded => Some("TimeoutError"),
        Category::NotFound => Some("LookupError"),
        Category::PermissionDenied | Category::Unauthenticated => Some("PermissionError"),
        Category::Unimplemented => Some("NotImplementedError"),
        Category::Unavailable => Some("ConnectionError"),
        _ => None,
    }
}

/// The builtins for system error numbers: Python itself chooses among them. The first is for all others.
const SYSTEM: [&str; 15] = [
    "OSError",
    "BlockingIOError",
    "BrokenPipeError",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "FileExistsError",
    "FileNotFoundError",
    "InterruptedError",
    "IsADirectoryError",
    "NotADirectoryError",
    "PermissionError",
    "ProcessLookupError",
    "TimeoutError",
];

/// Returns `true` if this is a builtin exception of any Python release.
fn is_builtin(name: &str) -> bool {
    BUILTINS.contains(&name)
}

const BUILTINS: &[&str] = &[
    "ArithmeticError",
    "AssertionError",
    "AttributeError",
    "BaseException",
    "BaseExceptionGroup",
    "BlockingIOError",
    "BrokenPipeError",
    "BufferError",
    "BytesWarning",
    "ChildProcessError",
    "ConnectionAbortedError",
    "ConnectionError",
    "ConnectionRefusedError",
    "ConnectionResetError",
    "DeprecationWarning",
    "EOFError",
    "EncodingWarning",
    "EnvironmentError",
    "Exception",
    "ExceptionGroup",
    "FileExistsError",
    "FileNotFoundError",
    "FloatingPointError",
    "FutureWarning",
    "GeneratorExit",
    "IOError",
    "ImportError",
    "ImportWarning",
    "IndentationError",
    "IndexError",
    "InterruptedError",
    "IsADirectoryError",
    "KeyError",
    "KeyboardInterrupt",
    "LookupError",
    "MemoryError",
    "ModuleNotFoundError",
    "NameError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "OverflowError",
    "PendingDeprecationWarning",
    "PermissionError",
    "ProcessLookupError",
    "PythonFinalizationError",
    "RecursionError",
    "ReferenceError",
    "ResourceWarning",
    "RuntimeError",
    "RuntimeWarning",
    "StopAsyncIteration",
    "StopIteration",
    "SyntaxError",
    "SyntaxWarning",
    "SystemError",
    "SystemExit",
    "TabError",
    "TimeoutError",
    "TypeError",
    "UnboundLocalError",
    "UnicodeDecodeError",
    "UnicodeEncodeError",
    "UnicodeError",
    "UnicodeTranslateError",
    "UnicodeWarning",
    "UserWarning",
    "ValueError",
    "Warning",
    "WindowsError",
    "ZeroDivisionError",
];

/// Returns the reason why a builtin cannot be a second base class, if it cannot.
pub fn refusal(base: &str) -> Option<&'static str> {
    match base {
        _ if !is_builtin(base) => Some("it is not an exception of Python's own"),
        "AttributeError" | "StopIteration" | "StopAsyncIteration" | "GeneratorExit" | "IndexError" => {
            Some("Python itself catches it")
        }
        "BaseException" | "KeyboardInterrupt" | "SystemExit" => Some("it is not an `Exception`"),
        "Exception" => Some("each class is one already"),
        "BaseExceptionGroup" | "ExceptionGroup" => Some("it is made of other exceptions"),
        "ImportError"
        | "ModuleNotFoundError"
        | "NameError"
        | "UnboundLocalError"
        | "SyntaxError"
        | "IndentationError"
        | "TabError"
        | "UnicodeDecodeError"
        | "UnicodeEncodeError"
        | "UnicodeTranslateError" => Some("Python itself reads more from it than a message"),
        _ if base.ends_with("Warning") => Some("it is a warning"),
        _ => None,
    }
}
