//! C and C++ compilers accept the header with the strictest warnings, and it has every number of the list.

use crate::scratch::{directory, lists, nasty, output};
use std::fs;
use std::path::Path;
use virerr_generate::c_header;
use virerr_tests::tools::tool;

virerr::define_codes! {
    /// Another library, with the same names.
    #[library(name = "other")]
    pub struct Other;

    /// Codes.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
    }
}

/// A list whose symbols are names that the header would use for itself and its enums.
mod same {
    virerr::define_codes! {
        /// A third library.
        #[library(name = "same")]
        pub struct Same;

        /// Codes.
        pub enum ErrorCode {
            /// A bug.
            #[role(internal)]
            #[symbol = "SAME_ERROR_CODES_H"]
            InternalError = 1 => "internal error",
            /// Has what is taken next.
            #[symbol = "SameErrorCode"]
            Next = 2 => "the next",
            #[symbol = "SAME_ERROR_CODES_H_"]
            retired Old = 3 since "0.2" "never raised";
            #[symbol = "SameErrorCode_"]
            alias Again = Next;
            #[symbol = "SameErrorCode__"]
            success Ok = -2147483648 => "no error";
            /// Numbered like success elsewhere.
            Zero = 0 => "zero",
        }

        /// Domains.
        pub enum ErrorDomain {
            /// None.
            #[symbol = "SameErrorDomain"]
            None = 0 => "",
        }
    }
}

/// Returns a program that compiles only if each symbol has its number, is a macro, and can be used as a constant in C.
/// It includes the headers twice.
fn program() -> String {
    let mut program =
        "#include \"nasty.h\"\n#include \"other.h\"\n#include \"nasty.h\"\n#include \"other.h\"\n".to_owned();
    let rows = lists().into_iter().flat_map(|list| list.rows().map(|row| (row.symbol(), row.number())));
    let aliases = lists().into_iter().flat_map(|list| list.aliases().iter().map(|alias| (alias.symbol, alias.number)));
    let mut count = 0;
    let success = nasty().success().and_then(|success| Some((success.symbol?, success.number)));
    for (symbol, number) in rows.chain(aliases).chain(success) {
        // As in the header, C has no literal for the smallest one.
        let number = if number == i32::MIN { "(-2147483647 - 1)".to_owned() } else { number.to_string() };
        program.push_str(&format!("#ifndef {symbol}\n#error {symbol} is no macro\n#endif\n"));
        program.push_str(&format!("typedef char assert_{count}[({symbol} == {number}) ? 1 : -1];\n"));
        count += 1;
    }
    for retired in lists().into_iter().flat_map(|list| list.retired()) {
        program.push_str(&format!("#ifdef {0}\n#error {0} is retired\n#endif\n", retired.symbol));
    }
    assert!(count > 20);
    program.push_str("NastyLib2ErrorCode code = NASTY_ERR_SMALLEST;\nNastyLib2ErrorDomain domain = NASTY_FROM_NONE;\n");
    program.push_str("OtherErrorCode other = OTHER_ERR_INTERNAL_ERROR;\n");
    program
}

fn write(directory: &Path) {
    fs::write(directory.join("nasty.h"), c_header(nasty())).unwrap();
    fs::write(directory.join("other.h"), c_header(Other::catalogue())).unwrap();
    fs::write(directory.join("program.c"), program()).unwrap();
    fs::write(directory.join("program.cc"), program()).unwrap();
}

/// The header's guard must not define a retired symbol.
const SAME: &str = "\
#include \"same.h\"
#include \"same.h\"
#ifdef SAME_ERROR_CODES_H_
#error SAME_ERROR_CODES_H_ is retired
#endif
typedef char assert_1[(SAME_ERROR_CODES_H == 1 && SameErrorCode == 2 && SameErrorCode_ == 2) ? 1 : -1];
typedef char assert_2[(SameErrorCode__ == -2147483647 - 1 && SAME_ERR_ZERO == 0) ? 1 : -1];
SameErrorCode___ code = SAME_ERROR_CODES_H;
SameErrorDomain_ domain = SameErrorDomain;
";

#[test]
fn success_is_in_the_header_where_the_list_names_it() {
    let header = c_header(nasty());
    let about = "    /* All is well * / (`it_`).\n     * Has nul \\u{0} in its docs.\n     */\n";
    assert!(header.contains(&format!("typedef enum {{\n{about}    NASTY_ERR_FINE = 0,\n")), "{header}");
    assert!(!c_header(Other::catalogue()).contains("OTHER_ERR_INTERNAL_ERROR = 1,\n"));
    assert!(!c_header(Other::catalogue()).contains("= 0,\n"));
}

#[test]
fn header_has_no_name_of_a_row() {
    let directory = directory("c-same");
    fs::write(directory.join("same.h"), c_header(same::Same::catalogue())).unwrap();
    for (name, file, standard) in [("cc", "same.c", "-std=c89"), ("c++", "same.cc", "-std=c++98")] {
        let Some(mut compiler) = tool(name) else { continue };
        fs::write(directory.join(file), SAME).unwrap();
        compiler.args([standard, "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "same.o", file]);
        output(compiler.current_dir(&directory));
    }
}

#[test]
fn c_of_every_age_takes_the_header() {
    let Some(_) = tool("cc") else { return };
    let directory = directory("c");
    write(&directory);
    for standard in ["c89", "c99", "c11"] {
        let Some(mut cc) = tool("cc") else { return };
        cc.arg(format!("-std={standard}")).args(["-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "program.o"]);
        output(cc.arg("program.c").current_dir(&directory));
    }
}

#[test]
fn cplusplus_takes_the_header() {
    let Some(_) = tool("c++") else { return };
    let directory = directory("c++");
    write(&directory);
    for standard in ["c++98", "c++17"] {
        let Some(mut cplusplus) = tool("c++") else { return };
        cplusplus.arg(format!("-std={standard}"));
        cplusplus.args(["-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "program.o"]);
        output(cplusplus.arg("program.cc").current_dir(&directory));
    }
}

/// If `int` and `long` have 32 bits, -2147483648 is the negation of a number that needs `unsigned long`.
#[test]
fn smallest_number_is_an_int() {
    assert!(c_header(nasty()).contains("NASTY_ERR_SMALLEST = (-2147483647 - 1),\n"));
}

#[test]
fn past_is_in_comments() {
    let header = c_header(nasty());
    assert!(header.contains("/* NASTY_ERR_OLDER = -30 was retired in 0.2: nobody used it */\n"));
    assert!(header.contains("/* Reserved: 4 to 9 */\n"));
    assert!(header.contains("     * Use NASTY_ERR_EVERYTHING instead.\n"));
    assert!(header.contains("     * Deprecated since 0.5.0: use `Other` |"));
    assert!(header.contains("     * Deprecated\n"));
    assert!(header.contains("/* Deprecated since 0.5.0: say `Dash` * / */\n#define NASTY_ERR_HYPHEN NASTY_ERR_DASH\n"));
}
