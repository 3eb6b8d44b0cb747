//! What is imported has the numbers of the file, and what has to be looked at is said on standard error.

use crate::scratch::{Ran, directory, run};
use std::fs;

/// Imports a file of this text.
#[track_caller]
fn imported(test: &str, name: &str, text: &str, arguments: &[&str]) -> Ran {
    let directory = directory(&format!("numbers-{test}"));
    fs::write(directory.join(name), text).unwrap();
    let ran = run(&directory, &[&["import", name], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.notes);
    ran
}

/// Checks that each text is in the call.
#[track_caller]
fn has(ran: &Ran, rows: &[&str]) {
    for row in rows {
        assert!(ran.call.contains(&format!("        {row}")), "{row}: {}{}", ran.call, ran.notes);
    }
}

/// Checks that each line is said.
#[track_caller]
fn says(ran: &Ran, lines: &[&str]) {
    for line in lines {
        assert!(ran.notes.contains(&format!("virerr-generate: {line}")), "{line}: {}", ran.notes);
    }
}

#[test]
fn operators_of_c_are_evaluated() {
    for (value, number) in [
        ("!0", 1),
        ("3 > 2", 1),
        ("5 == 5", 1),
        ("5 != 5", 0),
        ("2 <= 1", 0),
        ("1 && 0", 0),
        ("0 || 7", 1),
        ("1 ? 2 : 3", 2),
        ("0 ? 2 : 1 ? 5 : 6", 5),
        ("1 | 2 == 2", 1),
        ("'\\n'", 10),
        ("'\\x41'", 65),
        ("'\\0'", 0),
        ("0b1010", 10),
        ("sizeof(int) + 100", 104),
        ("(signed char)0xFF", -1),
        ("(unsigned char)0x1FF", 255),
        ("(short)70000", 4464),
        ("((uint8_t)300)", 44),
        ("(byte)257", 1),
        ("1 << 31", i32::MIN),
        ("TWICE(3 + 1)", 8),
    ] {
        let text = format!(
            "typedef unsigned char byte;\n#define TWICE(a) ((a) * 2)\nenum v_err {{ V_A = 900, V_T = {value}, V_NEXT }};\n\
             #define W_ERR_A 900\n#define W_ERR_T ({value})\n"
        );
        for (wanted, name) in [(["--enum", "v_err"], "T"), (["--prefix", "W_ERR_"], "T")] {
            let ran = imported("operators", "v.h", &text, &wanted);
            let row = format!("{name} = {number} =>");
            assert!(ran.call.contains(&row), "{value}: {}{}", ran.call, ran.notes);
            if wanted[0] == "--enum" {
                assert!(ran.call.contains(&format!("Next = {} =>", number.wrapping_add(1))), "{value}: {}", ran.call);
            }
        }
    }
}

#[test]
fn enumerator_without_a_number_is_said_with_those_that_follow_it() {
    for value in
        ["sizeof(long)", "_Alignof(int)", "UNKNOWN", "~0u >> 1", "99999999999", "2147483648", "1.5", "UNKNOWN(3)"]
    {
        let text = format!("enum v_err {{ V_A = 900, V_T = {value}, V_NEXT, V_LATER, V_B = 7, V_C }};\n");
        let ran = imported("unknown", "v.h", &text, &[]);
        has(&ran, &["A = 900 =>", "B = 7 =>", "C = 8 =>"]);
        assert!(
            !ran.call.contains(" T =") && !ran.call.contains("Next") && !ran.call.contains("Later"),
            "{}",
            ran.call
        );
        says(
            &ran,
            &[
                "V_T is left out: `",
                "V_NEXT is left out: its number follows that of V_T, which is left out\n",
                "V_LATER is left out: its number follows that of V_NEXT, which is left out\n",
            ],
        );
    }
}

#[test]
fn macro_without_a_number_of_a_list_is_said() {
    let text = "#define V_ERR_A 1\n#define V_ERR_B 2\n#define V_ERR_F 1e3\n#define V_ERR_H 99999999999\n#define V_ERR_D 2.5\n\
                #define V_ERR_S \"text\"\n#define V_ERR_Z sizeof(long)\n#define V_ERR_L 2147483648\n#define OTHER UNKNOWN\n";
    for arguments in [&[][..], &["--prefix", "V_ERR_"], &["--from", "V_ERR_A", "--to", "V_ERR_L"]] {
        let ran = imported("macros", "v.h", text, arguments);
        has(&ran, &["A = 1 =>", "B = 2 =>"]);
        assert_eq!(ran.call.matches(" => ").count(), 2, "{}", ran.call);
        says(
            &ran,
            &[
                "V_ERR_F is left out: `1e3` cannot be evaluated here\n",
                "V_ERR_H is left out: `99999999999` does not fit in 32 bits with a sign\n",
                "V_ERR_D is left out: ",
                "V_ERR_Z is left out: ",
                "V_ERR_L is left out: `2147483648` does not fit in 32 bits with a sign\n",
            ],
        );
        assert!(!ran.notes.contains("V_ERR_S") && !ran.notes.contains("OTHER"), "{}", ran.notes);
    }
}

#[test]
fn cast_to_an_unknown_type_is_said() {
    let ran = imported("cast", "v.h", "#define V_ERR_A ((other)300)\n#define V_ERR_B ((other)3)\n", &[]);
    has(&ran, &["A = 300 =>", "B = 3 =>"]);
    says(&ran, &["V_ERR_A has its number without the cast to `other`, whose width is unknown: compare it\n"]);
    assert!(!ran.notes.contains("V_ERR_B"), "{}", ran.notes);
}

#[test]
fn other_candidates_are_said() {
    let status = "#define S_OK 0\n#define S_ERROR 1\n#define S_BUSY 5\n#define S_DONE 101\n#define S_FLAG 4\n\
                  #define S_STATUS_A 0\n#define S_STATUS_B 1\n#define S_STATUS_C 2\n";
    let enums =
        "enum a_Status { A_STATUS_ERROR, A_STATUS_OK };\nenum a_Error { A_ERROR_NONE, A_ERROR_X, A_ERROR_Y };\n";
    let unnamed = "enum { B_ERR_A = 1, B_ERR_B };\nenum { C_ERR_A = 1, C_ERR_B, C_ERR_C };\n";
    let reasons = "#define R_ERROR_A 1\n#define R_ERROR_B 2\n#define R_BAD 3\n#define R_LATE 4\n";
    let rust = "enum ErrorA { A = 1, B = 2 } enum ErrorB { C = 1, D = 2, E = 3 }";
    for (name, text, line) in [
        (
            "s.h",
            status,
            "the codes of --prefix S_STATUS_ (3) are imported; the file also has --prefix S_ (8), --from S_OK --to S_DONE (4)\n",
        ),
        ("a.h", enums, "the codes of --enum a_Error (3) are imported; the file also has --enum a_Status (2)\n"),
        ("c.h", unnamed, "the codes of --enum C_ERR_A (3) are imported; the file also has --enum B_ERR_A (2)\n"),
        ("r.h", reasons, "the codes of --prefix R_ERROR_ (2) are imported; the file also has --prefix R_ (4)\n"),
        ("r.rs", rust, "the codes of --enum ErrorB (3) are imported; the file also has --enum ErrorA (2)\n"),
    ] {
        let ran = imported("candidates", name, text, &[]);
        says(&ran, &[line]);
        let option = line.split("also has ").nth(1).unwrap().split(" (").next().unwrap();
        let ran = imported("candidates", name, text, &option.split(' ').collect::<Vec<_>>());
        assert!(!ran.notes.contains("also has"), "{}", ran.notes);
    }
}

#[test]
fn records_keep_their_numbers_and_their_order() {
    let csv = "number,name\n99999999999,HUGE\n7,MID\n4294967295,WRAPS\n-2147483649,LOW\n1.5,HALF\n0xC0000005,HEX\n-0xFFFFFFFF,MINUS\n";
    let json = "[{\"name\":\"HUGE\",\"number\":99999999999},{\"name\":\"MID\",\"number\":7},{\"name\":\"WRAPS\",\"code\":4294967295},\
                {\"name\":\"LOW\",\"number\":-2147483649},{\"name\":\"HALF\",\"number\":1.5},{\"name\":\"HEX\",\"number\":\"0xC0000005\"},\
                {\"name\":\"MINUS\",\"number\":\"-0xFFFFFFFF\"}]";
    let bare = csv.strip_prefix("number,name\n").unwrap();
    for (file, text) in [("e.csv", csv), ("bare.csv", bare), ("e.json", json)] {
        let ran = imported("records", file, text, &[]);
        has(&ran, &["Mid = 7 =>", "Hex = 0xC0000005 =>"]);
        assert_eq!(ran.call.matches(" => ").count(), 2, "{}", ran.call);
        let range = "does not fit in 32 bits with a sign";
        says(
            &ran,
            &[
                &format!("record 1 (HUGE) is left out: `99999999999` {range}\n"),
                &format!("record 3 (WRAPS) is left out: `4294967295` {range}\n"),
                &format!("record 4 (LOW) is left out: `-2147483649` {range}\n"),
                "record 5 (HALF) is left out: `1.5` is not an integer\n",
                &format!("record 7 (MINUS) is left out: `-0xFFFFFFFF` {range}\n"),
            ],
        );
    }
    let members =
        "{\"NEG\":-1,\"BIG\":4294967295,\"MID\":5,\"ABLE\":9,\"HEX\":\"0xC0000005\",\"4294967296\":\"Too far\"}";
    let ran = imported("records", "members.json", members, &[]);
    let names: Vec<_> = ran.call.lines().filter(|line| line.contains(" => ")).collect();
    assert_eq!(names.len(), 4, "{}", ran.call);
    for (name, row) in names.iter().zip(["Neg = -1 ", "Mid = 5 ", "Able = 9 ", "Hex = 0xC0000005 "]) {
        assert!(name.trim().starts_with(row), "{name}: {}", ran.call);
    }
    says(
        &ran,
        &["record 2 (BIG) is left out: `4294967295` does not", "record 6 (Too far) is left out: `4294967296` does"],
    );
}

#[test]
fn file_whose_numbers_do_not_fit_is_refused_with_the_reason() {
    let directory = directory("numbers-none");
    fs::write(directory.join("e.json"), "{\"BIG\":4294967295}").unwrap();
    let ran = run(&directory, &["import", "e.json"]);
    let reason = "record 1 (BIG) is left out: `4294967295` does not fit in 32 bits with a sign\n";
    assert_eq!((ran.status, ran.notes), (1, format!("virerr-generate: `e.json`: {reason}")));
}

#[test]
fn constants_of_rust_are_evaluated() {
    let text = r#"
        use libc::FAR;
        type Code = i16;
        pub struct Status(u8);
        const BASE: i32 = inner::START + 1;
        mod inner { pub const START: i32 = 40; }
        impl Error { const OWN: u8 = 60; }
        #[repr(i32)]
        enum Error {
            Shift = 1 << 4, AfterShift, Not = !0, Narrow = 300u16 as u8 as i32, Hex = 0x80004006u32 as i32,
            Named = BASE + 1, Precedence = (1 | 2 == 2) as i32 + 50, Path = Self::Not as i32 - 1, After,
            Lowest = i32::MIN, Byte = b'a' as i32, Char = 'b' as i32, Own = Self::OWN as i32, Low = -3,
            Alias = 70_000 as Code as i32, Inverted = !7u8 as i32, Drops = 0x81u8 << 1, Method = 0xC0000005_u32.cast_signed(),
            Far = FAR, Near, Call = f(), Over = 200u8 + 100, Last = 90, Brace = { 91 },
        }
    "#;
    let ran = imported("rust", "e.rs", text, &[]);
    has(
        &ran,
        &[
            "Shift = 16 =>",
            "AfterShift = 17 =>",
            "Not = -1 =>",
            "Narrow = 44 =>",
            "Hex = 0x80004006 =>",
            "Named = 42 =>",
            "Path = -2 =>",
            "alias After = Not;",
            "Lowest = -2147483648 =>",
            "Byte = 97 =>",
            "Char = 98 =>",
            "Own = 60 =>",
            "Low = -3 =>",
            "Alias = 4464 =>",
            "Inverted = 248 =>",
            "Drops = 2 =>",
            "Method = 0xC0000005 =>",
            "Last = 90 =>",
            "Brace = 91 =>",
        ],
    );
    says(
        &ran,
        &[
            "Far is left out: `FAR` on line 14 cannot be evaluated here\n",
            "Near is left out: its number follows that of Far, which is left out\n",
            "Call is left out: `f()` on line 14 cannot be evaluated here\n",
            "Over is left out: `200u8 + 100` on line 14 cannot be evaluated here\n",
        ],
    );
    for name in ["Far", "Near", "Call", "Over"] {
        assert!(!ran.call.contains(&format!(" {name} =")), "{}", ran.call);
    }
}

#[test]
fn precedence_is_that_of_the_language() {
    let text = "pub const P_A: i32 = 9;\npub const P_B: i32 = (1 | 2 == 2) as i32;\n";
    has(&imported("precedence", "q.rs", text, &[]), &["B = 0 =>"]);
    let text = "#define P_A 9\n#define P_B (1 | 2 == 2)\n";
    has(&imported("precedence", "p.h", text, &["--prefix", "P_"]), &["B = 1 =>"]);
}

#[test]
fn unsigned_numbers_of_rust_are_bits_only_in_hexadecimal() {
    let text = "#[repr(u32)]\nenum Error { A = 0xC000_0005, Next, Whole = 4294967295, After, Not = !0, Or = 0x8000_0000 | 5, B = 7 }\n";
    let ran = imported("unsigned", "u.rs", text, &[]);
    has(&ran, &["A = 0xC0000005 =>", "Next = -1073741818 =>", "Or = -2147483643 =>", "B = 7 =>"]);
    assert_eq!(ran.call.matches(" => ").count(), 4, "{}", ran.call);
    says(
        &ran,
        &[
            "Whole is left out: `4294967295` on line 2 is 4294967295, which does not fit in 32 bits with a sign\n",
            "After is left out: its number follows that of Whole, which is left out\n",
            "Not is left out: `!0` on line 2 is 4294967295, which does not fit",
        ],
    );
    let ran = imported("unsigned", "u.rs", "#[repr(u8)] enum Error { A, B }", &[]);
    has(&ran, &["A = 0 =>", "B = 1 =>"]);
}

#[test]
fn constants_of_a_list_are_read_whole() {
    let text = "pub const E_A: i32 = 1;\npub const E_B: i32 = E_A + 1;\npub const E_C: i32 = E_A;\npub const E_MAX: i32 = i32::MAX;\n\
                pub const E_S: i32 = 1 << 3;\npub static E_T: i32 = 9;\npub const E_H: HRESULT = HRESULT(0x80070005_u32 as _);\n\
                pub const E_F: i32 = f();\npub const NAME: &str = \"e\";\npub const E_LOOP: i32 = E_LOOP + 1;\n\
                pub const E_U: u32 = 4294967295;\n";
    let ran = imported("constants", "c.rs", text, &[]);
    has(
        &ran,
        &["A = 1 =>", "B = 2 =>", "alias C = A;", "Max = 2147483647 =>", "S = 8 =>", "T = 9 =>", "H = 0x80070005 =>"],
    );
    says(
        &ran,
        &[
            "E_F is left out: `f()` on line 8 cannot be evaluated here\n",
            "E_LOOP is left out: `E_LOOP + 1` on line 10 cannot be evaluated here\n",
            "E_U is left out: `4294967295` on line 11 is 4294967295, which does not fit in 32 bits with a sign\n",
        ],
    );
    assert!(!ran.notes.contains("NAME"), "{}", ran.notes);
}

#[test]
fn fields_that_are_not_read_are_noted() {
    let csv = "number,name,message,http,help\n7,MID,in the middle,404,look left\n8,TOP,on top,,\n";
    let json = "[{\"number\":7,\"name\":\"MID\",\"http\":404},{\"number\":8,\"name\":\"TOP\",\"help\":\"look up\"}]";
    for (name, text) in [("f.csv", csv), ("f.json", json)] {
        let ran = imported("fields", name, text, &[]);
        says(&ran, &["the fields `http` and `help` are not read: add what they say to the rows\n"]);
    }
    let ran = imported("all-fields", "a.csv", "number,name,message,since\n7,MID,in the middle,1.0\n", &[]);
    assert!(!ran.notes.contains("not read"), "{}", ran.notes);
}

#[test]
fn record_without_an_integer_is_said_to_have_none() {
    let ran = imported("texts", "t.json", "[{\"code\":\"E001\",\"name\":\"FOO\"},{\"code\":2,\"name\":\"BAR\"}]", &[]);
    says(&ran, &["record 1 (FOO) is left out: `E001` is not an integer\n"]);
    let ran = imported("nulls", "n.json", "{\"FOO\":null,\"BAR\":2}", &[]);
    says(&ran, &["record 1 (FOO) is left out: it has no number\n"]);
}

/// As in winerror.h of mingw, which relies on the headers that windows.h includes before it.
#[test]
fn wrapper_of_another_header_is_noted_once() {
    let text = "#define W_ERR_A WIDE(1)\n#define W_ERR_B WIDE(2)\n#define W_ERR_C TYPED(0xC0000005)\n#define W_ERR_D MAKE(1, 2)\n";
    let ran = imported("wrapper", "w.h", text, &[]);
    has(&ran, &["A = 1 =>", "B = 2 =>", "C = 0xC0000005 =>"]);
    says(
        &ran,
        &[
            "`WIDE` is not defined here: the number in `WIDE(…)` is taken as it is, compare it\n",
            "W_ERR_D is left out: `MAKE ( 1 , 2 )` cannot be evaluated here\n",
        ],
    );
    assert_eq!(ran.notes.matches("WIDE(").count(), 1, "{}", ran.notes);
    assert!(!ran.notes.contains("TYPED"), "{}", ran.notes);
}

#[test]
fn texts_of_rust_are_kept() {
    let text = "enum Error { #[error(\"100% {{x}} {0:?}\")] A(u8) = 1, #[snafu(code(3), display(\"cannot open {path}: it is shut\"))] B { path: u8 } = 2,\n\
                #[error(\"{a} and {b}\")] C { a: u8, b: u8 } = 3, #[snafu(display(\"it broke\"))] D = 4,\n\
                #[strum(serialize = \"ee\", message = \"a {} message\")] E = 5, #[strum(serialize = \"ff\", to_string = \"a text\")] F = 6,\n\
                /// A short comment.\nG = 7,\n/// A long comment,\n/// in two lines.\nH = 8, #[error(\"cannot read: {0}\")] I(u8) = 9,\n\
                /// About it.\n#[error(\"the text\")] J = 10, #[error(transparent)] K(u8) = 11, #[error(fmt = f)] L = 12 }";
    let ran = imported("texts", "e.rs", text, &[]);
    has(
        &ran,
        &[
            "A = 1 => \"a\", \"100% {{x}} {}\",",
            "B = 2 => \"b\", \"cannot open {}: it is shut\",",
            "C = 3 => \"c\",\n",
            "D = 4 => \"it broke\",\n",
            "E = 5 => \"a {{}} message\",\n",
            "F = 6 => \"a text\",\n",
            "G = 7 => \"A short comment\",\n",
            "/// A long comment,\n        /// in two lines.\n        H = 8 => \"h\",\n",
            "I = 9 => \"cannot read\",\n",
            "/// About it.\n        J = 10 => \"the text\",\n",
            "K = 11 => \"k\",\n",
        ],
    );
    says(
        &ran,
        &[
            "the text of C, \"{a} and {b}\", is left out: it has several places: write its message\n",
            "the text of L is left out: it is not a string: write its message\n",
        ],
    );
    let text = "use displaydoc::Display;\n#[derive(Display)]\nenum Error {\n/// cannot open {0}\nA(u8) = 1,\n/// it broke\n///\n/// More about it.\nB = 2 }";
    let ran = imported("texts", "d.rs", text, &[]);
    has(&ran, &["A = 1 => \"a\", \"cannot open {}\",", "/// More about it.\n", "B = 2 => \"it broke\","]);
}
