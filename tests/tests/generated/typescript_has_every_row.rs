//! The TypeScript module has every row, with valid names.

use crate::library_without_domains::Bare;
use crate::scratch::{directory, lists, nasty, output};
use std::fs;
use std::process::Command;
use virerr_generate::typescript_module;

virerr::define_codes! {
    #[library(name = "words")]
    pub struct Words;

    pub enum ErrorCode {
        #[role(internal)]
        #[symbol = "function"]
        Function = 1 => "*/ ends",
        #[symbol = "function_"]
        Function2 = 2 => "\u{2028} separates",
        #[symbol = "ErrorCode"]
        Own = -3 => "is the module's own",
    }
}

#[test]
fn every_row_is_there() {
    let module = typescript_module(nasty());
    for row in lists().into_iter().flat_map(|list| list.rows()) {
        assert!(module.contains(&format!("\nexport const {} = {};\n", row.symbol(), row.number())), "{module}");
    }
    assert!(
        module.contains("\nexport const NASTY_ERR_FINE = 0;\n")
            && module.contains("\nexport const NASTY_ERR_HYPHEN = 12;\n")
    );
    assert!(!typescript_module(Bare::catalogue()).contains("Domain"));
}

#[test]
fn words_of_the_language_get_another_name() {
    let module = typescript_module(Words::catalogue());
    for line in ["export const function__ = 1;", "export const function_ = 2;", "export const ErrorCode_ = -3;"] {
        assert!(module.contains(&format!("\n{line}\n")), "{module}");
    }
    assert!(module.contains("\"2\": \"\\u2028 separates\""), "{module}");
}

#[test]
#[ignore = "`ci/deep lists` runs it: it needs tsc and node"]
fn module_passes_the_compiler_and_runs() {
    let modules = [
        ("nasty", typescript_module(nasty()), "m.errorMessages[m.ErrorCode.EndsComment].length"),
        ("bare", typescript_module(Bare::catalogue()), "m.errorMessages[m.ErrorCode.NotFound].length"),
        ("words", typescript_module(Words::catalogue()), "m.errorMessages[m.ErrorCode.Own].length"),
    ];
    for (name, module, expression) in modules {
        let directory = directory(&format!("typescript-{name}"));
        fs::write(directory.join(format!("{name}.ts")), module).unwrap();
        let program = format!(
            "import * as m from \"./{name}\";\nconst code: m.ErrorCode = m.ErrorCode.InternalError ?? 1;\n\
             const length: number = {expression};\ndeclare const console: {{ log(text: unknown): void }};\nconsole.log(code * 1000 + length);\n"
        );
        let program = if name == "words" { program.replace("InternalError ?? 1", "Function") } else { program };
        fs::write(directory.join("a.ts"), program).unwrap();
        let arguments = ["--strict", "--noUnusedLocals", "--target", "es2020", "--module", "commonjs", "a.ts"];
        output(Command::new("tsc").args(arguments).current_dir(&directory));
        let printed = output(Command::new("node").arg("a.js").current_dir(&directory));
        assert!(printed.trim().parse::<u32>().unwrap() > 1000, "{printed}");
    }
}
