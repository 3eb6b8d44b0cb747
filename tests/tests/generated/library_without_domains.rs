//! Files that are generated from a list without domains do not mention domains, and their programs accept them.

use crate::json_fits_its_schema::Validator;
use crate::pages_say_what_the_list_says::check_links;
use crate::scratch::{directory, output};
use std::collections::HashMap;
use std::fs;
use virerr_tests::tools::tool;

virerr::define_codes! {
    /// A library.
    #[library(name = "bare")]
    pub struct Bare;

    /// What went wrong.
    pub enum ErrorCode {
        /// A bug.
        #[role(internal)]
        InternalError = 1 => "internal error",
        /// There is none.
        #[help = "Look elsewhere."]
        NotFound = 42 => "not found",
    }
}

#[test]
fn header_compiles() {
    let header = virerr_generate::c_header(Bare::catalogue());
    assert!(header.contains("} BareErrorCode;") && !header.contains("Domain"), "{header}");
    let Some(mut cc) = tool("cc") else { return };
    let directory = directory("bare-c");
    fs::write(directory.join("bare.h"), header).unwrap();
    fs::write(directory.join("a.c"), "#include \"bare.h\"\nBareErrorCode code = BARE_ERR_NOT_FOUND;\n").unwrap();
    cc.args(["-std=c89", "-pedantic", "-Wall", "-Wextra", "-Werror", "-c", "-o", "a.o", "a.c"]);
    output(cc.current_dir(&directory));
}

#[test]
fn json_fits_the_schema() {
    let json: serde_json::Value = serde_json::from_str(&virerr_generate::json(Bare::catalogue())).unwrap();
    assert!(json.get("domains").is_none());
    assert_eq!(json["codes"]["rows"].as_array().unwrap().len(), 2);
    Validator::new().check(&json).unwrap();
}

#[test]
fn python_runs() {
    let module = virerr_generate::python_module(Bare::catalogue());
    let stub = virerr_generate::python_stub(Bare::catalogue());
    for text in [&module, &stub] {
        assert!(
            text.contains("class ErrorCode") && !text.contains("ErrorDomain") && !text.contains("DOMAINS"),
            "{text}"
        );
    }
    let Some(mut python) = tool("python3") else { return };
    let directory = directory("bare-python");
    fs::write(directory.join("bare_errors.py"), module).unwrap();
    let program =
        "import bare_errors as b; assert b.ErrorCode(42).message == 'not found' and b.BARE_ERR_NOT_FOUND == 42";
    output(python.args(["-c", program]).current_dir(&directory));
}

#[test]
fn pages_have_codes_alone() {
    let pages = virerr_generate::markdown_pages(Bare::catalogue());
    let pages: HashMap<_, _> = pages.into_iter().map(|page| (page.path, page.text)).collect();
    assert_eq!(pages.len(), 3);
    assert!(!pages["index.md"].contains("Domains"), "{}", pages["index.md"]);
    check_links(&pages);
    let page = virerr_generate::terminal_page(Bare::catalogue(), "42").unwrap();
    assert!(page.starts_with("BARE_ERR_NOT_FOUND (42)"));
    assert_eq!(virerr_generate::terminal_page(Bare::catalogue(), ""), None);
    let page = virerr_generate::terminal_page(Bare::catalogue(), "0").unwrap();
    assert!(page.starts_with("0 means success"), "{page}");
}

#[test]
fn translators_and_journals_get_the_codes() {
    let template = virerr_generate::gettext_template(Bare::catalogue());
    assert_eq!(template.matches("\nmsgid ").count(), 5, "{template}");
    assert_eq!(virerr_generate::journal_catalog(Bare::catalogue()).matches("\nSubject: ").count(), 2);
}
