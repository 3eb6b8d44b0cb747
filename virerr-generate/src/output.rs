//! The files that a library commits.

use crate::python::PythonExports;
use std::path::Path;

/// A generated file or directory, for [`outputs`](crate::outputs).
///
/// The path is relative to the package's directory, which has its `Cargo.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output<'a> {
    /// [A header](crate::c_header) for C and C++.
    Header(&'a str),
    /// The [declarations](crate::c_header_plain) of the header alone.
    HeaderPlain(&'a str),
    /// The header [with a table of messages](crate::c_header_with_messages).
    HeaderWithMessages(&'a str),
    /// A directory with [a page for each code](crate::markdown_pages) in Markdown, and an index.
    Pages(&'a str),
    /// A directory with [a page for each range of numbers](crate::markdown_chapters) in Markdown, and an index.
    Chapters(&'a str),
    /// [One page](crate::html()) for a browser, with a search box.
    Html(&'a str),
    /// The list as [JSON](crate::json()).
    Json(&'a str),
    /// The [schema](crate::json_schema) of the JSON.
    Schema(&'a str),
    /// A [template for translations](crate::gettext_template).
    Gettext(&'a str),
    /// A [message catalog](crate::journal_catalog) for the systemd journal.
    Journal(&'a str),
    /// A [module for Python](crate::python_module).
    Python(&'a str),
    /// The [stub](crate::python_stub) of that module.
    Stub(&'a str),
    /// The stub of a module that is made with virerr's feature `python`, after the options of its exports.
    PythonStub(&'a PythonExports, &'a str),
    /// A [module for TypeScript](crate::typescript_module).
    TypeScript(&'a str),
    /// A file from [a template](crate::template()), after the path of the template.
    Template(&'a str, &'a str),
}

impl<'a> Output<'a> {
    /// Returns the output for the command, and its path.
    pub(crate) fn command(self) -> (What<'a>, &'a str) {
        match self {
            Output::Header(path) => (What::Word("header"), path),
            Output::HeaderPlain(path) => (What::Word("header --plain"), path),
            Output::HeaderWithMessages(path) => (What::Word("header --messages"), path),
            Output::Pages(path) => (What::Word("pages"), path),
            Output::Chapters(path) => (What::Word("chapters"), path),
            Output::Html(path) => (What::Word("html"), path),
            Output::Json(path) => (What::Word("json"), path),
            Output::Schema(path) => (What::Word("schema"), path),
            Output::Gettext(path) => (What::Word("gettext"), path),
            Output::Journal(path) => (What::Word("journal"), path),
            Output::Python(path) => (What::Word("python"), path),
            Output::Stub(path) => (What::Word("stub"), path),
            Output::PythonStub(exports, path) => (What::PythonStub(exports), path),
            Output::TypeScript(path) => (What::Word("typescript"), path),
            Output::Template(template, path) => (What::Template(Path::new(template)), path),
        }
    }
}

/// An output, without its path.
#[derive(Clone, Copy)]
pub(crate) enum What<'a> {
    /// The output with this word in the command.
    Word(&'a str),
    /// The stub of a Python module with these options.
    PythonStub(&'a PythonExports),
    /// The output of the template in this file.
    Template(&'a Path),
}
