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

/// Generates a header for C and C++, with each code and domain under its symbol, and the functions that the program
/// exports for the library.
///
/// There are two enums, named after the library (`AcmeErrorCode` and `AcmeErrorDomain`), with exactly the numbers of
/// the list. A library without domains has only the first. Each symbol is also a macro of itself, so that
/// `#ifdef ACME_ERR_NO_DOMAIN` works. If the list names the number that means success, it is the first enumerator. An alias is
/// a macro, and a retired row is a comment. If `#[symbol]` gives a row the name of an enum or of the include guard,
/// that name ends in `_`.
///
/// The functions are those of [`export_c_api!`](virerr::define_codes) and `#[vir_api(c)]` in the calling program,
/// sorted by name. Their documentation becomes comments, and the objects of handles become opaque types. The functions
/// are found on Linux, Android and FreeBSD only. A header without functions is C89 and includes nothing; with functions
/// it is C11.
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

/// Generates the header of [`c_header`] with a table from numbers to messages, for programs that do not link the
/// library.
///
/// The table is named after the library, `acmeErrorMessages`. It has the messages of all codes and of success, in the
/// order of their numbers; the message of its last entry is `NULL`. Each file that includes the header has its own
/// table, so include it in one file.
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

/// Generates only the declarations of [`c_header`], without preprocessor lines, for parsers of C such as `cffi`.
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
    format!("The errors of {}.\nGenerated from the list in its source. Do not edit; change the list.", catalogue.name())
}

fn push_lists(header: &mut String, catalogue: &'static Catalogue, is_plain: bool) {
    for &kind in Kind::all(catalogue) {
        let success = entry::named_success(catalogue).filter(|_| kind == Kind::Code);
        list::push_list(header, kind.list(catalogue), success, &names::list(kind, catalogue), is_plain);
    }
}
