//! What is made from a list as libraries have them, minivirt's, is taken by the programs that it is for.

use crate::json_fits_its_schema::Validator;
use crate::pages_say_what_the_list_says::check_links;
use crate::scratch::{directory, output};
use std::fs;
use virerr::{Catalogue, generate};
use virerr_tests::tools::tool;

fn catalogue() -> &'static Catalogue {
    minivirt::Minivirt::catalogue()
}

#[test]
fn by_compilers() {
    let (Some(mut cc), Some(mut cplusplus)) = (tool("cc"), tool("c++")) else { return };
    let directory = directory("library-c");
    fs::write(directory.join("minivirt_errors.h"), generate::c_header(catalogue())).unwrap();
    let program = "#include \"minivirt_errors.h\"\nMinivirtErrorCode code = VIR_ERR_NO_DOMAIN;\n";
    for (compiler, file, standard) in [(&mut cc, "a.c", "-std=c89"), (&mut cplusplus, "a.cc", "-std=c++98")] {
        fs::write(directory.join(file), program).unwrap();
        compiler.args([standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "a.o", file]);
        output(compiler.current_dir(&directory));
    }
}

#[test]
fn by_its_schema() {
    Validator::new().check(&serde_json::from_str(&generate::json(catalogue())).unwrap()).unwrap();
}

#[test]
fn by_readers_of_pages() {
    check_links(catalogue());
}

#[test]
fn by_gettext() {
    let Some(mut msgfmt) = tool("msgfmt") else { return };
    let directory = directory("library-gettext");
    fs::write(directory.join("minivirt.pot"), generate::gettext_template(catalogue())).unwrap();
    output(msgfmt.args(["--check", "-o", "minivirt.mo", "minivirt.pot"]).current_dir(&directory));
}

#[test]
fn by_the_journal() {
    let (Some(mut update), Some(mut list)) = (tool("journalctl"), tool("journalctl")) else { return };
    let directory = directory("library-journal");
    let catalogs = directory.join("usr/lib/systemd/catalog");
    fs::create_dir_all(&catalogs).unwrap();
    fs::write(catalogs.join("minivirt.catalog"), generate::journal_catalog(catalogue())).unwrap();
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
    fs::write(directory.join("minivirt_errors.py"), generate::python_module(catalogue())).unwrap();
    fs::write(directory.join("minivirt_errors.pyi"), generate::python_stub(catalogue())).unwrap();
    fs::write(directory.join("a.py"), "import minivirt_errors as m\nprint(m.ErrorCode(42).info.explain)\n").unwrap();
    let explanation = output(python.args(["-W", "error", "-X", "utf8", "a.py"]).current_dir(&directory));
    assert!(explanation.starts_with("# VIR_ERR_NO_DOMAIN\n"), "{explanation}");
    output(mypy.args(["--strict", "--cache-dir=cache", "a.py", "minivirt_errors.py"]).current_dir(&directory));
}
