//! The command of a library with a difficult list.

use virerr_generate::Output::*;

fn main() -> std::process::ExitCode {
    let exports = virerr_generate::PythonExports::new().libvirt_names("nasty");
    let outputs = [
        Header("include/nasty.h"),
        HeaderPlain("python/nasty.cdef"),
        HeaderWithMessages("include/nasty_messages.h"),
        Pages("docs/codes"),
        Chapters("docs/chapters"),
        Html("docs/index.html"),
        Json("data/nasty.json"),
        Schema("data/schema.json"),
        Gettext("po/nasty.pot"),
        Journal("nasty.catalog"),
        Python("python/nasty.py"),
        Stub("python/nasty.pyi"),
        PythonStub(&exports, "python/module.pyi"),
        TypeScript("nasty.ts"),
    ];
    virerr_generate::outputs(virerr_tests::nasty::Nasty::catalogue(), outputs)
}
