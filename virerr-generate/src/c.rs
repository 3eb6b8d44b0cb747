//! The C header.

mod comment;
mod functions;
mod list;
mod messages;
mod names;
mod types;

use crate::entry::{self, Kind};
use comment::comment;
use functions::Functions;
use virerr::catalogue::Catalogue;

/// A header for C and C++: every code and every domain under its symbol, and every function that the program exports for the
/// library.
///
/// There are two enums, called after the library (`AcmeErrorCode` and `AcmeErrorDomain`), which hold the numbers of the
/// list and nothing else. A library without domains has the first alone. Each symbol is also a macro of itself, so that
/// `#ifdef ACME_ERR_NO_DOMAIN` tells whether the header has it. The number that means success is the first one where the
/// list names it. An alias is a macro; what was retired is told in a comment.
/// Where `#[symbol]` gives a row the name of an enum or of the include guard, that one has a `_` more.
///
/// The functions are those of [`export_c_api!`](virerr::define_codes) and of `#[vir_api(c)]` in the program that calls this, in
/// the order of their names; their documentation is a comment, and the objects of handles are opaque types. On Linux, Android
/// and FreeBSD they are found. A header without functions is C89 and needs no other one; with functions it is C11.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let header = virerr_generate::c_header(Acme::catalogue());
/// assert!(header.contains("    ACME_ERR_NO_DOMAIN = 42,\n"));
/// assert!(header.contains("#define ACME_ERR_NO_DOMAIN ACME_ERR_NO_DOMAIN\n"));
/// assert!(header.contains("} AcmeErrorDomain;\n"));
/// ```
pub fn c_header(catalogue: &'static Catalogue) -> String {
    header(catalogue, false)
}

/// The same header as [`c_header`] with a table from number to message: for programs that do not link the library.
///
/// The table is called after the library, `acmeErrorMessages`. It has the messages of all codes in the order of their
/// numbers, with the one of success; the message of its last entry is `NULL`. A file that includes the header has a table of
/// its own, so include it in one.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let header = virerr_generate::c_header_with_messages(Acme::catalogue());
/// assert!(header.contains("} acmeErrorMessages[] = {\n    { 0, \"no error\" },\n"));
/// assert!(header.contains("    { ACME_ERR_NO_DOMAIN, \"domain not found\" },\n"));
/// ```
pub fn c_header_with_messages(catalogue: &'static Catalogue) -> String {
    header(catalogue, true)
}

fn header(catalogue: &'static Catalogue, has_messages: bool) -> String {
    let guard = names::guard(catalogue);
    let functions = Functions::of(catalogue);
    let mut header = comment("", &about(catalogue));
    header.push_str(&format!("#ifndef {guard}\n#define {guard}\n"));
    if !functions.is_empty() {
        header.push_str("\n#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n");
    }
    push_lists(&mut header, catalogue, false);
    if has_messages {
        messages::push_table(&mut header, catalogue);
    }
    if !functions.is_empty() {
        header.push_str("\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
        functions.push(&mut header);
        header.push_str("\n#ifdef __cplusplus\n}\n#endif\n");
    }
    header.push_str("\n#endif\n");
    header
}

/// The declarations of [`c_header`] alone, without a line for the preprocessor: for a program that reads C, such as `cffi`.
///
/// ```
#[doc = include_str!("../docs/acme.in")]
/// let header = virerr_generate::c_header_plain(Acme::catalogue());
/// assert!(header.contains("    ACME_ERR_NO_DOMAIN = 42,\n") && !header.contains('#'));
/// ```
pub fn c_header_plain(catalogue: &'static Catalogue) -> String {
    let mut header = comment("", &about(catalogue));
    push_lists(&mut header, catalogue, true);
    Functions::of(catalogue).push(&mut header);
    header
}

fn about(catalogue: &'static Catalogue) -> String {
    format!("The errors of {}.\nMade from the list in its source: change that instead.", catalogue.name())
}

fn push_lists(header: &mut String, catalogue: &'static Catalogue, is_plain: bool) {
    for &kind in Kind::all(catalogue) {
        let success = entry::named_success(catalogue).filter(|_| kind == Kind::Code);
        list::push_list(header, kind.list(catalogue), success, &names::list(kind, catalogue), is_plain);
    }
}
