//! The files that a library commits.

/// A file, or a directory of files, that is made from the list: one of those that [`outputs`](crate::outputs) takes.
///
/// The path is relative to the directory of the package, that of `Cargo.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Output<'a> {
    /// [A header](crate::c_header) for C and C++.
    Header(&'a str),
    /// The [declarations](crate::c_header_plain) of the header alone.
    HeaderPlain(&'a str),
    /// A directory with [a page for each code](crate::markdown_pages) in Markdown, and an index.
    Pages(&'a str),
    /// A directory with [a page for each range of numbers](crate::markdown_chapters) in Markdown, and an index.
    Chapters(&'a str),
    /// [One page](crate::html()) for a browser, with a search box.
    Html(&'a str),
    /// The list as [JSON](crate::json()).
    Json(&'a str),
    /// The [schema](crate::json_schema) of that.
    Schema(&'a str),
    /// A [template for translations](crate::gettext_template).
    Gettext(&'a str),
    /// A [message catalog](crate::journal_catalog) for the systemd journal.
    Journal(&'a str),
    /// A [module for Python](crate::python_module).
    Python(&'a str),
    /// The [stub](crate::python_stub) of that module.
    Stub(&'a str),
}

impl<'a> Output<'a> {
    /// The words of the command that makes it, and where it goes.
    pub(crate) fn command(self) -> (&'static str, &'a str) {
        match self {
            Output::Header(path) => ("header", path),
            Output::HeaderPlain(path) => ("header --plain", path),
            Output::Pages(path) => ("pages", path),
            Output::Chapters(path) => ("chapters", path),
            Output::Html(path) => ("html", path),
            Output::Json(path) => ("json", path),
            Output::Schema(path) => ("schema", path),
            Output::Gettext(path) => ("gettext", path),
            Output::Journal(path) => ("journal", path),
            Output::Python(path) => ("python", path),
            Output::Stub(path) => ("stub", path),
        }
    }
}
