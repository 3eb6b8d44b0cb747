//! A function that minivirt lacks fails, names itself, and returns the failure value.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use roxmltree::{Document, ParsingOptions};

use crate::built::{built, compile, run, scratch};

/// The stubs from this crate's build script, a line each.
const STUBS: &str = include_str!(concat!(env!("OUT_DIR"), "/stubs.rs"));
const API: &str = "/usr/share/libvirt/api/libvirt-api.xml";

/// The return type of a function in C, and the number of its parameters.
type Prototype = (String, usize);

fn prototypes() -> BTreeMap<String, Prototype> {
    let text = fs::read_to_string(API).unwrap();
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&text, options).unwrap();
    let functions = document.descendants().filter(|node| node.has_tag_name("function"));
    let prototype = |function: roxmltree::Node<'_, '_>| {
        let returned = function.children().find(|child| child.has_tag_name("return")).unwrap();
        let parameters = function.children().filter(|child| child.has_tag_name("arg")).count();
        let returned = returned.attribute("type").unwrap().to_owned();
        (function.attribute("name").unwrap().to_owned(), (returned, parameters))
    };
    functions.map(prototype).collect()
}

fn stubs() -> Vec<&'static str> {
    let names = STUBS.lines().map(|line| line.split_once("fn ").unwrap().1.split_once('(').unwrap().0);
    names.collect()
}

/// Writes a program that calls each stub with zeros, through libvirt's own prototype, and prints each that does not
/// fail as expected.
fn program(prototypes: &BTreeMap<String, Prototype>) -> String {
    let mut program = "#include <libvirt/libvirt.h>\n#include <libvirt/virterror.h>\n#include <stdio.h>\n\
                       #include <string.h>\n\n\
                       static int reports;\n\n\
                       static void count(void *data, virErrorPtr err)\n{\n    (void)data;\n    (void)err;\n    reports++;\n}\n\n\
                       static void check(const char *name, int returned)\n{\n    virErrorPtr err = virGetLastError();\n\n    \
                       if (!returned || reports != 1 || !err || err->code != VIR_ERR_NO_SUPPORT || !err->str2 ||\n        \
                       strcmp(err->str2, name) != 0)\n        puts(name);\n    reports = 0;\n}\n\n\
                       int main(void)\n{\n    virSetErrorFunc(NULL, count);\n"
        .to_owned();
    for name in stubs() {
        let (returned, parameters) = &prototypes[name];
        let call = format!("{name}({})", vec!["0"; *parameters].join(", "));
        let check = match &**returned {
            "void" => format!("    {call};\n    check(\"{name}\", 1);\n"),
            number if !number.contains('*') && !number.ends_with("Ptr") => {
                format!("    check(\"{name}\", {call} == ({number})-1);\n")
            }
            _ => format!("    check(\"{name}\", {call} == NULL);\n"),
        };
        program.push_str(&check);
    }
    writeln!(program, "    puts(\"{} called\");\n    return 0;\n}}", stubs().len()).unwrap();
    program
}

#[test]
fn stub_fails_with_its_name() {
    let Some(built) = built() else { return };
    let source = scratch("stubs.c");
    fs::write(&source, program(&prototypes())).unwrap();
    let output = run(&mut Command::new(compile("stubs", &[source])), Some(built));
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!((&*lines, output.status.code()), (&*format!("{} called\n", stubs().len()), Some(0)));
}

/// Stubs, and other functions, that the other tests rely on.
#[test]
fn some_are_stubs_and_some_are_not() {
    if built().is_none() {
        return;
    }
    let (all, stubs) = (prototypes().len(), stubs());
    assert!(stubs.len() > 300 && all - stubs.len() >= 65, "{} of {all} are stubs", stubs.len());
    assert!(!stubs.contains(&"virConnectOpen") && stubs.contains(&"virStoragePoolRefresh"));
}
