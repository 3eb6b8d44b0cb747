//! Writes `stubs.rs`: a function that fails, for each function of libvirt that this crate does not export. The
//! functions and their return types are in the description of the API from libvirt-dev; without that there are no
//! stubs.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use roxmltree::{Document, ParsingOptions};

const API: &str = "/usr/share/libvirt/api/libvirt-api.xml";

fn main() {
    println!("cargo::rerun-if-changed={API}");
    println!("cargo::rerun-if-changed=src");
    let exported = exported(Path::new("src"));
    let stubs = match fs::read_to_string(API) {
        Ok(text) => stubs(&text, &exported),
        Err(_) => String::new(),
    };
    let out = Path::new(&env::var_os("OUT_DIR").expect("cargo sets it")).join("stubs.rs");
    fs::write(out, stubs).expect("the build directory can be written");
}

/// Returns the names of the functions that the source exports: those after `name = ` and `fn `, and the fifteen error
/// functions, which one macro exports.
fn exported(directory: &Path) -> BTreeSet<String> {
    let mut names: BTreeSet<_> = ERROR_INTERFACE.map(|name| format!("vir{name}")).into();
    for entry in fs::read_dir(directory).expect("the source can be read") {
        let path = entry.expect("the source can be read").path();
        if path.is_dir() {
            names.append(&mut exported(&path));
            continue;
        }
        let text = fs::read_to_string(&path).expect("the source can be read");
        for before in ["name = \"", "fn "] {
            let after = text.split(before).skip(1);
            names.extend(after.map(|after| after.chars().take_while(|c| c.is_alphanumeric()).collect::<String>()));
        }
    }
    names
}

const ERROR_INTERFACE: [&str; 15] = [
    "GetLastError",
    "GetLastErrorCode",
    "GetLastErrorDomain",
    "GetLastErrorMessage",
    "SaveLastError",
    "CopyLastError",
    "ResetLastError",
    "ResetError",
    "FreeError",
    "ConnGetLastError",
    "ConnCopyLastError",
    "ConnResetLastError",
    "SetErrorFunc",
    "ConnSetErrorFunc",
    "DefaultErrorFunc",
];

/// Writes a function for each line.
fn stubs(api: &str, exported: &BTreeSet<String>) -> String {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(api, options).expect("libvirt's description of its API is XML");
    let functions = document.descendants().filter(|node| node.has_tag_name("function"));
    let stubs = functions.filter_map(|function| {
        let name = function.attribute("name")?;
        let returned = function.children().find(|child| child.has_tag_name("return"))?.attribute("type")?;
        (!exported.contains(name)).then(|| stub(name, returned))
    });
    stubs.collect()
}

/// Writes the function of this name, which fails with the value of its C type. The parameters do not matter: in C the
/// caller cleans up.
fn stub(name: &str, returned: &str) -> String {
    let (returned, failure) = match returned {
        "void" => ("", "()"),
        "int" => ("-> c_int ", "-1"),
        "long" => ("-> c_long ", "-1"),
        "unsigned int" => ("-> c_uint ", "c_uint::MAX"),
        "unsigned long" => ("-> c_ulong ", "c_ulong::MAX"),
        "unsigned long long" => ("-> c_ulonglong ", "c_ulonglong::MAX"),
        pointer if pointer.ends_with('*') || pointer.ends_with("Ptr") => ("-> *mut c_void ", "ptr::null_mut()"),
        other => panic!("{name} returns '{other}', and it is not known which value of that means failure"),
    };
    format!("#[unsafe(no_mangle)] extern \"C\" fn {name}() {returned}{{ unsupported(\"{name}\", {failure}) }}\n")
}
