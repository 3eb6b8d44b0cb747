//! The files that minivirt's command writes, from a realistic list, are accepted by the programs that they are for.

use crate::json_fits_its_schema::Validator;
use crate::pages_say_what_the_list_says::check_links;
use crate::scratch::{directory, output};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use virerr::Catalogue;
use virerr_tests::tools::tool;

fn catalogue() -> &'static Catalogue {
    minivirt::Minivirt::catalogue()
}

/// Runs minivirt's command in the directory: it writes the file, and then checks that it is current.
fn write(directory: &Path, what: &str, path: &str) {
    for arguments in [&[what, path][..], &["--check", what, path]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_minivirt-codes"));
        assert_eq!(output(command.args(arguments).current_dir(directory)), "");
    }
}

#[test]
fn by_compilers() {
    let (Some(mut cc), Some(mut cplusplus)) = (tool("cc"), tool("c++")) else { return };
    let directory = directory("library-c");
    write(&directory, "header", "minivirt_errors.h");
    let program = "#include \"minivirt_errors.h\"\nMinivirtErrorCode code = VIR_ERR_NO_DOMAIN;\n";
    for (compiler, file, standard) in [(&mut cc, "a.c", "-std=c89"), (&mut cplusplus, "a.cc", "-std=c++98")] {
        fs::write(directory.join(file), program).unwrap();
        compiler.args([standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "a.o", file]);
        output(compiler.current_dir(&directory));
    }
}

#[test]
fn by_its_schema() {
    let directory = directory("library-json");
    write(&directory, "json", "minivirt.json");
    let json = fs::read_to_string(directory.join("minivirt.json")).unwrap();
    Validator::new().check(&serde_json::from_str(&json).unwrap()).unwrap();
}

#[test]
fn by_readers_of_pages() {
    let directory = directory("library-pages");
    write(&directory, "pages", "docs/codes");
    let entries = fs::read_dir(directory.join("docs/codes")).unwrap().map(Result::unwrap);
    let pages = entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path())));
    let pages: HashMap<_, _> = pages.map(|(name, text)| (name, text.unwrap())).collect();
    let rows = [catalogue().codes(), catalogue().domains()].map(|list| list.rows().len());
    assert!(pages.len() > rows[0] + rows[1], "{} pages", pages.len());
    check_links(&pages);
}

#[test]
fn by_gettext() {
    let Some(mut msgfmt) = tool("msgfmt") else { return };
    let directory = directory("library-gettext");
    write(&directory, "gettext", "minivirt.pot");
    output(msgfmt.args(["--check", "-o", "minivirt.mo", "minivirt.pot"]).current_dir(&directory));
}

#[test]
fn by_the_journal() {
    let (Some(mut update), Some(mut list)) = (tool("journalctl"), tool("journalctl")) else { return };
    let directory = directory("library-journal");
    write(&directory, "journal", "usr/lib/systemd/catalog/minivirt.catalog");
    let root = format!("--root={}", directory.display());
    output(update.args([&root, "--update-catalog"]));
    let list = output(list.args([&root, "--list-catalog"]));
    assert_eq!(list.lines().count(), catalogue().codes().rows().len());
    assert!(list.contains(" minivirt: no such domain\n"), "{list}");
}

#[test]
fn by_python() {
    let (Some(mut python), Some(mut mypy)) = (tool("python3"), tool("mypy")) else { return };
    let directory = directory("library-python");
    write(&directory, "python", "minivirt_errors.py");
    write(&directory, "stub", "minivirt_errors.pyi");
    fs::write(directory.join("a.py"), "import minivirt_errors as m\nprint(m.ErrorCode(42).info.explain)\n").unwrap();
    let explanation = output(python.args(["-W", "error", "-X", "utf8", "a.py"]).current_dir(&directory));
    assert!(explanation.starts_with("# VIR_ERR_NO_DOMAIN\n"), "{explanation}");
    output(mypy.args(["--strict", "--cache-dir=cache", "a.py", "minivirt_errors.py"]).current_dir(&directory));
}
