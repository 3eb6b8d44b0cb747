//! The order of the macro crate's files: what all macros share, then each macro on its way from its parser to its tokens.

use crate::order::{Exception, House};

pub(crate) const HOUSE: House = House {
    order: &[
        // What all of them share.
        "diag",
        "expression",
        "runtime",
        // `define_codes!`: the parser, every rule, the tokens.
        "codes/ast/docs",
        "codes/ast/past",
        "codes/ast/row",
        "codes/ast",
        "codes/index",
        "codes/valid",
        "codes/expand/columns",
        "codes/expand/past",
        "codes/expand",
        "codes",
        // `domain!`.
        "domain",
        // `#[vir_api]`.
        "api/arguments",
        "api/output",
        "api/ast",
        "api/valid",
        "api/connection",
        "api/expand",
        "api/block",
        "api",
        // `#[derive(ToError)]`.
        "to_error/ast",
        "to_error/valid",
        "to_error/expand",
        "to_error",
        // The test that changes the input of them all.
        "mutations",
    ],
    exceptions: &[
        // To be gone when the parser is: today's signatures and blocks.
        Exception { file: "api/block", imports: &["api"], because: "a block parses, checks and expands its functions" },
        Exception { file: "api/connection", imports: &["api/expand"], because: "both ask who owns the parameters" },
        Exception { file: "api/output", imports: &["api/ast"], because: "a future is part of what is parsed" },
        Exception {
            file: "api/valid",
            imports: &["api/block"],
            because: "the rules for a block are checked on what it is",
        },
        Exception {
            file: "codes/ast/past",
            imports: &["codes/ast/row"],
            because: "a row that is gone has a row's attributes",
        },
        Exception { file: "codes/ast/row", imports: &["codes/ast"], because: "`codes/ast` has what all items need" },
        Exception { file: "codes/expand/past", imports: &["codes/expand"], because: "`codes/expand` has the list" },
    ],
    // Its rules need each other, until they are put in an order as well.
    rooms: &["codes/valid"],
};
