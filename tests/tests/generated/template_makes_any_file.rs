//! A template of the library's own makes a file of any kind; an error has its place in the template.

use crate::library_without_domains::Bare;
use crate::scratch::{directory, nasty, output};
use std::fs;
use std::path::Path;
use std::process::Command;
use virerr::Catalogue;
use virerr_generate::template;

/// The file for Go's compiler.
const GO: &str = include_str!("../../../virerr-generate/docs/codes.go.j2");

fn made(source: &str) -> String {
    template(nasty(), "a.j2", source).unwrap()
}

#[test]
fn everything_that_json_has_is_there() {
    assert_eq!(made("{{ codes.rows[0].symbol }} {{ c_prefix }}\n"), "NASTY_ERR_INTERNAL_ERROR NASTY\n");
    let row = "{% for row in codes.rows if row.number == 404 %}{{ row.errno }} {{ row.deprecated.since }}{% endfor %}";
    assert_eq!(made(row), "ENOENT 0.5.0");
    assert_eq!(made("{% if codes.rows[0].errno %}{% else %}none{% endif %}"), "none");
    let without = template(Bare::catalogue(), "a.j2", "{% if domains %}yes{% else %}no{% endif %}").unwrap();
    assert_eq!(without, "no");
}

#[test]
fn filters_spell_names_and_quote_texts() {
    assert_eq!(
        made("{{ 'NoDomain' | snake }} {{ 'NoDomain' | shouty }} {{ 'no_domain' | camel }} {{ 'no_domain' | pascal }}"),
        "no_domain NO_DOMAIN noDomain NoDomain"
    );
    assert_eq!(made("{{ '<\"a\">' | quote }}"), r#""<\"a\">""#);
    assert_eq!(made("{{ 'See [`Acme::open`].' | prose }}"), "See `Acme::open`.");
    assert_eq!(made("{{ ' a\n\nb\n' | comment('# ') }}"), "#  a\n#\n# b\n");
    assert_eq!(made("{{ '' | comment('# ') }}{{ '<&>' }}"), "<&>");
}

#[test]
fn wrong_template_says_where() {
    let error = template(nasty(), "a.j2", "one\n{{ names }}\n").unwrap_err().to_string();
    assert!(error.contains("a.j2:2"), "{error}");
    let error = template(nasty(), "a.j2", "one\ntwo {% if %}\n").unwrap_err().to_string();
    assert!(error.contains("a.j2:2"), "{error}");
}

fn run(directory: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_template-codes"));
    let output = command.env_remove("CARGO_MANIFEST_DIR").args(arguments).current_dir(directory).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), said)
}

#[test]
fn command_takes_a_template() {
    let directory = directory("template");
    let missing = run(&directory, &["template", "codes.j2"]);
    assert!(missing.0 == Some(1) && missing.1.starts_with("codes: the template `codes.j2`: "), "{missing:?}");
    fs::write(directory.join("codes.j2"), "{{ nme }}").unwrap();
    let wrong = run(&directory, &["all"]);
    assert!(wrong.0 == Some(1) && wrong.1.contains("codes.j2:1"), "{wrong:?}");

    fs::write(directory.join("codes.j2"), "{{ name }}: {{ codes.rows | length }}\n").unwrap();
    assert_eq!(run(&directory, &["template", "codes.j2"]), (Some(0), "short: 2\n".to_owned()));
    assert_eq!(run(&directory, &["all"]), (Some(0), "wrote made/codes.txt\n".to_owned()));
    assert_eq!(fs::read_to_string(directory.join("made/codes.txt")).unwrap(), "short: 2\n");
    assert_eq!(run(&directory, &["--check", "template", "codes.j2", "made/codes.txt"]), (Some(0), String::new()));
    fs::write(directory.join("codes.j2"), "{{ name }}\n").unwrap();
    assert_eq!(run(&directory, &["--check", "all"]).0, Some(1));
}

#[test]
fn example_for_go_has_every_row() {
    let file = made(GO);
    for row in nasty().codes().rows() {
        assert!(file.contains(&format!("\tCode{} Code = {}\n", row.name(), row.number())), "{file}");
    }
    assert!(file.contains("\tCodeHyphen = CodeDash\n"), "{file}");
}

#[test]
#[ignore = "`ci/deep lists` runs it: it needs go"]
fn example_for_go_passes_go_vet() {
    let catalogues: [(&str, &'static Catalogue, &str); 3] = [
        ("nasty", nasty(), "nasty.CodeEverything == 404 && nasty.Success == 0"),
        ("vir", minivirt::Minivirt::catalogue(), "vir.CodeNoDomain.Error() == \"no such domain\""),
        ("bare", Bare::catalogue(), "bare.Code(42).Error() == \"not found\""),
    ];
    for (package, catalogue, is_right) in catalogues {
        let directory = directory(&format!("go-{package}"));
        fs::create_dir(directory.join(package)).unwrap();
        fs::write(directory.join("go.mod"), "module example.org/a\n\ngo 1.19\n").unwrap();
        fs::write(directory.join(package).join("codes.go"), template(catalogue, "codes.go.j2", GO).unwrap()).unwrap();
        let program = format!(
            "package main\n\nimport \"example.org/a/{package}\"\n\nfunc main() {{\n\tif !({is_right}) {{\n\t\tpanic(\"wrong\")\n\t}}\n}}\n"
        );
        fs::write(directory.join("main.go"), program).unwrap();
        for arguments in [&["vet", "./..."][..], &["run", "."]] {
            let mut go = Command::new("go");
            let cache = directory.parent().unwrap().join("go-cache");
            go.args(arguments).current_dir(&directory).env("GOCACHE", cache).env("GOFLAGS", "-mod=mod");
            output(go.env("GOPROXY", "off"));
        }
    }
}
