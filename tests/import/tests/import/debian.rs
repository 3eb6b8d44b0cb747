//! The lists in Debian's headers are imported; the results compile, and agree with their lock files.

use crate::scratch::{directory, import};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use virerr_tests::tools::{header, tool};

/// A header, with the names of some of its codes, a second name, and the minimum number of codes.
struct Published {
    header: &'static str,
    library: &'static str,
    row: &'static str,
    alias: Option<&'static str>,
    count: usize,
}

const HEADERS: [Published; 4] = [
    Published {
        header: "errno.h",
        library: "errno",
        row: "        Noent = 2 => \"No such file or directory\",\n",
        alias: Some("        alias Wouldblock = Again;\n"),
        count: 130,
    },
    Published {
        header: "curl/curl.h",
        library: "curl",
        row: "        UrlMalformat = 3 => \"url malformat\",\n",
        alias: Some("        alias SslCacert = PeerFailedVerification;\n"),
        count: 90,
    },
    Published {
        header: "git2/errors.h",
        library: "git",
        row: "        Enotfound = -3 => \"Requested object could not be found\",\n",
        alias: None,
        count: 30,
    },
    Published {
        header: "vulkan/vulkan_core.h",
        library: "vulkan_core",
        row: "        ErrorOutOfHostMemory = -1 => \"error out of host memory\",\n",
        alias: Some("        alias ErrorOutOfPoolMemoryKhr = ErrorOutOfPoolMemory;\n"),
        count: 40,
    },
];

/// Returns the file of a header, as the compiler finds it.
fn file(name: &str) -> Option<PathBuf> {
    let text = header(name)?;
    let path = text.lines().find_map(|line| line.split('"').nth(1).filter(|path| path.ends_with(name)));
    path.map(PathBuf::from)
}

fn import_header(directory: &Path, published: &Published) -> Option<(String, String)> {
    let file = file(published.header)?;
    let lock = format!("{}.codes", published.library);
    Some(import(directory, &[file.to_str().unwrap()], &lock))
}

#[test]
fn headers_are_read() {
    for published in &HEADERS {
        let directory = directory(&format!("debian-{}", published.library));
        let Some((call, lock)) = import_header(&directory, published) else { continue };
        assert!(call.contains(published.row) && published.alias.is_none_or(|alias| call.contains(alias)), "{call}");
        let lines = lock.lines().filter(|line| line.starts_with("code ")).count();
        assert!(lines >= published.count, "{lines} of {}", published.header);
    }
}

const MANIFEST: &str = r#"
[package]
name = "imported"
version = "0.1.0"
edition = "2024"

[dependencies]
virerr = { path = "REPOSITORY/virerr" }
virerr-generate = { path = "REPOSITORY/virerr-generate" }

[workspace]
"#;

/// Writes each list as JSON and as CSV.
const PROGRAM: &str = r#"
use std::process::ExitCode;

fn main() -> ExitCode {
    let list = std::env::var("LIST").unwrap();
    let catalogue = match list.as_str() {
LISTS        _ => panic!("{list}"),
    };
    if std::env::args().len() > 1 {
        return virerr_generate::main(catalogue);
    }
    println!("number,symbol,message");
    for row in catalogue.codes().rows() {
        println!("{},{},\"{}\"", row.number(), row.symbol(), row.text().replace('"', "\"\""));
    }
    ExitCode::SUCCESS
}
"#;

/// Makes a package with these lists and their lock files.
struct Package {
    directory: PathBuf,
    lists: Vec<(String, String)>,
}

impl Package {
    fn build(&self) {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let place = repository.to_str().unwrap();
        let mut program = PROGRAM.to_owned();
        let mut arms = String::new();
        for (list, library) in &self.lists {
            program.push_str(&format!("\nmod {list} {{\n    include!(\"{list}.rs\");\n}}\n"));
            arms.push_str(&format!("        {list:?} => {list}::{library}::catalogue(),\n"));
        }
        fs::write(self.directory.join("src/main.rs"), program.replace("LISTS", &arms)).unwrap();
        fs::write(self.directory.join("Cargo.toml"), MANIFEST.replace("REPOSITORY", place)).unwrap();
        fs::copy(repository.join("Cargo.lock"), self.directory.join("Cargo.lock")).unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--offline", "--quiet"]).current_dir(&self.directory);
        let output = cargo.env("CARGO_TARGET_DIR", self.directory.parent().unwrap().join("imported-target")).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn run(&self, list: &str, arguments: &[&str]) -> String {
        let program = self.directory.parent().unwrap().join("imported-target/debug/imported");
        let output =
            Command::new(program).args(arguments).env("LIST", list).env("CARGO_MANIFEST_DIR", &self.directory).output();
        let output = output.unwrap();
        assert!(output.status.success(), "{list}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// Returns the struct that a call declares.
fn library(call: &str) -> String {
    call.split_once("pub struct ").unwrap().1.split_once(';').unwrap().0.to_owned()
}

#[test]
#[ignore = "`ci/deep lists` runs it: it builds a package, and needs the headers"]
fn lists_compile_and_their_lock_files_hold_them() {
    let directory = directory("debian-package");
    fs::create_dir(directory.join("src")).unwrap();
    let mut package = Package { directory: directory.clone(), lists: Vec::new() };
    for published in &HEADERS {
        let (call, _) = import_header(&directory, published).expect("the header is there");
        fs::write(directory.join(format!("src/{}.rs", published.library)), &call).unwrap();
        package.lists.push((published.library.to_owned(), library(&call)));
    }
    package.build();

    // The same lists as CSV and as JSON give the same rows.
    for published in &HEADERS {
        let list = published.library;
        package.run(list, &["--check", "publish"]);
        let original = fs::read_to_string(directory.join(format!("src/{list}.rs"))).unwrap();
        for (extension, arguments) in [("csv", &[][..]), ("json", &["json"])] {
            let name = format!("{list}_{extension}");
            let file = format!("{name}.{extension}");
            fs::write(directory.join(&file), package.run(list, arguments)).unwrap();
            let (call, _) = import(&directory, &[&file], &format!("{name}.codes"));
            assert!(call.contains(published.row), "{call}");
            let rows =
                |text: &str| text.lines().filter(|line| line.contains(" => ") && !line.contains("success ")).count();
            assert_eq!(rows(&call), rows(&original), "{name}");
            fs::write(directory.join(format!("src/{name}.rs")), &call).unwrap();
            package.lists.push((name, library(&call)));
        }
    }
    package.build();
    for (list, _) in &package.lists {
        package.run(list, &["--check", "publish"]);
        are_taken_by_their_tools(&package, list);
    }
}

/// Checks the header and the Python module of such a list.
fn are_taken_by_their_tools(package: &Package, list: &str) {
    let directory = package.directory.join("made").join(list);
    fs::create_dir_all(&directory).unwrap();
    let path = |name: &str| directory.join(name).to_str().unwrap().to_owned();
    for (what, name) in [("header", "codes.h"), ("python", "codes.py"), ("stub", "codes.pyi")] {
        package.run(list, &[what, &path(name)]);
    }
    for (compiler, file, standard) in [("cc", "a.c", "-std=c89"), ("c++", "a.cc", "-std=c++98")] {
        fs::write(directory.join(file), "#include \"codes.h\"\n").unwrap();
        let mut compiler = tool(compiler).expect("a compiler");
        let arguments = [standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "a.o", file];
        succeeds(compiler.args(arguments).current_dir(&directory));
    }
    fs::write(directory.join("a.py"), "import codes\nprint(len(codes.ErrorCode))\n").unwrap();
    let mut mypy = tool("mypy").expect("mypy");
    succeeds(mypy.args(["--strict", "--cache-dir=cache", "a.py", "codes.py"]).current_dir(&directory));
}

fn succeeds(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
}
