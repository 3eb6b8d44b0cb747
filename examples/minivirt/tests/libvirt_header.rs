//! libvirt's own header and the one made from the list, in one C program: every symbol has one number in both.
//!
//! It needs a C compiler and the package libvirt-dev: `virerr_tests::tools` says what becomes of a test without them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use minivirt::Minivirt;
use virerr::Level;
use virerr::catalogue::List;
use virerr_tests::tools::{header, tool};

/// What libvirt's header has: its enumerators but `VIR_ERR_OK`, which is no failure.
struct Libvirt {
    codes: Vec<String>,
    domains: Vec<String>,
    /// As in `LIBVIR_VERSION_NUMBER`: 9.7.0 is 9007000.
    version: u32,
}

impl Libvirt {
    fn installed() -> Option<Self> {
        let text = header("libvirt/virterror.h")?;
        let version = text.lines().find_map(|line| line.strip_prefix("#define LIBVIR_VERSION_NUMBER "));
        let mut codes = enumerators(&text, "virErrorNumber");
        assert_eq!(codes.remove(0), "VIR_ERR_OK");
        let domains = enumerators(&text, "virErrorDomain");
        Some(Self { codes, domains, version: version.unwrap().trim().parse().unwrap() })
    }
}

/// What `typedef enum { … } NAME;` names, in C without comments.
fn enumerators(text: &str, name: &str) -> Vec<String> {
    let (before, _) = text.split_once(&format!("}} {name};")).unwrap();
    let (_, body) = before.rsplit_once("typedef enum {").unwrap();
    let names = body.split(',').map(|item| item.split('=').next().unwrap().trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// A program that compiles only if both headers give each symbol the same number.
fn program(libvirt: &Libvirt) -> Result<String, std::fmt::Error> {
    let symbols = || libvirt.codes.iter().chain(&libvirt.domains);
    let mut program = "#include <libvirt/virterror.h>\n\nenum {\n".to_owned();
    for symbol in symbols() {
        writeln!(program, "    LIBVIRT_{symbol} = {symbol},")?;
    }
    program.push_str("};\n");
    for level in [Level::None, Level::Warning, Level::Error] {
        let name = format!("{level:?}").to_uppercase();
        writeln!(program, "_Static_assert(VIR_ERR_{name} == {}, \"the level\");", level as i32)?;
    }
    // A block may use names anew. The outer one hides libvirt's numbers, so that those compared in the inner one can be
    // nobody's but the other header's.
    program.push_str("\nvoid compare(void);\nvoid compare(void) {\n    enum {\n");
    for symbol in symbols() {
        writeln!(program, "        {symbol} = -1,")?;
    }
    program.push_str("    };\n    {\n#include \"minivirt_errors.h\"\n");
    for symbol in symbols() {
        writeln!(program, "#ifndef {symbol}\n#error {symbol} is no macro\n#endif")?;
        writeln!(program, "_Static_assert({symbol} == LIBVIRT_{symbol}, \"{symbol}\");")?;
    }
    program.push_str("    }\n}\n");
    Ok(program)
}

#[test]
fn every_number_is_libvirts() {
    let (Some(libvirt), Some(mut cc)) = (Libvirt::installed(), tool("cc")) else { return };
    assert!(libvirt.codes.len() >= 100 && libvirt.domains.len() >= 60, "libvirt's header was not understood");
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("libvirt_header.c");
    fs::write(&path, program(&libvirt).unwrap()).unwrap();
    let include = Path::new(env!("CARGO_MANIFEST_DIR")).join("include");
    cc.args(["-std=c11", "-pedantic", "-Werror", "-fsyntax-only", "-I"]).args([&include, &path]);
    let output = cc.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Both ways: what libvirt's header has is in the list, and what the list has of that libvirt's time is in the header.
#[test]
fn list_has_what_libvirts_header_has() {
    let Some(libvirt) = Libvirt::installed() else { return };
    let catalogue = Minivirt::catalogue();
    for (list, theirs) in [(catalogue.codes(), &libvirt.codes), (catalogue.domains(), &libvirt.domains)] {
        let ours = published_until(list, libvirt.version);
        let lacking: Vec<_> = theirs.iter().filter(|symbol| list.find(symbol).is_none()).collect();
        assert!(lacking.is_empty(), "libvirt {} has what the list lacks: {lacking:?}", libvirt.version);
        assert_eq!(&ours, theirs);
    }
}

/// The rows that libvirt had at some version, by the lock file.
fn published_until(list: &'static List, version: u32) -> Vec<&'static str> {
    let release = |symbol| {
        let mut lines = include_str!("../minivirt.codes").lines().map(|line| line.split_whitespace().skip(2));
        lines.find_map(|mut words| if words.next() == Some(symbol) { words.next() } else { None }).unwrap()
    };
    let number =
        |release: &str| release.split('.').fold(0, |number, part| 1000 * number + part.parse::<u32>().unwrap());
    list.rows().map(|row| row.symbol()).filter(|symbol| number(release(symbol)) <= version).collect()
}
