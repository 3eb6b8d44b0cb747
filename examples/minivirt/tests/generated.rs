//! The committed files that are generated from the list are current; a failure says which command writes them.

use std::path::Path;

use minivirt::{ErrorCode, Minivirt};
use virerr_generate::{PythonExports, c_header, check_file, markdown_pages};

/// The committed file has this text; `codes ARGUMENTS` writes it.
#[track_caller]
fn is_current(path: &str, text: &str, arguments: &str) {
    if let Err(outdated) = check_file(Path::new(env!("CARGO_MANIFEST_DIR")).join(path), text) {
        panic!("{outdated} In examples/minivirt:\n\n    cargo run --example codes -- {arguments}\n");
    }
}

#[test]
fn header_is_current() {
    let path = "include/minivirt_errors.h";
    is_current(path, &c_header(Minivirt::catalogue()), &format!("header {path}"));
}

/// Git ignores the other pages.
#[test]
fn committed_pages_are_current() {
    let pages = markdown_pages(Minivirt::catalogue());
    for name in ["index.md", "VIR_ERR_NO_DOMAIN.md"] {
        let page = pages.iter().find(|page| page.path == name).unwrap();
        is_current(&format!("docs/codes/{name}"), &page.text, "pages docs/codes");
    }
}

#[test]
fn stub_of_the_module_for_python_is_current() {
    let own = include_str!("../../minivirt-python/own.pyi");
    let exports = PythonExports::new().base(ErrorCode::NoDomain.number(), "KeyError").libvirt_names("vir").own(own);
    let arguments = "python-stub --base NoDomain=KeyError --libvirt-names vir --own ../minivirt-python/own.pyi \
                     ../minivirt-python/python/minivirt/__init__.pyi";
    let stub = exports.stub(Minivirt::catalogue()).unwrap();
    is_current("../minivirt-python/python/minivirt/__init__.pyi", &stub, arguments);
}
