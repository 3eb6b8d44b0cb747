//! Any names give a list that compiles, or a message; no row is lost without a note.

use crate::debian::{Package, library};
use crate::odd_symbols::OddSymbols;
use crate::odd_words::OddWords;
use crate::scratch::{Ran, data, directory, import, run};
use std::collections::HashSet;
use std::fs;
use std::path::Path;

/// The compiler has checked the results against their lock files.
#[test]
fn names_that_become_one_are_kept() {
    for list in ["odd_symbols", "odd_words"] {
        let directory = directory(list);
        let lock = format!("tests/import/data/{list}.codes");
        let (call, text) = import(&directory, &[&data(&format!("{list}.csv")), "--lock", &lock], &lock);
        assert_eq!(call, fs::read_to_string(data(&format!("{list}.rs"))).unwrap());
        assert_eq!(text, fs::read_to_string(data(&format!("{list}.codes"))).unwrap());
    }
    let codes = OddSymbols::catalogue().codes();
    for (symbol, number) in [("C_foo", 1), ("C_FOO_2", 2), ("C_A1", 4), ("C_A_1_3", 5), ("C_SELF", 6)] {
        assert_eq!(codes.find(symbol).unwrap().number(), number);
    }
    assert_eq!(OddWords::catalogue().codes().find("ODD_WORDS_ERR_NOT_FOUND3").unwrap().number(), 2);
}

#[test]
fn changed_names_and_rows_left_out_are_noted() {
    let directory = directory("odd-notes");
    let ran = run(&directory, &["import", &data("odd_symbols.csv"), "--name", "c"]);
    for note in [
        "`C_FOO`, number 2, becomes Foo2 with the symbol `C_FOO_2`: `C_foo`, number 1, differs only in case",
        "`C_A1`, number 4, becomes A1_2 with the symbol `C_A1`: `C_A_1`, number 3, is A1 too",
        "`C_A_1`, number 5, becomes A1_3 with the symbol `C_A_1_3`: `C_A_1`, number 3, has the same name",
        "the message of C_A__1 is left out, as an alias has that of its row: \"a second name\"",
        "C_A_1 = 3 is in the file twice: the second one is left out, with the message \"the same row\"",
    ] {
        assert!(ran.notes.contains(&format!("virerr-generate: {note}\n")), "{note}: {}", ran.notes);
    }
    fs::write(directory.join("e.rs"), "const class: i32 = 1; const retired: i32 = 2; const index: i32 = 3;").unwrap();
    let ran = run(&directory, &["import", "e.rs"]);
    for note in [
        "Class with the symbol `class_2`: `class` is a keyword of C or C++",
        "Retired with the symbol `retired_2`: `retired` is a word of the lock file",
        "Index with the symbol `index_2`: `index` is the name of the index of all pages",
    ] {
        assert!(ran.notes.contains(note), "{note}: {}", ran.notes);
    }
}

#[test]
fn names_that_c_cannot_have_are_refused() {
    let directory = directory("odd-letters");
    let remedy = "give each code a name of ASCII letters and digits\n";
    for (name, text, names) in [
        ("a.csv", "1,Gr\u{f6}\u{df}e,big\n2,small,small\n", "`Gr\u{f6}\u{df}e`"),
        ("a.csv", "1,\u{4f60}\u{597d},a\n2,\u{e9}t\u{e9},b\n", "`\u{4f60}\u{597d}`, and `\u{e9}t\u{e9}`"),
        ("a.csv", "1,e\u{301},a\n2,???,b\n3,\u{2019},b\n", "`e\u{301}`, and 2 others"),
        ("a.rs", "enum E { Gr\u{f6}\u{df}e = 1, Klein = 2 }", "`Gr\u{f6}\u{df}e`"),
        ("a.rs", "const \u{c9}: i32 = 1; const B: i32 = 2;", "`\u{c9}`"),
    ] {
        fs::write(directory.join(name), text).unwrap();
        let ran = run(&directory, &["import", name]);
        assert_eq!((ran.status, &*ran.call), (1, ""), "{text}");
        assert_eq!(ran.notes, format!("virerr-generate: `{name}`: C has no name like {names}: {remedy}"));
    }
    fs::write(directory.join("a.csv"), b"1,Gr\xf6\xdfe\n").unwrap();
    let ran = run(&directory, &["import", "a.csv"]);
    assert_eq!(ran.notes, "virerr-generate: `a.csv`: it is not UTF-8: convert it first, as `iconv -t UTF-8` does\n");
    assert_eq!(fs::read_dir(&directory).unwrap().count(), 2);
}

/// The name of the file is not one of a library, and the symbols follow from the library's name.
#[test]
fn library_is_named_as_define_codes_needs_it() {
    let directory = directory("odd-libraries");
    for name in ["1x.csv", "gr\u{f6}\u{df}e.csv", "404.csv"] {
        fs::write(directory.join(name), "1,Not Found\n2,Gone\n").unwrap();
        let ran = run(&directory, &["import", name]);
        let message = "the name of the file cannot name a library: write --name NAME";
        assert_eq!((ran.status, ran.notes), (1, format!("virerr-generate: `{name}`: {message}\n")));
        fs::write(directory.join(name), "1,ACME_NOT_FOUND\n2,ACME_GONE\n").unwrap();
        let (call, _) =
            import(&directory, &[name, "--lock", name.trim_end_matches("csv")], name.trim_end_matches("csv"));
        assert!(call.contains("name = \"acme\""), "{call}");
    }
    fs::write(directory.join("a.csv"), "1,Not Found\n2,Gone\n").unwrap();
    for (name, symbol) in [("fooBar", "FOOBAR_ERR_GONE"), ("a-b", "A_B_ERR_GONE"), ("x1y", "X1Y_ERR_GONE")] {
        let lock = format!("{name}.codes");
        let (call, text) = import(&directory, &["a.csv", "--name", name], &lock);
        assert!(text.contains(symbol) && !call.contains("#[symbol"), "{text}{call}");
    }
}

#[test]
fn releases_that_cannot_be_published_are_left_out() {
    let directory = directory("odd-since");
    let text = "number,name,since\n1,one two,0.4\n2,three four,latest\n3,five,next\n";
    fs::write(directory.join("a.csv"), text).unwrap();
    let ran = run(&directory, &["import", "a.csv", "--release", "v1"]);
    let note = "\"latest\" is not a release: three four is imported without it (and 1 more)\n";
    assert!(ran.notes.contains(note) && !ran.call.contains("latest"), "{}{}", ran.notes, ran.call);
    let lock = fs::read_to_string(directory.join("a.codes")).unwrap();
    assert!(lock.contains("A_ERR_ONE_TWO  0.4\n") && lock.contains("A_ERR_THREE_FOUR  v1\n"), "{lock}");
}

/// Names are made of these.
const PIECES: &[&str] = &[
    "C_",
    "A",
    "a",
    "B",
    "b",
    "_",
    "1",
    "2",
    " ",
    "-",
    "Self",
    "self",
    "crate",
    "fn",
    "index",
    "retired",
    "reserved",
    "class",
    "int",
    "NULL",
    "ALL",
    "from_number",
    "Ok",
    "None",
    "r#",
    "$",
    "%s",
    "{",
    "\u{e9}",
    "\u{301}",
];

/// A generator of small numbers, which gives the same ones each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Returns rows of names and numbers. The last two pieces are rare, since they are refused.
    fn rows(&mut self) -> Vec<(String, i32)> {
        let pieces = if self.below(8) == 0 { PIECES.len() } else { PIECES.len() - 2 };
        let start = ["", "C_", "C_", "E"][self.below(4)];
        let count = 2 + self.below(12);
        let mut row = || {
            let name: String = (0..1 + self.below(4)).map(|_| PIECES[self.below(pieces)]).collect();
            (format!("{start}{name}").trim().to_owned(), i32::try_from(self.below(9)).unwrap() - 2)
        };
        (0..count).map(|_| row()).collect()
    }
}

/// Imports lists of random names, and returns the accepted ones.
fn imported(directory: &Path, count: u64) -> Vec<(String, String)> {
    let mut lists = Vec::new();
    for place in 0..count {
        let rows = Random(place).rows();
        let list = format!("list{place}");
        let (file, lock) = (format!("{list}.csv"), format!("{list}.codes"));
        let lines: String = rows.iter().map(|(name, number)| format!("{number},\"{name}\"\n")).collect();
        fs::write(directory.join(&file), "number,name\n".to_owned() + &lines).unwrap();
        let ran = run(directory, &["import", &file]);
        let text = fs::read_to_string(directory.join(lock));
        if ran.status == 0 {
            has_all(&rows, &ran, &text.unwrap());
            lists.push((list, ran.call));
        } else {
            let is_said = ["C has no name like", "no record has a number and a name", "it has no codes but success"];
            assert!(is_said.iter().any(|said| ran.notes.contains(said)) && text.is_err(), "{lines}{}", ran.notes);
        }
    }
    lists
}

/// Checks that the list has each row or a note about it, and different names.
#[track_caller]
fn has_all(rows: &[(String, i32)], ran: &Ran, lock: &str) {
    let whole = format!("{rows:?}\n{}\n{}\n{lock}", ran.call, ran.notes);
    let lines: Vec<Vec<_>> =
        lock.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_whitespace().collect()).collect();
    let left_out = ran.notes.lines().filter(|note| note.contains("left out")).count();
    assert_eq!(lines.len() + left_out, rows.len(), "{whole}");
    let symbols: HashSet<_> = lines.iter().map(|line| line[2].to_lowercase()).collect();
    assert_eq!(symbols.len(), lines.len(), "{whole}");
    let mut variants = HashSet::new();
    for line in ran.call.lines().filter(|line| line.contains(" = ") && !line.trim().starts_with('#')) {
        let variant =
            line.trim().trim_start_matches("alias ").trim_start_matches("success ").split(' ').next().unwrap();
        assert!(syn::parse_str::<syn::Ident>(variant).is_ok() && variants.insert(variant), "{variant}: {whole}");
    }
    assert_eq!(variants.len(), lines.len(), "{whole}");
}

#[test]
fn random_names_give_a_list_or_a_message() {
    assert!(imported(&directory("odd-random"), 200).len() > 100);
}

#[test]
#[ignore = "`ci/deep lists` runs it: it builds a package"]
fn random_lists_compile() {
    let directory = directory("odd-package");
    fs::create_dir(directory.join("src")).unwrap();
    let mut package = Package { directory: directory.clone(), lists: Vec::new() };
    let mut lists = imported(&directory, 200);
    fs::write(directory.join("a.csv"), "1,Not Found\n2,Gone\n").unwrap();
    for name in ["self", "crate", "fooBar", "a-b", "Option", "result", "error_code", "library", "i32", "Error", "x_"] {
        let lock = format!("{name}.codes");
        lists.push((format!("named{}", lists.len()), import(&directory, &["a.csv", "--name", name], &lock).0));
    }
    for (list, call) in lists {
        fs::write(directory.join(format!("src/{list}.rs")), &call).unwrap();
        package.lists.push((list, library(&call)));
    }
    package.build();
}
