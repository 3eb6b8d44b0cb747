//! The compilers and the type checker that accept generated files.

use crate::scratch::directory;
use std::fs;
use std::process::Command;
use virerr_tests::tools::tool;

/// Compiles a header with the C and C++ compilers, and checks a Python module with mypy, in a directory of this name.
pub(crate) fn take(name: &str, header: &str, module: &str) {
    let directory = directory(name);
    let write = |name: &str, text: &str| fs::write(directory.join(name), text).unwrap();
    write("codes.h", header);
    write("codes.py", module);
    for (compiler, file, standard) in [("cc", "a.c", "-std=c89"), ("c++", "a.cc", "-std=c++98")] {
        write(file, "#include \"codes.h\"\n");
        let mut compiler = tool(compiler).expect("a compiler");
        let arguments = [standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "a.o", file];
        succeeds(compiler.args(arguments).current_dir(&directory));
    }
    write("a.py", "import codes\nprint(len(codes.ErrorCode))\n");
    let mut mypy = tool("mypy").expect("mypy");
    succeeds(mypy.args(["--strict", "--cache-dir=cache", "a.py", "codes.py"]).current_dir(&directory));
}

fn succeeds(command: &mut Command) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {said}");
}
