//! A number that the list has in hexadecimal is shown with its author's digits in everything that is made from the list.

use crate::json_fits_its_schema::Validator;
use crate::scratch::{directory, output};
use serde_json::{Value, json};
use std::fs;
use virerr::Catalogue;
use virerr_generate::{
    c_header, c_header_with_messages, gettext_template, html, journal_catalog, markdown_chapters, markdown_index,
    markdown_page, python_module, python_stub, terminal_page, typescript_module,
};
use virerr_tests::tools::tool;

virerr::define_codes! {
    /// A list as Windows has it.
    #[library(name = "nt", code_symbols = "NT_{}")]
    pub struct Nt;

    /// Codes.
    pub enum ErrorCode {
        success Success = 0x00000000 => "no error";
        /// A bug.
        #[role(internal)]
        Unsuccessful = 0xC0000001 => "unsuccessful",
        /// Memory that is not there.
        AccessViolation = 0xc000_000A => "access violation",
        /// Positive.
        Timeout = 0x00000102 => "timeout",
        /// The lowest number.
        Lowest = 0x80000000 => "lowest",
        /// As mbedTLS has them.
        Alert = -0x7780 => "alert",
        /// In decimal.
        Decimal = 17 => "seventeen",
        reserved 0xC0000100..=0xC00001FF "taken";
        retired Old = 0xC0000009 since "0.1" "too old" use Timeout;
        alias Segv = AccessViolation;
    }

    /// Domains.
    pub enum ErrorDomain {
        /// None.
        None = 0 => "",
        /// One in hexadecimal.
        Kernel = 0x1F => "kernel",
    }
}

/// A list with hexadecimal numbers only, far apart.
mod bits {
    virerr::define_codes! {
        /// A library.
        #[library(name = "bits")]
        pub struct Bits;

        /// Codes.
        pub enum ErrorCode {
            /// A.
            #[role(internal)]
            Warning = 0x80000005 => "a",
            /// B.
            Error = 0xC0000001 => "b",
            /// C.
            Another = 0xC00000FF => "c",
            /// D.
            Success = 0x00000103 => "d",
            no success;
        }
    }
}

/// A list whose numbers have one range.
mod near {
    virerr::define_codes! {
        /// A library.
        #[library(name = "near")]
        pub struct Near;

        /// Codes.
        pub enum ErrorCode {
            /// A.
            #[role(internal)]
            InternalError = 0xC0000001 => "a",
            /// B.
            Another = 0xC00000FF => "b",
        }
    }
}

#[test]
fn ranges_are_those_of_the_bits() {
    let pages = markdown_chapters(near::Near::catalogue());
    assert_eq!(pages[1].path, "codes-from-0xC0000000.md");
    assert!(pages[1].text.starts_with("# Codes: 0xC0000000 to 0xC00000FF\n"), "{}", pages[1].text);
    let pages = markdown_chapters(bits::Bits::catalogue());
    let page = &pages[1].text;
    let place = |symbol: &str| page.find(&format!("`BITS_ERR_{symbol}` (")).unwrap();
    assert!(place("SUCCESS") < place("WARNING") && place("WARNING") < place("ERROR"), "{page}");
    let html = html(bits::Bits::catalogue());
    assert!(html.contains(">Codes: all numbers</a>"), "{html}");
}

fn nt() -> &'static Catalogue {
    Nt::catalogue()
}

#[test]
fn pages_show_them() {
    let row = nt().codes().find("AccessViolation").unwrap();
    let page = markdown_page(nt(), row);
    assert!(
        page.starts_with("# `NT_ACCESS_VIOLATION` (0xc000000A)\n\n| Number | 0xc000000A (-1073741814) |\n"),
        "{page}"
    );
    let index = markdown_index(nt());
    assert!(index.contains("| 0xc000000A | [`NT_ACCESS_VIOLATION`]"), "{index}");
    assert!(index.contains("| 0xC0000009 | [`NT_OLD`]") && index.contains("| 0xC0000100 to 0xC00001FF | taken |"));
    assert!(index.contains("| 0x00000000 | [`NT_SUCCESS`]") && index.contains("| 17 | [`NT_DECIMAL`]"));
    assert!(markdown_chapters(nt()).iter().any(|page| page.text.contains("`NT_ALERT` (-0x7780)\n")));
    let page = html(nt());
    assert!(page.contains("data-number=\"-1073741814\"") && page.contains("</code></a> (0xc000000A)</h3>"), "{page}");
    assert!(page.contains("<dt>Number</dt><dd>0xc000000A (-1073741814)</dd>"));
}

#[test]
fn terminal_finds_and_shows_them() {
    let page = terminal_page(nt(), "0xC000000A").unwrap();
    assert!(page.starts_with("NT_ACCESS_VIOLATION (0xc000000A)\n\nNumber:       0xc000000A (-1073741814)\n"), "{page}");
    let spellings =
        ["-1073741814", "0xC000000A", "0xC000_000A", "C000000A", "c000_000a", "3221225482", "access violation"];
    for text in spellings {
        assert_eq!(terminal_page(nt(), text).as_ref(), Some(&page), "{text}");
    }
    for text in ["-0x7780", "-0x7_780", "-7780", "-30592"] {
        assert!(terminal_page(nt(), text).is_some_and(|page| page.starts_with("NT_ALERT (-0x7780)\n")), "{text}");
    }
    for text in ["0xC0000009", "C0000009"] {
        let page = terminal_page(nt(), text);
        assert!(page.is_some_and(|page| page.starts_with("NT_OLD (0xC0000009), retired\n")), "{text}");
    }
    // As 80070005 would be: its digits are decimal.
    assert!(terminal_page(nt(), "80000000").unwrap().starts_with("NT_LOWEST (0x80000000)\n"));
    // That of a decimal row has a prefix.
    assert!(terminal_page(nt(), "0x11").unwrap().starts_with("NT_DECIMAL (17)\n"));
    assert_eq!(terminal_page(nt(), "11"), None);
    let reserved = terminal_page(nt(), "0xC0000150").unwrap();
    assert!(reserved.contains("Numbers:      0xC0000100 to 0xC00001FF\n"), "{reserved}");
    assert!(terminal_page(nt(), "17").unwrap().starts_with("NT_DECIMAL (17)\n\nMessage:"));
}

#[test]
fn json_has_them_beside_the_number() {
    let text = virerr_generate::json(nt());
    let document: Value = serde_json::from_str(&text).unwrap();
    Validator::new().check(&document).unwrap();
    let row = &document["codes"]["rows"][1];
    assert_eq!((&row["number"], &row["hex"]), (&json!(-1_073_741_814), &json!("0xc000000A")));
    assert_eq!(document["codes"]["rows"][5].get("hex"), None);
    assert_eq!(document["codes"]["retired"][0]["hex"], "0xC0000009");
    assert_eq!(document["codes"]["reserved"][0]["hex"], json!(["0xC0000100", "0xC00001FF"]));
    assert_eq!(
        (&document["codes"]["success"]["hex"], &document["domains"]["rows"][1]["hex"]),
        (&json!("0x00000000"), &json!("0x1F"))
    );
}

#[test]
fn c_and_cplusplus_have_them() {
    let header = c_header(nt());
    for line in [
        "NT_SUCCESS = 0x00000000,\n",
        "NT_ACCESS_VIOLATION = (int)0xc000000A,\n",
        "NT_TIMEOUT = 0x00000102,\n",
        "NT_LOWEST = (int)0x80000000,\n",
        "NT_ALERT = -0x7780,\n",
        "/* NT_OLD = 0xC0000009 was retired in 0.1: too old\n",
        "/* Reserved: 0xC0000100 to 0xC00001FF: taken */\n",
    ] {
        assert!(header.contains(line), "{line}\n{header}");
    }
    let mut program = "#include \"nt.h\"\nNtErrorCode code = NT_LOWEST;\n".to_owned();
    let rows = nt().codes().rows().filter(|row| row.number() != i32::MIN);
    for (place, row) in rows.enumerate() {
        program.push_str(&format!("typedef char a{place}[{} == {} ? 1 : -1];\n", row.symbol(), row.number()));
    }
    let directory = directory("hex-c");
    fs::write(directory.join("nt.h"), c_header_with_messages(nt())).unwrap();
    for (name, file, standards) in [("cc", "nt.c", ["c89", "c11"]), ("c++", "nt.cc", ["c++98", "c++17"])] {
        fs::write(directory.join(file), &program).unwrap();
        for standard in standards {
            let Some(mut compiler) = tool(name) else { continue };
            compiler.arg(format!("-std={standard}")).args(["-pedantic", "-Wall", "-Wextra", "-Werror"]);
            // The table of messages is not used here.
            compiler.args(["-Wno-unused-variable", "-c", "-o", "nt.o", file]);
            output(compiler.current_dir(&directory));
        }
    }
}

const PROGRAM: &str = "
from nt import *

code = ErrorCode(-1073741814)
assert code is ErrorCode.ACCESS_VIOLATION is ErrorCode.SEGV is ErrorCode(0xC000000A)
assert code == NT_ACCESS_VIOLATION == -1073741814 == code.info.number
assert code.hex == code.info.hex == '0xc000000A'
assert ErrorCode.ALERT == -0x7780 and ErrorCode.DECIMAL.hex is None
assert ErrorCode(0xC0000002).name == 'UNKNOWN_-1073741822'
assert RETIRED_CODES[0xC0000009 - 0x100000000].hex == '0xC0000009'
assert RETIRED_CODES[ErrorCode(0xC0000009)].name == 'Old'
assert ErrorDomain.KERNEL == 31 and ErrorDomain.KERNEL.hex == '0x1F'
";

#[test]
fn python_has_them() {
    let module = python_module(nt());
    assert!(module.contains("\n    ACCESS_VIOLATION = 0xc000000A - 0x100000000\n"), "{module}");
    assert!(module.contains("\nNT_TIMEOUT = 0x00000102\n") && module.contains("\n    ALERT = -0x7780\n"));
    assert!(python_stub(nt()).contains("\nNT_ACCESS_VIOLATION: Final = -1073741814\n"));
    let Some(mut python) = tool("python3") else { return };
    let directory = directory("hex-python");
    fs::write(directory.join("nt.py"), module).unwrap();
    fs::write(directory.join("program.py"), PROGRAM).unwrap();
    output(python.args(["-W", "error", "program.py"]).current_dir(&directory));
}

#[test]
fn typescript_has_them() {
    let module = typescript_module(nt());
    assert!(module.contains("    AccessViolation: /* 0xc000000A */ -1073741814,\n"), "{module}");
    assert!(module.contains("export const NT_TIMEOUT = 0x00000102;\n") && module.contains("NT_ALERT = -0x7780;\n"));
    assert!(module.contains("export const NT_SEGV = /* 0xc000000A */ -1073741814;\n"));
}

#[test]
fn translators_and_the_journal_see_them() {
    assert!(gettext_template(nt()).contains("#. NT_ACCESS_VIOLATION (0xc000000A)\n"));
    assert!(journal_catalog(nt()).contains("\nNT_ACCESS_VIOLATION (0xc000000A)\n"));
}
