//! The order of files: each file of the runtime and of the macro crate imports only files above it.
//!
//! `runtime.rs` and `macros.rs` list the two orders and the exceptions. `imports.rs` reads a file, and `order.rs`
//! checks it. `front_page.rs` is about the README, `unsafe_code.rs` about the files with `unsafe` code, and `ways.rs`
//! about the ways through the code in CONTRIBUTING.

mod front_page;
mod imports;
mod macros;
mod order;
mod runtime;
mod unsafe_code;
mod ways;

use order::{Exception, House, mistakes};
use std::path::Path;

#[test]
fn runtime_imports_only_from_above() {
    keeps_to_its_order("virerr", &runtime::HOUSE);
}

#[test]
fn macros_import_only_from_above() {
    keeps_to_its_order("virerr-macros", &macros::HOUSE);
}

fn keeps_to_its_order(package: &str, house: &House) {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package).join("src");
    let mistakes = mistakes(house, &order::read(&source));
    assert!(mistakes.is_empty(), "{package}/src:\n{}", mistakes.join("\n"));
}

/// A small example.
const SMALL: House = House {
    order: &["cellar", "hall/stairs", "hall/closet", "hall", "attic"],
    exceptions: &[],
    rooms: &["hall/closet"],
};

/// Returns the mistakes of the example if one file has this text and the others are empty.
fn mistakes_of(file: &str, text: &str, exceptions: &'static [Exception]) -> Vec<String> {
    let files = ["lib", "cellar", "hall", "hall/stairs", "hall/closet/hook", "hall/closet/shelf", "attic"];
    let text_of = |name: &str| match name {
        name if name == file => text.to_owned(),
        "hall" => "mod stairs;".to_owned(),
        _ => String::new(),
    };
    let files: Vec<_> = files.iter().map(|&name| (name.to_owned(), text_of(name))).collect();
    mistakes(&House { exceptions, ..SMALL }, &files)
}

#[test]
fn import_of_a_file_above_is_taken() {
    for text in ["use crate::cellar::Wine;", "use crate::{cellar, hall::stairs};", "fn f() { crate::hall::g() }"] {
        assert_eq!(mistakes_of("attic", text, &[]), [""; 0], "{text}");
    }
    assert_eq!(mistakes_of("hall", "mod stairs; use stairs::Step; use crate::cellar;", &[]), [""; 0]);
}

#[test]
fn import_of_a_file_below_is_found() {
    let imports = [
        "use crate::attic;",
        "use crate::attic::Box;",
        "pub use crate::attic::*;",
        "pub(crate) use crate :: attic as top;",
        "use crate::{hall::{self, stairs::Step}, attic::{Box, Trunk}};",
        "use std::fmt;\nuse crate::{\n    // Above.\n    attic,\n};",
        "fn f() -> u8 { crate::attic::g(\"\") + '\"' as u8 }",
        "fn f<'a>(x: &'a crate::attic::Box) {}",
        "mod tests { use super::super::attic; }",
        "use super::attic::Box;",
        "macro_rules! m { () => { crate::attic::g() } }",
    ];
    for import in imports {
        let found = mistakes_of("cellar", import, &[]);
        assert!(found.iter().any(|mistake| mistake.starts_with("`cellar` imports `attic`")), "{import}: {found:?}");
    }
    let found = mistakes_of("hall/stairs", "use super::Floor;", &[]);
    assert_eq!(found, ["`hall/stairs` imports `hall`, which is below it in the order"]);
}

#[test]
fn import_through_the_front_page_is_found() {
    let found = mistakes_of("attic", "use crate::Box;", &[]);
    assert_eq!(found, ["`attic` imports `lib`, which is below it in the order"]);
}

#[test]
fn text_that_is_no_import_is_passed_over() {
    let texts = [
        "// use crate::attic;",
        "/// See [`crate::attic`].",
        "/* use crate::attic; /* nested */ use crate::attic; */",
        "const TEXT: &str = \"use crate::attic; \\\" crate::attic\";",
        "const TEXT: &str = r#\"use \"crate::attic\";\"#;",
        "macro_rules! m { () => { $crate::attic::g() } }",
        "quote!(#crate::attic::g());",
        "mod tests { use super::*; }",
        "use self::Wine as Grape;",
        "pub(in crate::attic) struct Box;",
    ];
    for text in texts {
        assert_eq!(mistakes_of("cellar", text, &[]), [""; 0], "{text}");
    }
}

#[test]
fn files_of_a_room_count_as_one() {
    assert_eq!(mistakes_of("hall/closet/hook", "use super::shelf;", &[]), [""; 0]);
    assert_eq!(
        mistakes_of("hall/closet/hook", "use crate::attic;", &[]),
        ["`hall/closet` imports `attic`, which is below it in the order"]
    );
    assert_eq!(
        mistakes_of("cellar", "use crate::hall::closet::hook::Coat;", &[]),
        ["`cellar` imports `hall/closet`, which is below it in the order"]
    );
}

#[test]
fn exception_is_taken_by_name_and_only_while_it_is_needed() {
    const KEY: &[Exception] = &[Exception { file: "cellar", imports: &["attic"], because: "the key hangs there" }];
    assert_eq!(mistakes_of("cellar", "use crate::attic;", KEY), [""; 0]);
    assert_eq!(
        mistakes_of("cellar", "use crate::hall;", KEY),
        [
            "`cellar` imports `hall`, which is below it in the order",
            "`cellar` does not import `attic`: remove the exception",
        ]
    );
}

#[test]
fn file_without_a_place_in_the_order_is_found() {
    let files = ["lib", "cellar", "hall", "hall/closet/hook", "hall/stairs", "shed"]
        .map(|name| (name.to_owned(), String::new()));
    assert_eq!(
        mistakes(&SMALL, &files),
        ["`shed` is not in the order: say where it stands", "`attic` is listed, but there is no such file"]
    );
}
