//! The functions of the C header.

use super::comment::comment;
use super::names::{self, Types};
use super::types::Type;
use crate::links::without_items;
use std::collections::BTreeSet;
use virerr::__private::declared::{Declaration, Signature, declarations};
use virerr::catalogue::Catalogue;

/// All functions that the program exports for one library, sorted by name.
pub(super) struct Functions {
    all: Vec<&'static Declaration>,
    types: Types,
    /// True if the list has a number that means success.
    has_success: bool,
}

/// A function of `export_c_api!`: its documentation and its prototype. In the prototype, `@` stands for the function's
/// own name, and before each type of the library.
struct Known {
    function: &'static str,
    prototype: &'static str,
    docs: &'static str,
}

const fn known(function: &'static str, prototype: &'static str, docs: &'static str) -> Known {
    Known { function, prototype, docs }
}

const KNOWN: &[Known] = &[
    known(
        "GetLastError",
        "@Error *@(void)",
        "Returns the last error of this thread, or NULL. It is valid until the thread's next call.",
    ),
    known(
        "GetLastErrorCode",
        "int @(void)",
        "Returns the code of the last error of this thread, or the number that means success.",
    ),
    known("GetLastErrorDomain", "int @(void)", "Returns the domain of the last error of this thread, or 0."),
    known(
        "GetLastErrorMessage",
        "const char *@(void)",
        "Returns the message of the last error of this thread, never NULL. It is valid until the thread's next call.",
    ),
    known(
        "SaveLastError",
        "@Error *@(void)",
        "Returns a copy of the last error of this thread, which the caller frees.",
    ),
    known(
        "CopyLastError",
        "int @(@Error *to)",
        "Copies the last error of this thread. Returns its code, or the number that means success, or -1 if `to` is NULL. If no number means success, it returns 1 for an error, and 0 otherwise.",
    ),
    known("ResetLastError", "void @(void)", "Clears the last error of this thread."),
    known("ResetError", "void @(@Error *err)", "Frees the strings of an error and empties it. NULL is allowed."),
    known("FreeError", "void @(@Error *err)", "Frees a saved error. NULL is allowed."),
    known(
        "ConnGetLastError",
        "@Error *@(void *conn)",
        "Returns the last error of a connection, or NULL. It is valid until the connection's next failure.",
    ),
    known(
        "ConnCopyLastError",
        "int @(void *conn, @Error *to)",
        "Copies the last error of a connection. Returns its code, or the number that means success, or -1 if an argument is NULL.",
    ),
    known("ConnResetLastError", "void @(void *conn)", "Clears the last error of a connection."),
    known(
        "SetErrorFunc",
        "void @(void *data, @ErrorFunc f)",
        "Sets the handler of the library; NULL restores the default printer.",
    ),
    known(
        "ConnSetErrorFunc",
        "void @(void *conn, void *data, @ErrorFunc f)",
        "Sets the handler of a connection; NULL restores the library's handler.",
    ),
    known("DefaultErrorFunc", "void @(const @Error *err)", "Prints an error to stderr, in one line."),
    known(
        "ErrorMessage",
        "const char *@(int code, const char *detail)",
        "Returns the message of a code, or its form with %s if `detail` is not NULL. Returns NULL for a number that is not a code.",
    ),
    known(
        "SetErrorFuncFull",
        "void @(void *data, @ErrorFunc f, void (*free_data)(void *))",
        "Sets the handler of the library. Its data is freed when it is no longer used.",
    ),
    known("HandleCount", "size_t @(void)", "Returns the number of open handles."),
    known("Version", "int @(void)", "Returns the version: 1,000,000 * major + 1,000 * minor + patch."),
];

/// Joins the lines of a documentation, without the space at the start of each.
fn docs(lines: &[&str]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    lines.join("\n")
}

impl Functions {
    pub(super) fn of(catalogue: &'static Catalogue) -> Self {
        let mut all: Vec<_> = declarations().filter(|function| function.library == catalogue.name()).collect();
        all.sort_by_key(|function| function.name);
        // A generic function, or a crate that is linked twice, describes itself more than once.
        all.dedup_by_key(|function| function.name);
        let like = |function: &&Declaration| match function.signature {
            Signature::Of(known) => Types::like(function.name, known),
            Signature::Own { .. } => None,
        };
        let types = all.iter().find_map(like).unwrap_or_else(|| Types::of(catalogue));
        let types = types.beside(all.iter().map(|function| function.name).collect());
        Functions { all, types, has_success: catalogue.success().is_some() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Adds the types and the functions.
    pub(super) fn push(&self, header: &mut String) {
        let (mut mentioned, mut has_record) = (BTreeSet::new(), false);
        for function in &self.all {
            match function.signature {
                Signature::Of(_) => {
                    has_record = true;
                }
                Signature::Own { parameters, returns } => {
                    for passed in parameters.iter().chain([&returns]) {
                        Type::of(passed).mentioned(&mut mentioned, &self.types);
                    }
                }
            }
        }
        if mentioned.remove(&self.types.own("Record")) || has_record {
            self.push_record(header);
        }
        for name in mentioned {
            header.push_str(&format!("\ntypedef struct {name} {name};\n"));
        }
        for function in &self.all {
            self.push_function(header, function);
        }
    }

    fn push_record(&self, header: &mut String) {
        let (name, function) = (self.types.name("Error"), self.types.name("ErrorFunc"));
        header.push('\n');
        header.push_str(&comment("", "An error. Its strings are allocated by malloc; conn, dom and net are NULL."));
        header.push_str(&format!("typedef struct {name} {{\n"));
        for field in [
            "int code",
            "int domain",
            "char *message",
            "int level",
            "void *conn",
            "void *dom",
            "char *str1",
            "char *str2",
            "char *str3",
            "int int1",
            "int int2",
            "void *net",
        ] {
            header.push_str(&format!("    {field};\n"));
        }
        header.push_str(&format!("}} {name};\n\n"));
        header.push_str(&comment("", "A handler: it gets its data, and an error that is valid for the call."));
        header.push_str(&format!("typedef void (*{function})(void *data, {name} *err);\n"));
    }

    fn push_function(&self, header: &mut String, function: &Declaration) {
        let (prototype, mut docs) = match function.signature {
            Signature::Of("GetLastErrorCode") if !self.has_success => {
                header.push('\n');
                let about = format!(
                    "{} is left out: any number may be a code, so none can mean that there is no error.",
                    function.name
                );
                header.push_str(&comment("", &about));
                return;
            }
            Signature::Of(known) => match KNOWN.iter().find(|other| other.function == known) {
                Some(known) => (self.known(known, function.name), known.docs.to_owned()),
                None => return,
            },
            Signature::Own { parameters, returns } => {
                let declared: Vec<_> = parameters
                    .iter()
                    .map(|parameter| Type::of(parameter).declare(&names::parameter(parameter.name), &self.types))
                    .collect();
                let parameters = if declared.is_empty() { "void".to_owned() } else { declared.join(", ") };
                let name = format!("{}({parameters})", function.name);
                (Type::of(&returns).declare(&name, &self.types), without_items(&docs(function.docs)))
            }
        };
        if let Some(why) = function.deprecated {
            let why = if why.is_empty() { String::new() } else { format!(": {why}") };
            docs.push_str(&format!("\n\nDeprecated{why}"));
        }
        header.push('\n');
        header.push_str(&comment("", &docs));
        header.push_str(&format!("{prototype};\n"));
    }

    fn known(&self, known: &Known, name: &str) -> String {
        let (error, handler) = (self.types.name("Error"), self.types.name("ErrorFunc"));
        known.prototype.replace("@ErrorFunc", &handler).replace("@Error", &error).replace('@', name)
    }
}
