//! The lists in Debian's headers are imported; the results compile, and agree with their lock files.

use crate::scratch::{directory, import};
use crate::tools;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use virerr_tests::tools::header;

/// A header, with the names of some of its codes, a second name, and the minimum number of codes.
struct Published {
    /// The name that a program includes, or its path.
    header: &'static str,
    /// The part of the header that has the codes, if the program cannot find it.
    part: &'static [&'static str],
    library: &'static str,
    row: &'static str,
    alias: Option<&'static str>,
    count: usize,
}

const HEADERS: [Published; 4] = [
    Published {
        header: "errno.h",
        part: &[],
        library: "errno",
        row: "        Noent = 2 => \"No such file or directory\",\n",
        alias: Some("        alias Wouldblock = Again;\n"),
        count: 130,
    },
    Published {
        header: "curl/curl.h",
        part: &[],
        library: "curl",
        row: "        UrlMalformat = 3 => \"url malformat\",\n",
        alias: Some("        alias SslCacert = PeerFailedVerification;\n"),
        count: 90,
    },
    Published {
        header: "git2/errors.h",
        part: &[],
        library: "git",
        row: "        Enotfound = -3 => \"Requested object could not be found\",\n",
        alias: None,
        count: 30,
    },
    Published {
        header: "vulkan/vulkan_core.h",
        part: &[],
        library: "vulkan_core",
        row: "        ErrorOutOfHostMemory = -1 => \"error out of host memory\",\n",
        alias: Some("        alias ErrorOutOfPoolMemoryKhr = ErrorOutOfPoolMemory;\n"),
        count: 40,
    },
];

/// Headers that only `ci/deep` installs.
const MORE: [Published; 8] = [
    Published {
        header: "/usr/share/mingw-w64/include/ntstatus.h",
        part: &[],
        library: "ntstatus",
        row: "        AccessViolation = 0xC0000005 => \"access violation\",\n",
        alias: None,
        count: 1_600,
    },
    Published {
        header: "/usr/share/mingw-w64/include/winerror.h",
        part: &["--prefix", "ERROR_"],
        library: "winerror",
        row: "        FileNotFound = 2 => \"file not found\",\n",
        alias: None,
        count: 1_700,
    },
    Published {
        header: "/usr/share/mingw-w64/include/winerror.h",
        part: &["--prefix", "E_"],
        library: "hresult",
        row: "        Invalidarg = 0x80070057 => \"invalidarg\",\n",
        alias: None,
        count: 10,
    },
    Published {
        header: "mariadb/mysqld_error.h",
        part: &[],
        library: "mysql",
        row: "        DupEntry = 1062 => \"dup entry\",\n",
        alias: None,
        count: 1_100,
    },
    Published {
        header: "CL/cl.h",
        part: &["--from", "CL_SUCCESS", "--to", "CL_INVALID_DEVICE_QUEUE"],
        library: "opencl",
        row: "        OutOfHostMemory = -6 => \"out of host memory\",\n",
        alias: None,
        count: 60,
    },
    Published {
        header: "sqlite3.h",
        part: &["--from", "SQLITE_OK", "--to", "SQLITE_DONE"],
        library: "sqlite",
        row: "        Busy = 5 => \"The database file is locked\",\n",
        alias: None,
        count: 30,
    },
    Published {
        header: "microhttpd.h",
        part: &["--prefix", "MHD_HTTP_"],
        library: "http",
        row: "        NotFound = 404 => ",
        alias: None,
        count: 60,
    },
    Published {
        header: "nghttp2/nghttp2.h",
        part: &["--enum", "nghttp2_error"],
        library: "nghttp2",
        row: "        BufferError = -502 => \"Out of buffer space\",\n",
        alias: None,
        count: 30,
    },
];

/// Returns the file of a header, as the compiler finds it.
fn file(name: &str) -> Option<PathBuf> {
    if name.starts_with('/') {
        return Some(PathBuf::from(name));
    }
    let text = header(name)?;
    let path = text.lines().find_map(|line| line.split('"').nth(1).filter(|path| path.ends_with(name)));
    path.map(PathBuf::from)
}

fn import_header(directory: &Path, published: &Published) -> Option<(String, String)> {
    let (file, library) = (file(published.header)?, published.library);
    let lock = format!("{library}.codes");
    let arguments = [&[file.to_str().unwrap(), "--name", library], published.part].concat();
    Some(import(directory, &arguments, &lock))
}

#[track_caller]
fn has_its_rows(published: &Published, call: &str, lock: &str) {
    assert!(call.contains(published.row) && published.alias.is_none_or(|alias| call.contains(alias)), "{call}");
    let lines = lock.lines().filter(|line| line.starts_with("code ")).count();
    assert!(lines >= published.count, "{lines} of {}", published.header);
}

#[test]
fn headers_are_read() {
    for published in &HEADERS {
        let directory = directory(&format!("debian-{}", published.library));
        let Some((call, lock)) = import_header(&directory, published) else { continue };
        has_its_rows(published, &call, &lock);
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
pub(crate) struct Package {
    pub(crate) directory: PathBuf,
    pub(crate) lists: Vec<(String, String)>,
}

impl Package {
    pub(crate) fn build(&self) {
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
pub(crate) fn library(call: &str) -> String {
    call.split_once("pub struct ").unwrap().1.split_once(';').unwrap().0.to_owned()
}

#[test]
#[ignore = "`ci/deep lists` runs it: it builds a package, and needs the headers"]
fn lists_compile_and_their_lock_files_hold_them() {
    let directory = directory("debian-package");
    fs::create_dir(directory.join("src")).unwrap();
    let mut package = Package { directory: directory.clone(), lists: Vec::new() };
    for published in HEADERS.iter().chain(&MORE) {
        let (call, lock) = import_header(&directory, published).expect("the header is there");
        has_its_rows(published, &call, &lock);
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
            let lock = format!("{name}.codes");
            let (call, _) = import(&directory, &[&file, "--lock", &lock], &lock);
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
    let made = |what: &str, name: &str| {
        let path = directory.join(name);
        package.run(list, &[what, path.to_str().unwrap()]);
        fs::read_to_string(path).unwrap()
    };
    tools::take(&format!("debian-{list}"), &made("header", "codes.h"), &made("python", "codes.py"));
    made("stub", "codes.pyi");
}
