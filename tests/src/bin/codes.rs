//! The command that a library's author gets, for a list that makes it hard.

use virerr_generate::Output::{
    Chapters, Gettext, Header, HeaderPlain, Html, Journal, Json, Pages, Python, Schema, Stub,
};

fn main() -> std::process::ExitCode {
    let outputs = [
        Header("include/nasty.h"),
        HeaderPlain("python/nasty.cdef"),
        Pages("docs/codes"),
        Chapters("docs/chapters"),
        Html("docs/index.html"),
        Json("data/nasty.json"),
        Schema("data/schema.json"),
        Gettext("po/nasty.pot"),
        Journal("nasty.catalog"),
        Python("python/nasty.py"),
        Stub("python/nasty.pyi"),
    ];
    virerr_generate::outputs(virerr_tests::nasty::Nasty::catalogue(), outputs)
}
