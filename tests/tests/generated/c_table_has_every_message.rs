//! The table of messages in the C header has every message, in the order of the numbers.

use crate::scratch::{directory, nasty, output};
use std::fs;
use std::process::Command;
use virerr::catalogue::Row;
use virerr_generate::{c_header, c_header_with_messages};
use virerr_tests::tools::tool;

const PROGRAM: &str = r#"
#include <stdio.h>
#include "nasty.h"
int main(void) {
    int i;
    for (i = 0; nastyLib2ErrorMessages[i].message != NULL; i++)
        printf("%d %s%c", nastyLib2ErrorMessages[i].number, nastyLib2ErrorMessages[i].message, 1);
    return 0;
}
"#;

#[test]
fn program_that_does_not_link_the_library_has_the_messages() {
    let success = nasty().success().unwrap();
    let rows = nasty().codes().rows().map(|row: Row| (row.number(), row.text()));
    let mut expected: Vec<_> = rows.chain([(success.number, success.message)]).collect();
    expected.sort();
    // A C text ends at its NUL.
    let line = |(number, text): &(i32, &str)| format!("{number} {}\u{1}", text.split('\0').next().unwrap());
    let expected: String = expected.iter().map(line).collect();

    for (compiler, file, standard) in [("cc", "a.c", "-std=c89"), ("c++", "a.cc", "-std=c++98")] {
        let Some(mut compiler) = tool(compiler) else { return };
        let directory = directory("c-table");
        fs::write(directory.join("nasty.h"), c_header_with_messages(nasty())).unwrap();
        fs::write(directory.join(file), PROGRAM).unwrap();
        compiler.args([standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-o", "a.out", file]);
        output(compiler.current_dir(&directory));
        assert_eq!(output(&mut Command::new(directory.join("a.out"))), expected);
    }
}

#[test]
fn header_has_no_table_unless_asked() {
    assert!(!c_header(nasty()).contains("ErrorMessages"));
}
