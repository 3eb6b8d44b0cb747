//! The advice in a message is applied as it stands, and the program then compiles.

use crate::compiler::{Compiled, Compiler, Source};
use std::process::Command;

const WRONG: &str = "#[error(transparent)] ReadFailed(#[from] std::num::ParseIntError),";

/// A program whose library, enums and rows have no names of the documentation.
fn program(row: &str, conversion: &str) -> String {
    format!(
        r#"
virerr::define_codes! {{
    #[library(name = "disk")]
    pub struct Disk;
    pub enum Trouble {{
        #[role(internal)]
        Bug = 1 => "a bug",
        {row}
    }}
    pub enum Part {{ Any = 0 => "" }}
}}
virerr::domain!(Part::Any);

#[virerr::vir_api]
fn sectors(text: &str) -> Result<u32, virerr::Error<Disk>> {{
    Ok(text.parse::<u32>(){conversion})
}}

fn main() {{
    let err = sectors("many").unwrap_err();
    assert_eq!((err.code(), err.message()), (Trouble::ReadFailed, "read failed: invalid digit found in string"));
}}
"#
    )
}

fn compiled(compiler: &Compiler, text: &str) -> Compiled {
    let source = Source { name: "advice", text, edition: "2024", is_program: true, flags: &[] };
    compiler.compile(Command::new("rustc"), &source)
}

#[test]
fn transparent_row_is_replaced_as_its_message_says() {
    let compiler = Compiler::new("advice");
    let wrong = compiled(&compiler, &program(WRONG, "?"));
    let message = wrong.diagnostics.iter().find(|said| said.message.contains("cannot hold another error"));
    let message = &message.expect("the row is refused").message;
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let [attribute, row, conversion] = quoted[..] else { panic!("{message}") };
    assert_eq!(attribute, "error");
    let right = compiled(&compiler, &program(row, conversion));
    assert!(right.is_compiled && right.diagnostics.is_empty(), "{:#?}", right.diagnostics);
    assert!(Command::new(right.program).status().unwrap().success());
}
